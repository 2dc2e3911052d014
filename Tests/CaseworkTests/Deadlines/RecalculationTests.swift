import Casework
import Testing

@Suite("When the dates of a holiday are corrected")
struct RecalculationTests {
  private let computed = Rules.saudi

  private func announced(_ first: String, _ last: String) throws -> WorkingCalendar {
    let eid = try #require(Holiday(.eidAlAdha, year: 1448, days: day(first)...day(last), source: .announced))
    return .saudi(years: 2026...2028, corrected: [eid])
  }

  private func open(_ key: Int, _ submitted: String, _ rule: ReplyRule) throws -> OpenReply<Int> {
    let received = try moment(submitted)
    return OpenReply(key: key, rule: rule, clock: ReplyClock(submitted: received, completed: received))
  }

  @Test("the open deadlines over it move, and say from which day to which and why")
  func moves() throws {
    let later = try announced("2027-05-16", "2027-05-19")
    let rule = try Rules.fifteenWorkingDays()
    let moves = computed.moves(
      to: later,
      of: [
        try open(1, "2027-05-03", rule), try open(2, "2027-03-20", rule),
        try open(3, "2027-05-03", try Rules.ceiling(3, .weeks, .submission)),
      ])
    // Saturday 15 was a weekend day anyway; Wednesday 19 is lost.
    #expect(moves.map(\.key) == [1])
    let move = try #require(moves.first)
    #expect(move.due?.old == (try day("2027-05-27")))
    #expect(move.due?.new == (try day("2027-05-30")))
    #expect(move.floorEnds == nil)
    #expect(
      move.causes == [
        .holiday(
          .eidAlAdha, year: 1448, was: try day("2027-05-15")...day("2027-05-18"),
          now: try day("2027-05-16")...day("2027-05-19"))
      ])
  }

  @Test("dates announced as they were computed move nothing")
  func asComputed() throws {
    let same = try announced("2027-05-15", "2027-05-18")
    #expect(computed.changes(to: same).isEmpty)
    #expect(computed.moves(to: same, of: [try open(1, "2027-05-03", try Rules.fifteenWorkingDays())]).isEmpty)
  }

  @Test("answered requests keep the day they had before")
  func answered() throws {
    let rule = try Rules.fifteenWorkingDays()
    var clock = ReplyClock(submitted: try moment("2027-05-03"), completed: try moment("2027-05-03"))
    clock.decided = try moment("2027-05-20")
    let answered = OpenReply(key: 1, rule: rule, clock: clock)
    #expect(computed.moves(to: try announced("2027-05-16", "2027-05-19"), of: [answered]).isEmpty)
  }

  @Test("a floor in working days moves as well")
  func floor() throws {
    let rule = ReplyRule(floor: try Rules.limit(10, .workingDays, .submission), floorMeaning: .holdsBack)
    let move = try #require(
      computed.moves(to: try announced("2027-05-16", "2027-05-19"), of: [try open(1, "2027-05-03", rule)]).first)
    #expect(move.due == nil)
    #expect(move.floorEnds?.old == (try day("2027-05-20")))
    #expect(move.floorEnds?.new == (try day("2027-05-23")))
  }

  @Test("a closure and another weekend are told of, each once and in order")
  func changes() throws {
    let friday = try #require(Weekend([.friday]))
    let closure = try #require(
      Holiday(
        .other(arabic: "صيانة", english: "Maintenance"), year: 2026, days: day("2026-12-01")...day("2026-12-02"),
        source: .closure))
    let none = try #require(Holiday(.nationalDay, year: 2026, days: nil, source: .announced))
    let new = WorkingCalendar.saudi(weekend: friday, years: 2026...2028, corrected: [closure, none])
    let nationalDay = try day("2026-09-23")
    #expect(
      computed.changes(to: new) == [
        .weekend(was: .fridayAndSaturday, now: friday),
        .holiday(.nationalDay, year: 2026, was: nationalDay...nationalDay, now: nil),
        .holiday(closure.occasion, year: 2026, was: nil, now: closure.days),
      ])
  }
}
