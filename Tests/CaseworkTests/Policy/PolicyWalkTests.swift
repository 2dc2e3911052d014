import Casework
import Testing

@Suite("A policy version's way")
struct PolicyWalkTests {
  @Test("each answer settles its point, and a refused one changes nothing")
  func settles() throws {
    var draft = try Drafts.draft(Drafts.open)
    let now = try moment("2026-11-01")
    let month = try Rules.limit(30, .calendarDays, .submission)
    for answer in [PointAnswer.organization(" جمعية الأمل "), .channels([.phone, .website]), .ceiling(month)] {
      let open = draft.openPoints.count
      let event = try draft.settle(answer, by: Drafts.secretary, at: now)
      #expect(event.kind == .pointAnswered)
      #expect(draft.openPoints.count == open - 1)
    }
    #expect(draft.organization == "جمعية الأمل")
    #expect(draft.channels == [.phone, .website])
    #expect(draft.reply.ceiling == month)
    #expect(draft.openPoints == [.floorMeaning])
    _ = try draft.settle(.floorMeaning(.holdsBack), by: Drafts.secretary, at: now)
    #expect(draft.openPoints.isEmpty)
    #expect(draft.reply == ReplyRule(floor: draft.reply.floor, ceiling: month, floorMeaning: .holdsBack))
  }

  @Test("a ceiling may be left open knowingly, and is reported so")
  func leftOpen() throws {
    var draft = try Drafts.draft(Drafts.open)
    _ = try draft.settle(.ceilingLeftUnset, by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(draft.ceilingLeftUnset)
    #expect(!draft.openPoints.contains(.ceiling))
    _ = try draft.settle(
      .ceiling(Rules.limit(30, .calendarDays, .submission)), by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(!draft.ceilingLeftUnset, "an answer may be changed while it is a draft")
  }

  @Test("tells the answers that hold, as they would be given")
  func given() throws {
    var draft = try Drafts.draft(Drafts.open)
    #expect(draft.givenAnswers.isEmpty, "what the document states is no answer")
    let month = try Rules.limit(30, .calendarDays, .submission)
    let answers: [PointAnswer] = [
      .organization("جمعية الأمل"), .channels([.phone]), .ceiling(month), .floorMeaning(.tellsOnly),
    ]
    for answer in answers { _ = try draft.settle(answer, by: Drafts.secretary, at: moment("2026-11-01")) }
    #expect(draft.givenAnswers == answers)
    _ = try draft.settle(.ceilingLeftUnset, by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(draft.givenAnswers[2] == .ceilingLeftUnset)
  }

  @Test("answers changed together are measured against each other, not against what they replace")
  func together() throws {
    var draft = try Drafts.draft(Drafts.open)
    let now = try moment("2026-11-01")
    for answer in [PointAnswer.ceiling(try Rules.limit(30, .calendarDays, .submission)), .floorMeaning(.holdsBack)] {
      _ = try draft.settle(answer, by: Drafts.secretary, at: now)
    }
    let shorter = try Rules.limit(7, .calendarDays, .submission)
    for answer in [PointAnswer.ceiling(shorter), .floorMeaning(.tellsOnly)].inOrderToSettle {
      _ = try draft.settle(answer, by: Drafts.secretary, at: now)
    }
    #expect(draft.reply.ceiling == shorter)
  }

  @Test("a ceiling may not end within a floor that holds answers back, whichever is answered first")
  func withinFloor() throws {
    let now = try moment("2026-11-01")
    let week = try Rules.limit(7, .calendarDays, .submission)
    var draft = try Drafts.draft(Drafts.open)
    _ = try draft.settle(.floorMeaning(.holdsBack), by: Drafts.secretary, at: now)
    let before = draft
    #expect(throws: PolicyRefusal.ceilingWithinFloor) {
      try draft.settle(.ceiling(week), by: Drafts.secretary, at: now)
    }
    #expect(draft == before)
    _ = try draft.settle(.floorMeaning(.tellsOnly), by: Drafts.secretary, at: now)
    _ = try draft.settle(.ceiling(week), by: Drafts.secretary, at: now)
    let told = draft
    #expect(throws: PolicyRefusal.ceilingWithinFloor) {
      try draft.settle(.floorMeaning(.holdsBack), by: Drafts.secretary, at: now)
    }
    #expect(draft == told)
  }

  @Test(
    "senseless answers are refused and change nothing",
    arguments: [
      (PointAnswer.organization(" "), PolicyRefusal.textMissing),
      (.organization(String(repeating: "ج", count: 201)), .textTooLong(limit: 200)), (.channels([]), .noneChosen),
    ])
  func refused(answer: PointAnswer, refusal: PolicyRefusal) throws {
    var draft = try Drafts.draft(Drafts.open)
    let before = draft
    #expect(throws: refusal) { try draft.settle(answer, by: Drafts.secretary, at: moment("2026-11-01")) }
    #expect(draft == before)
  }

  @Test(
    "what the document states is not replaced by an answer",
    arguments: [
      PointAnswer.ceilingLeftUnset, .organization("جمعية أخرى"), .title("عنوان آخر"), .channels([.fax]), .dates("غدًا"),
      .bounds(.floor),
    ])
  func stated(answer: PointAnswer) throws {
    var draft = try Drafts.draft(Drafts.settled)
    let before = draft
    #expect(throws: PolicyRefusal.noSuchPoint) {
      try draft.settle(answer, by: Drafts.secretary, at: moment("2026-11-01"))
    }
    #expect(draft == before)
    #expect(throws: PolicyRefusal.noSuchPoint) {
      try draft.settle(
        .ceiling(Rules.limit(60, .calendarDays, .submission)), by: Drafts.secretary, at: moment("2026-11-01"))
    }
    #expect(draft == before)
  }

  @Test("a title and the right dates are taken in words")
  func titleAndDates() throws {
    var proposal = Drafts.settled
    proposal.title = nil
    proposal.findings = [Finding(.impossibleDate, line: 3, particulars: ["30/2/2024"])]
    var draft = try Drafts.draft(proposal)
    _ = try draft.settle(.title(" سياسة المستفيدين "), by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(draft.title == "سياسة المستفيدين")
    #expect(throws: PolicyRefusal.pointsOpen(1)) { try Drafts.approve(&draft) }
    let event = try draft.settle(.dates("29/2/2024 كما في المحضر"), by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(event[.answer] == "29/2/2024 كما في المحضر")
    #expect(draft.openPoints.isEmpty)
  }

  @Test("of two bounds that contradict each other the chosen one holds, and what it leaves open is asked")
  func bounds() throws {
    var proposal = Drafts.settled
    proposal.responseFloor = Drafts.floor
    proposal.responseCeiling = Drafts.ceiling(5, .workingDays)
    var (kept, dropped) = (try Drafts.draft(proposal), try Drafts.draft(proposal))
    _ = try kept.settle(.bounds(.floor), by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(kept.reply == ReplyRule(floor: try Rules.limit(2, .weeks, .submission)))
    #expect(kept.openPoints == [.ceiling, .floorMeaning])
    _ = try dropped.settle(.bounds(.ceiling), by: Drafts.secretary, at: moment("2026-11-01"))
    #expect(dropped.reply == ReplyRule(ceiling: try Rules.limit(5, .workingDays, .submission)))
    #expect(dropped.openPoints.isEmpty)
  }

  @Test("a discarded draft keeps what it was and when it ended")
  func discarded() throws {
    var draft = try Drafts.draft(Drafts.open)
    let event = try draft.discard(by: Drafts.secretary, at: moment("2026-11-03"))
    #expect(event.kind == .policyDiscarded)
    #expect(draft.state == .discarded)
    #expect(draft.endedAt == (try moment("2026-11-03")))
    #expect(!draft.state.isPublished)
  }

  @Test("a floor that isn't there has no meaning to settle")
  func noFloor() throws {
    var draft = try Drafts.draft(Drafts.settled)
    #expect(throws: PolicyRefusal.noSuchPoint) {
      try draft.settle(.floorMeaning(.holdsBack), by: Drafts.secretary, at: moment("2026-11-01"))
    }
  }

  @Test("nothing takes effect with a point still open")
  func pointsOpen() throws {
    var draft = try Drafts.draft(Drafts.open)
    let before = draft
    #expect(throws: PolicyRefusal.pointsOpen(4)) { try Drafts.approve(&draft) }
    #expect(draft == before)
  }

  @Test("nothing takes effect by a meeting that is still to come")
  func future() throws {
    var draft = try Drafts.draft(Drafts.settled)
    #expect(throws: PolicyRefusal.meetingInFuture) { try Drafts.approve(&draft, on: "2026-11-03") }
    #expect(draft.state == .draft)
  }

  @Test("the approval keeps meeting, day, hand and post")
  func approved() throws {
    var version = try Drafts.draft(Drafts.settled)
    let event = try Drafts.approve(&version)
    #expect(version.state == .inForce)
    #expect(
      version.approval
        == PolicyVersion.Approval(
          meeting: "2026/4", day: EnteredDate(day: try day("2026-11-01"), typedAs: .gregorian), approverName: "عبدالله",
          approverPost: "رئيس المجلس", recordedAt: try moment("2026-11-02")))
    #expect(event.kind == .policyApproved)
    #expect(event[.number] == "2026/4")
  }

  @Test("goes as docs/lifecycles/policy.md draws it")
  func document() throws {
    try RecordedDocument(path: "docs/lifecycles/policy.md").mustBe(try PolicyLifecycle.text())
  }
}

/// The policy version's lifecycle as found by trying every verb in every state, written down.
enum PolicyLifecycle {
  private enum State: String, CaseIterable {
    case open = "draft with open points"
    case settled = "draft, every point settled"
    case inForce = "in force"
    case superseded
    case discarded

    func version() throws -> PolicyVersion {
      var version = try self == .open ? Drafts.draft(Drafts.open) : Drafts.answered()
      if self == .discarded { _ = try version.discard(by: Drafts.secretary, at: moment("2026-11-02")) }
      if self == .inForce || self == .superseded { _ = try Drafts.approve(&version) }
      if self == .superseded { try version.supersede(at: moment("2026-12-01")) }
      return version
    }
  }

  private enum Verb: String, CaseIterable {
    case settle, approve, supersede, discard

    func act(on version: inout PolicyVersion) throws {
      switch self {
      case .settle: _ = try version.settle(.channels([.phone]), by: Drafts.secretary, at: moment("2026-11-01"))
      case .approve: _ = try Drafts.approve(&version)
      case .supersede: try version.supersede(at: moment("2026-12-01"))
      case .discard: _ = try version.discard(by: Drafts.secretary, at: moment("2026-12-01"))
      }
    }
  }

  static func text() throws -> String {
    """
    # A policy version's way

    Found by trying every verb on a version in every state; kept by `PolicyWalkTests`. Record it with
    `SILA_RECORD=1 swift test --filter PolicyWalkTests`.

    ```mermaid
    stateDiagram-v2
        [*] --> draft
    \(try arrows())
        superseded --> [*]
        discarded --> [*]
    ```

    | state | settle | approve | supersede | discard |
    |---|---|---|---|---|
    \(try State.allCases.map(row).joined(separator: "\n"))

    """
  }

  private static func arrows() throws -> String {
    var arrows: [String] = []
    for state in State.allCases {
      for verb in Verb.allCases {
        var version = try state.version()
        let before = version.state
        guard (try? verb.act(on: &version)) != nil, version.state != before else { continue }
        let arrow = "    \(before.rawValue) --> \(version.state.rawValue): \(verb.rawValue)"
        if !arrows.contains(arrow) { arrows.append(arrow) }
      }
    }
    return arrows.joined(separator: "\n")
  }

  private static func row(_ state: State) throws -> String {
    let cells = try Verb.allCases.map { verb -> String in
      var version = try state.version()
      let before = version
      do {
        try verb.act(on: &version)
        return version.state == before.state ? "stays" : "→ \(version.state.rawValue)"
      } catch let refusal as PolicyRefusal {
        #expect(version == before, "\(verb) was refused and left a trace")
        return "refused: `\(refusal)`"
      }
    }
    return "| \(state.rawValue) | \(cells.joined(separator: " | ")) |"
  }
}
