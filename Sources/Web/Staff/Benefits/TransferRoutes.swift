import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

extension Rooms {
  func addTransfers(to router: inout Router) {
    let base = "/{association}/staff/payments/transfers/{id}"
    router.get(base, staff { visit in try await visit.transfer() })
    router.get("\(base)/file", staff(bankFile))
    for part in TransferPart.allCases {
      router.post("\(base)/\(part.rawValue)", staffPosted { visit, form in try await act(part, visit, form) })
    }
  }

  private func act(_ part: TransferPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(part == .approval ? .approvePayments : .preparePayments)
    let id: TransferBatch.ID = try visit.id()
    let (seen, actor) = (form.seenVersion, visit.actor)
    return try await visit.carryOut(
      part.rawValue, form, to: visit.paths.transfer(id.description), .transferChanged
    ) {
      switch part {
      case .approval: try await office.approveTransfer(id, seen: seen, as: actor)
      case .dispatch: try await office.sendTransfer(id, seen: seen, as: actor)
      case .cancellation:
        try await office.cancelTransfer(id, because: form[FieldName.reason] ?? "", seen: seen, as: actor)
      case .results: try await office.record(try form.bankAnswers(), of: id, seen: seen, as: actor)
      case .reversal:
        let lines = try await office.transfer(id, as: actor).batch.lines
        guard let place = Int(form[FieldName.part] ?? ""), lines.indices.contains(place) else {
          throw PanelRefusal(field: FieldName.part, .chooseAnswer)
        }
        try await office.askReversal(
          InstalmentKey(lines[place].entitlement, lines[place].instalment), because: form[FieldName.reason] ?? "",
          seen: nil, as: actor)
      }
    } again: { refused in
      try await visit.transfer(refused)
    }
  }

  /// The file for the bank in the layout and the form that were asked for.
  @Sendable private func bankFile(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.mustHave(.preparePayments)
    let asked = visit.request.query[FieldName.layout]
    let layouts = try await office.bankLayouts(as: visit.actor)
    guard let layout = layouts.first(where: { asked == nil || $0.code == asked }) else {
      throw OfficeRefusal.notFound
    }
    let batch = try await office.transferForBank(try visit.id(), in: layout, as: visit.actor)
    let rows = layout.rows(of: batch).enumerated().map { number, row in
      zip(row, layout.columns).map { text, column -> Cell in
        (number > 0 || !layout.hasHeader) && column.column == .amount ? .number(text) : .text(text)
      }
    }
    if visit.request.query[FieldName.format] == "csv" {
      return .table(
        CSV.file(rows, separatedBy: layout.separator.character, in: layout.encoding == .utf8 ? .utf8 : .windows1256),
        named: "\(batch.number).csv",
        as: layout.encoding == .utf8 ? "text/csv; charset=utf-8" : "text/csv; charset=windows-1256")
    }
    let book = Workbook(named: batch.number.description, rightToLeft: layout.code == "generic-ar", rows)
    return .table(
      book.file, named: "\(batch.number).xlsx",
      as: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  }
}

extension Form {
  /// What the bank answered for the lines that were answered; one that was sent back says why.
  fileprivate func bankAnswers() throws(PanelRefusal) -> [Int: TransferBatch.Line.Result] {
    let results = fields.filter { $0.name.hasPrefix(FieldName.resultPrefix) }
    let answers = try PanelRefusal.readingEach(results) { (field) throws(PanelRefusal) in
      try bankAnswer(field)
    }
    return Dictionary(answers) { $1 }
  }

  private func bankAnswer(_ field: Field) throws(PanelRefusal) -> (Int, TransferBatch.Line.Result)? {
    guard let place = Int(field.name.dropFirst(FieldName.resultPrefix.count)) else { return nil }
    let why = "\(FieldName.whyPrefix)\(place)"
    switch field.value {
    case "paid":
      guard (self[why] ?? "").trimmedSpaces.isEmpty else { throw PanelRefusal(field: why, .paidWithReason) }
      return (place, .paid)
    case "failed":
      return (
        place,
        .failed(
          try TypedForm(self).needed(why, .whyFailed, limit: Entitlement.longestNote))
      )
    default: return nil
    }
  }
}

extension StaffVisit {
  fileprivate func transfer(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let file = try await office.transfer(try id(), as: actor)
    let batch = file.batch
    func name(_ signature: TransferBatch.Signature) -> Fact.Value {
      .text("\(settings.staff[signature.by] ?? "") · \(say.moment(DualMoment(signature.at)))")
    }
    var facts = [
      Fact(.lineCount, .code(grouped(batch.lines.count))), Fact(.total, .money(halalas: batch.total.count)),
      Fact(.preparedBy, name(batch.prepared)),
    ]
    if let approved = batch.approved { facts.append(Fact(.approvedBy, name(approved))) }
    if let sent = batch.sent { facts.append(Fact(.sentBy, name(sent))) }
    let parts = batch.parts(for: actor)
    var refused = refused
    refused?.comesLate(unlessAmong: parts)
    var view = TransferView(
      id: batch.id.description, number: batch.number.description, version: batch.version, state: Chip(batch.state),
      facts: facts, lines: batch.lines.enumerated().map { TransferView.Line($1, at: $0) },
      parts: parts,
      hasFile: actor.may(.preparePayments) && [.approved, .sent, .settled].contains(batch.state),
      forms: refused?.forms ?? PageForms())
    if view.hasFile {
      view.layouts = try await office.bankLayouts(as: actor).map { Choice($0.code, $0.name) }
    }
    if let refused, refused.isLate, let part = TransferPart(rawValue: refused.name) {
      let isTaken = view.parts.contains(part)
      view.conflict = try await conflict(
        of: refused.state.values, in: part, on: batch,
        anchor: isTaken ? part == .results ? "h-transfer" : view.forms.anchor(refused.name) : nil)
    }
    let flash = view.conflict == nil ? refused?.flash : nil
    return page(transferPage(view, in: frame(flash)), status: refused?.status ?? 200)
  }
}

extension BankLayout.Separator {
  fileprivate var character: Character {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    }
  }
}

extension TransferBatch {
  /// What this person may do to it now, as far as their duties go.
  fileprivate func parts(for actor: StaffActor) -> [TransferPart] {
    let pays = actor.may(.preparePayments)
    return switch state {
    case .prepared:
      (actor.may(.approvePayments) && actor.member.id != prepared.by ? [.approval] : []) + (pays ? [.cancellation] : [])
    case .approved: pays ? [.dispatch, .cancellation] : []
    case .sent, .settled:
      (pays && state == .sent ? [.results] : [])
        + (pays && lines.contains { $0.result == .paid } ? [.reversal] : [])
    case .cancelled: []
    }
  }
}

extension TransferView.Line {
  fileprivate init(_ line: TransferBatch.Line, at place: Int) {
    var (answer, why): (Chip?, String) = (nil, "")
    switch line.result {
    case .paid: answer = Chip(.linePaid, .ok, icon: .check)
    case .failed(let reason): (answer, why) = (Chip(.lineFailed, .bad, icon: .alert), reason)
    case nil: break
    }
    self.init(
      place: place, payee: line.payee, account: line.iban.masked, amount: line.amount.count,
      reference: line.reference, answer: answer, why: why)
  }
}
