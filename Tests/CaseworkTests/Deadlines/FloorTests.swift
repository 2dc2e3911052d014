import Casework
import Testing

@Suite("A floor of two weeks")
struct FloorTests {
  private let saudi = Rules.saudi

  private func clock(urgent: Bool = false) throws -> ReplyClock {
    ReplyClock(submitted: try moment("2026-11-22"), isUrgent: urgent)
  }

  @Test("holds the answer back through its fourteenth day", arguments: ["2026-11-22", "2026-12-05", "2026-12-06"])
  func heldBack(iso: String) throws {
    let rule = try Rules.twoWeekFloor(.holdsBack)
    #expect(throws: AnswerRefusal.heldBack(firstDay: try day("2026-12-07"))) {
      try rule.mayAnswer(clock(), on: day(iso), in: saudi)
    }
  }

  @Test("lets the answer go on the fifteenth")
  func released() throws {
    try Rules.twoWeekFloor(.holdsBack).mayAnswer(clock(), on: day("2026-12-07"), in: saudi)
  }

  @Test(
    "that only tells, or that nobody has given a meaning, holds nothing back",
    arguments: [ReplyRule.FloorMeaning.tellsOnly, nil])
  func tellsOnly(meaning: ReplyRule.FloorMeaning?) throws {
    try Rules.twoWeekFloor(meaning).mayAnswer(clock(), on: day("2026-11-22"), in: saudi)
  }

  @Test("does not bind an urgent request")
  func urgent() throws {
    let rule = try Rules.twoWeekFloor(.holdsBack)
    try rule.mayAnswer(clock(urgent: true), on: day("2026-11-22"), in: saudi)
    #expect(rule.deadline(of: try clock(urgent: true), asOf: try moment("2026-11-23"), in: saudi).floorEnds == nil)
    #expect(rule.explainFloor(of: try clock(urgent: true), in: saudi) == nil)
  }

  @Test("that runs from completeness holds back what is not complete")
  func notStarted() throws {
    let rule = ReplyRule(floor: try Rules.limit(2, .weeks, .completeness), floorMeaning: .holdsBack)
    #expect(throws: AnswerRefusal.floorNotStarted(awaiting: .completeness)) {
      try rule.mayAnswer(clock(), on: day("2027-12-07"), in: saudi)
    }
    #expect(throws: AnswerRefusal.floorNotStarted(awaiting: .submission)) {
      try rule.mayAnswer(ReplyClock(submitted: nil), on: day("2027-12-07"), in: saudi)
    }
  }

  @Test("is not put off by a pause: the applicant has waited all the same")
  func pauses() throws {
    var clock = try clock()
    clock.pauses = [Pause(.otherBody, from: try moment("2026-11-23"), until: try moment("2026-11-30"))]
    try Rules.twoWeekFloor(.holdsBack).mayAnswer(clock, on: day("2026-12-07"), in: saudi)
  }
}
