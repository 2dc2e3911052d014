import Casework

extension Event {
  /// What happened to a file, an entitlement, a transfer or a budget, and to which by its number.
  var benefit: Phrase {
    self[.number].map { happened.joined(Phrase(verbatim: $0)) } ?? happened
  }

  private func layoutWords(_ words: Phrase) -> Phrase {
    self[.title].map { words.joined(Phrase(verbatim: $0), by: ": ") } ?? words
  }

  /// Of which year a budget is, and what it allows.
  private var ofBudget: Phrase {
    let amount = self[.amount].flatMap { Int64($0) }.map { Phrase.money(halalas: $0) } ?? Phrase(verbatim: "")
    return Phrase(verbatim: self[.day] ?? "").joined(amount, by: ": ")
  }

  private var happened: Phrase {
    switch kind {
    case .fileOpened: Phrase(ar: "فُتح ملف مستفيد", en: "Beneficiary’s file opened")
    case .fileRenewed: Phrase(ar: "حُدِّث ملف مستفيد", en: "Beneficiary’s file updated")
    case .fileSuspended: Phrase(ar: "أُوقف ملف مستفيد", en: "Beneficiary’s file suspended")
    case .fileReinstated: Phrase(ar: "رُفع الإيقاف عن ملف مستفيد", en: "Beneficiary’s file reinstated")
    case .fileEnded: Phrase(ar: "أُنهي ملف مستفيد", en: "Beneficiary’s file ended")
    case .fileTold: Phrase(ar: "ذُكِّر مستفيد بتحديث ملفه", en: "Beneficiary told to update the file")
    case .entitlementLaid: Phrase(ar: "قُرر استحقاق", en: "Entitlement laid down")
    case .accountCorrected: Phrase(ar: "صُحح حساب الصرف", en: "Account corrected")
    case .instalmentApproved: Phrase(ar: "اعتُمد صرف دفعة", en: "Payment approved")
    case .instalmentGathered: Phrase(ar: "أُدرجت في حوالة الدفعة", en: "Put into a transfer, payment")
    case .instalmentReleased: Phrase(ar: "أُخرجت من حوالة الدفعة", en: "Taken out of a transfer, payment")
    case .instalmentPaid: Phrase(ar: "صُرفت دفعة", en: "Payment arrived")
    case .instalmentFailed: Phrase(ar: "أعاد البنك دفعة", en: "Payment sent back by the bank")
    case .instalmentHandedOver: Phrase(ar: "سُلِّم استحقاق", en: "Handed over")
    case .instalmentCancelled: Phrase(ar: "أُلغيت دفعة", en: "Instalment cancelled")
    case .instalmentReversed: Phrase(ar: "عُكست دفعة", en: "Instalment reversed")
    case .reversalAsked: Phrase(ar: "طُلب عكس دفعة", en: "Reversal asked for")
    case .reversalRefused: Phrase(ar: "رُفض عكس دفعة", en: "Reversal refused")
    case .loanReturned: Phrase(ar: "أُعيد جهاز معار", en: "Loaned device returned")
    case .loanLost: Phrase(ar: "فُقد جهاز معار", en: "Loaned device lost")
    case .batchPrepared: Phrase(ar: "أُعدت حوالة", en: "Transfer prepared")
    case .batchApproved: Phrase(ar: "اعتُمدت حوالة", en: "Transfer approved")
    case .batchFileTaken: Phrase(ar: "نُزِّل ملف حوالة للبنك", en: "Transfer’s file for the bank downloaded")
    case .batchSent: Phrase(ar: "أُرسلت حوالة إلى البنك", en: "Transfer sent to the bank")
    case .batchCancelled: Phrase(ar: "أُلغيت حوالة", en: "Transfer cancelled")
    case .batchResult: Phrase(ar: "سُجِّل رد البنك على حوالة", en: "Bank’s answer recorded")
    case .bankLayoutKept: layoutWords(Phrase(ar: "حُفظ تنسيق ملف البنك", en: "Layout of the bank’s file saved"))
    case .bankLayoutRemoved: layoutWords(Phrase(ar: "حُذف تنسيق ملف البنك", en: "Layout of the bank’s file removed"))
    case .budgetOpened: Phrase(ar: "فُتحت موازنة خدمة", en: "Service’s budget opened").followed(by: ofBudget)
    case .budgetChanged: Phrase(ar: "عُدلت موازنة خدمة", en: "Service’s budget changed").followed(by: ofBudget)
    default: Phrase(verbatim: "")
    }
  }
}
