/// The code page that older programs write Arabic in.
enum Windows1256 {
  /// The letters of the bytes from 0x80 to 0xFF, as the Unicode Consortium maps them.
  private static let upper = """
    \u{20AC}\u{67E}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{679}\u{2039}\
    \u{152}\u{686}\u{698}\u{688}\u{6AF}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\
    \u{6A9}\u{2122}\u{691}\u{203A}\u{153}\u{200C}\u{200D}\u{6BA}\u{A0}\u{60C}\u{A2}\u{A3}\
    \u{A4}\u{A5}\u{A6}\u{A7}\u{A8}\u{A9}\u{6BE}\u{AB}\u{AC}\u{AD}\u{AE}\u{AF}\
    \u{B0}\u{B1}\u{B2}\u{B3}\u{B4}\u{B5}\u{B6}\u{B7}\u{B8}\u{B9}\u{61B}\u{BB}\
    \u{BC}\u{BD}\u{BE}\u{61F}\u{6C1}\u{621}\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\
    \u{628}\u{629}\u{62A}\u{62B}\u{62C}\u{62D}\u{62E}\u{62F}\u{630}\u{631}\u{632}\u{633}\
    \u{634}\u{635}\u{636}\u{D7}\u{637}\u{638}\u{639}\u{63A}\u{640}\u{641}\u{642}\u{643}\
    \u{E0}\u{644}\u{E2}\u{645}\u{646}\u{647}\u{648}\u{E7}\u{E8}\u{E9}\u{EA}\u{EB}\
    \u{649}\u{64A}\u{EE}\u{EF}\u{64B}\u{64C}\u{64D}\u{64E}\u{F4}\u{64F}\u{650}\u{F7}\
    \u{651}\u{F9}\u{652}\u{FB}\u{FC}\u{200E}\u{200F}\u{6D2}
    """

  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    zip(upper.unicodeScalars, UInt8(0x80)...UInt8(0xFF)), uniquingKeysWith: { first, _ in first })

  /// Its byte; a question mark where there is none.
  static func byte(of scalar: Unicode.Scalar) -> UInt8 {
    scalar.isASCII ? UInt8(scalar.value) : bytes[scalar] ?? UInt8(ascii: "?")
  }
}
