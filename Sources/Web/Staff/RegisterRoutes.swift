import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addRegister(to router: inout Router) {
    router.get("/{association}/staff/register", staff { visit in try await visit.register() })
    router.get("/{association}/staff/register/new", staff { visit in try visit.newParty() })
    router.post("/{association}/staff/register/new", staffPosted(enter))
    router.get("/{association}/staff/register/{id}", staff { visit in try await visit.party() })
    router.post("/{association}/staff/register/{id}/parting", staffPosted(part))
    for part in PartyPart.allCases {
      router.post(
        "/{association}/staff/register/{id}/\(part.rawValue)",
        staffPosted { visit, form in try await change(part, visit, form) })
    }
  }

  private func enter(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    do {
      let new = try PartyForm(form).newParty(on: CalendarDay(visit.now))
      if form[FieldName.different] == nil {
        let similar = try await office.resembling(new, as: visit.actor)
        if !similar.isEmpty { return try visit.newParty(FormState(values: form), similar: similar, status: 422) }
      }
      let id = try await office.enter(new, as: visit.actor)
      return visit.go(visit.paths.party(id.description), .partyEntered)
    } catch let refusal as PartyRefusal {
      return try visit.newParty(
        FormState(
          values: form, errors: [FieldError(refusal.field(of: form) ?? FieldName.personName, refusal.words)]),
        status: 422)
    } catch let refusal as PanelRefusal {
      return try visit.newParty(FormState(form, refused: refusal, orAt: FieldName.personName), status: 422)
    }
  }

  /// Parts the entry that was joined last.
  private func part(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let id: Party.ID = try visit.id()
    return try await visit.carryOut(PartyView.partingForm, form, to: visit.paths.party(id.description), .entriesParted)
    {
      guard let merger = Merger.ID(form[FieldName.merger] ?? "") else { throw OfficeRefusal.notFound }
      try await office.part(merger, seen: TypedForm(form).version, as: visit.actor)
    } again: { refused in
      try await visit.party(refused)
    }
  }

  private func change(_ part: PartyPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let id: Party.ID = try visit.id()
    return try await visit.carryOut(part.rawValue, form, to: visit.paths.party(id.description), .partySaved) {
      let kind: Party.Kind =
        part == .details ? try await office.kind(of: id, as: visit.actor) : .person
      let verb = try PartyForm(form).verb(part, of: kind, on: CalendarDay(visit.now))
      try await office.change(id, verb, seen: TypedForm(form).version, as: visit.actor)
    } again: { refused in
      try await visit.party(refused)
    }
  }
}

/// Reading the forms of the register.
struct PartyForm {
  let form: Form
  private var typed: TypedForm { TypedForm(form) }

  init(_ form: Form) { self.form = form }

  func newParty(on today: CalendarDay) throws(PanelRefusal) -> NewParty {
    let (kind, details, mobile) = try PanelRefusal.readingAll(
      .read(try typed.word(FieldName.kind, .partyKind) as Party.Kind),
      .read(try details(of: Party.Kind(rawValue: typed.text(FieldName.kind)), on: today)),
      .read(try typed.writtenOrNil(FieldName.mobile, .mobile) as Mobile?))
    return NewParty(
      kind: kind, details: details, mobile: mobile,
      roles: Set(form.all(FieldName.roles).compactMap(PartyRole.init(rawValue:))))
  }

  /// Of an entry whose kind was not chosen the number cannot be read yet.
  private func details(of kind: Party.Kind?, on today: CalendarDay) throws(PanelRefusal) -> Party.Details {
    let (name, number, birth) = try PanelRefusal.readingAll(
      .read(try typed.needed(FieldName.personName, .partyName, limit: Party.longestName)),
      .read(try kind.flatMap(number)),
      .read(try typed.dayOrNil(FieldName.birthDate, .birthDate)))
    return Party.Details(
      name: name, otherNames: typed.text(FieldName.otherNames), number: number, birth: birth,
      city: typed.text(FieldName.city), sex: Sex(rawValue: typed.text(FieldName.sex)))
  }

  private func number(of kind: Party.Kind) throws(PanelRefusal) -> OfficialNumber? {
    let text = typed.text(FieldName.officialNumber)
    if text.isEmpty { return nil }
    do throws(FormatRefusal) {
      return try OfficialNumber(typed: text, of: kind)
    } catch {
      throw PanelRefusal(field: FieldName.officialNumber, error.words(for: .officialNumber))
    }
  }

  func verb(_ part: PartyPart, of kind: Party.Kind, on today: CalendarDay) throws(PanelRefusal) -> PartyVerb {
    let reason = typed.text(FieldName.reason)
    switch part {
    case .details: return .keep(try details(of: kind, on: today), wasCovered: typed.wasCovered(.number))
    case .role: return .give(try typed.word(FieldName.kind))
    case .roleEnding: return .endRole(try typed.word(FieldName.kind), reason: reason)
    case .contact:
      let (kind, contact) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.kind, .contactKind) as ContactPoint.Kind),
        .read(try typed.needed(FieldName.contact, .contactValue, limit: 200)))
      return .addContact(kind, contact)
    case .contactVerification: return .verifyContact(place, try typed.word(FieldName.method))
    case .contactPreference: return .preferContact(place)
    case .contactEnding: return .endContact(place, reason: reason)
    case .consent:
      let (kind, basis, method) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.kind, .consentPurpose) as Consent.Purpose),
        .read(try typed.word(FieldName.basis, .consentBasis) as Consent.Basis),
        .read(try typed.word(FieldName.method, .consentMethod) as Consent.Method))
      return .consent(kind, basis, method, scope: typed.text(FieldName.note))
    case .consentWithdrawal: return .withdrawConsent(place)
    case .relation:
      let (kind, other, authority) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.kind, .otherIs) as Relation.Kind),
        .read(try typed.needed(FieldName.other, .otherParty, limit: 40)), .read(try authority()))
      return .relate(other, kind, authority)
    case .relationEnding: return .endRelation(place, reason: reason)
    case .distinction:
      guard let other = Party.ID(typed.text(FieldName.other)) else {
        throw PanelRefusal(field: FieldName.other, .chooseAnswer)
      }
      return .distinguish(other)
    }
  }

  /// The one that was chosen; one there cannot be when none was.
  private var place: Int { Int(typed.text(FieldName.part)) ?? -1 }

  private func authority() throws(PanelRefusal) -> Relation.Authority? {
    guard !typed.text(FieldName.ground).isEmpty else { return nil }
    return Relation.Authority(
      try typed.word(FieldName.ground, .authorityGround), paper: typed.text(FieldName.paper),
      until: try typed.dayOrNil(FieldName.until, .authorityUntil))
  }
}

extension PartyRefusal {
  /// The field a refusal belongs to, when it belongs to one.
  func field(of form: Form) -> String? {
    switch self {
    case .nameMissing, .nameTooLong: FieldName.personName
    case .otherNamesTooLong: FieldName.otherNames
    case .cityTooLong: FieldName.city
    case .birthNotPossible: FieldName.birthDate
    case .numberTaken: FieldName.officialNumber
    case .roleStands, .roleMissing, .consentStands, .relationStands, .notAPerson: FieldName.kind
    case .consentNeeded: FieldName.basis
    case .badContact, .contactStands: FieldName.contact
    case .noSuchContact, .contactEnded, .contactNotVerified, .noSuchConsent, .consentWithdrawn, .notByConsent,
      .noSuchRelation, .relationEnded:
      FieldName.part
    case .ownRelation, .otherUnknown, .otherShared: FieldName.other
    case .authorityMissing:
      (form[FieldName.ground] ?? "").isEmpty ? FieldName.ground : FieldName.paper
    case .untilPassed: FieldName.until
    case .textMissing, .textTooLong:
      [FieldName.reason, FieldName.note, FieldName.paper].first { form[$0] != nil }
    case .postponementOutOfRange: FieldName.days
    case .sameEntry, .alreadyMerged, .differentKinds, .twoNumbers, .relatedToEachOther, .ownRelative, .filesDisagree,
      .notMerged, .mergedFurther, .laterMerger, .pairDecided, .nothingChanged, .tooMany:
      nil
    }
  }
}
