// Appeals against answers, and decisions without a committee.

extension Phrase {
  package static let appeal = Phrase(ar: "التظلم", en: "Appeal")
  package static let appeals = Phrase(ar: "التظلمات", en: "Appeals")
  package static let appealsLead = Phrase(
    ar: "من رُفض طلبه أو قُبل بأقل مما طلب يتظلم، وينظر في تظلمه من لم يشارك في القرار.",
    en: "Whoever was refused, or granted less, may appeal; people who took no part in the decision hear it.")
  package static let openAppeals = Phrase(ar: "تظلمات بانتظار الجواب", en: "Appeals to be answered")
  package static let endedAppeals = Phrase(ar: "تظلمات أُجيب عنها أو سُحبت", en: "Answered or withdrawn")
  package static let noOpenAppeals = Phrase(ar: "لا تظلم ينتظر جوابًا.", en: "No appeal waits for an answer.")
  package static let appealNumber = Phrase(ar: "رقم التظلم", en: "Appeal number")
  package static let appealGrounds = Phrase(ar: "أسباب التظلم", en: "Grounds of the appeal")
  package static let appealGroundsHint = Phrase(
    ar: "اكتب ما تراه خطأ في القرار ولماذا", en: "What you think is wrong with the decision, and why")
  package static let appealGroundsDeskHint = Phrase(
    ar: "اكتبها بكلمات صاحب الطلب", en: "In the applicant’s own words")
  package static let appealedDecision = Phrase(ar: "القرار المتظلم منه", en: "The decision appealed against")
  package static let appealRuling = Phrase(ar: "الحكم في التظلم", en: "Ruling on the appeal")
  package static let appealLodgedOn = Phrase(ar: "قُدِّم في", en: "Lodged")
  package static let appealThrough = Phrase(ar: "وصل عبر", en: "It came by")
  package static let appealAnswerBy = Phrase(ar: "الجواب قبل نهاية", en: "Answer due by the end of")
  package static let appealUntilLabel = Phrase(ar: "آخر يوم للتظلم", en: "Last day to appeal")
  package static let iAppeal = Phrase(ar: "أتظلم من هذا القرار", en: "Appeal against this decision")
  package static let lodgeAppeal = Phrase(ar: "تقديم التظلم", en: "Lodge the appeal")
  package static let withdrawMyAppeal = Phrase(ar: "سحب تظلمي", en: "Take my appeal back")
  package static let withdrawAppealWarning = Phrase(
    ar: "يبقى القرار كما أُبلغت به، ولا يُتظلم منه مرة أخرى.",
    en: "The decision stays as you were told, and cannot be appealed against again.")
  package static let iWantToWithdrawAppeal = Phrase(ar: "أريد سحب هذا التظلم", en: "I want to take this appeal back")
  package static let tickToWithdrawAppeal = Phrase(
    ar: "أكّد أنك تريد سحب التظلم", en: "Confirm that you want to take it back")
  package static let heardByOthers = Phrase(
    ar: "ينظر في تظلمك من لم يشارك في القرار.", en: "People who took no part in the decision hear your appeal.")
  package static let mayHearThis = Phrase(ar: "لك أن تنظر فيه", en: "You may hear it")
  package static let mayNotHearThis = Phrase(ar: "شاركتَ في القرار الأول", en: "You took part before")
  package static let whoHears = Phrase(ar: "من ينظر فيه", en: "Who hears it")
  package static let managementHears = Phrase(
    ar: "الإدارة العليا، إذ لا لجنة للتظلمات", en: "Senior management, for no committee hears appeals")
  package static let tookPartInFirst = Phrase(
    ar: "شارك في القرار المتظلم منه", en: "Took part in the decision appealed against")
  package static let goToAppeals = Phrase(ar: "سجل التظلمات", en: "Register of appeals")

  package static let appealDocuments = Phrase(ar: "مستندات التظلم", en: "Documents with the appeal")
  package static let addAppealDocument = Phrase(ar: "إضافة مستند إلى التظلم", en: "Add a document to the appeal")
  package static let appealDocumentsLater = Phrase(
    ar: "بعد تقديم التظلم تضيف إليه من هذه الصفحة ما يؤيده من مستندات.",
    en: "Once it is lodged you add documents that support it on this page.")
  package static let appealDocumentsOpen = Phrase(
    ar: "أضف ما يؤيد تظلمك قبل الحكم فيه، مستندًا بعد مستند.",
    en: "Add what supports your appeal until it is ruled on, one document at a time.")
  package static let appealDocumentFile = Phrase(ar: "ملف المستند", en: "The document’s file")

  package static let actAppeal = Phrase(ar: "تسجيل تظلم لمقدم الطلب", en: "Record an appeal for the applicant")
  package static let actHearing = Phrase(ar: "فتح النظر في التظلم", en: "Open the appeal’s hearing")
  package static let openHearingHint = Phrase(
    ar:
      "يُبلَّغ مقدم الطلب بأن النظر في تظلمه بدأ، ثم يُدرج في جلسة لجنة التظلمات، أو تحكم فيه الإدارة العليا إن لم تكن لجنة.",
    en:
      "The applicant is told that the hearing has begun. Then it goes on the agenda of a committee that hears appeals, or senior management rules where there is none."
  )
  package static let openHearing = Phrase(ar: "فتح النظر", en: "Open the hearing")
  package static let actAppealRuling = Phrase(ar: "الحكم في التظلم", en: "Rule on the appeal")
  package static let appealRulingHint = Phrase(
    ar: "يُبلَّغ مقدم الطلب بالحكم فورًا برسالة وخطاب. وإن قُبل التظلم حلّ الحكم محل القرار الأول.",
    en:
      "The applicant is told at once, by message and letter. An appeal that is upheld takes the place of the first decision."
  )
  package static let upholdAppeal = Phrase(ar: "قبول التظلم", en: "Uphold the appeal")
  package static let dismissAppeal = Phrase(ar: "رد التظلم", en: "Dismiss the appeal")
  package static let recordAppealRuling = Phrase(ar: "تسجيل الحكم وإبلاغه", en: "Record and tell the ruling")
  package static let actAppealWithdrawal = Phrase(ar: "سحب التظلم", en: "Withdraw the appeal")
  package static let appealAtSitting = Phrase(
    ar: "بانتظار جلسة لجنة التظلمات", en: "Waits for a sitting of the committee that hears appeals")
  package static let appealWaitsForManagement = Phrase(
    ar: "بانتظار حكم الإدارة العليا في التظلم", en: "Waits for senior management’s ruling on the appeal")
  package static let appealWaitsForHearing = Phrase(
    ar: "بانتظار فتح النظر في التظلم", en: "The appeal’s hearing has to be opened")

  package static let appealDays = Phrase(ar: "مدد التظلم", en: "Days for appeals")
  package static let appealDaysLead = Phrase(
    ar: "تسري على ما يُبلَّغ ويُقدَّم من الآن، وما أُبلغ به الناس من قبل باقٍ.",
    en: "They hold for answers and appeals from now on; what people were told stands.")
  package static let lodgingDays = Phrase(ar: "أيام تقديم التظلم", en: "Days to appeal")
  package static let lodgingDaysHint = Phrase(
    ar: "أيام تقويمية من اليوم التالي للإبلاغ بالقرار", en: "Calendar days from the day after the answer")
  package static let appealAnswerDays = Phrase(ar: "أيام الجواب عن التظلم", en: "Days to answer an appeal")
  package static let appealAnswerDaysHint = Phrase(
    ar: "أيام عمل من اليوم التالي لتقديمه", en: "Working days from the day after it was lodged")
  package static let saveAppealDays = Phrase(ar: "حفظ المدد", en: "Save the days")
  package static let appealDaysSaved = Phrase(ar: "حُفظت مدد التظلم.", en: "The days for appeals are saved.")
  package static let committeePurpose = Phrase(ar: "عمل اللجنة", en: "What the committee does")

  package static let actDecision = Phrase(ar: "القرار في الطلب", en: "Decide the request")
  package static let decideAloneHint = Phrase(
    ar: "هذه الخدمة لا تحتاج إلى لجنة. من درس الحالة لا يقرر فيها، ومن قرر لا يسلّم ولا يصرف.",
    en:
      "This service needs no committee. Who studied the case does not decide it, and who decides neither delivers nor pays."
  )
  package static let amountOfAcceptance = Phrase(
    ar: "يُكتب مع القبول وحده", en: "With an acceptance alone")
  package static let theDecision = Phrase(ar: "القرار", en: "Decision")
  package static let recordDecision = Phrase(ar: "تسجيل القرار", en: "Record the decision")
  package static let waitsForManagement = Phrase(
    ar: "بانتظار قرار الإدارة العليا، فالخدمة لا تحتاج إلى لجنة",
    en: "Waits for senior management’s decision; the service needs no committee")
  package static let policyWantsCommittee = Phrase(
    ar:
      "السياسة النافذة تَعِد مقدم الطلب بأن لجنة تدرسه، فتُعرض طلبات هذه الخدمة على اللجنة وإن لم تطلبها الخدمة نفسها.",
    en:
      "The policy in force promises that a committee studies every request, so this service’s requests go to a committee though the service itself calls for none."
  )
  package static let decidedWithoutCommittee = Phrase(
    ar: "تقرر الإدارة العليا في طلبات هذه الخدمة بلا لجنة.",
    en: "Senior management decides on this service’s requests without a committee.")
  package static let raisedByAppeal = Phrase(ar: "زيادة بعد التظلم", en: "Added by the appeal")

  /// Until when an appeal is taken, for who was just told a decision.
  package static func appealTaken(until day: DualDate) -> Phrase {
    let date = Phrase.bothDates(day)
    return Phrase(
      ar: "لك أن تتظلم حتى نهاية يوم \(date.ar).", en: "You may appeal until the end of \(date.en).")
  }

  /// That nobody appealed while there was time for it.
  package static func appealOver(since day: DualDate) -> Phrase {
    let date = Phrase.bothDates(day)
    return Phrase(ar: "انتهت مدة التظلم في \(date.ar).", en: "The time to appeal ended on \(date.en).")
  }
}
