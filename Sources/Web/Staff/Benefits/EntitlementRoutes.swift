import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addEntitlements(to router: inout Router) {
    let base = "/{association}/staff/requests/{id}/entitlement"
    router.get(base, staff { visit in try await visit.entitlement() })
    router.post(base, staffPosted(lay))
    for part in EntitlementPart.allCases {
      let limit = part == .handover ? Self.uploadLimit : Router.standardBodyLimit
      router.post(
        "\(base)/\(part.rawValue)", bodyLimit: limit,
        staffPosted { visit, form in try await act(part, visit, form) })
    }
    router.get("\(base)/pictures/{number}", staff(picture))
    router.get("/{association}/staff/loans", staff(loans))
  }

  /// A picture goes out as a download, never shown within the site.
  @Sendable private func picture(_ visit: StaffVisit) async throws -> HTTPResponse {
    let number = try visit.place("number")
    let (document, path) = try await office.handoverPicture(number, of: try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: document.downloadName)
  }

  private func lay(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(.deliver)
    let id: Request.ID = try visit.id()
    return try await visit.carryOut("lay", form, to: visit.paths.entitlement(of: id.description), .entitlementLaid) {
      let file = try await office.request(id, as: visit.actor)
      let request = file.request
      // Laid down by somebody else while this was typed: the request itself did not change.
      guard !file.isLaid else { throw OfficeRefusal.changedMeanwhile }
      var plan = try EntitlementPlan(form, granted: file.raise ?? request.decision?.amount)
      plan.payee.iban = plan.payee.iban ?? request.applicant.iban
      do {
        try await office.lay(plan, on: id, seen: form.seenVersion, as: visit.actor)
      } catch BenefitRefusal.entitlementStands {
        throw OfficeRefusal.changedMeanwhile
      }
    } again: { refused in
      try await visit.entitlement(refused)
    }
  }

  private func act(_ part: EntitlementPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(part.duty)
    let id: Request.ID = try visit.id()
    let path = visit.paths.entitlement(of: id.description)
    return try await visit.carryOut(part.rawValue, form, to: path, part == .code ? .codeSent : .entitlementChanged) {
      guard let made = try await office.request(id, as: visit.actor).entitlement else { throw OfficeRefusal.notFound }
      try await visit.act(part, on: made.id, form)
    } again: { refused in
      try await visit.entitlement(refused)
    }
  }

  @Sendable private func loans(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (lines, today) = try await office.loans(as: visit.actor)
    let rows = lines.map { line in
      let isLate = line.dueBack.map { $0 < today } ?? false
      return LoanRow(
        what: line.what, person: line.payee, request: line.requestNumber.description,
        path: visit.paths.entitlement(of: line.request.description), since: DualDate(line.day),
        dueBack: line.dueBack.map { DualDate($0) },
        state: isLate ? Chip(.lateBack, .bad, icon: .alert) : Chip(.out, .info))
    }
    return visit.page(loansPage(rows, in: visit.frame()))
  }
}

extension EntitlementPart {
  /// Whose work it is.
  fileprivate var duty: Duty { self == .cancellation ? .approvePayments : .deliver }

  /// Which instalments it can be done to.
  fileprivate func takes(_ part: Instalment, of kind: Entitlement.Kind, on day: CalendarDay) -> Bool {
    switch self {
    case .account: kind == .money && part.state.isOpen
    case .code, .handover: kind != .money && part.isDue(on: day)
    case .cancellation: part.state.isOpen && part.state != .inTransfer
    case .reversal: part.state == .received
    case .loan: kind == .loan && part.state == .received
    }
  }
}

extension StaffVisit {
  fileprivate func act(_ part: EntitlementPart, on id: Entitlement.ID, _ form: Form) async throws {
    let (seen, typed) = (form.seenVersion, TypedForm(form))
    func reason() throws(PanelRefusal) -> String {
      try typed.needed(FieldName.reason, .theReason, limit: Entitlement.longestNote)
    }
    func key() throws(PanelRefusal) -> InstalmentKey {
      guard let number = Int(form[FieldName.part] ?? "") else {
        throw PanelRefusal(field: FieldName.part, .chooseAnswer)
      }
      return InstalmentKey(id, number)
    }
    switch part {
    case .account:
      let (payee, why) = try PanelRefusal.readingAll(.read(try typed.payee()), .read(try reason()))
      try await office.correctAccount(payee, because: why, of: id, seen: seen, as: actor)
    case .code: try await office.sendHandoverCode(for: key(), as: actor)
    case .handover:
      let code = (form[FieldName.code] ?? "").trimmedSpaces
      let recipient = form[FieldName.recipient] ?? ""
      let picture = form.files.first { $0.field == FieldName.picture && !$0.name.isEmpty }
      let proof =
        !code.isEmpty
        ? Acknowledgement.code(code)
        : picture.map { .picture(recipient, path: $0.path, name: $0.name) } ?? .signature(recipient)
      try await office.handOver(key(), proof, seen: seen, as: actor)
    case .cancellation, .reversal:
      let (key, why) = try PanelRefusal.readingAll(.read(try key()), .read(try reason()))
      if part == .cancellation {
        try await office.cancel(key, because: why, seen: seen, as: actor)
      } else {
        try await office.askReversal(key, because: why, seen: seen, as: actor)
      }
    case .loan:
      let (isReturned, condition) = try PanelRefusal.readingAll(
        .read(try typed.isReturned()),
        .read(try typed.needed(FieldName.note, .condition, limit: Entitlement.longestNote)))
      try await office.endLoan(of: id, isReturned: isReturned, saying: condition, seen: seen, as: actor)
    }
  }

  func entitlement(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let file = try await office.request(try id(), as: actor)
    let request = file.request
    var view = EntitlementView(
      request: request.id.description, number: request.number?.description ?? "",
      person: request.applicant.name.short, facts: [], version: nil,
      isLaid: file.isLaid)
    let covers = try await covers(.party(request.applicant.party), at: .entitlement, request.id.description)
    if let made = file.entitlement, view.isLaid {
      view.facts = made.facts(under: covers)
      let today = CalendarDay(file.now)
      let mayLook = actor.may(.deliver) || actor.may(.approvePayments)
      let pictures = mayLook ? try await office.handoverPictures(of: made.id, as: actor) : []
      view.rows = made.instalments.map { part in
        var row = InstalmentRow(part, part.state.name)
        if part.state == .scheduled, part.isDue(on: today) { row.state = Chip(.dueNow, .warn, icon: .clock) }
        if pictures.contains(part.number) {
          row.picture = paths.handoverPicture(part.number, of: request.id.description)
        }
        return row
      }
      view.version = made.version
      view.timeline = try await office.history(of: made.id, as: actor).reversed().map { entry($0) }
      view.parts = EntitlementPart.allCases.compactMap { part in
        let taken = made.instalments.filter { part.takes($0, of: made.kind, on: today) }
        guard actor.may(part.duty), !taken.isEmpty else { return nil }
        return (
          part,
          taken.map {
            Choice(String($0.number), Phrase(verbatim: "\($0.number)").joined(.bothDates(DualDate($0.day)), by: " · "))
          }
        )
      }
    } else {
      guard actor.may(.deliver), request.stage == .registered || request.stage == .notified else {
        throw OfficeRefusal.notFound
      }
      view.version = request.version
      view.account = request.applicant.iban?.masked
      if let raise = file.raise, let made = file.entitlement {
        view.facts = made.facts(under: covers) + [Fact(.raisedByAppeal, .money(halalas: raise.count))]
      } else if let granted = request.decision?.amount {
        view.facts = [Fact(.totalGranted, .money(halalas: granted.count))]
      }
    }
    var refused = refused
    refused?.comesLate(unlessAmong: view.parts.map(\.part))
    view.forms = refused?.forms ?? PageForms(beginnings: file.entitlementForms)
    guard let refused, refused.isLate else {
      return page(entitlementPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
    }
    let form = refused.state.values
    if let part = EntitlementPart(rawValue: refused.name), let made = file.entitlement {
      let isTaken = view.parts.contains { $0.part == part }
      view.conflict = try await conflict(
        of: form, in: part, on: made, under: covers, anchor: isTaken ? view.forms.anchor(refused.name) : nil)
    } else {
      view.conflict = try await conflict(
        ofPlan: form, beside: view.isLaid ? file.entitlement : nil, on: request, under: covers, isTaken: !view.isLaid)
    }
    return page(entitlementPage(view, in: frame()), status: refused.status)
  }
}

extension RequestFile {
  /// Whether all that was granted is laid down.
  fileprivate var isLaid: Bool { entitlement?.isVoid == false && raise == nil }

  /// What the forms about what is received show before anyone typed.
  fileprivate var entitlementForms: [String: Form] {
    let person = request.applicant.name.full
    var lay = Form([
      FieldName.payee: person, FieldName.count: "1", FieldName.rhythm: EntitlementPlan.Rhythm.month.rawValue,
    ])
    let today = DualDate(CalendarDay(now))
    lay.fields += DateEntry.fields(FieldName.firstDay, showing: today.gregorian, isHijri: false)
      .map { Form.Field(name: $0.name, value: $0.value) }
    return ["lay": lay, EntitlementPart.account.rawValue: Form([FieldName.payee: entitlement?.payee.name ?? person])]
  }
}

extension Entitlement {
  /// What is received, for a list of facts; the account is covered.
  func facts(under covers: Covers) -> [Fact] {
    var facts = [Fact(.entitlementKind, .phrase(kind.name)), Fact(.whatIsGiven, .text(what))]
    if kind == .money {
      facts.append(Fact(.payee, .text(payee.name)))
      if let iban = payee.iban, covers.has(.account) { facts.append(Fact(.iban, covers.value(iban))) }
    }
    if total > .zero {
      facts.append(Fact(.totalGranted, .money(halalas: total.count)))
      facts.append(Fact(.givenSoFar, .money(halalas: given.count)))
      facts.append(Fact(.stillToCome, .money(halalas: toCome.count)))
    }
    if let dueBack { facts.append(Fact(.dueBackDay, .phrase(.bothDates(DualDate(dueBack))))) }
    return facts
  }
}

extension InstalmentRow {
  /// An instalment under its state's name: the office's own words, or plain ones for the beneficiary.
  init(_ part: Instalment, _ name: Phrase, isPlain: Bool = false) {
    var remark: Phrase?
    if !isPlain {
      remark = part.receipt.map { $0.method.name.joined(Phrase(verbatim: $0.recipient), by: " · ") }
      if !part.note.isEmpty { remark = Phrase(verbatim: part.note) }
    }
    self.init(
      number: part.number, day: DualDate(part.day), amount: part.amount > .zero ? part.amount.count : nil,
      state: Chip(name, part.state.tone), remark: remark)
  }
}

extension Instalment.State {
  var tone: Tone {
    switch self {
    case .scheduled: .plain
    case .approved, .inTransfer: .info
    case .received, .returned: .ok
    case .reversalAsked, .failed: .warn
    case .reversed, .cancelled: .plain
    case .lost: .bad
    }
  }
}
