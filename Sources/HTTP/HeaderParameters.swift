/// A header value with parameters: `form-data; name="photo"; filename="a.jpg"`.
///
/// Read by bytes, not characters: a mark that begins a quoted name must not merge with its quote.
struct HeaderParameters {
  private typealias Bytes = Substring.UTF8View

  /// Lowercased.
  let value: String
  private let parameters: [(name: String, value: String)]

  /// Nil for a value that is broken: an open quote, a parameter without "=", or the same parameter twice.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    value = Self.text(Self.take(from: &rest)).lowercased()
    var parameters: [(name: String, value: String)] = []
    while !rest.isEmpty {
      rest = rest.dropFirst().drop(while: Self.isBlank)
      if rest.isEmpty { break }
      guard let parameter = Self.parameter(from: &rest), !parameters.contains(where: { $0.name == parameter.name })
      else { return nil }
      parameters.append(parameter)
    }
    self.parameters = parameters
  }

  subscript(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  private static let semicolon = UInt8(ascii: ";")
  private static let equals = UInt8(ascii: "=")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func text(_ bytes: Bytes) -> String { String(Substring(bytes)) }

  /// What comes before the next semicolon, without blanks around it.
  private static func take(from rest: inout Bytes) -> Bytes {
    var taken = rest.prefix { $0 != semicolon }
    rest = rest[taken.endIndex...]
    taken = taken.drop(while: isBlank)
    while let last = taken.last, isBlank(last) { taken.removeLast() }
    return taken
  }

  private static func parameter(from rest: inout Bytes) -> (name: String, value: String)? {
    let name = rest.prefix { $0 != equals && $0 != semicolon }
    rest = rest[name.endIndex...]
    guard rest.first == equals, HTTPToken.isToken(Substring(name)) else { return nil }
    rest.removeFirst()
    guard rest.first == quote else { return (text(name).lowercased(), text(take(from: &rest))) }
    rest.removeFirst()
    guard let value = quoted(from: &rest) else { return nil }
    return (text(name).lowercased(), value)
  }

  /// Browsers escape only the quote, as `\"` or `%22`; other backslashes are part of a Windows path.
  private static func quoted(from rest: inout Bytes) -> String? {
    var value: [UInt8] = []
    while let next = rest.popFirst() {
      if next == quote {
        rest = rest.drop(while: isBlank)
        return rest.isEmpty || rest.first == semicolon ? String(decoding: value, as: UTF8.self) : nil
      }
      value.append(next == backslash && rest.first == quote ? rest.removeFirst() : next)
    }
    return nil
  }
}
