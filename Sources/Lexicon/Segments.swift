// Words of segments and their pages.

extension Phrase {
  package static let sex = Phrase(ar: "الجنس", en: "Sex")
  package static let segments = Phrase(ar: "الشرائح", en: "Segments")
  package static let segmentsLead = Phrase(
    ar: "من يجمعهم شرط في السجل، ويُعدّون كلما فُتحت الشريحة. لا تظهر فيها أرقام ولا هويات.",
    en: "People of the register by what they have in common, counted whenever it is opened. No numbers stand in it.")
  package static let newSegment = Phrase(ar: "شريحة جديدة", en: "New segment")
  package static let segmentName = Phrase(ar: "اسم الشريحة", en: "Name of the segment")
  package static let segmentNameHint = Phrase(
    ar: "مثل: كبيرات السن في بريدة. لا يلزم للعد.", en: "Such as: elderly women in Buraydah. Not needed to count.")
  package static let segmentMatch = Phrase(ar: "من له", en: "Who has")
  package static let segmentAll = Phrase(ar: "كل الشروط", en: "All of the conditions")
  package static let segmentAny = Phrase(ar: "أيّ شرط منها", en: "Any of them")
  package static let segmentConditions = Phrase(ar: "الشروط", en: "Conditions")
  package static let segmentConditionsLead = Phrase(
    ar: "املأ ما تريد واترك ما سواه. ثمانية شروط على الأكثر.",
    en: "Fill in what you want and leave the rest. Eight conditions at most.")
  package static let countSegment = Phrase(ar: "عُدّ", en: "Count")
  package static let keepSegment = Phrase(ar: "احفظ الشريحة", en: "Keep the segment")
  package static let changeSegment = Phrase(ar: "عدّل الشريحة", en: "Change the segment")
  package static let removeSegment = Phrase(ar: "احذف الشريحة", en: "Remove the segment")
  package static let removeSegmentLead = Phrase(
    ar: "تُحذف الشروط وحدها، ولا يتغير أحد في السجل.", en: "The conditions go; nobody in the register changes.")
  package static let noSegments = Phrase(ar: "لا شرائح بعد.", en: "No segments yet.")
  package static let peopleOfSegment = Phrase(ar: "من في الشريحة", en: "Who is in it")
  package static let segmentSaved = Phrase(ar: "حُفظت الشريحة.", en: "The segment is saved.")
  package static let segmentRemoved = Phrase(ar: "حُذفت الشريحة.", en: "The segment is gone.")
  package static let segmentFrom = Phrase(ar: "من", en: "From")
  package static let segmentTo = Phrase(ar: "إلى", en: "To")
  package static let segmentDays = Phrase(ar: "الأيام", en: "Days")
  package static let segmentAge = Phrase(ar: "العمر بالسنوات", en: "Age in years")
  package static let segmentAgeFrom = Phrase(ar: "العمر من", en: "Age from")
  package static let segmentAgeTo = Phrase(ar: "العمر إلى", en: "Age to")
  package static let segmentCityHint = Phrase(
    ar: "كما في السجل؛ بين المدن أو الأحياء فاصلة.",
    en: "As the register writes it; commas between cities or districts.")
  package static let segmentRegistration = Phrase(ar: "حالة التسجيل", en: "Registration")
  package static let segmentRenewal = Phrase(ar: "موعد تحديث التسجيل", en: "End of the registration")
  package static let segmentEndsWithin = Phrase(ar: "ينتهي التسجيل خلال (أيام)", en: "Registration ends within (days)")
  package static let segmentEndsWithinHint = Phrase(
    ar: "اكتب 0 لمن ينتهي تسجيلهم اليوم.", en: "0 for those whose registration ends today.")
  package static let segmentOverdue = Phrase(ar: "فات موعد تحديث التسجيل", en: "Registration overdue for its update")
  package static let segmentHousehold = Phrase(ar: "عدد أفراد الأسرة", en: "Size of the household")
  package static let segmentHouseholdFrom = Phrase(ar: "أفراد الأسرة من", en: "Household from")
  package static let segmentHouseholdTo = Phrase(ar: "أفراد الأسرة إلى", en: "Household to")
  package static let segmentIncome = Phrase(ar: "فئة الدخل", en: "Income band")
  package static let segmentIncomeHint = Phrase(
    ar: "اسم الفئة كما في جدول الدخل.", en: "The band’s name as the income table has it.")
  package static let segmentConsent = Phrase(ar: "الموافقة", en: "Consent")
  package static let segmentConsentGiven = Phrase(ar: "وافق", en: "Agreed")
  package static let segmentConsentMissing = Phrase(ar: "لم يوافق", en: "Not agreed")
  package static let segmentAsked = Phrase(ar: "آخر طلب", en: "Last request")
  package static let segmentAskedDays = Phrase(ar: "أيام آخر طلب", en: "Days of the last request")
  package static let segmentAskedWithin = Phrase(ar: "طلب خلال", en: "Asked within")
  package static let segmentNotAsked = Phrase(ar: "لم يطلب منذ", en: "Has not asked for")
  package static let segmentVisited = Phrase(ar: "آخر زيارة", en: "Last visit")
  package static let segmentVisitedDays = Phrase(ar: "أيام آخر زيارة", en: "Days of the last visit")
  package static let segmentVisitedWithin = Phrase(ar: "زِير خلال", en: "Visited within")
  package static let segmentNotVisited = Phrase(ar: "لم يُزر منذ", en: "Not visited for")
  package static let noMatter = Phrase(ar: "لا يهم", en: "Does not matter")

  /// «3 أشخاص», "3 people": how many are in a segment.
  package static func inSegment(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أحد في هذه الشريحة", one: "واحد في هذه الشريحة", two: "اثنان في هذه الشريحة",
        few: "# في هذه الشريحة", many: "# في هذه الشريحة", other: "# في هذه الشريحة"),
      en: EnglishForms(zero: "Nobody is in this segment", one: "# in this segment", other: "# in this segment"))
  }
}
