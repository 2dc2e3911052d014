import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addAppointments(to router: inout Router) {
    let base = "/{association}/appointments"
    router.get(base, open(appointmentDays))
    router.get("\(base)/find", open { visit in visit.page(findBookingPage(FormState(), in: visit.frame())) })
    router.post("\(base)/find", posted(sendBookingCode))
    router.get("\(base)/code", open(bookingCode))
    router.post("\(base)/code", posted(enterBookingCode))
    router.get("\(base)/mine", open(ownBooking))
    router.get("\(base)/mine/days", open(ownDays))
    router.get("\(base)/mine/calendar.ics", open(ownCalendar))
    router.post("\(base)/mine/cancellation", posted(cancelOwn))
    router.post("\(base)/mine/exit", posted(leaveOwn))
    router.get("\(base)/mine/{place}/{day}", open(ownHours))
    router.post("\(base)/mine/{place}/{day}", posted(moveOwn))
    router.get("\(base)/{place}/{day}", open(appointmentHours))
    router.post("\(base)/{place}/{day}", posted(makeAppointment))
  }

  @Sendable private func appointmentDays(_ visit: Visit) async throws -> HTTPResponse {
    visit.page(bookingDaysPage(try await visit.bookingDays(path: visit.paths.appointments), in: visit.frame()))
  }

  @Sendable private func appointmentHours(_ visit: Visit) async throws -> HTTPResponse {
    try await visit.showHours(FormState())
  }

  private func makeAppointment(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("booking", visit)
    let (place, day) = try visit.bookable()
    do {
      let terms = try TypedForm(form).booking(on: day, through: .website, of: visit.settings)
      let token = try await office.book(terms, at: place.id, of: visit.association.id)
      return visit.opened(token, .bookingMade)
    } catch let refusal as PanelRefusal {
      return try await visit.showHours(FormState(form, refused: refusal, orAt: FieldName.slot), status: 422)
    } catch let refusal as ReceptionRefusal {
      let error = FieldError(refusal.field ?? FieldName.slot, refusal.words)
      return try await visit.showHours(FormState(values: form, errors: [error]), status: 422)
    }
  }

  private func sendBookingCode(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("track", visit)
    let (number, mobile): (BookingNumber, Mobile)
    do throws(PanelRefusal) {
      let typed = TypedForm(form)
      (number, mobile) = try PanelRefusal.readingAll(
        .read(try typed.bookingNumber()), .read(try typed.written(FieldName.mobile, .mobile)))
    } catch {
      let state = FormState(form, refused: error, orAt: FieldName.number)
      return visit.page(findBookingPage(state, in: visit.frame()), status: 422)
    }
    try await office.sendBookingCode(for: number, to: mobile, of: visit.association.id)
    var response = visit.go(visit.paths.appointmentCode)
    if let cookie = SetCookie(visit.soughtCookie, number.description, maxAge: 900) { response.set(cookie) }
    return response
  }

  @Sendable private func bookingCode(_ visit: Visit) async throws -> HTTPResponse {
    guard visit.soughtBooking != nil else { return visit.go(visit.paths.appointmentSearch) }
    return visit.page(bookingCodePage(FormState(), in: visit.frame()))
  }

  private func enterBookingCode(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("code", visit)
    guard let number = visit.soughtBooking else { return visit.go(visit.paths.appointmentSearch) }
    do {
      let code = (form[FieldName.code] ?? "").trimmedSpaces.withASCIIDigits
      return visit.opened(try await office.openBooking(number, code: code, of: visit.association.id), nil)
    } catch ReceptionRefusal.codeNotAccepted {
      let state = FormState(errors: [FieldError(FieldName.code, .wrongCode)])
      return visit.page(bookingCodePage(state, in: visit.frame()), status: 422)
    }
  }

  @Sendable private func ownBooking(_ visit: Visit) async throws -> HTTPResponse {
    let (_, file) = try await visit.ownBooking()
    return visit.page(ownBookingPage(visit.view(of: file), in: visit.frame()))
  }

  @Sendable private func ownDays(_ visit: Visit) async throws -> HTTPResponse {
    let (_, file) = try await visit.ownBooking()
    guard file.booking.isOpen(at: file.now) else { return visit.go(visit.paths.ownAppointment) }
    return visit.page(
      bookingDaysPage(
        try await visit.bookingDays(moving: file.booking, path: visit.paths.ownAppointment), in: visit.frame()))
  }

  @Sendable private func ownHours(_ visit: Visit) async throws -> HTTPResponse {
    let (_, file) = try await visit.ownBooking()
    guard file.booking.isOpen(at: file.now) else { return visit.go(visit.paths.ownAppointment) }
    return try await visit.showHours(FormState(), moving: file.booking)
  }

  private func moveOwn(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, file) = try await visit.ownBooking()
    let (place, day) = try visit.bookable()
    let state: FormState
    do {
      try await office.moveBooking(
        of: .own(token, visit.association.id), to: try TypedForm(form).slot(on: day), at: place.id)
      return visit.go(visit.paths.ownAppointment, .bookingMoved)
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.slot)
    } catch ReceptionRefusal.wrongBookingState {
      return visit.go(visit.paths.ownAppointment)
    } catch let refusal as ReceptionRefusal {
      state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.slot, refusal.words)])
    }
    return try await visit.showHours(state, moving: file.booking, status: 422)
  }

  private func cancelOwn(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    let (token, _) = try await visit.ownBooking()
    do {
      try await office.cancelBooking(of: .own(token, visit.association.id), because: "")
      return visit.go(visit.paths.ownAppointment, .bookingCancelled)
    } catch ReceptionRefusal.wrongBookingState {
      return visit.go(visit.paths.ownAppointment)
    }
  }

  @Sendable private func ownCalendar(_ visit: Visit) async throws -> HTTPResponse {
    let (_, file) = try await visit.ownBooking()
    return visit.calendar([file.booking.meeting(at: file.place, called: "\(visit.say(.appointment)) – \(visit.name)")])
  }

  private func leaveOwn(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    if let text = visit.request.cookie(visit.bookingCookie), text.utf8.count <= 100 {
      try await office.closeBooking(TrackingToken(text: text), of: visit.association.id)
    }
    var response = visit.go(visit.paths.home)
    for name in [visit.bookingCookie, visit.soughtCookie] {
      if let cookie = SetCookie(name, "", maxAge: 0) { response.set(cookie) }
    }
    return response
  }
}

extension Visit {
  fileprivate var bookingCookie: String { "__Host-booking-\(association.slug)" }
  fileprivate var soughtCookie: String { "__Host-sought-\(association.slug)" }

  fileprivate var soughtBooking: BookingNumber? { request.cookie(soughtCookie).flatMap { BookingNumber($0) } }

  /// On to one's own appointment, with the cookie that opens it.
  fileprivate func opened(_ token: TrackingToken, _ done: Done?) -> HTTPResponse {
    var response = go(paths.ownAppointment, done)
    if let cookie = SetCookie(bookingCookie, token.text, maxAge: 3600) { response.set(cookie) }
    return response
  }

  /// The appointment this browser made or proved its mobile for; otherwise it is asked for.
  fileprivate func ownBooking() async throws -> (TrackingToken, BookingFile) {
    guard let text = request.cookie(bookingCookie), text.utf8.count <= 100 else {
      throw WebRefusal.signedOut(returnTo: paths.appointmentSearch)
    }
    let token = TrackingToken(text: text)
    guard let file = try await office.ownBooking(token, of: association.id) else {
      throw WebRefusal.signedOut(returnTo: paths.appointmentSearch)
    }
    return (token, file)
  }

  /// The hours of the day in the address.
  fileprivate func showHours(
    _ state: FormState, moving own: Booking? = nil, status: Int = 200
  ) async throws -> HTTPResponse {
    let (place, day) = try bookable()
    let (id, iso) = (place.id.description, day.description)
    let view = try await bookingForm(
      place, on: day, state, moving: own,
      path: own == nil ? paths.appointments(at: id, on: iso) : paths.ownAppointment(at: id, on: iso),
      back: own == nil ? paths.appointments : paths.ownAppointmentDays)
    return page(bookingFormPage(view, in: frame()), status: status)
  }

  fileprivate func view(of file: BookingFile) -> OwnBookingView {
    let booking = file.booking
    return OwnBookingView(
      number: booking.number.description, state: booking.chip, facts: booking.facts(at: file.place, in: settings),
      isOpen: booking.isOpen(at: file.now))
  }

  /// An answer that a calendar takes in.
  func calendar(_ meetings: [CalendarFile.Meeting]) -> HTTPResponse {
    let file = CalendarFile(meetings, host: association.slug, at: office.clock.now)
    return HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": ContentDisposition.attachment(named: "appointment.ics"),
      ], content: .bytes(Array(file.text.utf8)))
  }
}
