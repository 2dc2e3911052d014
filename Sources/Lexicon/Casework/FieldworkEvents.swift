import Casework

extension Event {
  /// What field work an event tells of.
  var fieldwork: Phrase {
    switch kind {
    case .referralFollowedUp: Phrase(ar: "سُئل الباحث سؤالًا آخر", en: "The researcher was asked further")
    case .referralClosed: Phrase(ar: "أُغلق الاستيضاح لوضوحه", en: "Referral closed as clear")
    case .referralHandedOver:
      Phrase(ar: "أُحيل الاستيضاح إلى \(self[.assignee] ?? "")", en: "Question handed to \(self[.assignee] ?? "")")
    case .visitScheduled: Phrase(ar: "حُدد موعد زيارة", en: "Visit arranged").joined(visitDay, by: ": ")
    case .visitMoved: Phrase(ar: "نُقل موعد الزيارة", en: "Visit moved").joined(visitDay, by: ": ")
    case .visitCancelled: Phrase(ar: "أُلغيت زيارة", en: "Visit called off")
    case .visitMissed: Phrase(ar: "لم يُقابَل أحد في الزيارة", en: "Nobody was met on the visit")
    case .visitDone: Phrase(ar: "كُتب تقرير الزيارة", en: "Visit reported")
    case .photosAllowed: Phrase(ar: "سُجلت الموافقة على التصوير", en: "Consent to photos recorded")
    case .photoKept: Phrase(ar: "حُفظت صورة من الزيارة", en: "Photo of the visit kept")
    case .photosRemoved: Phrase(ar: "سُحبت الموافقة وأُزيلت الصور", en: "Consent withdrawn, photos removed")
    case .householdKept: Phrase(ar: "دُوّنت الأسرة ودخلها", en: "Household and income written down")
    case .incomeAssessed: Phrase(ar: "احتُسب الدخل", en: "Income assessed")
    case .incomeTableSet: Phrase(ar: "حُدد جدول الدخل، الإصدار", en: "Income table set, version").joined(version)
    case .libraryDocumentAdded:
      Phrase(ar: "أُضيفت إلى المكتبة", en: "Added to the library")
        .joined(Phrase(verbatim: self[.title] ?? ""), by: ": ").followed(by: Phrase(ar: "إصدار", en: "version"))
        .joined(version)
    default: Phrase(verbatim: "")
    }
  }

  private var version: Phrase { Phrase(verbatim: self[.version] ?? "") }

  private var visitDay: Phrase {
    self[.day].flatMap { CalendarDay(iso: $0) }.map { .bothDates(DualDate($0)) } ?? Phrase(verbatim: "")
  }
}

extension Phrase {
  package static let needsReview = Phrase(ar: "يحتاج مراجعة", en: "Needs review")
}
