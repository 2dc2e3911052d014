import Casework
import Testing

@Suite("Answers to a service's own questions")
struct FormReadingTests {
  @Test("are understood in Arabic digits and either calendar, and read back as they were stored")
  func understood() throws {
    let (answers, problems) = try Forms.read([
      "due-cal": "g", "due-d": "1", "due-mg": "12", "due-y": "2026", "where": "RRRD2929", "help": "rent",
    ])
    #expect(problems.isEmpty)
    #expect(answers["people"] == .number(5))
    #expect(answers["housing"] == .choice(["rented"]))
    let row = try #require(
      { if case .rows(let rows)? = answers["income"] { rows.first } else { nil } }() as [String: FieldValue]?)
    #expect(row["amount"] == .money(Halalas(320_050)))
    guard case .date(let since)? = row["since"] else { return #expect(Bool(false), "no date") }
    #expect(since.typedAs == .hijri)
    #expect(FormAnswers(stored: answers.stored) == answers)
    #expect(answers.entries(for: Forms.all).answers(to: Forms.all, today: try day("2026-11-22")).answers == answers)
  }

  @Test(
    "are refused at their field",
    arguments: [
      ("people", ["people": ""], AnswerProblem.missing), ("people", ["people": "خمسة"], .format(.unexpected("خ"))),
      ("people", ["people": "0"], .belowLeast(1)), ("people", ["people": "٢١"], .aboveMost(20)),
      ("people", ["people": "99999999999999999999"], .aboveMost(20)), ("housing", ["housing": ""], .missing),
      ("housing", ["housing": "tent"], .notOffered),
      (
        "due", ["due-cal": "g", "due-d": "30", "due-mg": "2", "due-y": "2027"],
        .date(.noSuchDay(30, month: 2, year: 2027, calendar: .gregorian, length: 28))
      ),
      ("due", ["due-cal": "g", "due-d": "1", "due-mg": "1", "due-y": "2026"], .mustBeFuture),
      ("where", ["where": "95.5, 20.1"], .place(.offTheGlobe)),
      ("income.0.amount", ["income.0.amount": "-5"], .format(.negative)),
      ("income.0.amount", ["income.0.amount": "50000.01"], .amountAbove(.riyals(50_000))),
      ("income.2.source", ["income.2.amount": "100"], .missing),
      ("income.0.since", ["income.0.since-y": "1460"], .mustBePast),
      ("income", ["income.rows": "500"], .tooManyRows(most: 4)),
    ] as [(String, [String: String], AnswerProblem)])
  func refused(_ place: String, _ typed: [String: String], _ expected: AnswerProblem) throws {
    let (name, problem) = try Forms.problem(typed)
    #expect(name == place)
    #expect(problem == expected)
  }

  @Test("one of a choice is not two")
  func onlyOne() throws {
    var entries = FormEntries(Forms.typed)
    entries.set(["owned", "rented"], at: "housing")
    let read = entries.answers(to: Forms.all, today: try day("2026-11-22"))
    #expect(read.problems.map(\.problem) == [.onlyOne])
  }

  @Test("a required table wants its rows, and an empty one that need not be filled wants none")
  func rows() throws {
    let blank = ["income.0.source": "", "income.0.amount": "", "income.0.since-d": "", "income.0.since-y": ""]
    #expect(try Forms.problem(blank).1 == .tooFewRows(least: 1))
    var optional = Forms.income
    optional.isRequired = false
    let read = try Forms.read(blank, of: [optional])
    #expect(read.problems.isEmpty)
    #expect(read.answers.isEmpty)
  }

  @Test("what the form does not ask is not kept, nor rows beyond its last")
  func injected() {
    let rows = (0..<500).map { (name: "income.\($0).source", value: "راتب") }
    let typed = rows + [(name: "admin", value: "1"), (name: "contract", value: "x.pdf"), (name: "people", value: "3")]
    let entries = FormEntries(typed, for: Forms.all)
    #expect(entries.values.count == 5)
    #expect(entries["admin"] == "")
    #expect(entries["people"] == "3")
  }

  @Test("what still fits another form is kept")
  func fitting() {
    let other = [FormField("people", ar: "عدد", .number(least: nil, most: nil)), FormField("colour", ar: "لون", .text)]
    #expect(FormEntries(Forms.typed).fitting(other).values == ["people": ["٥"]])
  }

  @Test("a page shows one row more when asked, up to the most")
  func addingRows() {
    var entries = FormEntries(Forms.typed)
    #expect(entries.shownRows(of: Forms.income) == 1)
    for _ in 0..<9 { entries.addRow(to: Forms.income) }
    #expect(entries.shownRows(of: Forms.income) == 4)
  }

  @Test("coordinates, short addresses and words are told apart")
  func places() throws {
    #expect(try Place(typed: "24.7136, 46.6753") == .point(latitude: 24_713_600, longitude: 46_675_300))
    #expect(try Place(typed: "٢٤٫٧ ٤٦٫٦") == .point(latitude: 24_700_000, longitude: 46_600_000))
    #expect(try Place(typed: "خلف المسجد") == .words("خلف المسجد"))
    for place in [try Place(typed: "-1.5, 2.25"), try Place(typed: "RRRD2929")] {
      #expect(try Place(typed: place.text) == place)
    }
  }
}
