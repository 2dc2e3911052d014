import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Taking over requests with their past", .onEveryEngine)
struct TakeOverTests {
  /// A request of last week as another register would hand it over, withdrawn since.
  private func past(_ branch: Branch, _ number: RequestNumber) async throws -> PastRequest {
    let settings = try await branch.settings()
    let policy = try #require(settings.policy)
    let submitted = branch.house.clock.now - .days(7)
    let applicant = try Branch.answers().person(
      as: branch.house.randomness.identifier(at: submitted), today: CalendarDay(submitted))
    var request = Request.draft(
      id: branch.house.randomness.identifier(at: submitted), of: branch.services[0], under: policy.id,
      applicant: applicant, particulars: Request.Particulars(need: "كرسي متحرك", criteriaRead: true),
      through: .interview)
    let actor = Actor.applicant(name: applicant.name.full)
    var events = try request.submit(as: number, by: actor, under: policy.gates, at: submitted)
    events.append(try request.withdraw(because: "تيسرت الأمور", by: actor, at: submitted + .days(1)))
    return PastRequest(request, events)
  }

  @Test("a request comes with its events, the chain proves both, and the count goes on from its number")
  func past() async throws {
    try await Branch.open { branch in
      let taken = try await past(branch, RequestNumber(year: 2026, serial: 41))
      try await branch.office.takeOver([taken], into: branch.id)
      let file = try await branch.office.file(of: taken.request.id, in: branch.id)
      #expect(file.request == taken.request)
      #expect(file.events == taken.events)
      guard case .intact = try await branch.verdict() else {
        Issue.record("the chain is not intact")
        return
      }
      #expect(try await branch.submit().number == RequestNumber(year: 2026, serial: 42))
    }
  }

  @Test("a number that was given already is refused, and nothing of the batch stays")
  func numberTaken() async throws {
    try await Branch.open { branch in
      let first = try await past(branch, RequestNumber(year: 2026, serial: 1))
      let second = try await past(branch, RequestNumber(year: 2026, serial: 1))
      await #expect(throws: (any Error).self) { try await branch.office.takeOver([first, second], into: branch.id) }
      await #expect(throws: OfficeRefusal.notFound) { try await branch.request(first.request.id) }
    }
  }
}
