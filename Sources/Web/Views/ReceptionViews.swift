import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Settings {
  /// Whether appointments are made anywhere.
  var takesBookings: Bool { places.contains { $0.terms.isOpen && $0.terms.takesBookings } }

  func place(_ id: String?) -> ReceptionPlace? {
    id.flatMap { ReceptionPlace.ID($0) }.flatMap { id in places.first { $0.id == id } }
  }

  /// What someone comes for, by name.
  func subject(_ service: Service.ID?) -> Phrase {
    guard let service else { return .anInquiry }
    return self.service(service).map { Phrase(ar: $0.nameAr, en: $0.nameEn) } ?? .anInquiry
  }

  /// What one may come for: an inquiry, or a service that is offered.
  var subjects: [Choice] {
    [Choice(Self.inquiry, .anInquiry)]
      + offered.map { Choice($0.code, Phrase(ar: $0.nameAr, en: $0.nameEn)) }
  }

  static let inquiry = "inquiry"
}

extension ReceptionHours {
  /// The open days with their hours, from Sunday.
  var shown: [BookingDaysView.Hours] {
    Casework.Weekday.allCases.compactMap { day in
      let spans = typed(on: day)
      return spans.isEmpty ? nil : BookingDaysView.Hours(.weekday(of: day), spans)
    }
  }
}

extension Slot {
  /// When it begins, as Riyadh's clocks show it.
  var hour: String { DualMoment(starts).clock }
}

extension BookingDaysView.Place {
  init(_ place: ReceptionPlace, _ days: [FreeDay], path: (String, String) -> String) {
    let id = place.id.description
    self.init(
      id: id, name: place.name, address: place.terms.address, hours: place.terms.hours.shown,
      days: days.map { .init(DualDate($0.day), free: $0.slots.count, path: path(id, $0.day.description)) })
  }
}

extension Booking {
  var chip: Chip {
    switch state {
    case .booked: Chip(state.name, .info, icon: .calendar)
    case .arrived: Chip(state.name, .warn, icon: .clock)
    case .served: Chip(state.name, .ok, icon: .check)
    case .left, .noShow: Chip(state.name, .bad, icon: .alert)
    case .cancelled: Chip(state.name)
    }
  }

  /// Whether it may be moved and called off at `now`.
  func isOpen(at now: Instant) -> Bool { state == .booked && starts > now }

  /// When, where and what for.
  func facts(at place: ReceptionPlace, in settings: Settings) -> [Fact] {
    let address = place.terms.address.isEmpty ? [] : [Fact(.placeAddress, .text(place.terms.address))]
    return [
      Fact(.appointmentDay, .phrase(.fullDate(DualDate(day)))), Fact(.appointmentHour, .code(held.slot.hour)),
      Fact(.appointmentPlace, .phrase(place.name)),
    ] + address + [Fact(.aboutWhat, .phrase(settings.subject(service)))]
  }

  /// The appointment as a calendar takes it in.
  func meeting(at place: ReceptionPlace, called title: String) -> CalendarFile.Meeting {
    CalendarFile.Meeting(
      uid: id.description, sequence: version, starts: starts, ends: held.slot.ends, summary: "\(title) \(number)",
      location: [place.terms.nameAr, place.terms.address].filter { !$0.isEmpty }.joined(separator: ", "),
      isCancelled: state == .cancelled)
  }
}

extension ReceptionRefusal {
  /// The field it is told at.
  var field: String? {
    switch self {
    case .slotPassed, .tooFarAhead, .dayOff, .noSuchSlot, .slotTaken, .takesNoBookings: FieldName.slot
    case .tooManyAhead, .bookedAlready: FieldName.mobile
    case .noSuchService: FieldName.subject
    case .badCounter: FieldName.counter
    case .badSlotLength: FieldName.slotMinutes
    case .badReceivers: FieldName.receivers
    case .badDaysAhead: FieldName.daysAhead
    case .badHours(let day): FieldName.hoursPrefix + String(day.rawValue)
    case .hoursMissing: FieldName.hoursPrefix + "0"
    case .codeNotAccepted: FieldName.code
    case .noSuchSource: FieldName.source
    case .noSuchColleague, .sameReferee: FieldName.person
    case .badDueDay: FieldName.answerBy
    case .textMissing, .textTooLong, .tooManyPlaces, .wrongBookingState, .notToday, .notOverYet, .placeClosed,
      .tooManyToday, .wrongTicketState, .tooManyHanded, .noSuchRequest, .nothingMissing, .alreadyAnswered, .notTheirs:
      nil
    }
  }
}

extension Visit {
  /// The form of one day, with what is free on it as things stand.
  func bookingForm(
    _ place: ReceptionPlace, on day: CalendarDay, _ state: FormState, moving own: Booking? = nil, path: String,
    back: String
  ) async throws -> BookingFormView {
    let free = try await office.freeDays(at: place, moving: own, of: settings).first { $0.day == day }
    return BookingFormView(
      place: place.name, address: place.terms.address, date: DualDate(day),
      slots: (free?.slots ?? []).map { Choice($0.hour, Phrase(verbatim: $0.hour)) },
      subjects: own == nil ? settings.subjects : [], state: state, path: path, back: back,
      moving: own.map { .init(number: $0.number.description, version: $0.version) })
  }

  /// The place and the day in the address; a day that cannot be booked is not there.
  func bookable() throws -> (ReceptionPlace, CalendarDay) {
    guard let place = settings.place(request.captures["place"]), place.terms.isOpen, place.terms.takesBookings,
      let day = CalendarDay(iso: request.captures["day"] ?? "")
    else { throw WebRefusal.notFound }
    return (place, day)
  }

  /// Every place that takes appointments, with its free days.
  func bookingDays(
    moving own: Booking? = nil, path: (String, String) -> String
  ) async throws -> BookingDaysView {
    var places: [BookingDaysView.Place] = []
    for place in settings.places where place.terms.isOpen && place.terms.takesBookings {
      let days = try await office.freeDays(at: place, moving: own, of: settings)
      places.append(.init(place, days, path: path))
    }
    return BookingDaysView(places: places, moving: own?.number.description)
  }
}

extension TypedForm {
  /// The number of an appointment, as it stands in the message about it or shortened.
  func bookingNumber() throws(PanelRefusal) -> BookingNumber {
    guard let number = BookingNumber(typed: text(FieldName.number)) else {
      throw PanelRefusal(field: FieldName.number, .badAppointmentNumber)
    }
    return number
  }

  /// The hour chosen on that day.
  func slot(on day: CalendarDay) throws(PanelRefusal) -> Instant {
    guard !text(FieldName.slot).isEmpty else { throw PanelRefusal(field: FieldName.slot, .chooseHour) }
    return try hour(FieldName.slot, of: day)
  }

  /// Who comes, for what and when; everything that is wrong with it at once.
  func booking(
    on day: CalendarDay, through channel: Channel, of settings: Settings
  ) throws(PanelRefusal) -> BookingTerms {
    let (starts, service, name, mobile) = try PanelRefusal.readingAll(
      .read(try slot(on: day)), .read(try subject(of: settings)),
      .read(try needed(FieldName.personName, .yourName, limit: 100)),
      .read(try written(FieldName.mobile, .mobile) as Mobile))
    return BookingTerms(starts: starts, service: service?.id, name: name, mobile: mobile, channel: channel)
  }

  /// The service somebody comes for; nil for an inquiry.
  private func subject(of settings: Settings) throws(PanelRefusal) -> Service? {
    let subject = text(FieldName.subject)
    if subject == Settings.inquiry { return nil }
    guard let service = settings.service(code: subject), service.isOffered else {
      throw PanelRefusal(field: FieldName.subject, .chooseSubject)
    }
    return service
  }
}
