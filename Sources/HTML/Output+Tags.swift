extension Output {
  mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
    append(UInt8(ascii: "<"))
    append(tag)
    let attributes = attributes.span
    for index in attributes.indices { append(attributes[index]) }
    append(UInt8(ascii: ">"))
  }

  mutating func close(_ tag: StaticString) {
    append("</")
    append(tag)
    append(UInt8(ascii: ">"))
  }

  private mutating func append(_ attribute: borrowing Attribute) {
    switch attribute.form {
    case .absent: return
    case .address: if !SafeAddress.allows(attribute.text) { return }
    case .bare, .text, .data: break
    }
    append(UInt8(ascii: " "))
    if attribute.form == .data { append("data-") }
    append(attribute.name)
    if attribute.form == .bare { return }
    append("=\"")
    append(escaping: attribute.text)
    append(UInt8(ascii: "\""))
  }
}
