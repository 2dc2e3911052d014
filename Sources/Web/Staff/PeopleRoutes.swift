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
    let fresh = office.freshPassword()
    do {
      let member = try await office.addStaff(
        name: form[FieldName.personName] ?? "", email: form[FieldName.email] ?? "", roles: Set(form),
        password: fresh, as: visit.actor)
      var view = try await visit.person(member.id)
      view.freshPassword = fresh
      return visit.page(personPage(view, in: visit.frame()))
    } catch let refusal as StaffRefusal {
      var view = try await visit.people()
      view.state = FormState(values: form, errors: [refusal.error])
      return visit.page(peoplePage(view, in: visit.frame()), status: 422)
    }
  }

  private func changeRoles(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: StaffMember.ID = try visit.id()
    let active = try await visit.member(id).isActive
    return try await change(visit, form, id, roles: Set(form), isActive: active)
  }

  private func setActive(_ isActive: Bool, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let id: StaffMember.ID = try visit.id()
    let roles = try await visit.member(id).roles
    return try await change(visit, form, id, roles: roles, isActive: isActive)
  }

  private func change(
    _ visit: StaffVisit, _ form: Form, _ id: StaffMember.ID, roles: Set<Role>, isActive: Bool
  ) async throws -> HTTPResponse {
    do {
      try await office.changeStaff(id, roles: roles, isActive: isActive, as: visit.actor)
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

extension StaffVisit {
  func people() async throws -> PeopleView {
    let everyone = try await office.staff(as: actor)
    return PeopleView(
      people: everyone.map(PeopleView.Person.init), roles: actor.may(.manageStaff) ? Choice.roles : [],
      state: FormState())
  }

  func member(_ id: StaffMember.ID) async throws -> StaffMember {
    guard let member = try await office.staff(as: actor).first(where: { $0.id == id }) else {
      throw OfficeRefusal.notFound
    }
    return member
  }

  func person(_ known: StaffMember.ID? = nil) async throws -> PersonView {
    guard actor.may(.manageStaff) else { throw OfficeRefusal.notAllowed(.manageStaff) }
    let member = try await member(try known ?? id())
    var form = Form()
    form.fields = member.roles.map { Form.Field(name: FieldName.roles, value: $0.rawValue) }
    return PersonView(
      person: PeopleView.Person(member), roles: Choice.roles, rolesState: FormState(values: form),
      isActive: member.isActive)
  }
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
    case .passwordWrong: FieldError(FieldName.password, .wrongPassword)
    case .lastAdministrator:
      FieldError(
        FieldName.roles,
        Phrase(ar: "يجب أن يبقى مدير نظام فعّال واحد على الأقل.", en: "At least one active administrator must remain."))
    }
  }
}
