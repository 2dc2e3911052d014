import Casework
import Engines
import SQL
import Testing

@testable import Office

extension Branch {
  var supplyTerms: Agreement.Terms {
    let today = CalendarDay(house.clock.now)
    return Agreement.Terms(
      .supply, "توريد كراسي متحركة", from: EnteredDate(day: today - 5, typedAs: .hijri),
      until: EnteredDate(day: today + 300, typedAs: .gregorian), onDefault: "إنذار", liability: "المورد",
      disputes: "التحكيم")
  }

  func supplier(_ number: String = "7001234567", _ name: String = "مؤسسة ركائز") async throws -> Party.ID {
    try await office.enter(
      NewParty(
        kind: .organization,
        details: Party.Details(name: name, number: try OfficialNumber(typed: number, of: .organization)),
        roles: [.contractor]), as: actor(.relationsOfficer))
  }

  /// One in force with an obligation that is due in so many days.
  func agreement(dueIn days: Int = 10, with party: Party.ID? = nil) async throws -> Agreement.ID {
    let (officer, manager) = (try actor(.relationsOfficer), try actor(.seniorManagement))
    let today = CalendarDay(house.clock.now)
    let other: Party.ID = if let party { party } else { try await supplier() }
    let id = try await office.draftAgreement(supplyTerms, with: other, as: officer)
    try await office.change(id, .oblige(.theirs, "توريد عشرة كراسي", .once(today + days)), seen: 0, as: officer)
    try await office.attach(house.folder.pdf("contract"), named: "عقد.pdf", to: id, seen: 1, as: officer)
    try await office.change(id, .sign, seen: 2, as: manager)
    return id
  }
}

@Suite("Agreements through the office", .onEveryEngine)
struct AgreementTests {
  @Test("are numbered, followed through obligations and breaches to their end, and kept under the chain")
  func wholeWay() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let id = try await branch.agreement()
      let today = CalendarDay(branch.house.clock.now)
      let made = try await branch.office.agreement(id, as: officer).agreement
      #expect(made.number.description == "AGR-2026-00001" && made.state == .inForce)
      #expect(made.terms == branch.supplyTerms, "words and both calendars are as they were typed")
      let report = BreachReport(.theirs, "وصل ثمانية", on: today, answerBy: today + 3, obligation: 1)
      try await branch.office.change(id, .report(report), seen: 3, as: officer)
      let lists = try await branch.office.agreements(as: manager)
      #expect(lists.dues.map(\.due.matter) == [.answer(breach: 1), .obligation(1)])
      #expect(lists.names.values.map { $0 } == ["مؤسسة ركائز"])
      try await branch.office.change(id, .answer(1, "يصل الباقي غدًا"), seen: 4, as: officer)
      try await branch.office.change(id, .closeBreach(1, "وصل الباقي"), seen: 5, as: officer)
      try await branch.office.change(id, .fulfil(1, on: today, evidence: "محضر 12"), seen: 6, as: officer)
      try await branch.office.change(id, .end("أُدّي كل ما فيها"), seen: 7, as: manager)
      let file = try await branch.office.agreement(id, as: manager)
      #expect(file.agreement.state == .ended && file.agreement.obligations[0].fulfilments[0].evidence == "محضر 12")
      #expect(file.events.map(\.kind).first == .agreementDrafted && file.events.map(\.kind).last == .agreementEnded)
      #expect(try await branch.office.agreements(as: manager).over.map(\.id) == [id])
      #expect(try await branch.verdict().isIntact)
      for change in [
        "UPDATE agreement SET until_day = until_day + 1", "DELETE FROM agreement_part WHERE kind = 'breach'",
        "DELETE FROM agreement_party",
      ] { #expect(try await !branch.verdict(after: change).isIntact, "\(change)") }
    }
  }

  @Test("a renewal takes the place of the one before when it comes into force, and one stands at a time")
  func renewal() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let id = try await branch.agreement()
      let from = EnteredDate(day: CalendarDay(branch.house.clock.now) + 301, typedAs: .gregorian)
      let next = try await branch.office.renewAgreement(id, from: from, until: nil, seen: 3, as: officer)
      await #expect(throws: AgreementRefusal.renewalStands) {
        try await branch.office.renewAgreement(id, from: from, until: nil, seen: 3, as: officer)
      }
      #expect(try await branch.office.agreement(id, as: officer).agreement.state == .inForce)
      try await branch.office.change(
        next, .oblige(.ours, "دفع", .every(months: 1, from: from.day)), seen: 0, as: officer)
      try await branch.office.attach(
        branch.house.folder.pdf("next"), named: "تجديد.pdf", to: next, seen: 1, as: officer)
      try await branch.office.change(next, .sign, seen: 2, as: manager)
      #expect(try await branch.office.agreement(id, as: officer).agreement.state == .renewed)
      #expect(try await branch.office.agreement(next, as: officer).renews?.description == "AGR-2026-00001")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are with those the register has, whose files show them, and whose entries are not destroyed")
  func parties() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let first = try await branch.supplier()
      let id = try await branch.office.draftAgreement(branch.supplyTerms, with: first, as: officer)
      await #expect(throws: AgreementRefusal.noSuchParty) {
        try await branch.office.change(id, .addParty("7009999999"), seen: 0, as: officer)
      }
      let second = try await branch.supplier("7001234568", "مركز الياسمين")
      try await branch.office.change(id, .addParty("7001234568"), seen: 0, as: officer)
      for party in [first, second] {
        #expect(try await branch.office.party(party, as: officer).agreements.map(\.id) == [id])
      }
      let asking = try await branch.office.takeDataRequest(
        DataRequestTerms(.destruction, through: .phone), of: second, as: officer)
      try await branch.office.change(asking, .verify(.document), seen: 0, as: officer)
      await #expect(throws: PrivacyRefusal.recordsKept) {
        try await branch.office.change(asking, .grant(words: "أُتلفت"), seen: 1, as: manager)
      }
      try await branch.office.change(id, .dropParty(first), seen: 1, as: officer)
      #expect(try await branch.office.party(first, as: officer).agreements.isEmpty)
    }
  }

  @Test("remind who keeps them before a day, and tell senior management after it, each once")
  func watching() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let id = try await branch.agreement(dueIn: 30)
      #expect(try await branch.office.watchAgreements(of: branch.id) == 0, "not before its time")
      branch.house.clock.advance(by: .days(29))
      #expect(try await branch.office.watchAgreements(of: branch.id) == 1)
      #expect(try await branch.office.watchAgreements(of: branch.id) == 0, "nothing is said twice")
      let told = try await branch.office.notices(before: nil, as: officer)
      #expect(told.notices.first?.about == .agreement(id) && told.notices.first?.kind == .reminder && told.unseen == 1)
      #expect(try await branch.office.notices(before: nil, as: manager).notices.isEmpty)
      try await branch.office.seeNotices(upTo: try #require(told.notices.first?.id), as: officer)
      #expect(try await branch.office.notices(before: nil, as: officer).unseen == 0)
      branch.house.clock.advance(by: .days(4))
      #expect(try await branch.office.watchAgreements(of: branch.id) == 2)
      #expect(try await branch.office.notices(before: nil, as: manager).notices.map(\.kind) == [.escalation])
      let events = try await branch.office.agreement(id, as: officer).events
      #expect(events.last?.kind == .agreementEscalated && events.last?[.item] == "obligation-1")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keep their paper from the collection of files, and notice a damaged one")
  func paper() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.agreement()
      let (document, path) = try await branch.office.agreementDocument(id, as: officer)
      #expect(document.name == "عقد.pdf" && !path.isEmpty)
      #expect(try await branch.office.verifyDocuments(of: branch.id).damaged.isEmpty)
      #expect(try await branch.office.verifyDocuments(of: branch.id).count == 1)
    }
  }

  @Test("are seen, kept and brought into force by whom it is the work of", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let id = try await branch.agreement()
      let actor = try branch.actor(role)
      if role.duties.contains(.seeAgreements) {
        _ = try await branch.office.agreements(as: actor)
      } else {
        await #expect(throws: OfficeRefusal.notAllowed(.seeAgreements)) {
          try await branch.office.agreements(as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.seeAgreements)) {
          try await branch.office.agreement(id, as: actor)
        }
      }
      let refusal: OfficeRefusal =
        role.duties.contains(.signAgreements) ? .changedMeanwhile : .notAllowed(.signAgreements)
      await #expect(throws: refusal) {
        try await branch.office.change(id, .terminate("x"), seen: 0, as: actor)
      }
      if !role.duties.contains(.keepAgreements) {
        await #expect(throws: OfficeRefusal.notAllowed(.keepAgreements)) {
          try await branch.office.change(id, .answer(1, "x"), seen: 3, as: actor)
        }
      }
    }
  }
}
