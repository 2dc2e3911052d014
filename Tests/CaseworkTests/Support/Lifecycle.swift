import Testing

/// A record's lifecycle as found by trying every verb in every state, with its diagram.
struct Lifecycle {
  let title: String
  /// What the page says before the diagram, and where it ends.
  let lead: String
  let states: [String]
  let verbs: [String]
  /// Of each state, what each verb came to.
  private let outcomes: [[Outcome]]

  /// What came of trying a verb.
  enum Outcome: Hashable {
    case moved(String)
    case stayed
    case refused(String)
  }

  init(
    _ title: String, _ lead: String, states: [String], verbs: [String],
    _ outcome: (_ state: Int, _ verb: Int) throws -> Outcome
  ) rethrows {
    (self.title, self.lead, self.states, self.verbs) = (title, lead, states, verbs)
    outcomes = try states.indices.map { state in try verbs.indices.map { verb in try outcome(state, verb) } }
  }

  /// Tries a verb on a record; one that is refused must leave no trace.
  static func trying<Record: Equatable>(
    on before: Record, in state: (Record) -> String, _ verb: (inout Record) throws -> Void,
    at location: SourceLocation = #_sourceLocation
  ) -> Outcome {
    var record = before
    do {
      try verb(&record)
    } catch {
      #expect(record == before, "a refused verb left a trace", sourceLocation: location)
      return .refused(name(of: error))
    }
    return state(record) == state(before) ? .stayed : .moved(state(record))
  }

  /// Compares it with `docs/lifecycles`, or writes it there.
  func mustBe(in name: String, at location: SourceLocation = #_sourceLocation) throws {
    try RecordedDocument(path: "docs/lifecycles/\(name).md").mustBe(
      """
      # \(title)

      \(lead)

      ```mermaid
      stateDiagram-v2
          [*] --> \(Self.node(states.first ?? ""))
      \(diagram)
      ```

      | state | \(verbs.joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: verbs.count))
      \(table)

      """, at: location)
  }

  /// An arrow for each pair of states, with its verbs; a state that nothing leaves is an end.
  private var diagram: String {
    var lines: [String] = []
    for (state, row) in zip(states, outcomes) {
      let reached = row.reduce(into: [String]()) { found, outcome in
        if case .moved(let to) = outcome, !found.contains(to) { found.append(to) }
      }
      lines += reached.map { to in
        let ways = zip(verbs, row).filter { $1 == .moved(to) }.map(\.0)
        return "    \(Self.node(state)) --> \(Self.node(to)): \(ways.joined(separator: ", "))"
      }
      if reached.isEmpty { lines.append("    \(Self.node(state)) --> [*]") }
    }
    return lines.joined(separator: "\n")
  }

  private var table: String {
    zip(states, outcomes).map { state, row in
      "| \(state) | \(row.map(Self.words).joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .moved(let state): "→ \(state)"
    case .stayed: "stays"
    case .refused(let refusal): "refused: `\(refusal)`"
    }
  }

  private static func node(_ state: String) -> String {
    String(state.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// A refusal without the names of the modules and types around it.
  static func name(of refusal: some Error) -> String {
    var name = "\(refusal)".replacing(/(?:Casework|Office)\.(?:[A-Z]\w*\.)+/, with: "")
    for wrapper in ["fieldwork(", "request("] where name.hasPrefix(wrapper) && name.hasSuffix(")") {
      name = String(name.dropFirst(wrapper.count).dropLast())
    }
    return name
  }
}
