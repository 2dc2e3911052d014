import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addPeople(to router: inout Router) {
    router.get(
      "/{association}/staff/people",
      staff { visit in
        visit.page(peoplePage(try await visit.people(), in: visit.frame()))
      })
    router.post("/{association}/staff/people", staffPosted(addPerson))
    router.get(
      "/{association}/staff/people/{id}",
      staff { visit in
        visit.page(personPage(try await visit.person(), in: visit.frame()))
      })
    router.post("/{association}/staff/people/{id}/roles", staffPosted(changeRoles))
    router.post("/{association}/staff/people/{id}/deactivation", staffPosted { try await setActive(false, $0, $1) })
    router.post("/{association}/staff/people/{id}/reactivation", staffPosted { try await setActive(true, $0, $1) })
    router.post("/{association}/staff/people/{id}/password", staffPosted(resetPassword))
  }

  private func addPerson(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageStaff)
    let fresh = office.freshPassword()
    let state: FormState
    do {
      let typed = TypedForm(form)
      let (name, email, roles) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.personName, .staffName, limit: StaffMember.longestName)),
        .read(try typed.needed(FieldName.email, .email, limit: StaffMember.longestEmail)), .read(try typed.roles()))
      let member = try await office.addStaff(
        name: name, email: email, roles: roles, password: fresh, as: visit.actor)
      var view = try await visit.person(member.id)
      view.freshPassword = fresh
      return visit.page(personPage(view, in: visit.frame()))
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.personName)
    } catch let refusal as StaffRefusal {
      state = FormState(values: form, errors: [refusal.error])
    }
    var view = try await visit.people()
    view.state = state
    return visit.page(peoplePage(view, in: visit.frame()), status: 422)
  }

  private func changeRoles(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let file = try await office.staffFile(of: try visit.id(), as: visit.actor)
    return try await change(visit, form, file, roles: Set(form), isActive: file.member.isActive)
  }

  private func setActive(_ isActive: Bool, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let file = try await office.staffFile(of: try visit.id(), as: visit.actor)
    return try await change(visit, form, file, roles: file.member.roles, isActive: isActive)
  }

  private func change(
    _ visit: StaffVisit, _ form: Form, _ file: StaffFile, roles: Set<Role>, isActive: Bool
  ) async throws -> HTTPResponse {
    let id = file.member.id
    do {
      let version = Int64(form[FieldName.version] ?? "") ?? -1
      try await office.changeStaff(id, roles: roles, isActive: isActive, seen: version, as: visit.actor)
    } catch OfficeRefusal.changedMeanwhile {
      return try await visit.changedPerson(id, roles: roles, isActive: isActive)
    } catch let refusal as StaffRefusal {
      var view = try await visit.person(id)
      view.rolesState = FormState(values: form, errors: [refusal.error])
      return visit.page(personPage(view, in: visit.frame()), status: 422)
    }
    return visit.go(visit.paths.person(id.description), .staffChanged)
  }

  private func resetPassword(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: StaffMember.ID = try visit.id()
    let fresh = try await office.resetPassword(of: id, as: visit.actor)
    var view = try await visit.person(id)
    view.freshPassword = fresh
    return visit.page(personPage(view, in: visit.frame()))
  }
}

extension Set<Role> {
  /// The posts ticked in a form.
  init(_ form: Form) {
    self.init(form.all(FieldName.roles).compactMap(Role.init(rawValue:)))
  }
}

extension TypedForm {
  /// The posts of somebody new; one at least.
  fileprivate func roles() throws(PanelRefusal) -> Set<Role> {
    let roles = Set<Role>(form)
    guard !roles.isEmpty else { throw PanelRefusal(field: FieldName.roles, .choose(.roles)) }
    return roles
  }
}

extension StaffVisit {
  func people() async throws -> PeopleView {
    let everyone = try await office.staff(as: actor)
    return PeopleView(
      people: everyone.map(PeopleView.Person.init), roles: actor.may(.manageStaff) ? Choice.roles : [],
      state: FormState())
  }

  func person(_ known: StaffMember.ID? = nil) async throws -> PersonView {
    let file = try await office.staffFile(of: try known ?? id(), as: actor)
    let member = file.member
    var form = Form()
    form.fields = member.roles.map { Form.Field(name: FieldName.roles, value: $0.rawValue) }
    var view = PersonView(
      person: PeopleView.Person(member), version: file.version, roles: Choice.roles,
      rolesState: FormState(values: form), isActive: member.isActive)
    view.openRequests = file.openRequests
    return view
  }

  /// What was asked for beside what a colleague saved meanwhile.
  fileprivate func changedPerson(
    _ id: StaffMember.ID, roles: Set<Role>, isActive: Bool
  ) async throws -> HTTPResponse {
    let file = try await office.staffFile(of: id, as: actor)
    var typed = file.member
    typed.roles = roles
    typed.isActive = isActive
    let view = ConflictView(
      changedBy: file.lastChange?.actor.name, at: file.lastChange.map { DualMoment($0.at) },
      fields: [
        .init(label: .roles, typed: say(typed.roleWords), stored: say(file.member.roleWords)),
        .init(label: .state, typed: say(typed.stateWords), stored: say(file.member.stateWords)),
      ], path: paths.person(id.description))
    return page(conflictPage(view, in: frame()), status: 409)
  }
}

extension StaffMember {
  fileprivate var stateWords: Phrase { isActive ? .active : .inactive }
}

extension PeopleView.Person {
  init(_ member: StaffMember) {
    self.init(
      id: member.id.description, name: member.name, email: member.email,
      roles: Role.allCases.filter(member.roles.contains).map(\.name),
      state: member.isActive ? Chip(.active, .ok) : Chip(.inactive))
  }
}

extension Choice {
  static let roles = Role.allCases.map { Choice($0.rawValue, $0.name) }
}

extension StaffRefusal {
  /// The refusal at the field it is about.
  var error: FieldError {
    switch self {
    case .nameMissing: FieldError(FieldName.personName, .required(.staffName))
    case .emailNotValid: FieldError(FieldName.email, .badEmail)
    case .emailTaken: FieldError(FieldName.email, .emailTaken)
    case .rolesMissing: FieldError(FieldName.roles, .chooseAnswer)
    case .passwordTooShort, .passwordTooLong: FieldError(FieldName.newPassword, .passwordTooShort)
    case .passwordTooPlain: FieldError(FieldName.newPassword, .passwordTooPlain)
    case .passwordUnchanged: FieldError(FieldName.newPassword, .passwordUnchanged)
    case .passwordWrong: FieldError(FieldName.password, .wrongPassword)
    case .lastAdministrator:
      FieldError(
        FieldName.roles,
        Phrase(ar: "يجب أن يبقى مدير نظام فعّال واحد على الأقل.", en: "At least one active administrator must remain."))
    }
  }
}
