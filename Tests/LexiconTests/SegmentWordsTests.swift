import Casework
import Lexicon
import Testing

@Suite("A segment's words")
struct SegmentWordsTests {
  @Test("says its rules as one sentence in both languages")
  func words() throws {
    let rules = try SegmentRules(.all, [.endsWithin(30), .city(["بريدة"]), .age(60...130), .sex(.female)])
    #expect(rules.words.en == "women, 60 and over, in بريدة, whose registration ends within 30 days")
    #expect(rules.words.ar == "النساء، أعمارهم 60 سنة فأكثر، في بريدة، ينتهي تسجيلهم خلال 30 يومًا")
    let any = try SegmentRules(.any, [.isOverdue, .notVisitedFor(2)])
    #expect(
      any.words.en
        == "everyone in the register: whose registration is overdue for its update, or not visited for 2 days")
  }

  @Test("count one, two and many days as the language does")
  func days() throws {
    let words = [1, 2, 5, 100].map { SegmentRule.notAskedFor($0).words }
    #expect(words.map(\.en) == [1, 2, 5, 100].map { "who asked for nothing for \($0) day\($0 == 1 ? "" : "s")" })
    #expect(
      words.map(\.ar) == [
        "لم يطلبوا منذ يوم واحد", "لم يطلبوا منذ يومين", "لم يطلبوا منذ 5 أيام", "لم يطلبوا منذ 100 يوم",
      ])
  }
}
