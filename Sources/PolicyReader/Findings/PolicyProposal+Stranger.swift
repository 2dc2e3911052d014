package import Casework

extension PolicyProposal {
  /// The same, with a finding when the document is of another association than the one called `name`.
  ///
  /// A document without a name is nobody else's, and a name without Arabic letters tells nothing of an Arabic one.
  package func held(against name: String) -> PolicyProposal {
    guard let organization, name.unicodeScalars.contains(where: { ("\u{0621}"..."\u{064A}").contains($0) }),
      !OrganizationReader.isSame(organization, name)
    else { return self }
    var held = self
    held.findings.insert(Finding(.anotherAssociation, particulars: [organization, name]), at: 0)
    return held
  }
}
