import Casework
import Testing

@Suite("A file is complete when its checklist says so")
struct CompletenessTests {
  @Test("the last missing document completes it, whoever looks at it later")
  func lastDocument() throws {
    var request = try Situation.incomplete.request()
    let events = try request.supply(Desk.document(), for: "lease", by: Desk.applicant, at: moment("2026-11-25"))
    #expect(events.map(\.kind) == [.itemSupplied, .completed])
    #expect(request.stage == .complete)
    #expect(request.times.completed == (try moment("2026-11-25")))
  }

  @Test("a waiver of the last missing item completes it as well")
  func waiver() throws {
    var request = try Situation.submitted.request()
    let events = try request.waive("lease", because: "يسكن عند والده", by: Desk.officer, at: moment("2026-11-25"))
    #expect(events.map(\.kind) == [.itemWaived, .completed])
    #expect(request.items[1].state == .waived(reason: "يسكن عند والده", by: try Desk.staffID(Desk.officer)))
  }

  @Test("an item that isn't required holds nothing up until it is found unfit")
  func optionalItem() throws {
    var request = try Situation.complete.request()
    _ = try request.supply(Desk.document(3), for: "photo", by: Desk.applicant, at: moment("2026-11-23"))
    #expect(request.stage == .complete)
    _ = try request.reject("photo", because: "معتمة", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.stage == .incomplete)
    #expect(request.missingItems == ["photo"])
    _ = try request.waive("photo", because: "لا حاجة", by: Desk.officer, at: moment("2026-11-24"))
    #expect(request.stage == .complete)
  }

  @Test("a rejected item hands the file back, a new document makes it whole again")
  func rejectedItem() throws {
    var request = try Situation.attested.request()
    _ = try request.reject("id", because: "غير مقروءة", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.stage == .incomplete)
    #expect(request.missingItems == ["id"])
    _ = try request.supply(Desk.document(2), for: "id", by: Desk.applicant, at: moment("2026-11-26"))
    #expect(request.stage == .complete)
    #expect(request.times.completed == (try moment("2026-11-22")), "the first completeness stays on record")
  }

  @Test("a file with nothing missing cannot be handed back as incomplete")
  func nothingMissing() throws {
    var request = try Situation.complete.request()
    #expect(throws: Refusal.wrongStage(.complete)) {
      try request.handBack(saying: "ناقص", by: Desk.officer, at: moment("2026-11-23"))
    }
  }

  @Test("the note of a return names what is missing")
  func handBack() throws {
    var request = try Situation.submitted.request()
    let event = try request.handBack(saying: "أرفق العقد", by: Desk.officer, at: moment("2026-11-23"))
    #expect(event[.item] == "lease")
    #expect(event[.note] == "أرفق العقد")
  }

  @Test("a new document takes back the match of the one before it")
  func rematch() throws {
    var request = try Situation.verified.request()
    _ = try request.supply(Desk.document(9), for: "id", by: Desk.applicant, at: moment("2026-11-23"))
    #expect(request.unverifiedItems == ["id"])
  }

  @Test("another may take the place of what was handed in until it is matched, or signed for")
  func replaceable() throws {
    func codes(_ situation: Situation) throws -> [String] {
      try situation.request().itemsToReplace.map(\.requirement.code)
    }
    #expect(try codes(.submitted) == ["id"])
    #expect(try codes(.complete) == ["id", "lease"])
    var matched = try Situation.complete.request()
    _ = try matched.verify("id", against: "الأصل", expires: nil, by: Desk.officer, at: moment("2026-11-23"))
    #expect(matched.itemsToReplace.map(\.requirement.code) == ["lease"])
    for situation in [Situation.attested, .underStudy, .withCommittee, .withdrawn, .closed] {
      #expect(try codes(situation).isEmpty, "\(situation)")
    }
  }

  @Test("an incomplete file is never studied")
  func notStudied() throws {
    for situation in [Situation.submitted, .incomplete] {
      var request = try situation.request()
      #expect(throws: Refusal.notComplete(missing: ["lease"])) {
        try request.beginStudy(by: Desk.researcher, under: [], at: moment("2026-11-23"), with: PlainFingerprint())
      }
    }
  }
}
