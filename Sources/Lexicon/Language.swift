/// The two languages of every page and message; Arabic comes first.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case ar, en

  /// The language's code as in `lang` attributes, cookies and `?lang=`.
  package var code: String { rawValue }

  /// The writing direction as in `dir` attributes.
  package var direction: String { self == .ar ? "rtl" : "ltr" }

  package var other: Language { self == .ar ? .en : .ar }

  /// The language's name in itself.
  package var ownName: String { self == .ar ? "العربية" : "English" }

  /// What stands between the items of a list.
  package var comma: String { self == .ar ? "، " : ", " }

  /// Says a phrase in this language: `say(.attestation)`.
  package func callAsFunction(_ phrase: Phrase) -> String {
    switch self {
    case .ar: phrase.ar
    case .en: phrase.en
    }
  }
}
