import Casework
import Testing

@Suite("The ways of files, entitlements, instalments, loans and transfers")
struct BenefitWalkTests {
  @Test("an instalment goes as docs/lifecycles/instalment.md draws it")
  func instalment() throws {
    let states = Instalment.State.allCases
    try Lifecycle(
      "An instalment's way",
      """
      Of money where it is approved and transferred, of a loaned device where it is handed over and comes back. In a
      state's row, what trying each verb came to.
      \(Self.kept)
      """, states: states.map(\.rawValue), verbs: Act.allCases.map(\.rawValue)
    ) { state, act in
      let made = try entitlement(at: states[state], for: Act.allCases[act])
      return Lifecycle.trying(
        on: made, in: { $0.instalments[0].state.rawValue }, { try Act.allCases[act].act(on: &$0) })
    }.mustBe(in: "instalment")
  }

  @Test("a loan goes as docs/lifecycles/loan.md draws it")
  func loan() throws {
    let verbs: [Act] = [.handOver, .takeBack, .lose, .cancel, .askReversal, .reverse, .keep, .approve]
    let ways: [(String, [Act])] = [
      ("to be lent", []), ("with the person", [.handOver]), ("back", [.handOver, .takeBack]),
      ("lost", [.handOver, .lose]), ("called off", [.cancel]),
      ("reversal asked", [.handOver, .askReversal]), ("reversed", [.handOver, .askReversal, .reverse]),
    ]
    let names: [Instalment.State: String] = [
      .scheduled: "to be lent", .received: "with the person", .returned: "back", .lost: "lost",
      .cancelled: "called off", .reversalAsked: "reversal asked", .reversed: "reversed",
    ]
    try Lifecycle(
      "A loan's way",
      """
      A device that is lent and due back: one hand-over, one return. That it is overdue is computed from its day and
      opens no way of its own.
      \(Self.kept)
      """, states: ways.map(\.0), verbs: verbs.map(\.rawValue)
    ) { state, verb in
      var made = try Till.lay(Till.plan(.loan, count: 1, dueBack: "2026-12-23"))
      for step in ways[state].1 { try step.act(on: &made) }
      return Lifecycle.trying(
        on: made, in: { names[$0.instalments[0].state] ?? $0.instalments[0].state.rawValue },
        { try verbs[verb].act(on: &$0) })
    }.mustBe(in: "loan")
  }

  @Test("an entitlement goes as docs/lifecycles/entitlement.md draws it")
  func entitlement() throws {
    let steps: [(String, [Step])] = [
      ("laid down", []), ("partly given", [.givePart]), ("fulfilled", [.givePart, .giveRest]),
      ("void", [.cancelPart, .cancelRest]),
      ("partly given, the rest called off", [.givePart, .cancelRest]),
    ]
    try Lifecycle(
      "An entitlement's way",
      """
      Two instalments of money, each given when its day has come. Its standing is what its instalments come to: fulfilled
      when nothing is to come and something was given, void when all of it was called off or reversed; only a void one
      makes room for another.
      \(Self.kept)
      """, states: ["laid down", "partly given", "fulfilled", "void"], verbs: Step.allCases.map(\.rawValue)
    ) { state, step in
      var made = try Till.lay(Till.plan(count: 2))
      for taken in steps[state].1 { try taken.act(on: &made) }
      return Lifecycle.trying(on: made, in: Self.standing, { try Step.allCases[step].act(on: &$0) })
    }.mustBe(in: "entitlement")
    var rest = try Till.lay(Till.plan(count: 2))
    for taken in steps[4].1 { try taken.act(on: &rest) }
    #expect(Self.standing(of: rest) == "fulfilled")
  }

  @Test("a file goes as docs/lifecycles/beneficiary-file.md draws it")
  func file() throws {
    let now = try moment("2026-11-23")
    let states: [(String, FileAct?)] = [
      ("current", nil), ("suspended", .suspend), ("ended", .end), ("ended with a death", .endWithDeath),
    ]
    try Lifecycle(
      "A beneficiary's file",
      """
      `take` is a further registered request of the same person. Whether a current file is due for its update or
      overdue is computed from its renewal day, and `tell` is refused before.
      \(Self.kept)
      """, states: states.map(\.0), verbs: FileAct.allCases.map(\.rawValue)
    ) { state, act in
      var file = try Till.file()
      if let first = states[state].1 { try first.act(on: &file, at: now) }
      let name = { (file: BeneficiaryFile) in
        file.ending == .death ? "ended with a death" : file.state.rawValue
      }
      return Lifecycle.trying(on: file, in: name) { try FileAct.allCases[act].act(on: &$0, at: now) }
    }.mustBe(in: "beneficiary-file")
  }

  @Test("a transfer goes as docs/lifecycles/transfer.md draws it")
  func transfer() throws {
    let now = try moment("2026-11-23")
    let states = TransferBatch.State.allCases
    let line = TransferBatch.Line(
      entitlement: Identifier(high: 2, low: 1), instalment: 1, payee: "سارة",
      iban: try IBAN(typed: "SA0380000000608010167519"), amount: .riyals(10), reference: "REQ-2026-00042")
    try Lifecycle(
      "A transfer's way",
      """
      `record` is the bank's answer for its only line; `approve alone` and `send alone` are tried by whoever prepared or
      approved it.
      \(Self.kept)
      """, states: states.map(\.rawValue), verbs: TransferAct.allCases.map(\.rawValue)
    ) { state, act in
      var batch = try TransferBatch.prepare(
        [line], as: Till.batch, numbered: TransferNumber(year: 2026, serial: 7), by: Till.accountant, at: now
      ).0
      for step in TransferAct.way(to: states[state]) { try step.act(on: &batch, at: now) }
      return Lifecycle.trying(on: batch, in: { $0.state.rawValue }) {
        try TransferAct.allCases[act].act(on: &$0, at: now)
      }
    }.mustBe(in: "transfer")
  }

  private static let kept =
    "Kept by `BenefitWalkTests`; record it with `SILA_RECORD=1 swift test --filter BenefitWalkTests`."

  private static func standing(of made: Entitlement) -> String {
    if made.isVoid { return "void" }
    if made.isFulfilled { return "fulfilled" }
    return made.given > .zero ? "partly given" : "laid down"
  }

  private enum Step: String, CaseIterable {
    case givePart = "give the first"
    case giveRest = "give the rest"
    case cancelPart = "cancel the first"
    case cancelRest = "cancel the rest"
    case cancelAll = "cancel all"
    case correct = "correct the account"
    case reverseAll = "reverse all"

    func act(on made: inout Entitlement) throws {
      let now = Instant(seconds: 1_795_500_000)
      let later = now + .days(31)
      let grounds = try Till.grounds()
      switch self {
      case .givePart: try Self.give(1, of: &made, at: now)
      case .giveRest: try Self.give(2, of: &made, at: later)
      case .cancelPart: _ = try made.cancel(1, because: "س", by: Till.accountant, at: now)
      case .cancelRest: _ = try made.cancel(2, because: "س", by: Till.accountant, at: now)
      case .cancelAll:
        var copy = made
        for number in 1...2 { _ = try copy.cancel(number, because: "س", by: Till.accountant, at: now) }
        made = copy
      case .correct:
        _ = try made.correct(Till.account(), because: "حساب آخر", on: grounds, by: Desk.officer, at: now)
      case .reverseAll:
        var copy = made
        for number in 1...2 {
          _ = try copy.askReversal(number, because: "س", by: Till.accountant, at: now)
          _ = try copy.ruleOnReversal(number, granted: true, by: Till.director, at: now)
        }
        made = copy
      }
    }

    /// Approved, transferred and received: all of it or nothing.
    private static func give(_ number: Int, of made: inout Entitlement, at now: Instant) throws {
      var copy = made
      let grounds = try Till.grounds()
      _ = try copy.approve(number, on: grounds, by: Till.director, at: now)
      _ = try copy.gather(number, into: Till.batch, on: grounds, by: Till.accountant, at: now)
      _ = try copy.arrived(number, by: Till.accountant, at: now)
      made = copy
    }
  }

  private enum FileAct: String, CaseIterable {
    case renew, suspend, reinstate, end
    case endWithDeath = "end with a death"
    case take, tell

    func act(on file: inout BeneficiaryFile, at now: Instant) throws {
      switch self {
      case .renew: _ = try file.renew(category: "أ", saying: "س", by: Desk.officer, at: now)
      case .suspend: _ = try file.suspend(because: "س", by: Desk.officer, at: now)
      case .reinstate: _ = try file.reinstate(because: "س", by: Desk.officer, at: now)
      case .end: _ = try file.end(.needEnded, because: "س", by: Desk.officer, at: now)
      case .endWithDeath: _ = try file.end(.death, because: "س", by: Desk.officer, at: now)
      case .take: _ = try file.take(Situation.registered.request(), by: Desk.officer, at: now)
      case .tell: _ = try file.tell(by: Desk.officer, at: now)
      }
    }
  }

  private enum TransferAct: String, CaseIterable {
    case approve
    case approveAlone = "approve alone"
    case send
    case sendAlone = "send alone"
    case cancel, record

    static func way(to state: TransferBatch.State) -> [TransferAct] {
      switch state {
      case .prepared: []
      case .approved: [.approve]
      case .sent: [.approve, .send]
      case .settled: [.approve, .send, .record]
      case .cancelled: [.cancel]
      }
    }

    func act(on batch: inout TransferBatch, at now: Instant) throws(BenefitRefusal) {
      switch self {
      case .approve: _ = try batch.approve(on: [], by: Till.director, at: now)
      case .approveAlone: _ = try batch.approve(on: [], by: Till.accountant, at: now)
      case .send: _ = try batch.send(on: [], by: Till.accountant, at: now)
      case .sendAlone: _ = try batch.send(on: [], by: Till.director, at: now)
      case .cancel: _ = try batch.cancel(because: "س", by: Till.accountant, at: now)
      case .record: _ = try batch.record(.paid, at: 0, by: Till.accountant, at: now)
      }
    }
  }

  private enum Act: String, CaseIterable {
    case approve, gather, release, arrived, failed, handOver, takeBack, lose, cancel, askReversal, reverse, keep

    func act(on made: inout Entitlement) throws(BenefitRefusal) {
      let now = Instant(seconds: 1_795_500_000)
      guard let grounds = try? Till.grounds() else { return }
      switch self {
      case .approve: _ = try made.approve(1, on: grounds, by: Till.director, at: now)
      case .gather: _ = try made.gather(1, into: Till.batch, on: grounds, by: Till.accountant, at: now)
      case .release: _ = try made.release(1, by: Till.accountant, at: now)
      case .arrived: _ = try made.arrived(1, by: Till.accountant, at: now)
      case .failed: _ = try made.failed(1, because: "س", by: Till.accountant, at: now)
      case .handOver:
        _ = try made.handOver(1, to: "س", acknowledgedBy: .signature, on: grounds, by: Desk.officer, at: now)
      case .takeBack: _ = try made.takeBack(inCondition: "سليم", by: Desk.officer, at: now)
      case .lose: _ = try made.lose(because: "س", by: Desk.officer, at: now)
      case .cancel: _ = try made.cancel(1, because: "س", by: Desk.officer, at: now)
      case .askReversal: _ = try made.askReversal(1, because: "س", by: Till.accountant, at: now)
      case .reverse: _ = try made.ruleOnReversal(1, granted: true, by: Till.director, at: now)
      case .keep: _ = try made.ruleOnReversal(1, granted: false, by: Till.director, at: now)
      }
    }
  }

  /// Money, or a loan where the verb is about one.
  private func entitlement(at state: Instalment.State, for act: Act) throws -> Entitlement {
    let isOfMoney = [Instalment.State.approved, .inTransfer, .failed].contains(state)
    let isLoan =
      [Act.handOver, .takeBack, .lose].contains(act) && !isOfMoney || state == .returned || state == .lost
    var made =
      try isLoan
      ? Till.lay(Till.plan(.loan, count: 1, dueBack: "2026-12-23")) : Till.lay(Till.plan(count: 1))
    for step in Self.way(to: state, isLoan: isLoan) { try step.act(on: &made) }
    return made
  }

  private static func way(to state: Instalment.State, isLoan: Bool) -> [Act] {
    let received: [Act] = isLoan ? [.handOver] : [.approve, .gather, .arrived]
    return switch state {
    case .scheduled: []
    case .approved: [.approve]
    case .inTransfer: [.approve, .gather]
    case .received: received
    case .failed: [.approve, .gather, .failed]
    case .reversalAsked: received + [.askReversal]
    case .reversed: received + [.askReversal, .reverse]
    case .cancelled: [.cancel]
    case .returned: received + [.takeBack]
    case .lost: received + [.lose]
    }
  }
}
