package import Casework

extension Appeal.State {
  package var name: Phrase {
    switch self {
    case .lodged: Phrase(ar: "مُقدَّم", en: "Lodged")
    case .inHearing: Phrase(ar: "قيد النظر", en: "In hearing")
    case .upheld: Phrase(ar: "قُبل التظلم", en: "Upheld")
    case .dismissed: Phrase(ar: "رُدّ التظلم", en: "Dismissed")
    case .withdrawn: Phrase(ar: "سُحب التظلم", en: "Withdrawn")
    }
  }

  /// Where it stands, as the applicant is told.
  package var plain: Phrase {
    switch self {
    case .lodged: Phrase(ar: "وصل تظلمك، وسيُعرض على من ينظر فيه.", en: "Your appeal has arrived and will be heard.")
    case .inHearing:
      Phrase(
        ar: "تظلمك قيد النظر لدى من لم يشاركوا في القرار الأول.",
        en: "Your appeal is being heard by people who took no part in the first decision.")
    case .upheld: Phrase(ar: "قُبل تظلمك.", en: "Your appeal was upheld.")
    case .dismissed:
      Phrase(ar: "نُظر في تظلمك وبقي القرار كما هو.", en: "Your appeal was heard, and the decision stands.")
    case .withdrawn: Phrase(ar: "سحبت تظلمك.", en: "You took your appeal back.")
    }
  }
}

extension AppealRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .notAnswered:
      Phrase(ar: "لم يُبلَّغ قرار يُتظلم منه بعد.", en: "No decision has been told yet that could be appealed against.")
    case .grantedInFull:
      Phrase(ar: "مُنح مقدم الطلب كل ما طلبه، فلا شيء يُتظلم منه.", en: "All that was asked for was granted.")
    case .alreadyAppealed:
      Phrase(
        ar: "قُدِّم تظلم من هذا القرار من قبل، ولا يُتظلم منه مرتين.",
        en: "This decision was appealed against before; that is done once.")
    case .tooLate(let day):
      Phrase(
        ar: "انتهت مدة التظلم، وكان آخر يوم له \(Phrase.fullDate(DualDate(day)).ar).",
        en: "The time to appeal is over; its last day was \(Phrase.fullDate(DualDate(day)).en).")
    case .noAppeal: Phrase(ar: "لا تظلم على هذا الطلب.", en: "There is no appeal on this request.")
    case .wrongState(let state):
      Phrase(
        ar: "لا يمكن هذا وحال التظلم «\(state.name.ar)».",
        en: "This cannot be done while the appeal is “\(state.name.en)”."
      )
    case .tookPart:
      Phrase(
        ar: "من درس الطلب أو شارك في قراره لا ينظر في التظلم منه.",
        en: "Who studied the request or took part in its decision does not hear the appeal.")
    case .committeeHears:
      Phrase(
        ar: "للجمعية لجنة تنظر في التظلمات. أدرج التظلم في جدول إحدى جلساتها.",
        en: "A committee hears appeals here. Place the appeal on the agenda of one of its sittings.")
    case .groundsTooShort(let least):
      Phrase(
        ar: "اكتب سبب التظلم في \(least) أحرف على الأقل.",
        en: "Say why you appeal, in at least \(least) characters.")
    case .grantsNoMore(let granted):
      Phrase(
        ar: "التظلم من المبلغ: أدخل مبلغًا أكبر من \(Phrase.money(halalas: granted.count).ar).",
        en: "The appeal is about the amount: enter more than \(Phrase.money(halalas: granted.count).en).")
    case .tooManyDocuments(let limit):
      Phrase(
        ar: "مع التظلم \(limit) مستندات، وهي أقصى ما يُقبل.",
        en: "\(limit) documents came with the appeal; no more are taken.")
    case .documentKnown:
      Phrase(ar: "هذا المستند مع التظلم من قبل.", en: "This document is with the appeal already.")
    case .stillOpen:
      Phrase(ar: "على الطلب تظلم لم يُجب عنه بعد، فلا يُغلق.", en: "An appeal waits for its answer; it is not closed.")
    }
  }
}

extension AppealRuleRefusal {
  package var words: Phrase {
    switch self {
    case .lodgingOutOfRange:
      Phrase(
        ar: "المدة من \(AppealRule.lodgingRange.lowerBound) إلى \(AppealRule.lodgingRange.upperBound) يومًا.",
        en: "From \(AppealRule.lodgingRange.lowerBound) to \(AppealRule.lodgingRange.upperBound) days.")
    case .answerOutOfRange:
      Phrase(
        ar: "المدة من \(AppealRule.answerRange.lowerBound) إلى \(AppealRule.answerRange.upperBound) يوم عمل.",
        en: "From \(AppealRule.answerRange.lowerBound) to \(AppealRule.answerRange.upperBound) working days.")
    }
  }
}

extension Committee.Purpose {
  package var name: Phrase {
    switch self {
    case .requests: Phrase(ar: "تقرر في الطلبات", en: "Decides on requests")
    case .appeals: Phrase(ar: "تنظر في التظلمات", en: "Hears appeals")
    }
  }
}

extension Event {
  /// What happened to an appeal; nothing for what happened elsewhere.
  var ofAppeal: Phrase {
    let number = Phrase(verbatim: self[.appeal] ?? "")
    switch kind {
    case .appealLodged:
      let channel = self[.channel].flatMap(Channel.init(rawValue:))?.name ?? Phrase(verbatim: "")
      return Phrase(ar: "قُدِّم تظلم", en: "Appeal lodged").joined(number)
        .joined(Phrase(ar: "(\(channel.ar))", en: "(\(channel.en))"))
    case .appealHeard: return Phrase(ar: "بدأ النظر في التظلم", en: "Hearing opened:").joined(number)
    case .appealPutOff: return Phrase(ar: "أُجّل النظر في التظلم", en: "Hearing put off:").joined(number)
    case .appealRuled:
      // Told without its outcome to who may not know it.
      guard let outcome = self[.outcome] else { return Phrase(ar: "حُكم في تظلم", en: "An appeal was ruled on") }
      let isUpheld = outcome == Decision.Outcome.accept.rawValue
      return number.joined(isUpheld ? Appeal.State.upheld.name : Appeal.State.dismissed.name, by: ": ")
    case .appealDocumentKept:
      return Phrase(ar: "أُرفق مستند بالتظلم", en: "Document added to the appeal").joined(number)
    case .appealWithdrawn: return Phrase(ar: "سُحب التظلم", en: "Appeal withdrawn:").joined(number)
    case .appealRuleSet:
      return Phrase(ar: "تغيّرت مدد التظلم", en: "Days for appeals changed")
        .joined(fromTo, by: ": ")
    default: return Phrase(verbatim: "")
    }
  }
}
