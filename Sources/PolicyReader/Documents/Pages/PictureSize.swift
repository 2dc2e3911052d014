/// The size that a picture states, read before anything unpacks it.
struct PictureSize: Hashable {
  let width: Int
  let height: Int
  /// Bits of each colour in each picture element.
  let bits: Int
  /// 1 for grey, 3 for red, green and blue; nil for anything else.
  let colours: Int?

  var longSide: Int { max(width, height) }

  /// PNG puts it in its first chunk.
  init?(png bytes: [UInt8]) {
    guard bytes.count >= 29, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    width = Self.number(bytes[16..<20])
    height = Self.number(bytes[20..<24])
    bits = Int(bytes[24])
    // Colour types 0 and 2; those with a palette, with transparency or interlaced are not told here.
    colours = bytes[28] != 0 ? nil : [0: 1, 2: 3][bytes[25]]
  }

  /// JPEG puts it in its frame header, after whatever a camera wrote first.
  init?(jpeg bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame {
        bits = Int(bytes[place + 4])
        height = Self.number(bytes[(place + 5)..<(place + 7)])
        width = Self.number(bytes[(place + 7)..<(place + 9)])
        colours = [1, 3].first { $0 == bytes[place + 9] }.map(Int.init)
        return
      }
      place += 2 + max(2, Self.number(bytes[(place + 2)..<(place + 4)]))
    }
    return nil
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
