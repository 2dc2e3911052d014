/// What an applicant is asked to sign: their data as it stands, and the words under it.
package struct SigningView: Hashable, Sendable {
  /// The exact declaration that will be sealed.
  package var declaration: String
  /// Everything that the seal will cover.
  package var facts: [Fact]
  /// The version shown: a signature under an older one is refused.
  package var version: Int

  package init(declaration: String, facts: [Fact], version: Int) {
    (self.declaration, self.facts, self.version) = (declaration, facts, version)
  }
}
