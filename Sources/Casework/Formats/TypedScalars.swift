extension Unicode.Scalar {
  /// Whether it only steers the direction or joining of its neighbours: copied along with text, never meant.
  var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether it is a dash of any kind a keyboard or a word processor makes: hyphens, en and em dash, minus.
  var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Whether it is an ASCII letter.
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
