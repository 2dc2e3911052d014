import Casework

/// What the policy binds the association to, wherever in the text it says so.
enum Promises {
  static let satisfaction: [Phrase] = [
    "قياس/تقيس/يقاس/نقيس/تقييم/استطلاع/استبانه/استبيان/مستوي/درجه/نسبه/موشر/موشرات/معرفه/رصد/متابعه … رضا/رضاهم/رضاء/رضاه",
    "رضا … قياس/استبانه/استطلاع",
    "استبانه/استبيان/استطلاع … مستفيد*/راي/اراء/خدمه", "تقييم … تجربه/خدمه/خدمات … مستفيد*/بعد", "مستفيد* … تقييم خدمه",
  ]

  static let compensation: [Phrase] = ["تعويض/تعويضه/تعويضهم/تعويضات/تعوض/يعوض/تعويضا/نعوض", "جبر ضرر"]

  static let complaints: [Phrase] = [
    "شكوي/شكاوي/شكواه/شكاويهم/شكاواهم", "تظلم/تظلمات/تظلمه/يتظلم/تظلمهم", "يعترض/الاعتراض/يشتكي/يشكو",
    "اعتراض/اعتراضه/اعتراضات … قرار/لدي/رفض/خلال",
  ]

  static let privacy: [Phrase] = [
    "سريه/خصوصيه … بيانات/معلومات/بياناتهم/بياناته/معلوماته/معلوماتهم/ملفات/مستندات/وثايق/حسابات*/ملفه/سجلات/تقارير/حاله/حالته/حالتها",
    "محافظه/حفظ/صون/احترام/مراعاه/حمايه/كفاله/تحافظ/تحترم/تصون/تلتزم/يلتزم/تراعي/ضمان … خصوصيه/سريه",
    "خصوصيه مستفيد*/اسر/اسره/مريض/حاله",
    "سريه تامه", "حمايه … بيانات/معلومات/خصوصيه … شخصيه/مستفيد*/خصوصيه",
    "بيانات/معلومات/ملفات … سريه/حساسه/سري", "سريه … مستفيد*",
  ]

  private static let disclosure: [Phrase] = [
    "افشاء", "افصاح/يفصح/تفصح/نفصح/تفشي/يفشي/نفشي … بيانات*/معلومات*/عنها/اسرار",
  ]

  static func promisesPrivacy(_ words: [Word]) -> Bool {
    words.contains(any: privacy) || words.contains(any: disclosure)
  }
}

extension Outline {
  var promisesCompensation: Bool {
    !parts(.compensation).isEmpty
      || anySentence(outside: [.tools, .channels]) { $0.contains(any: Promises.compensation) }
  }

  var promisesComplaints: Bool {
    !parts(.complaints).isEmpty
      || anySentence(outside: [.tools, .channels, .satisfaction, .introduction]) {
        $0.contains(any: Promises.complaints)
      }
  }

  var promisesSatisfaction: Bool {
    !parts(.satisfaction).isEmpty
      || anySentence(outside: [.tools, .channels]) { $0.contains(any: Promises.satisfaction) }
  }

  var promisesPrivacy: Bool {
    anySentence(outside: [.tools, .channels], Promises.promisesPrivacy)
      || parts.contains { $0.kind == .other && $0.headingWords.contains(any: ["سريه", "خصوصيه", "حمايه بيانات"]) }
  }

  private func anySentence(outside kinds: Set<PolicySection.Kind>, _ holds: ([Word]) -> Bool) -> Bool {
    parts.contains { part in
      !kinds.contains(part.kind) && part.items.contains { $0.allWords.split(at: .stop).contains(where: holds) }
    }
  }
}
