import Casework
import HTTP
import Lexicon
import Pages

extension BookingDaysView {
  static let sample = BookingDaysView(places: [
    Place(
      id: "1", name: Phrase(ar: "المقر الرئيس", en: "Main office"), address: "حي النخيل، شارع الأمير",
      hours: [Hours(.weekday(.sunday), "08:00-14:00"), Hours(.weekday(.monday), "08:00-12:00 16:00-19:00")],
      days: [
        Day(.sunday, free: 1, path: "/birr/appointments/1/2026-11-22"),
        Day(.tuesday, free: 11, path: "/birr/appointments/1/2026-11-24"),
      ]),
    Place(id: "2", name: Phrase(ar: "فرع الشمال", en: "North branch"), address: "", hours: [], days: []),
  ])
}

extension BookingFormView {
  static func sample(_ state: FormState = FormState(), moving: Moving? = nil) -> BookingFormView {
    BookingFormView(
      place: Phrase(ar: "المقر الرئيس", en: "Main office"), address: "حي النخيل", date: .sunday,
      slots: ["09:00", "09:20", "11:40"].map { Choice($0, Phrase(verbatim: $0)) },
      subjects: [Choice("inquiry", .anInquiry), Choice("RENT", Phrase(ar: "مساعدة إيجار", en: "Rent"))], state: state,
      path: "/birr/appointments/1/2026-11-22", back: "/birr/appointments", moving: moving)
  }

  static let refused = sample(
    FormState(
      values: Form([FieldName.personName: "أم سعد \"<b>"]),
      errors: [
        FieldError(FieldName.slot, ReceptionRefusal.slotTaken.words), FieldError(FieldName.mobile, .required(.mobile)),
      ]))
}

extension OwnBookingView {
  static let sample = OwnBookingView(
    number: "APT-2026-00042", state: Chip(Booking.State.booked.name, .info, icon: .calendar),
    facts: [Fact(.appointmentDay, .phrase(.fullDate(.sunday))), Fact(.appointmentHour, .code("09:20"))], isOpen: true)

  static let over = OwnBookingView(
    number: "APT-2026-00042", state: Chip(Booking.State.cancelled.name), facts: [], isOpen: false)
}

extension BookingView {
  static let sample = BookingView(
    id: "1", number: "APT-2026-00042", version: 2, state: Chip(Booking.State.booked.name, .info),
    facts: [
      Fact(.yourName, .text("أم سعد")), Fact(.mobile, .code("0501234567")),
    ], isOpen: true)
}

extension PlacesView {
  static let sample = PlacesView(places: [
    Place(
      id: "1", name: Phrase(ar: "المقر الرئيس", en: "Main office"), hours: BookingDaysView.sample.places[0].hours,
      states: [Chip(.placeIsOpen, .ok, icon: .check), Chip(.placeTakesBookings, .info)])
  ])
}

extension PlaceView {
  static let sample = PlaceView(
    id: "1", title: Phrase(ar: "المقر الرئيس", en: "Main office"), version: 3,
    days: [Choice("0", .weekday(.sunday)), Choice("1", .weekday(.monday))],
    state: FormState(
      values: Form([FieldName.nameAr: "المقر الرئيس", FieldName.hoursPrefix + "1": "14-8"]),
      errors: [FieldError(FieldName.hoursPrefix + "1", ReceptionRefusal.badHours(.monday).words)]))
}

extension ReceptionView {
  private static let office = Place(
    id: "1", name: Phrase(ar: "المقر الرئيس", en: "Main office"), path: "/staff/reception/at/1/2026-11-22")
  private static let branch = Place(
    id: "2", name: Phrase(ar: "فرع الشمال", en: "North branch"), path: "/staff/reception/at/2/2026-11-22")

  static let sample = ReceptionView(
    date: .sunday, place: office, places: [office, branch], isToday: true,
    before: "/staff/reception/at/1/2026-11-21", after: "/staff/reception/at/1/2026-11-23",
    waiting: [
      Turn(
        id: "8", number: 9, version: 0, name: "أبو راشد", subject: .anInquiry,
        priority: Ticket.Priority.elderly.name, minutes: 3, state: Chip(Ticket.State.waiting.name, .info),
        verbs: [.departure]),
      Turn(
        id: "7", number: 7, version: 0, name: "", subject: Phrase(ar: "مساعدة إيجار", en: "Rent"), appointed: "09:20",
        minutes: 12, state: Chip(Ticket.State.waiting.name, .info), verbs: [.departure]),
    ],
    called: [.sample], gone: 5,
    bookings: [
      Booking(
        id: "1", number: "APT-2026-00042", hour: "09:20", name: "أم سعد", subject: .anInquiry,
        state: Chip(Casework.Booking.State.booked.name, .info), arrives: 2),
      Booking(
        id: "2", number: "APT-2026-00043", hour: "10:00", name: "حمد", subject: .anInquiry,
        state: Chip(Casework.Booking.State.cancelled.name)),
    ], subjects: [Choice("inquiry", .anInquiry)], counters: [Choice("1", .atCounter(1)), Choice("2", .atCounter(2))],
    calling: FormState(errors: [FieldError(FieldName.counter, ReceptionRefusal.badCounter.words)]))

  static let empty = ReceptionView(
    date: .sunday, place: office, places: [office], isToday: true, before: "/staff/reception/at/1/2026-11-21",
    after: "/staff/reception/at/1/2026-11-23", counters: [Choice("1", .atCounter(1))])
}

extension ReceptionView.Turn {
  static let sample = ReceptionView.Turn(
    id: "6", number: 6, version: 2, name: "منيرة", subject: .anInquiry, minutes: 8,
    state: Chip(Ticket.State.called.name, .warn), counter: 2, verbs: [.start, .waiting, .departure])
}

extension TicketView {
  static let sample = TicketView(
    turn: .sample, place: Phrase(ar: "المقر الرئيس", en: "Main office"), back: "/staff/reception/at/1/2026-11-22",
    facts: [Fact(.arrivedAt, .code("09:02")), Fact(.calledAt, .code("09:10"))], canPrefer: true,
    request: TurnRequestView(
      found: [(number: "REQ-2026-00042", about: Phrase(ar: "مساعدة إيجار", en: "Rent"))], handed: [], isOpen: true))

  static let linked = TicketView(
    turn: .sample, place: Phrase(ar: "المقر الرئيس", en: "Main office"), back: "/staff/reception/at/1/2026-11-22",
    facts: [], canPrefer: false,
    request: TurnRequestView(
      request: (number: "REQ-2026-00042", path: "/staff/requests/1", about: "سالم العنزي · مساعدة إيجار"),
      missing: [Phrase(ar: "عقد الإيجار", en: "Lease"), Phrase(ar: "تعريف بالدخل", en: "Proof of income")],
      handed: [Handed.Kind.missingPrinted.name], isOpen: true,
      handing: FormState(errors: [FieldError(FieldName.kind, ReceptionRefusal.nothingMissing.words)])))
}

extension InquiriesView {
  static let sample = InquiriesView(
    open: [
      Row(
        id: "1", number: "INQ-2026-00007", question: "متى يُصرف الدعم؟", state: Chip(.inquiryLate, .bad, icon: .alert),
        referee: "محمد الحازمي", due: .earlier),
      Row(
        id: "2", number: "INQ-2026-00008", question: "Where is the office?", state: Chip(Inquiry.State.open.name, .warn)
      ),
    ],
    answered: [
      Row(id: "3", number: "INQ-2026-00006", question: "ما المستندات؟", state: Chip(Inquiry.State.answered.name, .ok))
    ], mayTake: true)
}

extension InquiryView {
  static let sample = InquiryView(
    id: "1", number: "INQ-2026-00007", version: 1, state: Chip(Inquiry.State.open.name, .warn),
    question: "متى يُصرف الدعم؟\nوهل يكفي عقد قديم؟", facts: [Fact(.inquiryChannel, .phrase(Channel.phone.name))],
    sources: [Choice("c-4.2", .clause("4.2"))], colleagues: ActionPanel.people, parts: InquiryPart.allCases,
    forms: PageForms(
      refused: InquiryPart.answer.rawValue,
      FormState(errors: [FieldError(FieldName.source, ReceptionRefusal.noSuchSource.words)])))

  static let answered = InquiryView(
    id: "1", number: "INQ-2026-00007", version: 2, state: Chip(Inquiry.State.answered.name, .ok),
    question: "متى يُصرف الدعم؟", facts: [], answer: ("بعد القرار بأسبوع.", .clause("4.2")))

  /// A colleague was quicker.
  static let takenNoMore = {
    var view = answered
    view.parts = [.answer]
    view.forms = PageForms(
      takenNoMore: InquiryPart.answer.rawValue, Form([FieldName.answer: "يُصرف أول كل شهر ميلادي."]))
    return view
  }()
}

extension WaitingTimesView {
  static let sample = WaitingTimesView(rows: [
    Row(
      date: .sunday, place: Phrase(ar: "المقر الرئيس", en: "Main office"), came: 31, served: 28, left: 3, missed: 2,
      waiting: .medianAndLongest(9, 44), service: .medianAndLongest(12, 35)),
    Row(
      date: .earlier, place: Phrase(ar: "فرع الشمال", en: "North branch"), came: 0, served: 0, left: 0, missed: 1,
      waiting: nil, service: nil),
  ])
}

extension NowServingView {
  static let sample = NowServingView(
    places: [
      Place(
        id: "1", name: Phrase(ar: "المقر الرئيس", en: "Main office"), called: [(number: 12, counter: 2), (11, 1)],
        waiting: 4),
      Place(id: "2", name: Phrase(ar: "فرع الشمال", en: "North branch"), called: [], waiting: 0),
    ], at: .noon, refreshes: true, otherWay: "/birr/now?still=1")
}

extension PageCase {
  static let receptionPages: [PageCase] = [
    PageCase("appointments") { bookingDaysPage(.sample, in: .sample($0)) },
    PageCase("appointment-hours") { bookingFormPage(.sample(), in: .sample($0)) },
    PageCase("appointment-refused") { bookingFormPage(.refused, in: .sample($0)) },
    PageCase("appointment-own") { ownBookingPage(.sample, in: .sample($0)) },
    PageCase("appointment-over") { ownBookingPage(.over, in: .sample($0)) },
    PageCase("appointment-find") { findBookingPage(.blank, in: .sample($0)) },
    PageCase("appointment-code") { bookingCodePage(.blank, in: .sample($0)) },
    PageCase("reception") { receptionPage(.sample, in: .sample($0)) },
    PageCase("reception-empty") { receptionPage(.empty, in: .sample($0)) },
    PageCase("ticket") { ticketPage(.sample, in: .sample($0)) },
    PageCase("ticket-linked") { ticketPage(.linked, in: .sample($0)) },
    PageCase("inquiries") { inquiriesPage(.sample, in: .sample($0)) },
    PageCase("inbox-inquiries") { say in
      var view = InboxView(today: .sunday, tab: .mine, tabs: [.init(tab: .mine, count: 0)], groups: [])
      view.inquiries = InquiriesView.sample.open
      return inboxPage(view, in: .sample(say))
    },
    PageCase("inquiry") { inquiryPage(.sample, in: .sample($0)) },
    PageCase("inquiry-answered") { inquiryPage(.answered, in: .sample($0)) },
    PageCase("inquiry-taken-no-more") { inquiryPage(.takenNoMore, in: .sample($0)) },
    PageCase("inquiry-new") { say in
      newInquiryPage(NewInquiryView(channels: [Choice("phone", Channel.phone.name)], turn: "6"), in: .sample(say))
    },
    PageCase("waiting-times") { waitingTimesPage(.sample, in: .sample($0)) },
    PageCase("waiting-times-none") { waitingTimesPage(WaitingTimesView(rows: []), in: .sample($0)) },
    PageCase("now-serving") { nowServingPage(.sample, in: .sample($0)) },
    PageCase("booking") { bookingPage(.sample, in: .sample($0)) },
    PageCase("booking-moving") { say in
      deskBookingPage(.sample(moving: .init(number: "APT-2026-00042", version: 2)), in: .sample(say))
    },
    PageCase("booking-days") { deskDaysPage(.sample, in: .sample($0)) },
    PageCase("reception-places") { placesPage(.sample, in: .sample($0)) },
    PageCase("reception-place") { placePage(.sample, in: .sample($0)) },
  ]
}
