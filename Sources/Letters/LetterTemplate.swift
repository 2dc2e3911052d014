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
    /// Tells what the addressee may do about the answer: it stays whatever words an association puts.
    package var isRight = false

    static func always(ar: String, en: String) -> Paragraph {
      Paragraph(words: Phrase(ar: ar, en: en), isOptional: false)
    }

    static func whenGiven(ar: String, en: String) -> Paragraph {
      Paragraph(words: Phrase(ar: ar, en: en), isOptional: true)
    }

    var asRight: Paragraph { Paragraph(words: words, isOptional: isOptional, isRight: true) }
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

  /// The ready-made words without what tells of rights, paragraphs apart by an empty line: to be changed.
  package func words(in say: Language) -> String {
    paragraphs.filter { !$0.isRight }.map { say($0.words) }.joined(separator: "\n\n")
  }

  /// What stands in the letter whatever words an association puts.
  package func rights(in say: Language) -> [String] { paragraphs.filter(\.isRight).map { say($0.words) } }

  /// The letter's paragraphs, in the association's own words where it has some; refuses, naming every value that is
  /// missing.
  package func body(
    with content: LetterContent, in say: Language, saying wording: Wording? = nil
  ) throws(LetterRefusal) -> [String] {
    let texts = try texts(in: say, saying: wording)
    let missing = texts.filter { !$0.isOptional }.flatMap { $0.text.missing(from: content, in: say) }
    guard missing.isEmpty else { throw .missing(missing) }
    return try texts.filter { !$0.isOptional || $0.text.missing(from: content, in: say).isEmpty }
      .map { text throws(LetterRefusal) in try text.text.filled(with: content, in: say) }
  }

  private func texts(
    in say: Language, saying wording: Wording?
  ) throws(LetterRefusal) -> [(text: TemplateText, isOptional: Bool)] {
    do throws(TemplateText.UnknownPlaceholder) {
      let own = try wording?.paragraphs(say == .ar ? .arabic : .english, of: kind)
      let ready = try paragraphs.filter { own == nil || $0.isRight }.map {
        paragraph throws(TemplateText.UnknownPlaceholder) in
        (text: try TemplateText(say(paragraph.words)), isOptional: paragraph.isOptional)
      }
      return (own ?? []) + ready
    } catch {
      throw .unknownPlaceholder(error.name)
    }
  }
}
