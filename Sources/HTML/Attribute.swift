/// An attribute of an element: its name is written in the source, its value is escaped when rendered.
///
/// Only the names offered in `Attribute+Names.swift` exist; an inline style or event handler cannot be expressed.
@usableFromInline package struct Attribute: Sendable {
  let name: StaticString
  let value: Value

  enum Value: Sendable {
    /// Not rendered at all.
    case absent
    /// Rendered as the bare name.
    case bare
    case text(String)
    /// Rendered only when `SafeAddress` allows it.
    case address(String)
    /// As `text`, with `data-` before the name.
    case data(String)
  }

  init(_ name: StaticString, _ value: Value) {
    self.name = name
    self.value = value
  }

  init(_ name: StaticString, text: String?) {
    self.init(name, text.map(Value.text) ?? .absent)
  }

  init(_ name: StaticString, flag: Bool) {
    self.init(name, flag ? .bare : .absent)
  }
}
