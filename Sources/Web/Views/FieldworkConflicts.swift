import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// A member's form, beside the member who stands in that place now.
  func conflict(
    of form: Form, beside known: Household.Member?, on file: RequestFile, under covers: Covers, isTaken: Bool
  ) async throws -> FormConflict {
    let stored = known?.asForm(under: covers) ?? Form()
    var late = LateForm(form, in: say)
    late.add(FieldName.personName, .memberName, beside: stored)
    late.add(FieldName.relation, .relationToApplicant, beside: stored) { value in
      Household.Relation(rawValue: value).map { say($0.name) } ?? value
    }
    late.add(FieldName.age, .age, beside: stored)
    addCovered(FieldName.nationalID, .nationalID, known?.nationalID.map { covers.value($0) }, to: &late)
    late.add(FieldName.activity, .activity, beside: stored) { value in
      Household.Activity(rawValue: value).map { say($0.name) } ?? value
    }
    let health = known.flatMap { $0.health.isEmpty ? nil : covers.value(.health, $0.health, masked: say(.covered)) }
    addCovered(FieldName.health, .healthNote, health, to: &late)
    late.add(FieldName.incomeState, .incomeQuestion, beside: stored) { value in
      value == "none" ? say(.hasNoIncome) : value == "some" ? say(.hasIncome) : say(.incomeUnasked)
    }
    for source in IncomeSource.allCases {
      late.add(FieldName.incomePrefix + source.rawValue, source.name, beside: stored)
    }
    late.note(.amountsUnknown, typed: sources(form), stored: sources(stored))
    late.add(FieldName.evidence, .incomeEvidence, beside: stored) { value in
      file.request.items.first { $0.requirement.code == value }?.requirement.name(in: say) ?? value
    }
    return conflict(try await since(form, file), late, file.request.items, form: isTaken ? "form-member" : nil)
  }

  /// What is covered is compared only where something was typed over it.
  private func addCovered(_ name: String, _ label: Phrase, _ stored: Fact.Value?, to late: inout LateForm) {
    guard !(late.form[name] ?? "").trimmedSpaces.isEmpty else { return }
    late.add(name, label, stored: stored.map(say.words) ?? "")
  }

  private func sources(_ form: Form) -> String {
    form.all(FieldName.incomeUnknown).compactMap { IncomeSource(rawValue: $0) }.map { say($0.name) }
      .joined(separator: say.comma)
  }

  /// What a household owes as it was typed, beside what stands.
  func conflict(ofObligations form: Form, on file: RequestFile, isTaken: Bool) async throws -> FormConflict {
    let stored = file.request.fieldwork.household?.obligationsForm ?? Form()
    var late = LateForm(form, in: say)
    for kind in Household.Obligation.Kind.allCases {
      late.add(FieldName.owesPrefix + kind.rawValue, kind.name, beside: stored)
    }
    return conflict(try await since(form, file), late, file.request.items, form: isTaken ? "h-owes" : nil)
  }

  /// A form without fields of its own, whose page changed meanwhile.
  func conflict(ofButton form: Form, on file: RequestFile) async throws -> FormConflict {
    conflict(
      try await since(form, file), LateForm(form, in: say), file.request.items, form: "h-members")
  }

  private func since(_ form: Form, _ file: RequestFile) async throws -> [Event] {
    try await office.events(of: file.request.id, since: form.seenVersion, as: actor)
  }

  /// The form that arranges a visit: nothing of it stands yet.
  func conflict(ofNewVisit form: Form, on file: RequestFile) async throws -> FormConflict {
    var late = LateForm(form, in: say)
    addAppointment(beside: nil, to: &late)
    return conflict(try await since(form, file), late, file.request.items, form: VisitPart.appointment.anchor)
  }

  /// A form about a visit, beside how the visit stands now.
  func conflict(
    of form: Form, in part: VisitPart, on visit: SiteVisit, _ file: RequestFile, isTaken: Bool
  ) -> FormConflict {
    var late = LateForm(form, in: say)
    switch part {
    case .appointment: addAppointment(beside: visit, to: &late)
    case .report:
      late.add(FieldName.place, .placeFound, stored: visit.report?.place ?? "")
      late.add(FieldName.met, .whoWasMet, stored: visit.report?.met ?? "")
      late.add(FieldName.relation, .relationToApplicant, stored: visit.report?.relation ?? "")
      for heading in VisitReport.Heading.allCases {
        let stored = visit.report?.observations[heading] ?? ""
        late.add(FieldName.sawPrefix + heading.rawValue, heading.name, stored: stored)
      }
    case .cancellation:
      if case .cancelled(let reason) = visit.state {
        late.add(FieldName.reason, .cancelReason, stored: reason)
      } else {
        late.add(FieldName.reason, .cancelReason)
      }
    case .absence:
      if case .noShow(let note) = visit.state {
        late.add(FieldName.note, .whatHappened, stored: note)
      } else {
        late.add(FieldName.note, .whatHappened)
      }
    case .photoConsent:
      late.add(FieldName.agreedBy, .photoAgreedBy, stored: visit.photoConsent?.by ?? "")
      late.add(FieldName.use, .photoUse, stored: visit.photoConsent?.use ?? "")
    case .photoWithdrawal: late.add(FieldName.reason, .withdrawnBecause)
    case .photos: break
    }
    return conflict(
      events(about: visit, since: form.seenVersion, of: file), late, file.request.items,
      form: isTaken ? part.anchor : nil)
  }

  private func addAppointment(beside visit: SiteVisit?, to late: inout LateForm) {
    late.addDay(FieldName.visitDay, .visitDay, stored: visit.map { CalendarDay($0.starts) })
    late.add(FieldName.visitHour, .visitHour, stored: visit.map { DualMoment($0.starts).clock } ?? "")
    late.add(FieldName.place, .visitPlace, stored: visit?.place ?? "")
    late.add(FieldName.agreedBy, .agreedBy, stored: visit?.consent.by ?? "")
    late.add(FieldName.agreedHow, .agreedHow, stored: visit.map { say($0.consent.how.name) } ?? "") { value in
      SiteVisit.Consent.Means(rawValue: value).map { say($0.name) } ?? value
    }
  }

  /// The events of one visit after it was that version, newest first; a photo leaves its version as it was.
  private func events(about visit: SiteVisit, since version: Int, of file: RequestFile) -> [Event] {
    let kinds: Set<Event.Kind> = [
      .visitScheduled, .visitMoved, .visitCancelled, .visitMissed, .visitDone, .photosAllowed, .photosRemoved,
    ]
    let own = file.events.filter { event in
      event.kind == .studyHandedOver || kinds.contains(event.kind) && event[.number] == String(visit.number)
    }
    guard version > 0, version < visit.version else { return [] }
    return own.suffix(visit.version - version).reversed()
  }
}
