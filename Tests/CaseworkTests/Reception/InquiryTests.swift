import Casework
import Testing

@Suite("An inquiry")
struct InquiryTests {
  private static let citation = Inquiry.Citation(.clause, source: [1], name: "4.2")
  private static let colleague = StaffMember.ID(high: 3, low: 9)

  private func inquiry(_ question: String = "متى يصرف الدعم؟") throws -> Inquiry {
    try Inquiry.take(
      InquiryTerms(channel: .phone, name: " أم\nسعد", mobile: nil, question: question),
      as: Identifier(high: 2, low: 1), numbered: InquiryNumber(year: 2026, serial: 3), by: Desk.officer,
      at: moment("2026-11-22")
    ).0
  }

  @Test("is answered from a document that is named, once")
  func answered() throws {
    var inquiry = try inquiry()
    let event = try inquiry.answer(
      "بعد القرار بأسبوع", citing: Self.citation, by: Desk.officer, at: moment("2026-11-22"))
    #expect(inquiry.state == .answered && inquiry.citation?.name == "4.2" && event[.against] == "4.2")
    #expect(!event.facts.contains { $0.value.contains("أسبوع") }, "what was said is not in the chain")
    #expect(throws: ReceptionRefusal.alreadyAnswered) {
      try inquiry.answer("غيره", citing: Self.citation, by: Desk.officer, at: moment("2026-11-23"))
    }
  }

  @Test("is referred on to someone by a day that lies ahead, and may be referred further")
  func referred() throws {
    var inquiry = try inquiry()
    let now = try moment("2026-11-22")
    let day = try day("2026-11-25")
    _ = try inquiry.refer(to: Self.colleague, named: "نورة", by: day, from: Desk.officer, at: now)
    #expect(inquiry.state == .referred && !inquiry.isLate(on: day) && inquiry.isLate(on: day + 1))
    #expect(throws: ReceptionRefusal.sameReferee) {
      try inquiry.refer(to: Self.colleague, named: "نورة", by: day, from: Desk.officer, at: now)
    }
    _ = try inquiry.refer(to: StaffMember.ID(high: 3, low: 8), named: "سلمان", by: day, from: Desk.officer, at: now)
    for wrong in [CalendarDay(now) - 1, CalendarDay(now) + 61] {
      #expect(throws: ReceptionRefusal.badDueDay(until: CalendarDay(now) + 60)) {
        try inquiry.refer(to: Self.colleague, named: "نورة", by: wrong, from: Desk.officer, at: now)
      }
    }
  }

  private enum Act: String, CaseIterable {
    case refer, referFurther, answer
  }

  @Test("goes as docs/lifecycles/inquiry.md draws it")
  func way() throws {
    let now = try moment("2026-11-22")
    let by = try day("2026-11-25")
    func act(_ act: Act, on inquiry: inout Inquiry) throws {
      switch act {
      case .refer:
        _ = try inquiry.refer(to: Self.colleague, named: "نورة", by: by, from: Desk.officer, at: now)
      case .referFurther:
        _ = try inquiry.refer(
          to: StaffMember.ID(high: 3, low: 8), named: "سلمان", by: by + 1, from: Desk.officer, at: now)
      case .answer: _ = try inquiry.answer("بعد أسبوع", citing: Self.citation, by: Desk.officer, at: now)
      }
    }
    try Lifecycle(
      "The way of an inquiry",
      """
      Found by trying every verb on an inquiry in every state; kept by `InquiryTests`. Record it with
      `SILA_RECORD=1 swift test --filter InquiryTests`. Whoever is asked may pass it on again until it is answered; what was
      answered stays as it was said.
      """, states: Inquiry.State.allCases.map(\.rawValue), verbs: Act.allCases.map(\.rawValue)
    ) { state, verb in
      var before = try inquiry()
      switch Inquiry.State.allCases[state] {
      case .open: break
      case .referred: try act(.refer, on: &before)
      case .answered: try act(.answer, on: &before)
      }
      return Lifecycle.trying(on: before, in: { $0.state.rawValue }) { try act(Act.allCases[verb], on: &$0) }
    }.mustBe(in: "inquiry")
  }

  @Test("without words, or with too many, is refused", arguments: ["", " \n ", String(repeating: "س", count: 1_001)])
  func words(_ question: String) {
    #expect(throws: ReceptionRefusal.self) { try inquiry(question) }
  }

  @Test("keeps its lines and the asker's name on one")
  func lines() throws {
    let inquiry = try inquiry("أولًا\nثانيًا")
    #expect(inquiry.question == "أولًا\nثانيًا" && inquiry.name == "أم سعد")
    #expect(inquiry.number.description == "INQ-2026-00003")
  }
}

@Suite("A visit's record")
struct HandedTests {
  private func ticket() throws -> Ticket {
    try Ticket.take(
      TicketTerms(), as: Identifier(high: 4, low: 1), at: Counter.place(), after: 0, by: Desk.officer,
      at: moment("2026-11-23")
    ).0
  }

  @Test("names the request and what was handed over, and reads back whatever was written")
  func handed() throws {
    var ticket = try ticket()
    let now = try moment("2026-11-23", hour: 11)
    let event = try ticket.link(Request.ID(high: 1, low: 1), numbered: Desk.number, by: Desk.officer, at: now)
    #expect(event[.title] == "REQ-2026-00042")
    _ = try ticket.handOver(Handed(.missingPrinted), by: Desk.officer, at: now)
    _ = try ticket.handOver(Handed(.other, note: "دليل\n=3:المراجع"), by: Desk.officer, at: now)
    #expect(ticket.handed.map(\.note) == ["", "دليل =3:المراجع"])
    #expect([Handed](stored: ticket.handed.stored) == ticket.handed)
    #expect([Handed](stored: "other=1:س") == nil)
  }

  @Test("is of the day itself, and of who was received")
  func day() throws {
    var ticket = try ticket()
    #expect(throws: ReceptionRefusal.notToday(try CaseworkTests.day("2026-11-23"))) {
      try ticket.handOver(Handed(.blankForm), by: Desk.officer, at: moment("2026-11-24"))
    }
    #expect(throws: ReceptionRefusal.textMissing) {
      try ticket.handOver(Handed(.other, note: " "), by: Desk.officer, at: moment("2026-11-23"))
    }
    _ = try ticket.leave(by: Desk.officer, at: moment("2026-11-23", hour: 11))
    #expect(throws: ReceptionRefusal.wrongTicketState(.left)) {
      try ticket.link(
        Request.ID(high: 1, low: 1), numbered: Desk.number, by: Desk.officer, at: moment("2026-11-23", hour: 11))
    }
  }

  @Test("ends at twenty things")
  func most() throws {
    var ticket = try ticket()
    let now = try moment("2026-11-23", hour: 11)
    for _ in 0..<20 { _ = try ticket.handOver(Handed(.blankForm), by: Desk.officer, at: now) }
    #expect(throws: ReceptionRefusal.tooManyHanded(limit: 20)) {
      try ticket.handOver(Handed(.blankForm), by: Desk.officer, at: now)
    }
  }
}
