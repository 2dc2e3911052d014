/// What a code point may be within a name.
enum NameSign: Hashable {
  case letter(Script)
  /// A vowel mark, an accent: belongs to the letter before it.
  case mark
  /// An apostrophe or a hyphen.
  case joiner

  enum Script: Hashable {
    case arabic, latin
  }

  /// Nil for what has no place in a name: digits, punctuation, symbols, controls, other scripts.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x27, 0x2D, 0x2BB, 0x2BC, 0x2010, 0x2011, 0x2018, 0x2019:
      self = .joiner
    case 0x0300...0x036F, 0x064B...0x0655, 0x0670:
      self = .mark
    // Arabic, its supplement and extensions, and the presentation forms that come of copying out of old documents.
    case 0x0620...0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF, 0x0750...0x077F, 0x08A0...0x08C7, 0xFB50...0xFD3D, 0xFDF2,
      0xFE70...0xFEFC:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .letter(.arabic)
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .letter(.latin)
    default:
      return nil
    }
  }
}
