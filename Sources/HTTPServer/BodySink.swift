import HTTP

/// Where a body goes as it comes in: into memory, and from `threshold` bytes on into a file.
struct BodySink {
  private(set) var size = 0
  private var bytes: [UInt8] = []
  private var file: SpoolFile?
  private let threshold: Int
  private let folder: String

  init(threshold: Int, folder: String, expecting size: Int = 0) {
    self.threshold = threshold
    self.folder = folder
    if size > 0, size <= threshold { bytes.reserveCapacity(size) }
  }

  mutating func append(_ piece: UnsafeRawBufferPointer) throws(FormRefusal) {
    size += piece.count
    if size > threshold, file == nil { try moveToFile() }
    if let file {
      try file.append(piece)
    } else {
      bytes.append(contentsOf: piece)
    }
  }

  /// The body as the handler gets it; nothing may be appended after this.
  mutating func finish() -> HTTPBody {
    if let file {
      file.close()
      return .file(path: file.path, size: file.size)
    }
    return bytes.isEmpty ? .none : .bytes(bytes)
  }

  /// Forgets the body and takes its file off the disk.
  mutating func discard() {
    file?.remove()
    file = nil
    bytes = []
  }

  private mutating func moveToFile() throws(FormRefusal) {
    let file = try SpoolFile.create(in: folder)
    self.file = file
    try bytes.withUnsafeBufferPointer { (held) throws(FormRefusal) in try file.append(UnsafeRawBufferPointer(held)) }
    bytes = []
  }
}
