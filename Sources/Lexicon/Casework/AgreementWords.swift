package import Casework

extension Agreement.Kind {
  package var name: Phrase {
    switch self {
    case .partnership: Phrase(ar: "شراكة", en: "Partnership")
    case .supply: Phrase(ar: "توريد", en: "Supply")
    case .funding: Phrase(ar: "دعم أو منحة", en: "Support or grant")
    case .service: Phrase(ar: "تقديم خدمة", en: "Services")
    case .lease: Phrase(ar: "إيجار", en: "Lease")
    case .other: Phrase(ar: "غير ذلك", en: "Other")
    }
  }
}

extension Agreement.State {
  package var name: Phrase {
    switch self {
    case .draft: Phrase(ar: "مسودة", en: "Draft")
    case .inForce: Phrase(ar: "سارية", en: "In force")
    case .ended: Phrase(ar: "انتهت", en: "Ended")
    case .terminated: Phrase(ar: "فُسخت", en: "Terminated")
    case .renewed: Phrase(ar: "جُددت", en: "Renewed")
    case .discarded: Phrase(ar: "نُحّيت", en: "Laid aside")
    }
  }
}

extension Agreement.Side {
  package var name: Phrase {
    switch self {
    case .ours: Phrase(ar: "علينا", en: "Ours to do")
    case .theirs: Phrase(ar: "على الطرف الآخر", en: "Theirs to do")
    }
  }
}

extension Agreement.Due.Matter {
  /// What is due, without its words: those of an obligation are the agreement's own.
  package var name: Phrase {
    switch self {
    case .obligation(let number): Phrase(ar: "الالتزام \(number)", en: "Obligation \(number)")
    case .answer(let breach): Phrase(ar: "الرد على الإخلال \(breach)", en: "Answer to breach \(breach)")
    case .ending: Phrase(ar: "انتهاء الاتفاقية", en: "End of the agreement")
    }
  }

  /// Reads what `key` wrote; nil for anything else.
  package init?(key: String) {
    let parts = key.split(separator: "-")
    switch (parts.first, parts.count == 2 ? Int(parts[1]) : nil) {
    case ("obligation", let number?): self = .obligation(number)
    case ("breach", let number?): self = .answer(breach: number)
    case ("ending", nil) where parts.count == 1: self = .ending
    default: return nil
    }
  }
}

extension Obligation.Rhythm {
  package var words: Phrase {
    switch self {
    case .once(let day): Phrase(ar: "مرة واحدة", en: "once").followed(by: .bothDates(DualDate(day)))
    case .every(let months, let first):
      Phrase(
        counting: months,
        ar: ArabicForms(
          zero: "كل شهر", one: "كل شهر", two: "كل شهرين", few: "كل # أشهر", many: "كل # شهرًا", other: "كل # شهر"),
        en: EnglishForms(one: "every month", other: "every # months")
      ).joined(
        Phrase(ar: "من \(Phrase.bothDates(DualDate(first)).ar)", en: "from \(Phrase.bothDates(DualDate(first)).en)"))
    }
  }
}

extension AgreementRefusal {
  package var words: Phrase {
    switch self {
    case .titleMissing: Phrase(ar: "اكتب موضوع الاتفاقية.", en: "Write what the agreement is about.")
    case .titleTooLong(let limit), .textTooLong(let limit):
      Phrase(ar: "أطول من \(limit) حرف. اختصره.", en: "Longer than \(limit) characters. Shorten it.")
    case .textMissing: Phrase(ar: "اكتب ما يلزم هنا.", en: "Write what belongs here.")
    case .endsBeforeItBegins:
      Phrase(ar: "نهاية الاتفاقية قبل بدايتها.", en: "The last day lies before the first.")
    case .nothingChanged: Phrase(ar: "لم يتغير شيء.", en: "Nothing was changed.")
    case .notDraft: Phrase(ar: "لا يتغير إلا ما هو مسودة.", en: "Only a draft can be changed.")
    case .notInForce: Phrase(ar: "الاتفاقية غير سارية.", en: "The agreement is not in force.")
    case .partyStands: Phrase(ar: "هذا طرف في الاتفاقية.", en: "This one is a party already.")
    case .noSuchParty:
      Phrase(ar: "لا أحد في السجل بهذا الرقم أو الجوال.", en: "Nobody in the register has this number or mobile.")
    case .lastParty: Phrase(ar: "لا بد للاتفاقية من طرف آخر.", en: "An agreement is with someone.")
    case .tooMany(let limit): Phrase(ar: "لا يزيد العدد على \(limit).", en: "At most \(limit).")
    case .noObligations:
      Phrase(ar: "اكتب التزامًا واحدًا على الأقل.", en: "Write down one obligation at least.")
    case .documentMissing: Phrase(ar: "أرفق نسخة الاتفاقية الموقعة أولًا.", en: "First add the signed paper.")
    case .ownDraft:
      Phrase(ar: "يعتمدها غير من أعدها.", en: "Someone else brings it into force than the one who drafted it.")
    case .monthsOutOfRange(let limit):
      Phrase(ar: "اكتب عدد الأشهر من 1 إلى \(limit).", en: "Write a number of months from 1 to \(limit).")
    case .dayOutside:
      Phrase(ar: "اليوم خارج مدة الاتفاقية.", en: "The day lies outside the days the agreement runs.")
    case .answerBeforeBreach:
      Phrase(ar: "يوم الرد قبل يوم الإخلال.", en: "The day to answer by is before the breach happened.")
    case .noSuchObligation: Phrase(ar: "اختر الالتزام.", en: "Choose the obligation.")
    case .nothingDue: Phrase(ar: "أُدّي هذا الالتزام كله.", en: "All of this obligation is done.")
    case .dayInFuture: Phrase(ar: "هذا اليوم لم يأت بعد.", en: "This day has not come yet.")
    case .noSuchBreach: Phrase(ar: "اختر الإخلال.", en: "Choose the breach.")
    case .breachAnswered: Phrase(ar: "سُجل الرد من قبل.", en: "It was answered already.")
    case .breachUnanswered: Phrase(ar: "سجل الرد على الإخلال أولًا.", en: "First record how it was answered.")
    case .breachClosed: Phrase(ar: "أُغلق هذا الإخلال.", en: "This breach is closed.")
    case .breachOpen: Phrase(ar: "أغلق ما بقي مفتوحًا من الإخلالات أولًا.", en: "First close the breaches that are open.")
    case .stillRuns:
      Phrase(
        ar: "مدتها لم تنته، وفيها ما لم يُؤدَّ. إن لم يكن بد فافسخها مبينًا السبب.",
        en:
          "Its time is not over and something of it is still to be done. If it must end, terminate it with the reason.")
    case .renewalStands: Phrase(ar: "لها مسودة تجديد قائمة.", en: "A renewal is drafted already.")
    }
  }
}

extension Event {
  /// What happened to an agreement.
  var ofAgreement: Phrase {
    let item = Phrase(verbatim: self[.item] ?? "")
    return switch kind {
    case .agreementDrafted: Phrase(ar: "أُعدت مسودة الاتفاقية", en: "Agreement drafted")
    case .agreementAmended: Phrase(ar: "عُدلت المسودة", en: "Draft amended")
    case .agreementPartiesChanged: Phrase(ar: "تغيّر أطراف الاتفاقية", en: "Parties changed")
    case .obligationLaid: Phrase(ar: "أُضيف الالتزام", en: "Obligation laid down").joined(item)
    case .obligationReleased: Phrase(ar: "حُذف الالتزام", en: "Obligation taken out").joined(item)
    case .agreementAttached: Phrase(ar: "أُرفقت النسخة الموقعة", en: "Signed paper added")
    case .agreementInForce: Phrase(ar: "سرت الاتفاقية", en: "Brought into force")
    case .obligationFulfilled: Phrase(ar: "أُدّي الالتزام", en: "Obligation done").joined(item)
    case .breachReported: Phrase(ar: "سُجل الإخلال", en: "Breach written down").joined(item)
    case .breachAnswered: Phrase(ar: "رُدّ على الإخلال", en: "Breach answered").joined(item)
    case .breachClosed: Phrase(ar: "أُغلق الإخلال", en: "Breach closed").joined(item)
    case .agreementEnded: Phrase(ar: "انتهت الاتفاقية", en: "Agreement ended")
    case .agreementTerminated: Phrase(ar: "فُسخت الاتفاقية", en: "Agreement terminated")
    case .agreementRenewed:
      Phrase(ar: "جُددت بالاتفاقية", en: "Renewed by").joined(Phrase(verbatim: self[.was] ?? ""))
    case .agreementDiscarded: Phrase(ar: "نُحّيت المسودة", en: "Draft laid aside")
    case .agreementEscalated:
      Phrase(ar: "رُفع التأخر إلى الإدارة العليا", en: "Senior management told of the delay").joined(
        self[.item].flatMap(Agreement.Due.Matter.init(key:))?.name ?? Phrase(verbatim: ""), by: ": ")
    default: Phrase(verbatim: "")
    }
  }
}
