package import Casework

package enum PolicyReader {
  package static func read(_ document: DocumentText) -> PolicyProposal { PolicyProposal() }
}
package enum FindingLanguage { case arabic, english }
extension Finding {
  package func message(in language: FindingLanguage) -> String { "" }
  package func advice(in language: FindingLanguage) -> String { "" }
}
