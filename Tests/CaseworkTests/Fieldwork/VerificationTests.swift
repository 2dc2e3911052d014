import Casework
import Testing

@Suite("What an officer matches an item against")
struct VerificationTests {
  private func verified(
    _ values: [ItemReading.Field: String] = [:], expires: String? = nil
  ) throws -> Request {
    var request = try Situation.attested.request()
    _ = try request.verify(
      "id", against: "أبشر", on: .platform, expires: expires.map { try day($0) }, reading: values,
      showing: Desk.document(9), by: Desk.officer, at: moment("2026-11-22"))
    return request
  }

  private func other(
    _ id: String = "1000000008", mobile: String? = nil, birth: String = "1984-06-19", family: String = "العتيبي"
  ) throws -> KnownPerson {
    KnownPerson(
      request: Request.ID(high: 1, low: 2), number: RequestNumber(year: 2026, serial: 7), nationalID: id,
      name: PersonName(first: try NamePart(typed: "سارة"), family: try NamePart(typed: family)),
      mobile: try mobile ?? Desk.person().mobile.text, birth: try day(birth))
  }

  @Test("is kept with its kind and the file that shows it")
  func ground() throws {
    let request = try verified()
    guard case .verified(let verification) = request.items[0].state else {
      Issue.record("not verified")
      return
    }
    #expect(verification.ground == .platform)
    #expect(request.fieldwork.evidence.map(\.document.fingerprint) == [Desk.document(9).fingerprint])
  }

  @Test("is refused when it has expired already, and nothing is kept")
  func expired() throws {
    let before = try Situation.attested.request()
    var request = before
    #expect(throws: Refusal.expiryPassed) {
      try request.verify(
        "id", against: "الأصل", expires: day("2026-11-21"), reading: [.familySize: "3"], by: Desk.officer,
        at: moment("2026-11-22"))
    }
    #expect(request == before)
  }

  @Test("that says otherwise than the form is told; another spelling of the same name is not")
  func readings() throws {
    let request = try verified([.name: "ساره عتيبي", .mobile: "+966500000000", .birth: "1984-06-19"])
    let clashes = request.clashes(with: [])
    #expect(clashes.map(\.field) == [.mobile])
    #expect(clashes.first?.item == "id")
    let reading = try #require(request.fieldwork.readings.first)
    #expect(ItemReading(stored: reading.stored) == reading)
  }

  @Test("is held against earlier requests: of the same ID, and of the same mobile under another")
  func others() throws {
    let request = try verified()
    #expect(request.clashes(with: [try other()]).isEmpty)
    #expect(request.clashes(with: [try other(mobile: "+966500000000")]).map(\.field) == [.mobile])
    #expect(request.clashes(with: [try other(birth: "1985-01-01")]).map(\.field) == [.birth])
    #expect(request.clashes(with: [try other(family: "الغامدي")]).map(\.field) == [.name])
    #expect(request.clashes(with: [try other("1000000016")]).map(\.field) == [.nationalID])
    #expect(request.clashes(with: [try other("1000000016", mobile: "+966500000000")]).isEmpty)
  }

  @Test("opens again the day after its last, and once; the applicant is asked as for anything that is missing")
  func reopened() throws {
    var request = try verified(expires: "2026-11-25")
    #expect(request.reopenExpired(under: [.verification], at: try moment("2026-11-25")).isEmpty)
    #expect(request.reopenExpired(under: [], at: try moment("2026-11-26")).isEmpty)
    let events = request.reopenExpired(under: [.verification], at: try moment("2026-11-26"))
    #expect(events.map(\.kind) == [.itemExpired])
    #expect(request.stage == .incomplete && request.missingItems == ["id"])
    #expect(request.pauses.last?.until == nil && request.pauses.last?.reason == .incomplete)
    #expect(request.reopenExpired(under: [.verification], at: try moment("2026-11-27")).isEmpty)
  }

  @Test("that expires on the day of the decision still holds; the day after nothing is accepted on it")
  func decisionDay() throws {
    var request = try Situation.attested.request()
    let gates: Set<Gate> = [.verification]
    let now = try moment("2026-11-22")
    _ = try request.verify("id", against: "الأصل", expires: day("2026-11-25"), by: Desk.officer, at: now)
    _ = try request.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: now)
    for verb in [Verb.beginStudy, .giveNotice, .report, .sendToCommittee] {
      _ = try verb.act(on: &request, Terms(gates: gates, now: now))
    }
    var onTheDay = request
    #expect(onTheDay.reopenExpired(under: gates, at: try moment("2026-11-25")).isEmpty)
    _ = try Verb.accept.act(on: &onTheDay, Terms(gates: gates, now: moment("2026-11-25")))
    #expect(onTheDay.reopenExpired(under: gates, at: try moment("2026-11-26")).isEmpty)
    #expect(request.reopenExpired(under: gates, at: try moment("2026-11-26")).count == 1)
    #expect(request.stage == .withCommittee)
    #expect(throws: Refusal.notComplete(missing: ["id"])) {
      try Verb.accept.act(on: &request, Terms(gates: gates, now: moment("2026-11-26")))
    }
  }
}

@Suite("The library")
struct LibraryTests {
  private let secretary = StaffMember.ID(high: 5, low: 8)

  private func first(_ title: String = "دليل البحث") throws -> LibraryDocument {
    try LibraryDocument.first(
      LibraryDocument.ID(high: 1, low: 1), .researchGuide, title: title, inForce: day("2026-01-01"),
      document: Desk.document(1), by: secretary, at: moment("2026-01-01"))
  }

  @Test("uses a new version from its day on, and keeps the old")
  func versions() throws {
    let guide = try first()
    let next = try guide.next(
      LibraryDocument.ID(high: 1, low: 2), inForce: day("2026-06-01"), document: Desk.document(2), by: secretary,
      at: moment("2026-05-01"))
    let all = [next, guide]
    #expect(all.inForce(on: try day("2026-05-31")) == [guide])
    #expect(all.inForce(on: try day("2026-06-01")) == [next])
    #expect(all.inForce(on: try day("2025-12-31")).isEmpty)
  }

  @Test("takes no version that is the same file or begins before the last, and no document without a title")
  func refused() throws {
    let guide = try first()
    #expect(throws: LibraryRefusal.sameContent) {
      try guide.next(guide.id, inForce: day("2026-06-01"), document: Desk.document(1), by: secretary, at: guide.at)
    }
    #expect(throws: LibraryRefusal.earlierThanLast(try day("2026-01-01"))) {
      try guide.next(guide.id, inForce: day("2025-12-31"), document: Desk.document(2), by: secretary, at: guide.at)
    }
    #expect(throws: LibraryRefusal.titleMissing) { try first("  ") }
    #expect(throws: LibraryRefusal.titleTooLong(limit: 150)) { try first(String(repeating: "د", count: 151)) }
  }
}
