/// A UUIDv7 that says what it names: an `Identifier<Request>` cannot be passed where a document's is asked for.
///
/// Sixteen bytes, ordered by the millisecond of their making, so that an index over them grows at its end.
package struct Identifier<Entity>: Hashable, Comparable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new identifier for something made at `moment`.
  package init(at moment: Instant, randomness: inout some RandomNumberGenerator) {
    let milliseconds = UInt64(bitPattern: moment.microseconds / 1000) & 0xFFFF_FFFF_FFFF
    high = milliseconds << 16 | 0x7000 | randomness.next() & 0x0FFF
    low = 0x8000_0000_0000_0000 | randomness.next() & 0x3FFF_FFFF_FFFF_FFFF
  }

  /// Reads the sixteen bytes of the stored form; nil when there are not sixteen.
  package init?(bytes: [UInt8]) {
    guard let id = bytes.withUnsafeBytes({ Identifier(bytes: $0) }) else { return nil }
    self = id
  }

  /// Reads the sixteen bytes of the stored form where they lie; nil when there are not sixteen.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// Reads 32 hexadecimal digits, hyphens allowed; nil for anything else.
  package init?(_ text: some StringProtocol) {
    // Where the text lies in one piece its bytes are read there: taken one by one they cost five times as much.
    let read = text.utf8.withContiguousStorageIfAvailable { Self.halves($0) } ?? Self.halves(Array(text.utf8))
    guard let read else { return nil }
    self.init(high: read.high, low: read.low)
  }

  private static func halves(_ text: some Collection<UInt8>) -> (high: UInt64, low: UInt64)? {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    for unit in text where unit != UInt8(ascii: "-") {
      guard let digit = hexValue(unit), count < 32 else { return nil }
      if count < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      count += 1
    }
    return count == 32 ? (high, low) : nil
  }

  /// The stored form: sixteen bytes, most significant first.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { [UInt8]($0) }
  }

  /// One of the sixteen, the most significant at place 0.
  private func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? high : low) >> UInt64(56 - 8 * (place & 7)))
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static func hexValue(_ unit: UInt8) -> UInt64? {
    switch unit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(unit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(unit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(unit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension Identifier: CustomStringConvertible {
  /// 32 lower-case hexadecimal digits, as used in addresses.
  package var description: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      for place in 0..<16 {
        buffer[2 * place] = Self.hexDigit(byte(place) >> 4)
        buffer[2 * place + 1] = Self.hexDigit(byte(place) & 15)
      }
      return 32
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
