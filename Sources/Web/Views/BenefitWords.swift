import Casework
import Lexicon

extension Phrase {
  /// What is said to whoever a sum was transferred to.
  static func paid(_ halalas: Int64, on number: String) -> Phrase {
    let amount = Halalas(halalas).grouped
    return Phrase(
      ar: "حُوّل إلى حسابك مبلغ \(amount) ريال عن الطلب رقم \(number).",
      en: "\(amount) SAR was transferred to your account on request \(number).")
  }

  /// What is said to whoever's file is due for its update.
  static func renewalDue(_ number: String, by day: DualDate) -> Phrase {
    let date = fullDate(day)
    return Phrase(
      ar: "ملفك رقم \(number) يحتاج إلى تحديث قبل \(date.ar). راجع الجمعية بما تغيّر من بياناتك.",
      en: "Your file \(number) must be updated before \(date.en). Bring the association what has changed.")
  }
}
