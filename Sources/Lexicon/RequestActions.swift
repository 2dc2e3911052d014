// What staff may do to a request, and what the forms of it ask.

extension Phrase {
  package static let actHandBack = Phrase(ar: "إعادة الطلب لاستكمال النواقص", en: "Return for what is missing")
  package static let actEdit = Phrase(ar: "تصحيح بيانات الطلب", en: "Correct the request")
  package static let actMobile = Phrase(ar: "تغيير رقم الجوال", en: "Change the mobile number")
  package static let actNotice = Phrase(ar: "إشعار بإحالة الطلب إلى اللجنة", en: "Notice of the committee’s study")
  package static let actBeginStudy = Phrase(ar: "بدء دراسة الحالة", en: "Begin the case study")
  package static let actStudy = Phrase(ar: "نتيجة الدراسة", en: "Outcome of the study")
  package static let actCommittee = Phrase(ar: "رفع الطلب إلى اللجنة", en: "Lay before the committee")
  package static let actNotification = Phrase(ar: "إبلاغ مقدم الطلب بالقرار", en: "Tell the applicant the decision")
  package static let actRegistration = Phrase(ar: "تسجيل المستفيد", en: "Register the beneficiary")
  package static let actDelivery = Phrase(ar: "تقديم الخدمة", en: "Deliver the service")
  package static let actClosure = Phrase(ar: "إغلاق الطلب", en: "Close the request")
  package static let actWithdrawal = Phrase(ar: "سحب الطلب", en: "Withdraw the request")
  package static let actAssignment = Phrase(ar: "إسناد الطلب", en: "Assign the request")
  package static let actUrgency = Phrase(ar: "الحكم في الاستعجال", en: "Rule on the urgency")
  package static let urgencyRuling = Phrase(ar: "الاستعجال", en: "Urgency")
  package static let urgencyRulingHint = Phrase(
    ar: "الحالة العاجلة المؤكدة لا يؤخر ردَّها الحدُّ الأدنى في السياسة.",
    en: "A confirmed urgent case is not held back by the policy’s least time.")
  package static let urgencyRulingReason = Phrase(ar: "سبب الحكم", en: "Reason for the ruling")
  package static let confirmUrgency = Phrase(ar: "حالة عاجلة", en: "It is urgent")
  package static let declineUrgency = Phrase(ar: "يمكن أن تنتظر", en: "It can wait")
  package static let recordRuling = Phrase(ar: "تسجيل الحكم", en: "Record the ruling")
  package static let urgencyConfirmed = Phrase(ar: "تأكد استعجال الحالة", en: "Urgency confirmed")
  package static let urgencyDeclined = Phrase(ar: "لم يتأكد استعجال الحالة", en: "Urgency not confirmed")
  package static let urgencyClaimed = Phrase(ar: "استعجال لم يُحكم فيه", en: "Urgency to be ruled on")
  package static let urgencyOpen = Phrase(ar: "بانتظار الحكم فيه", en: "Waits for a ruling")
  package static let actHandover = Phrase(ar: "تسليم الدراسة إلى باحث آخر", en: "Hand the study to another researcher")
  package static let handoverHint = Phrase(
    ar: "يكتب الباحث الجديد دراسته، ويبقى ما كُتب قبله في السجل باسم كاتبه. لا يقرر أيٌّ منهما ولا يسلّم الخدمة.",
    en:
      "The new researcher writes a study of their own; what was written stays on record under its writer’s name. Neither of them decides or delivers."
  )
  package static let handOverTo = Phrase(ar: "يتولاها", en: "Who takes over")
  package static let handOverReason = Phrase(ar: "سبب التسليم", en: "Reason for handing over")
  package static let handOver = Phrase(ar: "تسليم الدراسة", en: "Hand over")
  package static let actReferral = Phrase(ar: "استيضاح من الباحث الاجتماعي", en: "Refer to the social researcher")
  package static let actReferralAnswer = Phrase(ar: "الإجابة عن استيضاح", en: "Answer a referral")
  package static let actPause = Phrase(ar: "إيقاف المهلة", en: "Pause the clock")
  package static let actResumption = Phrase(ar: "استئناف المهلة", en: "Resume the clock")

  package static let askForMissing = Phrase(ar: "إعادة لاستكمال النواقص", en: "Return for what is missing")
  package static let stillMissing = Phrase(ar: "ما ينقص:", en: "What is missing:")
  package static let messageToApplicant = Phrase(ar: "رسالة إلى مقدم الطلب", en: "Message to the applicant")
  package static let editHint = Phrase(
    ar: "أي تصحيح بعد الإقرار يكسر ختمه ويلزم إقرار جديد.",
    en: "A correction after the attestation breaks its seal and needs a new one.")
  package static let correctionReason = Phrase(ar: "سبب التصحيح", en: "Reason for the correction")
  package static let mobileReplacementHint = Phrase(
    ar: "تصل الرسائل والرموز إلى الرقم الجديد، ونُشعر الرقم السابق. لا يتغيّر ما أقرّ به مقدم الطلب.",
    en: "Messages and codes go to the new number, and the old one is told. What the applicant signed stays as it is.")
  package static let mobileNow = Phrase(ar: "الرقم الحالي", en: "The number now")
  package static let newMobile = Phrase(ar: "رقم الجوال الجديد", en: "New mobile number")
  package static let mobileReplacementReason = Phrase(
    ar: "سبب التغيير وكيف تحققت منه", en: "Why, and how you made sure")
  package static let replaceMobile = Phrase(ar: "تغيير الرقم", en: "Change the number")
  package static let saveCorrection = Phrase(ar: "حفظ التصحيح", en: "Save the correction")
  package static let throughChannel = Phrase(ar: "عبر قناة", en: "Through")
  package static let matchedAgainst = Phrase(ar: "طوبق على", en: "Matched against")
  package static let theOriginal = Phrase(ar: "الأصل", en: "The original")
  package static let holdsUntil = Phrase(ar: "سارٍ حتى", en: "Holds until")
  package static let waive = Phrase(ar: "إعفاء", en: "Waive")
  package static let whyWaived = Phrase(ar: "لماذا لا يلزم هنا؟", en: "Why is it not needed here?")
  package static let beginStudy = Phrase(ar: "بدء الدراسة", en: "Begin the study")
  package static let beginStudyHint = Phrase(
    ar: "من يبدأ الدراسة لا يشارك في القرار ولا في التسليم.",
    en: "Who studies the case takes no part in the decision or the delivery.")
  package static let sendToCommittee = Phrase(ar: "رفع إلى اللجنة", en: "Send to the committee")
  package static let sendToCommitteeHint = Phrase(
    ar: "تُعرض الدراسة والمستندات على اللجنة كما هي.", en: "The committee sees the study and the documents as they are.")
  package static let beneficiaryCategory = Phrase(ar: "فئة المستفيد", en: "Category of beneficiary")
  package static let verify = Phrase(ar: "مطابق", en: "Verify")
  package static let sendBackItem = Phrase(ar: "إعادة", en: "Send back")
  package static let sentBack = Phrase(ar: "أُعيد", en: "Sent back")
  package static let whatIsWrong = Phrase(ar: "ما المطلوب تصحيحه؟", en: "What must be put right?")

  package static let studySummary = Phrase(ar: "ملخص الدراسة", en: "Summary of the study")
  package static let studySummaryHint = Phrase(
    ar: "ما تبيّن من المستندات والمقابلة والزيارة", en: "What the documents, interview and visit showed")
  package static let opinion = Phrase(ar: "رأي الباحث", en: "The researcher’s opinion")
  package static let recommendation = Phrase(ar: "التوصية", en: "Recommendation")
  package static let outcomeAccept = Phrase(ar: "قبول", en: "Accept")
  package static let outcomeReject = Phrase(ar: "رفض", en: "Reject")
  package static let outcomeDefer = Phrase(ar: "تأجيل", en: "Defer")
  package static let saveStudy = Phrase(ar: "حفظ الدراسة ورفعها", en: "Save and pass on the study")
  package static let reasons = Phrase(ar: "الأسباب", en: "Reasons")
  package static let reasonsHint = Phrase(ar: "تُبلَّغ لمقدم الطلب", en: "The applicant is told these")
  package static let amountGranted = Phrase(ar: "المبلغ المقرر", en: "Amount granted")
  package static let moreThanAsked = Phrase(ar: "أكثر مما طُلب", en: "More than was asked")
  package static let moreIsMeant = Phrase(ar: "نعم، هذا المبلغ هو المقصود", en: "Yes, this amount is meant")
  package static let conditions = Phrase(ar: "الشروط", en: "Conditions")
  package static let presentAtDecision = Phrase(ar: "الحضور:", en: "Present:")
  package static let register = Phrase(ar: "تسجيل", en: "Register")
  package static let registrationHint = Phrase(
    ar: "مثل: أسرة، يتيم، أرملة. يُجدَّد التسجيل سنويًا.", en: "Such as family, orphan, widow. Renewed yearly.")
  package static let receivedBy = Phrase(ar: "اسم المستلم", en: "Received by")
  package static let whatWasDelivered = Phrase(ar: "ما الذي سُلّم؟", en: "What was delivered?")
  package static let recordDelivery = Phrase(ar: "تسجيل التسليم", en: "Record the delivery")
  package static let closureHint = Phrase(ar: "لا يُفتح الطلب بعد إغلاقه.", en: "A closed request is not reopened.")
  package static let closeRequest = Phrase(ar: "إغلاق الطلب", en: "Close the request")
  package static let withdrawalReason = Phrase(ar: "سبب السحب", en: "Reason for withdrawing")
  package static let withdrawRequest = Phrase(ar: "سحب الطلب", en: "Withdraw the request")
  package static let assignTo = Phrase(ar: "يُسند إلى", en: "Assign to")
  package static let assign = Phrase(ar: "إسناد", en: "Assign")
  package static let yourQuestion = Phrase(ar: "ما غير الواضح؟", en: "What is unclear?")
  package static let ask = Phrase(ar: "إرسال الاستيضاح", en: "Send the question")
  package static let yourAnswer = Phrase(ar: "جوابك", en: "Your answer")
  package static let answer = Phrase(ar: "إجابة", en: "Answer")
  package static let pauseReason = Phrase(ar: "سبب الإيقاف", en: "Reason for the pause")
  package static let pauseHint = Phrase(ar: "تظهر في شرح المهلة.", en: "Shown where the deadline explains itself.")
  package static let pauseClock = Phrase(ar: "إيقاف المهلة", en: "Pause the clock")
  package static let resumeClock = Phrase(ar: "استئناف المهلة", en: "Resume the clock")
  package static let resumptionHint = Phrase(
    ar: "يُحسب ما بقي من المهلة من اليوم.", en: "What is left of the deadline counts from today.")
}
