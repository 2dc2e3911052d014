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
  package static let announceHoliday = Phrase(ar: "إضافة إجازة معلنة", en: "Add an announced holiday")
  package static let announceHolidayLead = Phrase(
    ar: "تُعاد المهل المفتوحة إلى الحساب، ويظهر ما تغيّر.",
    en: "Open deadlines are counted again, and what moved is shown.")
  package static let correctHoliday = Phrase(ar: "تصحيح التاريخ", en: "Correct the dates")
  package static let removeHoliday = Phrase(ar: "حذف الإجازة", en: "Remove the holiday")
  package static let saveAndRecalculate = Phrase(ar: "حفظ وإعادة الحساب", en: "Save and recalculate")
  package static let lastBeforeFirst = Phrase(ar: "آخر يوم قبل أول يوم", en: "The last day is before the first")
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
