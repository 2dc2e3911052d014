/// The bytes that may not stand as they are: NUL, quotes, ampersand and angle brackets.
enum Escape {
  /// One bit for each of them; all are below 64.
  private static var bits: UInt64 { 1 | 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62 }

  @inline(__always)
  static func needs(_ byte: UInt8) -> Bool { byte < 64 && bits & (1 << UInt64(byte)) != 0 }

  /// Whether a byte of `text` may have to be escaped; now and then it says so of text that need not be.
  ///
  /// Eight bytes are looked at together, the last eight again from the end.
  @inline(__always)
  static func isNeeded(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 8, let start = UnsafeRawPointer(text.baseAddress) else { return text.contains(where: needs) }
    let last = text.count - 8
    var place = 0
    while place < last {
      if isAmong(start.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { return true }
      place += 8
    }
    return isAmong(start.loadUnaligned(fromByteOffset: last, as: UInt64.self))
  }

  // Taking 1 from each byte borrows into its highest bit where it was zero. `"` and `&` differ in one bit, as `<` and `>` do.
  @inline(__always)
  private static func isAmong(_ eight: UInt64) -> Bool {
    hasZero(eight) || hasZero((eight & ~every(0x04)) ^ every(0x22)) || hasZero(eight ^ every(0x27))
      || hasZero((eight & ~every(0x02)) ^ every(0x3C))
  }

  @inline(__always)
  private static func hasZero(_ eight: UInt64) -> Bool { (eight &- every(0x01)) & ~eight & every(0x80) != 0 }

  @inline(__always)
  private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
