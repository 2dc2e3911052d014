package import Lexicon

/// A declaration as it was sealed, and whether the data still matches it.
package struct SealView: Hashable, Sendable {
  /// The exact text signed.
  package var text: String
  package var signer: String
  package var method: Phrase
  package var at: DualMoment
  /// SHA-256 in hexadecimal.
  package var hash: String
  package var isIntact: Bool
  /// The seal in force comes first; the others are kept as earlier ones.
  package var isCurrent: Bool

  package init(
    text: String, signer: String, method: Phrase, at: DualMoment, hash: String, isIntact: Bool, isCurrent: Bool
  ) {
    self.text = text
    self.signer = signer
    self.method = method
    self.at = at
    self.hash = hash
    self.isIntact = isIntact
    self.isCurrent = isCurrent
  }
}
