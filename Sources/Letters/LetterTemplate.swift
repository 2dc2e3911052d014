package import Casework
package import Lexicon

/// What letters of one kind say.
///
/// A version that letters were issued by is never reworded: a new one is added.
package struct LetterTemplate: Hashable, Sendable {
  package let kind: LetterKind
  package let version: Int
  package let subject: Phrase
  package let paragraphs: [Paragraph]

  package struct Paragraph: Hashable, Sendable {
    package let words: Phrase
    /// Left out of letters that have no value for its places.
    package let isOptional: Bool

    static func always(ar: String, en: String) -> Paragraph {
      Paragraph(words: Phrase(ar: ar, en: en), isOptional: false)
    }

    static func whenGiven(ar: String, en: String) -> Paragraph {
      Paragraph(words: Phrase(ar: ar, en: en), isOptional: true)
    }
  }

  /// The version that new letters of a kind are written by.
  package static func current(_ kind: LetterKind) -> LetterTemplate {
    switch kind {
    case .receipt: receipt
    case .missing: missing
    case .acceptance: acceptance
    case .rejection: rejection
    case .deferral: deferral
    case .committeeNotice: committeeNotice
    case .appealUpheld: appealUpheld
    case .appealDismissed: appealDismissed
    }
  }

  /// The version that a letter was written by.
  package static func of(_ kind: LetterKind, version: Int) throws(LetterRefusal) -> LetterTemplate {
    guard let template = ([current(kind)] + former).first(where: { $0.kind == kind && $0.version == version }) else {
      throw .noTemplate(kind, version: version)
    }
    return template
  }

  /// The letter's paragraphs; refuses, naming every value that is missing.
  package func body(with content: LetterContent, in say: Language) throws(LetterRefusal) -> [String] {
    let texts = try paragraphs.map { paragraph throws(LetterRefusal) in
      (text: try TemplateText(say(paragraph.words)), isOptional: paragraph.isOptional)
    }
    let missing = texts.filter { !$0.isOptional }.flatMap { $0.text.missing(from: content, in: say) }
    guard missing.isEmpty else { throw .missing(missing) }
    return try texts.filter { !$0.isOptional || $0.text.missing(from: content, in: say).isEmpty }
      .map { text throws(LetterRefusal) in try text.text.filled(with: content, in: say) }
  }
}
