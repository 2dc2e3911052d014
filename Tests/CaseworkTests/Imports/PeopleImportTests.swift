import Casework
import Testing

@Suite("A list of people on its way into the register")
struct PeopleImportTests {
  static let now = Instant(seconds: 1_795_500_000)

  static func list(_ headings: [String] = ["الاسم", "الجوال"]) -> PeopleImport {
    PeopleImport.offered(
      PeopleImport.ListFile(name: "قائمة.xlsx", size: 9, fingerprint: [1]), ColumnMapping(guessing: headings),
      as: nil, id: PeopleImport.ID(high: 1, low: 1), firstEntry: Party.ID(high: 7, low: 0x8000_0000_1234_5678),
      by: .system, at: now
    ).0
  }

  @Test("is neither looked through nor taken while no column holds names")
  func withoutNames() throws {
    var list = Self.list(["الجوال", "ملاحظات"])
    #expect(throws: ImportRefusal.noNames) { try list.check(by: .system, at: Self.now) }
    #expect(throws: ImportRefusal.noNames) { try list.take(by: .system, at: Self.now) }
    var mapping = list.mapping
    mapping.put(.name, at: 1)
    _ = try list.settle(mapping, as: .volunteer, by: .system, at: Self.now)
    _ = try list.take(by: .system, at: Self.now)
    #expect(list.stage == .taking && list.role == .volunteer)
  }

  @Test("gives each row one identifier, however often it is read, and finds the row by it again")
  func identifiers() {
    let list = Self.list()
    #expect(list.entry(ofRow: 2) == Party.ID(high: 7, low: 0x8000_0000_0000_0002))
    #expect(list.entry(ofRow: 1_048_576).steps(after: list.firstEntry) == 1_048_576)
    #expect(Party.ID(high: 8, low: list.firstEntry.low + 3).steps(after: list.firstEntry) == nil)
    #expect(Party.ID(high: 7, low: list.firstEntry.low - 1).steps(after: list.firstEntry) == nil)
  }

  @Test("goes as docs/lifecycles/list.md draws it")
  func document() throws {
    try Lifecycle(
      "The way of a list of people",
      """
      Found by trying every verb on a list at every stage. Its rows are taken in portions while it is being taken; what came
      of them is taken back in portions too. Kept by `PeopleImportTests`; record it with
      `SILA_RECORD=1 swift test --filter PeopleImportTests`.
      """, states: PeopleImport.Stage.allCases.map(\.rawValue), verbs: Act.allCases.map(\.rawValue)
    ) { state, act in
      Lifecycle.trying(on: try Self.list(at: PeopleImport.Stage.allCases[state]), in: { $0.stage.rawValue }) {
        try Act.allCases[act].act(on: &$0)
      }
    }.mustBe(in: "list")
  }

  private enum Act: String, CaseIterable {
    case settle = "settle the columns"
    case check
    case checked = "its end is reached, checking"
    case take
    case taken = "its end is reached, taking"
    case undo = "take back"
    case undone = "everything is taken back"
    case layAside = "lay aside"

    func act(on list: inout PeopleImport) throws(ImportRefusal) {
      let now = PeopleImportTests.now
      switch self {
      case .settle: _ = try list.settle(list.mapping, as: .supporter, by: .system, at: now)
      case .check: _ = try list.check(by: .system, at: now)
      case .checked: _ = try list.checked(by: .system, at: now)
      case .take: _ = try list.take(by: .system, at: now)
      case .taken: _ = try list.taken(by: .system, at: now)
      case .undo: _ = try list.undo(by: .system, at: now)
      case .undone: _ = try list.undone(by: .system, at: now)
      case .layAside: _ = try list.layAside(by: .system, at: now)
      }
    }
  }

  private static func list(at stage: PeopleImport.Stage) throws -> PeopleImport {
    var list = list()
    let acts: [Act] =
      switch stage {
      case .offered: []
      case .checking: [.check]
      case .checked: [.check, .checked]
      case .taking: [.take]
      case .taken: [.take, .taken]
      case .undoing: [.take, .undo]
      case .undone: [.take, .undo, .undone]
      case .laidAside: [.layAside]
      }
    for act in acts { try act.act(on: &list) }
    return list
  }
}

@Suite("What is said of a list's rows")
struct RowProblemTests {
  static let problems: [RowProblem] = [
    .nameMissing, .known, .numberTwice(row: 17), .tooLong(.city, limit: 60), .notUnderstood(.email),
    .fault(.birth, "#REF!"), .fault(.mobile, "#a:b"), .format(.nationalID, .tooShort(count: 9, expected: 10)),
    .format(.nationalID, .tooLong(count: 11, expected: 10)), .format(.mobile, .unexpected(":")),
    .format(.mobile, .wrongStart(found: "4", expected: ["05", "5"])), .format(.nationalID, .checksum),
    .format(.name, .mixedScripts), .format(.name, .empty), .format(.name, .negative),
    .format(.name, .misplacedSeparator), .format(.name, .tooManyDecimals(count: 3, allowed: 2)),
    .format(.name, .tooLarge(highestRiyals: 5)), .date(.birth, .notThreeParts), .date(.birth, .inTheFuture),
    .date(.birth, .missing(.year)), .date(.birth, .notANumber(.day)), .date(.birth, .noSuchMonth(13)),
    .date(.birth, .noSuchDay(30, month: 2, year: 1990, calendar: .gregorian, length: 28)),
    .date(.birth, .yearOutOfRange(1200, allowed: 1318...1500)), .date(.birth, .yearOfOtherCalendar(1405, .hijri)),
    .date(.birth, .tooLongAgo(years: 140)),
  ]

  @Test("reads back as it was kept", arguments: problems)
  func problem(_ problem: RowProblem) { #expect(RowProblem(stored: problem.stored) == problem) }

  @Test(
    "reads back as it was kept, remarks too", arguments: [RowRemark.oneWordName, .nothingToFindThemBy, .formula(.city)])
  func remark(_ remark: RowRemark) { #expect(RowRemark(stored: remark.stored) == remark) }

  @Test("a row names its roles in associations' words, and an address it does not understand keeps it out")
  func columns() throws {
    let mapping = ColumnMapping(guessing: ["الاسم", "الصفة", "البريد الإلكتروني"])
    let today = CalendarDay(PeopleImportTests.now)
    let row = PersonRow(["سارة العتيبي", "متطوعة، متبرعة", "Sara@Example.org"], by: mapping, on: today)
    #expect(row.roles == [.volunteer, .supporter] && row.email == "sara@example.org" && row.isTaken)
    let odd = PersonRow(["سارة العتيبي", "صديقة", "at home"], by: mapping, on: today)
    #expect(odd.problems == [.notUnderstood(.email), .notUnderstood(.role)])
  }
}
