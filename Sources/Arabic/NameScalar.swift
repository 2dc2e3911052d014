/// What one scalar of a name is to the words of it.
struct NameScalar {
  enum Kind: UInt8 {
    /// No letter and no digit: words end there.
    case parting
    /// A mark or an apostrophe, as if it were not there.
    case passedOver
    case digit
    case latin
    /// A letter of another script.
    case other
  }

  let kind: Kind
  /// Its letter after folding, where it has one.
  private let letter: UInt8
  /// The scalar itself where folding makes several letters of it or its rules are not looked up.
  private let scalar: Unicode.Scalar?

  /// Reads the scalar that begins at `place`, which is moved behind it; `text` is UTF-8 without a fault, and `known` is `short`,
  /// fetched once for all of the text.
  @inline(__always)
  static func next(in text: UnsafeBufferPointer<UInt8>, at place: inout Int, known: [NameScalar]) -> NameScalar {
    let first = UInt32(text[place])
    func rest(_ offset: Int) -> UInt32 { UInt32(text[place + offset] & 0x3F) }
    if first < 0x80 {
      place += 1
      return known[Int(first)]
    }
    if first < 0xE0 {
      defer { place += 2 }
      return known[Int((first & 0x1F) << 6 | rest(1))]
    }
    if first < 0xF0 {
      defer { place += 3 }
      return NameScalar(ofValue: (first & 0x0F) << 12 | rest(1) << 6 | rest(2))
    }
    defer { place += 4 }
    return NameScalar(ofValue: (first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3))
  }

  /// Appends what is left of it after folding.
  @inline(__always)
  func append(to letters: inout [UInt8]) {
    guard let scalar else { return letters.append(letter) }
    Letters.fold(scalar, into: &letters)
  }

  /// Every scalar that is one or two bytes long, Arabic and Latin among them, read once.
  static let short = (0..<0x800).map { value -> NameScalar in
    let scalar = NameScalar(ofValue: UInt32(value))
    var letters: [UInt8] = []
    scalar.append(to: &letters)
    return letters.count == 1 ? NameScalar(kind: scalar.kind, letter: letters[0], scalar: nil) : scalar
  }

  private init(kind: Kind, letter: UInt8, scalar: Unicode.Scalar?) {
    (self.kind, self.letter, self.scalar) = (kind, letter, scalar)
  }

  private init(ofValue value: UInt32) {
    let scalar = (Unicode.Scalar(value) ?? "\u{FFFD}").withoutLatinMark
    let kind: Kind =
      if scalar.isArabicMark || scalar.isPassedOver {
        .passedOver
      } else if scalar.digitValue != nil {
        .digit
      } else if scalar.isLetter {
        scalar.value < 0x80 ? .latin : .other
      } else {
        .parting
      }
    self.init(kind: kind, letter: 0, scalar: scalar)
  }
}

extension Unicode.Scalar {
  /// Apostrophes of any kind, the ‘ayn and hamza of transliteration, and a hamza on the line.
  fileprivate var isPassedOver: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x0621: true
    default: false
    }
  }

  /// A Latin letter without its accent or length mark: ā is a.
  fileprivate var withoutLatinMark: Unicode.Scalar {
    guard value > 0xBF, value < 0x1F00, value < 0x180 || value > 0x1DFF else { return self }
    return switch value {
    case 0xC0...0xC6, 0xE0...0xE6, 0x100...0x105: "a"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0x10E...0x111, 0x1E0C...0x1E0F: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127, 0x1E24...0x1E25, 0x1E28...0x1E2B: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x15A...0x161, 0x1E62...0x1E63: "s"
    case 0x162...0x167, 0x1E6C...0x1E6F: "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x179...0x17E, 0x1E92...0x1E93: "z"
    default: self
    }
  }
}
