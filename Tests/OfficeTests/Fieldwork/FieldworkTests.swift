import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Field work", .onEveryEngine)
struct FieldworkTests {
  private func studied(_ body: (Branch, Request.ID, StaffActor) async throws -> Void) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .underStudy)
      try await body(branch, id, try branch.actor(.socialResearcher))
    }
  }

  @Test("is kept whole: what one process wrote another reads")
  func whole() async throws {
    try await studied { branch, id, researcher in
      try await branch.setTable()
      try await branch.act(.keepHousehold, on: id)
      try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      try await branch.act(.scheduleVisit, on: id)
      let visit = SeenVisit(id, 1, version: 1)
      try await branch.office.allowPhotos(of: visit, agreedBy: "سارة", for: "الدراسة", as: researcher)
      try await branch.office.addPhoto(
        branch.upload(Branch.picture()), named: "غرفة.jpg", to: SeenVisit(id, 1, version: 2), as: researcher)
      branch.house.clock.set(branch.house.clock.now + .hours(3))
      try await branch.report(of: id)
      try await branch.act(.report, on: id)
      let stored = try await branch.request(id)
      #expect(stored.study?.report?.findings?.visits == [1])
      #expect(stored.fieldwork.assessments.last?.result.band?.category == "ب")
      #expect(try await branch.house.neighbour().file(of: id, in: branch.id).request == stored)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is found out when a row of it was changed behind the program's back, or is gone")
  func tampered() async throws {
    try await studied { branch, id, researcher in
      try await branch.setTable()
      try await branch.addGuide()
      try await branch.act(.keepHousehold, on: id)
      try await branch.office.assessIncome(on: id, seen: branch.request(id).version, as: researcher)
      try await branch.act(.scheduleVisit, on: id)
      #expect(try await branch.verdict().isIntact)
      for statement in [
        "UPDATE request_part SET content = replace(content, '.', '.A')",
        "UPDATE request_part SET staff_id = NULL WHERE kind = 'visit'", "DELETE FROM request_part WHERE kind = 'visit'",
        "UPDATE income_table SET content = replace(content, 'salary:100', 'salary:010')",
        "UPDATE library_document SET title = 'x'", "DELETE FROM library_document",
      ] {
        #expect(try await !branch.verdict(after: statement, []).isIntact, "\(statement)")
      }
    }
  }

  @Test("of a visit is refused to another researcher, and to whoever saw the visit before it was moved")
  func others() async throws {
    try await studied { branch, id, researcher in
      try await branch.act(.scheduleVisit, on: id)
      branch.house.clock.set(branch.house.clock.now + .hours(3))
      let second = try await branch.secondResearcher()
      await #expect(throws: Refusal.notYours) {
        try await branch.office.reportVisit(
          SeenVisit(id, 1, version: 1), place: "حي", met: "سارة", relation: "الأم", observations: [.housing: "غرفتان"],
          as: second)
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.cancelVisit(SeenVisit(id, 1, version: 9), because: "سفر", as: researcher)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.study)) {
        try await branch.office.cancelVisit(
          SeenVisit(id, 1, version: 1), because: "سفر", as: branch.actor(.relationsOfficer))
      }
      #expect(try await branch.request(id).fieldwork.visit(1)?.isOpen == true)
    }
  }

  @Test("a visit is in its researcher's list until it is over, and in nobody else's")
  func list() async throws {
    try await studied { branch, id, researcher in
      try await branch.act(.scheduleVisit, on: id)
      #expect(try await branch.office.visits(as: researcher).map(\.request) == [id])
      #expect(try await branch.office.visits(as: branch.secondResearcher()).isEmpty)
      branch.house.clock.set(branch.house.clock.now + .hours(3))
      try await branch.report(of: id)
      #expect(try await branch.office.visits(as: researcher).isEmpty)
    }
  }

  @Test("a file that is no picture is no photo, whatever it is called; nor is one without consent")
  func photos() async throws {
    try await studied { branch, id, researcher in
      try await branch.act(.scheduleVisit, on: id)
      let visit = SeenVisit(id, 1, version: 1)
      await #expect(throws: Vault.Refusal.notAccepted) {
        try await branch.office.addPhoto(
          branch.upload(Array("MZ, a program".utf8)), named: "غرفة.jpg", to: visit, as: researcher)
      }
      await #expect(throws: Refusal.fieldwork(.photoConsentMissing)) {
        try await branch.office.addPhoto(branch.upload(Branch.picture()), named: "غرفة.jpg", to: visit, as: researcher)
      }
      #expect(try await branch.request(id).fieldwork.photos.isEmpty)
    }
  }

  /// A visit with one photo, to which the household agreed.
  private func photograph(_ id: Request.ID, of branch: Branch, as researcher: StaffActor) async throws {
    try await branch.act(.scheduleVisit, on: id)
    try await branch.office.allowPhotos(
      of: SeenVisit(id, 1, version: 1), agreedBy: "سارة", for: "الدراسة", as: researcher)
    try await branch.office.addPhoto(
      branch.upload(Branch.picture()), named: "غرفة.jpg", to: SeenVisit(id, 1, version: 2), as: researcher)
  }

  @Test("a photo that was opened stands in its person's read log")
  func looked() async throws {
    try await studied { branch, id, researcher in
      try await photograph(id, of: branch, as: researcher)
      let party = try await branch.request(id).applicant.party
      let manager = try branch.actor(.seniorManagement)
      func looks() async throws -> Bool? {
        try await branch.office.party(party, as: manager).views?.contains {
          $0.staff == researcher.member.id && $0.place == .document
        }
      }
      #expect(try await looks() == false)
      _ = try await branch.office.photo(1, of: id, as: researcher)
      #expect(try await looks() == true)
    }
  }

  @Test("photos of a withdrawn consent are no longer handed out, and their files go with the next collections")
  func withdrawn() async throws {
    try await studied { branch, id, researcher in
      try await photograph(id, of: branch, as: researcher)
      let (document, _) = try await branch.office.photo(1, of: id, as: researcher)
      await #expect(throws: OfficeRefusal.notFound) {
        _ = try await branch.office.photo(1, of: id, as: branch.actor(.relationsOfficer))
      }
      for _ in 0..<3 {
        branch.house.clock.set(branch.house.clock.now + .days(2))
        try await branch.office.sweep(branch.id)
      }
      #expect(branch.office.vault.condition(of: document.fingerprint) == .intact)
      try await branch.office.withdrawPhotoConsent(
        of: SeenVisit(id, 1, version: 2), because: "لا تريد", as: branch.actor(.relationsOfficer))
      await #expect(throws: OfficeRefusal.notFound) { _ = try await branch.office.photo(1, of: id, as: researcher) }
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("what a household has, and who is ill in it, is told to those who study and decide and to nobody else")
  func withheld() async throws {
    try await studied { branch, id, researcher in
      try await branch.act(.keepHousehold, on: id)
      for role in [Role.relationsOfficer] {
        #expect(try await branch.office.request(id, as: branch.actor(role)).request.fieldwork.household == nil)
      }
      for role in [Role.socialResearcher, .committeeMember, .seniorManagement] {
        let household = try await branch.office.request(id, as: branch.actor(role)).request.fieldwork.household
        #expect(household?.members.first?.health == "سكري", "\(role)")
      }
    }
  }
}

@Suite("Referrals that were kept before threads were", .onEveryEngine)
struct OldReferralTests {
  /// A request as an earlier version of the program left it: question and answer in its own row, and no parts.
  private func old(answered: Bool, _ body: (Branch, Request.ID) async throws -> Void) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer).member.id
      let answer: [SQLValue] = answered ? [.text("ملك"), .id(officer)] : [.null, .null]
      try await branch.house.meddle(
        """
        UPDATE request SET referral_question = $1, referral_by = $2, referral_at = 1, referral_answer = $3,
          referral_answered_by = $4 WHERE id = $5
        """, [.text("هل المسكن ملك؟"), .id(officer)] + answer + [.id(id)])
      try await body(branch, id)
    }
  }

  @Test("are clear once they were answered, and stay where they are when something else is saved")
  func answered() async throws {
    try await old(answered: true) { branch, id in
      #expect(try await branch.request(id).referral?.isOpen == false)
      try await branch.act(.pauseClock, on: id)
      #expect(try await branch.verdict().isIntact)
      try await branch.act(.refer, on: id)
      #expect(try await branch.request(id).fieldwork.referrals.map(\.isOpen) == [false, true])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("wait for their answer, and go on as a thread")
  func open() async throws {
    try await old(answered: false) { branch, id in
      #expect(try await branch.request(id).referral?.waitsOnResearcher == true)
      for verb in [OfficeVerb.pauseClock, .answerReferral, .followUpReferral, .answerReferral, .closeReferral] {
        try await branch.act(verb, on: id)
        #expect(try await branch.verdict().isIntact, "\(verb)")
      }
      #expect(try await branch.request(id).referral?.turns.count == 4)
    }
  }
}
