import Casework
import HTTP
import Lexicon
import Office
import Pages

/// Which panels a person gets on a request page: one that is theirs to use next, and what else they may do.
///
/// Only what would be taken is offered, but nothing rests on it: the rules refuse whatever is posted out of turn.
struct RequestPanels {
  let file: RequestFile
  let visit: StaffVisit
  /// A panel that was refused, by its part of the address, and what was typed into it.
  let refused: (part: String, state: FormState)?

  var request: Request { file.request }
  private var say: Language { visit.say }
  private var me: StaffMember.ID { visit.actor.member.id }
  private func may(_ duty: Duty) -> Bool { visit.actor.may(duty) }
  private func requires(_ gate: Gate) -> Bool { file.policy.gates.contains(gate) }

  /// The panel to use next, and the others.
  var all: (next: ActionPanel?, more: [ActionPanel]) {
    let next = nextKind
    return (next.map(panel), moreKinds.filter { $0.part != next?.part }.map(panel))
  }

  private func panel(_ kind: ActionPanel.Kind) -> ActionPanel {
    if let refused, refused.part == kind.part.rawValue { return ActionPanel(kind, refused.state, isReturned: true) }
    return ActionPanel(kind, FormState(values: prefilled(kind)))
  }

  /// Where the form of a part stands on the page once it came back; nil where it is not offered any more.
  func anchor(of part: String) -> String? {
    let (next, more) = all
    return ([next].compactMap(\.self) + more).first { $0.kind.part.rawValue == part }?.anchor
      ?? (part.hasPrefix("items/") || part == "documents" ? "h-checklist" : nil)
  }

  private var nextKind: ActionPanel.Kind? {
    if request.appeal?.state.isOpen == true { return hearing }
    return switch request.stage {
    case .submitted: may(.checkItems) && !request.missingItems.isEmpty ? .handBack(missing: missingNames) : nil
    case .complete: requires(.attestation) ? attesting : begin
    case .attested: file.seal == .broken ? attesting : answering ?? reply.map { .referralClosure(answer: $0) } ?? begin
    case .underStudy: studying
    case .deferred: request.study?.report == nil ? studying : needsCommittee ? toCommittee : deciding
    case .accepted, .rejected: may(.answerApplicants) ? notification : nil
    case .notified: afterAnswer
    case .registered: delivering
    case .delivered: may(.close) ? .closure : nil
    case .draft, .incomplete, .withCommittee, .closed, .withdrawn: nil
    }
  }

  private var attesting: ActionPanel.Kind? {
    guard may(.takeAttestations) else { return nil }
    return .attestation(
      text: file.policy.declaration, signer: request.applicant.name.full,
      methods: [Seal.Method.paper, .thumbprint].map { Choice($0.rawValue, $0.name) })
  }

  private var answering: ActionPanel.Kind? {
    guard let referral = request.referral, referral.waitsOnResearcher, may(.answerReferrals),
      referral.researcher == nil || referral.researcher == me
    else { return nil }
    return .referralAnswer(question: referral.question?.text ?? "")
  }

  /// The reply, while it waits for whoever asked.
  private var reply: String? {
    guard let referral = request.referral, referral.waitsOnAsker, may(.refer), !request.stage.isFinal else {
      return nil
    }
    return referral.answer?.text
  }

  private var passingOn: ActionPanel.Kind? {
    guard let referral = request.referral, referral.waitsOnResearcher, may(.answerReferrals) else { return nil }
    let others = visit.settings.colleagues.filter {
      $0.duties.contains(.answerReferrals) && $0.id != referral.researcher && $0.id != me
    }
    guard !others.isEmpty else { return nil }
    return .referralHandover(
      researchers: others.map(Choice.init(colleague:)))
  }

  private var begin: ActionPanel.Kind? {
    guard may(.study), request.referral?.isOpen != true else { return nil }
    if requires(.verification), !request.unverifiedItems.isEmpty { return nil }
    if requires(.verification), !request.expiredItems(on: CalendarDay(file.now)).isEmpty { return nil }
    return .beginStudy
  }

  private var studying: ActionPanel.Kind? {
    if request.study?.report != nil, !needsCommittee, request.study?.by != me { return deciding }
    guard request.study?.by == me else { return nil }
    guard request.study?.report != nil else { return reporting }
    guard needsCommittee else { return nil }
    if requires(.committeeNotice), request.times.noticeGiven == nil { return noticing }
    return toCommittee
  }

  private var toCommittee: ActionPanel.Kind? { may(.sendToCommittee) ? .committee : nil }

  /// Told before the report is written, not once it is refused.
  private var reporting: ActionPanel.Kind {
    .study(lacking: request.lackingForReport(file.service?.needs ?? [])?.words)
  }

  private var needsCommittee: Bool { file.service?.needsCommittee(under: file.policy) ?? true }

  /// Whoever studied the request does not decide it.
  private var deciding: ActionPanel.Kind? {
    guard may(.decideAlone), !request.wasStudied(by: me) else { return nil }
    return .decision(asksAmount: paysMoney)
  }

  var paysMoney: Bool { file.service?.paysMoney ?? true }

  /// What is to be done about an open appeal.
  private var hearing: ActionPanel.Kind? {
    if request.appeal?.state == .lodged { return may(.arrangeSittings) ? .appealHearing : nil }
    guard file.hearers.isEmpty, may(.decideAlone), !request.isBarred(me) else { return nil }
    return .appealRuling(asksAmount: paysMoney)
  }

  /// An appeal taken down for the applicant, while there is time for one.
  private var appealing: ActionPanel.Kind? {
    guard may(.takeIn), request.canAppeal(on: CalendarDay(file.now)), let last = request.lastAppealDay else {
      return nil
    }
    return .appeal(until: DualDate(last), channels: channels)
  }

  private var noticing: ActionPanel.Kind? {
    guard may(.giveNotices), needsCommittee else { return nil }
    return .notice(message: say(Message.Kind.committeeNotice.words(number: number)), channels: channels)
  }

  private var notification: ActionPanel.Kind {
    let kind: Message.Kind = request.decision?.outcome == .accept ? .accepted : .rejected
    var heldUntil: DualDate?
    do {
      try file.policy.reply.mayAnswer(
        request.replyClock, on: CalendarDay(file.now), in: file.settings.calendar)
    } catch .heldBack(let day) {
      heldUntil = DualDate(day)
    } catch {
      heldUntil = nil
    }
    return .notification(
      message: say(
        kind.words(
          number: number, note: request.decision?.reasons ?? "", granted: request.decision?.granted,
          appealing: request.appealDay(ifAnsweredAt: file.now, under: file.settings.appealRule).map { DualDate($0) })),
      heldUntil: heldUntil,
      channels: channels)
  }

  private var afterAnswer: ActionPanel.Kind? {
    guard request.decision?.outcome == .accept else { return may(.close) ? .closure : nil }
    return may(.register) ? .registration : nil
  }

  private var delivering: ActionPanel.Kind? {
    guard file.entitlement?.isVoid ?? true, may(.deliver), !request.wasStudied(by: me), !request.wasDecided(by: me)
    else { return nil }
    return .delivery
  }

  private var moreKinds: [ActionPanel.Kind] {
    var kinds: [ActionPanel.Kind] = request.applicant.isDestroyed ? [] : [.note]
    let beforeStudy = [Stage.submitted, .incomplete, .complete, .attested].contains(request.stage)
    if let answering { kinds.append(answering) }
    if let reply { kinds += [.referralClosure(answer: reply), .referralQuestion(answer: reply)] }
    if let passingOn { kinds.append(passingOn) }
    if request.urgency != .none, !request.stage.isAnswered, may(.checkItems) {
      kinds.append(.urgency(claim: request.particulars.urgency ?? ""))
    }
    if request.stage.isBeingJudged, file.seal == .broken, request.missingItems.isEmpty, let attesting {
      kinds.append(attesting)
    }
    if beforeStudy || request.stage == .underStudy, request.times.noticeGiven == nil, let noticing {
      kinds.append(noticing)
    }
    if beforeStudy, may(.refer), request.referral?.isOpen != true { kinds.append(.referral) }
    if beforeStudy, may(.takeIn) { kinds.append(editing) }
    if may(.takeIn), request.mayReplaceMobile { kinds.append(.mobile(now: request.mobile.masked)) }
    if request.stage.isOpenToStudy, request.study?.by == me, request.study?.report != nil { kinds.append(reporting) }
    if request.stage.isOpenToStudy, may(.assign) { kinds.append(.handover(researchers: otherResearchers)) }
    let deliversUnregistered =
      request.stage == .notified && request.decision?.outcome == .accept && !requires(.registration)
    if deliversUnregistered, let delivering { kinds.append(delivering) }
    if may(.assign), !request.stage.isFinal { kinds.append(.assignment(people: people)) }
    if may(.pauseClocks), !request.stage.isAnswered {
      kinds.append(isPaused ? .resumption : .pause(reasons: pauseReasons))
    }
    if may(.withdraw), request.stage.isBeforeDecision { kinds.append(.withdrawal) }
    if let appealing { kinds.append(appealing) }
    if may(.takeIn), request.appeal?.state.isOpen == true { kinds.append(.appealDocument) }
    if may(.withdraw), request.appeal?.state.isOpen == true { kinds.append(.appealWithdrawal) }
    return kinds
  }

  private var editing: ActionPanel.Kind {
    guard let service = file.service else { return .edit(asksAmount: request.particulars.amount != nil) }
    let entries = request.particulars.form.entries(for: service.questions)
    // Rows for what was forgotten: a correction seldom needs more.
    return .edit(asksAmount: service.asksAmount, form: ServiceFormView(service, entries, spare: 2))
  }

  private var isPaused: Bool { request.pauses.contains { $0.until == nil && $0.reason != .incomplete } }

  private var number: String { request.number?.description ?? "" }

  private var missingNames: [String] {
    request.items.filter(\.isMissing).map { $0.requirement.name(in: say) }
  }

  var channels: [Choice] {
    let own: [Channel] = [.sms, .phone, .interview] + file.policy.channels
    return Channel.allCases.filter(own.contains).filter { $0 != .volunteer && $0 != .suggestionBox }
      .map { Choice($0.rawValue, $0.name) }
  }

  private var people: [Choice] {
    [Choice("", .tabUnassigned)]
      + visit.settings.colleagues.map(Choice.init(colleague:))
  }

  private var otherResearchers: [Choice] {
    visit.settings.colleagues.filter { $0.duties.contains(.study) && $0.id != request.study?.by }
      .map(Choice.init(colleague:))
  }

  private var pauseReasons: [Choice] {
    [Pause.Reason.applicantAsked, .otherBody, .forceMajeure].map { Choice($0.rawValue, $0.name) }
  }
}
