import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addBankLayouts(to router: inout Router) {
    let base = "/{association}/staff/bank-layouts"
    router.get(base, staff { visit in try await visit.bankLayouts(.ofNewLayout) })
    router.post(base, staffPosted(keepLayout))
    router.post("\(base)/{id}/removal", staffPosted(removeLayout))
  }

  private func keepLayout(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    do {
      let typed = TypedForm(form)
      try await office.keepBankLayout(
        named: form[FieldName.layoutName] ?? "", try typed.bankColumns(),
        countsHalalas: form[FieldName.countIn] == "halalas", hasHeader: form[FieldName.hasHeader] != nil,
        encoding: try typed.word(FieldName.encoding), separator: try typed.word(FieldName.separator), as: visit.actor)
    } catch let refusal as LayoutRefusal {
      return try await visit.bankLayouts(
        FormState(values: form, errors: [FieldError(refusal.field, refusal.words)]), status: 422)
    } catch let refusal as PanelRefusal {
      return try await visit.bankLayouts(
        FormState(form, refused: refusal, orAt: FieldName.layoutName), status: 422)
    }
    return visit.go(visit.paths.bankLayouts, .layoutKept)
  }

  private func removeLayout(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageServices)
    try await office.removeBankLayout(try visit.id(), as: visit.actor)
    return visit.go(visit.paths.bankLayouts, .layoutRemoved)
  }
}

extension TypedForm {
  /// The columns that were given a number.
  fileprivate func bankColumns() throws(PanelRefusal) -> [BankLayout.Place] {
    try PanelRefusal.readingEach(BankLayout.Column.allCases) { (column) throws(PanelRefusal) in
      guard let place = try numberOrNil(FieldName.placePrefix + column.rawValue, column.name) else { return nil }
      return BankLayout.Place(column, at: place, header: text(FieldName.headPrefix + column.rawValue))
    }
  }
}

extension LayoutRefusal {
  fileprivate var field: String {
    switch self {
    case .nameMissing, .nameTooLong, .nameTaken, .tooMany: FieldName.layoutName
    case .columnMissing(let column), .samePlace(let column): FieldName.placePrefix + column.rawValue
    case .headerMissing(let column), .headerTooLong(let column, _): FieldName.headPrefix + column.rawValue
    }
  }
}

extension FormState {
  /// What most banks ask for, to begin with.
  fileprivate static let ofNewLayout: FormState = {
    var values = [
      FieldName.hasHeader: "yes", FieldName.countIn: "riyals", FieldName.encoding: BankLayout.Encoding.utf8.rawValue,
      FieldName.separator: BankLayout.Separator.comma.rawValue,
    ]
    for (place, column) in BankLayout.all[1].columns.enumerated() {
      values[FieldName.placePrefix + column.column.rawValue] = String(place + 1)
      values[FieldName.headPrefix + column.column.rawValue] = column.header
    }
    return FormState(values: Form(values: values))
  }()
}

extension StaffVisit {
  fileprivate func bankLayouts(_ state: FormState, status: Int = 200) async throws -> HTTPResponse {
    try must(.manageServices)
    let own = try await office.bankLayouts(as: actor).filter { $0.title != nil }
    let view = BankLayoutsView(
      layouts: own.map { layout in
        BankLayoutsView.Row(id: layout.code, name: layout.title ?? "", facts: facts(of: layout))
      }, state: state)
    return page(bankLayoutsPage(view, in: frame()), status: status)
  }

  private func facts(of layout: BankLayout) -> [Fact] {
    let columns = layout.columns.enumerated().map { place, column in
      let head = layout.hasHeader ? " (\(column.header))" : ""
      return "\(place + 1). \(say(column.column.name))\(head)"
    }
    return [
      Fact(.bankLayout, .text(columns.joined(separator: say == .ar ? "، " : ", "))),
      Fact(.layoutAmounts, .phrase(layout.countsHalalas ? .inHalalas : .inRiyals)),
      Fact(.layoutEncoding, .phrase(layout.encoding.name)), Fact(.layoutSeparator, .phrase(layout.separator.name)),
    ]
  }
}
