/// A PDF file written object by object.
struct PDFFile {
  private var objects: [String: [UInt8]] = [:]
  private var count = 0
  private var trailer = ""

  /// Pages that each show the same JPEG picture in colour and nothing else.
  init(picture: [UInt8], width: Int, height: Int, pages: Int, size: (Int, Int) = (595, 842)) {
    let kids = (0..<pages).map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Count \(pages) /Kids [\(kids)] >>")
    add(
      "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceRGB"
        + " /BitsPerComponent 8 /Filter /DCTDecode", stream: picture)
    for page in 0..<pages {
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.0) \(size.1)] /Contents \(5 + page * 2) 0 R"
          + " /Resources << /XObject << /I 3 0 R >> >> >>")
      add("<<", stream: Array("q \(size.0) 0 0 \(size.1) 0 0 cm /I Do Q".utf8))
    }
  }

  /// Pages of Latin text in a font that every reader has; an empty string makes a blank page.
  init(text pages: [String]) {
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (place, text) in pages.enumerated() {
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + place * 2) 0 R"
          + " /Resources << /Font << /F 3 0 R >> >> >>")
      add("<<", stream: Array("BT /F 12 Tf 50 700 Td (\(text)) Tj ET".utf8))
    }
  }

  /// The same file, said to be encrypted under a password that nobody knows.
  mutating func lock() {
    let key = String(repeating: "41", count: 32)
    add("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <\(key)> /U <\(key)> >>")
    trailer = "/Encrypt \(count) 0 R /ID [<41414141> <41414141>]"
  }

  var bytes: [UInt8] {
    var file = Array("%PDF-1.5\n".utf8)
    var places: [Int] = []
    for number in 1...max(1, count) {
      places.append(file.count)
      file += Array("\(number) 0 obj\n".utf8) + (objects["\(number)"] ?? []) + Array("\nendobj\n".utf8)
    }
    let table = file.count
    let rows = places.map { place in
      String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
    }
    file += Array("xref\n0 \(count + 1)\n0000000000 65535 f \n\(rows.joined())".utf8)
    file += Array("trailer << /Size \(count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return file
  }

  private mutating func add(_ dictionary: String) {
    count += 1
    objects["\(count)"] = Array(dictionary.utf8)
  }

  private mutating func add(_ dictionary: String, stream: [UInt8]) {
    count += 1
    objects["\(count)"] =
      Array("\(dictionary) /Length \(stream.count) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8)
  }
}
