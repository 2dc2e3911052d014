import Casework
import Testing

@Suite("A request the committee put off")
struct DeferredStudyTests {
  private func deferred() throws -> Request { try Situation.deferred.request() }

  @Test("is studied further: another visit, the household, and a report of what was found")
  func further() throws {
    var request = try deferred()
    let terms = try Terms.usual(at: "2026-11-23")
    for verb in [Verb.scheduleVisit, .keepHousehold, .report] { _ = try verb.act(on: &request, terms) }
    #expect(request.stage == .deferred)
    #expect(request.fieldwork.visits.count == 1)
    #expect(request.study?.report?.at == terms.now)
    _ = try Verb.sendToCommittee.act(on: &request, terms)
    #expect(request.stage == .withCommittee)
  }

  @Test("goes back as it was where nothing more was to be found")
  func back() throws {
    var request = try deferred()
    _ = try Verb.sendToCommittee.act(on: &request, Terms.usual(at: "2026-11-23"))
    #expect(request.stage == .withCommittee)
  }

  @Test("is studied by its researcher alone")
  func others() throws {
    let terms = try Terms.usual(at: "2026-11-23")
    for verb in [Verb.scheduleVisit, .keepHousehold, .report] {
      var request = try deferred()
      #expect(throws: Refusal.notYours, "\(verb)") {
        try verb.act(on: &request, terms, by: Desk.staff(9, "ريم"))
      }
    }
  }

  @Test("that was handed over waits for the new researcher's own report")
  func handedOver() throws {
    var request = try deferred()
    let terms = try Terms.usual(at: "2026-11-23")
    _ = try Verb.handOverStudy.act(on: &request, terms)
    #expect(throws: Refusal.notStudied) { try Verb.sendToCommittee.act(on: &request, terms) }
    _ = try Verb.report.act(on: &request, terms, by: Desk.staff(9, "ريم"))
    _ = try Verb.sendToCommittee.act(on: &request, terms)
    #expect(request.stage == .withCommittee)
  }

  @Test("is left alone while the committee has it")
  func withCommittee() throws {
    let terms = try Terms.usual(at: "2026-11-23")
    for verb in [Verb.scheduleVisit, .keepHousehold, .report, .handOverStudy] {
      var request = try Situation.withCommittee.request()
      #expect(throws: Refusal.wrongStage(.withCommittee), "\(verb)") { try verb.act(on: &request, terms) }
    }
  }
}
