import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// The form that lays down what is received, beside what somebody else laid down.
  func conflict(
    ofPlan form: Form, beside made: Entitlement?, on request: Request, under covers: Covers, isTaken: Bool
  ) async throws -> FormConflict {
    var late = LateForm(form, in: say)
    late.add(FieldName.kind, .entitlementKind, stored: made.map { say($0.kind.name) } ?? "") { value in
      Entitlement.Kind(rawValue: value).map { say($0.name) } ?? value
    }
    late.add(FieldName.what, .whatIsGiven, stored: made?.what ?? "")
    late.add(FieldName.payee, .accountHolder, stored: made?.payee.name ?? "")
    late.add(FieldName.iban, .iban, stored: made.map { account(of: $0, typed: form, under: covers) } ?? "")
    late.add(FieldName.count, .instalmentCount, stored: made.map { String($0.instalments.count) } ?? "")
    if made == nil {
      late.add(FieldName.rhythm, .everyHowLong) { value in
        EntitlementPlan.Rhythm(rawValue: value).map { say($0.name) } ?? value
      }
    }
    late.addDay(FieldName.firstDay, .firstInstalmentDay, stored: made?.instalments.first?.day)
    late.addDay(FieldName.dueBack, .dueBackDay, stored: made?.dueBack)
    let events =
      if let made {
        Array(try await office.history(of: made.id, as: actor).reversed())
      } else { try await office.events(of: request.id, since: form.seenVersion, as: actor) }
    return conflict(events, late, request.items, form: isTaken ? "h-lay" : nil)
  }

  /// A form about what is received, beside how it stands now.
  func conflict(
    of form: Form, in part: EntitlementPart, on made: Entitlement, under covers: Covers, anchor: String?
  ) async throws -> FormConflict {
    var late = LateForm(form, in: say)
    let chosen = form[FieldName.part].flatMap { Int($0) }.flatMap { number in
      made.instalments.first { $0.number == number }
    }
    if let chosen {
      late.note(
        .instalment, typed: "\(chosen.number) · \(say(.bothDates(DualDate(chosen.day))))",
        stored: say(chosen.state.name))
    }
    switch part {
    case .account:
      late.add(FieldName.payee, .accountHolder, stored: made.payee.name)
      late.add(FieldName.iban, .iban, stored: account(of: made, typed: form, under: covers))
      late.add(FieldName.reason, .theReason)
    case .code: break
    case .handover:
      late.add(FieldName.code, .codeFromPerson)
      late.add(FieldName.recipient, .signedByRecipient, stored: chosen?.receipt?.recipient ?? "")
    case .cancellation, .reversal: late.add(FieldName.reason, .theReason, stored: chosen?.note ?? "")
    case .loan:
      late.add(FieldName.outcome, .loanEnd, stored: made.instalments.last.map { say($0.state.name) } ?? "") { value in
        value == "returned" ? say(.loanReturned) : value == "lost" ? say(.loanLost) : value
      }
      late.add(FieldName.note, .condition, stored: made.instalments.last?.note ?? "")
    }
    return conflict(try await office.events(of: made.id, since: form.seenVersion, as: actor), late, form: anchor)
  }

  /// The account that stands, covered; where none was typed, none is compared.
  private func account(of made: Entitlement, typed form: Form, under covers: Covers) -> String {
    guard let iban = made.payee.iban, covers.has(.account), !(form[FieldName.iban] ?? "").trimmedSpaces.isEmpty else {
      return ""
    }
    return say.words(of: covers.value(iban))
  }

  /// A form about a transfer, beside what the bank's answers are now.
  func conflict(
    of form: Form, in part: TransferPart, on batch: TransferBatch, anchor: String?
  ) async throws -> FormConflict {
    var late = LateForm(form, in: say)
    switch part {
    case .approval, .dispatch: break
    case .cancellation: late.add(FieldName.reason, .theReason)
    case .reversal:
      if let place = form[FieldName.part].flatMap({ Int($0) }), batch.lines.indices.contains(place) {
        late.note(.line, typed: name(of: batch.lines[place]), stored: answer(of: batch.lines[place]))
      }
      late.add(FieldName.reason, .theReason)
    case .results:
      for (place, line) in batch.lines.enumerated() {
        let typed = answer(
          form["\(FieldName.resultPrefix)\(place)"] ?? "", form["\(FieldName.whyPrefix)\(place)"] ?? "")
        guard !typed.isEmpty else { continue }
        late.note(Phrase(verbatim: name(of: line)), typed: typed, stored: answer(of: line))
      }
    }
    return conflict(try await office.events(of: batch.id, since: form.seenVersion, as: actor), late, form: anchor)
  }

  private func name(of line: TransferBatch.Line) -> String { "\(line.payee) · \(line.reference)" }

  private func answer(of line: TransferBatch.Line) -> String {
    switch line.result {
    case .paid: say(.linePaid)
    case .failed(let reason): "\(say(.lineFailed)) · \(reason)"
    case nil: ""
    }
  }

  /// A bank's answer as it was typed.
  private func answer(_ result: String, _ why: String) -> String {
    let told = result == "paid" ? say(.linePaid) : result == "failed" ? say(.lineFailed) : ""
    return [told, why.trimmedSpaces].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
