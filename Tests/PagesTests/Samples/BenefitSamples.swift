import Casework
import HTTP
import Lexicon
import Pages

extension PageCase {
  static let benefitPages: [PageCase] = [
    PageCase("files") { filesPage(.sample, in: .sample($0)) },
    PageCase("file") { filePage(.sample, in: .sample($0)) },
    PageCase("entitlement") { entitlementPage(.sample, in: .sample($0)) },
    PageCase("entitlement-new") { entitlementPage(.refused, in: .sample($0)) },
    PageCase("payments") { paymentsPage(.sample, in: .sample($0)) },
    PageCase("transfer") { transferPage(.sample, in: .sample($0)) },
    PageCase("loans") { loansPage(LoanRow.samples, in: .sample($0)) },
    PageCase("budgets") { budgetsPage(.sample, in: .sample($0)) },
  ]
}

extension FilesView {
  static let sample: FilesView = {
    var view = plain
    view.categories = ["أرامل", "أيتام"]
    view.tableHolds = (5_000, 6_214)
    return view
  }()

  private static let plain = FilesView(
    tabs: [
      Tab(.filesCurrent, count: 214, path: "/staff/files?list=current", isCurrent: false),
      Tab(.filesDue, count: 2, path: "/staff/files?list=due", isCurrent: true),
    ],
    rows: [
      Row(
        number: "BEN-2025-00017", path: "/staff/files/1", name: "نورة بنت سعد الفهد", category: "أرامل",
        renewal: .tuesday, standing: Chip(.filesDue, .warn, icon: .clock), isTold: true),
      Row(
        number: "BEN-2025-00018", path: "/staff/files/2", name: "John Smith", category: "أيتام", renewal: .sunday,
        standing: Chip(.filesOverdue, .bad, icon: .alert), isTold: false),
    ], next: "/staff/files?list=due&after=2", table: "/staff/files/table.csv?list=due", canTell: true)
}

extension FileView {
  static let sample = FileView(
    id: "1", number: "BEN-2025-00017", name: "نورة بنت سعد الفهد", version: 3, standing: Chip(.filesDue, .warn),
    facts: [Fact(.fileNumber, .code("BEN-2025-00017")), Fact(.beneficiaryCategory, .text("أرامل"))],
    timeline: [TimelineEntry(icon: .check, tone: .ok, what: .renewFile, who: "سارة العتيبي", at: .noon)],
    parts: [.renewal, .suspension, .ending],
    forms: PageForms(
      refused: "ending", FormState(values: Form(["reason": "انتقلت"]), errors: [FieldError("kind", .chooseAnswer)])))
}

extension EntitlementView {
  static let sample = EntitlementView(
    request: "1", number: "REQ-2026-00042", person: "نورة الفهد",
    facts: [
      Fact(.whatIsGiven, .text("إعانة شهرية")), Fact(.iban, .code("SA03 •••• •••• •••• •••• 7519")),
      Fact(.totalGranted, .money(halalas: 100_000)), Fact(.stillToCome, .money(halalas: 66_667)),
    ],
    rows: [
      InstalmentRow(
        number: 1, day: .earlier, amount: 33_333, state: Chip(.givenSoFar, .ok),
        remark: Phrase(verbatim: "نورة الفهد")),
      InstalmentRow(number: 2, day: .sunday, amount: 33_333, state: Chip(.duePayments)),
      InstalmentRow(number: 3, day: .tuesday, amount: nil, state: Chip(.stillToCome)),
    ], version: 4, isLaid: true,
    parts: EntitlementPart.allCases.map {
      ($0, [Choice("1", Phrase(verbatim: "1")), Choice("2", Phrase(verbatim: "2"))])
    })

  static let refused = EntitlementView(
    request: "1", number: "REQ-2026-00042", person: "نورة الفهد", facts: [Fact(.totalGranted, .money(halalas: 50_000))],
    version: 9, isLaid: false,
    forms: PageForms(
      refused: "lay",
      FormState(values: Form(["kind": "money", "what": "إعانة"]), errors: [FieldError("iban", .chooseAnswer)])))
}

extension PaymentsView {
  private static func row(_ key: String, note: String = "") -> PaymentRow {
    PaymentRow(
      key: key, request: "REQ-2026-00042", path: "/staff/requests/1/entitlement", payee: "نورة بنت سعد الفهد",
      account: "SA03 •••• •••• •••• •••• 7519", service: "مساعدة إيجار", day: .sunday, amount: 33_333, note: note)
  }

  static let sample = PaymentsView(
    due: [row("a-1"), row("b-2", note: "حساب مغلق")], approved: [row("c-1")],
    reversals: [row("d-1", note: "رده المستفيد")],
    transfers: [
      TransferRow(
        number: "PAY-2026-00001", path: "/staff/payments/transfers/1", state: Chip(.transfers, .info),
        prepared: .noon, count: 12, total: 1_250_000)
    ], canApprove: true, canPrepare: true)
}

extension TransferView {
  static let sample: TransferView = {
    var view = plain
    view.layouts = BankLayout.all.map { Choice($0.code, $0.name) }
    return view
  }()

  private static let plain = TransferView(
    id: "1", number: "PAY-2026-00001", version: 2, state: Chip(.transfers, .info),
    facts: [Fact(.lineCount, .code("2")), Fact(.total, .money(halalas: 66_666))],
    lines: [
      Line(
        place: 0, payee: "نورة بنت سعد الفهد", account: "SA03 •••• •••• •••• •••• 7519", amount: 33_333,
        reference: "REQ-2026-00042", answer: Chip(.linePaid, .ok, icon: .check)),
      Line(
        place: 1, payee: "John Smith", account: "SA03 •••• •••• •••• •••• 7519", amount: 33_333,
        reference: "REQ-2026-00043", answer: nil),
    ], parts: TransferPart.allCases, hasFile: true)
}

extension BankLayoutsView {
  static let sample = BankLayoutsView(
    layouts: [
      Row(
        id: "1", name: "بنك الجمعية",
        facts: [Fact(.bankLayout, .text("1. الآيبان، 2. المبلغ")), Fact(.layoutAmounts, .phrase(.inHalalas))])
    ],
    state: FormState(
      values: Form(["layout-name": "", "column-iban": "1", "column-amount": "1", "encoding": "windows1256"]),
      errors: [FieldError("column-amount", LayoutRefusal.samePlace(.amount).words)]))
}

extension LoanRow {
  static let samples = [
    LoanRow(
      what: "كرسي متحرك WC-1042", person: "نورة بنت سعد الفهد", request: "REQ-2026-00042",
      path: "/staff/requests/1/entitlement", since: .earlier, dueBack: .sunday,
      state: Chip(.lateBack, .bad, icon: .alert))
  ]
}

extension BudgetsView {
  static let sample = BudgetsView(
    year: 2026,
    rows: [
      Row(service: "مساعدة إيجار", granted: 6_000_000, committed: 100_000, paid: 50_000, remaining: 5_850_000),
      Row(service: "جهاز طبي", granted: nil, committed: 0, paid: 30_000, remaining: nil),
    ], services: [Choice("a-0", Phrase(ar: "مساعدة إيجار", en: "Rent aid"))])
}
