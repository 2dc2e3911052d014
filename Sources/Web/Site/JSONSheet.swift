import HTTP

/// A JSON document, written from front to back.
struct JSONSheet {
  private(set) var bytes: [UInt8] = []
  private var isAfterItem = false

  init() { bytes.reserveCapacity(2_048) }

  /// An object whose members `body` writes, each with a `name` before its value.
  mutating func object(_ body: (inout JSONSheet) -> Void) { enclose("{", "}", body) }

  /// A list with one value for each item.
  mutating func list<Items: Sequence>(_ items: Items, _ write: (inout JSONSheet, Items.Element) -> Void) {
    enclose("[", "]") { sheet in
      for item in items { write(&sheet, item) }
    }
  }

  /// A member's name, which is plain; its value is written next.
  mutating func name(_ name: StaticString) {
    separate()
    quote(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), before: ":")
    isAfterItem = false
  }

  mutating func text(_ text: String) {
    separate()
    write(text)
  }

  mutating func number(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A member whose value is a text.
  mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    self.text(text)
  }

  /// A member whose value is a number.
  mutating func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    self.number(number)
  }

  /// A member whose name is told, with a text as its value.
  mutating func member(named name: String, _ text: String) {
    separate()
    write(name)
    bytes.append(UInt8(ascii: ":"))
    write(text)
  }

  private mutating func enclose(_ start: Unicode.Scalar, _ end: Unicode.Scalar, _ body: (inout JSONSheet) -> Void) {
    separate()
    bytes.append(UInt8(ascii: start))
    isAfterItem = false
    body(&self)
    bytes.append(UInt8(ascii: end))
    isAfterItem = true
  }

  private mutating func separate() {
    if isAfterItem { bytes.append(UInt8(ascii: ",")) }
    isAfterItem = true
  }

  /// The text in quotation marks; what JSON does not take as it is, escaped.
  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { text in
      // Most of what is told has nothing to escape.
      if Self.isPlain(text) { return quote(text) }
      bytes.append(Self.quote)
      for byte in text { write(byte) }
      bytes.append(Self.quote)
    }
  }

  /// Plain bytes in quotation marks, and what stands behind these, with one look for room.
  private mutating func quote(_ plain: UnsafeBufferPointer<UInt8>, before end: Unicode.Scalar? = nil) {
    let count = plain.count
    bytes.append(addingCapacity: count + 3) { span in
      span.append(Self.quote)
      span.withUnsafeMutableBufferPointer { room, done in
        _ = UnsafeMutableBufferPointer(rebasing: room[done...]).update(fromContentsOf: plain)
        done += count
      }
      span.append(Self.quote)
      if let end { span.append(UInt8(ascii: end)) }
    }
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case Self.quote, UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case ..<0x20: bytes += "\(byte < 0x10 ? "\\u000" : "\\u00")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Eight bytes at a time: most texts are short ones.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = UnsafeRawBufferPointer(text)
    var odd: UInt64 = 0
    func look(at eight: UInt64) {
      let (marks, slashes) = (eight ^ (ones * 0x22), eight ^ (ones * 0x5C))
      odd |= ((eight &- ones * 0x20) & ~eight) | ((marks &- ones) & ~marks) | ((slashes &- ones) & ~slashes)
    }
    var place = 0
    while place + 8 <= bytes.count {
      look(at: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest = ones * 0x20
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    look(at: rest)
    return odd & (ones * 0x80) == 0
  }
}

extension JSONSheet {
  /// The answer to a program, which the document is.
  func response(status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, headers: ["Content-Type": "application/json"], content: .bytes(bytes))
  }

  /// The refusal of a program's request, which the document tells; RFC 9457.
  func problem(status: Int) -> HTTPResponse {
    HTTPResponse(status: status, headers: ["Content-Type": "application/problem+json"], content: .bytes(bytes))
  }
}
