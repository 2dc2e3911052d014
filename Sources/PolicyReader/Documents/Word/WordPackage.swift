import CArchive
import XML

/// The parts of a Word file that hold its text, unpacked.
struct WordPackage {
  private(set) var main: [UInt8] = []
  private(set) var styles: [UInt8] = []
  private(set) var numbering: [UInt8] = []
  private(set) var headers: [[UInt8]] = []

  /// Reads the list of parts, then those that are wanted and no other, within the bounds on what they unpack to.
  init(_ file: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) {
    var budget = work.limits.unpackedBytes
    let index = try ZipArchive(file).read(work, &budget) { $0 == "[Content_Types].xml" || $0 == "mimetype" }
    guard let list = index["[Content_Types].xml"] else {
      let isOpen = index["mimetype"].map { String(decoding: $0, as: UTF8.self).contains("opendocument") } ?? false
      throw .unsupported(isOpen ? .openDocument : .archive)
    }
    let types = try WordPartTypes(list, in: work)
    let wanted = Set([types.main, types.styles, types.numbering].compactMap(\.self) + types.headers)
    let parts = try ZipArchive(file).read(work, &budget) { wanted.contains($0) }
    guard let main = types.main.flatMap({ parts[$0] }) else { throw .broken(.docx) }
    self.main = main
    styles = types.styles.flatMap { parts[$0] } ?? []
    numbering = types.numbering.flatMap { parts[$0] } ?? []
    headers = types.headers.sorted().compactMap { parts[$0] }
  }
}

/// Which part of an Office file is which.
struct WordPartTypes {
  private(set) var main: String?
  private(set) var styles: String?
  private(set) var numbering: String?
  private(set) var headers: [String] = []

  init(_ list: [UInt8], in work: ExtractionWork) throws(DocumentRefusal) {
    let stream = try XMLStream(list, in: work)
    var other: UnsupportedFile?
    try stream.read { event throws(DocumentRefusal) in
      guard event == .open("Override"), let type = stream.attribute("ContentType"),
        let name = stream.attribute("PartName")
      else { return }
      record(String(name.drop { $0 == "/" }), as: type)
      if type.contains("spreadsheetml.sheet.main") { other = .spreadsheet }
      if type.contains("presentationml.presentation.main") { other = .presentation }
    }
    if main == nil { throw .unsupported(other ?? .archive) }
  }

  private mutating func record(_ name: String, as type: String) {
    if type.hasSuffix(".main+xml"), type.contains("word") {
      main = name
    } else if type.hasSuffix("wordprocessingml.styles+xml") {
      styles = name
    } else if type.hasSuffix("wordprocessingml.numbering+xml") {
      numbering = name
    } else if type.hasSuffix("wordprocessingml.header+xml"), headers.count < 12 {
      headers.append(name)
    }
  }
}
