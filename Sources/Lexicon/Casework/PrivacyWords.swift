package import Casework

extension PersonalField {
  package var name: Phrase {
    switch self {
    case .number: Phrase(ar: "رقم الهوية", en: "National ID")
    case .contact: Phrase(ar: "الجوال ووسائل التواصل", en: "Mobile and contact points")
    case .account: Phrase(ar: "الحساب البنكي", en: "Bank account")
    case .health: Phrase(ar: "الحالة الصحية", en: "Health")
    }
  }
}

extension Disclosure.Reason {
  package var name: Phrase {
    switch self {
    case .contact: Phrase(ar: "للاتصال به أو مراسلته", en: "To call or write to the person")
    case .identity: Phrase(ar: "لمطابقتها بوثيقة", en: "To hold it against a document")
    case .payment: Phrase(ar: "للتحقق من صرف", en: "To check a payment")
    case .correction: Phrase(ar: "لتصحيح خطأ في البيانات", en: "To set a mistake right")
    case .study: Phrase(ar: "لدراسة الطلب أو القرار فيه", en: "For the study or the decision")
    case .personAsked: Phrase(ar: "طلب صاحبها معرفة بياناته", en: "The person asked what is kept")
    case .other: Phrase(ar: "سبب آخر", en: "Another reason")
    }
  }
}

extension PrivacyRefusal {
  package var words: Phrase {
    switch self {
    case .nothingChosen: Phrase(ar: "اختر ما تحتاج إظهاره.", en: "Choose what you need.")
    case .notYours:
      Phrase(ar: "عملك لا يحتاج إلى ما اخترته.", en: "Your post does not need what you chose.")
    case .reasonMissing: Phrase(ar: "اختر السبب.", en: "Choose what it is for.")
    case .noteMissing: Phrase(ar: "اكتب السبب.", en: "Write the reason.")
    case .noteTooLong(let limit):
      Self.tooLong(limit)
    case .alreadyAsked:
      Phrase(
        ar: "لهذا الشخص طلب من هذا النوع لم يُجَب بعد.",
        en: "A request of this kind by this person waits for its answer already.")
    case .wishMissing: Phrase(ar: "اكتب ما يريد تصحيحه.", en: "Write what is to be corrected.")
    case .wishTooLong(let limit), .reasonsTooLong(let limit): Self.tooLong(limit)
    case .alreadyVerified: Phrase(ar: "سُجل التحقق من الهوية من قبل.", en: "Who asks was verified already.")
    case .notVerified:
      Phrase(ar: "تحقق أولًا من هوية صاحب الطلب.", en: "First make sure who asks.")
    case .alreadyExtended: Phrase(ar: "مُددت المهلة مرة، ولا تُمدد أخرى.", en: "It was extended once; no second time.")
    case .tooLateToExtend: Phrase(ar: "انتهت المهلة فلا تُمدد.", en: "The time is over; it is not extended now.")
    case .alreadyAnswered: Phrase(ar: "انتهى هذا الطلب.", en: "This request has ended.")
    case .reasonsMissing: Phrase(ar: "اكتب السبب ليُبلَّغ به.", en: "Write the reasons; the person is told them.")
    case .ownTaking:
      Phrase(ar: "يجيب عنه غير من سجله.", en: "Someone else answers than the one who wrote it down.")
    case .noConsentStands: Phrase(ar: "ليست له موافقة قائمة تُسحب.", en: "No consent stands that could be withdrawn.")
    case .held:
      Phrase(
        ar: "على هذا الشخص حجز نظامي، فلا يُتلف سجله حتى يُرفع. ارفض الطلب مبينًا السبب.",
        en: "A legal hold stands on this person: nothing is destroyed until it is lifted. Refuse with the reasons.")
    case .recordsKept:
      Phrase(
        ar: "له طلبات أو ملف أو مدفوعات يوجب النظام حفظها، فلا يُتلف سجله. ارفض الطلب مبينًا السبب.",
        en:
          "The law has the association keep this person’s requests, file or payments, so the entry stays. Refuse with the reasons."
      )
    }
  }

  private static func tooLong(_ limit: Int) -> Phrase {
    Phrase(ar: "أطول من \(limit) حرف. اختصره.", en: "Longer than \(limit) characters. Shorten it.")
  }
}

extension Event {
  /// What happened to someone's privacy.
  var ofPrivacy: Phrase {
    switch kind {
    case .dataShown:
      Disclosure(self).map { Phrase.shown($0) } ?? Phrase(ar: "أُظهرت بيانات محجوبة", en: "Covered data shown")
    case .dataAsked: Phrase(ar: "سُجل طلب بشأن البيانات", en: "Request about data taken").joined(asked, by: ": ")
    case .dataAskerVerified:
      Phrase(ar: "تُحقق من هوية صاحب الطلب", en: "Who asks was verified").joined(
        self[.method].flatMap(DataRequest.Identity.Method.init(rawValue:))?.name ?? Phrase(verbatim: ""), by: ": ")
    case .dataRequestExtended: Phrase(ar: "مُددت مهلة الرد", en: "Time for the answer extended")
    case .dataRequestGranted: Phrase(ar: "أُجيب إلى طلبه", en: "Granted").joined(asked, by: ": ")
    case .dataRequestRefused: Phrase(ar: "رُفض الطلب", en: "Refused").joined(asked, by: ": ")
    case .dataRequestWithdrawn: Phrase(ar: "سُحب الطلب", en: "Taken back").joined(asked, by: ": ")
    case .dataRequestEscalated:
      Phrase(ar: "رُفع تأخر الرد إلى الإدارة العليا", en: "Senior management told that the answer is late")
    case .dataExported: Phrase(ar: "أُخذت نسخة من بيانات الشخص", en: "A copy of the person’s data was taken")
    case .partyDestroyed: Phrase(ar: "أُتلفت بيانات السجل", en: "Register entry destroyed")
    default: Phrase(verbatim: "")
    }
  }

  private var asked: Phrase {
    self[.category].flatMap(DataRequest.Kind.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }
}

extension LookedAt {
  package var name: Phrase {
    switch self {
    case .entry: Phrase(ar: "سجل الطرف", en: "Register entry")
    case .household: Phrase(ar: "الأسرة والدخل", en: "Household and income")
    case .file: Phrase(ar: "ملف المستفيد", en: "Beneficiary’s file")
    case .document: Phrase(ar: "مستند", en: "Document")
    }
  }
}

extension DataRequest.Kind {
  package var name: Phrase {
    switch self {
    case .copy: Phrase(ar: "نسخة من بياناته", en: "A copy of the data")
    case .correction: Phrase(ar: "تصحيح بياناته", en: "A correction")
    case .destruction: Phrase(ar: "إتلاف بياناته", en: "Destruction")
    case .consentWithdrawal: Phrase(ar: "سحب موافقته", en: "Withdrawal of consent")
    }
  }

  /// What it is called to the person who asks.
  package var ownName: Phrase {
    switch self {
    case .copy: Phrase(ar: "نسخة من بياناتي", en: "A copy of my data")
    case .correction: Phrase(ar: "تصحيح بياناتي", en: "A correction of my data")
    case .destruction: Phrase(ar: "إتلاف بياناتي", en: "The destruction of my data")
    case .consentWithdrawal: Phrase(ar: "سحب موافقتي", en: "To take my consent back")
    }
  }
}

extension PrivacyRefusal {
  /// The same to the person who asks for themselves.
  package var ownWords: Phrase {
    switch self {
    case .alreadyAsked:
      Phrase(
        ar: "لك طلب من هذا النوع لم يُجَب بعد، وتجده في القائمة أعلاه.",
        en: "You have asked this already and wait for the answer: it is in the list above.")
    case .wishMissing: Phrase(ar: "اكتب ما الخطأ وما الصواب.", en: "Write what is wrong, and what is right.")
    default: words
    }
  }
}

extension DataRequest.State {
  package var name: Phrase {
    switch self {
    case .taken: Phrase(ar: "ينتظر التحقق من الهوية", en: "Waits for identity")
    case .verified: Phrase(ar: "ينتظر الجواب", en: "Waits for the answer")
    case .granted: Phrase(ar: "أُجيب إليه", en: "Granted")
    case .refused: Phrase(ar: "رُفض", en: "Refused")
    case .withdrawn: Phrase(ar: "سُحب", en: "Taken back")
    }
  }
}

extension DataRequest.Identity.Method {
  package var name: Phrase {
    switch self {
    case .document: Phrase(ar: "برؤية هويته", en: "By their identity card")
    case .call: Phrase(ar: "باتصال على رقمه المتحقق منه", en: "By a call on their verified number")
    case .authority: Phrase(ar: "بسند من يمثله", en: "By the authority of who acts for them")
    }
  }
}

extension Phrase {
  /// What was uncovered and for what.
  package static func shown(_ made: Disclosure) -> Phrase {
    let fields = PersonalField.allCases.filter(made.fields.contains).map(\.name).listed()
    return Phrase(ar: "أُظهرت بيانات محجوبة", en: "Covered data shown").joined(fields, by: ": ").joined(
      made.reason.name, by: " · ")
  }
}
