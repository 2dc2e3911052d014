import Testing

@testable import Casework

@Suite("The ways of an entry that may be another's, and of the question")
struct MergerWalkTests {
  /// Three entries of one person, and what was joined.
  private struct Three: Equatable {
    var first: Party
    var second: Party
    var third: Party
    var mergers: [Merger] = []

    init() throws {
      first = try MergerTests.party(1, "نورة الفهد")
      second = try MergerTests.party(2, "نورة سعد الفهد")
      third = try MergerTests.party(3, "نورة سعد محمد الفهد")
    }

    /// How the first of them stands.
    var state: String {
      let own = mergers.filter { $0.kept == first.id && $0.undone == nil }
      if first.mergedInto != nil { return own.isEmpty ? "joined to another" : "joined with what was joined to it" }
      return own.isEmpty ? "by itself" : own.count == 1 ? "with another joined" : "with two joined"
    }

    mutating func joinSecond() throws(PartyRefusal) { mergers.append(try MergerTests.join(&second, to: &first)) }
    mutating func joinThird() throws(PartyRefusal) { mergers.append(try MergerTests.join(&third, to: &first)) }
    mutating func beJoined() throws(PartyRefusal) { mergers.append(try MergerTests.join(&first, to: &third)) }

    mutating func part(_ kept: Party.ID, _ joined: Party.ID) throws(PartyRefusal) {
      guard let place = mergers.lastIndex(where: { $0.kept == kept && $0.joined == joined }) else { throw .notMerged }
      let isLast = !mergers[(place + 1)...].contains { $0.kept == kept && $0.undone == nil }
      var merger = mergers[place]
      if kept == third.id {
        _ = try merger.undo(&third, &first, isLast: isLast, by: MergerTests.officer, at: MergerTests.now)
      } else if joined == second.id {
        _ = try merger.undo(&first, &second, isLast: isLast, by: MergerTests.officer, at: MergerTests.now)
      } else {
        _ = try merger.undo(&first, &third, isLast: isLast, by: MergerTests.officer, at: MergerTests.now)
      }
      mergers[place] = merger
    }
  }

  @Test("an entry goes as docs/lifecycles/register-entry.md draws it")
  func entry() throws {
    let states: [(String, [(inout Three) throws -> Void])] = [
      ("by itself", []), ("with another joined", [{ try $0.joinSecond() }]),
      ("with two joined", [{ try $0.joinSecond() }, { try $0.joinThird() }]),
      ("joined to another", [{ try $0.beJoined() }]),
      ("joined with what was joined to it", [{ try $0.joinSecond() }, { try $0.beJoined() }]),
    ]
    let verbs: [(String, (inout Three) throws -> Void)] = [
      ("join another to it", { try $0.joinSecond() }), ("join a third to it", { try $0.joinThird() }),
      ("join it to the third", { try $0.beJoined() }),
      ("part the other", { try $0.part($0.first.id, $0.second.id) }),
      ("part the third", { try $0.part($0.first.id, $0.third.id) }),
      ("part it from the third", { try $0.part($0.third.id, $0.first.id) }),
    ]
    try Lifecycle(
      "A register entry's way",
      """
      Entries of one person are joined and can be parted again, the latest first. The joined entry keeps its row, its
      requests and its file; whoever looks it up is led to the one that stays. In a state's row, what trying each verb came to.
      """, states: states.map(\.0), verbs: verbs.map(\.0)
    ) { state, verb in
      var three = try Three()
      for step in states[state].1 { try step(&three) }
      return Lifecycle.trying(on: three, in: \.state, verbs[verb].1)
    }.mustBe(in: "register-entry")
  }

  @Test("the question of two entries goes as docs/lifecycles/duplicate-pair.md draws it")
  func pair() throws {
    let (staff, now) = (MergerTests.officer.id, MergerTests.now)
    let today = CalendarDay(now)
    let states = DuplicatePair.State.allCases
    let verbs: [(String, (inout DuplicatePair) throws -> Void)] = [
      ("put off", { try $0.postpone(until: today + 30, by: staff, at: now) }),
      ("tell apart", { try $0.tellApart(by: staff, at: now) }), ("merge", { try $0.merge(by: staff, at: now) }),
      ("part again", { try $0.part() }),
      ("found again", { $0.find(again: $0.strength, changedSince: false, on: today) }),
      ("found again after a change", { $0.find(again: $0.strength, changedSince: true, on: today) }),
      ("its day comes", { $0.come(to: today + 30) }),
    ]
    try Lifecycle(
      "A duplicate pair's way",
      """
      Whether two entries are one person's, asked by the nightly search, by an import or at the desk, and decided by whoever
      keeps the register. In a state's row, what trying each verb came to.
      """, states: states.map(\.rawValue), verbs: verbs.map(\.0)
    ) { state, verb in
      var pair = DuplicatePair(Party.ID(high: 1, low: 2), Party.ID(high: 1, low: 1), strength: 900_000, found: now)
      switch states[state] {
      case .open: break
      case .postponed: try pair.postpone(until: today + 30, by: staff, at: now)
      case .apart: try pair.tellApart(by: staff, at: now)
      case .merged: try pair.merge(by: staff, at: now)
      }
      return Lifecycle.trying(on: pair, in: \.state.rawValue, verbs[verb].1)
    }.mustBe(in: "duplicate-pair")
  }

  @Test("a question is put off to a day after today and within a year")
  func postponing() throws {
    let today = CalendarDay(MergerTests.now)
    var pair = DuplicatePair(
      Party.ID(high: 1, low: 1), Party.ID(high: 1, low: 2), strength: 5_000_000, found: MergerTests.now)
    #expect(pair.strength == 1_000_000)
    for day in [today, today - 1, today + 366] {
      #expect(throws: PartyRefusal.postponementOutOfRange) {
        try pair.postpone(until: day, by: MergerTests.officer.id, at: MergerTests.now)
      }
    }
    try pair.postpone(until: today + 365, by: MergerTests.officer.id, at: MergerTests.now)
    pair.come(to: today + 364)
    #expect(pair.state == .postponed)
  }
}
