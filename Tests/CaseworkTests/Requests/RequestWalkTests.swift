import Casework
import Testing

@Suite("Every verb on every stage")
struct RequestWalkTests {
  @Test("a refused verb changes nothing", arguments: Situation.allCases)
  func refusedChangesNothing(situation: Situation) throws {
    for gates in [Set(Gate.allCases), []] {
      let before = try situation.request(under: gates)
      let terms = try Terms.usual(gates, at: "2026-11-23")
      for verb in Verb.allCases {
        var request = before
        do throws(Refusal) {
          _ = try verb.act(on: &request, terms)
        } catch {
          #expect(request == before, "\(verb) was refused with \(error) and left a trace")
        }
      }
    }
  }

  @Test("a verb that is carried out tells of it, and by which policy", arguments: Situation.allCases)
  func tells(situation: Situation) throws {
    let terms = try Terms.usual(at: "2026-11-23")
    for verb in Verb.allCases {
      var request = try situation.request()
      guard let events = try? verb.act(on: &request, terms) else { continue }
      #expect(events.allSatisfy { $0.policy == Desk.policy && $0.at == terms.now })
      #expect(situation == .draft || !events.isEmpty, "\(verb) was silent")
    }
  }

  @Test("a file laid to rest or withdrawn is never touched again", arguments: [Situation.closed, .withdrawn])
  func finalRests(situation: Situation) throws {
    let rested = try situation.request()
    for verb in Verb.allCases {
      var request = rested
      #expect(throws: Refusal.self, "\(verb) woke it") { try verb.act(on: &request, Terms.usual(at: "2026-11-23")) }
    }
  }

  @Test("goes as docs/lifecycles/request.md draws it")
  func document() throws {
    try RecordedDocument(path: "docs/lifecycles/request.md").mustBe(try RequestLifecycle().text)
  }
}
