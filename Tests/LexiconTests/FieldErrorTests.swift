import Testing

@testable import Lexicon

@Suite("What is said at a field that was left empty")
struct FieldErrorTests {
  @Test("names it after the verb, and a question apart from it")
  func labels() {
    #expect(Phrase.required(.agreementTitle).ar == "أدخل الموضوع")
    #expect(Phrase.choose(.agreementKind).ar == "اختر نوع الاتفاقية")
    #expect(Phrase.required(.whatToDo).ar == "أدخل: ما الذي يُؤدَّى؟")
    #expect(Phrase.choose(.whoseObligation).ar == "اختر: على من؟")
    #expect(Phrase.choose(.agreementKind).en == "Choose: Kind of agreement")
  }
}
