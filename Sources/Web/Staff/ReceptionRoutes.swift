import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addReception(to router: inout Router) {
    let base = "/{association}/staff/reception"
    router.get("\(base)/bookings/new", staff(deskDays))
    router.get("\(base)/bookings/new/{place}/{day}", staff(deskHours))
    router.post("\(base)/bookings/new/{place}/{day}", staffPosted(bookAtDesk))
    router.get("\(base)/bookings/{id}", staff(deskBooking))
    router.get("\(base)/bookings/{id}/days", staff(deskMoveDays))
    router.get("\(base)/bookings/{id}/days/{place}/{day}", staff(deskMoveHours))
    router.post("\(base)/bookings/{id}/days/{place}/{day}", staffPosted(moveAtDesk))
    router.post("\(base)/bookings/{id}/cancellation", staffPosted(cancelAtDesk))
  }

  @Sendable private func deskDays(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.receive)
    let days = try await visit.visit.bookingDays(path: visit.paths.newBooking)
    return visit.page(deskDaysPage(days, in: visit.frame()))
  }

  @Sendable private func deskHours(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.receive)
    return try await visit.showDeskHours(FormState())
  }

  private func bookAtDesk(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.receive)
    let (place, day) = try visit.visit.bookable()
    do {
      let terms = try TypedForm(form).booking(on: day, through: .phone, of: visit.settings)
      let id = try await office.book(terms, at: place.id, as: visit.actor)
      return visit.go(visit.paths.booking(id.description), .bookingMade)
    } catch let refusal as PanelRefusal {
      return try await visit.showDeskHours(FormState(form, refused: refusal, orAt: FieldName.slot), status: 422)
    } catch let refusal as ReceptionRefusal {
      let error = FieldError(refusal.field ?? FieldName.slot, refusal.words)
      return try await visit.showDeskHours(FormState(values: form, errors: [error]), status: 422)
    }
  }

  @Sendable private func deskBooking(_ visit: StaffVisit) async throws -> HTTPResponse {
    visit.page(bookingPage(try await visit.view(of: try await visit.deskBooking()), in: visit.frame()))
  }

  @Sendable private func deskMoveDays(_ visit: StaffVisit) async throws -> HTTPResponse {
    let booking = try await visit.deskBooking().booking
    let days = try await visit.visit.bookingDays(moving: booking) { place, day in
      visit.paths.booking(booking.id.description, at: place, on: day)
    }
    return visit.page(deskDaysPage(days, in: visit.frame()))
  }

  @Sendable private func deskMoveHours(_ visit: StaffVisit) async throws -> HTTPResponse {
    try await visit.showDeskHours(FormState(), moving: try await visit.deskBooking().booking)
  }

  private func moveAtDesk(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let file = try await visit.deskBooking()
    let (place, day) = try visit.visit.bookable()
    let typed = TypedForm(form)
    let state: FormState
    do {
      try await office.moveBooking(
        of: .staff(file.booking.id, seen: typed.version, visit.actor), to: try typed.slot(on: day), at: place.id)
      return visit.go(visit.paths.booking(file.booking.id.description), .bookingMoved)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.slot)
    } catch let refusal as ReceptionRefusal {
      state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.slot, refusal.words)])
    }
    return try await visit.showDeskHours(state, moving: file.booking, status: 422)
  }

  private func cancelAtDesk(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let file = try await visit.deskBooking()
    let typed = TypedForm(form)
    do {
      try await office.cancelBooking(
        of: .staff(file.booking.id, seen: typed.version, visit.actor), because: typed.text(FieldName.reason))
      return visit.go(visit.paths.booking(file.booking.id.description), .bookingCancelled)
    } catch let refusal as ReceptionRefusal {
      var view = try await visit.view(of: file)
      view.cancelling = FormState(values: form, errors: [FieldError(FieldName.reason, refusal.words)])
      return visit.page(bookingPage(view, in: visit.frame()), status: 422)
    }
  }
}

extension StaffVisit {
  fileprivate func deskBooking() async throws -> BookingFile {
    try must(.receive)
    return try await office.booking(try id(), as: actor)
  }

  /// The hours of the day in the address, for the desk.
  fileprivate func showDeskHours(
    _ state: FormState, moving own: Booking? = nil, status: Int = 200
  ) async throws -> HTTPResponse {
    let (place, day) = try visit.bookable()
    let (id, iso) = (place.id.description, day.description)
    let path = own.map { paths.booking($0.id.description, at: id, on: iso) } ?? paths.newBooking(at: id, on: iso)
    let back = own.map { paths.bookingDays($0.id.description) } ?? paths.newBooking
    let view = try await visit.bookingForm(place, on: day, state, moving: own, path: path, back: back)
    return page(deskBookingPage(view, in: frame()), status: status)
  }

  fileprivate func view(of file: BookingFile) async throws -> BookingView {
    let booking = file.booking
    let covers = try await covers(.booking(booking.id), at: .booking, booking.id.description)
    let who = [
      Fact(.yourName, .text(booking.name)), Fact(.mobile, covers.value(booking.mobile)),
      Fact(.bookedThrough, .phrase(booking.channel.name)),
    ]
    let why = booking.reason.isEmpty ? [] : [Fact(.cancelReason, .text(booking.reason))]
    return BookingView(
      id: booking.id.description, number: booking.number.description, version: booking.version, state: booking.chip,
      facts: booking.facts(at: file.place, in: settings) + who + why, isOpen: booking.isOpen(at: file.now))
  }
}
