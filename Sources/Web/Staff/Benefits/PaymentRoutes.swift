import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addPayments(to router: inout Router) {
    router.get("/{association}/staff/payments", staff { visit in try await visit.payments() })
    router.post("/{association}/staff/payments/approval", staffPosted(approve))
    router.post("/{association}/staff/payments/transfers", staffPosted(gather))
    router.post("/{association}/staff/payments/reversal", staffPosted(rule))
    router.get("/{association}/staff/budgets", staff { visit in try await visit.budgets() })
    router.post("/{association}/staff/budgets", staffPosted(setBudget))
  }

  private func approve(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await visit.carryOut("approval", form, to: visit.paths.payments, .paymentsApproved) {
      try await office.approve(form.chosen, as: visit.actor)
    } again: { refused in
      try await visit.payments(refused)
    }
  }

  private func gather(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await visit.carryOut("transfers", form, to: visit.paths.payments, .transferPrepared) {
      try await office.prepareTransfer(of: form.chosen, as: visit.actor)
    } again: { refused in
      try await visit.payments(refused)
    }
  }

  private func rule(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(.approvePayments)
    return try await visit.carryOut("reversal", form, to: visit.paths.payments, .entitlementChanged) {
      guard let key = form.chosen.first else { throw BenefitRefusal.nothingChosen }
      try await office.ruleOnReversal(
        key, granted: form[FieldName.outcome] == "granted", seen: nil, as: visit.actor)
    } again: { refused in
      try await visit.payments(refused)
    }
  }

  private func setBudget(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(.manageBudgets)
    let year = try visit.year(form[FieldName.year])
    return try await visit.carryOut("budget", form, to: "\(visit.paths.budgets)?year=\(year)", .budgetSet) {
      let typed = TypedForm(form)
      let ((service, seen), amount) = try PanelRefusal.readingAll(
        .read(try typed.budgetedService()), .read(try typed.written(FieldName.amount, .budgetGranted) as Halalas))
      try await office.setBudget(
        of: service, in: year, to: amount, because: typed.text(FieldName.reason), seen: seen, as: visit.actor)
    } again: { refused in
      try await visit.budgets(refused)
    }
  }
}

extension TypedForm {
  /// The service that was chosen, and the version of its budget that was seen; nil before there is one.
  fileprivate func budgetedService() throws(PanelRefusal) -> (Service.ID, Int?) {
    let parts = text(FieldName.service).split(separator: "-")
    guard parts.count == 2, let service = Service.ID(parts[0]) else {
      throw PanelRefusal(field: FieldName.service, .choose(.service))
    }
    return (service, Int(parts[1]))
  }
}

extension StaffVisit {
  fileprivate func payments(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let found = try await office.payments(as: actor)
    let view = PaymentsView(
      due: found.due.map(row), approved: found.approved.map(row), reversals: found.reversals.map(row),
      transfers: found.transfers.map { transfer in
        TransferRow(
          number: transfer.number.description, path: paths.transfer(transfer.id.description),
          state: Chip(transfer.state), prepared: DualMoment(transfer.prepared), count: transfer.count,
          total: transfer.total.count)
      }, canApprove: actor.may(.approvePayments), canPrepare: actor.may(.preparePayments))
    return page(paymentsPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func row(_ line: PaymentLine) -> PaymentRow {
    PaymentRow(
      key: line.key.written, request: line.requestNumber.description,
      path: actor.may(.seeRequests) ? paths.entitlement(of: line.request.description) : nil, payee: line.payee,
      account: line.iban?.masked ?? "", service: settings.service(line.service)?.name(in: say) ?? "",
      day: DualDate(line.day), amount: line.amount.count, note: line.note)
  }

  /// A year of the calendar, this one when none is named.
  fileprivate func year(_ text: String?) throws(WebRefusal) -> Int {
    guard let text else { return CalendarDay(now).gregorian?.year ?? 0 }
    guard let year = Int(text), BudgetsView.years.contains(year) else { throw .notFound }
    return year
  }

  fileprivate func budgets(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let typed = refused?.state.value(FieldName.year) ?? ""
    let year = try year(typed.isEmpty ? request.query[FieldName.year] : typed)
    let list = try await office.budgets(of: year, as: actor)
    func name(_ service: Service.ID) -> String { settings.service(service)?.name(in: say) ?? "" }
    let kept = list.budgets.map { budget in
      BudgetsView.Row(
        service: name(budget.service), granted: budget.granted.count, committed: budget.tally.committed.count,
        paid: budget.tally.paid.count, remaining: budget.remaining.count)
    }
    let others = list.unbudgeted.filter { $0.value.spent > .zero }.map { service, tally in
      BudgetsView.Row(
        service: name(service), granted: nil, committed: tally.committed.count, paid: tally.paid.count, remaining: nil)
    }
    let versions = Dictionary(uniqueKeysWithValues: list.budgets.map { ($0.service, $0.version) })
    let services = settings.services.map { service in
      Choice(
        "\(service.id)-\(versions[service.id].map { String($0) } ?? "new")",
        Phrase(ar: service.nameAr, en: service.nameEn))
    }
    let view = BudgetsView(
      year: year, rows: kept + others.sorted { $0.service < $1.service },
      services: actor.may(.manageBudgets) ? services : [], state: refused?.state ?? FormState())
    return page(budgetsPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }
}

extension Chip {
  init(_ state: TransferBatch.State) {
    switch state {
    case .prepared: self.init(state.name, .warn, icon: .clock)
    case .approved, .sent: self.init(state.name, .info)
    case .settled: self.init(state.name, .ok, icon: .check)
    case .cancelled: self.init(state.name, .plain)
    }
  }
}
