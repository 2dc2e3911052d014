import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addHolidays(to router: inout Router) {
    router.get(
      "/{association}/staff/holidays",
      staff { visit in
        visit.page(holidaysPage(visit.holidays(), in: visit.frame()))
      })
    router.post("/{association}/staff/holidays", staffPosted(announce))
    router.get("/{association}/staff/holidays/{id}", staff(holiday))
    router.post("/{association}/staff/holidays/{id}", staffPosted(correctHoliday))
    router.post("/{association}/staff/holidays/{id}/removal", staffPosted(takeHolidayBack))
  }

  /// Enters a holiday that comes in no calendar: one that was announced, or a closure of the association's own.
  private func announce(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    do {
      let typed = TypedForm(form)
      let (name, occasion, days) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.holidayName, .holidayName, limit: 100)), .read(try typed.holidayKind()),
        .read(try typed.holidayDays()))
      return try await visit.corrected(
        HolidayCorrection(occasion: occasion, days: days, nameAr: name, nameEn: ""))
    } catch let refusal as PanelRefusal {
      let state = FormState(form, refused: refusal, orAt: FieldName.holidayName)
      return visit.page(holidaysPage(visit.holidays(state), in: visit.frame()), status: 422)
    } catch let refusal as HolidayRefusal {
      let state = FormState(values: form, errors: [try refusal.atDays()])
      return visit.page(holidaysPage(visit.holidays(state), in: visit.frame()), status: 422)
    }
  }

  @Sendable private func holiday(_ visit: StaffVisit) async throws -> HTTPResponse {
    visit.page(holidayPage(try visit.view(of: visit.namedHoliday()), in: visit.frame()))
  }

  /// Puts an announced date in place of the computed one.
  private func correctHoliday(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let found = try visit.namedHoliday()
    guard let occasion = HolidayCorrection.Occasion(found.occasion) else { throw OfficeRefusal.notFound }
    let state: FormState
    do {
      let days = try TypedForm(form).holidayDays()
      let name = found.occasion.name
      return try await visit.corrected(
        HolidayCorrection(
          occasion: occasion, days: days, nameAr: name.ar, nameEn: name.en, expectedYear: found.year))
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.firstDay)
    } catch let refusal as HolidayRefusal {
      state = FormState(values: form, errors: [try refusal.atDays()])
    }
    var view = try visit.view(of: found)
    view.correction = state
    return visit.page(holidayPage(view, in: visit.frame()), status: 422)
  }

  /// Takes back what was entered by mistake, and shows what that moves.
  private func takeHolidayBack(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let found = try visit.namedHoliday()
    let words: Phrase
    do {
      let moved = try await office.takeBack(found, because: form[FieldName.reason] ?? "", as: visit.actor)
      return try await visit.shown(moved, .holidayTakenBack)
    } catch HolidayRefusal.notEntered {
      words = .holidayNotEntered
    } catch HolidayRefusal.reasonMissing {
      words = .required(.takeBackReason)
    } catch HolidayRefusal.reasonTooLong(let limit) {
      words = Refusal.textTooLong(limit: limit).words
    }
    var view = try visit.view(of: found)
    view.removal = FormState(values: form, errors: [FieldError(FieldName.reason, words)])
    return visit.page(holidayPage(view, in: visit.frame()), status: 422)
  }
}

extension HolidayRefusal {
  /// What is said at the days; whatever a form cannot bring about is thrown on.
  fileprivate func atDays() throws(HolidayRefusal) -> FieldError {
    switch self {
    case .anotherYear(let year): FieldError(FieldName.firstDay, .holidayOfAnotherYear(year))
    case .farFrom(let day): FieldError(FieldName.firstDay, .holidayFarFrom(DualDate(day)))
    case .outOfRange(let days):
      FieldError(
        FieldName.firstDay, .holidayOutOfRange(DualDate(days.lowerBound), DualDate(days.upperBound)))
    case .tooMany(let limit): FieldError(FieldName.firstDay, .tooManyHolidays(limit: limit))
    case .nameMissing: FieldError(FieldName.holidayName, .required(.holidayName))
    case .tooLong: FieldError(FieldName.lastDay, .holidayTooLong)
    case .notEntered, .reasonMissing, .reasonTooLong: throw self
    }
  }
}

extension TypedForm {
  /// Who decided it.
  fileprivate func holidayKind() throws(PanelRefusal) -> HolidayCorrection.Occasion {
    let kinds: [HolidayCorrection.Occasion] = [.announced, .closure]
    let typed = text(FieldName.holidayKind)
    guard let kind = kinds.first(where: { $0.rawValue == typed }) else {
      throw PanelRefusal(field: FieldName.holidayKind, .choose(.holidayKind))
    }
    return kind
  }

  /// The days of a holiday; one where the last was left out.
  fileprivate func holidayDays() throws(PanelRefusal) -> ClosedRange<CalendarDay> {
    let (start, last) = try PanelRefusal.readingAll(
      .read(try day(FieldName.firstDay, .firstDay)), .read(try dayOrNil(FieldName.lastDay, .lastDay)))
    let end = last ?? start
    guard start <= end else { throw PanelRefusal(field: FieldName.lastDay, .lastBeforeFirst) }
    guard end - start < 30 else { throw PanelRefusal(field: FieldName.lastDay, .holidayTooLong) }
    return start...end
  }
}

extension StaffVisit {
  func holidays(_ state: FormState = FormState(), moved: [MovedDeadline] = [], in fresh: Settings? = nil)
    -> HolidaysView
  {
    HolidaysView(
      holidays: office.holidays(of: fresh ?? settings).enumerated().compactMap { HolidaysView.Holiday($0.element) },
      canCorrect: actor.may(.manageHolidays), state: state,
      moved: moved.compactMap { move in
        guard let was = move.was, let now = move.now else { return nil }
        return HolidaysView.Moved(
          id: actor.may(.seeRequests) ? move.id.description : nil, number: move.number, before: DualDate(was),
          after: DualDate(now))
      })
  }

  /// Saves a correction and shows what it moved.
  func corrected(_ correction: HolidayCorrection) async throws -> HTTPResponse {
    try await shown(office.correct(correction, as: actor), .holidaySaved)
  }

  /// The table as it is now, with what has been done and the deadlines it moved.
  func shown(_ moved: [MovedDeadline], _ done: Done) async throws -> HTTPResponse {
    let fresh = try await office.settings(slug: settings.association.slug)
    var frame = frame()
    frame.flash = Flash(.ok, done.words)
    return page(holidaysPage(holidays(moved: moved, in: fresh), in: frame))
  }

  /// The holiday the address names, such as `eid_al_adha-1448` or `closure-2026-11-29`.
  func namedHoliday() throws -> Holiday {
    guard actor.may(.manageHolidays) else { throw OfficeRefusal.notAllowed(.manageHolidays) }
    let name = request.captures["id"] ?? ""
    guard let holiday = settings.calendar.holidays.first(where: { $0.address == name && $0.days != nil }) else {
      throw OfficeRefusal.notFound
    }
    return holiday
  }

  /// What can be done to a holiday: dates of an occasion are corrected, what was entered can be taken back.
  func view(of holiday: Holiday) throws(OfficeRefusal) -> HolidayView {
    guard let days = holiday.days, let shown = HolidaysView.Holiday(holiday) else { throw .notFound }
    var form = Form()
    for (field, day) in [(FieldName.firstDay, days.lowerBound), (FieldName.lastDay, days.upperBound)] {
      form.fields += DateEntry.fields(field, showing: DualDate(day).gregorian, isHijri: false)
        .map { Form.Field(name: $0.name, value: $0.value) }
    }
    let isOfCalendar = HolidayCorrection.Occasion(holiday.occasion) != nil
    return HolidayView(
      holiday: shown, correction: isOfCalendar ? FormState(values: form) : nil,
      removal: holiday.source == .computed ? nil : FormState())
  }
}

extension Holiday {
  /// How an address names it.
  fileprivate var address: String {
    HolidayCorrection.Occasion(occasion) == nil ? storedWord : "\(storedWord)-\(year)"
  }
}

extension HolidayCorrection.Occasion {
  /// The official occasion a calendar's holiday is for; nil for any other holiday.
  init?(_ occasion: Holiday.Occasion) {
    switch occasion {
    case .foundingDay: self = .foundingDay
    case .nationalDay: self = .nationalDay
    case .eidAlFitr: self = .eidAlFitr
    case .eidAlAdha: self = .eidAlAdha
    case .other: return nil
    }
  }
}

extension HolidaysView.Holiday {
  init?(_ holiday: Holiday) {
    guard let days = holiday.days else { return nil }
    let source: Chip =
      switch holiday.source {
      case .computed: Chip(.computedDate, .plain)
      case .announced: Chip(.announcedDate, .ok, icon: .check)
      case .closure: Chip(.ownClosure, .info)
      }
    self.init(
      id: holiday.address, name: holiday.occasion.name,
      first: DualDate(days.lowerBound), last: DualDate(days.upperBound), source: source)
  }
}

extension Phrase {
  static let computedDate = Phrase(ar: "محسوب", en: "Computed")
  static let announcedDate = Phrase(ar: "معلن", en: "Announced")
  static let ownClosure = Phrase(ar: "إغلاق الجمعية", en: "Own closure")
  static let holidayTooLong = Phrase(ar: "الإجازة 30 يومًا كحد أعلى.", en: "A holiday lasts at most 30 days.")
}
