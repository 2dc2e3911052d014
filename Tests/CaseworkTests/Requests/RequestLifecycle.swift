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

  private func outcome(of verb: Verb, on situation: Situation, under gates: Set<Gate>) throws -> Outcome {
    var request = try situation.request(under: gates)
    let before = request.stage
    do throws(Refusal) {
      _ = try verb.act(on: &request, Terms(gates: gates, now: now))
    } catch .wrongStage {
      return .refused("wrongStage")
    } catch {
      return .refused("\(error)")
    }
    return request.stage == before ? .stayed : .moved(request.stage)
  }

  private var diagram: String {
    get throws {
      let all = Set(Gate.allCases)
      var arrows: [String: [String]] = [:]
      var order: [String] = []
      for situation in Situation.allCases {
        let from = try situation.request().stage
        for verb in Verb.allCases {
          guard case .moved(let stage) = try outcome(of: verb, on: situation, under: all) else { continue }
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
        var rows: [String] = []
        for verb in Verb.allCases {
          let found = try outcome(of: verb, on: situation, under: Set(Gate.allCases))
          if found != .refused("wrongStage") { rows.append("| \(verb.rawValue) | \(Self.words(found)) |") }
        }
        let title = "### \(situation.rawValue)\n\n"
        return rows.isEmpty
          ? title + "Nothing.\n" : title + "| verb | outcome |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
      }.joined(separator: "\n")
    }
  }

  private var gates: String {
    get throws {
      var rows: [String] = []
      for gate in Gate.allCases {
        let without = Set(Gate.allCases).subtracting([gate])
        for situation in Situation.allCases {
          for verb in Verb.allCases {
            let usual = try outcome(of: verb, on: situation, under: Set(Gate.allCases))
            let other = try outcome(of: verb, on: situation, under: without)
            guard usual != other else { continue }
            rows.append(
              "| \(gate.rawValue) | \(situation.rawValue) | \(verb.rawValue) | \(Self.words(usual)) "
                + "| \(Self.words(other)) |")
          }
        }
      }
      return "| gate | where | verb | with it | without it |\n|---|---|---|---|---|\n" + rows.joined(separator: "\n")
        + "\n"
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
