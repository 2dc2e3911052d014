import Casework
import Lexicon
import Office
import Pages

extension Stage {
  var tone: Tone {
    switch self {
    case .draft, .closed, .withdrawn: .plain
    case .submitted, .complete, .attested, .underStudy, .withCommittee: .info
    case .incomplete, .deferred: .warn
    case .accepted, .notified, .registered, .delivered: .ok
    case .rejected: .bad
    }
  }
}

extension StepView {
  /// The way of a request under these gates, and how far it has come.
  ///
  /// To the applicant the way is the same whatever was decided, until the answer was given.
  static func steps(of request: Request, under gates: Set<Gate>, forApplicant: Bool = false) -> [StepView] {
    var labels: [(Phrase, isDone: Bool)] = [
      (.stepSubmitted, request.times.submitted != nil),
      (.stepComplete, request.stage.rank >= Stage.complete.rank),
    ]
    if gates.contains(.attestation) { labels.append((.stepAttested, request.stage.rank >= Stage.attested.rank)) }
    labels.append((.stepStudied, request.stage.rank >= Stage.withCommittee.rank))
    labels.append((.stepDecided, request.times.decided != nil))
    labels.append((.stepAnswered, request.times.answered != nil))
    let isDisclosed = !forApplicant || request.times.answered != nil
    if !isDisclosed || request.decision?.outcome != .reject {
      labels.append((.stepDelivered, request.delivery != nil))
    }
    let current = labels.firstIndex { !$0.isDone } ?? labels.count
    return labels.enumerated().map { place, label in
      StepView(label.0, place < current ? .done : place == current && !request.stage.isFinal ? .current : .ahead)
    }
  }
}

extension Stage {
  /// How far along the way a stage is; an incomplete request has gone back.
  fileprivate var rank: Int {
    switch self {
    case .draft: 0
    case .submitted, .incomplete: 1
    case .complete: 2
    case .attested: 3
    case .underStudy: 4
    case .withCommittee, .deferred: 5
    case .accepted, .rejected: 6
    case .notified: 7
    case .registered: 8
    case .delivered: 9
    case .closed: 10
    case .withdrawn: 0
    }
  }
}

extension Phrase {
  static let stepSubmitted = Phrase(ar: "التقديم", en: "Submitted")
  static let stepComplete = Phrase(ar: "الاكتمال", en: "Complete")
  static let stepAttested = Phrase(ar: "الإقرار", en: "Attested")
  static let stepStudied = Phrase(ar: "الدراسة", en: "Studied")
  static let stepDecided = Phrase(ar: "القرار", en: "Decided")
  static let stepAnswered = Phrase(ar: "الإبلاغ", en: "Answered")
  static let stepDelivered = Phrase(ar: "التسليم", en: "Delivered")
}

extension Chip {
  /// An item that was verified and no longer holds.
  static let expired = Chip(.documentExpired, .bad, icon: .alert)

  /// Where a checklist item stands.
  init(_ item: Casework.ChecklistItem) {
    switch item.state {
    case .missing:
      self =
        item.requirement.isRequired
        ? Chip(Phrase(ar: "ناقص", en: "Missing"), .warn, icon: .alert) : Chip(.optional)
    // Handed in, never matched, and destroyed since: nobody is to match it any more.
    case .supplied where item.document == nil: self = Chip(.destroyedPaper)
    case .supplied: self = Chip(Phrase(ar: "بانتظار المطابقة", en: "To be verified"), .info)
    case .verified: self = Chip(Phrase(ar: "مطابق", en: "Verified"), .ok, icon: .check)
    case .rejected: self = Chip(.sentBack, .bad, icon: .alert)
    case .waived: self = Chip(Phrase(ar: "معفى منه", en: "Waived"))
    }
  }

  /// The deadline in a few words.
  init?(_ deadline: Deadline, stage: Stage) {
    if stage == .withdrawn { return nil }
    switch deadline.state {
    case .overdue: self = Chip(deadline.lateWords, .bad, icon: .alert)
    case .running:
      guard let due = deadline.due else { return nil }
      let left = deadline.remaining?.calendar ?? 0
      self =
        left == 0 ? Chip(.today, .warn, icon: .clock) : Chip(.shortDate(DualDate(due)), .plain, icon: .clock)
    case .paused: self = Chip(.deadlinePaused, .info, icon: .clock)
    case .ceilingUnset: self = Chip(.noDeadline)
    case .withdrawn: return nil
    case .met: self = Chip(Phrase(ar: "ضمن المهلة", en: "On time"), .ok, icon: .check)
    case .answered: self = Chip(.answeredWithoutLimit)
    case .missed: self = Chip(Phrase(ar: "أُجيب متأخرًا", en: "Answered late"), .bad, icon: .alert)
    case .notStarted: self = Chip(Phrase(ar: "لم تبدأ المهلة", en: "Clock not begun"))
    }
  }
}

extension Deadline {
  var lateWords: Phrase { late.map { .late(days: $0.calendar) } ?? .noDeadline }
}

extension DeadlineView {
  /// The deadline of a request, explained; nil when there is nothing left to wait for, and for an applicant who took
  /// the request back.
  init?(_ file: RequestFile, forApplicant: Bool, in say: Language) {
    let request = file.request
    guard request.stage != .withdrawn || !forApplicant && request.times.withdrawn != nil else { return nil }
    let deadline = file.deadline
    let rule = file.policy.reply
    let ceiling = rule.explainCeiling(of: request.replyClock, in: file.settings.calendar)
    let floor = rule.explainFloor(of: request.replyClock, in: file.settings.calendar)
    let headline: (Tone, Phrase) =
      switch deadline.state {
      case .overdue: (.bad, deadline.lateWords)
      case .running:
        deadline.remaining.map { left in
          (
            left.calendar <= 2 ? .warn : .plain,
            rule.ceiling?.unit == .workingDays ? .left(workingDays: left.working) : .left(days: left.calendar)
          )
        } ?? (.plain, .noDeadline)
      case .paused(let reason):
        (.info, Phrase(ar: "المهلة متوقفة: \(reason.name.ar)", en: "Clock paused: \(reason.name.en)"))
      case .ceilingUnset: (.plain, forApplicant ? .ceilingNotSet : .ceilingUnsetReported)
      case .withdrawn(let day):
        (.plain, .stoppedByWithdrawal(on: day))
      case .met: (.ok, Phrase(ar: "أُجيب ضمن المهلة", en: "Answered on time"))
      case .answered: (.plain, .answeredWithoutLimit)
      case .missed: (.bad, Phrase(ar: "أُجيب بعد المهلة", en: "Answered after the deadline"))
      case .notStarted:
        (.plain, Phrase(ar: "تبدأ المهلة عند اكتمال الطلب", en: "The clock begins when the request is complete"))
      }
    let hasEnded = request.times.answered != nil || request.times.withdrawn != nil
    self.init(
      tone: headline.0, headline: headline.1, due: deadline.due.map { DualDate($0) },
      notBefore: hasEnded || rule.floorMeaning != .holdsBack ? nil : deadline.floorEnds.map { DualDate($0 + 1) },
      used: request.times.withdrawn == nil ? Self.used(deadline, rule) : nil, rule: rule.sentence,
      explanation: [ceiling, floor].flatMap { $0.map(say.lines) ?? [] })
  }

  private static func used(_ deadline: Deadline, _ rule: ReplyRule) -> Used? {
    guard let ceiling = rule.ceiling, deadline.due != nil || deadline.dueIfResumed != nil else { return nil }
    let left = deadline.remaining.map { ceiling.countsWorkingDays ? $0.working : $0.calendar } ?? 0
    return Used(spent: max(0, ceiling.days - left), of: ceiling.days)
  }
}

extension Phrase {
  static func stoppedByWithdrawal(on day: CalendarDay) -> Phrase {
    let date = Phrase.bothDates(DualDate(day))
    return Phrase(
      ar: "توقفت المهلة بسحب الطلب في \(date.ar)", en: "The clock stopped: the request was withdrawn on \(date.en)")
  }

  static let answeredWithoutLimit = Phrase(
    ar: "أُجيب، ولا يوم أخيرًا محددًا للرد", en: "Answered; no latest day is set")

  static let ceilingUnsetReported = Phrase(
    ar: "لا حد أقصى للرد: لم يحدده مجلس الإدارة", en: "No latest day: the board has not set one")
}

extension RequestFile {
  /// The tone of the applicant's page: the same whatever was decided, until the answer was given.
  var plainTone: Tone {
    switch request.stage {
    case .accepted, .rejected, .deferred: .info
    case .notified where request.decision?.outcome == .reject: .bad
    default: request.stage.tone
    }
  }

  /// Where the request stands, in words for the applicant; the answer itself once it was given.
  var plainStage: Phrase {
    guard request.times.answered != nil, let decision = request.decision else {
      let needsNoSignature = request.stage == .complete && !policy.gates.contains(.attestation)
      if request.stage == .submitted, !request.missingItems.isEmpty { return .arrivedIncomplete }
      return (needsNoSignature ? Stage.attested : request.stage).plain
    }
    let answer =
      decision.outcome == .accept
      ? Phrase(ar: "قُبل طلبك.", en: "Your request was accepted.")
      : Phrase(ar: "لم يُقبل طلبك.", en: "Your request was not accepted.")
    let reasoned = answer.joined(Phrase(verbatim: decision.reasons.asSentence))
    let told = decision.granted.map { reasoned.joined($0) } ?? reasoned
    return told.joined(request.stage.plain)
  }
}

extension Event.Kind {
  var icon: Icon {
    switch self {
    case .submitted, .itemSupplied, .edited, .appealDocumentKept: .file
    case .completed, .itemVerified, .closed, .decided: .check
    case .attested, .registered, .policyApproved: .shield
    case .returned, .itemRejected, .withdrawn: .alert
    case .referred, .referralAnswered, .noticeGiven, .answered: .message
    case .sentToCommittee, .sittingPlanned, .sittingConvened, .memberArrived, .voted, .itemResolved, .agendaPlaced,
      .agendaTakenOff,
      .agendaDropped:
      .gavel
    case .sittingClosed, .minutesSigned: .shield
    case .recused, .signatureRefused, .sittingCancelled, .appealWithdrawn: .alert
    case .appealLodged: .message
    case .appealHeard, .appealPutOff, .appealRuled: .gavel
    case .appealRuleSet: .clock
    case .interestDeclared, .interestWithdrawn: .user
    case .studyBegun, .studied: .search
    case .clockPaused, .clockResumed, .deadlineMoved, .holidayCorrected, .holidayTakenBack, .urgencyRuled, .jobsRerun:
      .clock
    case .letterIssued, .letterheadSet, .libraryDocumentAdded, .photoKept, .photosAllowed, .photosRemoved: .file
    case .itemExpired: .alert
    case .mobileReplaced: .message
    case .referralFollowedUp, .referralHandedOver: .message
    case .referralClosed: .check
    case .visitScheduled, .visitMoved, .visitCancelled, .visitMissed: .calendar
    case .visitDone: .home
    case .householdKept: .users
    case .incomeAssessed, .incomeTableSet: .chart
    case .noted: .message
    case .escalated: .alert
    case .watchChanged: .clock
    case .assigned, .studyHandedOver, .staffAdded, .staffChanged, .committeeFormed, .committeeChanged: .users
    case .passwordChanged, .passwordIssued, .passwordRenewed: .lock
    case .delivered: .home
    case .itemWaived, .policyDrafted, .pointAnswered, .policyDiscarded, .associationCreated, .associationChanged,
      .servicesOffered, .serviceRevised, .serviceOffered, .serviceRested, .scanFiled:
      .file
    case .fileOpened, .fileRenewed, .fileReinstated, .loanReturned, .instalmentApproved, .instalmentPaid,
      .batchApproved,
      .instalmentHandedOver:
      .check
    case .fileSuspended, .fileEnded, .instalmentFailed, .instalmentCancelled, .instalmentReversed, .reversalAsked,
      .reversalRefused, .loanLost, .batchCancelled:
      .alert
    case .fileTold: .message
    case .bookingMade, .bookingMoved, .bookingCancelled, .bookingMissed: .calendar
    case .bookingArrived, .bookingServed, .bookingLeft, .turnTaken, .turnCalled, .turnPutBack, .turnBegun, .turnDone,
      .turnLeft, .turnPreferred, .turnLinked, .turnHanded:
      .user
    case .inquiryTaken, .inquiryReferred, .inquiryAnswered: .message
    case .placeOpened, .placeChanged: .home
    case .entitlementLaid, .accountCorrected, .instalmentGathered, .instalmentReleased, .batchPrepared, .batchFileTaken,
      .batchSent, .batchResult, .bankLayoutKept, .bankLayoutRemoved, .budgetOpened, .budgetChanged:
      .file
    case .segmentMade, .segmentChanged, .segmentRemoved: .users
    case .obligationFulfilled, .agreementInForce, .breachClosed: .check
    case .breachReported, .agreementEscalated, .agreementTerminated, .dataRequestEscalated: .alert
    case .agreementDrafted, .agreementAmended, .agreementPartiesChanged, .obligationLaid, .obligationReleased,
      .agreementAttached, .breachAnswered, .agreementEnded, .agreementRenewed, .agreementDiscarded:
      .file
    case .partyEntered, .partyKept, .partyRoleGiven, .partyRoleEnded: .user
    case .relationMade, .relationEnded, .partiesToldApart, .partiesMerged, .partyJoined, .partiesParted, .partyRestored,
      .pairPostponed:
      .users
    case .contactAdded, .contactVerified, .contactPreferred, .contactEnded: .message
    case .consentGiven, .consentWithdrawn, .dataShown, .dataAsked, .dataAskerVerified, .dataRequestExtended,
      .dataRequestGranted, .dataRequestRefused, .dataRequestWithdrawn, .dataExported, .partyDestroyed:
      .shield
    case .listOffered, .listSettled, .listCheckBegun, .listChecked, .listTakingBegun, .listPortionTaken, .listTaken,
      .listUndoingBegun, .listPortionUndone, .listUndone, .listLaidAside, .listDownloaded:
      .file
    case .retentionSet, .holdPlaced, .holdLifted, .destructionProposed, .destructionApproved, .destructionRefused,
      .destructionGoesOn, .destructionCarriedOut, .recordDestroyed:
      .shield
    }
  }

  var tone: Tone {
    switch self {
    case .completed, .itemVerified, .visitDone, .referralClosed, .attested, .registered, .delivered, .closed,
      .policyApproved:
      .ok
    case .returned, .itemRejected, .itemExpired, .withdrawn, .clockPaused, .deadlineMoved, .escalated, .visitMissed,
      .visitCancelled,
      .photosRemoved, .breachReported, .agreementEscalated, .agreementTerminated, .dataRequestEscalated:
      .warn
    case .referred, .referralAnswered, .referralFollowedUp, .noticeGiven, .answered, .decided, .sentToCommittee,
      .appealLodged, .appealHeard, .appealRuled, .agreementInForce:
      .info
    default: .plain
    }
  }
}
