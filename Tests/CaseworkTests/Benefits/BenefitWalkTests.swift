import Casework
import Testing

@Suite("The ways of files, instalments and transfers")
struct BenefitWalkTests {
  @Test("an instalment goes as docs/lifecycles/instalment.md draws it")
  func instalment() throws {
    let states = Instalment.State.allCases
    try record(
      "instalment", "An instalment's way",
      """
      Of money where it is approved and transferred, of a loaned device where it is handed over and comes back. In a
      state's row, what trying each verb came to.
      """, states.map(\.rawValue), Act.allCases.map(\.rawValue)
    ) { state, act in
      var made = try entitlement(at: states[state], for: Act.allCases[act])
      let before = made.instalments[0].state
      do throws(BenefitRefusal) {
        try Act.allCases[act].act(on: &made)
      } catch {
        return "–"
      }
      return made.instalments[0].state == before ? "stays" : "→ \(made.instalments[0].state.rawValue)"
    }
  }

  @Test("a file goes as docs/lifecycles/beneficiary-file.md draws it")
  func file() throws {
    let states = BeneficiaryFile.State.allCases
    let verbs = ["renew", "suspend", "reinstate", "end", "take"]
    try record(
      "beneficiary-file", "A beneficiary's file",
      """
      `take` is a further registered request of the same person. Whether a current file is due for its update or
      overdue is computed from its renewal day.
      """, states.map(\.rawValue), verbs
    ) { state, verb in
      let now = try moment("2026-11-23")
      var file = try Till.file()
      if states[state] == .suspended { _ = try file.suspend(because: "س", by: Desk.officer, at: now) }
      if states[state] == .ended { _ = try file.end(.movedAway, because: "س", by: Desk.officer, at: now) }
      do {
        switch verbs[verb] {
        case "renew": _ = try file.renew(category: "أ", saying: "س", by: Desk.officer, at: now)
        case "suspend": _ = try file.suspend(because: "س", by: Desk.officer, at: now)
        case "reinstate": _ = try file.reinstate(because: "س", by: Desk.officer, at: now)
        case "end": _ = try file.end(.needEnded, because: "س", by: Desk.officer, at: now)
        default: _ = try file.take(Situation.registered.request(), by: Desk.officer, at: now)
        }
      } catch is BenefitRefusal {
        return "–"
      }
      return "→ \(file.state.rawValue)"
    }
  }

  @Test("a transfer goes as docs/lifecycles/transfer.md draws it")
  func transfer() throws {
    let states = TransferBatch.State.allCases
    let verbs = ["approve", "send", "cancel", "record"]
    try record(
      "transfer", "A transfer's way", "`record` is the bank's answer for its only line.", states.map(\.rawValue), verbs
    ) { state, verb in
      let now = try moment("2026-11-23")
      let line = TransferBatch.Line(
        entitlement: Identifier(high: 2, low: 1), instalment: 1, payee: "سارة",
        iban: try IBAN(typed: "SA0380000000608010167519"), amount: .riyals(10), reference: "REQ-2026-00042")
      let number = TransferNumber(year: 2026, serial: 7)
      var batch = try TransferBatch.prepare([line], as: Till.batch, numbered: number, by: Till.accountant, at: now).0
      let way: [TransferBatch.State: [String]] = [
        .prepared: [], .approved: ["approve"], .sent: ["approve", "send"], .settled: ["approve", "send", "record"],
        .cancelled: ["cancel"],
      ]
      do {
        for step in (way[states[state]] ?? []) + [verbs[verb]] {
          switch step {
          case "approve": _ = try batch.approve(on: [], by: Till.director, at: now)
          case "send": _ = try batch.send(on: [], by: Till.accountant, at: now)
          case "cancel": _ = try batch.cancel(because: "س", by: Till.accountant, at: now)
          default: _ = try batch.record(.paid, at: 0, by: Till.accountant, at: now)
          }
        }
      } catch is BenefitRefusal {
        return "–"
      }
      return "→ \(batch.state.rawValue)"
    }
  }

  private func record(
    _ name: String, _ title: String, _ lead: String, _ states: [String], _ verbs: [String],
    _ outcome: (Int, Int) throws -> String
  ) throws {
    var arrows: [String: [String]] = [:]
    let rows = try states.indices.map { state in
      let cells = try verbs.indices.map { verb in
        let cell = try outcome(state, verb)
        if cell.hasPrefix("→ ") { arrows["\(states[state]) --> \(cell.dropFirst(2))", default: []].append(verbs[verb]) }
        return cell
      }
      return "| \(states[state]) | \(cells.joined(separator: " | ")) |"
    }
    let diagram = arrows.sorted { $0.key < $1.key }.map { "    \($0): \($1.joined(separator: ", "))" }
    try RecordedDocument(path: "docs/lifecycles/\(name).md").mustBe(
      """
      # \(title)

      \(lead)
      Kept by `BenefitWalkTests`; record it with `SILA_RECORD=1 swift test --filter BenefitWalkTests`.

      ```mermaid
      stateDiagram-v2
          [*] --> \(states[0])
      \(diagram.joined(separator: "\n"))
      ```

      | state | \(verbs.joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: verbs.count))
      \(rows.joined(separator: "\n"))

      """)
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
