import Casework
import Testing

@testable import PolicyReader

@Suite("A document brought to an association")
struct StrangerTests {
  @Test(
    "is its own under every way of writing the name",
    arguments: [
      "جمعية غراس لرعاية الأيتام بأبها", "جمعية غراس", "غراس لرعاية الأيتام", "الجمعية الخيرية غراس",
      "جمعيه غرأس لرعايه الايتام",
    ])
  func own(name: String) {
    #expect(Self.proposal.held(against: name).findings.isEmpty)
  }

  @Test("is told apart when it is another's", arguments: ["جمعية سدرة لرعاية المسنين", "جمعية البر بأبها"])
  func another(name: String) {
    let found = Self.proposal.held(against: name).findings
    #expect(found == [Finding(.anotherAssociation, particulars: ["جمعية غراس لرعاية الأيتام بأبها", name])])
  }

  @Test("is not doubted without a name, nor by a name in other letters")
  func silent() {
    var nameless = Self.proposal
    nameless.organization = nil
    #expect(nameless.held(against: "جمعية سدرة لرعاية المسنين").findings.isEmpty)
    #expect(Self.proposal.held(against: "sidra").findings.isEmpty)
  }

  private static var proposal: PolicyProposal {
    var proposal = PolicyProposal(reading: DocumentText(lines: ["نص"], format: .text))
    proposal.findings = []
    proposal.organization = "جمعية غراس لرعاية الأيتام بأبها"
    return proposal
  }
}
