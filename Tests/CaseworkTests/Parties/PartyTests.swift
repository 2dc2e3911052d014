import Testing

@testable import Casework

@Suite("An entry of the register")
struct PartyTests {
  private static let now = CalendarDay(iso: "2026-11-22").map { $0.start + .hours(10) } ?? Instant(microseconds: 0)
  private static let today = CalendarDay(now)
  private static let officer = StaffMember.ID(high: 5, low: 5)
  private static let by = Actor.staff(officer, name: "سارة")
  private static let id = Party.ID(high: 1, low: 1)
  private static let other = Party.ID(high: 2, low: 2)

  private func party(_ kind: Party.Kind = .person, mobile: String? = "0501234567") throws -> Party {
    try Party.entered(
      Self.id, as: kind, Party.Details(name: " نورة الفهد "), mobile: mobile.map { try Mobile(typed: $0) },
      in: [.supporter], by: Self.by, at: Self.now
    ).0
  }

  @Test("begins with its name trimmed, its roles from today and its mobile unverified")
  func entered() throws {
    let party = try party()
    #expect(party.name == "نورة الفهد")
    #expect(party.roles == [.supporter: Self.today])
    #expect(party.contacts == [ContactPoint(number: 1, kind: .mobile, value: "+966501234567")])
    #expect(try party.mobile == Mobile(typed: "0501234567"))
  }

  @Test("is refused a name of no letters, and a birth after today", arguments: ["", " ", "١٢٣", "."])
  func names(name: String) {
    #expect(throws: PartyRefusal.nameMissing) {
      try Party.entered(
        Self.id, as: .person, Party.Details(name: name), mobile: nil, in: [], by: Self.by, at: Self.now)
    }
    #expect(throws: PartyRefusal.birthNotPossible) {
      try Party.entered(
        Self.id, as: .person, Party.Details(name: "نورة", birth: Self.today + 1), mobile: nil, in: [], by: Self.by,
        at: Self.now)
    }
  }

  @Test("is refused a name, another name or a city whose few letters carry marks without end")
  func marks() throws {
    let marks = String(repeating: "\u{064E}", count: 2_000)
    let keep = { (details: Party.Details) in
      _ = try Party.entered(Self.id, as: .person, details, mobile: nil, in: [], by: Self.by, at: Self.now)
    }
    #expect(throws: PartyRefusal.nameTooLong(limit: 160)) { try keep(Party.Details(name: "نورة" + marks)) }
    #expect(throws: PartyRefusal.cityTooLong(limit: 60)) { try keep(Party.Details(name: "نورة", city: "أبها" + marks)) }
    #expect(throws: PartyRefusal.otherNamesTooLong(limit: 400)) {
      try keep(Party.Details(name: "نورة", otherNames: "نور" + marks))
    }
    let voweled = String(repeating: "نُّ", count: 160)
    #expect(throws: Never.self) { try keep(Party.Details(name: voweled)) }
  }

  @Test("a correction tells which fields were changed and not what stood in them")
  func correction() throws {
    var party = try party()
    var details = party.details
    details.city = "أبها"
    details.otherNames = "Noura Alfahad"
    let event = try party.keep(details, by: Self.by, at: Self.now)
    #expect(event.facts == [Event.Fact(.fields, "other_names,city")])
    #expect(throws: PartyRefusal.nothingChanged) { try party.keep(details, by: Self.by, at: Self.now) }
  }

  @Test("a role is given once and ended with a reason")
  func roles() throws {
    var party = try party()
    #expect(throws: PartyRefusal.roleStands) { try party.give(.supporter, by: Self.by, at: Self.now) }
    #expect(throws: PartyRefusal.roleMissing) { try party.end(.partner, because: "x", by: Self.by, at: Self.now) }
    #expect(throws: PartyRefusal.textMissing) { try party.end(.supporter, because: " ", by: Self.by, at: Self.now) }
    _ = try party.end(.supporter, because: "طلب ذلك", by: Self.by, at: Self.now)
    #expect(party.roles.isEmpty)
  }

  @Test("a way to reach it is preferred only once it was verified, and one at a time")
  func preference() throws {
    var party = try party()
    #expect(throws: PartyRefusal.contactNotVerified) { try party.preferContact(1, by: Self.by, at: Self.now) }
    _ = try party.verifyContact(1, by: .call, as: Self.officer, by: Self.by, at: Self.now)
    _ = try party.preferContact(1, by: Self.by, at: Self.now)
    _ = try party.addContact(.email, " Noura@Example.ORG ", by: Self.by, at: Self.now)
    _ = try party.verifyContact(2, by: .reply, as: Self.officer, by: Self.by, at: Self.now)
    _ = try party.preferContact(2, by: Self.by, at: Self.now)
    #expect(party.contacts.map(\.isPreferred) == [false, true])
    #expect(party.contacts[1].value == "noura@example.org")
  }

  @Test("a mobile that ended is theirs no more, and the next one takes its place")
  func ending() throws {
    var party = try party()
    _ = try party.addContact(.mobile, "٠٥٠٧٦٥٤٣٢١", by: Self.by, at: Self.now)
    _ = try party.endContact(1, because: "رقم غيره", by: Self.by, at: Self.now)
    #expect(party.mobile?.text == "+966507654321")
    #expect(throws: PartyRefusal.contactEnded) { try party.preferContact(1, by: Self.by, at: Self.now) }
    #expect(throws: PartyRefusal.noSuchContact) { try party.preferContact(9, by: Self.by, at: Self.now) }
    #expect(throws: PartyRefusal.contactStands) {
      try party.addContact(.mobile, "0507654321", by: Self.by, at: Self.now)
    }
  }

  @Test(
    "what cannot be written to is no contact point",
    arguments: [
      (ContactPoint.Kind.mobile, "0112345678"), (.email, "noura"), (.email, "a@b"), (.email, "a b@c.d"), (.phone, "12"),
      (.phone, "011x345678"), (.post, " "),
    ])
  func badContact(kind: ContactPoint.Kind, typed: String) throws {
    var party = try party()
    #expect(throws: PartyRefusal.badContact(kind)) { try party.addContact(kind, typed, by: Self.by, at: Self.now) }
  }

  @Test("marketing, publication and health rest on consent alone", arguments: Consent.Purpose.allCases)
  func basis(purpose: Consent.Purpose) throws {
    var party = try party()
    let give = { (party: inout Party) in
      try party.consent(
        to: purpose, on: .legitimateInterest, by: .written, covering: "", as: Self.officer, by: Self.by, at: Self.now)
    }
    if purpose.needsConsent {
      #expect(throws: PartyRefusal.consentNeeded) { try give(&party) }
    } else {
      _ = try give(&party)
      #expect(throws: PartyRefusal.notByConsent) { try party.withdrawConsent(1, by: Self.by, at: Self.now) }
    }
  }

  @Test("a withdrawn consent stays in the ledger, and the purpose is free to be agreed to again")
  func ledger() throws {
    var party = try party()
    func agree() throws {
      _ = try party.consent(
        to: .publication, on: .consent, by: .written, covering: "صور الحفل", as: Self.officer, by: Self.by,
        at: Self.now)
    }
    try agree()
    #expect(party.allows(.publication))
    #expect(throws: PartyRefusal.consentStands) { try agree() }
    _ = try party.withdrawConsent(1, by: Self.by, at: Self.now)
    #expect(!party.allows(.publication))
    #expect(throws: PartyRefusal.consentWithdrawn) { try party.withdrawConsent(1, by: Self.by, at: Self.now) }
    try agree()
    #expect(party.consents.count == 2 && party.allows(.publication))
  }

  @Test("a guardian is one by something, which holds to its last day and no longer")
  func guardian() throws {
    var party = try party()
    func guardian(_ authority: Relation.Authority?) throws {
      _ = try party.relate(
        to: Self.other, of: .person, as: .guardian, by: authority, by: Self.by, at: Self.now)
    }
    #expect(throws: PartyRefusal.authorityMissing) { try guardian(nil) }
    #expect(throws: PartyRefusal.authorityMissing) {
      try guardian(Relation.Authority(.courtDeed, paper: " ", until: nil))
    }
    #expect(throws: PartyRefusal.untilPassed) {
      try guardian(Relation.Authority(.courtDeed, paper: "4412", until: Self.today - 1))
    }
    try guardian(Relation.Authority(.courtDeed, paper: "4412", until: Self.today + 30))
    #expect(throws: PartyRefusal.relationStands) {
      try guardian(Relation.Authority(.parent, paper: "4413", until: nil))
    }
    #expect(party.relations[0].standing(on: Self.today + 30) == .standing)
    #expect(party.relations[0].standing(on: Self.today + 31) == .lapsed(since: Self.today + 30))
    _ = try party.endRelation(1, because: "بلغ الرشد", by: Self.by, at: Self.now)
    #expect(party.relations[0].standing(on: Self.today) == .ended(Self.today))
    #expect(throws: PartyRefusal.relationEnded) { try party.endRelation(1, because: "x", by: Self.by, at: Self.now) }
  }

  @Test("nobody is related to themselves, and an organisation has a representative but no household")
  func kinds() throws {
    var person = try party()
    var body = try party(.organization)
    #expect(throws: PartyRefusal.ownRelation) {
      try person.relate(to: Self.id, of: .person, as: .sibling, by: nil, by: Self.by, at: Self.now)
    }
    #expect(throws: PartyRefusal.notAPerson) {
      try person.relate(to: Self.other, of: .organization, as: .household, by: nil, by: Self.by, at: Self.now)
    }
    #expect(throws: PartyRefusal.notAPerson) {
      try body.relate(to: Self.other, of: .person, as: .household, by: nil, by: Self.by, at: Self.now)
    }
    let mandate = Relation.Authority(.mandate, paper: "77", until: nil)
    _ = try body.relate(to: Self.other, of: .person, as: .representative, by: mandate, by: Self.by, at: Self.now)
    #expect(body.relations.count == 1)
  }

  @Test("contact points, consents and relations read back as they were stored")
  func stored() throws {
    let point = ContactPoint(
      number: 3, kind: .email, value: "a=1:x\n@b.c",
      verified: .init(.document, by: Self.officer, at: Self.now), isPreferred: true, ended: Self.today)
    #expect(ContactPoint(stored: point.stored, number: 3) == point)
    let consent = Consent(
      number: 2, purpose: .health, basis: .consent, method: .spoken, scope: "تقرير", given: Self.now, by: Self.officer,
      withdrawn: Self.now + .days(1))
    #expect(Consent(stored: consent.stored, number: 2) == consent)
    let relation = Relation(
      number: 1, kind: .guardian, other: Self.other,
      authority: .init(.powerOfAttorney, paper: "9", until: Self.today), since: Self.today, ended: nil)
    #expect(Relation(stored: relation.stored, number: 1, other: Self.other) == relation)
    #expect(Relation(stored: "kind=x", number: 1, other: Self.other) == nil)
  }
}
