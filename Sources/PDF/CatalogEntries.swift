/// What the drawing library leaves out of a file's catalogue: its language, its title in the window, the side pages turn to.
///
/// They are appended as PDF's own way of changing a file: the catalogue once more, its place, and where the former places
/// stand.
struct CatalogEntries {
  let language: String
  let isRightToLeft: Bool

  /// The file with the entries; the file as it is when it is not written in the plain form expected here.
  func added(to file: [UInt8]) -> [UInt8] {
    let tail = String(decoding: file.suffix(2_048), as: UTF8.self)
    guard let root = number(after: "/Root ", in: tail), let size = number(after: "/Size ", in: tail),
      let former = number(after: "startxref\n", in: tail), let information = number(after: "/Info ", in: tail),
      let catalogue = entries(of: root, in: file)
    else { return file }
    var changed = file
    let direction = isRightToLeft ? "/Direction /R2L " : ""
    append(
      "\(root) 0 obj\n<<\(catalogue)\n   /Lang (\(plainLanguage))\n"
        + "   /ViewerPreferences << \(direction)/DisplayDocTitle true >>\n>>\nendobj\n", to: &changed)
    let place = String(file.count)
    let table = changed.count
    let digits = String(repeating: "0", count: max(0, 10 - place.count)) + place
    append("xref\n0 1\n0000000000 65535 f \n\(root) 1\n\(digits) 00000 n \n", to: &changed)
    append(
      "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(information) 0 R\n   /Prev \(former)\n>>\n"
        + "startxref\n\(table)\n%%EOF\n", to: &changed)
    return changed
  }

  private var plainLanguage: String { language.filter { $0.isASCII && ($0.isLetter || $0 == "-") } }

  private func append(_ text: String, to file: inout [UInt8]) { file.append(contentsOf: text.utf8) }

  private func number(after words: String, in text: String) -> Int? {
    guard let place = text.ranges(of: words).last else { return nil }
    return Int(text[place.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }

  /// What stands between the brackets of the catalogue, which is the last object of the file.
  private func entries(of root: Int, in file: [UInt8]) -> String? {
    let head = Array("\n\(root) 0 obj\n<<".utf8)
    guard let start = file.lastPlace(of: head), let end = file.place(of: Array("\n>>\nendobj".utf8), from: start) else {
      return nil
    }
    let entries = String(decoding: file[(start + head.count)..<end], as: UTF8.self)
    return entries.contains("/Lang") || !entries.contains("/Type /Catalog")
      ? nil : entries
  }
}

extension [UInt8] {
  fileprivate func place(of bytes: [UInt8], from start: Int) -> Int? {
    guard count >= bytes.count, start <= count - bytes.count else { return nil }
    return (start...(count - bytes.count)).first { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
  }

  fileprivate func lastPlace(of bytes: [UInt8]) -> Int? {
    guard count >= bytes.count else { return nil }
    return stride(from: count - bytes.count, through: 0, by: -1).first {
      self[$0] == bytes[0] && self[$0..<($0 + bytes.count)].elementsEqual(bytes)
    }
  }
}
