import Casework

/// The request's lifecycle as found by trying every verb everywhere, written down.
struct RequestLifecycle {
  /// What came of trying a verb.
  private enum Outcome: Hashable {
    case moved(Stage)
    case stayed
    case refused(String)
  }

  private let now: Instant

  init() throws {
    now = try moment("2026-11-23")
  }

  var text: String {
    get throws {
      """
      # A request's way

      Found by trying every verb on a request in every stage; kept by `RequestWalkTests`, so that it cannot drift from
      the rules. Record it with `SILA_RECORD=1 swift test --filter RequestWalkTests`.

      ```mermaid
      stateDiagram-v2
      \(try diagram)
      ```

      ## What can be done where

      Under a policy with every gate. A verb that isn't named is refused because of the stage.

      \(try tables)
      ## What each gate asks for

      Where the outcome is another when a policy's handling steps lack the gate.

      \(try gates)
      """
    }
  }

  /// What comes of every verb on a request in that situation.
  private func outcomes(_ situation: Situation, under gates: Set<Gate>) throws -> [Verb: Outcome] {
    let request = try situation.request(under: gates, urgency: "عملية غداً")
    return Verb.allCases.reduce(into: [:]) { $0[$1] = outcome(of: $1, on: request, under: gates) }
  }

  private func outcome(of verb: Verb, on before: Request, under gates: Set<Gate>) -> Outcome {
    var request = before
    do throws(Refusal) {
      _ = try verb.act(on: &request, Terms(gates: gates, now: now))
    } catch .wrongStage {
      return .refused("wrongStage")
    } catch {
      return .refused("\(error)")
    }
    return request.stage == before.stage ? .stayed : .moved(request.stage)
  }

  private var diagram: String {
    get throws {
      var arrows: [String: [String]] = [:]
      var order: [String] = []
      for situation in Situation.allCases {
        let from = try situation.request().stage
        let found = try outcomes(situation, under: Set(Gate.allCases))
        for verb in Verb.allCases {
          guard case .moved(let stage) = found[verb] else { continue }
          let arrow = "    \(from.rawValue) --> \(stage.rawValue)"
          if arrows[arrow] == nil { order.append(arrow) }
          if arrows[arrow]?.contains(verb.rawValue) != true { arrows[arrow, default: []].append(verb.rawValue) }
        }
      }
      let lines = order.map { "\($0): \((arrows[$0] ?? []).joined(separator: ", "))" }
      return (["    [*] --> draft"] + lines + ["    closed --> [*]", "    withdrawn --> [*]"])
        .joined(separator: "\n")
    }
  }

  private var tables: String {
    get throws {
      try Situation.allCases.map { situation in
        let found = try outcomes(situation, under: Set(Gate.allCases))
        let rows = Verb.allCases.compactMap { verb -> String? in
          guard let outcome = found[verb], outcome != .refused("wrongStage") else { return nil }
          return "| \(verb.rawValue) | \(Self.words(outcome)) |"
        }
        let title = "### \(situation.rawValue)\n\n"
        return rows.isEmpty
          ? title + "Nothing.\n" : title + "| verb | outcome |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
      }.joined(separator: "\n")
    }
  }

  private var gates: String {
    get throws {
      var rows: [(gate: Gate, row: String)] = []
      for situation in Situation.allCases {
        let usual = try outcomes(situation, under: Set(Gate.allCases))
        for gate in Gate.allCases {
          let others = try outcomes(situation, under: Set(Gate.allCases).subtracting([gate]))
          for verb in Verb.allCases {
            guard let with = usual[verb], let without = others[verb], with != without else { continue }
            let cells = [gate.rawValue, situation.rawValue, verb.rawValue, Self.words(with), Self.words(without)]
            rows.append((gate, "| \(cells.joined(separator: " | ")) |"))
          }
        }
      }
      let sorted = Gate.allCases.flatMap { gate in rows.filter { $0.gate == gate }.map(\.row) }
      return (["| gate | where | verb | with it | without it |", "|---|---|---|---|---|"] + sorted)
        .joined(separator: "\n") + "\n"
    }
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .moved(let stage): "→ \(stage.rawValue)"
    case .stayed: "stays"
    case .refused(let refusal): "refused: `\(refusal)`"
    }
  }
}
