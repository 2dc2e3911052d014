import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addReceptionPlaces(to router: inout Router) {
    let base = "/{association}/staff/reception/places"
    router.get(base, staff(receptionPlaces))
    router.get("\(base)/{id}", staff(receptionPlace))
    router.post("\(base)/{id}", staffPosted(keepReceptionPlace))
  }

  @Sendable private func receptionPlaces(_ visit: StaffVisit) async throws -> HTTPResponse {
    let places = try await office.receptionPlaces(as: visit.actor)
    let view = PlacesView(
      places: places.map { place in
        let terms = place.terms
        return .init(
          id: place.id.description, name: place.name, hours: terms.hours.shown,
          states: [
            terms.isOpen ? Chip(.placeIsOpen, .ok, icon: .check) : Chip(.placeIsClosed, .bad, icon: .alert),
            terms.takesBookings ? Chip(.takesBookings, .info, icon: .calendar) : Chip(.placeTakesNone),
          ])
      })
    return visit.page(placesPage(view, in: visit.frame()))
  }

  @Sendable private func receptionPlace(_ visit: StaffVisit) async throws -> HTTPResponse {
    let place = try await visit.placeInAddress()
    return visit.page(placePage(visit.view(of: place, FormState(values: Form(place))), in: visit.frame()))
  }

  private func keepReceptionPlace(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.manageReception)
    let place = try await visit.placeInAddress()
    let typed = TypedForm(form)
    let state: FormState
    do {
      let terms = try typed.placeTerms()
      if let place {
        try await office.changePlace(place.id, to: terms, seen: typed.version, as: visit.actor)
      } else {
        try await office.openPlace(terms, as: visit.actor)
      }
      return visit.go(visit.paths.receptionPlaces, .placeSaved)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.nameAr)
    } catch let refusal as ReceptionRefusal {
      state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.nameAr, refusal.words)])
    }
    return visit.page(placePage(visit.view(of: place, state), in: visit.frame()), status: 422)
  }
}

extension StaffVisit {
  /// The place in the address; nil for one that is to be opened.
  fileprivate func placeInAddress() async throws -> ReceptionPlace? {
    let places = try await office.receptionPlaces(as: actor)
    guard request.captures["id"] != "new" else { return nil }
    let id: ReceptionPlace.ID = try id()
    guard let place = places.first(where: { $0.id == id }) else { throw OfficeRefusal.notFound }
    return place
  }

  fileprivate func view(of place: ReceptionPlace?, _ state: FormState) -> PlaceView {
    PlaceView(
      id: place?.id.description ?? "new", title: place?.name ?? .newPlace, version: place?.version ?? 0,
      days: Casework.Weekday.allCases.map { Choice(String($0.rawValue), .weekday(of: $0)) }, state: state)
  }
}

extension Form {
  /// What is set for a place, as its form shows it.
  fileprivate init(_ place: ReceptionPlace?) {
    let terms = place?.terms ?? ReceptionPlace.Terms(nameAr: "", nameEn: "")
    var values = [
      FieldName.nameAr: terms.nameAr, FieldName.nameEn: terms.nameEn, FieldName.address: terms.address,
      FieldName.active: terms.isOpen ? "yes" : "no", FieldName.takesBookings: terms.takesBookings ? "yes" : "no",
      FieldName.slotMinutes: String(terms.slotMinutes), FieldName.receivers: String(terms.receivers),
      FieldName.daysAhead: String(terms.daysAhead),
    ]
    for day in Casework.Weekday.allCases {
      values["\(FieldName.hoursPrefix)\(day.rawValue)"] = terms.hours.typed(on: day)
      values["\(FieldName.ramadanPrefix)\(day.rawValue)"] = terms.ramadanHours?.typed(on: day) ?? ""
    }
    self.init(values: values)
  }
}

extension TypedForm {
  /// What is set for a place.
  fileprivate func placeTerms() throws(PanelRefusal) -> ReceptionPlace.Terms {
    let (name, hours, ramadan, slot, receivers, days) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.nameAr, .placeNameAr, limit: 100)), .read(try usualHours()),
      .read(try hours(FieldName.ramadanPrefix)), .read(try number(FieldName.slotMinutes, .slotLength)),
      .read(try number(FieldName.receivers, .receiverCount)),
      .read(try number(FieldName.daysAhead, .daysAheadLabel)))
    return ReceptionPlace.Terms(
      nameAr: name, nameEn: text(FieldName.nameEn), address: text(FieldName.address), hours: hours,
      ramadanHours: ramadan.spans.isEmpty ? nil : ramadan, slotMinutes: slot, receivers: receivers,
      takesBookings: text(FieldName.takesBookings) == "yes", daysAhead: days, isOpen: text(FieldName.active) != "no")
  }

  private func usualHours() throws(PanelRefusal) -> ReceptionHours {
    let hours = try hours(FieldName.hoursPrefix)
    guard !hours.spans.isEmpty else {
      throw PanelRefusal(field: FieldName.hoursPrefix + "0", ReceptionRefusal.hoursMissing.words)
    }
    return hours
  }

  /// The hours of a week, each day's told at its own field where they are none.
  private func hours(_ prefix: String) throws(PanelRefusal) -> ReceptionHours {
    let days = try PanelRefusal.readingEach(Casework.Weekday.allCases) { (day) throws(PanelRefusal) in
      let field = "\(prefix)\(day.rawValue)"
      do throws(ReceptionRefusal) {
        return try ReceptionHours([day: try ReceptionHours.spans(typed: text(field), on: day)])
      } catch {
        throw PanelRefusal(field: field, error.words)
      }
    }
    return ReceptionHours(days)
  }
}
