package import Casework

extension Holiday.Occasion {
  package var name: Phrase {
    switch self {
    case .foundingDay: Phrase(ar: "يوم التأسيس", en: "Founding Day")
    case .nationalDay: Phrase(ar: "اليوم الوطني", en: "National Day")
    case .eidAlFitr: Phrase(ar: "عيد الفطر", en: "Eid al-Fitr")
    case .eidAlAdha: Phrase(ar: "عيد الأضحى", en: "Eid al-Adha")
    case .other(let arabic, let english): Phrase(ar: arabic, en: english.isEmpty ? arabic : english)
    }
  }
}

extension Pause.Reason {
  package var name: Phrase {
    switch self {
    case .incomplete: Phrase(ar: "نقص في المستندات", en: "documents missing")
    case .applicantAsked: Phrase(ar: "بطلب من مقدم الطلب", en: "the applicant asked to wait")
    case .otherBody: Phrase(ar: "انتظار إفادة جهة أخرى", en: "waiting for another body’s answer")
    case .forceMajeure: Phrase(ar: "ظرف قاهر", en: "circumstances beyond control")
    }
  }
}

extension Explanation {
  /// How the day was found, a sentence each.
  package var lines: [Phrase] {
    [counting] + skippedWeekends + holidays.map(\.line) + pauses.map(\.line) + outcome
  }

  private var counting: Phrase {
    let start = Phrase.bothDates(DualDate(dayZero))
    let kind =
      bearing == .floor
      ? Phrase(ar: "حد أدنى", en: "Floor") : Phrase(ar: "حد أقصى", en: "Ceiling")
    return Phrase(
      ar: "\(kind.ar): \(limit.span.ar) \(limit.start.name.ar)، \(start.ar)، ويبدأ العد من اليوم التالي.",
      en: "\(kind.en): \(limit.span.en) \(limit.start.name.en), \(start.en); counting starts the next day.")
  }

  private var skippedWeekends: [Phrase] {
    guard weekendDays > 0 else { return [] }
    let days = Phrase.days(weekendDays)
    return [Phrase(ar: "تُخطيت عطل نهاية الأسبوع: \(days.ar).", en: "Weekends passed over: \(days.en).")]
  }

  private var outcome: [Phrase] {
    if let standing {
      let since = Phrase.bothDates(DualDate(standing.since))
      return [
        Phrase(
          ar: "المهلة متوقفة منذ \(since.ar): \(standing.reason.name.ar).",
          en: "The clock has stood since \(since.en): \(standing.reason.name.en).")
      ]
    }
    guard let result else { return [] }
    let day = Phrase.fullDate(DualDate(result))
    return [Phrase(ar: "آخر يوم: \(day.ar).", en: "Last day: \(day.en).")]
  }
}

extension Explanation.SkippedHoliday {
  var line: Phrase {
    let span = Phrase.days(from: days.lowerBound, to: days.upperBound)
    return Phrase(
      ar: "تُخطيت إجازة \(occasion.name.ar) (\(span.ar)).", en: "\(occasion.name.en) passed over (\(span.en)).")
  }
}

extension Explanation.SkippedPause {
  var line: Phrase {
    let span = Phrase.days(from: days.lowerBound, to: days.upperBound)
    return Phrase(
      ar: "توقفت المهلة (\(span.ar)): \(reason.name.ar).", en: "The clock stood (\(span.en)): \(reason.name.en).")
  }
}

extension Phrase {
  /// A stretch of days in the Gregorian calendar: one day is said once.
  package static func days(from first: CalendarDay, to last: CalendarDay) -> Phrase {
    let start = Phrase.gregorianDate(DualDate(first).gregorian)
    guard first != last else { return start }
    let end = Phrase.gregorianDate(DualDate(last).gregorian)
    return Phrase(ar: "من \(start.ar) إلى \(end.ar)", en: "\(start.en) to \(end.en)")
  }
}
