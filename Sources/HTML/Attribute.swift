/// An attribute of an element: its name is written in the source, its value is escaped when it is written.
///
/// Only the names offered in `Attribute+Names.swift` exist; an inline style or event handler cannot be expressed.
@usableFromInline package struct Attribute: Sendable {
  let name: StaticString
  let form: Form
  let text: String

  enum Form: Sendable {
    /// Not written at all.
    case absent
    /// Written as the bare name.
    case bare
    case text
    /// Written only when `SafeAddress` allows it.
    case address
    /// As `text`, with `data-` before the name.
    case data
  }

  init(_ name: StaticString, _ form: Form, _ text: String = "") {
    self.name = name
    self.form = form
    self.text = text
  }

  init(_ name: StaticString, text: String?) {
    self.init(name, text == nil ? .absent : .text, text ?? "")
  }

  init(_ name: StaticString, flag: Bool) {
    self.init(name, flag ? .bare : .absent)
  }
}
