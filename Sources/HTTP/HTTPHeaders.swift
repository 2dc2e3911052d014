/// Header fields in order; names compare without regard to case.
package struct HTTPHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var fields: [Field] = []

  /// One line of a message's head.
  package struct Field: Hashable, Sendable {
    package var name: String
    /// What stands behind the colon, without the blanks around it.
    package var value: String

    /// Whether it goes by this name, in letters of either case.
    func isNamed(_ wanted: String) -> Bool {
      guard name.utf8.count == wanted.utf8.count else { return false }
      var (name, wanted) = (name, wanted)
      return name.withUTF8 { name in
        wanted.withUTF8 { wanted in name.indices.allSatisfy { lowered(name[$0]) == lowered(wanted[$0]) } }
      }
    }

    private func lowered(_ unit: UInt8) -> UInt8 {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(unit) ? unit | 0x20 : unit
    }
  }

  package init() {}

  package init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }

  /// The first value under `name`; setting replaces all of them, nil removes them.
  package subscript(_ name: String) -> String? {
    get { fields.first { $0.isNamed(name) }?.value }
    set {
      fields.removeAll { $0.isNamed(name) }
      if let newValue { append(name, newValue) }
    }
  }

  package func all(_ name: String) -> [String] {
    fields.filter { $0.isNamed(name) }.map(\.value)
  }

  package mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }
}
