package import Lexicon
import PDF

extension LetterPaper {
  /// The letter as a file: the same letter in the same language is the same bytes every time.
  ///
  /// Refuses a logo that is no picture. Draws on the calling thread, some ten milliseconds.
  package func pdf(in say: Language) throws -> [UInt8] {
    let document = try document(in: say)
    do {
      return try document.render()
    } catch PDFRefusal.notAPicture {
      throw LetterRefusal.notAPicture
    }
  }
}
