/// A PDF of one page that shows one picture, so that it can be drawn smaller.
enum PicturePage {
  /// The PDF's bytes; nil for a kind of picture that a PDF cannot hold as it is.
  ///
  /// The picture's own compressed data is put into the PDF untouched: nothing is unpacked here.
  static func document(of picture: [UInt8], _ size: PictureSize) -> [UInt8]? {
    guard let colours = size.colours else { return nil }
    let isPNG = picture.starts(with: [0x89])
    guard let data = isPNG ? imageData(ofPNG: picture) : picture else { return nil }
    let parameters = "/Predictor 15 /Colors \(colours) /BitsPerComponent \(size.bits) /Columns \(size.width)"
    let filter = isPNG ? "/Filter /FlateDecode /DecodeParms << \(parameters) >>" : "/Filter /DCTDecode"
    let image =
      "<< /Type /XObject /Subtype /Image /Width \(size.width) /Height \(size.height) /BitsPerComponent \(size.bits)"
      + " /ColorSpace \(colours == 1 ? "/DeviceGray" : "/DeviceRGB") \(filter) /Length \(data.count) >>\nstream\n"
    // Page units are of no account: the page is drawn to a fixed size.
    let width = 1_000 * size.width / size.longSide
    let height = 1_000 * size.height / size.longSide
    let content = "q \(width) 0 0 \(height) 0 0 cm /I Do Q"
    return assemble([
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Count 1 /Kids [3 0 R] >>".utf8),
      Array(
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents 4 0 R"
          + " /Resources << /XObject << /I 5 0 R >> >> >>").utf8),
      Array("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream".utf8),
      Array(image.utf8) + data + Array("\nendstream".utf8),
    ])
  }

  /// The objects, numbered from 1, with the table of where each begins.
  private static func assemble(_ objects: [[UInt8]]) -> [UInt8] {
    var file = Array("%PDF-1.5\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (place, object) in objects.enumerated() {
      let start = String(file.count)
      table += String(repeating: "0", count: 10 - start.count) + start + " 00000 n \n"
      file += Array("\(place + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let trailer = "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(file.count)\n%%EOF\n"
    return file + Array((table + trailer).utf8)
  }

  /// The chunks of a PNG that hold its compressed picture, one after another; nil when there are none.
  private static func imageData(ofPNG bytes: [UInt8]) -> [UInt8]? {
    var data: [UInt8] = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = PictureSize.number(bytes[place..<(place + 4)])
      guard length <= bytes.count - place - 12 else { return nil }
      if bytes[(place + 4)..<(place + 8)].elementsEqual("IDAT".utf8) {
        data += bytes[(place + 8)..<(place + 8 + length)]
      }
      place += 12 + length
    }
    return data.isEmpty ? nil : data
  }
}
