extension Phrase {
  /// How late something is in calendar days, for a chip: «متأخر يومين», "2 days late".
  package static func late(days: Int) -> Phrase {
    Phrase(
      counting: days,
      ar: ArabicForms(
        zero: "حان موعده", one: "متأخر يومًا", two: "متأخر يومين", few: "متأخر # أيام", many: "متأخر # يومًا",
        other: "متأخر # يوم"),
      en: EnglishForms(zero: "Due now", one: "# day late", other: "# days late"))
  }

  /// How much is left in working days: «باقٍ يوما عمل».
  package static func left(workingDays: Int) -> Phrase {
    Phrase(
      counting: workingDays,
      ar: ArabicForms(
        zero: "ينتهي اليوم", one: "باقٍ يوم عمل", two: "باقٍ يوما عمل", few: "باقٍ # أيام عمل", many: "باقٍ # يوم عمل",
        other: "باقٍ # يوم عمل"),
      en: EnglishForms(zero: "Due today", one: "# working day left", other: "# working days left"))
  }

  /// How much is left in calendar days: «باقٍ يومان».
  package static func left(days: Int) -> Phrase {
    Phrase(
      counting: days,
      ar: ArabicForms(
        zero: "ينتهي اليوم", one: "باقٍ يوم", two: "باقٍ يومان", few: "باقٍ # أيام", many: "باقٍ # يومًا",
        other: "باقٍ # يوم"),
      en: EnglishForms(zero: "Due today", one: "# day left", other: "# days left"))
  }

  package static let deadline = Phrase(ar: "مهلة الرد", en: "Deadline for the answer")
  package static let noDeadline = Phrase(ar: "بلا مهلة", en: "No deadline")
  package static let deadlinePaused = Phrase(ar: "المهلة متوقفة", en: "Clock paused")
  package static let timeUsed = Phrase(ar: "المدة المنقضية من المهلة", en: "Time used")
  package static let howCounted = Phrase(ar: "كيف حُسبت هذه المهلة؟", en: "How was this counted?")
  package static let groupLate = Phrase(ar: "متأخرة", en: "Late")
  package static let groupThisWeek = Phrase(ar: "هذا الأسبوع", en: "This week")
  package static let groupLater = Phrase(ar: "لاحقًا", en: "Later")
  package static let groupWaiting = Phrase(ar: "بانتظار المستفيد", en: "Waiting for the applicant")
  package static let notBefore = Phrase(ar: "لا يُبلَّغ الرد قبل", en: "The answer is not given before")
}
