extension HTTPRequest {
  /// The value of the cookie `name` as it was sent, or nil; the first counts when there are several.
  package func cookie(_ name: String) -> String? {
    for header in headers.fields where header.isNamed("Cookie") {
      var rest = header.value.utf8[...]
      while !rest.isEmpty {
        let pair = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[pair.endIndex...].dropFirst()
        let trimmed = pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let equals = trimmed.firstIndex(of: UInt8(ascii: "=")) else { continue }
        if trimmed[..<equals].elementsEqual(name.utf8) {
          return Self.unquoted(trimmed[trimmed.index(after: equals)...])
        }
      }
    }
    return nil
  }

  private static func unquoted(_ raw: Substring.UTF8View) -> String? {
    var value = raw
    while value.last == UInt8(ascii: " ") || value.last == UInt8(ascii: "\t") { value.removeLast() }
    if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
      value = value.dropFirst().dropLast()
    }
    return String(value)
  }
}
