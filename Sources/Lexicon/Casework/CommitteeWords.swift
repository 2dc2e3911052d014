package import Casework

extension Committee.Post {
  package var name: Phrase {
    switch self {
    case .chair: Phrase(ar: "رئيس اللجنة", en: "Chair")
    case .member: Phrase(ar: "عضو", en: "Member")
    case .secretary: Phrase(ar: "أمين السر (بلا صوت)", en: "Secretary (no vote)")
    }
  }
}

extension Sitting.State {
  package var name: Phrase {
    switch self {
    case .planned: Phrase(ar: "مجدولة", en: "Planned")
    case .convened: Phrase(ar: "منعقدة", en: "In session")
    case .closed: Phrase(ar: "بانتظار التواقيع", en: "Waits for signatures")
    case .signed: Phrase(ar: "وُقّع محضرها", en: "Minutes signed")
    case .cancelled: Phrase(ar: "ملغاة", en: "Cancelled")
    }
  }
}

extension AgendaItem.State {
  package var name: Phrase {
    switch self {
    case .open: Phrase(ar: "لم يُبت فيه", en: "Not resolved")
    case .resolved: Phrase(ar: "بُتّ فيه", en: "Resolved")
    case .withdrawn: Phrase(ar: "سحبه مقدمه", en: "Withdrawn")
    case .left: Phrase(ar: "لم يُنظر فيه", en: "Not reached")
    }
  }
}

extension AgendaItem.Vote.Choice {
  package var name: Phrase { outcome?.name ?? Phrase(ar: "امتناع", en: "Abstain") }
}

extension CommitteeRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .request(let refusal): refusal.words
    case .nameMissing: .required(.committeeNameAr)
    case .nameTooLong(let limit), .textTooLong(let limit): Refusal.textTooLong(limit: limit).words
    case .textMissing: Refusal.textMissing.words
    case .quorumOutOfRange:
      Phrase(
        ar: "النصاب بين \(Decision.smallestCommittee) و\(Decision.largestCommittee)، أو اتركه فارغًا لأكثر من النصف.",
        en:
          "A quorum is from \(Decision.smallestCommittee) to \(Decision.largestCommittee); leave it empty for more than half."
      )
    case .oneChair: Phrase(ar: "اختر رئيسًا واحدًا للجنة.", en: "Choose one chair.")
    case .memberTwice: Phrase(ar: "العضو مذكور مرتين.", en: "Someone is named twice.")
    case .tooFewMembers(let needed):
      Phrase(
        ar: "الأعضاء أقل من النصاب: يلزم \(needed) لهم صوت على الأقل.",
        en: "Fewer members than the quorum: at least \(needed) with a vote are needed.")
    case .tooManyMembers(let limit): Phrase(ar: "لا يزيد الأعضاء على \(limit).", en: "At most \(limit) members.")
    case .mayNotVote:
      Phrase(
        ar: "لا يصوّت إلا من يخوّله عمله اتخاذ القرار.", en: "Only those whose post decides may have a vote.")
    case .mayNotArrange:
      Phrase(
        ar: "أمين السر ممن يخوّلهم عملهم ترتيب الجلسات.", en: "A secretary’s post must let them arrange sittings.")
    case .termEndsFirst:
      Phrase(ar: "نهاية العضوية قبل بدايتها.", en: "The term ends before it begins.")
    case .notSitting: Phrase(ar: "اللجنة غير قائمة.", en: "The committee no longer sits.")
    case .dayTooFar:
      Phrase(ar: "تُحدد الجلسات لسنة قادمة على الأكثر.", en: "Sittings are planned a year ahead at most.")
    case .dayPassed: Phrase(ar: "اليوم المحدد مضى.", en: "That day has passed.")
    case .placeMissing: .required(.sittingPlace)
    case .wrongState(let state):
      Phrase(
        ar: "لا يمكن هذا والجلسة «\(state.name.ar)».",
        en: "This cannot be done while the sitting is “\(state.name.en)”.")
    case .agendaFull(let limit):
      Phrase(ar: "جدول الأعمال لا يزيد على \(limit) طلب.", en: "An agenda holds \(limit) requests.")
    case .agendaEmpty: Phrase(ar: "اختر طلبًا واحدًا على الأقل.", en: "Choose at least one request.")
    case .notBeforeCommittee:
      Phrase(ar: "الطلب ليس معروضًا على هذه اللجنة الآن.", en: "The request is not before this committee now.")
    case .onAnotherAgenda:
      Phrase(ar: "الطلب مدرج في جدول أعمال من قبل.", en: "The request stands on an agenda already.")
    case .notOnAgenda: Phrase(ar: "الطلب ليس في جدول أعمال هذه الجلسة.", en: "The request is not on this agenda.")
    case .itemNotOpen:
      Phrase(
        ar: "انتهى النظر في هذا البند أو بدأ التصويت عليه.", en: "This item is done with, or voting on it has begun.")
    case .notArranger:
      Phrase(ar: "هذا لرئيس اللجنة وأمين سرها.", en: "This is for the committee’s chair and its secretary.")
    case .notYet(let day):
      Phrase(
        ar: "موعد الجلسة \(Phrase.bothDates(DualDate(day)).ar).",
        en: "The sitting is on \(Phrase.bothDates(DualDate(day)).en).")
    case .noQuorum(let needed, let there):
      Phrase(
        ar: "لا يكتمل النصاب: يلزم \(needed) ممن لهم صوت، والموجود \(there).",
        en: "No quorum: \(needed) with a vote are needed, there are \(there).")
    case .notPresent: Phrase(ar: "لستَ ممن حضر هذه الجلسة بصوت.", en: "You are not present here with a vote.")
    case .notAbsent: Phrase(ar: "اختر عضوًا غائبًا من القائمة.", en: "Choose a member who was absent.")
    case .termEnded: Phrase(ar: "انتهت عضويتك في اللجنة.", en: "Your term on the committee has ended.")
    case .studiedIt: Refusal.researcherMayNotDecide.words
    case .decidedIt: AppealRefusal.tookPart.words
    case .recused: Phrase(ar: "تنحيتَ عن هذا البند.", en: "You stand aside from this item.")
    case .related(let relation):
      Phrase(
        ar: "لا تصوّت على هذا الطلب: أفصحتَ أن مقدمه «\(relation)». تنحَّ عن البند.",
        en: "You may not vote: you declared the applicant as “\(relation)”. Stand aside from the item.")
    case .notPresiding:
      Phrase(ar: "يسجل القرار من يرأس النظر في البند.", en: "Whoever presides over the item records the resolution.")
    case .stillVoting(let day):
      Phrase(
        ar: "التصويت بالتمرير مفتوح حتى \(Phrase.bothDates(DualDate(day)).ar) ما لم يصوّت الجميع.",
        en: "Voting by circulation is open until \(Phrase.bothDates(DualDate(day)).en), unless all have voted.")
    case .notToSign: Phrase(ar: "يوقّع المحضر من حضر الجلسة بصوت.", en: "Those present with a vote sign the minutes.")
    case .alreadySigned: Phrase(ar: "سُجّل توقيعك أو امتناعك من قبل.", en: "You have signed or refused already.")
    case .monthsOutOfRange(let limit):
      Phrase(ar: "المدة من شهر إلى \(limit) شهرًا.", en: "From 1 to \(limit) months.")
    case .interestNameShort:
      Phrase(ar: "اكتب الاسم الأول واسم العائلة على الأقل.", en: "Write at least the first and the family name.")
    case .relationMissing: .required(.interestRelation)
    case .tooManyInterests(let limit): Phrase(ar: "لا تزيد الإفصاحات على \(limit).", en: "At most \(limit) are kept.")
    }
  }
}

extension Committee.Quorum {
  package var words: Phrase {
    switch self {
    case .moreThanHalf: .moreThanHalf
    case .count(let count): Phrase(ar: "\(count) أعضاء على الأقل", en: "At least \(count) members")
    }
  }
}
