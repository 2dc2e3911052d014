import Casework

extension Outline {
  /// How satisfaction is measured: the methods that the satisfaction section names, in order.
  var surveyMethods: [SurveyMethod] {
    let sections = parts(.satisfaction)
    let texts = sections.isEmpty ? measuringSentences : sections.flatMap { $0.items.map(\.allWords) }
    var found: [SurveyMethod] = []
    for words in texts {
      for method in Self.methods(in: words) where !found.contains(method) { found.append(method) }
    }
    return found
  }

  /// Sentences outside a satisfaction section that say how satisfaction is measured.
  private var measuringSentences: [[Word]] {
    let bodies = parts.filter { ![.tools, .channels, .detailedGoals, .generalGoal].contains($0.kind) }
    return bodies.flatMap { part in
      part.items.flatMap { $0.words.split(at: .stop) }.filter { $0.contains(any: Promises.satisfaction) }
    }
  }

  private static func methods(in words: [Word]) -> [SurveyMethod] {
    var found: [SurveyMethod] = []
    for clause in words.split(at: .comma) {
      var index = 0
      var inClause: [SurveyMethod] = []
      while index < clause.count {
        if let (method, end) = method(in: clause, at: index) {
          inClause.append(method)
          index = max(end, index + 1)
        } else {
          index += 1
        }
      }
      found += merged(inClause)
    }
    return found
  }

  private static func method(in words: [Word], at index: Int) -> (SurveyMethod, Int)? {
    for (method, phrases) in methodRules {
      for phrase in phrases {
        if let range = phrase.match(in: words, at: index) { return (method, range.upperBound) }
      }
    }
    return nil
  }

  /// ‘استبانة ترسل برابط في رسالة نصية’ is one method, the more particular one.
  private static func merged(_ methods: [SurveyMethod]) -> [SurveyMethod] {
    guard methods.first == .questionnaire, methods.count == 2 else { return methods }
    return [.smsLink, .phoneSurvey, .postServiceRating].contains(methods[1]) ? [methods[1]] : methods
  }

  private static let methodRules: [(SurveyMethod, [Phrase])] = [
    (
      .netPromoterScore,
      ["صافي … ترويج/ترشيح/مروجين/توصيه", "موشر … ترويج/توصيه/ترشيح", "=nps", "احتمال … توصيه/توصي", "استعداد … توصيه"]
    ),
    (
      .exitInterview,
      [
        "مقابله/مقابلات/لقاء … خروج/نهايه/انهاء/تخرج/مغادره/انتهاء/ختاميه/مغادرين/متخرجين/منتهيه",
        "استبانه/استبيان … خروج/مغادرين",
      ]
    ),
    (
      .focusGroup,
      [
        "مجموعه/مجموعات/حلقات/حلقه/جلسات … تركيز/بوريه/نقاش/نقاشيه/حوار/نقاشيه/مركزه", "جلسات استماع",
        "ورش … عمل/مستفيد*",
      ]
    ),
    (
      .phoneSurvey,
      [
        "استبانه/استبانات/استبيان/استطلاع/مسح/اتصال/اتصالات/مكالمات/مقابلات … هاتف*/تلفوني*/هاتفيا", "اتصال … مستفيد*",
        "مكالمات/مكالمه … متابعه/عشواييه/قياس",
      ]
    ),
    (
      .smsLink,
      ["رساله/رسايل … نصيه/قصيره/جوال", "رابط … نصيه/جوال/واتساب/استبانه/تقييم", "استبانه/استبيان/استطلاع … نصيه"]
    ),
    (.complaintsFollowup, ["متابعه … … شكاوي/شكوي/رابط", "تحليل/مراجعه/دراسه/رصد/سجل … شكاوي"]),
    (.liaisonSupervision, ["اشراف … … ضابط", "متابعه … … ضابط", "ضابط/ضباط اتصال"]),
    (
      .supervisoryVisits,
      ["زياره/زيارات … اشرافيه/تفقديه/تفتيشيه/رقابيه/اشراف", "جولات … اشرافيه/تفقديه/ميدانيه/رقابيه"]
    ),
    (
      .fieldSurvey,
      [
        "مسح/مسوح/مسوحات … ميداني*", "مسح/مسوح/مسوحات", "استبانه/استطلاع/دراسه/بحث … ميداني*",
        "زياره/زيارات … ميدانيه/منزليه/مستفيد*",
      ]
    ),
    (.suggestionBox, ["صندوق/صناديق … اقتراح/اقتراحات/مقترحات/شكاوي/ملاحظات/اراء"]),
    (
      .postServiceRating,
      [
        "تقييم/استبانه/استبيان/قياس … بعد/عقب/فور/عند … خدمه/تقديم/تسليم/استلام/انتهاء/كل/اغلاق",
        "تقييم … خدمه/فوري/لحظي/نجوم/موظف/الموظف", "بطاقه/بطاقات/جهاز/اجهزه/شاشه/ايقونه/نموذج … تقييم",
        "=نجوم",
      ]
    ),
    (.questionnaire, ["استبانه/استبانات/استبيان/استبيانات/استباناتها/استطلاع/استطلاعات/استقصاء"]),
    (.interviews, ["مقابله/مقابلات/لقاء/لقاءات"]),
  ]
}
