package import Casework

extension Event {
  /// What happened, in one line of the timeline.
  package var words: Phrase {
    switch kind {
    case .submitted: Phrase(ar: "قُدِّم الطلب", en: "Request submitted").joined(through)
    case .itemSupplied: Phrase(ar: "أُرفق مستند", en: "Document supplied")
    case .completed: Phrase(ar: "اكتمل الطلب", en: "Request complete")
    case .returned: Phrase(ar: "أُعيد الطلب لاستكمال النواقص", en: "Returned for what is missing")
    case .itemVerified: Phrase(ar: "طُوبق مستند", en: "Document verified")
    case .itemRejected: Phrase(ar: "أُعيد مستند", en: "Document sent back")
    case .itemWaived: Phrase(ar: "أُعفي الطلب من مستند", en: "Document waived")
    case .edited: Phrase(ar: "عُدِّلت بيانات الطلب", en: "Request corrected")
    case .mobileReplaced: Phrase(ar: "تغيّر رقم الجوال", en: "Mobile number changed").joined(mobiles, by: ": ")
    case .attested: Phrase(ar: "أُقِرَّت صحة البيانات", en: "Data attested")
    case .assigned: assignment
    case .referred: Phrase(ar: "أُحيل استيضاح إلى الباحث الاجتماعي", en: "Referred to the social researcher")
    case .referralAnswered: Phrase(ar: "أجاب الباحث عن الاستيضاح", en: "The researcher answered")
    case .itemExpired:
      Phrase(ar: "انتهت صلاحية مستند وطُلب بديل", en: "A document expired; another is asked for")
    case .referralFollowedUp, .referralClosed, .referralHandedOver, .visitScheduled, .visitMoved, .visitCancelled,
      .visitMissed, .visitDone, .photosAllowed, .photoKept, .photosRemoved, .householdKept, .incomeAssessed,
      .incomeTableSet, .libraryDocumentAdded:
      fieldwork
    case .noticeGiven:
      Phrase(ar: "أُشعر مقدم الطلب بأن لجنة ستدرس طلبه", en: "Applicant told that a committee will study it")
    case .studyBegun: Phrase(ar: "بدأت الدراسة", en: "Study begun")
    case .urgencyRuled: self[.outcome] == "confirmed" ? .urgencyConfirmed : .urgencyDeclined
    case .studyHandedOver:
      Phrase(ar: "سُلِّمت الدراسة إلى \(self[.assignee] ?? "")", en: "Study handed over to \(self[.assignee] ?? "")")
    case .studied: Phrase(ar: "كُتبت نتيجة الدراسة", en: "Study written")
    case .sentToCommittee: Phrase(ar: "رُفع الطلب إلى اللجنة", en: "Laid before the committee")
    case .decided: decision.joined(outcome, by: ": ")
    case .answered: Phrase(ar: "أُبلغ مقدم الطلب بالقرار", en: "Applicant told the decision").joined(through)
    case .registered: Phrase(ar: "سُجِّل المستفيد", en: "Beneficiary registered")
    case .delivered: Phrase(ar: "سُلِّمت الخدمة", en: "Service delivered")
    case .closed: Phrase(ar: "أُغلق الطلب", en: "Request closed")
    case .withdrawn: Phrase(ar: "سُحب الطلب", en: "Request withdrawn")
    case .clockPaused: Phrase(ar: "أُوقفت المهلة", en: "Clock paused")
    case .clockResumed: Phrase(ar: "استؤنفت المهلة", en: "Clock resumed")
    case .deadlineMoved: deadlineMoved
    case .policyDrafted: Phrase(ar: "أُعدت مسودة سياسة", en: "Policy drafted")
    case .pointAnswered: pointAnswered
    case .policyDiscarded: Phrase(ar: "نُحّيت مسودة سياسة", en: "Policy draft discarded")
    case .policyApproved: Phrase(ar: "سُجِّل اعتماد مجلس الإدارة", en: "Board approval recorded")
    case .holidayCorrected: Phrase(ar: "صُحِّح جدول الإجازات", en: "Holiday corrected").joined(holiday, by: ": ")
    case .holidayTakenBack: Phrase(ar: "سُحبت إجازة من الجدول", en: "Holiday taken back").joined(holiday, by: ": ")
    case .servicesOffered:
      Phrase(ar: "أُضيفت خدمات إلى الدليل", en: "Services added").joined(Phrase(verbatim: self[.number] ?? ""), by: ": ")
    case .serviceRevised:
      Phrase(ar: "عُدِّلت خدمة", en: "Service revised").joined(numbered, by: ": ")
    case .serviceOffered: Phrase(ar: "أُتيحت خدمة", en: "Service offered").joined(numbered, by: ": ")
    case .serviceRested: Phrase(ar: "أُوقفت خدمة", en: "Service resting").joined(numbered, by: ": ")
    case .scanFiled: Phrase(ar: "حُفظ نموذج ممسوح", en: "Scanned form filed").joined(numbered, by: ": ")
    case .staffAdded: staffAdded
    case .staffChanged: staffChanged
    case .passwordChanged: Phrase(ar: "غيّر الموظف كلمة مروره", en: "Password changed by its owner")
    case .passwordIssued: Phrase(ar: "أُصدرت كلمة مرور مؤقتة", en: "Temporary password issued").joined(person, by: ": ")
    case .passwordRenewed:
      Phrase(ar: "أُعيد حفظ كلمة المرور بتعمية أقوى", en: "Password kept under a stronger hash").joined(person, by: ": ")
    case .associationChanged: Phrase(ar: "تغيّرت بيانات الجمعية", en: "Association’s details changed")
    case .jobsRerun: rerun
    case .placeOpened, .placeChanged, .bookingMade, .bookingMoved, .bookingCancelled, .bookingArrived, .bookingServed,
      .bookingLeft, .bookingMissed, .turnTaken, .turnCalled, .turnPutBack, .turnBegun, .turnDone, .turnLeft,
      .turnPreferred, .turnLinked, .turnHanded, .inquiryTaken, .inquiryReferred, .inquiryAnswered:
      ofReception
    case .letterIssued:
      Phrase(ar: "صدر خطاب", en: "Letter issued").joined(Phrase(verbatim: self[.number] ?? ""))
    case .letterheadSet:
      Phrase(ar: "تغيّرت ترويسة الخطابات أو نصها، الإصدار", en: "Letterhead or letters’ words changed, version")
        .joined(Phrase(verbatim: self[.version] ?? ""))
    case .noted: Phrase(ar: "ملاحظة داخلية", en: "Internal note")
    case .escalated: escalation
    case .watchChanged: Phrase(ar: "تغيّرت مواعيد التنبيه إلى المهل", en: "Reminders of deadlines changed")
    case .committeeFormed, .committeeChanged, .interestDeclared, .interestWithdrawn, .sittingPlanned, .agendaPlaced,
      .agendaTakenOff, .agendaDropped, .sittingConvened, .memberArrived, .recused, .voted, .itemResolved,
      .sittingClosed,
      .minutesSigned, .signatureRefused, .sittingCancelled:
      ofCommittee
    case .appealLodged, .appealHeard, .appealPutOff, .appealRuled, .appealWithdrawn, .appealRuleSet,
      .appealDocumentKept:
      ofAppeal
    case .associationCreated: Phrase(ar: "أُنشئ سجل الجمعية", en: "Association’s books opened")
    case .fileOpened, .fileRenewed, .fileSuspended, .fileReinstated, .fileEnded, .fileTold, .entitlementLaid,
      .accountCorrected, .instalmentApproved, .instalmentGathered, .instalmentReleased, .instalmentPaid,
      .instalmentFailed, .instalmentHandedOver, .instalmentCancelled, .instalmentReversed, .reversalAsked,
      .reversalRefused, .loanReturned, .loanLost, .batchPrepared, .batchApproved, .batchFileTaken, .batchSent,
      .batchCancelled,
      .batchResult, .bankLayoutKept, .bankLayoutRemoved, .budgetOpened, .budgetChanged:
      benefit
    case .partyEntered, .partyKept, .partyRoleGiven, .partyRoleEnded, .contactAdded, .contactVerified,
      .contactPreferred, .contactEnded, .consentGiven, .consentWithdrawn, .relationMade, .relationEnded,
      .partiesToldApart, .partiesMerged, .partyJoined, .partiesParted, .partyRestored, .pairPostponed:
      ofParty
    case .dataShown, .dataAsked, .dataAskerVerified, .dataRequestExtended, .dataRequestGranted, .dataRequestRefused,
      .dataRequestWithdrawn, .dataRequestEscalated, .dataExported, .partyDestroyed:
      ofPrivacy
    case .listOffered, .listSettled, .listCheckBegun, .listChecked, .listTakingBegun, .listPortionTaken, .listTaken,
      .listUndoingBegun, .listPortionUndone, .listUndone, .listLaidAside, .listDownloaded:
      ofList
    case .retentionSet, .holdPlaced, .holdLifted, .destructionProposed, .destructionApproved, .destructionRefused,
      .destructionGoesOn, .destructionCarriedOut, .recordDestroyed:
      ofRetention
    case .segmentMade, .segmentChanged, .segmentRemoved: ofSegment
    case .agreementDrafted, .agreementAmended, .agreementPartiesChanged, .obligationLaid, .obligationReleased,
      .agreementAttached, .agreementInForce, .obligationFulfilled, .breachReported, .breachAnswered, .breachClosed,
      .agreementEnded, .agreementTerminated, .agreementRenewed, .agreementDiscarded, .agreementEscalated:
      ofAgreement
    }
  }

  /// The words a person wrote with it, when there are any.
  package var note: String? {
    if kind == .pointAnswered { return nil }
    for name in [Fact.Name.note, .reason, .question, .answer, .summary, .against, .urgency] {
      if let said = self[name] { return said }
    }
    return nil
  }

  /// Decided in a sitting, or by one person alone: then a single member is named and no sitting.
  private var decision: Phrase {
    // Told without its members to who may not know them.
    guard let members = self[.members] else { return Phrase(ar: "صدر قرار", en: "A decision was taken") }
    return self[.sitting] == nil && !members.contains("، ")
      ? Phrase(ar: "صدر القرار بلا لجنة", en: "Decided without a committee")
      : Phrase(ar: "قررت اللجنة", en: "The committee decided")
  }

  /// The mobile that was and the one that is, covered; each from left to right within Arabic.
  private var mobiles: Phrase {
    let (was, now) = ((self[.was] ?? "").leftToRight, (self[.recipient] ?? "").leftToRight)
    return Phrase(ar: "من \(was) إلى \(now)", en: "from \(was) to \(now)")
  }

  private var numbered: Phrase { Phrase(verbatim: self[.number] ?? "") }

  private var through: Phrase {
    guard let channel = self[.channel].flatMap(Channel.init(rawValue:)) else { return Phrase(verbatim: "") }
    return Phrase(ar: "(\(channel.name.ar))", en: "(\(channel.name.en))")
  }

  private var outcome: Phrase {
    self[.outcome].flatMap(Decision.Outcome.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }

  private var assignment: Phrase {
    guard let name = self[.assignee], !name.isEmpty else {
      return Phrase(ar: "أُزيل الإسناد", en: "Assignment removed")
    }
    return Phrase(ar: "أُسند إلى \(name)", en: "Assigned to \(name)")
  }

  /// The holiday an event is about: its name and its days.
  private var holiday: Phrase {
    let name = Phrase(verbatim: self[.title] ?? "")
    let days = [Fact.Name.day, .until].compactMap { self[$0].flatMap { CalendarDay(iso: $0) } }
    guard let first = days.first, let last = days.last else { return name }
    let words = [first, last].map { Phrase.bothDates(DualDate($0)) }
    guard first != last else { return name.joined(words[0], by: " – ") }
    return name.joined(
      Phrase(ar: "من \(words[0].ar) إلى \(words[1].ar)", en: "from \(words[0].en) to \(words[1].en)"), by: " – ")
  }

  private var escalation: Phrase {
    let due = self[.until].flatMap { CalendarDay(iso: $0) }.map { Phrase.bothDates(DualDate($0)) } ?? .noDeadline
    if let appeal = self[.appeal] {
      return Phrase(
        ar: "رُفع تأخر الرد على التظلم \(appeal) إلى الإدارة العليا، وكان آخر يوم له \(due.ar)",
        en: "Senior management told of the late answer to appeal \(appeal), due \(due.en)")
    }
    return Phrase(
      ar: "رُفع تأخر الرد إلى الإدارة العليا، وكان آخر يوم له \(due.ar)",
      en: "Senior management told of the late answer, due \(due.en)")
  }

  private var rerun: Phrase {
    let name = self[.category].flatMap(Job.Kind.init(rawValue:))?.name ?? Phrase(verbatim: "")
    return Phrase(ar: "أُعيد تشغيل عمل آلي", en: "Job run again").joined(name, by: ": ")
  }

  private var deadlineMoved: Phrase {
    let days = [Fact.Name.was, .until].map { self[$0].flatMap { CalendarDay(iso: $0) } }
    let words = days.map { $0.map { Phrase.bothDates(DualDate($0)) } ?? .noDeadline }
    return Phrase(
      ar: "تغيّر آخر يوم للرد من \(words[0].ar) إلى \(words[1].ar)",
      en: "The last day for the answer moved from \(words[0].en) to \(words[1].en)")
  }
}

extension Decision.Outcome {
  package var name: Phrase {
    switch self {
    case .accept: .outcomeAccept
    case .reject: .outcomeReject
    case .defer: .outcomeDefer
    }
  }
}

extension Study.Recommendation {
  package var name: Phrase {
    switch self {
    case .accept: .outcomeAccept
    case .reject: .outcomeReject
    }
  }
}

extension Seal.Method {
  package var name: Phrase {
    switch self {
    case .typedName: Phrase(ar: "اسم مكتوب في الموقع", en: "Name typed on the website")
    case .oneTimeCode: .methodCode
    case .paper: .methodPaper
    case .thumbprint: .methodThumbprint
    }
  }
}
