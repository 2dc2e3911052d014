import HTTP

/// A JSON document, written from front to back.
struct JSONSheet {
  private(set) var bytes: [UInt8] = []
  private var isAfterItem = false

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
    bytes.append(Self.quote)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(Self.quote)
    bytes.append(UInt8(ascii: ":"))
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
    bytes.append(Self.quote)
    var text = text
    text.withUTF8 { text in
      // Most of what is told has nothing to escape.
      if Self.isPlain(text) {
        bytes.append(contentsOf: text)
      } else {
        for byte in text { write(byte) }
      }
    }
    bytes.append(Self.quote)
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

  /// All of it is looked at, since without a way out of the loop many bytes are compared at once.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for byte in text {
      odd |= (byte < 0x20 ? 1 : 0) | (byte == quote ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    return odd == 0
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
