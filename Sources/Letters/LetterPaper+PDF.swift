package import Lexicon
import PDF

extension LetterPaper {
  /// The letter as a file: the same letter in the same language is the same bytes every time.
  ///
  /// Draws on the calling thread, some ten milliseconds.
  package func pdf(in say: Language) throws -> [UInt8] {
    try document(in: say).render()
  }
}
