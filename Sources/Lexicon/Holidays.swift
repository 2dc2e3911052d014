extension Phrase {
  package static let officialHolidays = Phrase(ar: "الإجازات الرسمية", en: "Official holidays")
  package static let officialHolidaysLead = Phrase(
    ar: "لا تُحسب أيامها من المهل بأيام العمل. المعلن يحل محل المحسوب.",
    en: "Their days do not count as working days. An announced date replaces the computed one.")
  package static let holiday = Phrase(ar: "الإجازة", en: "Holiday")
  package static let holidayName = Phrase(ar: "اسم الإجازة", en: "Name of the holiday")
  package static let firstDay = Phrase(ar: "أول يوم", en: "First day")
  package static let lastDay = Phrase(ar: "آخر يوم", en: "Last day")
  package static let source = Phrase(ar: "المصدر", en: "Source")
  package static let announced = Phrase(ar: "معلنة", en: "Announced")
  package static let computed = Phrase(ar: "محسوبة", en: "Computed")
  package static let announceHoliday = Phrase(ar: "إضافة إجازة", en: "Add a holiday")
  package static let holidayKind = Phrase(ar: "من قررها؟", en: "Who decided it?")
  package static let holidayKindAnnounced = Phrase(
    ar: "إجازة رسمية أُعلنت", en: "An official holiday that was announced")
  package static let holidayKindClosure = Phrase(ar: "إغلاق قررته الجمعية", en: "A closure the association decided")
  package static let announceHolidayLead = Phrase(
    ar: "تُعاد المهل المفتوحة إلى الحساب، ويظهر ما تغيّر.",
    en: "Open deadlines are counted again, and what moved is shown.")
  package static let correctHoliday = Phrase(ar: "تصحيح التاريخ", en: "Correct the dates")
  package static let takeHolidayBack = Phrase(ar: "سحب ما أُدخل", en: "Take back what was entered")
  package static let takeHolidayBackLead = Phrase(
    ar:
      "تعود المناسبة الرسمية إلى تاريخها المحسوب، ويزول غيرها. تُعاد المهل المفتوحة إلى الحساب، ويبقى السحب وسببه في السجل.",
    en:
      "An official occasion goes back to its computed date, any other is gone. Open deadlines are counted again; the taking back and its reason stay on record."
  )
  package static let holidayNotEntered = Phrase(
    ar: "لم يُدخل شيء لهذه الإجازة، وتاريخها محسوب.", en: "Nothing was entered for this holiday; its dates are computed."
  )
  package static let takeBackReason = Phrase(ar: "سبب السحب", en: "Why it is taken back")
  package static let saveAndRecalculate = Phrase(ar: "حفظ وإعادة الحساب", en: "Save and recalculate")
  package static let lastBeforeFirst = Phrase(ar: "آخر يوم يسبق أول يوم.", en: "The last day comes before the first.")
  /// Said where the days of one year's holiday were typed as another year's.
  package static func holidayOfAnotherYear(_ year: Int) -> Phrase {
    Phrase(
      ar: "هذا التاريخ ليس في سنة \(year). أدخل أيام هذه الإجازة في سنتها.",
      en: "These days are not in the year \(year). Enter this holiday’s days of that year.")
  }
  /// Said where the days typed lie outside those for which holidays are entered.
  package static func holidayOutOfRange(_ first: DualDate, _ last: DualDate) -> Phrase {
    let (from, until) = (bothDates(first), bothDates(last))
    return Phrase(
      ar: "تُدخل الإجازات من \(from.ar) إلى \(until.ar).", en: "Holidays are entered from \(from.en) to \(until.en).")
  }
  package static func tooManyHolidays(limit: Int) -> Phrase {
    Phrase(
      ar: "أُدخلت لهذه السنة \(limit) إجازة، وهو الحد الأعلى.",
      en: "\(limit) holidays were entered for this year, the most.")
  }
  /// Said where the days typed are not those of the occasion; `day` is where the calendar has it.
  package static func holidayFarFrom(_ day: DualDate) -> Phrase {
    let date = bothDates(day)
    return Phrase(
      ar: "هذه الأيام بعيدة عن المناسبة، وهي في التقويم \(date.ar).",
      en: "These days are far from the occasion, which the calendar has on \(date.en).")
  }
  package static let request = Phrase(ar: "الطلب", en: "Request")
  package static let deadlineBefore = Phrase(ar: "المهلة قبل", en: "Deadline before")
  package static let deadlineAfter = Phrase(ar: "المهلة بعد", en: "Deadline after")

  package static func movedDeadlines(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لم تتغير أي مهلة", one: "تغيّرت مهلة واحدة", two: "تغيّرت مهلتان", few: "تغيّرت # مهل",
        many: "تغيّرت # مهلة", other: "تغيّرت # مهلة"),
      en: EnglishForms(zero: "No deadline moved", one: "# deadline moved", other: "# deadlines moved"))
  }
}
