import Casework
import Testing

@Suite("A visit")
struct VisitTests {
  private let reem = Desk.staff(9, "ريم")

  @Test("is arranged for a time to come, by leave of those who live there")
  func arranged() throws {
    let now = try moment("2026-11-23")
    let request = try Situation.underStudy.request()
    func schedule(_ starts: Instant, _ consent: SiteVisit.Consent, by actor: Actor = Desk.researcher) throws {
      var copy = request
      _ = try copy.scheduleVisit(at: starts, place: "حي النزهة", consent: consent, by: actor, at: now)
    }
    try schedule(now + .hours(1), Field.consent)
    #expect(throws: Refusal.fieldwork(.visitInThePast)) { try schedule(now, Field.consent) }
    #expect(throws: Refusal.fieldwork(.visitInThePast)) { try schedule(now - .days(1), Field.consent) }
    #expect(throws: Refusal.fieldwork(.visitTooFar)) { try schedule(now + .days(400), Field.consent) }
    #expect(throws: Refusal.fieldwork(.consentMissing)) {
      try schedule(now + .hours(1), SiteVisit.Consent(by: " ", how: .phone))
    }
    #expect(throws: Refusal.notYours) { try schedule(now + .hours(1), Field.consent, by: reem) }
  }

  @Test("is reported on its day or later, once, by its own researcher")
  func reported() throws {
    var request = try Field.visited()
    #expect(throws: Refusal.fieldwork(.visitNotYet)) { try Field.report(&request, at: moment("2026-11-22")) }
    #expect(throws: Refusal.notYours) { try Field.report(&request, by: reem, at: Field.afternoon()) }
    try Field.report(&request, at: Field.afternoon())
    #expect(request.fieldwork.visitsDone.map(\.number) == [1])
    #expect(throws: Refusal.fieldwork(.visitNotOpen)) { try Field.report(&request, at: Field.afternoon()) }
  }

  @Test("that is still to come once the study is over is called off, and no longer moved")
  func leftOpen() throws {
    var request = try Field.visited()
    let now = try Field.afternoon()
    _ = try request.report(
      summary: "دراسة", opinion: "رأي", recommending: .accept, by: Desk.researcher, at: now, with: PlainFingerprint())
    _ = try request.sendToCommittee(
      by: Desk.researcher, under: Set(Gate.allCases).subtracting([.committeeNotice]), at: now)
    #expect(throws: Refusal.self) {
      try request.moveVisit(
        1, to: now + .days(1), place: "حي", consent: Field.consent, by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.notYours) { try request.cancelVisit(1, because: "انتهت", by: reem, at: now) }
    _ = try request.cancelVisit(1, because: "انتهت الدراسة", by: Desk.researcher, at: now)
    #expect(!request.fieldwork.visits[0].isOpen)
  }

  @Test("tells at least one thing that was seen, where, and who was met")
  func observations() throws {
    let request = try Field.visited()
    let now = try Field.afternoon()
    func report(_ place: String, _ met: String, _ seen: [VisitReport.Heading: String]) throws {
      var copy = request
      _ = try copy.reportVisit(
        1, place: place, met: met, relation: "الأم", observations: seen, by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.fieldwork(.observationsMissing)) { try report("حي", "سارة", [.housing: "  "]) }
    #expect(throws: Refusal.textMissing) { try report(" ", "سارة", [.housing: "غرفتان"]) }
    #expect(throws: Refusal.textMissing) { try report("حي", " ", [.housing: "غرفتان"]) }
    #expect(throws: Refusal.textTooLong(limit: 4_000)) {
      try report("حي", "سارة", [.health: String(repeating: "س", count: 4_001)])
    }
  }

  @Test("is moved, called off, or missed, and nothing of it afterwards")
  func ended() throws {
    let now = try moment("2026-11-22")
    var moved = try Field.visited()
    _ = try moved.moveVisit(
      1, to: Field.afternoon() + .days(1), place: "حي الروضة", consent: Field.consent, by: Desk.researcher, at: now)
    #expect(moved.fieldwork.visit(1)?.version == 2)
    #expect(throws: Refusal.fieldwork(.visitNotYet)) {
      try moved.missVisit(1, saying: "لا أحد", by: Desk.researcher, at: Field.afternoon())
    }
    _ = try moved.missVisit(1, saying: "لا أحد", by: Desk.researcher, at: Field.afternoon() + .days(1))
    #expect(throws: Refusal.fieldwork(.visitNotOpen)) {
      try moved.cancelVisit(1, because: "سفر", by: Desk.researcher, at: now)
    }
    var cancelled = try Field.visited()
    _ = try cancelled.cancelVisit(1, because: "سفر", by: Desk.researcher, at: now)
    #expect(throws: Refusal.fieldwork(.visitNotOpen)) { try Field.report(&cancelled, at: Field.afternoon()) }
    #expect(throws: Refusal.fieldwork(.noSuchVisit)) {
      try cancelled.cancelVisit(2, because: "سفر", by: Desk.researcher, at: now)
    }
  }

  @Test("goes with the study to whoever takes it over")
  func handedOver() throws {
    var request = try Field.visited()
    _ = try request.handOverStudy(
      to: try Desk.staffID(reem), named: "ريم", because: "إجازة", by: Desk.manager, at: moment("2026-11-22"))
    #expect(throws: Refusal.notYours) { try Field.report(&request, at: Field.afternoon()) }
    try Field.report(&request, by: reem, at: Field.afternoon())
  }

  @Test("reads back as it was kept", arguments: ["scheduled", "cancelled", "missed", "done"])
  func stored(_ end: String) throws {
    var request = try Field.visited()
    let now = try Field.afternoon()
    switch end {
    case "cancelled": _ = try request.cancelVisit(1, because: "سفر", by: Desk.researcher, at: now)
    case "missed": _ = try request.missVisit(1, saying: "لا أحد", by: Desk.researcher, at: now)
    case "done":
      _ = try request.allowPhotos(of: 1, agreedBy: "سارة", for: "الدراسة", by: Desk.researcher, at: now)
      try Field.report(&request, at: now)
    default: break
    }
    let visit = try #require(request.fieldwork.visit(1))
    #expect(SiteVisit(stored: visit.stored) == visit)
  }
}

@Suite("A photo of a visit")
struct PhotoTests {
  @Test("is kept only with a recorded consent, and only when it is a picture")
  func consent() throws {
    var request = try Field.visited()
    let now = try Field.afternoon()
    #expect(throws: Refusal.fieldwork(.photoConsentMissing)) {
      try request.addPhoto(Field.photo(), of: 1, by: Desk.researcher, at: now)
    }
    _ = try request.allowPhotos(of: 1, agreedBy: "سارة", for: "الدراسة", by: Desk.researcher, at: now)
    #expect(throws: Refusal.fieldwork(.notAPhoto)) {
      try request.addPhoto(Field.photo(8, .pdf), of: 1, by: Desk.researcher, at: now)
    }
    _ = try request.addPhoto(Field.photo(), of: 1, by: Desk.researcher, at: now)
    #expect(request.fieldwork.photos(of: 1).count == 1)
  }

  @Test("is removed when the consent is taken back, which is an event, and no more are kept")
  func withdrawn() throws {
    var request = try Field.visited()
    let now = try Field.afternoon()
    _ = try request.allowPhotos(of: 1, agreedBy: "سارة", for: "الدراسة", by: Desk.researcher, at: now)
    _ = try request.addPhoto(Field.photo(), of: 1, by: Desk.researcher, at: now)
    let event = try request.withdrawPhotoConsent(of: 1, because: "لا تريد", by: Desk.officer, at: now)
    #expect(event.kind == .photosRemoved)
    #expect(event[.fingerprint] == Field.photo().fingerprint.hexadecimal)
    #expect(request.fieldwork.photos(of: 1).isEmpty)
    #expect(throws: Refusal.fieldwork(.photoConsentMissing)) {
      try request.addPhoto(Field.photo(9), of: 1, by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.fieldwork(.photoConsentMissing)) {
      try request.withdrawPhotoConsent(of: 1, because: "مرة أخرى", by: Desk.officer, at: now)
    }
  }

  @Test("is one of a dozen at most")
  func many() throws {
    var request = try Field.visited()
    let now = try Field.afternoon()
    _ = try request.allowPhotos(of: 1, agreedBy: "سارة", for: "الدراسة", by: Desk.researcher, at: now)
    for seed in 1...UInt8(SiteVisit.mostPhotos) {
      _ = try request.addPhoto(Field.photo(seed), of: 1, by: Desk.researcher, at: now)
    }
    #expect(throws: Refusal.fieldwork(.tooManyPhotos(limit: SiteVisit.mostPhotos))) {
      try request.addPhoto(Field.photo(99), of: 1, by: Desk.researcher, at: now)
    }
  }
}

@Suite("Visits in a calendar")
struct CalendarFileTests {
  private func file(title: String = "زيارة", _ change: (inout Request) throws -> Void = { _ in }) throws -> String {
    var request = try Field.visited()
    try change(&request)
    let visit = try #require(request.fieldwork.visit(1))
    return CalendarFile(
      [.init(request: request.id, number: Desk.number, visit: visit)], title: title, host: "ghiras",
      at: try moment("2026-11-22")
    ).text
  }

  @Test("say when in UTC and of which request, and nothing of whom or where")
  func entry() throws {
    let lines = try file().split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.contains("DTSTART:20261123T120000Z"))
    #expect(lines.contains("DTEND:20261123T130000Z"))
    #expect(lines.contains("SUMMARY:زيارة REQ-2026-00042"))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR" && lines.last == "")
    let text = try file()
    for personal in ["سارة", "النزهة", "0501234567", "1000000008"] { #expect(!text.contains(personal)) }
  }

  @Test("keep their identifier when they move, and are struck out when they are called off")
  func stable() throws {
    func line(_ start: String, _ text: String) -> Substring? {
      text.split(separator: "\r\n").first { $0.hasPrefix(start) }
    }
    let moved = try file { request in
      _ = try request.moveVisit(
        1, to: Field.afternoon() + .days(2), place: "حي", consent: Field.consent, by: Desk.researcher,
        at: moment("2026-11-22"))
    }
    #expect(line("UID", try file()) == line("UID", moved))
    #expect(line("SEQUENCE", moved) == "SEQUENCE:1")
    let cancelled = try file { request in
      _ = try request.cancelVisit(1, because: "سفر", by: Desk.researcher, at: moment("2026-11-22"))
    }
    #expect(line("STATUS", cancelled) == "STATUS:CANCELLED")
  }

  @Test("have lines of at most 75 bytes, broken within no character, and texts that stay texts")
  func folding() throws {
    let text = try file(title: String(repeating: "زيارة، ", count: 30) + "a;b,c\\d\nBEGIN:VEVENT")
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("a\\;b\\,c\\\\d\\nBEGIN:VEVENT REQ-2026-00042"))
    #expect(unfolded.split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }.count == 1)
  }
}
