/// The bytes of a page while it is being rendered: one growing block, written without a check per byte.
struct Output: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Appends what was rendered before.
  mutating func append(_ rendered: [UInt8]) {
    rendered.withUnsafeBufferPointer { append($0) }
  }

  /// Appends text so that it can stand both between tags and inside a quoted attribute.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      reserve(bytes.count)
      guard let source = bytes.baseAddress else { return }
      var plainFrom = 0
      for index in 0..<bytes.count {
        let byte = source[index]
        guard byte < 64, Self.escaped & (1 << UInt64(byte)) != 0 else { continue }
        append(UnsafeBufferPointer(start: source + plainFrom, count: index - plainFrom))
        append(Self.replacement(of: byte))
        plainFrom = index + 1
      }
      append(UnsafeBufferPointer(start: source + plainFrom, count: bytes.count - plainFrom))
    }
  }

  /// One bit for each byte below 64 that may not stand as it is (NUL, quotes, ampersand, angle brackets).
  private static var escaped: UInt64 { 1 | 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62 }

  private static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let grown = max(capacity * 2, count + more)
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
    block.update(from: start, count: count)
    start.deallocate()
    start = block
    capacity = grown
  }
}
