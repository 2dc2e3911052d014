import HTTP
import Lexicon
import Pages

/// What has just been done, carried in the address of the page that says so; only these words can be shown.
enum Done: String, CaseIterable, Sendable {
  case verified, returned, waived, supplied, edited, attested, referred, answeredReferral, noticed, studyBegun, studied
  case sentToCommittee, decided, answered, registered, delivered, closed, withdrawn, assigned, paused, resumed
  case mobileReplaced
  case pointsSaved, approved, holidaySaved, staffAdded, staffChanged, passwordChanged, uploaded, removed, signedOut
  case tickedAssigned, nothingAssigned, noted, noticesSeen, watchSaved
  case committeeSaved, sittingPlanned, agendaPlaced, agendaTakenOff, convened, arrived, recused, voted, sittingClosed
  case minutesSigned, signatureRefused, sittingCancelled, interestDeclared, interestWithdrawn
  case sentBack, draftDiscarded, sameDraft, rerun, formCleared, handedOver, urgencyRuled, holidayTakenBack
  case fileChanged, entitlementLaid, entitlementChanged, codeSent, paymentsApproved, transferPrepared, transferChanged
  case budgetSet
  case referralClosed, passedOn, visitArranged, visitMoved, visitCancelled, visitMissed, visitReported, photosAllowed
  case photosRemoved, householdKept, incomeAssessed
  case listKept, listRemoved, layoutKept, layoutRemoved, letterheadSaved
  case serviceSaved, serviceAdded, scanFiled, incomeTableSaved
  case placeSaved, bookingMade, bookingMoved, bookingCancelled
  case turnTaken, turnCalled, turnChanged, nobodyWaits, inquiryTaken, inquiryAnswered,
    inquiryReferred
  case appealLodged, ownAppealLodged, hearingOpened, appealRuled, appealWithdrawn, appealDaysSaved
  case partyEntered, partySaved, dataShown, dataRequestTaken, dataAsked, dataRequestSaved
  case retentionSaved, destructionProposed, destructionSaved, holdPlaced, holdLifted
  case entriesJoined, entriesParted, pairToldApart, pairPutOff, ledToJoined
  case segmentSaved, segmentRemoved, agreementDrafted, agreementSaved
  case listHandedIn, listSettled, listBegun, listLaidAside

  static let field = "done"

  static func flash(_ request: HTTPRequest) -> Flash? {
    request.query[field].flatMap(Done.init(rawValue:)).map {
      Flash($0 == .nothingAssigned || $0 == .nobodyWaits ? .warn : .ok, $0.words)
    }
  }

  var words: Phrase {
    switch self {
    case .verified: Phrase(ar: "سُجِّلت مطابقة المستند.", en: "The document is verified.")
    case .returned:
      Phrase(ar: "أُعيد الطلب وأُبلغ مقدمه بما ينقص.", en: "Returned; the applicant is told what is missing.")
    case .sentBack: Phrase(ar: "أُعيد المستند وأُبلغ مقدم الطلب بالسبب.", en: "Sent back; the applicant is told why.")
    case .waived: Phrase(ar: "أُعفي الطلب من المستند.", en: "The document is waived.")
    case .supplied, .uploaded: Phrase(ar: "حُفظ المستند.", en: "The document is kept.")
    case .edited: Phrase(ar: "حُفظ التصحيح.", en: "The correction is saved.")
    case .mobileReplaced: Phrase(ar: "تغيّر رقم الجوال.", en: "The mobile number is changed.")
    case .attested: Phrase(ar: "خُتم الإقرار.", en: "The attestation is sealed.")
    case .referred: Phrase(ar: "أُرسل الاستيضاح إلى الباحث الاجتماعي.", en: "The question is with the researcher.")
    case .answeredReferral: Phrase(ar: "حُفظ الجواب.", en: "The answer is saved.")
    case .noticed: Phrase(ar: "أُشعر مقدم الطلب.", en: "The applicant has been told.")
    case .studyBegun: Phrase(ar: "بدأت الدراسة.", en: "The study has begun.")
    case .studied: Phrase(ar: "حُفظت الدراسة.", en: "The study is saved.")
    case .sentToCommittee: Phrase(ar: "رُفع الطلب إلى اللجنة.", en: "The committee has the request.")
    case .decided: Phrase(ar: "سُجِّل القرار.", en: "The decision is recorded.")
    case .committeeSaved: Phrase(ar: "حُفظت اللجنة.", en: "The committee is saved.")
    case .sittingPlanned: Phrase(ar: "جُدولت الجلسة.", en: "The sitting is planned.")
    case .agendaPlaced: Phrase(ar: "أُدرج في جدول الأعمال.", en: "Placed on the agenda.")
    case .agendaTakenOff: Phrase(ar: "رُفع من جدول الأعمال.", en: "Taken off the agenda.")
    case .convened: Phrase(ar: "افتُتحت الجلسة.", en: "The sitting is open.")
    case .arrived: Phrase(ar: "سُجّل حضور العضو.", en: "The arrival is recorded.")
    case .recused: Phrase(ar: "سُجّل تنحيك عن البند.", en: "You stand aside from the item.")
    case .voted: Phrase(ar: "سُجّل صوتك.", en: "Your vote is cast.")
    case .sittingClosed: Phrase(ar: "أُغلقت الجلسة وخُتم محضرها.", en: "The sitting is closed, its minutes sealed.")
    case .minutesSigned: Phrase(ar: "وقّعتَ المحضر.", en: "You have signed the minutes.")
    case .signatureRefused: Phrase(ar: "سُجّل امتناعك عن التوقيع.", en: "Your refusal to sign is recorded.")
    case .sittingCancelled: Phrase(ar: "أُلغيت الجلسة.", en: "The sitting is cancelled.")
    case .interestDeclared: Phrase(ar: "حُفظ الإفصاح.", en: "The declaration is kept.")
    case .interestWithdrawn: Phrase(ar: "سُحب الإفصاح.", en: "The declaration is withdrawn.")
    case .answered: Phrase(ar: "أُبلغ مقدم الطلب بالقرار.", en: "The applicant has been told the decision.")
    case .registered: Phrase(ar: "سُجِّل المستفيد.", en: "The beneficiary is registered.")
    case .delivered: Phrase(ar: "سُجِّل تسليم الخدمة.", en: "The delivery is recorded.")
    case .closed: Phrase(ar: "أُغلق الطلب.", en: "The request is closed.")
    case .withdrawn: Phrase(ar: "سُحب الطلب.", en: "The request is withdrawn.")
    case .assigned: Phrase(ar: "حُفظ إسناد الطلب.", en: "The assignment is kept.")
    case .handedOver: Phrase(ar: "سُلِّمت الدراسة.", en: "The study is handed over.")
    case .urgencyRuled: Phrase(ar: "سُجِّل الحكم في الاستعجال.", en: "The ruling on the urgency is recorded.")
    case .paused: Phrase(ar: "أُوقفت المهلة.", en: "The clock is paused.")
    case .resumed: Phrase(ar: "استؤنفت المهلة.", en: "The clock runs again.")
    case .draftDiscarded: Phrase(ar: "نُحّيت المسودة.", en: "The draft is discarded.")
    case .formCleared: .formCleared
    case .noted: .noteKept
    case .tickedAssigned: .tickedAssigned
    case .nothingAssigned: .nothingAssigned
    case .layoutKept: .layoutKept
    case .layoutRemoved: .layoutRemoved
    case .listKept: .listKept
    case .letterheadSaved: .letterheadSaved
    case .listRemoved: .listRemoved
    case .noticesSeen: .noticesSeen
    case .watchSaved: .watchSaved
    case .sameDraft:
      Phrase(
        ar: "هذه الوثيقة مسودة من قبل، وهذه هي؛ لم تُنشأ مسودة ثانية.",
        en: "This document is a draft already: this one. No second one was made.")
    case .pointsSaved: Phrase(ar: "حُفظت الأجوبة.", en: "The answers are saved.")
    case .approved:
      Phrase(ar: "سُجِّل الاعتماد، والسياسة نافذة من الآن.", en: "Approval recorded; the policy is in force.")
    case .incomeTableSaved:
      Phrase(
        ar: "حُفظ الجدول نسخة جديدة. المثال أسفله محسوب به.",
        en: "The table is saved as a new version. The example below it is worked out by it.")
    case .serviceSaved: Phrase(ar: "حُفظ التعديل إصدارًا جديدًا.", en: "Saved as a new version.")
    case .serviceAdded:
      Phrase(ar: "أُضيفت الخدمة متوقفة. راجعها ثم أتحها.", en: "Added, resting. Look at it, then offer it.")
    case .scanFiled: Phrase(ar: "حُفظ النموذج الممسوح.", en: "The scanned form is filed.")
    case .holidaySaved: Phrase(ar: "حُفظت الإجازة وأُعيد حساب المهل.", en: "Saved; open deadlines were counted anew.")
    case .holidayTakenBack:
      Phrase(ar: "سُحبت الإجازة وأُعيد حساب المهل.", en: "Taken back; open deadlines were counted anew.")
    case .fileChanged: Phrase(ar: "حُفظ الملف.", en: "The file is saved.")
    case .entitlementLaid: Phrase(ar: "قُرر الاستحقاق.", en: "What is received is laid down.")
    case .entitlementChanged: Phrase(ar: "سُجِّل.", en: "Recorded.")
    case .codeSent: Phrase(ar: "أُرسل الرمز إلى جوال المستفيد.", en: "The code went to the person’s mobile.")
    case .paymentsApproved: Phrase(ar: "اعتُمدت الدفعات المختارة.", en: "The chosen payments are approved.")
    case .transferPrepared:
      Phrase(ar: "أُعدت الحوالة، وتنتظر الاعتماد.", en: "The transfer is prepared and waits for approval.")
    case .transferChanged: Phrase(ar: "حُفظت الحوالة.", en: "The transfer is saved.")
    case .budgetSet: Phrase(ar: "حُفظت الموازنة.", en: "The budget is saved.")
    case .staffAdded: Phrase(ar: "أُضيف الموظف.", en: "The colleague is added.")
    case .staffChanged: Phrase(ar: "حُفظ التغيير.", en: "The change is saved.")
    case .passwordChanged: .passwordChanged
    case .rerun: Phrase(ar: "سيُعاد التشغيل بعد لحظات.", en: "It will run again in a moment.")
    case .referralClosed: Phrase(ar: "أُغلق الاستيضاح لوضوحه.", en: "The referral is closed as clear.")
    case .passedOn: Phrase(ar: "أُحيل السؤال.", en: "The question is handed on.")
    case .visitArranged: Phrase(ar: "حُدد موعد الزيارة.", en: "The visit is arranged.")
    case .visitMoved: Phrase(ar: "نُقل موعد الزيارة.", en: "The visit is moved.")
    case .visitCancelled: Phrase(ar: "أُلغيت الزيارة.", en: "The visit is called off.")
    case .visitMissed: Phrase(ar: "سُجل أنه لم يُقابَل أحد.", en: "Recorded: nobody was met.")
    case .visitReported: Phrase(ar: "حُفظ تقرير الزيارة.", en: "The report is saved.")
    case .photosAllowed: Phrase(ar: "سُجلت الموافقة على التصوير.", en: "The consent is recorded.")
    case .photosRemoved: Phrase(ar: "سُحبت الموافقة وأُزيلت الصور.", en: "Consent withdrawn, photos removed.")
    case .householdKept: Phrase(ar: "حُفظت بيانات الأسرة.", en: "The household is saved.")
    case .incomeAssessed: Phrase(ar: "احتُسب الدخل.", en: "The income is assessed.")
    case .placeSaved: Phrase(ar: "حُفظ مكان الاستقبال.", en: "The reception place is saved.")
    case .bookingMade: Phrase(ar: "حُجز الموعد.", en: "The appointment is made.")
    case .turnTaken: Phrase(ar: "أُعطي الدور.", en: "The turn is given.")
    case .turnCalled: Phrase(ar: "نودي الدور التالي.", en: "The next turn is called.")
    case .turnChanged: Phrase(ar: "سُجِّل.", en: "Recorded.")
    case .nobodyWaits: .nobodyWaits
    case .inquiryTaken: Phrase(ar: "دُوِّن الاستفسار.", en: "The inquiry is written down.")
    case .inquiryAnswered: Phrase(ar: "حُفظ الجواب.", en: "The answer is saved.")
    case .inquiryReferred: Phrase(ar: "أُحيل الاستفسار.", en: "The inquiry is referred.")
    case .bookingMoved: Phrase(ar: "نُقل الموعد.", en: "The appointment is moved.")
    case .bookingCancelled: Phrase(ar: "أُلغي الموعد.", en: "The appointment is called off.")
    case .partyEntered: .partyEntered
    case .dataShown: .dataShown
    case .dataAsked:
      Phrase(ar: "وصلنا طلبك، ورقمه في القائمة أدناه.", en: "We have it. Its number is in the list below.")
    case .dataRequestTaken: Phrase(ar: "سُجل الطلب.", en: "The request is taken.")
    case .dataRequestSaved: Phrase(ar: "حُفظ.", en: "Saved.")
    case .retentionSaved: Phrase(ar: "حُفظت المدة.", en: "The time is saved.")
    case .destructionProposed: Phrase(ar: "اقتُرح الإتلاف، وينتظر الاعتماد.", en: "Proposed; it waits for approval.")
    case .destructionSaved: Phrase(ar: "حُفظ.", en: "Saved.")
    case .holdPlaced: Phrase(ar: "وُضع الحجز.", en: "The hold is placed.")
    case .holdLifted: Phrase(ar: "رُفع الحجز.", en: "The hold is lifted.")
    case .partySaved: .partySaved
    case .entriesJoined: .entriesJoined
    case .entriesParted: .entriesParted
    case .pairToldApart: .pairToldApart
    case .pairPutOff: .pairPutOff
    case .ledToJoined: .ledToJoined
    case .segmentSaved: .segmentSaved
    case .segmentRemoved: .segmentRemoved
    case .agreementDrafted: .agreementDrafted
    case .agreementSaved: .agreementSaved
    case .listHandedIn:
      Phrase(ar: "رُفعت القائمة. راجع الأعمدة ثم افحصها.", en: "The list is here. Look at its columns, then check it.")
    case .listSettled: Phrase(ar: "حُفظت الأعمدة.", en: "The columns are settled.")
    case .listBegun: Phrase(ar: "بدأ العمل على القائمة.", en: "The work on the list has begun.")
    case .listLaidAside: Phrase(ar: "نُحّيت القائمة.", en: "The list is laid aside.")
    case .removed: Phrase(ar: "أُزيل الملف.", en: "The file is removed.")
    case .ownAppealLodged:
      Phrase(
        ar: "وصل تظلمك. يصلك الجواب برسالة، وتجده هنا.",
        en: "Your appeal has arrived. The answer comes by message, and stands here.")
    case .appealLodged:
      Phrase(ar: "قُدِّم التظلم، ووصل إلى صاحبه ما يفيد ذلك.", en: "The appeal is lodged, and the applicant was told.")
    case .hearingOpened: Phrase(ar: "فُتح النظر في التظلم.", en: "The hearing is open.")
    case .appealRuled: Phrase(ar: "سُجّل الحكم في التظلم وأُبلغ به صاحبه.", en: "The ruling is recorded and told.")
    case .appealWithdrawn: Phrase(ar: "سُحب التظلم.", en: "The appeal is withdrawn.")
    case .appealDaysSaved: .appealDaysSaved
    case .signedOut: Phrase(ar: "خرجت من حسابك.", en: "You are signed out.")
    }
  }
}
