import Casework
import Engines
import Testing

@testable import Office

@Suite("What is tried on requests", .onEveryEngine)
struct HostileRequestTests {
  @Test("a closure announced on the last day itself moves it, and the request is not late that midnight")
  func closedOnTheLastDay() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let last = try day("2026-12-13")
      #expect(try await branch.office.file(of: id, in: branch.id).deadline.due == last)
      branch.house.clock.set(last.start + .hours(15))
      let moved = try await branch.office.correct(
        HolidayCorrection(occasion: .closure, days: last...(last + 1), nameAr: "أمطار", nameEn: "Rain"),
        as: branch.actor(.boardSecretary))
      #expect(moved.map(\.now) == [try day("2026-12-15")])
      branch.house.clock.set((last + 1).start + .hours(1))
      let file = try await branch.office.file(of: id, in: branch.id)
      #expect(file.deadline.due == (try day("2026-12-15")))
      #expect(try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).counts.late == 0)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("one answer that two give at once is one letter, and the next has the next number")
  func answeredTwice() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .accepted)
      let version = try await branch.request(id).version
      let officer = try branch.actor(.relationsOfficer)
      let done = await branch.times(6) {
        try await branch.office.answer(through: .sms, on: id, seen: version, as: officer)
      }
      #expect(done == 1)
      let next = try await branch.request(at: .notified)
      let letters = try await branch.office.letters(before: nil, as: officer).letters
      for request in [id, next] {
        let answers = try await branch.office.request(request, as: officer).letters.filter { $0.kind == .acceptance }
        #expect(answers.count == 1)
      }
      #expect(letters.map(\.number.serial).sorted() == Array(1...letters.count), "none is left out")
    }
  }

  @Test("the desk hands in so many files for a request and no more, and for another goes on")
  func deskUploads() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .submitted)
      let other = try await branch.request(at: .submitted)
      try await branch.act(.supply, on: id)
      try await branch.house.meddle("UPDATE upload_count SET files = \(DeskAllowance.files)")
      let before = try await branch.request(id)
      let officer = try branch.actor(.relationsOfficer)
      let tooMany = Vault.Refusal.tooMany(limit: DeskAllowance.files)
      let path = try branch.house.folder.pdf("evidence")
      await #expect(throws: tooMany) {
        try await branch.office.supply(path, named: "a.pdf", for: "lease", on: id, seen: before.version, as: officer)
      }
      await #expect(throws: tooMany) {
        try await branch.office.verify(
          VerificationForm("lease", against: "الأصل", expires: nil, file: (path, "a.pdf")), on: id,
          seen: before.version, as: officer)
      }
      #expect(try await branch.request(id) == before)
      try await branch.act(.supply, on: other)
    }
  }

  @Test("requests of another association that are ticked along stay as they are")
  func tickedAlong() async throws {
    try await House.open { house in
      let ours = try await house.branch("amal")
      let theirs = try await house.branch("birr")
      let (own, foreign) = (try await ours.request(at: .complete), try await theirs.request(at: .complete))
      let before = try await theirs.request(foreign)
      let officer = try ours.actor(.relationsOfficer)
      let given = try await ours.office.assign(officer.member.id, onAll: [own, foreign], as: officer)
      #expect(given == 1)
      #expect(try await theirs.request(foreign) == before)
      #expect(try await theirs.verdict().isIntact)
    }
  }

  @Test("whoever was dismissed with a page still open does nothing with it")
  func dismissed() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.assign(officer.member.id, on: id, seen: branch.request(id).version, as: officer)
      let (session, _) = try await branch.office.signIn(
        email: officer.member.email, password: House.password, to: branch.id)
      let administrator = try branch.actor(.administrator)
      let seen = try await branch.office.staffFile(of: officer.member.id, as: administrator).version
      try await branch.office.changeStaff(
        officer.member.id, roles: [.relationsOfficer], isActive: false, seen: seen, as: administrator)
      #expect(try await branch.office.session(session, in: branch.id) == nil)
      var member = officer.member
      member.isActive = false
      let gone = StaffActor(association: branch.id, member: member)
      let before = try await branch.request(id)
      await #expect(throws: OfficeRefusal.self) {
        try await branch.office.verify("id", against: "الأصل", expires: nil, on: id, seen: before.version, as: gone)
      }
      #expect(try await branch.request(id) == before)
    }
  }
}
