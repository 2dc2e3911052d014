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
  }

  /// Enters a closure of the association's own.
  private func announce(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    do {
      let name = (form[FieldName.holidayName] ?? "").trimmedSpaces
      guard !name.isEmpty else { throw PanelRefusal(field: FieldName.holidayName, .required(.holidayName)) }
      let days = try HolidayForm.days(form)
      return try await visit.corrected(
        HolidayCorrection(occasion: .closure, days: days, nameAr: String(name.prefix(100)), nameEn: ""))
    } catch let refusal as PanelRefusal {
      let state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.holidayName, refusal.words)])
      return visit.page(holidaysPage(visit.holidays(state), in: visit.frame()), status: 422)
    }
  }

  @Sendable private func holiday(_ visit: StaffVisit) async throws -> HTTPResponse {
    let found = try visit.namedHoliday()
    return visit.page(
      holidayPage(found.view, FormState(values: found.form), canRemove: false, in: visit.frame()))
  }

  /// Puts an announced date in place of the computed one.
  private func correctHoliday(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let found = try visit.namedHoliday()
    do {
      let days = try HolidayForm.days(form)
      return try await visit.corrected(
        HolidayCorrection(
          occasion: found.occasion, days: days, nameAr: found.view.name.ar, nameEn: found.view.name.en))
    } catch let refusal as PanelRefusal {
      let state = FormState(values: form, errors: [FieldError(refusal.field ?? FieldName.firstDay, refusal.words)])
      return visit.page(holidayPage(found.view, state, canRemove: false, in: visit.frame()), status: 422)
    }
  }
}

/// The days of a holiday form.
enum HolidayForm {
  static func days(_ form: Form) throws(PanelRefusal) -> ClosedRange<CalendarDay> {
    guard let first = DateEntry(FieldName.firstDay, in: form), let last = DateEntry(FieldName.lastDay, in: form) else {
      throw PanelRefusal(field: FieldName.firstDay, .badDate)
    }
    let start = try first.day(FieldName.firstDay, called: .firstDay)
    let end = last.isBlank ? start : try last.day(FieldName.lastDay, called: .lastDay)
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
          id: move.id.description, number: move.number, before: DualDate(was), after: DualDate(now))
      })
  }

  /// Saves a correction and shows what it moved.
  func corrected(_ correction: HolidayCorrection) async throws -> HTTPResponse {
    let moved = try await office.correct(correction, as: actor)
    let fresh = try await office.settings(slug: settings.association.slug)
    var frame = frame()
    frame.flash = Flash(.ok, Done.holidaySaved.words)
    return page(holidaysPage(holidays(moved: moved, in: fresh), in: frame))
  }

  /// The official holiday the address names, such as `eid_al_adha-1448`.
  func namedHoliday() throws -> (occasion: HolidayCorrection.Occasion, view: HolidaysView.Holiday, form: Form) {
    guard actor.may(.manageHolidays) else { throw OfficeRefusal.notAllowed(.manageHolidays) }
    let name = request.captures["id"] ?? ""
    guard let holiday = settings.calendar.holidays.first(where: { $0.address == name }),
      let occasion = HolidayCorrection.Occasion(holiday.occasion), let view = HolidaysView.Holiday(holiday),
      let days = holiday.days
    else { throw OfficeRefusal.notFound }
    var form = Form()
    for (field, day) in [(FieldName.firstDay, days.lowerBound), (FieldName.lastDay, days.upperBound)] {
      let date = DualDate(day)
      form.fields += DateEntry.fields(field, showing: date.gregorian, isHijri: false)
        .map { Form.Field(name: $0.name, value: $0.value) }
    }
    return (occasion, view, form)
  }
}

extension Holiday {
  /// How an address names it; closures have none.
  fileprivate var address: String { "\(HolidayCorrection.Occasion(occasion)?.rawValue ?? "closure")-\(year)" }
}

extension HolidayCorrection.Occasion {
  /// The official occasion a calendar's holiday is for; nil for a closure.
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
      id: HolidayCorrection.Occasion(holiday.occasion) == nil ? "" : holiday.address, name: holiday.occasion.name,
      first: DualDate(days.lowerBound), last: DualDate(days.upperBound), source: source)
  }
}

extension Phrase {
  static let computedDate = Phrase(ar: "محسوب", en: "Computed")
  static let announcedDate = Phrase(ar: "معلن", en: "Announced")
  static let ownClosure = Phrase(ar: "إغلاق الجمعية", en: "Own closure")
  static let lastBeforeFirst = Phrase(ar: "آخر يوم يسبق أول يوم.", en: "The last day comes before the first.")
  static let holidayTooLong = Phrase(ar: "الإجازة 30 يومًا كحد أعلى.", en: "A holiday lasts at most 30 days.")
}
