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
    var text = text
    return text.withUTF8 { pairs(of: $0[...]) }
  }

  private static func pairs(of text: Slice<UnsafeBufferPointer<UInt8>>) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    var rest = text
    while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\n") }) {
      let name = rest[..<end]
      let hasValue = rest[end] == UInt8(ascii: "=")
      rest = rest[(end + 1)...]
      if hasValue {
        guard let value = value(from: &rest) else { return nil }
        pairs.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
      } else if name.last != UInt8(ascii: "-") {
        return nil
      }
    }
    return rest.isEmpty ? pairs : nil
  }

  /// Takes `length:value` and its line end from what is left.
  private static func value(
    from rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    var count = 0
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    for digit in digits {
      count = count * 10 + Int(digit - UInt8(ascii: "0"))
      if count > rest.count { return nil }
    }
    let start = digits.endIndex + 1
    guard !digits.isEmpty, digits.endIndex < rest.endIndex, rest[digits.endIndex] == UInt8(ascii: ":"),
      start + count < rest.endIndex, rest[start + count] == UInt8(ascii: "\n")
    else { return nil }
    defer { rest = rest[(start + count + 1)...] }
    return rest[start..<(start + count)]
  }
}
