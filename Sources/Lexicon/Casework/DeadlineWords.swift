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

extension Language {
  /// How the day was found, a sentence each.
  package func lines(of explanation: Explanation) -> [String] {
    [counting(explanation)] + skippedWeekends(explanation) + explanation.holidays.map(skipped)
      + explanation.pauses.map(skipped) + outcome(explanation)
  }

  private func counting(_ explanation: Explanation) -> String {
    let limit = explanation.limit
    let start = bothDates(DualDate(explanation.dayZero))
    let isFloor = explanation.bearing == .floor
    return switch self {
    case .ar:
      line(
        isFloor ? "حد أدنى: " : "حد أقصى: ", self(limit.span), " ", self(limit.start.name), "، ", start,
        "، ويبدأ العد من اليوم التالي.")
    case .en:
      line(
        isFloor ? "Floor: " : "Ceiling: ", self(limit.span), " ", self(limit.start.name), ", ", start,
        "; counting starts the next day.")
    }
  }

  private func skippedWeekends(_ explanation: Explanation) -> [String] {
    guard explanation.weekendDays > 0 else { return [] }
    let days = self(.days(explanation.weekendDays))
    return switch self {
    case .ar: [line("تُخطيت عطل نهاية الأسبوع: ", days, ".")]
    case .en: [line("Weekends passed over: ", days, ".")]
    }
  }

  private func skipped(_ holiday: Explanation.SkippedHoliday) -> String {
    let span = self(.days(from: holiday.days.lowerBound, to: holiday.days.upperBound))
    let name = self(holiday.occasion.name)
    return switch self {
    case .ar: line("تُخطيت إجازة ", name, " (", span, ").")
    case .en: line(name, " passed over (", span, ").")
    }
  }

  private func skipped(_ pause: Explanation.SkippedPause) -> String {
    let span = self(.days(from: pause.days.lowerBound, to: pause.days.upperBound))
    let reason = self(pause.reason.name)
    return switch self {
    case .ar: line("توقفت المهلة (", span, "): ", reason, ".")
    case .en: line("The clock stood (", span, "): ", reason, ".")
    }
  }

  private func outcome(_ explanation: Explanation) -> [String] {
    if let standing = explanation.standing {
      let (since, reason) = (bothDates(DualDate(standing.since)), self(standing.reason.name))
      return switch self {
      case .ar: [line("المهلة متوقفة منذ ", since, ": ", reason, ".")]
      case .en: [line("The clock has stood since ", since, ": ", reason, ".")]
      }
    }
    guard let result = explanation.result else { return [] }
    let day = fullDate(DualDate(result))
    return switch self {
    case .ar: [line("آخر يوم: ", day, ".")]
    case .en: [line("Last day: ", day, ".")]
    }
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
