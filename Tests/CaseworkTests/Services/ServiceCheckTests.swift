import Casework
import Testing

@Suite("A service that is edited")
struct ServiceCheckTests {
  private func refusal(_ change: (inout Service) -> Void) -> ServiceRefusal? {
    do throws(ServiceRefusal) {
      try Forms.service(change).check()
      return nil
    } catch { return error }
  }

  private static func field(_ code: String, _ kind: FormField.Kind = .text) -> FormField {
    FormField(code, ar: "سؤال", kind)
  }

  @Test("is taken when everything on it can be answered")
  func taken() { #expect(refusal { _ in } == nil) }

  @Test("is refused what nobody could answer, by the part it is about")
  func refused() {
    let field = Self.field
    #expect(refusal { $0.code = "no capitals" } == .badServiceCode("no capitals"))
    #expect(refusal { $0.nameAr = " " } == .arabicMissing(at: "HE-DEVICE"))
    #expect(refusal { $0.fields.append(field("people", .text)) } == .codeTwice("people"))
    #expect(refusal { $0.fields.append(field("lease", .file)) } == .codeTwice("lease"))
    #expect(refusal { $0.fields.append(field("Big Code", .text)) } == .badCode("Big Code"))
    #expect(refusal { $0.fields.append(FormField("x", ar: "", en: "Only English", .text)) } == .arabicMissing(at: "x"))
    #expect(refusal { $0.fields.append(field("x", .choice([], several: true))) } == .noOptions(at: "x"))
    #expect(
      refusal { $0.fields.append(field("x", .choice([.init("a", ar: "أ"), .init("a", ar: "ب")], several: true))) }
        == .codeTwice("a"))
    #expect(refusal { $0.fields.append(field("x", .number(least: 9, most: 3))) } == .boundsCrossed(at: "x"))
    #expect(
      refusal { $0.fields.append(field("x", .money(least: Halalas(-1), most: nil))) } == .boundsCrossed(at: "x"))
    #expect(
      refusal { $0.fields.append(field("x", .table([Forms.income], rows: 0...3))) } == .notAColumn("income", at: "x"))
    #expect(refusal { $0.fields.append(field("x", .table([], rows: 0...3))) } == .noColumns(at: "x"))
    #expect(
      refusal { $0.fields.append(field("x", .table([field("a", .text)], rows: 0...500))) }
        == .tooManyRows(at: "x", limit: FormField.Bounds.rows))
    #expect(
      refusal { $0.fields = (0...FormField.Bounds.fields).map { field("f\($0)", .text) } }
        == .tooManyFields(limit: FormField.Bounds.fields))
    let wide = (0..<8).map { field("c\($0)", .date(.any)) }
    #expect(refusal { $0.fields = [field("x", .table(wide, rows: 0...30))] } == .formTooLarge)
    #expect(
      refusal { $0.requirements.append(Requirement(code: "m", nameAr: "م", nameEn: "", validity: .months(0))) }
        == .badMonths(at: "m"))
  }

  @Test("gets a version for each change, and none for what changes nothing")
  func versions() throws {
    var service = Forms.service()
    try service.revise { service throws(ServiceRefusal) in service.nameEn = "Another" }
    #expect(service.version == 2)
    #expect(throws: ServiceRefusal.nothingChanged) { try service.revise { _ in } }
    #expect(throws: ServiceRefusal.noSuchPart("gone")) {
      try service.revise { service throws(ServiceRefusal) in try service.removeField("gone") }
    }
    #expect(service.version == 2)
    try service.revise { service throws(ServiceRefusal) in try service.moveField("note", up: true) }
    #expect(service.fields.first?.code == "note")
    #expect(service.version == 3)
  }

  @Test("a file the form asks for stands in the checklist with the documents")
  func checklist() {
    #expect(Forms.service().checklist.map(\.code) == ["id", "lease", "photo", "contract"])
    #expect(!Forms.service().questions.contains { $0.code == "contract" })
  }

  @Test("every ready-made service can be offered, under a code of its own")
  func catalogue() throws {
    let offers = ServiceCatalogue.allCases.flatMap(\.offers)
    #expect(offers.count >= 52)
    #expect(Set(offers.map(\.code)).count == offers.count)
    for offer in offers {
      let service = offer.service(id: Desk.service.id)
      #expect(throws: Never.self, "\(offer.code)") { try service.check() }
      #expect(!service.nameEn.isEmpty && service.fields.allSatisfy { !$0.labelEn.isEmpty }, "\(offer.code)")
    }
  }
}

@Suite("How long a document holds")
struct DocumentRuleTests {
  private var today: CalendarDay { get throws { try day("2026-12-01") } }

  private func requirement(_ validity: Requirement.Validity) -> Requirement {
    Requirement(code: "x", nameAr: "س", nameEn: "X", validity: validity)
  }

  @Test("months count from its issue, to the last day of a shorter month, and its own date may end it sooner")
  func months() throws {
    let report = requirement(.months(3))
    #expect(try report.lastDay(issued: day("2026-11-30"), expires: nil, on: today) == day("2027-02-28"))
    #expect(try report.lastDay(issued: day("2026-11-30"), expires: day("2026-12-31"), on: today) == day("2026-12-31"))
    #expect(throws: Refusal.issuedAhead) { try report.lastDay(issued: day("2026-12-02"), expires: nil, on: today) }
    #expect(throws: Refusal.issueDayNeeded) { try report.lastDay(issued: nil, expires: day("2027-01-01"), on: today) }
  }

  @Test("one that holds until its own date needs that date told")
  func ownDate() throws {
    #expect(throws: Refusal.expiryNeeded) { try requirement(.ownDate).lastDay(issued: nil, expires: nil, on: today) }
    #expect(try requirement(.unlimited).lastDay(issued: nil, expires: nil, on: today) == nil)
  }

  @Test("is verified only by who held the original, and not past its months")
  func verified() throws {
    let service = Forms.service {
      $0.requirements = [
        Requirement(code: "id", nameAr: "الهوية", nameEn: "ID", validity: .months(6), seesOriginal: true)
      ]
      $0.fields = []
    }
    var request = try Desk.draft(of: service)
    let now = try moment("2026-11-22")
    _ = try request.submit(as: Desk.number, by: Desk.applicant, under: [], at: now)
    _ = try request.supply(Desk.document(), for: "id", by: Desk.applicant, at: now)
    func verify(issued: String, original: Bool) throws -> Event {
      try request.verify(
        "id", against: "الأصل", expires: nil, issued: day(issued), sawOriginal: original, by: Desk.officer, at: now)
    }
    #expect(throws: Refusal.originalNotSeen) { try verify(issued: "2026-10-01", original: false) }
    #expect(throws: Refusal.expiryPassed) { try verify(issued: "2026-01-01", original: true) }
    #expect(try verify(issued: "2026-10-01", original: true)[.until] == "2027-04-01")
  }
}
