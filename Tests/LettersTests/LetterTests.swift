import Casework
import Foundation
import Lexicon
import PDF
import Testing

@testable import Letters

@Suite("A letter")
struct LetterTests {
  @Test("says in its own words what is recorded of it", arguments: LetterKind.allCases, Language.allCases)
  func snapshot(kind: LetterKind, say: Language) throws {
    let paper = LetterPaper(.sample(kind), address: "https://example.org/amal/verify/AAAAAAAAAAAAAAAAAAAAAA")
    try compare(paper, "\(kind.rawValue)-\(say.code)", say)
  }

  private func compare(_ paper: LetterPaper, _ name: String, _ say: Language) throws {
    let text = try PaperText.of(try paper.pdf(in: say))
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["SILA_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try? String(contentsOf: file, encoding: .utf8)
    #expect(stored == text, "the letter has changed: record it with SILA_RECORD=1 and a new template version")
  }

  @Test(
    "of an earlier version says what letters of that version were issued with",
    arguments: [LetterKind.acceptance, .rejection], Language.allCases)
  func former(kind: LetterKind, say: Language) throws {
    let sample = Letter.sample(kind)
    let first = Letter(
      number: sample.number, kind: kind, request: sample.request, issuedBy: nil, issuedAt: sample.issuedAt, template: 1,
      content: sample.content)
    try compare(LetterPaper(first, address: "https://example.org/amal/verify/A"), "\(kind.rawValue)-1-\(say.code)", say)
  }

  @Test("gives every word of its template back, in order", arguments: LetterKind.allCases, Language.allCases)
  func words(kind: LetterKind, say: Language) throws {
    let paper = LetterPaper(.sample(kind), address: "https://example.org/v")
    let original = try LetterTemplate.current(kind).body(with: .sample, in: say).flatMap(PaperText.words)
    let found = PaperText.words(try PaperText.of(try paper.pdf(in: say)))
    #expect(PaperText.recovered(original, in: found) >= 0.85)
  }

  @Test("is written by the version that the register notes", arguments: LetterKind.allCases)
  func current(kind: LetterKind) {
    #expect(LetterTemplate.current(kind).version == kind.template)
  }

  @Test("is the same bytes every time")
  func deterministic() throws {
    let paper = LetterPaper(.sample(.acceptance), address: "https://example.org/v")
    #expect(try paper.pdf(in: .ar) == paper.pdf(in: .ar))
  }

  @Test("names the values it lacks, and is not written without them")
  func missing() throws {
    var content = LetterContent.sample
    content[.reasons] = nil
    content[.serviceAr] = ""
    #expect(throws: LetterRefusal.missing([.service, .reasons])) {
      try LetterTemplate.current(.rejection).body(with: content, in: .ar)
    }
  }

  @Test("leaves out what it was given no value for, and nothing else")
  func optional() throws {
    var content = LetterContent.sample
    let whole = try LetterTemplate.current(.acceptance).body(with: content, in: .en)
    content[.amount] = nil
    let without = try LetterTemplate.current(.acceptance).body(with: content, in: .en)
    #expect(whole.filter { !without.contains($0) } == ["Amount granted: 12,500.50 SAR."])
  }

  @Test("of a version that there is no template of is refused")
  func version() {
    #expect(throws: LetterRefusal.noTemplate(.receipt, version: 2)) { try LetterTemplate.of(.receipt, version: 2) }
  }

  @Test("in an association's own words says them on its letterhead, and tells the right to appeal all the same")
  func ownWords() throws {
    let staff = StaffMember.ID(high: 1, low: 1)
    let look = try Letterhead.next(
      after: nil, colour: .blue, arabicLines: "", englishLines: "Unaizah, King Road", logo: nil, by: staff,
      at: Letter.sample(.rejection).issuedAt)
    let words = try Wording(
      typedArabic: "{request} {reasons}", english: "Dear {addressee},\n\n{request} was weighed: {reasons}",
      for: .rejection)
    let letterhead = try Letterhead.next(
      after: look, .rejection, says: words, by: staff, at: Letter.sample(.rejection).issuedAt)
    let paper = LetterPaper(.sample(.rejection), address: "https://example.org/v", on: letterhead)
    let read = try PaperText.of(try paper.pdf(in: .en))
    #expect(read.contains("Unaizah King Road"))
    #expect(read.contains("was weighed"))
    #expect(!read.contains("could not accept it"))
    #expect(read.contains("You may appeal against this decision"))
    #expect(read.contains("before the end of"))
  }

  @Test("can be worded anew from its ready-made words", arguments: LetterKind.allCases)
  func readyWords(kind: LetterKind) throws {
    let template = LetterTemplate.current(kind)
    let words = try Wording(
      typedArabic: template.words(in: .ar), english: template.words(in: .en), for: kind)
    for say in Language.allCases {
      #expect(try template.body(with: .sample, in: say) == template.body(with: .sample, in: say, saying: words))
    }
  }

  @Test("says on its face that it is a draft, and has neither number nor code")
  func draft() throws {
    let paper = LetterPaper(draft: .acceptance, .sample, at: Letter.sample(.acceptance).issuedAt)
    let words = PaperText.words(try PaperText.of(try paper.pdf(in: .en)))
    #expect(PaperText.recovered(["Draft", "not", "issued"], in: words) == 1)
    #expect(!words.contains("LTR"))
    #expect(!words.contains("Scan"))
  }

  @Test("is written whatever a person typed as reasons")
  func hostile() throws {
    var content = LetterContent.sample
    content[.reasons] = "{unknown} {amount} \u{202E}# ##\n\u{0}\(String(repeating: "ا", count: 9_000))"
    var letter = LetterPaper(draft: .rejection, content, at: Letter.sample(.rejection).issuedAt)
    letter.content = content
    #expect(try letter.pdf(in: .ar).count > 1_000)
    #expect(try LetterTemplate.current(.rejection).body(with: content, in: .en)[1].contains("{unknown} {amount}"))
  }
}

@Suite("A template's words")
struct TemplateTextTests {
  @Test("refuse a placeholder that does not exist, and a brace that does not close", arguments: ["{sum}", "a {amount"])
  func unknown(text: String) {
    #expect(throws: TemplateText.UnknownPlaceholder.self) { try TemplateText(text) }
  }

  @Test("name their placeholders")
  func placeholders() throws {
    #expect(try TemplateText("{request}: {amount}.").placeholders == [.request, .amount])
  }

  @Test("have the same placeholders in both languages, and no tanween", arguments: LetterKind.allCases)
  func bothLanguages(kind: LetterKind) throws {
    for paragraph in LetterTemplate.current(kind).paragraphs {
      let (ar, en) = (try TemplateText(paragraph.words.ar), try TemplateText(paragraph.words.en))
      #expect(Set(ar.placeholders) == Set(en.placeholders))
      #expect(!paragraph.words.ar.unicodeScalars.contains { (0x064B...0x064D).contains($0.value) })
    }
  }
}
