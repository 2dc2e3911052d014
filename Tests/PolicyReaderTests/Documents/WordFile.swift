import CArchive

/// A DOCX file, or any other zip file, written part by part.
struct WordFile {
  var parts: [(name: String, content: [UInt8])] = []

  /// A document whose body is the given XML, with numbering, styles and a header when there are any.
  init(body: String, numbering: String = "", styles: String = "", header: String = "") {
    let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    let mc = #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#
    let optional = [("numbering", numbering), ("styles", styles), ("header1", header)].filter { !$0.1.isEmpty }
    let types = optional.map { Self.type(of: $0.0) }.joined()
    add("[Content_Types].xml", "<Types>\(Self.type(of: "document"))\(types)</Types>")
    add("word/document.xml", "<w:document \(space) \(mc)><w:body>\(body)</w:body></w:document>")
    let roots = ["numbering": "numbering", "styles": "styles", "header1": "hdr"]
    for (name, content) in optional {
      let root = roots[name] ?? name
      add("word/\(name).xml", "<w:\(root) \(space)>\(content)</w:\(root)>")
    }
  }

  init(parts: [(name: String, content: [UInt8])]) {
    self.parts = parts
  }

  mutating func add(_ name: String, _ content: String) {
    parts.append((name, Array(content.utf8)))
  }

  /// The file's bytes, compressed.
  var bytes: [UInt8] {
    let room = parts.reduce(65_536) { $0 + $1.content.count + 1_024 }
    var file = [UInt8](repeating: 0, count: room)
    var used = 0
    guard let archive = archive_write_new() else { return [] }
    archive_write_set_format_zip(archive)
    archive_write_zip_set_compression_deflate(archive)
    archive_write_open_memory(archive, &file, room, &used)
    for part in parts {
      let entry = archive_entry_new()
      archive_entry_set_pathname(entry, part.name)
      archive_entry_set_size(entry, Int64(part.content.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(archive, entry)
      archive_write_data(archive, part.content, part.content.count)
      archive_entry_free(entry)
    }
    archive_write_close(archive)
    archive_write_free(archive)
    return Array(file.prefix(used))
  }

  private static func type(of part: String) -> String {
    let kind = part == "document" ? "document.main" : String(part.prefix { !$0.isNumber })
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
    return #"<Override PartName="/word/\#(part).xml" ContentType="\#(type)"/>"#
  }

  /// A paragraph of plain text, in a list when `list` is given.
  static func paragraph(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
    let style = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
    let numbers = list.map { #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#($0)"/></w:numPr>"# } ?? ""
    return "<w:p><w:pPr>\(style)\(numbers)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }
}
