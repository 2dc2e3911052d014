import Casework
import Testing

@Suite("Every verb on every appeal")
struct AppealWalkTests {
  /// Each thing that can be done to an appeal, as the right person does it.
  enum Verb: String, CaseIterable {
    case lodge, addDocument, openHearing, uphold, dismiss, withdraw

    func act(on hearing: inout Hearing) throws(Refusal) {
      switch self {
      case .lodge: try hearing.lodge()
      case .addDocument:
        _ = try hearing.request.addToAppeal(Desk.document(40), by: Desk.applicant, at: hearing.now)
      case .openHearing: _ = try hearing.request.openHearing(by: Desk.officer, at: hearing.now)
      case .uphold: try hearing.rule(.accept)
      case .dismiss: try hearing.rule(.reject)
      case .withdraw:
        _ = try hearing.request.withdrawAppeal(because: "رضيت", by: Desk.applicant, at: hearing.now)
      }
    }
  }

  @Test("a refused verb changes nothing", arguments: Hearing.Situation.allCases)
  func refusedChangesNothing(situation: Hearing.Situation) throws {
    let before = try Hearing(situation)
    for verb in Verb.allCases {
      var hearing = before
      do throws(Refusal) {
        try verb.act(on: &hearing)
      } catch {
        #expect(hearing.request == before.request, "\(verb) was refused with \(error) and left a trace")
      }
    }
  }

  @Test("goes as docs/lifecycles/appeal.md draws it")
  func document() throws {
    var arrows: [String] = []
    var tables: [String] = []
    for situation in Hearing.Situation.allCases {
      let before = try Hearing(situation)
      var rows: [String] = []
      for verb in Verb.allCases {
        var hearing = before
        do throws(Refusal) {
          try verb.act(on: &hearing)
          let (from, to) = (Self.name(before), Self.name(hearing))
          rows.append("| \(verb.rawValue) | → \(to), the request is \(hearing.request.stage.rawValue) |")
          arrows.append("    \(from) --> \(to): \(verb.rawValue)")
        } catch .appeal(.wrongState), .appeal(.noAppeal) {
          continue
        } catch {
          rows.append("| \(verb.rawValue) | refused: `\(error)` |")
        }
      }
      tables.append("### \(situation.rawValue)\n\n| verb | outcome |\n|---|---|\n\(rows.joined(separator: "\n"))\n")
    }
    try RecordedDocument(path: "docs/lifecycles/appeal.md").mustBe(
      """
      # An appeal's way

      Found by trying every verb on an appeal against a rejection in every state; kept by `AppealWalkTests`, so that it
      cannot drift from the rules. Record it with `SILA_RECORD=1 swift test --filter AppealWalkTests`.

      ```mermaid
      stateDiagram-v2
      \(arrows.joined(separator: "\n").replacing("    none -->", with: "    [*] -->"))
          upheld --> [*]
          dismissed --> [*]
          withdrawn --> [*]
      ```

      ## What can be done where

      A verb that isn't named is refused because of the state.

      \(tables.joined(separator: "\n"))
      """)
  }

  private static func name(_ hearing: Hearing) -> String { hearing.request.appeal?.state.rawValue ?? "none" }
}
