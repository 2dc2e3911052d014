extension HTML {
  /// The page as UTF-8 bytes, `<!doctype html>` first when `asDocument`.
  package func rendered(asDocument: Bool = false, reserving capacity: Int = 32_768) -> [UInt8] {
    var output = Output(capacity: capacity)
    if asDocument { output.append("<!doctype html>\n") }
    render(into: &output)
    return output.bytes
  }

  fileprivate func render(into output: inout Output) {
    switch self {
    case .none: return
    case .text(let text): output.append(escaping: text)
    case .raw(let markup): output.append(markup)
    case .ready(let piece): output.append(piece.bytes)
    case .fragment(let parts): for part in parts { part.render(into: &output) }
    case .void(let tag, let attributes):
      output.openTag(tag, attributes)
    case .element(let tag, let attributes, let content):
      output.openTag(tag, attributes)
      content.render(into: &output)
      output.append("</")
      output.append(tag)
      output.append(UInt8(ascii: ">"))
    }
  }
}

extension Output {
  fileprivate mutating func openTag(_ tag: StaticString, _ attributes: [Attribute]) {
    append(UInt8(ascii: "<"))
    append(tag)
    for attribute in attributes { append(attribute) }
    append(UInt8(ascii: ">"))
  }

  private mutating func append(_ attribute: Attribute) {
    switch attribute.value {
    case .absent: return
    case .bare:
      append(UInt8(ascii: " "))
      append(attribute.name)
    case .text(let text):
      append(UInt8(ascii: " "))
      append(attribute.name, quoting: text)
    case .address(let address):
      guard SafeAddress.allows(address) else { return }
      append(UInt8(ascii: " "))
      append(attribute.name, quoting: address)
    case .data(let text):
      append(" data-")
      append(attribute.name, quoting: text)
    }
  }

  private mutating func append(_ name: StaticString, quoting text: String) {
    append(name)
    append("=\"")
    append(escaping: text)
    append(UInt8(ascii: "\""))
  }
}
