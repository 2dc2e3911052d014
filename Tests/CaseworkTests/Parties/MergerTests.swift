import Testing

@testable import Casework

@Suite("Two entries of one person")
struct MergerTests {
  static let now = CalendarDay(iso: "2026-11-22").map { $0.start + .hours(10) } ?? Instant(microseconds: 0)
  static let officer = StaffMember(
    id: StaffMember.ID(high: 5, low: 5), name: "سارة", email: "s@example.org", roles: [.relationsOfficer])
  static let by = Actor.staff(officer.id, name: officer.name)
  static let third = Party.ID(high: 9, low: 9)

  static func party(
    _ low: UInt64, _ name: String, id: String? = nil, birth: Int? = nil, city: String = "", mobile: String? = nil,
    roles: Set<PartyRole> = [], kind: Party.Kind = .person
  ) throws -> Party {
    var party = try Party.entered(
      Party.ID(high: 1, low: low), as: kind,
      Party.Details(
        name: name, number: try id.map { try OfficialNumber(typed: $0, of: kind) },
        birth: birth.map { CalendarDay(number: $0) }, city: city), mobile: mobile.map { try Mobile(typed: $0) },
      in: roles, by: by, at: now
    ).0
    party.version = 1
    return party
  }

  static func join(
    _ joined: inout Party, to kept: inout Party, _ choice: Merger.Choice = Merger.Choice(),
    files: (BeneficiaryFile?, BeneficiaryFile?) = (nil, nil), interests: [Interest] = []
  ) throws(PartyRefusal) -> Merger {
    try Merger.join(
      &joined, to: &kept, choosing: choice, files: (kept: files.0, joined: files.1), interests: interests,
      as: Merger.ID(high: 3, low: 3), by: officer, at: now
    ).merger
  }

  @Test("become one: names, number, contacts, roles and consents of both are on the one that stays")
  func joining() throws {
    var kept = try Self.party(1, "نورة الفهد", mobile: "0501234567", roles: [.supporter])
    var joined = try Self.party(
      2, "نورة سعد الفهد", id: "1000000008", birth: 5_000, city: "أبها", mobile: "0507654321", roles: [.volunteer])
    _ = try joined.consent(
      to: .appeals, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    let merger = try Self.join(&joined, to: &kept, Merger.Choice(name: .joined))
    #expect(kept.name == "نورة سعد الفهد" && kept.details.otherNames == "نورة الفهد")
    #expect(kept.details.number?.text == "1000000008" && joined.details.number == nil)
    #expect(kept.details.birth == CalendarDay(number: 5_000) && kept.details.city == "أبها")
    #expect(kept.contacts.map(\.value) == ["+966501234567", "+966507654321"])
    #expect(Set(kept.roles.keys) == [.supporter, .volunteer] && kept.allows(.appeals))
    #expect(joined.mergedInto == kept.id && joined.contacts.count == 1)
    #expect(merger.changes.movedNumber)
  }

  @Test("are found by every spelling of either, each kept once, as long as there is room")
  func names() throws {
    var kept = try Self.party(1, "نورة سعد الفهد")
    kept.details.otherNames = "Noura Alfahad"
    var joined = try Self.party(2, "نوره سعد فهد")
    joined.details.otherNames = "Norah Fahad؛ noura alfahad"
    _ = try Self.join(&joined, to: &kept)
    #expect(kept.details.otherNames == "Noura Alfahad، Norah Fahad")
    var long = try Self.party(3, "هند سالم")
    long.details.otherNames = String(repeating: "اسم ", count: 98)
    var last = try Self.party(4, "هند بنت سالم القحطاني")
    _ = try Self.join(&last, to: &long)
    #expect(long.details.otherNames.count <= Party.longestOtherNames)
  }

  @Test("keep to the last word of the person: a consent that was withdrawn later under one name ends under the other")
  func withdrawal() throws {
    var kept = try Self.party(1, "نورة الفهد")
    _ = try kept.consent(
      to: .appeals, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    var joined = try Self.party(2, "نورة الفهد")
    _ = try joined.consent(
      to: .appeals, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    _ = try joined.withdrawConsent(1, by: Self.by, at: Self.now + .days(1))
    let before = kept
    var merger = try Self.join(&joined, to: &kept)
    #expect(!kept.allows(.appeals))
    _ = try merger.undo(&kept, &joined, isLast: true, by: Self.officer, at: Self.now)
    #expect(kept == before && kept.allows(.appeals))
  }

  @Test("part again with a consent withdrawn that was withdrawn while they were one")
  func withdrawnMeanwhile() throws {
    var kept = try Self.party(1, "نورة الفهد")
    var joined = try Self.party(2, "نورة الفهد")
    _ = try joined.consent(
      to: .appeals, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    var merger = try Self.join(&joined, to: &kept)
    _ = try kept.withdrawConsent(1, by: Self.by, at: Self.now + .days(1))
    kept.version += 1
    _ = try merger.undo(&kept, &joined, isLast: true, by: Self.officer, at: Self.now + .days(2))
    #expect(!kept.allows(.appeals) && !joined.allows(.appeals))
    #expect(joined.consents[0].withdrawn == Self.now + .days(1) && joined.version == 3)
  }

  @Test("withdraw both consents of one purpose together")
  func bothConsents() throws {
    var kept = try Self.party(1, "نورة الفهد")
    var joined = try Self.party(2, "نورة الفهد")
    _ = try kept.consent(
      to: .surveys, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    _ = try joined.consent(
      to: .surveys, on: .consent, by: .written, covering: "", as: Self.officer.id, by: Self.by, at: Self.now)
    _ = try Self.join(&joined, to: &kept)
    #expect(kept.consents.count == 2)
    _ = try kept.withdrawConsent(1, by: Self.by, at: Self.now + .days(1))
    #expect(!kept.allows(.surveys))
  }

  @Test("part again exactly as they were, and a number goes back")
  func undoing() throws {
    var kept = try Self.party(1, "نورة الفهد", mobile: "0501234567", roles: [.supporter])
    var joined = try Self.party(2, "نورة سعد الفهد", id: "1000000008", city: "أبها", roles: [.volunteer])
    _ = try joined.relate(to: Self.third, of: .person, as: .sibling, by: nil, by: Self.by, at: Self.now)
    joined.distinct = [Party.ID(high: 8, low: 8)]
    let before = (kept, joined)
    var merger = try Self.join(&joined, to: &kept, Merger.Choice(name: .joined, city: .joined))
    #expect(Merger.Changes(stored: merger.changes.stored) == merger.changes)
    #expect(kept.relations.map(\.other) == [Self.third] && kept.distinct.count == 1)
    _ = try merger.undo(&kept, &joined, isLast: true, by: Self.officer, at: Self.now)
    #expect(kept == before.0 && joined == before.1)
  }

  @Test("part again without losing what was done to the one that stayed meanwhile")
  func undoingLate() throws {
    var kept = try Self.party(1, "نورة الفهد", mobile: "0501234567")
    var joined = try Self.party(2, "نورة سعد الفهد", mobile: "0507654321", roles: [.volunteer])
    let before = joined
    var merger = try Self.join(&joined, to: &kept)
    _ = try kept.addContact(.email, "n@example.org", by: Self.by, at: Self.now)
    _ = try kept.verifyContact(2, by: .call, as: Self.officer.id, by: Self.by, at: Self.now)
    var details = kept.details
    details.city = "جازان"
    details.otherNames += "، أم سعد"
    _ = try kept.keep(details, by: Self.by, at: Self.now)
    kept.version += 3
    _ = try merger.undo(&kept, &joined, isLast: true, by: Self.officer, at: Self.now)
    #expect(kept.details.city == "جازان" && kept.details.otherNames == "أم سعد")
    // Somebody made sure of the second mobile under this entry: it is not taken away with the other's.
    #expect(kept.contacts.map(\.number) == [1, 2, 3] && kept.roles.isEmpty)
    #expect(kept.version == 1 + Merger.versionStep + 4 && joined == before)
  }

  @Test("are refused where they cannot be one, and nothing changes")
  func refusals() throws {
    let one = try Self.party(1, "نورة الفهد", id: "1000000008")
    func refused(_ other: Party, _ one: Party, interests: [Interest] = []) -> PartyRefusal? {
      var (kept, joined) = (one, other)
      do throws(PartyRefusal) {
        _ = try Self.join(&joined, to: &kept, interests: interests)
        return nil
      } catch {
        #expect(kept == one && joined == other)
        return error
      }
    }
    #expect(refused(one, one) == .sameEntry)
    #expect(try refused(Self.party(2, "نورة الفهد", id: "2000000006"), one) == .twoNumbers)
    #expect(try refused(Self.party(2, "مركز نورة", kind: .organization), one) == .differentKinds)
    var related = try Self.party(2, "نورة الفهد")
    _ = try related.relate(to: one.id, of: .person, as: .sibling, by: nil, by: Self.by, at: Self.now)
    #expect(refused(related, one) == .relatedToEachOther && refused(one, related) == .relatedToEachOther)
    _ = try related.endRelation(1, because: "خطأ", by: Self.by, at: Self.now)
    #expect(refused(related, one) == nil)
    var merged = try Self.party(2, "نورة الفهد")
    merged.mergedInto = Self.third
    #expect(refused(merged, one) == .alreadyMerged && refused(one, merged) == .alreadyMerged)
    let interest = Interest(
      id: Interest.ID(high: 1, low: 1), staff: Self.officer.id, name: "نورة الفهد", nationalID: nil, relation: "خالة",
      declared: Self.now)
    #expect(try refused(Self.party(2, "نورة سعد الفهد"), one, interests: [interest]) == .ownRelative)
  }

  @Test("with two current files keep one, and are refused while one is suspended or its person dead")
  func files() throws {
    func file(_ low: UInt64, _ state: BeneficiaryFile.State, _ ending: BeneficiaryFile.Ending? = nil) throws
      -> BeneficiaryFile
    {
      BeneficiaryFile(
        id: BeneficiaryFile.ID(high: 7, low: low), number: "BEN-2026-0000\(low)", party: Party.ID(high: 1, low: low),
        name: "نورة", mobile: try Mobile(typed: "0501234567"), category: "أرامل", since: CalendarDay(Self.now),
        renewal: CalendarDay(Self.now) + 365, state: state, ending: ending)
    }
    func ended(_ one: BeneficiaryFile?, _ other: BeneficiaryFile?) throws -> BeneficiaryFile.ID? {
      var (kept, joined) = (try Self.party(1, "نورة الفهد"), try Self.party(2, "نورة الفهد"))
      return try Self.join(&joined, to: &kept, files: (one, other)).changes.file
    }
    let (one, other) = (try file(1, .current), try file(2, .current))
    #expect(try ended(one, other) == other.id)
    #expect(try ended(nil, other) == nil && ended(file(1, .ended, .needEnded), other) == nil)
    for (left, right) in [
      (one, try file(2, .suspended)), (try file(1, .suspended), other), (try file(1, .ended, .death), other),
      (one, try file(2, .ended, .death)),
    ] {
      #expect(throws: PartyRefusal.filesDisagree) { try ended(left, right) }
    }
    #expect(try ended(file(1, .ended, .death), file(2, .ended, .other)) == nil)
  }

  @Test("of which the joined one's file ended come back with it, and nobody ends a file so by hand")
  func fileAgain() throws {
    var file = BeneficiaryFile(
      id: BeneficiaryFile.ID(high: 7, low: 1), number: "BEN-2026-00001", party: Self.third, name: "نورة",
      mobile: try Mobile(typed: "0501234567"), category: "أرامل", since: CalendarDay(Self.now),
      renewal: CalendarDay(Self.now) + 365, version: 3)
    let before = file
    #expect(throws: BenefitRefusal.self) { try file.end(.merged, because: "x", by: Self.by, at: Self.now) }
    _ = try file.endMerged(intoFile: "BEN-2026-00002", by: Self.by, at: Self.now)
    #expect(file.state == .ended && file.ending == .merged)
    #expect(throws: BenefitRefusal.fileEnded) { try file.mustReceive() }
    file.version += 1
    _ = try file.comeBack(by: Self.by, at: Self.now)
    #expect(file == before)
  }
}
