package import Casework

extension Channel {
  package var name: Phrase {
    switch self {
    case .interview: Phrase(ar: "المقابلة", en: "Interview")
    case .phone: Phrase(ar: "الهاتف", en: "Phone")
    case .socialMedia: Phrase(ar: "وسائل التواصل الاجتماعي", en: "Social media")
    case .letter: Phrase(ar: "الخطابات", en: "Letters")
    case .helpRequest: Phrase(ar: "خدمة طلب المساعدة", en: "Help-request service")
    case .volunteer: Phrase(ar: "خدمة التطوع", en: "Volunteer service")
    case .website: Phrase(ar: "الموقع الإلكتروني", en: "Website")
    case .branchDelegate: Phrase(ar: "مناديب المكاتب الفرعية", en: "Branch delegates")
    case .fax: Phrase(ar: "الفاكس", en: "Fax")
    case .email: Phrase(ar: "البريد الإلكتروني", en: "Email")
    case .sms: Phrase(ar: "الرسائل النصية", en: "SMS")
    case .whatsapp: Phrase(ar: "واتساب", en: "WhatsApp")
    case .mobileApp: Phrase(ar: "تطبيق الجوال", en: "Mobile app")
    case .fieldVisit: Phrase(ar: "الزيارة الميدانية", en: "Field visit")
    case .receptionDesk: Phrase(ar: "مكتب الاستقبال", en: "Reception desk")
    case .suggestionBox: Phrase(ar: "صندوق الاقتراحات", en: "Suggestion box")
    }
  }
}

extension Gate {
  package var name: Phrase {
    switch self {
    case .reception: Phrase(ar: "الاستقبال والإجابة عن الاستفسار", en: "Reception and inquiries")
    case .information: Phrase(ar: "الإعلام بالمعايير والشروط", en: "Criteria and conditions told")
    case .completeness: Phrase(ar: "اكتمال البيانات", en: "Completeness")
    case .verification: Phrase(ar: "مطابقة البيانات وصلاحيتها", en: "Verification")
    case .referral: Phrase(ar: "الإحالة إلى الباحث الاجتماعي", en: "Referral to the researcher")
    case .attestation: Phrase(ar: "إقرار صحة البيانات", en: "Attestation")
    case .committeeNotice: Phrase(ar: "إشعار بدراسة اللجنة", en: "Notice of the committee’s study")
    case .decision: Phrase(ar: "دراسة الطلب والقرار", en: "Study and decision")
    case .registration: Phrase(ar: "استكمال التسجيل", en: "Registration")
    case .delivery: Phrase(ar: "تقديم الخدمة", en: "Delivery")
    }
  }
}

extension PolicySection.Kind {
  package var name: Phrase {
    switch self {
    case .introduction: Phrase(ar: "المقدمة", en: "Introduction")
    case .scope: Phrase(ar: "النطاق", en: "Scope")
    case .generalGoal: Phrase(ar: "الهدف العام", en: "General goal")
    case .detailedGoals: Phrase(ar: "الأهداف التفصيلية", en: "Detailed goals")
    case .channels: .channels
    case .tools: Phrase(ar: "الأدوات", en: "Tools")
    case .handling: .handlingSteps
    case .compensation: Phrase(ar: "التعويض", en: "Compensation")
    case .complaints: Phrase(ar: "الشكاوى", en: "Complaints")
    case .relationshipBuilding: Phrase(ar: "بناء العلاقة", en: "Building the relationship")
    case .information: Phrase(ar: "تزويد المستفيد بالمعلومات", en: "Informing beneficiaries")
    case .satisfaction: Phrase(ar: "قياس الرضا", en: "Satisfaction")
    case .responsibilities: Phrase(ar: "المسؤوليات", en: "Responsibilities")
    case .approval: Phrase(ar: "الاعتماد", en: "Approval")
    case .other: Phrase(ar: "غير ذلك", en: "Other")
    }
  }
}

extension Limit {
  /// The span itself: «15 يوم عمل».
  package var span: Phrase {
    switch unit {
    case .calendarDays: .days(amount)
    case .workingDays: .workingDays(amount)
    case .weeks: .weeks(amount)
    }
  }
}

extension Limit.Start {
  package var name: Phrase {
    switch self {
    case .submission: Phrase(ar: "من تقديم الطلب", en: "from submission")
    case .completeness: Phrase(ar: "من اكتمال الطلب", en: "from completeness")
    }
  }
}

extension Limit.Unit {
  package var name: Phrase {
    switch self {
    case .calendarDays: Phrase(ar: "يوم تقويمي", en: "calendar days")
    case .workingDays: Phrase(ar: "يوم عمل", en: "working days")
    case .weeks: Phrase(ar: "أسبوع", en: "weeks")
    }
  }
}

extension Limit {
  /// The length after a preposition: «قبل أسبوعين»; only the dual is written differently there.
  package var spanAsObject: Phrase {
    guard amount == 2 else { return span }
    let dual =
      switch unit {
      case .calendarDays: "يومين"
      case .workingDays: "يومي عمل"
      case .weeks: "أسبوعين"
      }
    return Phrase(ar: dual, en: span.en)
  }
}

extension ReplyRule {
  /// The promise in one sentence, floor and ceiling apart; a missing ceiling is said, not hidden.
  package var sentence: Phrase {
    switch (floor, ceiling) {
    case (nil, nil): .noReplyTimeSet
    case (nil, let ceiling?): .replyWithin(ceiling)
    case (let floor?, nil): floorSentence(floor).joined(.ceilingNotSet)
    case (let floor?, let ceiling?): floorSentence(floor).joined(.replyWithin(ceiling))
    }
  }

  private func floorSentence(_ floor: Limit) -> Phrase {
    switch floorMeaning {
    case .holdsBack: .answerNotBefore(floor)
    case .tellsOnly: .doNotExpectBefore(floor)
    case nil: .floorOfNoMeaningYet(floor)
    }
  }
}

extension Phrase {
  package static let noReplyTimeSet = Phrase(
    ar: "لم تحدد السياسة مدة للرد.", en: "The policy sets no time for the answer.")
  package static let ceilingNotSet = Phrase(
    ar: "لم يحدد مجلس الإدارة حدًا أقصى للرد بعد.", en: "The board has not set a latest day for the answer yet.")

  static func replyWithin(_ limit: Limit) -> Phrase {
    Phrase(
      ar: "نرد خلال مدة أقصاها \(limit.span.ar) \(limit.start.name.ar).",
      en: "We answer within \(limit.span.en) \(limit.start.name.en).")
  }

  static func answerNotBefore(_ limit: Limit) -> Phrase {
    Phrase(
      ar: "لا يُعطى الرد قبل انقضاء \(limit.spanAsObject.ar) \(limit.start.name.ar)، إلا في الحالات العاجلة.",
      en: "The answer is not given before \(limit.span.en) \(limit.start.name.en) have passed, except in urgent cases.")
  }

  /// What a draft says of its floor until someone has said what it asks.
  static func floorOfNoMeaningYet(_ limit: Limit) -> Phrase {
    Phrase(
      ar: "مدة الرد لا تقل عن \(limit.spanAsObject.ar) \(limit.start.name.ar)، ولم تقرر الجمعية معنى ذلك بعد.",
      en:
        "The time to answer is no less than \(limit.span.en) \(limit.start.name.en); what that means is not settled yet."
    )
  }

  static func doNotExpectBefore(_ limit: Limit) -> Phrase {
    Phrase(
      ar: "لا تتوقع الرد قبل \(limit.spanAsObject.ar) \(limit.start.name.ar)، وقد يأتي أبكر.",
      en: "Do not expect the answer before \(limit.span.en) \(limit.start.name.en); it may come sooner.")
  }
}
