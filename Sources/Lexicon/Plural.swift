/// The grammatical numbers of Arabic, of which English needs two.
///
/// Source: Unicode CLDR plural rules.
package enum Plural: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category that an Arabic noun takes after `count`; negative counts go by their size.
  package static func arabic(_ count: Int) -> Plural {
    switch (count.magnitude, count.magnitude % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  package static func english(_ count: Int) -> Plural {
    count.magnitude == 1 ? .one : .other
  }
}

/// One sentence in all six Arabic categories; `#` stands for the number, and the call does not compile when one is missing.
package struct ArabicForms: Hashable, Sendable {
  package let zero, one, two, few, many, other: String

  package init(zero: String, one: String, two: String, few: String, many: String, other: String) {
    (self.zero, self.one, self.two) = (zero, one, two)
    (self.few, self.many, self.other) = (few, many, other)
  }

  func callAsFunction(_ count: Int) -> String {
    switch Plural.arabic(count) {
    case .zero: zero
    case .one: one
    case .two: two
    case .few: numbered(few, count)
    case .many: numbered(many, count)
    case .other: numbered(other, count)
    }
  }
}

/// One sentence in the two English categories, and a third for none where "0 files" would be stiff.
package struct EnglishForms: Hashable, Sendable {
  package let zero: String?
  package let one, other: String

  package init(zero: String? = nil, one: String, other: String) {
    (self.zero, self.one, self.other) = (zero, one, other)
  }

  func callAsFunction(_ count: Int) -> String {
    if count == 0, let zero { return zero }
    return numbered(Plural.english(count) == .one ? one : other, count)
  }
}

extension Phrase {
  /// The form of a counted sentence that fits `count`, with the number in Western digits in place of `#`.
  package init(counting count: Int, ar: ArabicForms, en: EnglishForms) {
    self.init(ar: ar(count), en: en(count))
  }
}

private func numbered(_ form: String, _ count: Int) -> String {
  guard let place = form.utf8.firstIndex(of: UInt8(ascii: "#")) else { return form }
  let after = form.utf8.index(after: place)
  return line(String(form[..<place]), grouped(Int(count.magnitude)), String(form[after...]))
}
