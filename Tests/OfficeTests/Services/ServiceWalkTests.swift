import Casework
import Engines
import Foundation
import Testing

@testable import Office

@Suite("Every verb on every service", .onEveryEngine)
struct ServiceWalkTests {
  @Test("goes as docs/lifecycles/service.md draws it")
  func document() async throws {
    var rows: [String] = []
    var arrows: [String] = []
    for state in State.allCases {
      var cells: [String] = []
      for act in Act.allCases {
        let outcome = try await outcome(of: act, in: state)
        cells.append(outcome)
        guard outcome.hasPrefix("→ ") else { continue }
        arrows.append("    \(state.rawValue) --> \(outcome.dropFirst(2)): \(act.rawValue)")
      }
      rows.append("| \(state.rawValue) | \(cells.joined(separator: " | ")) |")
    }
    try mustBe(
      """
      # A service's way

      Found by trying every verb on a service of the catalogue, on either engine; kept by `ServiceWalkTests`. Record it with
      `SILA_RECORD=1 swift test --filter ServiceWalkTests`. Every revision is a version of its own: a request keeps the one
      it was filled on, and the one before stays on record. There is no draft beside it: what is not to be asked for yet
      rests, and can be revised while it does.

      ```mermaid
      stateDiagram-v2
          [*] --> resting
      \(arrows.joined(separator: "\n"))
      ```

      | state | \(Act.allCases.map(\.rawValue).joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: Act.allCases.count))
      \(rows.joined(separator: "\n"))

      """)
  }

  private enum State: String, CaseIterable {
    case resting, offered
  }

  private enum Act: String, CaseIterable {
    case offer, rest, revise
    case reviseToTheSame = "revise to the same"
    case reviseToNonsense = "revise to nonsense"
    case reviseAnOldVersion = "revise an old version"
    case reviseAsOfficer = "revise as an officer"
    case apply
    case applyOnAnOldForm = "apply on an old form"
    case addAgain = "add its code again"

    /// A colleague's revision comes first.
    var revisesFirst: Bool { self == .reviseAnOldVersion || self == .applyOnAnOldForm }
  }

  private static let code = "AN-RESCUE"

  /// Tries one verb in a house of its own.
  private func outcome(of act: Act, in state: State) async throws -> String {
    var found = ""
    try await Branch.open { branch in
      if state == .resting {
        try await branch.office.setOffered(false, Self.code, seen: 1, as: branch.actor(.administrator))
      }
      let before = try await service(in: branch)
      do {
        try await carryOut(act, before, in: branch)
      } catch {
        found = "refused: `\(Self.name(of: error))`"
        let after = try await service(in: branch)
        #expect(after == before || act.revisesFirst, "a refused verb left a trace")
        return
      }
      let after = try await service(in: branch)
      if after.isOffered != before.isOffered {
        found = "→ \(after.isOffered ? State.offered : .resting)"
      } else {
        found = after.version == before.version ? "stays" : "stays, version \(after.version)"
      }
      #expect(try await branch.verdict().isIntact)
    }
    return found
  }

  private func service(in branch: Branch) async throws -> Service {
    try #require(try await branch.settings().service(code: Self.code))
  }

  private func carryOut(_ act: Act, _ service: Service, in branch: Branch) async throws {
    let (office, admin) = (branch.office, try branch.actor(.administrator))
    switch act {
    case .offer: try await office.setOffered(true, Self.code, seen: 1, as: admin)
    case .rest: try await office.setOffered(false, Self.code, seen: 1, as: admin)
    case .revise: try await office.revise(Self.code, seen: 1, as: admin) { $0.nameEn = "Rescue" }
    case .reviseToTheSame: try await office.revise(Self.code, seen: 1, as: admin) { _ in }
    case .reviseToNonsense: try await office.revise(Self.code, seen: 1, as: admin) { $0.nameAr = " " }
    case .reviseAnOldVersion:
      try await office.revise(Self.code, seen: 1, as: admin) { $0.nameEn = "Rescue" }
      try await office.revise(Self.code, seen: 1, as: admin) { $0.nameEn = "Late" }
    case .reviseAsOfficer:
      try await office.revise(Self.code, seen: 1, as: branch.actor(.relationsOfficer)) { $0.nameEn = "Mine" }
    case .apply: try await branch.submit(application(service, in: branch))
    case .applyOnAnOldForm:
      try await office.revise(Self.code, seen: 1, as: admin) {
        $0.fields = [FormField("people", ar: "عدد الأفراد", .number(least: 1, most: 20))]
      }
      try await branch.submit(application(service, in: branch))
    case .addAgain: _ = try await office.add(service, as: admin)
    }
  }

  private func application(_ service: Service, in branch: Branch) -> Application {
    Application(service: service.id, answers: Branch.answers(), documents: [:])
  }

  private static func name(of error: any Error) -> String {
    if let problems = error as? FieldProblems {
      return "\(problems.inForm.map { "\($0.field.code) \($0.problem)" }.joined(separator: ", "))"
    }
    return "\(error)".replacing(/(?:Casework|Office)\.(?:[A-Z]\w*\.)+/, with: "")
  }

  private func mustBe(_ text: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/lifecycles/service.md")
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try? String(contentsOf: file, encoding: .utf8)
    #expect(stored == text, "docs/lifecycles/service.md is not what the rules say: record it with SILA_RECORD=1")
  }
}
