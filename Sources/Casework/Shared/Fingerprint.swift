/// SHA-256, handed in from outside so that the rules stay free of libraries.
package protocol Fingerprinting: Sendable {
  /// The 32 bytes of SHA-256 over `bytes`.
  func fingerprint(of bytes: [UInt8]) -> [UInt8]
}

/// Text laid out so that the same facts always give the same bytes and different facts never do.
///
/// Each field is `name`, its value's length in bytes and the value, so that no value can imitate a boundary.
package struct CanonicalForm: Hashable, Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a field; no value and an empty one are told apart.
  ///
  /// Names are the program's own words, without `=` and line ends.
  package mutating func add(_ name: String, _ value: String?) {
    bytes.append(contentsOf: name.utf8)
    guard let value else {
      bytes.append(contentsOf: "-\n".utf8)
      return
    }
    bytes.append(UInt8(ascii: "="))
    bytes.append(contentsOf: String(value.utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: value.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func add(_ name: String, _ value: Int64?) {
    add(name, value.map { String($0) })
  }
}

extension CanonicalForm {
  /// The fields of a form's text in order; nil when the text is no such form.
  ///
  /// Fields without a value are left out.
  package static func pairs(of text: String) -> [(name: String, value: String)]? {
    var pairs: [(String, String)] = []
    var rest = Substring(text).utf8
    while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\n") }) {
      guard rest[end] == UInt8(ascii: "=") else {
        guard rest[..<end].last == UInt8(ascii: "-") else { return nil }
        rest = rest[rest.index(after: end)...]
        continue
      }
      guard let field = field(named: String(Substring(rest[..<end])), from: &rest, after: end) else { return nil }
      pairs.append(field)
    }
    return rest.isEmpty ? pairs : nil
  }

  private static func field(
    named name: String, from rest: inout Substring.UTF8View, after equals: Substring.UTF8View.Index
  ) -> (String, String)? {
    guard let colon = rest[equals...].firstIndex(of: UInt8(ascii: ":")),
      let count = Int(Substring(rest[rest.index(after: equals)..<colon])), count >= 0
    else { return nil }
    let start = rest.index(after: colon)
    guard let end = rest.index(start, offsetBy: count, limitedBy: rest.endIndex), end < rest.endIndex,
      rest[end] == UInt8(ascii: "\n")
    else { return nil }
    let value = String(Substring(rest[start..<end]))
    rest = rest[rest.index(after: end)...]
    return (name, value)
  }
}
