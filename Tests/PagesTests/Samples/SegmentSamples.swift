import HTTP
import Lexicon
import Pages

extension PageCase {
  static let segmentPages: [PageCase] = [
    PageCase("segments") { say in
      segmentsPage(
        SegmentsView(rows: [.init(id: "1", name: "كبيرات السن", words: words)], canMake: true), in: .sample(say))
    },
    PageCase("segment-new") { say in
      newSegmentPage(
        SegmentMaker(
          state: FormState(
            values: Form(["match": "all", "sex": "female", "age-from": "60", "asked": "within"]),
            errors: [FieldError("asked-days", .required(.segmentAskedDays))]),
          counted: .init(words: words, count: 12)), in: .sample(say))
    },
    PageCase("segment") { say in
      segmentPage(
        SegmentView(
          id: "1", name: "كبيرات السن", version: 2, counted: .init(words: words, count: 1_204),
          rows: RegisterView.sample.rows, next: "/staff/segments/1?after=2",
          maker: SegmentMaker(state: FormState(values: Form(["match": "any", "city": "بريدة"]))), isChanging: true),
        in: .sample(say))
    },
  ]

  private static let words = Phrase(ar: "النساء، أعمارهم 60 سنة فأكثر", en: "women, 60 and over")
}
