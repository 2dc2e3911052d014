/// The part of a multipart form that is being read: a text field, or a file on its way to disk.
struct MultipartPart {
  private enum Content {
    case text([UInt8])
    case file(SpoolFile, name: String)
    /// A file field in which nothing was chosen.
    case nothing
  }

  private let field: String
  private var content: Content
  private let limits: FormLimits

  init(headers lines: String, form: Form, limits: FormLimits, folder: String) throws(FormRefusal) {
    guard let disposition = Self.disposition(in: lines), disposition.value == "form-data",
      let field = disposition["name"].map(Self.unescaped)
    else { throw .malformed }
    guard field.utf8.count <= limits.name else { throw .nameTooLong(limit: limits.name) }
    guard !field.utf8.contains(0) else { throw .notText }
    self.field = field
    self.limits = limits
    guard let fileName = disposition["filename"].map(Self.unescaped) else {
      guard form.fields.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
      content = .text([])
      return
    }
    if fileName.isEmpty {
      content = .nothing
      return
    }
    guard form.files.count < limits.files else { throw .tooManyFiles(limit: limits.files) }
    content = .file(try SpoolFile.create(in: folder), name: FileName.clean(fileName) ?? "file")
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) throws(FormRefusal) {
    switch content {
    case .text(var text):
      guard text.count + bytes.count <= limits.value else {
        throw .valueTooLong(field: field, limit: limits.value)
      }
      content = .nothing
      text += bytes
      content = .text(text)
    case .file(let file, let name):
      guard file.size + bytes.count <= limits.file else {
        throw .fileTooLarge(field: field, name: name, limit: limits.file)
      }
      try bytes.withUnsafeBufferPointer { (piece) throws(FormRefusal) in
        try file.append(UnsafeRawBufferPointer(piece))
      }
    case .nothing:
      // A browser sends no bytes for a file that was not chosen; others are passed over.
      break
    }
  }

  mutating func complete(into form: inout Form) throws(FormRefusal) {
    switch content {
    case .text(let bytes):
      guard !bytes.contains(0), let value = String(validating: bytes, as: UTF8.self) else { throw .notText }
      form.fields.append(Form.Field(name: field, value: value))
    case .file(let file, let name):
      file.close()
      form.files.append(UploadedFile(field: field, name: name, path: file.path, size: file.size))
    case .nothing:
      break
    }
    content = .nothing
  }

  /// Removes the file that was begun, if any.
  func discard() {
    if case .file(let file, _) = content { file.remove() }
  }

  private static func disposition(in lines: String) -> HeaderParameters? {
    for line in lines.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-disposition" { return HeaderParameters(String(parts[1])) }
    }
    return nil
  }

  /// Browsers send a quote or line break inside a name as %22, %0D and %0A, and nothing else escaped.
  private static func unescaped(_ text: String) -> String {
    var rest = Substring(text)
    var plain = ""
    while let next = rest.popFirst() {
      switch next == "%" ? rest.prefix(2).uppercased() : "" {
      case "22": plain.append("\"")
      case "0D", "0A": plain.append(" ")
      default:
        plain.append(next)
        continue
      }
      rest = rest.dropFirst(2)
    }
    return plain
  }
}
