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
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    isAfterItem = false
  }

  mutating func text(_ text: String) {
    separate()
    JSONText.write(text, to: &bytes)
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
}
