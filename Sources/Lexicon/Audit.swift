extension Phrase {
  package static let checkChain = Phrase(ar: "افحص السلسلة كلها الآن", en: "Check the whole chain now")
  package static let auditLead = Phrase(
    ar: "كل حدث يحمل بصمة ما قبله؛ تغيير أي سطر يكسر السلسلة ويُعرف موضعه.",
    en: "Each event carries the fingerprint of the one before; a changed row breaks the chain, and its place is known.")
  package static let chainIntact = Phrase(ar: "السلسلة سليمة", en: "The chain is intact")
  package static let chainBroken = Phrase(ar: "السلسلة مكسورة", en: "The chain is broken")
  package static let chainState = Phrase(ar: "حال السلسلة", en: "State of the chain")
  package static let eventsInChain = Phrase(ar: "عدد الأحداث", en: "Events")
  package static let chainHead = Phrase(ar: "بصمة آخر حدث", en: "Fingerprint of the newest event")
  package static let olderEventsInAudit = Phrase(
    ar: "هذه أحدث الأحداث. ما قبلها في سلسلة التدقيق.",
    en: "These are the newest events. The audit chain has those before.")
  package static let lastChecked = Phrase(ar: "آخر فحص", en: "Last checked")
  package static func eventCount(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أحداث بعد", one: "فُحص حدث واحد", two: "فُحص حدثان", few: "فُحصت # أحداث", many: "فُحص # حدثًا",
        other: "فُحص # حدث"),
      en: EnglishForms(zero: "No events yet", one: "# event checked", other: "# events checked"))
  }
}
