import Testing

@testable import Arabic

@Suite("The words of a name")
struct NameWordsTests {
  private func words(_ name: String) -> [Letters] { NameWords(name).all.map(\.letters) }

  @Test(
    "are the same in whatever spelling they were typed",
    arguments: [
      ("عبدالله بن محمد العتيبي", "عبد الله محمد عتيبي"), ("أبو بكر آل سعود", "ابوبكر سعود"),
      ("نور الدين", "نورالدين"), ("يحيى", "يحيي"), ("مُهَنَّد", "مهند"), ("Abdul-Rahman bin Saad", "abdulrahman saad"),
      ("هنـــد", "هند"),
    ])
  func spellings(one: String, other: String) {
    #expect(words(one) == words(other))
  }

  @Test("end where the script changes, and at whatever is no letter and no digit")
  func parts() {
    #expect(words("سعدSaad") == ["سعد", "saad"])
    #expect(words("سعد-خالد/هند") == ["سعد", "خالد", "هند"])
    #expect(words("سعد 12") == ["سعد", "12"])
    #expect(words(" ،. ").isEmpty && words("").isEmpty)
  }

  @Test("keep a leading word that nothing follows, as in a name half typed")
  func halfTyped() {
    #expect(words("سعد عبد") == ["سعد", "عبد"])
    #expect(words("عبد بن") == ["عبد"])
  }

  @Test("stand where they were typed, those left out among them")
  func typed() {
    #expect(
      NameWords.typed(in: "السيدة عبد  الله بن نور الدين") == ["السيدة", "عبد  الله", "نور الدين"])
    #expect(NameWords.typed(in: "سعد عبد بن ") == ["سعد", "عبد"])
  }

  @Test("are so many at most, of so many letters, the last of a longer one left out")
  func bounds() {
    #expect(words(String(repeating: "سعد ", count: 100)).count == NameWords.most)
    #expect(words(String(repeating: "س", count: 100)) == [Letters(String(repeating: "س", count: NameWords.longest))])
    let long = String(repeating: "س", count: 100) + " الدين خالد"
    #expect(words(long) == [Letters(String(repeating: "س", count: NameWords.longest) + "الدين"), "خالد"])
  }

  @Test("that begin with what is looked for are found at their places")
  func places() {
    let name = "نورة بنت عبد الله العتيبي"
    let places = NameWords(name).places(ofWordsBeginning: ["عبدالله", "عتي"])
    #expect(places.map { String(name.stretch($0)) } == ["عبد الله", "العتيبي"])
    #expect(NameWords(name).places(ofWordsBeginning: []).isEmpty)
  }
}
