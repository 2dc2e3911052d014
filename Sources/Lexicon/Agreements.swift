// Words of agreements and their pages.

extension Phrase {
  package static let agreements = Phrase(ar: "الاتفاقيات", en: "Agreements")
  package static let agreementsLead = Phrase(
    ar: "ما التزمت به الجمعية والتزم به غيرها، ومتى يحل. تبدأ الاتفاقية من ملف الطرف في السجل.",
    en:
      "What the association and others have bound themselves to, and when it is due. An agreement begins at the party’s entry in the register."
  )
  package static let oneAgreement = Phrase(ar: "الاتفاقية", en: "Agreement")
  package static let newAgreement = Phrase(ar: "اتفاقية جديدة", en: "New agreement")
  package static let newAgreementLead = Phrase(
    ar: "تُكتب مسودة، ثم تُضاف الالتزامات والنسخة الموقعة، ويعتمدها غير من أعدها.",
    en: "It begins as a draft; obligations and the signed paper follow, and someone else brings it into force.")
  package static let draftAgreement = Phrase(ar: "احفظ المسودة", en: "Keep the draft")
  package static let dueList = Phrase(ar: "ما يحل", en: "What is due")
  package static let nothingDue = Phrase(ar: "لا شيء يحل خلال ثلاثين يومًا.", en: "Nothing is due within thirty days.")
  package static let agreementsInForce = Phrase(ar: "السارية", en: "In force")
  package static let agreementDrafts = Phrase(ar: "المسودات", en: "Drafts")
  package static let agreementsOver = Phrase(ar: "المنتهية", en: "Over")
  package static let noAgreements = Phrase(ar: "لا اتفاقيات.", en: "No agreements.")
  package static let agreementNumber = Phrase(ar: "رقم الاتفاقية", en: "Number")
  package static let agreementTitle = Phrase(ar: "الموضوع", en: "Subject")
  package static let agreementKind = Phrase(ar: "نوع الاتفاقية", en: "Kind of agreement")
  package static let agreementParties = Phrase(ar: "مع", en: "With")
  package static let agreementFrom = Phrase(ar: "بدايتها", en: "First day")
  package static let agreementUntil = Phrase(ar: "نهايتها", en: "Last day")
  package static let withoutEnd = Phrase(ar: "بلا نهاية محددة", en: "without an end")
  package static let onDefault = Phrase(ar: "عند الإخلال", en: "On default")
  package static let liability = Phrase(ar: "المسؤولية", en: "Liability")
  package static let settlingDisputes = Phrase(ar: "تسوية الخلاف", en: "How disputes are settled")
  package static let agreementKeeper = Phrase(ar: "يتابعها", en: "Kept by")
  package static let goesOnFrom = Phrase(ar: "تجدد الاتفاقية", en: "Goes on from")
  package static let signedPaper = Phrase(ar: "النسخة الموقعة", en: "The signed paper")
  package static let agreementObligations = Phrase(ar: "الالتزامات", en: "Obligations")
  package static let noObligationsYet = Phrase(ar: "لا التزامات بعد.", en: "No obligations yet.")
  package static let breaches = Phrase(ar: "الإخلالات", en: "Breaches")
  package static let obligationDue = Phrase(ar: "يحل في", en: "due")
  package static let allDone = Phrase(ar: "أُدّي", en: "Done")
  package static let doneLate = Phrase(ar: "أُدّي متأخرًا", en: "Done late")
  package static let breachIsOpen = Phrase(ar: "ينتظر الرد", en: "Waits for an answer")
  package static let breachIsAnswered = Phrase(ar: "رُدّ عليه", en: "Answered")
  package static let breachIsClosed = Phrase(ar: "أُغلق", en: "Closed")
  package static let agreementSaved = Phrase(ar: "حُفظ.", en: "Saved.")
  package static let agreementDrafted = Phrase(
    ar: "حُفظت المسودة. أضف الالتزامات.", en: "The draft is kept. Add obligations.")

  package static let amendAgreement = Phrase(ar: "عدّل المسودة", en: "Amend the draft")
  package static let addParty = Phrase(ar: "أضف طرفًا", en: "Add a party")
  package static let addPartyHint = Phrase(
    ar: "رقمه الرسمي أو جواله كما في السجل.", en: "The official number or mobile the register has.")
  package static let dropParty = Phrase(ar: "أزل طرفًا", en: "Take a party out")
  package static let whichParty = Phrase(ar: "الطرف", en: "Party")
  package static let addObligation = Phrase(ar: "أضف التزامًا", en: "Add an obligation")
  package static let whoseObligation = Phrase(ar: "على من؟", en: "Whose is it to do?")
  package static let whatToDo = Phrase(ar: "ما الذي يُؤدَّى؟", en: "What is to be done?")
  package static let firstDue = Phrase(ar: "يوم حلوله", en: "Day it is due")
  package static let everyMonths = Phrase(ar: "يتكرر كل (أشهر)", en: "Again every (months)")
  package static let everyMonthsHint = Phrase(ar: "اتركه فارغًا لما يُؤدَّى مرة.", en: "Leave it empty for once.")
  package static let releaseObligation = Phrase(ar: "احذف التزامًا", en: "Take an obligation out")
  package static let whichObligation = Phrase(ar: "الالتزام", en: "Obligation")
  package static let attachPaper = Phrase(ar: "أرفق النسخة الموقعة", en: "Add the signed paper")
  package static let signAgreement = Phrase(ar: "اعتمد سريانها", en: "Bring it into force")
  package static let signAgreementLead = Phrase(
    ar: "بعدها تُتابع الالتزامات في مواعيدها، ولا تتغير نصوصها.",
    en: "From then on its obligations are followed, and its words stay as they are.")
  package static let fulfilObligation = Phrase(ar: "سجل الأداء", en: "Record that it was done")
  package static let doneOn = Phrase(ar: "يوم الأداء", en: "Done on")
  package static let shownBy = Phrase(ar: "ما يثبته", en: "What shows it")
  package static let reportBreach = Phrase(ar: "سجل إخلالًا", en: "Write down a breach")
  package static let whoseBreach = Phrase(ar: "من أخلّ؟", en: "Which side?")
  package static let breachWhat = Phrase(ar: "ما الذي وقع؟", en: "What happened?")
  package static let breachOn = Phrase(ar: "تاريخ الوقوع", en: "Happened on")
  package static let answerBreachBy = Phrase(ar: "آخر يوم للرد", en: "Last day for an answer")
  package static let answerBreach = Phrase(ar: "سجل الرد على إخلال", en: "Record the answer to a breach")
  package static let whichBreach = Phrase(ar: "الإخلال", en: "Breach")
  package static let breachAnswer = Phrase(ar: "الرد", en: "Answer")
  package static let closeBreach = Phrase(ar: "أغلق إخلالًا", en: "Close a breach")
  package static let breachOutcome = Phrase(ar: "ما انتهى إليه", en: "What it came to")
  package static let renewAgreement = Phrase(ar: "أعد مسودة تجديد", en: "Draft a renewal")
  package static let renewAgreementLead = Phrase(
    ar: "تبقى هذه سارية حتى تسري التالية. تُكتب التزامات التالية من جديد.",
    en: "This one stays in force until the next comes into force. The next one’s obligations are laid down anew.")
  package static let endAgreement = Phrase(ar: "أنهِ الاتفاقية", en: "End the agreement")
  package static let endAgreementLead = Phrase(
    ar: "لما انقضت مدته أو أُدّي كله.", en: "For one whose time is over or of which all is done.")
  package static let endedHow = Phrase(ar: "كيف انتهت؟", en: "How did it end?")
  package static let terminateAgreement = Phrase(ar: "افسخ الاتفاقية", en: "Terminate it")
  package static let discardAgreement = Phrase(ar: "نحِّ المسودة", en: "Lay the draft aside")
  package static let howItCame = Phrase(ar: "كيف انتهت", en: "How it came to its end")
}
