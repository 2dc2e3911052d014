import Casework
import Testing

@testable import Lexicon

@Suite("An event's words")
struct EventWordsTests {
  private func event(_ kind: Event.Kind, _ facts: [(Event.Fact.Name, String)]) -> Event {
    Event(
      kind, by: .system, at: Instant(seconds: 0), policy: nil, facts: facts.map { Event.Fact($0.0, $0.1) })
  }

  @Test("say which posts a colleague had and has")
  func posts() {
    let words = event(
      .staffChanged,
      [(.assignee, "منى"), (.was, "relations_officer"), (.category, "social_researcher,committee_member")]
    ).words
    #expect(
      words.en == "Staff member changed: منى – posts from Relations officer to Social researcher, Committee member")
    #expect(words.ar == "تغيّر سجل موظف: منى – أدوار الموظف من موظف علاقات المستفيدين إلى باحث اجتماعي، عضو لجنة")
  }

  @Test("say that an account was closed or opened again, without posts that stayed", arguments: ["yes", "no"])
  func active(_ value: String) {
    let words = event(
      .staffChanged,
      [(.assignee, "منى"), (.was, "administrator"), (.category, "administrator"), (.active, value)]
    ).words
    #expect(
      words.en == "Staff member changed: منى – account \(value == "yes" ? "reactivated" : "deactivated")")
  }

  @Test("of a change told before it was said what changed name the person alone")
  func older() {
    let words = event(.staffChanged, [(.assignee, "منى"), (.category, "administrator")]).words
    #expect(words.en == "Staff member changed: منى")
  }

  @Test("tell a committee's decision from one person's, and neither to who may not know")
  func decided() {
    let both: [(Event.Fact.Name, String)] = [
      (.outcome, "accept"), (.members, "خالد، منى"), (.sitting, "SIT-2026-00001"),
    ]
    #expect(event(.decided, both).words.en == "The committee decided: Accept")
    #expect(
      event(.decided, [(.outcome, "reject"), (.members, "سلمان")]).words.en == "Decided without a committee: Reject")
    #expect(event(.decided, []).words.en.hasPrefix("A decision was taken"))
  }

  @Test("of a ruling on an appeal say which way it went, or nothing of that to who may not know")
  func ruled() {
    let facts: [(Event.Fact.Name, String)] = [(.appeal, "APL-2026-00001"), (.outcome, "accept")]
    #expect(event(.appealRuled, facts).words.en == "APL-2026-00001: Upheld")
    #expect(event(.appealRuled, [(.appeal, "APL-2026-00001"), (.outcome, "reject")]).words.en.contains("Dismissed"))
    #expect(event(.appealRuled, []).words.en == "An appeal was ruled on")
  }

  @Test(
    "say which open point was answered and how",
    arguments: [
      (
        "ceiling", "15 working_days completeness",
        "What is the longest time for an answer? 15 working days from completeness"
      ),
      ("ceiling", "unset", "What is the longest time for an answer? Left open knowingly; it stays among the findings."),
      (
        "floor_meaning", "tells_only", "What does the floor mean to you? The applicant is told not to expect one sooner"
      ),
      ("bounds", "floor", "Which one holds? The floor"),
      (
        "channels", "phone,interview",
        "Which channels are approved? \(Channel.phone.name.en), \(Channel.interview.name.en)"
      ),
      ("title", "سياسة", "What is the policy’s title? سياسة"),
    ])
  func point(_ question: String, _ answer: String, _ words: String) {
    let event = event(.pointAnswered, [(.question, question), (.answer, answer)])
    #expect(event.words.en == "Open point answered: \(words)")
    #expect(event.note == nil)
  }
}
