import Glibc

extension HTTPRequest {
  /// Reads the body as the form it says it is, hands it to `use`, and removes its files afterwards.
  ///
  /// A file that is to stay must be moved away (`rename`) inside `use`. Uploads wait in `folder`, which must exist.
  package func withForm<Answer>(
    limits: FormLimits = .standard, uploadsIn folder: String, _ use: (Form) async throws -> Answer
  ) async throws -> Answer {
    let form = try form(limits: limits, uploadsIn: folder)
    defer { form.removeFiles() }
    return try await use(form)
  }

  /// Reads the body as the form it says it is; its files are the caller's to move or remove (`removeFiles`).
  ///
  /// No body reads as an empty form. Multipart uploads need `folder`; without one, or of any other kind, the body is
  /// refused with `unknownKind`.
  package func form(
    limits: FormLimits = .standard, uploadsIn folder: String? = nil
  ) throws(FormRefusal) -> Form {
    if body == .none || body == .bytes([]) { return Form() }
    guard let kind = HeaderParameters(headers["Content-Type"] ?? "") else { throw .malformed }
    switch kind.value {
    case "application/x-www-form-urlencoded":
      var bytes: [UInt8] = []
      guard bodySize <= limits.total else { throw .tooLong(limit: limits.total) }
      try readBody { (piece) throws(FormRefusal) in bytes += piece }
      return try Form(urlEncoded: bytes, limits: limits)
    case "multipart/form-data":
      guard let folder else { throw .unknownKind }
      guard let boundary = kind["boundary"], (1...70).contains(boundary.utf8.count) else { throw .malformed }
      var parser = MultipartParser(boundary: boundary, limits: limits, folder: folder)
      try readBody { (piece) throws(FormRefusal) in try parser.consume(piece) }
      return try parser.finish()
    default: throw .unknownKind
    }
  }

  /// Body bytes, wherever they wait.
  package var bodySize: Int {
    switch body {
    case .none: 0
    case .bytes(let bytes): bytes.count
    case .file(_, let size): size
    }
  }

  /// Hands the body over in pieces of at most 64 KB when it is on disk, in one otherwise.
  private func readBody(_ use: (UnsafeRawBufferPointer) throws(FormRefusal) -> Void) throws(FormRefusal) {
    switch body {
    case .none: return
    case .bytes(let bytes):
      try bytes.withUnsafeBufferPointer { (all) throws(FormRefusal) in try use(UnsafeRawBufferPointer(all)) }
    case .file(let path, _): try Self.readFile(path, use)
    }
  }

  private static func readFile(
    _ path: String, _ use: (UnsafeRawBufferPointer) throws(FormRefusal) -> Void
  ) throws(FormRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .storageFailed(errno: errno) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1_024, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw .storageFailed(errno: errno)
      }
      try use(UnsafeRawBufferPointer(rebasing: piece.prefix(count)))
    }
  }
}

extension Form {
  /// Takes the uploaded files off the disk; those that were moved away stay where they are.
  package func removeFiles() {
    for file in files { _ = unlink(file.path) }
  }
}
