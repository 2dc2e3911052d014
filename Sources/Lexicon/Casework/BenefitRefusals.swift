package import Casework

extension BenefitRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .wrongFileState(let state):
      Phrase(
        ar: "لا يمكن هذا الإجراء وحال الملف «\(state.name.ar)».",
        en: "This cannot be done while the file is “\(state.name.en)”.")
    case .fileSuspended:
      Phrase(
        ar: "ملف المستفيد موقوف، ولا يُصرف عليه شيء حتى يُرفع الإيقاف.",
        en: "The beneficiary’s file is suspended; nothing is given on it until it is reinstated.")
    case .fileEnded:
      Phrase(
        ar: "ملف المستفيد منتهٍ، ولا يُصرف عليه شيء.",
        en: "The beneficiary’s file has ended; nothing is given on it.")
    case .updateNotDue: Phrase(ar: "لم يحن موعد تحديث هذا الملف.", en: "This file’s update is not due yet.")
    case .alreadyTold:
      Phrase(ar: "ذُكِّر المستفيد في هذه الدورة من قبل.", en: "The person was told in this cycle already.")
    case .notGranted:
      Phrase(
        ar: "لا قرار قبول نافذًا أُبلغ به وسُجل صاحبه، فلا يُصرف عليه شيء.",
        en: "There is no accepted decision in force that was told and registered, so nothing is given on it.")
    case .entitlementStands:
      Phrase(
        ar: "لهذا الطلب استحقاق مقرر. تابع تسليمه من صفحته.",
        en: "This request has its entitlement. Go on from its page.")
    case .sumIsNotGranted(let granted, let found):
      Self.sumIsNotGranted(.money(halalas: granted.count), but: .money(halalas: found.count))
    case .badCount(let limit):
      Phrase(ar: "أدخل عددًا من 1 إلى \(limit).", en: "Enter a number from 1 to \(limit).")
    case .badFirstDay(let until):
      Phrase(
        ar: "أول يوم يكون من اليوم حتى \(Phrase.fullDate(DualDate(until)).ar).",
        en: "The first day lies between today and \(Phrase.fullDate(DualDate(until)).en).")
    case .dueBackMissing:
      Phrase(ar: "أدخل موعد إعادة الجهاز بعد يوم تسليمه.", en: "Enter the day it is due back, after it is handed over.")
    case .accountMissing: Phrase(ar: "أدخل رقم آيبان الحساب.", en: "Enter the account’s IBAN.")
    case .amountMissing: Phrase(ar: "أدخل مبلغًا أكبر من صفر.", en: "Enter an amount above zero.")
    case .wrongInstalmentState(let state):
      Phrase(
        ar: "لا يمكن هذا الإجراء وحال الدفعة «\(state.name.ar)».",
        en: "This cannot be done while the instalment is “\(state.name.en)”.")
    case .noSuchInstalment: Phrase(ar: "لا دفعة بهذا الرقم.", en: "There is no such instalment.")
    case .notDueYet(let day):
      Phrase(
        ar: "لم يحن موعد الدفعة: \(Phrase.fullDate(DualDate(day)).ar).",
        en: "The instalment is not due before \(Phrase.fullDate(DualDate(day)).en).")
    case .isMoney:
      Phrase(ar: "المال يُصرف بحوالة ولا يُسلم باليد.", en: "Money goes by transfer and is not handed over.")
    case .notMoney: Phrase(ar: "هذا الاستحقاق ليس مالًا.", en: "This entitlement is not money.")
    case .researcherMayNot:
      Phrase(
        ar: "من درس الطلب لا يصرف عليه.", en: "Whoever studied the request takes no part in giving what it brought.")
    case .deciderMayNot:
      Phrase(ar: "من شارك في القرار لا يصرف عليه.", en: "Whoever decided takes no part in giving what was granted.")
    case .makerMayNotApprove:
      Phrase(
        ar: "من قرر الاستحقاق لا يعتمد صرفه.", en: "Whoever laid the entitlement down does not approve its payment.")
    case .approverMayNotPay:
      Phrase(ar: "من اعتمد الصرف لا ينفذه.", en: "Whoever approved a payment does not carry it out.")
    case .preparerMayNotApprove:
      Phrase(ar: "من أعد الحوالة لا يعتمدها.", en: "Whoever prepared a transfer does not approve it.")
    case .askerMayNotReverse:
      Phrase(ar: "من طلب العكس لا يبت فيه.", en: "Whoever asked for a reversal does not rule on it.")
    case .pictureMissing:
      Phrase(ar: "أرفق صورة الإيصال الموقع أو ما سُلِّم.", en: "Add a picture of the signed slip or of what was given.")
    case .codeNotAccepted:
      Phrase(
        ar: "الرمز غير صحيح أو انتهت صلاحيته. أرسل رمزًا جديدًا إن لزم.",
        en: "The code is wrong or no longer holds. Send a new one if needed.")
    case .codeNotSent: Phrase(ar: "أرسل الرمز إلى المستفيد أولًا.", en: "Send the person the code first.")
    case .wrongBatchState(let state):
      Phrase(
        ar: "لا يمكن هذا الإجراء وحال الحوالة «\(state.name.ar)».",
        en: "This cannot be done while the transfer is “\(state.name.en)”.")
    case .nothingChosen: Phrase(ar: "اختر واحدة على الأقل.", en: "Choose at least one.")
    case .tooMany(let limit): Phrase(ar: "اختر \(limit) كحد أعلى.", en: "Choose at most \(limit).")
    case .budgetExceeded(let remaining): Self.budgetExceeded(.money(halalas: remaining.count))
    case .budgetBelowSpent(let spent):
      Phrase(
        ar: "الملتزم به والمصروف \(Phrase.money(halalas: spent.count).ar)، ولا تقل الموازنة عنه.",
        en: "\(Phrase.money(halalas: spent.count).en) is committed or paid; the budget cannot be less.")
    case .textMissing: Refusal.textMissing.words
    case .textTooLong(let limit): Refusal.textTooLong(limit: limit).words
    case .notYours: Refusal.notYours.words
    }
  }

  private static func sumIsNotGranted(_ granted: Phrase, but found: Phrase) -> Phrase {
    Phrase(
      ar: "مجموع الدفعات \(found.ar)، والمقرر \(granted.ar). يجب أن يتساويا.",
      en: "The instalments add up to \(found.en), but \(granted.en) was granted. They must be equal.")
  }

  private static func budgetExceeded(_ remaining: Phrase) -> Phrase {
    Phrase(
      ar: "المتبقي في موازنة الخدمة \(remaining.ar) ولا يكفي. ترفع الإدارة العليا الموازنة أولًا بسبب مكتوب.",
      en:
        "The service’s budget has \(remaining.en) left, which is not enough. Senior management raises the budget first, with a reason."
    )
  }
}

extension BeneficiaryFile.State {
  package var name: Phrase {
    switch self {
    case .current: Phrase(ar: "سارٍ", en: "Current")
    case .suspended: Phrase(ar: "موقوف", en: "Suspended")
    case .ended: Phrase(ar: "منتهٍ", en: "Ended")
    }
  }
}

extension BeneficiaryFile.Ending {
  package var name: Phrase {
    switch self {
    case .untrueData: Phrase(ar: "بيانات غير صحيحة", en: "Untrue data")
    case .movedAway: Phrase(ar: "الانتقال من نطاق الخدمة", en: "Moved away")
    case .needEnded: Phrase(ar: "زوال الحاجة", en: "The need has ended")
    case .death: Phrase(ar: "الوفاة", en: "Death")
    case .ownWish: Phrase(ar: "رغبة المستفيد", en: "Own wish")
    case .other: Phrase(ar: "سبب آخر", en: "Another reason")
    case .merged: Phrase(ar: "ضُم إلى ملفه الآخر", en: "Joined to the person’s other file")
    }
  }
}

extension BeneficiaryFile.Standing {
  package var name: Phrase {
    switch self {
    case .current: BeneficiaryFile.State.current.name
    case .dueForUpdate: Phrase(ar: "حان تحديثه", en: "Due for update")
    case .overdue: Phrase(ar: "تأخر تحديثه", en: "Update overdue")
    case .suspended: BeneficiaryFile.State.suspended.name
    case .ended: BeneficiaryFile.State.ended.name
    }
  }
}

extension Entitlement.Kind {
  package var name: Phrase {
    switch self {
    case .money: Phrase(ar: "مبلغ مالي", en: "Money")
    case .inKind: Phrase(ar: "عيني", en: "In kind")
    case .service: Phrase(ar: "خدمة أو جلسات", en: "Service or sessions")
    case .loan: Phrase(ar: "جهاز معار", en: "Loaned device")
    }
  }
}

extension EntitlementPlan.Rhythm {
  package var name: Phrase {
    switch self {
    case .week: Phrase(ar: "كل أسبوع", en: "Every week")
    case .month: Phrase(ar: "كل شهر", en: "Every month")
    case .quarter: Phrase(ar: "كل ثلاثة أشهر", en: "Every quarter")
    }
  }
}

extension Instalment.State {
  package var name: Phrase {
    switch self {
    case .scheduled: Phrase(ar: "مجدولة", en: "Scheduled")
    case .approved: Phrase(ar: "معتمدة", en: "Approved")
    case .inTransfer: Phrase(ar: "في حوالة", en: "In a transfer")
    case .received: Phrase(ar: "تسلّمها المستفيد", en: "Received")
    case .failed: Phrase(ar: "أعادها البنك", en: "Sent back by the bank")
    case .reversalAsked: Phrase(ar: "طُلب عكسها", en: "Reversal asked for")
    case .reversed: Phrase(ar: "معكوسة", en: "Reversed")
    case .cancelled: Phrase(ar: "ملغاة", en: "Cancelled")
    case .returned: Phrase(ar: "أُعيد الجهاز", en: "Returned")
    case .lost: Phrase(ar: "مفقود", en: "Lost")
    }
  }

  /// What the beneficiary reads: no step of the office's own.
  package var plainName: Phrase {
    switch self {
    case .scheduled, .approved, .inTransfer, .failed: Phrase(ar: "لم تُسلَّم بعد", en: "Still to come")
    case .received, .reversalAsked: Phrase(ar: "سُلِّمت إليك", en: "You have it")
    case .reversed, .cancelled: Phrase(ar: "أُلغيت", en: "Cancelled")
    case .returned: Phrase(ar: "أعدت الجهاز", en: "You returned it")
    case .lost: Phrase(ar: "سُجل مفقودًا", en: "Recorded as lost")
    }
  }
}

extension Instalment.Receipt.Method {
  package var name: Phrase {
    switch self {
    case .transfer: Phrase(ar: "حوالة بنكية", en: "Bank transfer")
    case .signature: Phrase(ar: "توقيع المستلم", en: "The recipient’s signature")
    case .code: Phrase(ar: "رمز أُرسل إلى جواله", en: "A code sent to their mobile")
    case .photo: Phrase(ar: "صورة", en: "A picture")
    }
  }
}

extension TransferBatch.State {
  package var name: Phrase {
    switch self {
    case .prepared: Phrase(ar: "مُعدّة", en: "Prepared")
    case .approved: Phrase(ar: "معتمدة", en: "Approved")
    case .sent: Phrase(ar: "لدى البنك", en: "With the bank")
    case .settled: Phrase(ar: "مسواة", en: "Settled")
    case .cancelled: Phrase(ar: "ملغاة", en: "Cancelled")
    }
  }
}

extension BankLayout {
  /// What it is called where one is chosen: an association's own as it named it; no ready-made one is a certain bank's.
  package var name: Phrase {
    if let title { return Phrase(verbatim: title) }
    switch code {
    case "generic-ar": return Phrase(ar: "تنسيق عام بعناوين عربية", en: "Generic, Arabic headings")
    case "generic-en": return Phrase(ar: "تنسيق عام بعناوين إنجليزية", en: "Generic, English headings")
    default: return Phrase(ar: "تنسيق عام بالهللات", en: "Generic, in halalas")
    }
  }
}
