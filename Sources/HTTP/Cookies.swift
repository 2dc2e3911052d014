extension HTTPRequest {
  /// The value of the cookie `name` as it was sent, or nil; the first counts when there are several.
  package func cookie(_ name: String) -> String? {
    for header in headers.fields where header.isNamed("Cookie") {
      var pairs = header.value
      if let value = pairs.withUTF8({ Self.value(of: name, among: $0) }) { return value }
    }
    return nil
  }

  /// Goes over the bytes where they lie: every page of the staff's asks for three cookies.
  private static func value(of name: String, among pairs: UnsafeBufferPointer<UInt8>) -> String? {
    var rest = pairs[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      let pair = rest[..<end].drop(while: isBlank)
      rest = rest[end...].dropFirst()
      if let equals = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<equals].elementsEqual(name.utf8) {
        return String(decoding: unquoted(pair[(equals + 1)...]), as: UTF8.self)
      }
    }
    return nil
  }

  private static func unquoted(_ raw: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var value = raw
    while let last = value.last, isBlank(last) { value.removeLast() }
    let mark = UInt8(ascii: "\"")
    guard value.count >= 2, value.first == mark, value.last == mark else { return value }
    return value.dropFirst().dropLast()
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
