/// The single-byte Arabic encoding of older Windows programs.
enum Windows1256 {
  /// The text, when at least nine in ten of its bytes beyond ASCII are Arabic; nil when it must be something else.
  static func decodeIfArabic(_ bytes: ArraySlice<UInt8>) -> String? {
    var scalars = String.UnicodeScalarView()
    var beyondASCII = 0
    var arabic = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      let scalar = upperHalf[Int(byte) - 0x80]
      scalars.append(scalar)
      beyondASCII += 1
      if isExpected(scalar) { arabic += 1 }
    }
    return arabic * 10 >= beyondASCII * 9 ? String(scalars) : nil
  }

  /// Arabic letters, marks and punctuation, and the dashes, quotation marks and bullets of office text.
  private static func isExpected(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x06FF, 0x2013...0x2026, 0x200C...0x200F, 0xA0, 0xAB, 0xB7, 0xBB: true
    default: false
    }
  }

  /// The characters of bytes 0x80 to 0xFF.
  private static let upperHalf = Array(
    ("€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں"
      + "\u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟"
      + "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك"
      + "àلâمنهوçèéêëىيîï\u{64B}\u{64C}\u{64D}\u{64E}ô\u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}ے").unicodeScalars
  )
}
