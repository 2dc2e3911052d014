/// The bytes of a page while it is being rendered: one growing block, written without a check per byte.
struct Output: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Forgets what was written; memory beyond `most` bytes is given back.
  mutating func clear(keeping most: Int) {
    count = 0
    guard capacity > most else { return }
    start.deallocate()
    start = .allocate(capacity: most)
    capacity = most
  }

  func withBytes<Result>(_ stretch: Range<Int>, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    use(UnsafeBufferPointer(start: start + stretch.lowerBound, count: stretch.count))
  }

  /// Appends once more what stands in `stretch`.
  mutating func `repeat`(_ stretch: Range<Int>) {
    reserve(stretch.count)
    append(UnsafeBufferPointer(start: start + stretch.lowerBound, count: stretch.count))
  }

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
  @inline(__always)
  mutating func append(escaping text: borrowing String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isWritten == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  /// Text mostly needs no escape and is then copied as it is.
  @inline(__always)
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    if Escape.isNeeded(in: text) { replace(in: text) } else { append(text) }
  }

  @inline(never)
  private mutating func replace(in text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if Escape.needs(byte) { append(Escape.replacement(of: byte)) } else { append(byte) }
    }
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
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
