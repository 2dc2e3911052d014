package import Casework
package import Lexicon
import PDF

extension TemplateText {
  /// The placeholders this letter has no value for.
  package func missing(from content: LetterContent, in say: Language) -> [Placeholder] {
    placeholders.filter { $0.words(from: content, in: say) == nil }
  }

  /// The paragraph with its places filled; refuses, naming what is missing.
  package func filled(with content: LetterContent, in say: Language) throws(LetterRefusal) -> String {
    let missing = missing(from: content, in: say)
    guard missing.isEmpty else { throw .missing(missing) }
    return parts.map { part in
      switch part {
      case .words(let words): words
      case .place(let place):
        place.words(from: content, in: say).map { place.isOwnWords ? lines($0) : $0 } ?? ""
      }
    }.joined()
  }

  /// A person's words, line by line.
  private func lines(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { isolated(String($0)) }.joined(separator: "\n")
  }
}

/// Why a letter cannot be written.
package enum LetterRefusal: Error, Hashable, Sendable {
  /// The template names a placeholder that does not exist, or a brace does not close.
  case unknownPlaceholder(String)
  /// The letter has no value for these.
  case missing([Placeholder])
  /// No template of this kind has this version.
  case noTemplate(LetterKind, version: Int)
  /// The logo cannot be drawn.
  case notAPicture
}
