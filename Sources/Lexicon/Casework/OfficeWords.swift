package import Casework

extension PolicyRefusal {
  package var words: Phrase {
    switch self {
    case .notADraft: Phrase(ar: "هذا الإصدار لم يعد مسودة.", en: "This version is no longer a draft.")
    case .pointsOpen(let count):
      Phrase(
        ar: "بقيت نقاط بلا جواب: \(count). أجب عنها قبل تسجيل الاعتماد.",
        en: "Points still open: \(count). Answer them before recording the approval.")
    case .noSuchPoint:
      Phrase(
        ar: "الوثيقة لا تترك هذه النقطة مفتوحة، وما نصت عليه لا يُبدَّل بجواب. لتغييره أدخل وثيقة مصححة.",
        en:
          "The document does not leave this open, and an answer does not replace what it states. To change it, bring in a corrected document."
      )
    case .noneChosen: Phrase(ar: "اختر واحدة على الأقل.", en: "Choose at least one.")
    case .ceilingWithinFloor:
      Phrase(
        ar: "الحد الأقصى ينتهي قبل الحد الأدنى الذي يؤخر الرد، فلا يبقى يوم للرد. أطل المدة أو غيّر معنى الحد الأدنى.",
        en:
          "The ceiling ends before the floor that holds the answer back, leaving no day for an answer. Make it longer or change what the floor means."
      )
    case .textMissing: Refusal.textMissing.words
    case .textTooLong(let limit): Refusal.textTooLong(limit: limit).words
    case .meetingInFuture: Phrase(ar: "تاريخ الاعتماد لم يأت بعد.", en: "The approval date has not come yet.")
    case .notABeneficiaryPolicy:
      Phrase(
        ar: "هذه الوثيقة ليست سياسة لتنظيم العلاقة مع المستفيدين.",
        en: "This document is not a policy for the relationship with beneficiaries.")
    case .noHandlingSteps:
      Phrase(
        ar: "لم نجد في الوثيقة خطوات للتعامل مع المستفيد. تأكد من أنها السياسة كاملة.",
        en: "No handling steps were found in the document. Make sure it is the whole policy.")
    }
  }
}

extension ApplicationAnswers.Field {
  /// What messages call the field: its name on the form, or what is asked for where that is a sentence.
  package var label: Phrase {
    switch self {
    case .criteriaRead: .iReadCriteria
    case .first: .givenName
    case .father: .fatherName
    case .grandfather: .grandfatherName
    case .family: .familyName
    case .nationalID: .nationalID
    case .calendar, .day, .hijriMonth, .gregorianMonth, .year: .birthDate
    case .mobile: .mobile
    case .city: .city
    case .address: .shortAddress
    case .iban: .iban
    case .need: .theNeedItself
    case .amount: .amountNeeded
    case .urgent: .urgency
    case .urgency: .urgencyReason
    case .agree: .iAttest
    case .signer: .theSignature
    }
  }
}

extension Phrase {
  static let theNeedItself = Phrase(ar: "ما تحتاج إليه", en: "What you need")
  static let theSignature = Phrase(ar: "اسمك توقيعًا", en: "Your name as your signature")

  package static let tickCriteria = Phrase(
    ar: "اقرأ الشروط وأكد اطلاعك عليها", en: "Read the criteria and confirm that you have")
}
