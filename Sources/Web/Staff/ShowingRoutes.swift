import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addShowing(to router: inout Router) {
    for place in ShowingPlace.allCases {
      let pattern = StaffPaths(base: "/{association}/staff").showing(place, "{id}")
      router.get(
        pattern,
        staff { visit in
          let asked = try await visit.asking(for: place)
          let state = FormState(values: Form([FieldName.field: visit.request.query[FieldName.field] ?? ""]))
          return visit.page(showingPage(visit.view(of: asked, state), in: visit.frame()))
        })
      router.post(pattern, staffPosted { visit, form in try await show(place, visit, form) })
    }
  }

  private func show(_ place: ShowingPlace, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let asked = try await visit.asking(for: place)
    do {
      let typed = form.all(FieldName.field)
      let fields = Set(asked.fields.filter { typed.contains($0.rawValue) })
      try await office.show(
        fields, of: asked.subject, because: Disclosure.Reason(rawValue: form[FieldName.reason] ?? ""),
        saying: form[FieldName.note] ?? "", as: visit.actor)
      return visit.go(visit.paths.page(place, asked.id), .dataShown)
    } catch let refusal as PrivacyRefusal {
      let state = FormState(
        values: form, errors: [FieldError(refusal.field(of: form) ?? FieldName.field, refusal.words)])
      return visit.page(showingPage(visit.view(of: asked, state), in: visit.frame()), status: 422)
    }
  }
}

extension PrivacyRefusal {
  /// The field a refusal belongs to, when it belongs to one.
  func field(of form: Form) -> String? {
    switch self {
    case .nothingChosen, .notYours: FieldName.field
    case .reasonMissing, .reasonsMissing, .reasonsTooLong: FieldName.reason
    case .noteMissing, .noteTooLong, .wishMissing, .wishTooLong: FieldName.note
    case .alreadyAsked: FieldName.kind
    case .alreadyVerified, .notVerified, .alreadyExtended, .tooLateToExtend, .alreadyAnswered, .ownTaking,
      .noConsentStands, .recordsKept, .held:
      form[FieldName.reason] == nil ? nil : FieldName.reason
    }
  }
}

extension ShowingPlace {
  /// What stands covered there.
  var fields: [PersonalField] {
    switch self {
    case .party: [.number, .contact]
    case .request: [.number, .contact, .account]
    case .household: [.number, .health]
    case .entitlement: [.account]
    case .file, .booking, .inquiry: [.contact]
    }
  }
}

/// What somebody wants shown: whose data, on which page, and what of it their posts need.
struct Asking {
  var place: ShowingPlace
  var id: String
  var heading: String
  var subject: DataSubject
  var fields: [PersonalField]
}

extension StaffVisit {
  /// The person of the page in the address, for who may open it and have something of it shown.
  fileprivate func asking(for place: ShowingPlace) async throws -> Asking {
    let fields = place.fields.filter { actor.may($0.duty) }
    guard !fields.isEmpty else { throw OfficeRefusal.notAllowed(place.fields[0].duty) }
    let (subject, heading) = try await subject(of: place)
    return Asking(
      place: place, id: request.captures["id"] ?? "", heading: heading, subject: subject, fields: fields)
  }

  private func subject(of place: ShowingPlace) async throws -> (DataSubject, String) {
    switch place {
    case .party:
      let id: Party.ID = try id()
      return (.party(id), try await office.name(of: id, as: actor))
    case .household where !actor.seesHouseholds: throw OfficeRefusal.notAllowed(.study)
    case .request, .household, .entitlement:
      let asked = try await office.request(try id(), as: actor).request
      return (.party(asked.applicant.party), asked.number?.description ?? "")
    case .file:
      let file = try await office.file(try id(), as: actor).file
      return (.party(file.party), file.number)
    case .booking:
      try must(.receive)
      let booking = try await office.booking(try id(), as: actor).booking
      return (.booking(booking.id), booking.number.description)
    case .inquiry:
      let inquiry = try await office.inquiry(try id(), as: actor)
      return (.inquiry(inquiry.id), inquiry.number.description)
    }
  }

  fileprivate func view(of asked: Asking, _ state: FormState) -> ShowingView {
    ShowingView(asked.place, id: asked.id, heading: asked.heading, fields: asked.fields, state: state)
  }
}
