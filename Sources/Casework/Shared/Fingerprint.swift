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
    return text.withUTF8 { pairs(of: $0) }
  }

  private static func pairs(of text: UnsafeBufferPointer<UInt8>) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, text[place] != UInt8(ascii: "="), text[place] != UInt8(ascii: "\n") { place += 1 }
      guard place < text.count else { return nil }
      let name = start..<place
      place += 1
      if text[name.upperBound] == UInt8(ascii: "=") {
        guard let value = value(in: text, from: &place) else { return nil }
        pairs.append((words(in: text, name), words(in: text, value)))
      } else if name.isEmpty || text[name.upperBound - 1] != UInt8(ascii: "-") {
        return nil
      }
    }
    return pairs
  }

  private static func words(in text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[place]), as: UTF8.self)
  }

  /// Where the value of `length:value` stands; `place` goes on after its line end.
  private static func value(in text: UnsafeBufferPointer<UInt8>, from place: inout Int) -> Range<Int>? {
    let digits = place
    var count = 0
    while place < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place]) {
      count = count * 10 + Int(text[place] - UInt8(ascii: "0"))
      if count > text.count { return nil }
      place += 1
    }
    let start = place + 1
    guard place > digits, place < text.count, text[place] == UInt8(ascii: ":"),
      start + count < text.count, text[start + count] == UInt8(ascii: "\n")
    else { return nil }
    place = start + count + 1
    return start..<(start + count)
  }
}
