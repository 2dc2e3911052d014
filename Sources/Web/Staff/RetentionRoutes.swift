import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  func addRetention(to router: inout Router) {
    let base = "/{association}/staff"
    router.get("\(base)/retention", staff { visit in try await visit.retention() })
    router.get("\(base)/retention/{class}", staff { visit in try await visit.retentionClass() })
    router.post("\(base)/retention/{class}/period", staffPosted(setPeriod))
    router.post("\(base)/retention/{class}/proposal", staffPosted(propose))
    router.get("\(base)/destructions/{id}", staff { visit in try await visit.destruction() })
    router.get("\(base)/destructions/{id}/minutes.pdf", staff(destructionMinutes))
    for part in DestructionPart.allCases {
      router.post(
        "\(base)/destructions/{id}/\(part.rawValue)", staffPosted { visit, form in try await act(part, visit, form) })
    }
    router.get("\(base)/holds", staff { visit in try await visit.holds() })
    router.post("\(base)/holds", staffPosted(placeHold))
    router.post("\(base)/holds/{id}/lifting", staffPosted(liftHold))
  }

  private func setPeriod(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageRetention)
    let kind = try visit.recordClass
    let typed = TypedForm(form)
    return try await visit.carryOut(
      RetentionPart.period.rawValue, form, to: visit.paths.retention(kind.rawValue), .retentionSaved
    ) {
      let (years, basis) = try PanelRefusal.readingAll(
        .read(try typed.number(FieldName.years, .yearsKept)),
        .read(try typed.needed(FieldName.basis, .keptBasis, limit: RetentionPeriod.longestBasis)))
      try await office.setRetention(try RetentionPeriod(of: kind, years: years, basis: basis), as: visit.actor)
    } again: { refused in
      try await visit.retentionClass(refused)
    }
  }

  private func propose(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.proposeDestruction)
    let kind = try visit.recordClass
    do {
      let id = try await office.proposeDestruction(of: kind, as: visit.actor)
      return visit.go(visit.paths.destruction(id.description), .destructionProposed)
    } catch let refusal as RetentionRefusal {
      return try await visit.retentionClass(
        RefusedForm(
          name: RetentionPart.proposal.rawValue, state: FormState(values: form), flash: Flash(.bad, refusal.words),
          status: 422))
    }
  }

  private func act(_ part: DestructionPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(part.duty)
    let id: Destruction.ID = try visit.id()
    let typed = TypedForm(form)
    return try await visit.carryOut(
      part.rawValue, form, to: visit.paths.destruction(id.description), .destructionSaved
    ) {
      switch part {
      case .approval: try await office.decide(id, .approve, seen: typed.version, as: visit.actor)
      case .refusal:
        try await office.decide(
          id, .refuse(reason: typed.text(FieldName.reason)), seen: typed.version, as: visit.actor)
      case .execution: try await office.carryOutDestruction(id, as: visit.actor)
      }
    } again: { refused in
      try await visit.destruction(refused)
    }
  }

  @Sendable private func destructionMinutes(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await office.destruction(try visit.id(), as: visit.actor)
    let paper = DestructionPaper(file.destruction, of: visit.association, names: visit.settings.staff)
    return HTTPResponse.letter(try paper.pdf(in: visit.say), named: "\(file.destruction.number).pdf")
  }

  private func placeHold(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageRetention)
    let typed = TypedForm(form)
    return try await visit.carryOut("placing", form, to: visit.paths.holds, .holdPlaced) {
      let (subject, reason) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.subject, .holdSubject, limit: 40)),
        .read(try typed.needed(FieldName.reason, .holdReason, limit: LegalHold.longestReason)))
      try await office.placeHold(on: subject, because: reason, as: visit.actor)
    } again: { refused in
      try await visit.holds(refused)
    }
  }

  private func liftHold(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageRetention)
    let id: LegalHold.ID = try visit.id()
    return try await visit.carryOut("lifting-\(id)", form, to: visit.paths.holds, .holdLifted) {
      try await office.liftHold(id, because: TypedForm(form).text(FieldName.reason), as: visit.actor)
    } again: { refused in
      try await visit.holds(refused)
    }
  }
}

extension DestructionPart {
  var duty: Duty {
    switch self {
    case .approval, .refusal: .approveDestruction
    case .execution: .proposeDestruction
    }
  }
}

extension RetentionRefusal {
  /// The field it is about, where it is about one of the form.
  func field(of form: Form) -> String? {
    let name: String? =
      switch self {
      case .yearsOutOfRange: FieldName.years
      case .basisMissing: FieldName.basis
      case .reasonMissing: FieldName.reason
      case .textTooLong: form[FieldName.basis] == nil ? FieldName.reason : FieldName.basis
      case .subjectUnknown, .alreadyHeld: FieldName.subject
      default: nil
      }
    return name.flatMap { form[$0] == nil ? nil : $0 }
  }
}

extension StaffVisit {
  /// The class in the address.
  fileprivate var recordClass: RetentionClass {
    get throws(WebRefusal) {
      guard let kind = RetentionClass(rawValue: request.captures["class"] ?? "") else { throw .notFound }
      return kind
    }
  }
}
