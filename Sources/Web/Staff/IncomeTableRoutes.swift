import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addIncomeTable(to router: inout Router) {
    router.get("/{association}/staff/income-table", staff(incomeTable))
    router.post("/{association}/staff/income-table", staffPosted(setIncomeTable))
  }

  @Sendable private func incomeTable(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    let code = visit.request.query[FieldName.service] ?? ""
    return try await visit.showTable(visit.settings.service(code: code), nil)
  }

  private func setIncomeTable(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    let typed = TypedForm(form)
    let service = visit.settings.service(code: typed.text(FieldName.service))
    let refused: FormState
    var status = 422
    do {
      let table = try typed.incomeTable(for: service?.id)
      try await office.setIncomeTable(table, seen: typed.version, as: visit.actor)
      let page = visit.paths.incomeTable + (service.map { "?\(FieldName.service)=\($0.code)" } ?? "")
      return visit.go(page, .incomeTableSaved)
    } catch let refusal as PanelRefusal {
      refused = FormState(form, refused: refusal, orAt: FieldName.bandFrom + "1")
    } catch let refusal as IncomeTableRefusal {
      refused = FormState(values: form, errors: [FieldError(refusal.field, refusal.words)])
    } catch OfficeRefusal.changedMeanwhile {
      status = 409
      refused = FormState(values: form, errors: [.changed(FieldName.bandFrom + "1")])
    }
    return try await visit.showTable(service, refused, status: status)
  }
}

extension StaffVisit {
  /// The newest table of a service, or of all of them; a refused form as it was typed.
  fileprivate func showTable(_ service: Service?, _ refused: FormState?, status: Int = 200) async throws -> HTTPResponse
  {
    let table = try await office.incomeTable(of: service?.id, as: actor)
    let services =
      [Choice("", .allServices)]
      + settings.services.map { Choice($0.code, Phrase(ar: $0.nameAr, en: $0.nameEn)) }
    let example = table.map { table in
      AssessmentView(
        table.result(for: .example(at: now), on: CalendarDay(now)), number: 0, table: table.number)
    }
    return page(
      incomeTablePage(
        IncomeTableView(
          services: services, service: service?.code ?? "", number: table?.number ?? 0,
          state: refused ?? FormState(values: (table ?? nil)?.asForm ?? .usualTable), example: example),
        in: frame()), status: status)
  }
}

extension TypedForm {
  /// The table that was typed; whether it is one is the rules' to say.
  fileprivate func incomeTable(for service: Service.ID?) throws(PanelRefusal) -> IncomeTableForm {
    let (shares, ceilings, divisor, bands) = try PanelRefusal.readingAll(
      .read(try shares()), .read(try ceilings()), .read(try divisor()),
      .read(
        try PanelRefusal.readingEach(1...IncomeTable.mostBands) { (place) throws(PanelRefusal) in
          try band(String(place))
        }))
    return IncomeTableForm(service: service, shares: shares, ceilings: ceilings, divisor: divisor, bands: bands)
  }

  private func shares() throws(PanelRefusal) -> [IncomeSource: Int] {
    let shares = try PanelRefusal.readingEach(IncomeSource.allCases) { (source) throws(PanelRefusal) in
      (source, try numberOrNil(FieldName.sharePrefix + source.rawValue, source.name) ?? 0)
    }
    return Dictionary(uniqueKeysWithValues: shares)
  }

  private func ceilings() throws(PanelRefusal) -> [Household.Obligation.Kind: Halalas] {
    let ceilings = try PanelRefusal.readingEach(Household.Obligation.Kind.allCases) { (kind) throws(PanelRefusal) in
      let amount: Halalas? = try writtenOrNil(FieldName.ceilingPrefix + kind.rawValue, kind.name)
      return amount.map { (kind, $0) }
    }
    return Dictionary(uniqueKeysWithValues: ceilings)
  }

  private func divisor() throws(PanelRefusal) -> IncomeTable.Divisor {
    guard text(FieldName.divisor) == "weights" else { return .heads }
    let (first, adult, child, age) = try PanelRefusal.readingAll(
      .read(try numberOrNil(FieldName.weightFirst, .weightFirst)),
      .read(try numberOrNil(FieldName.weightAdult, .weightAdult)),
      .read(try numberOrNil(FieldName.weightChild, .weightChild)), .read(try numberOrNil(FieldName.adultAge, .adultAge))
    )
    return IncomeTable.Divisor(first: first ?? 100, adult: adult ?? 100, child: child ?? 100, adultAge: age ?? 18)
  }

  /// nil for a band that was left empty.
  private func band(_ place: String) throws(PanelRefusal) -> IncomeTable.Band? {
    let category = text(FieldName.bandCategory + place)
    let (start, end) = (FieldName.bandFrom + place, FieldName.bandBelow + place)
    let isWithoutAward = ["", "none"].contains(text(FieldName.bandAward + place))
    if [text(start), text(end), category, text(FieldName.bandValue + place)].allSatisfy(\.isEmpty), isWithoutAward {
      return nil
    }
    let (from, below, award) = try PanelRefusal.readingAll(
      .read(try written(start, .bandFrom) as Halalas), .read(try writtenOrNil(end, .bandBelow) as Halalas?),
      .read(try award(place)))
    return IncomeTable.Band(from: from, below: below, category: category, award: award)
  }

  private func award(_ place: String) throws(PanelRefusal) -> IncomeTable.Award {
    let value = FieldName.bandValue + place
    switch text(FieldName.bandAward + place) {
    case "share": return .share(try number(value, .awardValue))
    case "amount": return .amount(try written(value, .awardValue))
    default: return .none
    }
  }
}

extension IncomeTableRefusal {
  /// The field it is told at.
  fileprivate var field: String {
    switch self {
    case .noBands, .tooManyBands, .firstNotAtZero, .lastNotOpen: FieldName.bandFrom + "1"
    case .gap(let place), .overlap(let place): FieldName.bandFrom + String(place + 1)
    case .emptyBand(let place), .openTooEarly(let place): FieldName.bandBelow + String(place)
    case .categoryMissing(let place), .categoryTooLong(let place, _): FieldName.bandCategory + String(place)
    case .awardOutOfRange(let place): FieldName.bandValue + String(place)
    case .shareOutOfRange(let source): FieldName.sharePrefix + source.rawValue
    case .nothingCounts: FieldName.sharePrefix + IncomeSource.salary.rawValue
    case .ceilingOutOfRange(let kind): FieldName.ceilingPrefix + kind.rawValue
    case .weightOutOfRange: FieldName.weightFirst
    }
  }
}

extension IncomeTable {
  /// What the form shows of a table that stands.
  fileprivate var asForm: Form {
    var values: [String: String] = [
      FieldName.divisor: divisor == .heads ? "heads" : "weights", FieldName.weightFirst: String(divisor.first),
      FieldName.weightAdult: String(divisor.adult), FieldName.weightChild: String(divisor.child),
      FieldName.adultAge: String(divisor.adultAge),
    ]
    for source in IncomeSource.allCases {
      values[FieldName.sharePrefix + source.rawValue] = String(shares[source] ?? 0)
    }
    for (kind, ceiling) in ceilings { values[FieldName.ceilingPrefix + kind.rawValue] = ceiling.text }
    for (place, band) in bands.enumerated() {
      let number = String(place + 1)
      values[FieldName.bandFrom + number] = band.from.text
      values[FieldName.bandBelow + number] = band.below?.text ?? ""
      values[FieldName.bandCategory + number] = band.category
      switch band.award {
      case .none: values[FieldName.bandAward + number] = "none"
      case .share(let parts):
        values[FieldName.bandAward + number] = "share"
        values[FieldName.bandValue + number] = String(parts)
      case .amount(let amount):
        values[FieldName.bandAward + number] = "amount"
        values[FieldName.bandValue + number] = amount.text
      }
    }
    return Form(values: values)
  }
}

extension Form {
  /// Before there is a table: every source counts whole, everyone counts as one.
  fileprivate static var usualTable: Form {
    var values = [
      FieldName.divisor: "heads", FieldName.weightFirst: "100", FieldName.weightAdult: "70",
      FieldName.weightChild: "50", FieldName.adultAge: "18",
    ]
    for source in IncomeSource.allCases { values[FieldName.sharePrefix + source.rawValue] = "100" }
    return Form(values: values)
  }
}

extension Household {
  /// Four invented people, for an example on the table's page.
  fileprivate static func example(at now: Instant) -> Household {
    Household(
      members: [
        Member(
          name: "الأب", relation: .applicant, age: .years(40),
          incomes: [Income(.salary, .riyals(4_000)), Income(.citizenAccount, .riyals(900))]),
        Member(name: "الأم", relation: .spouse, age: .years(36), incomes: []),
        Member(name: "ابن", relation: .child, age: .years(12), incomes: []),
        Member(name: "بنت", relation: .child, age: .years(7), incomes: []),
      ], obligations: [Obligation(.rent, .riyals(1_500))], by: StaffMember.ID(high: 0, low: 0), at: now)
  }
}
