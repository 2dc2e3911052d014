import Casework
import Lexicon
import PDF
import Testing

@testable import Letters

@Suite("A form on paper")
struct FormPaperTests {
  private static let day = CalendarDay(number: 20_779)

  private func paper() -> FormPaper {
    let association = Association(
      id: Association.ID(high: 1, low: 1), slug: "amal", nameAr: "جمعية الأمل", nameEn: "Amal", licence: "5389")
    let service = ServiceCatalogue.aid.offers[0].service(id: Service.ID(high: 1, low: 2))
    return FormPaper(of: service, from: association, declaration: "أقر بصحة البيانات", on: Self.day)
  }

  private func filled() throws -> FormPaper {
    var paper = paper()
    paper.filled = FormPaper.Filled(
      number: RequestNumber(year: 2026, serial: 42), person: [FormPaper.Line("الاسم", "سارة العتيبي")],
      need: "سداد الإيجار", amount: .riyals(9_000),
      answers: FormAnswers(["household-size": .number(5), "housing": .choice(["rented"])]), handedIn: ["id"])
    return paper
  }

  private func codes(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .code(let text, _): [text]
      case .columns(let columns): columns.flatMap { codes($0.blocks) }
      default: []
      }
    }
  }

  @Test("blank asks every question, with a box for each document", arguments: Language.allCases)
  func blank(_ say: Language) throws {
    let document = paper().document(in: say)
    let text = words(document.blocks)
    for field in paper().service.questions { #expect(text.contains(say(field.label)), "\(field.code)") }
    #expect(text.contains("☐"))
    #expect(text.contains("أقر بصحة البيانات"))
    let bytes = try paper().pdf(in: say)
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    #expect(try paper().pdf(in: say) == bytes, "the same form is the same bytes")
  }

  @Test("filled shows the answers, and ticks what was handed in")
  func answers() throws {
    let text = words(try filled().document(in: .ar).blocks)
    for words in ["سارة العتيبي", "سداد الإيجار", "9,000", "إيجار", "☑"] { #expect(text.contains(words), "\(words)") }
    #expect(try filled().pdf(in: .ar).starts(with: Array("%PDF-".utf8)))
  }

  @Test("its code names association, service or request, and version, and nothing of a person")
  func code() throws {
    #expect(codes(paper().document(in: .ar).blocks) == ["AMAL/FA-RENT/1-\(paper().code.text.suffix(1))"])
    let code = try #require(codes(try filled().document(in: .en).blocks).first)
    #expect(try FormCode(typed: code) == filled().code)
    #expect(code.hasPrefix("AMAL/REQ-2026-00042/1-"))
    #expect(code.utf8.count == "AMAL/REQ-2026-00042/1-X".utf8.count)
  }
}
