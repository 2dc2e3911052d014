import Casework
import Engines
import Testing

@testable import Office

@Suite("Notices within the office", .onEveryEngine)
struct NoticeTests {
  private func told(_ role: Role, in branch: Branch) async throws -> [Notice] {
    try await branch.office.notices(before: nil, as: branch.actor(role)).notices
  }

  /// A complete request whose last day has been reached.
  private func dueToday(in branch: Branch) async throws -> Request.ID {
    let id = try await branch.request(at: .complete)
    let inbox = try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer))
    let due = try #require(inbox.lines.first { $0.id == id }?.due)
    branch.house.clock.set(due.start + .hours(3))
    return id
  }

  @Test("the daily round reminds of a last day once, however often it runs")
  func reminder() async throws {
    try await Branch.open { branch in
      let id = try await dueToday(in: branch)
      #expect(try await branch.office.watchDeadlines(of: branch.id) > 0)
      #expect(try await branch.office.watchDeadlines(of: branch.id) == 0)
      let notices = try await told(.relationsOfficer, in: branch)
      #expect(notices.map(\.kind) == [.reminder])
      #expect(notices.first?.about == .request(id))
      let verdict = try await branch.verdict()
      #expect(verdict.isIntact)
    }
  }

  @Test("a last day that passed is told to senior management and stands in the request's history")
  func escalation() async throws {
    try await Branch.open { branch in
      let id = try await dueToday(in: branch)
      branch.house.clock.advance(by: .days(3))
      _ = try await branch.office.watchDeadlines(of: branch.id)
      #expect(try await told(.seniorManagement, in: branch).map(\.kind) == [.escalation])
      let file = try await branch.office.request(id, as: branch.actor(.relationsOfficer))
      #expect(file.events.map(\.kind).filter { $0 == .escalated }.count == 1)
      let verdict = try await branch.verdict()
      #expect(verdict.isIntact)
    }
  }

  @Test("the last day of an appeal is told to its hearers who took no part, and passed to senior management")
  func appeal() async throws {
    try await Branch.open { branch in
      let id = try await branch.appealed(hearing: false)
      let (_, hearers) = try await branch.appealsCommittee()
      func watch() async throws -> Int { try await branch.office.watchAppeals(of: branch.id) }
      #expect(try await watch() == 0, "the last day is far")
      let appeal = try #require(try await branch.request(id).appeal)
      let settings = try await branch.settings()
      let due = try #require(appeal.deadline(at: branch.house.clock.now, in: settings.calendar).due)
      branch.house.clock.set((due - 1).start + .hours(6))
      #expect(try await watch() > 0)
      #expect(try await told(.relationsOfficer, in: branch).contains { $0[.appeal] == appeal.number.description })
      try await branch.openHearing(on: id)
      branch.house.clock.set(due.start + .hours(6))
      #expect(try await watch() == hearers.count)
      #expect(try await watch() == 0)
      branch.house.clock.set((due + 5).start)
      #expect(try await watch() > hearers.count)
      let last = try await told(.seniorManagement, in: branch).first
      #expect(last?.kind == .escalation && last?[.appeal] == appeal.number.description)
      let file = try await branch.office.request(id, as: branch.actor(.relationsOfficer))
      #expect(file.events.filter { $0.kind == .escalated && $0[.appeal] != nil }.count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("nobody is told of a request that was answered or whose clock stands")
  func silence() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .closed)
      let paused = try await branch.request(at: .complete)
      try await branch.act(.pauseClock, on: paused)
      branch.house.clock.advance(by: .days(90))
      #expect(try await branch.office.watchDeadlines(of: branch.id) == 0)
    }
  }

  @Test("a note tells the colleague it names and nobody else, and changes nothing of the request")
  func mention() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let before = try await branch.request(id)
      let name = try branch.actor(.socialResearcher).member.name
      try await branch.office.note("راجع العقد @\(name)", on: id, as: branch.actor(.relationsOfficer))
      #expect(try await told(.socialResearcher, in: branch).map(\.kind) == [.mention])
      #expect(try await told(.seniorManagement, in: branch).isEmpty)
      #expect(try await branch.request(id) == before)
      let file = try await branch.office.request(id, as: branch.actor(.relationsOfficer))
      #expect(file.events.last?.kind == .noted)
      let verdict = try await branch.verdict()
      #expect(verdict.isIntact)
    }
  }

  @Test("a note is refused to whoever may not see requests")
  func refused() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        try await branch.office.note("ملاحظة", on: id, as: branch.actor(.humanResources))
      }
    }
  }

  @Test("whoever is given a request hears of it, unless they took it themselves")
  func assignment() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let (officer, researcher) = (try branch.actor(.relationsOfficer), try branch.actor(.socialResearcher))
      for staff in [researcher.member.id, officer.member.id] {
        try await branch.office.assign(
          staff, on: id, seen: try await branch.request(id).version, as: officer)
      }
      #expect(try await told(.socialResearcher, in: branch).map(\.kind) == [.assignment])
      #expect(try await told(.relationsOfficer, in: branch).isEmpty)
    }
  }

  @Test("several requests are given at once; those closed or theirs already are passed over")
  func several() async throws {
    try await Branch.open { branch in
      let open = [try await branch.request(at: .complete), try await branch.request(at: .complete)]
      let closed = try await branch.request(at: .closed)
      let officer = try branch.actor(.relationsOfficer)
      let ids = Set(open + [closed, Request.ID(high: 1, low: 1)])
      #expect(try await branch.office.assign(officer.member.id, onAll: ids, as: officer) == 2)
      #expect(try await branch.office.assign(officer.member.id, onAll: ids, as: officer) == 0)
      #expect(try await branch.request(open[0]).assignee == officer.member.id)
      await #expect(throws: OfficeRefusal.notAllowed(.assign)) {
        try await branch.office.assign(officer.member.id, onAll: ids, as: branch.actor(.committeeMember))
      }
      let verdict = try await branch.verdict()
      #expect(verdict.isIntact)
    }
  }

  @Test("seeing them marks one's own up to the one that was shown, and no colleague's")
  func seen() async throws {
    try await Branch.open { branch in
      _ = try await dueToday(in: branch)
      branch.house.clock.advance(by: .days(3))
      _ = try await branch.office.watchDeadlines(of: branch.id)
      let officer = try branch.actor(.relationsOfficer)
      let newest = try #require(try await told(.relationsOfficer, in: branch).first)
      try await branch.office.seeNotices(upTo: newest.id, as: officer)
      #expect(try await branch.office.notices(before: nil, as: officer).unseen == 0)
      #expect(
        try await branch.office.notices(before: nil, as: branch.actor(.seniorManagement)).unseen == 1)
    }
  }

  @Test("the watch is set by who manages the calendar, and holds for the next round")
  func setting() async throws {
    try await Branch.open { branch in
      let watch = try DeadlineWatch(remindingAt: [], escalatingAt: [2])
      await #expect(throws: OfficeRefusal.notAllowed(.manageHolidays)) {
        try await branch.office.setDeadlineWatch(watch, as: branch.actor(.relationsOfficer))
      }
      try await branch.office.setDeadlineWatch(watch, as: branch.actor(.seniorManagement))
      _ = try await dueToday(in: branch)
      #expect(try await branch.office.watchDeadlines(of: branch.id) == 0)
      #expect(try await branch.office.deadlineWatch(as: branch.actor(.relationsOfficer)) == watch)
    }
  }

  @Test("the calendar counts the requests that are due on each day")
  func lastDays() async throws {
    try await Branch.open { branch in
      let id = try await dueToday(in: branch)
      _ = try await branch.request(at: .closed)
      let today = CalendarDay(branch.house.clock.now)
      let officer = try branch.actor(.relationsOfficer)
      let days = try await branch.office.lastDays(from: today - 10, through: today + 10, as: officer)
      #expect(days == [today: 1])
      #expect(try await branch.request(id).stage == .complete)
    }
  }
}
