import HTTP

/// Walks over a parsed head from its first byte to its last and accepts only what lies exactly where it must.
///
/// Nothing is read before it is known to lie inside the head.
struct HeadLayout {
  private var cursor: UnsafeRawPointer
  private let end: UnsafeRawPointer

  init(start: UnsafeRawPointer, size: Int) {
    cursor = start
    end = start + size
  }

  /// Whether only the blank line's two bytes are left.
  var endsWithBlankLine: Bool {
    end - cursor == 2 && areZero(2)
  }

  /// Moves past `size` bytes at `place` and `zeros` separators, if that is where we stand.
  mutating func pass(_ place: UnsafeRawPointer, _ size: Int, then zeros: Int) -> Bool {
    guard place == cursor, size >= 0, size <= end - cursor - zeros else { return false }
    cursor += size
    guard areZero(zeros) else { return false }
    cursor += zeros
    return true
  }

  /// The same for a token and one separator; nil unless it is one.
  mutating func takeToken(_ place: UnsafeRawPointer, _ size: Int) -> String? {
    guard size > 0, pass(place, size, then: 1) else { return nil }
    let bytes = UnsafeRawBufferPointer(start: place, count: size)
    return bytes.allSatisfy(HTTPToken.isTokenByte) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The version and its line end; nil for anything but HTTP/1.0 and HTTP/1.1.
  mutating func takeVersion(_ place: UnsafeRawPointer) -> String? {
    guard pass(place, 8, then: 2) else { return nil }
    let version = String(decoding: UnsafeRawBufferPointer(start: place, count: 8), as: UTF8.self)
    return version == "HTTP/1.1" || version == "HTTP/1.0" ? version : nil
  }

  /// Moves over the blanks between colon and value.
  mutating func skipBlanks(to place: UnsafeRawPointer) -> Bool {
    guard place >= cursor, place <= end else { return false }
    let blanks = UnsafeRawBufferPointer(start: cursor, count: place - cursor)
    cursor = place
    return blanks.allSatisfy(Self.isBlank)
  }

  /// A header value and its line end, without blanks behind it; nil when it holds a control character.
  mutating func takeValue(_ place: UnsafeRawPointer, _ size: Int) -> String? {
    guard pass(place, size, then: 2) else { return nil }
    var bytes = UnsafeRawBufferPointer(start: place, count: size)
    guard bytes.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else { return nil }
    while let last = bytes.last, Self.isBlank(last) { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast()) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func areZero(_ count: Int) -> Bool {
    UnsafeRawBufferPointer(start: cursor, count: count).allSatisfy { $0 == 0 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}
