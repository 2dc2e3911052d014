import Casework
import Lexicon
import PDF
import Testing

@testable import Letters

@Suite("The minutes of a destruction on paper")
struct DestructionPaperTests {
  private static let (officer, manager) = (StaffMember.ID(high: 1, low: 1), StaffMember.ID(high: 1, low: 2))
  private static let at = Instant(seconds: 1_789_279_200)

  private func paper(_ outcomes: [Destruction.Outcome?]) throws -> DestructionPaper {
    let items = outcomes.enumerated().map { place, outcome in
      Destruction.Item(
        subject: [UInt8](repeating: UInt8(place), count: 16), ref: "REQ-2020-0000\(place + 1)",
        ended: CalendarDay(number: 18_400), seen: 1, outcome: outcome)
    }
    let isDone = outcomes.allSatisfy { $0 != nil }
    let made = Destruction(
      id: Destruction.ID(high: 2, low: 1), number: DestructionNumber(year: 2026, serial: 7),
      period: .usual(of: .withdrawnRequests), proposed: Destruction.Act(by: Self.officer, at: Self.at),
      state: isDone ? .carriedOut : .proposed, decided: isDone ? Destruction.Act(by: Self.manager, at: Self.at) : nil,
      carriedOut: isDone ? Destruction.Act(by: Self.officer, at: Self.at) : nil, items: items)
    return DestructionPaper(
      made, of: Phrase(ar: "جمعية الأمل", en: "Amal"), names: [Self.officer: "منى", Self.manager: "سعاد"])
  }

  @Test("name each record by its number with what became of it, and who answers for it", arguments: Language.allCases)
  func carriedOut(_ say: Language) throws {
    let paper = try paper([.destroyed, .held])
    let text = words(paper.document(in: say).blocks)
    for word in ["DST-2026-00007", "REQ-2020-00001", "REQ-2020-00002", "منى", "سعاد"] {
      #expect(text.contains(word), "\(word)")
    }
    for phrase in [
      Destruction.Outcome.destroyed.name, Destruction.Outcome.held.name, Destruction.State.carriedOut.name,
    ] {
      #expect(text.contains(say(phrase)))
    }
    let bytes = try paper.pdf(in: say)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(try paper.pdf(in: say) == bytes, "the same minutes are the same bytes")
  }

  @Test("before anything was destroyed say that it is proposed, and name nobody who approved it")
  func proposed() throws {
    let text = words(try paper([nil]).document(in: .ar).blocks)
    #expect(text.contains(Language.ar(Destruction.State.proposed.name)) && !text.contains("سعاد"))
  }
}
