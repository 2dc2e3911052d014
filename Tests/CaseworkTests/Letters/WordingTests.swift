import Testing

@testable import Casework

@Suite("An association's own words for a letter")
struct WordingTests {
  private func rejection(_ arabic: String, _ english: String = "{request}\n\n{reasons}") throws(WordingRefusal)
    -> Wording
  {
    try Wording(typedArabic: arabic, english: english, for: .rejection)
  }

  @Test("are kept as paragraphs, whatever empty lines and line ends were typed")
  func paragraphs() throws {
    let wording = try rejection("\r\n عن طلبكم {request} \r\n\r\n\r\n\nالأسباب:\r\n{reasons}\n ")
    #expect(wording.arabic == "عن طلبكم {request}\n\nالأسباب:\n{reasons}")
    #expect(try wording.paragraphs(.arabic, of: .rejection).map(\.isOptional) == [false, false])
  }

  @Test("are refused when one of the languages is missing")
  func missing() {
    #expect(throws: WordingRefusal.missing(.arabic)) { try rejection(" \n ") }
    #expect(throws: WordingRefusal.missing(.english)) { try rejection("{request}\n\n{reasons}", "") }
  }

  @Test("are refused when they do not tell what the letter is for", arguments: LetterKind.allCases)
  func untold(kind: LetterKind) throws {
    let whole = kind.mustTell.map { "{\($0.rawValue)}" }.joined(separator: "\n\n")
    _ = try Wording(typedArabic: whole, english: whole, for: kind)
    for place in kind.mustTell {
      let short = kind.mustTell.subtracting([place]).map { "{\($0.rawValue)}" }.joined(separator: "\n\n") + "\n\nنص"
      #expect(throws: WordingRefusal.untold(.arabic, place)) {
        try Wording(typedArabic: short, english: whole, for: kind)
      }
    }
  }

  @Test("are refused with a place there is none of, or that this letter never fills")
  func strangers() {
    #expect(throws: WordingRefusal.unknownPlaceholder(.arabic, "sum")) { try rejection("{request} {reasons} {sum}") }
    #expect(throws: WordingRefusal.unknownPlaceholder(.arabic, "reasons")) { try rejection("{request} {reasons") }
    #expect(throws: WordingRefusal.notInThisLetter(.english, .amount)) {
      try rejection("{request} {reasons}", "{request} {reasons} {amount}")
    }
  }

  @Test("are refused where what must be told would go missing with what is only sometimes there")
  func mayGoMissing() throws {
    #expect(throws: WordingRefusal.mayGoMissing(.arabic, .request, with: .amount)) {
      try Wording(typedArabic: "{request}: {amount}", english: "{request}", for: .acceptance)
    }
    let wording = try Wording(
      typedArabic: "{request}\n\nالمبلغ {amount}", english: "{request}", for: .acceptance)
    #expect(try wording.paragraphs(.arabic, of: .acceptance).map(\.isOptional) == [false, true])
  }

  @Test("are bounded")
  func bounds() {
    let long = "{request} {reasons} " + String(repeating: "ا", count: Wording.longest)
    #expect(throws: WordingRefusal.tooLong(.arabic, limit: 3_000)) { try rejection(long) }
    let many = (["{request} {reasons}"] + Array(repeating: "نص", count: 12)).joined(separator: "\n\n")
    #expect(throws: WordingRefusal.tooManyParagraphs(.arabic, limit: 12)) { try rejection(many) }
  }

  @Test("of every ready-made letter could have been typed", arguments: LetterKind.allCases)
  func places(kind: LetterKind) {
    #expect(kind.given.isDisjoint(with: kind.sometimesGiven))
    #expect(kind.mustTell.isSubset(of: kind.given))
  }
}

@Suite("A letterhead")
struct LetterheadTests {
  private let staff = StaffMember.ID(high: 1, low: 1)
  private let now = Instant(seconds: 1_795_338_000)

  private func next(
    after before: Letterhead? = nil, _ colour: Letterhead.Ink = .blue, _ lines: String = "عنيزة",
    logo: RequestDocument? = nil
  ) throws(LetterheadRefusal) -> Letterhead {
    try Letterhead.next(
      after: before, colour: colour, arabicLines: lines, englishLines: "", logo: logo, by: staff, at: now)
  }

  private func logo(_ type: MediaType = .png, size: Int = 1_000) -> RequestDocument {
    RequestDocument(
      id: RequestDocument.ID(high: 2, low: 2), name: "logo", mediaType: type, size: size,
      fingerprint: Array(repeating: 7, count: 32))
  }

  @Test("is counted from one, keeps its words when the look changes and its look when the words do")
  func versions() throws {
    let first = try next(logo: logo())
    let words = try Wording(typedArabic: "{request}", english: "{request}", for: .receipt)
    let second = try Letterhead.next(after: first, .receipt, says: words, by: staff, at: now)
    #expect(second.number == 2 && second.colour == .blue && second.logo == first.logo)
    let third = try next(after: second, .green)
    #expect(third.number == 3 && third.wordings == [.receipt: words] && third.logo == nil)
    let fourth = try Letterhead.next(after: third, .receipt, says: nil, by: staff, at: now)
    #expect(fourth.wordings.isEmpty)
  }

  @Test("reads back as it was written down")
  func stored() throws {
    let words = try Wording(typedArabic: "{request}\n\nنص", english: "{request}", for: .receipt)
    let made = try Letterhead.next(after: try next(.burgundy, "أ\nب"), .receipt, says: words, by: staff, at: now)
    #expect(Letterhead(stored: made.stored, number: 2, logo: nil, by: staff, at: now) == made)
    #expect(Letterhead(stored: "x", number: 2, logo: nil, by: staff, at: now) == nil)
  }

  @Test("that is what stands already is refused")
  func nothingChanged() throws {
    let first = try next()
    #expect(throws: LetterheadRefusal.nothingChanged) { try next(after: first) }
    #expect(throws: LetterheadRefusal.nothingChanged) { try next(.teal, " ") }
    #expect(throws: LetterheadRefusal.nothingChanged) {
      try Letterhead.next(after: first, .receipt, says: nil, by: staff, at: now)
    }
  }

  @Test("takes three lines of 90 letters, and a PNG of 300 kB")
  func bounds() throws {
    #expect(throws: LetterheadRefusal.tooManyLines(.arabic, limit: 3)) { try next(nil, .blue, "١\n٢\n٣\n٤") }
    #expect(throws: LetterheadRefusal.lineTooLong(.arabic, limit: 90)) {
      try next(nil, .blue, String(repeating: "ا", count: 91))
    }
    #expect(throws: LetterheadRefusal.notPNG) { try next(logo: logo(.jpeg)) }
    #expect(throws: LetterheadRefusal.logoTooLarge(limit: 300_000)) { try next(logo: logo(size: 300_001)) }
  }

  private func next(_ before: Letterhead?, _ colour: Letterhead.Ink, _ lines: String) throws(LetterheadRefusal)
    -> Letterhead
  {
    try next(after: before, colour, lines)
  }

  private func next(_ colour: Letterhead.Ink, _ lines: String) throws(LetterheadRefusal) -> Letterhead {
    try next(after: nil, colour, lines)
  }
}
