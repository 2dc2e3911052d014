import Arabic
import Testing

@Suite("The words of a note")
struct NoteWordsTests {
  private func meet(_ one: String, _ other: String) -> Bool {
    let (left, right) = (NoteWords(one).all.flatMap(\.stems), NoteWords(other).all.flatMap(\.stems))
    return !Set(left).isDisjoint(with: right)
  }

  @Test(
    "are one word in all its usual forms",
    arguments: [
      ["زيارة", "الزيارة", "زيارات", "وزيارتها", "بالزيارة", "زيارتهم"],
      ["مريض", "المريضة", "مريضات", "للمريض", "مريضين"],
      ["إيجار", "الايجار", "بإيجار", "إيجارها"], ["مستشفى", "المستشفي"], ["كَلَّمَ", "كلم", "كـــلم"],
      ["visit", "visits", "visited", "visiting", "Visit"], ["arrive", "arrived", "arriving"], ["family", "families"],
    ])
  func forms(words: [String]) {
    for word in words { #expect(meet(words[0], word), "\(words[0]) and \(word): \(NoteWords(word).all.map(\.stems))") }
  }

  @Test(
    "are told apart where they are others",
    arguments: [("بيت", "بنت"), ("سكر", "سفر"), ("طفل", "عمل"), ("rent", "rest")])
  func others(one: String, other: String) {
    #expect(!meet(one, other))
  }

  @Test("are not those that stand in every text, nor numbers")
  func idle() {
    #expect(NoteWords("في من على the of و 1000000008 ٠٥٠١٢٣٤٥٦٧ ب12").all.isEmpty)
    #expect(NoteWords("هويته 1000000008").all.count == 1)
    #expect(NoteWords("").all.isEmpty && NoteWords("،؛ !").all.isEmpty)
    #expect(NoteWords(String(repeating: "بيت ", count: 500)).all.count == NoteWords.most)
  }

  @Test("stand where they stand in the text")
  func ranges() {
    let text = "زُرنا البيت، ثم المدرسة"
    #expect(NoteWords(text).all.map { String(text[$0.range]) } == ["زُرنا", "البيت", "المدرسة"])
  }
}
