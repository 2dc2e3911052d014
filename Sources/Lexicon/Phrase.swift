/// Something the product says, in both languages: a missing translation does not compile.
package struct Phrase: Hashable, Sendable {
  package let ar: String
  package let en: String

  package init(ar: String, en: String) {
    self.ar = ar
    self.en = en
  }

  /// Text that a person wrote or that needs no translation, the same in both languages.
  package init(verbatim text: String) {
    ar = text
    en = text
  }

  /// As a sentence begins: with a capital in English.
  package var asSentence: Phrase { Phrase(ar: ar, en: en.prefix(1).uppercased() + en.dropFirst()) }

  /// Both phrases with `separator` between them.
  package func joined(_ other: Phrase, by separator: String = " ") -> Phrase {
    Phrase(ar: ar + separator + other.ar, en: en + separator + other.en)
  }

  /// The other after a comma of each language's own; alone where the other says nothing.
  package func followed(by other: Phrase) -> Phrase {
    other.ar.isEmpty ? self : Phrase(ar: "\(ar)، \(other.ar)", en: "\(en), \(other.en)")
  }
}

extension Sequence<Phrase> {
  /// One phrase that lists them all: «أ، ب، ج» and "a, b, c".
  package func listed() -> Phrase {
    let all = Array(self)
    if all.count == 1, let only = all.first { return only }
    return Phrase(ar: all.map(\.ar).joined(separator: "، "), en: all.map(\.en).joined(separator: ", "))
  }
}
