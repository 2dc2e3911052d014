import Casework
import Testing

@Suite("Sending a request in")
struct SubmissionRuleTests {
  private func submit(_ request: inout Request, under gates: Set<Gate> = [.information]) throws -> [Event] {
    try request.submit(as: Desk.number, by: Desk.applicant, under: gates, at: moment("2026-11-22"))
  }

  @Test("gives it its number and starts the clock")
  func submits() throws {
    var request = try Desk.draft()
    let events = try submit(&request)
    #expect(request.stage == .submitted)
    #expect(request.number == Desk.number)
    #expect(request.times.submitted == (try moment("2026-11-22")))
    #expect(events.map(\.kind) == [.submitted])
    #expect(events.first?[.number] == "REQ-2026-00042")
  }

  @Test("with everything on the checklist makes it complete at the same moment")
  func completeAtOnce() throws {
    var request = try Desk.draft()
    for code in ["id", "lease"] {
      _ = try request.supply(Desk.document(), for: code, by: Desk.applicant, at: moment("2026-11-21"))
    }
    #expect(try submit(&request).map(\.kind) == [.submitted, .completed])
    #expect(request.times.completed == request.times.submitted)
  }

  @Test("is refused before the criteria were shown, where the policy tells them")
  func criteria() throws {
    var request = try Desk.draft(criteriaRead: false)
    let before = request
    #expect(throws: Refusal.criteriaNotRead) { try submit(&request) }
    #expect(request == before)
    #expect(try submit(&request, under: []).map(\.kind) == [.submitted])
  }

  @Test("with a blank urgency changes nothing, not even the spaces of the need")
  func blankUrgency() throws {
    var request = try Desk.draft(urgency: " ", need: "  كرسي متحرك ")
    let before = request
    #expect(throws: Refusal.textMissing) { try submit(&request) }
    #expect(request == before)
  }

  @Test("drops the white space around what was written")
  func trims() throws {
    var request = try Desk.draft(urgency: " عملية غداً\n", need: "  كرسي متحرك ")
    let events = try submit(&request)
    #expect(request.particulars.need == "كرسي متحرك")
    #expect(events.first?[.urgency] == "عملية غداً")
  }

  @Test("of a service that asks for no documents is complete at once")
  func nothingAsked() throws {
    var service = Desk.service
    service.requirements = []
    var request = try Desk.draft(of: service)
    _ = try submit(&request)
    #expect(request.stage == .complete)
  }
}
