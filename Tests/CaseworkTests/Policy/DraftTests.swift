import Casework
import Testing

@Suite("A draft of a policy")
struct DraftTests {
  @Test("asks what the document leaves open, in order, and guesses nothing")
  func openPoints() throws {
    let draft = try Drafts.draft(Drafts.open)
    #expect(draft.openPoints == [.organization(["جمعية الأمل", "جمعية العمل"]), .channels, .ceiling, .floorMeaning])
    #expect(draft.state == .draft)
    #expect(draft.channels.isEmpty)
  }

  @Test("keeps a floor a floor")
  func floor() throws {
    let reply = try Drafts.draft(Drafts.open).reply
    #expect(reply.floor == (try Rules.limit(2, .weeks, .submission)))
    #expect(reply.ceiling == nil)
    #expect(reply.floorMeaning == nil)
  }

  @Test("asks nothing when the document leaves nothing open")
  func settled() throws {
    let draft = try Drafts.draft(Drafts.settled)
    #expect(draft.openPoints.isEmpty)
    #expect(draft.reply == (try Rules.fifteenWorkingDays()))
    #expect(draft.gates == [.reception, .completeness, .attestation])
  }

  @Test("takes both bounds of a document that states both, and asks what its floor means")
  func bothBounds() throws {
    var proposal = Drafts.settled
    proposal.responseFloor = Drafts.floor
    let draft = try Drafts.draft(proposal)
    #expect(draft.reply.floor == (try Rules.limit(2, .weeks, .submission)))
    #expect(draft.reply.ceiling == (try Rules.limit(15, .workingDays, .completeness)))
    #expect(draft.openPoints == [.floorMeaning])
  }

  @Test("takes neither of two last days, and asks which holds")
  func twoCeilings() throws {
    var proposal = Drafts.settled
    proposal.findings = [Finding(.twoCeilings, line: 21)]
    let draft = try Drafts.draft(proposal)
    #expect(draft.reply.ceiling == nil)
    #expect(draft.openPoints == [.ceiling])
  }

  @Test("asks for a last day when the document states no time at all")
  func noTime() throws {
    var proposal = Drafts.settled
    proposal.responseCeiling = nil
    #expect(try Drafts.draft(proposal).openPoints == [.ceiling])
  }

  @Test("takes the association's own name when the document names none")
  func organization() throws {
    var proposal = Drafts.settled
    proposal.organization = nil
    #expect(try Drafts.draft(proposal).organization == "جمعية البر")
  }

  @Test("doesn't ask which name is meant when one is only written twice")
  func oneName() throws {
    var proposal = Drafts.settled
    proposal.findings = [Finding(.organizationMismatch, particulars: ["جمعية الأمل", "جمعية الأمل"])]
    #expect(try Drafts.draft(proposal).openPoints.isEmpty)
  }

  @Test("asks for a title the document lacks and for dates that no calendar has")
  func titleAndDates() throws {
    var proposal = Drafts.settled
    proposal.title = nil
    proposal.findings = [
      Finding(.missingTitle), Finding(.impossibleDate, line: 3, particulars: ["30/2/2024"]),
      Finding(.impossibleDate, line: 9, particulars: ["1/13/1445"]),
    ]
    #expect(try Drafts.draft(proposal).openPoints == [.title, .dates(["30/2/2024", "1/13/1445"])])
  }

  @Test("asks first which bound holds when the floor is longer than the ceiling")
  func bounds() throws {
    var proposal = Drafts.settled
    proposal.responseFloor = Drafts.floor
    proposal.responseCeiling = Drafts.ceiling(5, .workingDays)
    #expect(try Drafts.draft(proposal).openPoints == [.bounds])
  }

  @Test(
    "never passes over a finding that is an error", arguments: Finding.Code.allCases.filter { $0.severity == .error })
  func errors(code: Finding.Code) throws {
    var proposal = Drafts.settled
    proposal.findings = [Finding(code, line: 1, particulars: ["أ", "ب"])]
    switch code {
    case .missingTitle: proposal.title = " "
    case .floorAboveCeiling:
      proposal.responseFloor = Drafts.floor; proposal.responseCeiling = Drafts.ceiling(3, .calendarDays)
    default: break
    }
    do {
      #expect(try !Drafts.draft(proposal).openPoints.isEmpty)
    } catch PolicyRefusal.notABeneficiaryPolicy {
      #expect(code == .notABeneficiaryPolicy)
    }
  }

  @Test("is not made of a document of another kind")
  func otherKind() throws {
    var proposal = Drafts.settled
    proposal.findings = [Finding(.notABeneficiaryPolicy)]
    #expect(throws: PolicyRefusal.notABeneficiaryPolicy) { try Drafts.draft(proposal) }
  }

  @Test("is not made of a document without handling steps")
  func noSteps() throws {
    var proposal = Drafts.settled
    proposal.handlingSteps = []
    #expect(throws: PolicyRefusal.noHandlingSteps) { try Drafts.draft(proposal) }
  }

  @Test("has the website open for any electronic way of asking, and the desk always")
  func channels() throws {
    var proposal = Drafts.settled
    proposal.channels = [.helpRequest]
    let draft = try Drafts.draft(proposal)
    #expect(Channel.allCases.filter(draft.isOpen) == [.interview, .helpRequest, .website, .receptionDesk])
    proposal.channels = [.phone]
    #expect(try !Drafts.draft(proposal).isOpen(.website))
  }
}
