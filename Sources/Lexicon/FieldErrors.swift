// What is said at a field that was not filled in as it must be: each says how to mend it.

extension Phrase {
  package static func required(_ label: Phrase) -> Phrase {
    Phrase(ar: told("أدخل", label.ar), en: "Enter: \(label.en)")
  }
  /// The same for a field whose answer is one of those offered.
  package static func choose(_ label: Phrase) -> Phrase {
    Phrase(ar: told("اختر", label.ar), en: "Choose: \(label.en)")
  }
  /// A label that asks stands apart from the verb.
  private static func told(_ verb: String, _ label: String) -> String {
    label.hasSuffix("؟") ? "\(verb): \(label)" : "\(verb) \(label)"
  }
  package static func tooLong(_ label: Phrase, most: Int) -> Phrase {
    Phrase(
      ar: "\(label.ar): النص أطول من \(grouped(most)) حرف", en: "\(label.en): longer than \(grouped(most)) characters")
  }
  package static let chooseAnswer = Phrase(ar: "اختر إجابة", en: "Choose an answer")
  package static let badDate = Phrase(ar: "أدخل تاريخًا صحيحًا", en: "Enter a real date")
  package static let dateInFuture = Phrase(
    ar: "التاريخ يجب ألا يكون في المستقبل", en: "The date must not be in the future")
  package static let badEmail = Phrase(ar: "أدخل بريدًا إلكترونيًا صحيحًا", en: "Enter a valid email address")
  package static let tickToAttest = Phrase(
    ar: "أقرّ بصحة البيانات قبل الإرسال", en: "Attest that the data is true before sending")
  package static let urgentReasonAlone = Phrase(
    ar: "كُتب سبب للاستعجال ولم تُختر «عاجلة»: اختر «عاجلة»، أو امسح السبب.",
    en: "There is a reason for urgency, but “Urgent” is not chosen: choose it, or clear the reason.")
  package static let chooseFile = Phrase(ar: "اختر ملفًا أولًا", en: "Choose a file first")
  package static let fileTooLarge = fileTooLarge(bytes: 10 * 1_024 * 1_024)

  /// `bytes` is the most a file may have.
  package static func fileTooLarge(bytes: Int) -> Phrase {
    let most = bytes / 1_000_000
    return Phrase(
      ar: "الملف أكبر من \(most) ميجابايت؛ اختر ملفًا أصغر",
      en: "The file is larger than \(most) MB; choose a smaller one")
  }
  package static let fileKindRefused = Phrase(
    ar: "نقبل PDF وJPEG وPNG وHEIC فقط، ومحتوى هذا الملف من نوع آخر",
    en: "Only PDF, JPEG, PNG and HEIC are accepted, and this file's content is of another kind")
  package static let fileEmpty = Phrase(ar: "الملف فارغ", en: "The file is empty")
  package static let wrongCode = Phrase(
    ar: "الرمز غير صحيح أو انتهت مدته", en: "The code is wrong or has expired")

  /// Hijri months have 29 or 30 days: «صفر 1405هـ فيه 29 يومًا».
  package static func hijriMonthHasDays(month: Int, year: Int, days: Int) -> Phrase {
    let name = hijriMonth(month)
    return Phrase(ar: "\(name.ar) \(year)هـ فيه \(days) يومًا", en: "\(name.en) \(year) AH has \(days) days")
  }
}
