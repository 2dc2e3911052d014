import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addHousehold(to router: inout Router) {
    let base = "/{association}/staff/requests/{id}/household"
    router.get(base, staff(household))
    router.get("\(base)/members/{number}", staff(member))
    router.post("\(base)/members/{number}", staffPosted(keepMember))
    router.post("\(base)/members/{number}/removal", staffPosted(removeMember))
    router.post("\(base)/obligations", staffPosted(keepObligations))
    router.post("\(base)/assessment", staffPosted(assess))
  }

  @Sendable private func household(_ visit: StaffVisit) async throws -> HTTPResponse {
    let file = try await visit.householdFile()
    try await office.look(at: .household, of: file.request.applicant.party, as: visit.actor)
    return visit.page(householdPage(try await visit.household(of: file), in: visit.frame()))
  }

  @Sendable private func member(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.study)
    let file = try await visit.householdFile()
    guard let known = visit.stored(in: file) else { throw OfficeRefusal.notFound }
    let member = known.member
    let party = file.request.applicant.party
    let covers = try await visit.covers(.party(party), at: .household, file.request.id.description)
    let beginning = FormState(values: member?.asForm(under: covers) ?? Form())
    return visit.page(memberPage(visit.view(file, beginning), in: visit.frame()))
  }

  private func keepMember(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.study)
    let file = try await visit.householdFile()
    guard let known = visit.stored(in: file) else { return try await visit.lateMember(form) }
    let refused: PanelRefusal
    do {
      let typed = TypedForm(form)
      var member = try typed.member(of: file.request, at: visit.now)
      if let known = known.member {
        // Whoever wrote it did not see these: none written leaves what stands.
        if typed.wasCovered(.number), member.nationalID == nil { member.nationalID = known.nationalID }
        if typed.wasCovered(.health), member.health.isEmpty { member.health = known.health }
      }
      var household = visit.household(toEdit: file)
      if known.member != nil, let place = visit.memberPlace {
        household.members[place - 1] = member
      } else {
        household.members.append(member)
      }
      try await office.keepHousehold(household, on: file.request.id, seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.household(of: file.request.id.description), .householdKept)
    } catch let refusal as PanelRefusal {
      refused = refusal
    } catch let refusal as Refusal {
      refused = PanelRefusal(field: FieldName.personName, refusal.words)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.lateMember(form)
    }
    let state = FormState(form, refused: refused, orAt: FieldName.personName)
    return visit.page(memberPage(visit.view(file, state), in: visit.frame()), status: 422)
  }

  private func removeMember(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.study)
    let file = try await visit.householdFile()
    var household = visit.household(toEdit: file)
    guard let place = visit.memberPlace, household.members.indices.contains(place - 1) else {
      return try await visit.lateButton(form)
    }
    household.members.remove(at: place - 1)
    do {
      try await office.keepHousehold(
        household, on: file.request.id, seen: TypedForm(form).version, as: visit.actor)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.lateButton(form)
    }
    return visit.go(visit.paths.household(of: file.request.id.description), .householdKept)
  }

  private func keepObligations(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.study)
    let file = try await visit.householdFile()
    let refused: PanelRefusal
    do {
      let typed = TypedForm(form)
      var household = visit.household(toEdit: file)
      household.obligations = try typed.obligations()
      try await office.keepHousehold(household, on: file.request.id, seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.household(of: file.request.id.description), .householdKept)
    } catch let refusal as PanelRefusal {
      refused = refusal
    } catch let refusal as Refusal {
      refused = PanelRefusal(field: FieldName.owesPrefix + "rent", refusal.words)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.lateObligations(form)
    }
    var view = try await visit.household(of: file)
    view.obligations = FormState(form, refused: refused, orAt: FieldName.owesPrefix + "rent")
    return visit.page(householdPage(view, in: visit.frame()), status: 422)
  }

  private func assess(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.study)
    let id: Request.ID = try visit.id()
    do {
      try await office.assessIncome(on: id, seen: TypedForm(form).version, as: visit.actor)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.lateButton(form)
    }
    return visit.go(visit.paths.household(of: id.description), .incomeAssessed)
  }
}

extension StaffVisit {
  /// The request, for those who may see a household.
  fileprivate func householdFile() async throws -> RequestFile {
    guard actor.seesHouseholds else { throw OfficeRefusal.notAllowed(.study) }
    return try await office.request(try id(), as: actor)
  }

  /// The member's place in the address, from 1; nil for one to be added.
  fileprivate var memberPlace: Int? { request.captures["number"].flatMap { Int($0) } }

  /// Who stands in the place the address names: nobody yet where one is to be added; nil where the place is gone.
  fileprivate func stored(in file: RequestFile) -> (member: Household.Member?, place: Int?)? {
    if request.captures["number"] == "new" { return (nil, nil) }
    let members = household(toEdit: file).members
    guard let place = memberPlace, members.indices.contains(place - 1) else { return nil }
    return (members[place - 1], place)
  }

  /// The member's form again beside who stands there now; where the place is gone, as one more.
  fileprivate func lateMember(_ form: Form) async throws -> HTTPResponse {
    let file = try await householdFile()
    let request = file.request
    let covers = try await covers(.party(request.applicant.party), at: .household, request.id.description)
    let known = stored(in: file)
    var view = view(file, FormState(values: form))
    if known?.place == nil { (view.place, view.canRemove) = ("new", false) }
    let isTaken = request.stage.isOpenToStudy && request.study?.by == actor.member.id
    view.conflict = try await conflict(of: form, beside: known?.member, on: file, under: covers, isTaken: isTaken)
    return page(memberPage(view, in: frame()), status: 409)
  }

  fileprivate func lateObligations(_ form: Form) async throws -> HTTPResponse {
    let file = try await householdFile()
    var view = try await household(of: file)
    view.conflict = try await conflict(ofObligations: form, on: file, isTaken: view.obligations != nil)
    if view.obligations != nil { view.obligations = FormState(values: form) }
    return page(householdPage(view, in: frame()), status: 409)
  }

  /// The household as somebody else left it, to one who pressed a button of an older page.
  fileprivate func lateButton(_ form: Form) async throws -> HTTPResponse {
    let file = try await householdFile()
    var view = try await household(of: file)
    view.conflict = try await conflict(ofButton: form, on: file)
    return page(householdPage(view, in: frame()), status: 409)
  }

  /// The household as it stands; before there is one, the applicant alone, about whom only the form is known.
  fileprivate func household(toEdit file: RequestFile) -> Household {
    let applicant = file.request.applicant
    return file.request.fieldwork.household
      ?? Household(
        members: [
          Household.Member(
            name: applicant.name.full, relation: .applicant, age: .born(applicant.birth.day),
            nationalID: applicant.nationalID)
        ], by: actor.member.id, at: now)
  }

  fileprivate func view(_ file: RequestFile, _ state: FormState) -> MemberView {
    MemberView(
      request: file.request.id.description, requestNumber: file.request.number?.description ?? "",
      version: file.request.version, place: request.captures["number"] ?? "new",
      evidence: file.request.items.map { item in
        Choice(item.requirement.code, Phrase(ar: item.requirement.nameAr, en: item.requirement.nameEn))
      }, state: state, canRemove: memberPlace.map { $0 > 1 } ?? false)
  }
}

extension TypedForm {
  /// The member that was typed, or what is wrong at its field.
  fileprivate func member(of request: Request, at now: Instant) throws(PanelRefusal) -> Household.Member {
    let evidence = text(FieldName.evidence)
    let shown = request.items.contains { $0.requirement.code == evidence } ? evidence : nil
    let (name, relation, age, nationalID, health, activity, incomes) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.personName, .memberName, limit: 100)),
      .read(try word(FieldName.relation, .relationToApplicant) as Household.Relation),
      .read(try age(on: CalendarDay(now))), .read(try writtenOrNil(FieldName.nationalID, .nationalID) as NationalID?),
      .read(try optional(FieldName.health, limit: 500)), .read(try activity()), .read(try incomes(shownBy: shown)))
    return Household.Member(
      name: name, relation: relation, age: age, nationalID: nationalID, activity: activity, health: health,
      incomes: incomes)
  }

  private func activity() throws(PanelRefusal) -> Household.Activity? {
    text(FieldName.activity).isEmpty ? nil : try word(FieldName.activity)
  }

  /// What the household owes each month, as far as it was typed.
  fileprivate func obligations() throws(PanelRefusal) -> [Household.Obligation] {
    try PanelRefusal.readingEach(Household.Obligation.Kind.allCases) { (kind) throws(PanelRefusal) in
      guard let amount: Halalas = try writtenOrNil(FieldName.owesPrefix + kind.rawValue, kind.name) else { return nil }
      return Household.Obligation(kind, amount)
    }
  }

  private func age(on today: CalendarDay) throws(PanelRefusal) -> Household.Age? {
    let typed = text(FieldName.age).withASCIIDigits
    if typed.isEmpty { return nil }
    if let years = Int(typed) {
      guard (0...Household.longestLife).contains(years) else {
        throw PanelRefusal(
          field: FieldName.age, FieldworkRefusal.ageOutOfRange(limit: Household.longestLife).words)
      }
      return .years(years)
    }
    do throws(DateRefusal) {
      let entered = EnteredDate(day: try Self.date(typed), typedAs: .hijri)
      return .born(try entered.asBirthDate(on: today).day)
    } catch {
      throw PanelRefusal(field: FieldName.age, error.words(for: .age))
    }
  }

  private func income(from source: IncomeSource) throws(PanelRefusal) -> Halalas? {
    let name = FieldName.incomePrefix + source.rawValue
    guard let amount: Halalas = try writtenOrNil(name, source.name) else { return nil }
    guard amount <= Household.highestAmount else {
      throw PanelRefusal(field: name, FieldworkRefusal.amountTooLarge(limit: Household.highestAmount).words)
    }
    return amount
  }

  /// nil when nobody asked; a source that is known without its amount stays so.
  private func incomes(shownBy evidence: String?) throws(PanelRefusal) -> [Household.Income]? {
    let unknown = form.all(FieldName.incomeUnknown)
    let incomes = try PanelRefusal.readingEach(IncomeSource.allCases) {
      (source) throws(PanelRefusal) -> Household.Income? in
      let amount = try income(from: source)
      guard amount != nil || unknown.contains(source.rawValue) else { return nil }
      return Household.Income(source, amount, evidence: evidence)
    }
    switch text(FieldName.incomeState) {
    case "some":
      guard !incomes.isEmpty else { throw PanelRefusal(field: FieldName.incomeState, .incomeMissing) }
      return incomes
    case "none", "unknown":
      guard incomes.isEmpty else {
        throw PanelRefusal(field: FieldName.incomeState, FieldworkRefusal.incomeContradicts.words)
      }
      return text(FieldName.incomeState) == "none" ? [] : nil
    default: throw PanelRefusal(field: FieldName.incomeState, .chooseAnswer)
    }
  }
}

extension Household.Member {
  /// What the member's form shows before anyone typed.
  func asForm(under covers: Covers) -> Form {
    var form = Form([
      FieldName.personName: name, FieldName.relation: relation.rawValue, FieldName.activity: activity?.rawValue ?? "",
      FieldName.incomeState: incomes.map { $0.isEmpty ? "none" : "some" } ?? "unknown",
      FieldName.evidence: incomes?.first?.evidence ?? "",
    ])
    let personal: [(PersonalField, String, String)] = [
      (.number, FieldName.nationalID, nationalID?.text ?? ""), (.health, FieldName.health, health),
    ]
    for (field, name, value) in personal where !value.isEmpty {
      let isShown = covers.uncovered.shows(field)
      form.fields.append(
        isShown ? .init(name: name, value: value) : .init(name: FieldName.covered, value: field.rawValue))
    }
    switch age {
    case .years(let years): form.fields.append(.init(name: FieldName.age, value: String(years)))
    case .born(let day):
      let date = day.gregorian.map { "\($0.day)/\($0.month)/\($0.year)" } ?? ""
      form.fields.append(.init(name: FieldName.age, value: date))
    case nil: break
    }
    for income in incomes ?? [] {
      if let amount = income.amount {
        form.fields.append(.init(name: FieldName.incomePrefix + income.source.rawValue, value: amount.text))
      } else {
        form.fields.append(.init(name: FieldName.incomeUnknown, value: income.source.rawValue))
      }
    }
    return form
  }
}
