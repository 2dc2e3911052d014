import Casework
import Lexicon
import Office
import Pages

extension AppealView {
  /// The appeal of a request; `paths` are the staff's, who open its documents and are told what it is against and who
  /// decided that.
  init?(_ request: Request, _ settings: Settings, at now: Instant, for paths: StaffPaths?, in say: Language) {
    guard let appeal = request.appeal else { return nil }
    let showsFirst = paths != nil
    let deadline = appeal.deadline(at: now, in: settings.calendar)
    var facts = [
      Fact(.appealNumber, .code(appeal.number.description)),
      Fact(.appealLodgedOn, .phrase(.moment(DualMoment(appeal.lodged)))),
      Fact(.appealThrough, .phrase(appeal.channel.name)),
    ]
    if appeal.state.isOpen, let due = deadline.due {
      facts.append(Fact(.appealAnswerBy, .phrase(.fullDate(DualDate(due)))))
    }
    self.init(
      number: appeal.number.description, state: Chip(appeal.state), plain: appeal.state.plain, facts: facts,
      grounds: appeal.grounds,
      documents: request.fieldwork.appealDocuments.map { shown in
        Paper(
          name: shown.document.name.isEmpty ? say(.appealDocumentFile) : shown.document.name,
          kind: shown.document.mediaType.fileExtension.uppercased(), bytes: shown.document.size,
          path: paths?.appealDocument(shown.number, of: request.id.description))
      },
      deadline: appeal.state == .withdrawn ? nil : DeadlineView(of: appeal, deadline, in: settings.calendar, say),
      against: showsFirst ? DecisionSummary(appeal.against, showsMembers: true) : nil,
      ruling: appeal.ruling.map { ruling in
        var summary = DecisionSummary(ruling, showsMembers: showsFirst)
        summary.outcome = Chip(appeal.state)
        return summary
      })
  }
}

extension DecisionSummary {
  /// A decision in short; its members are the staff's to know.
  init(_ decision: Decision, showsMembers: Bool) {
    self.init(
      outcome: Chip(decision.outcome), at: DualMoment(decision.at), reasons: decision.reasons,
      conditions: decision.conditions.isEmpty ? nil : decision.conditions, amount: decision.amount?.count,
      months: decision.months, present: showsMembers ? decision.members.map(\.name) : [])
  }
}

extension DeadlineView {
  /// The days for the answer to an appeal, explained as every other deadline is.
  fileprivate init(of appeal: Appeal, _ deadline: Deadline, in calendar: WorkingCalendar, _ say: Language) {
    self.init(
      tone: deadline.state.isLate ? .bad : .plain,
      headline: Phrase.appealAnswerBy.joined(
        deadline.due.map { .bothDates(DualDate($0)) } ?? .dash),
      due: deadline.due.map { DualDate($0) }, rule: appeal.rule.sentence,
      explanation: appeal.rule.explainCeiling(of: appeal.clock, in: calendar).map(say.lines) ?? [])
  }
}

extension Deadline.State {
  fileprivate var isLate: Bool {
    switch self {
    case .overdue, .missed: true
    default: false
    }
  }
}

extension Chip {
  init(_ state: Appeal.State) {
    switch state {
    case .lodged: self.init(state.name, .warn, icon: .clock)
    case .inHearing: self.init(state.name, .info, icon: .gavel)
    case .upheld: self.init(state.name, .ok, icon: .check)
    case .dismissed: self.init(state.name, .bad, icon: .cross)
    case .withdrawn: self.init(state.name)
    }
  }

  /// Until when an appeal is to be answered; nil once it has been.
  init?(_ appeal: Appeal, at now: Instant, in calendar: WorkingCalendar) {
    guard appeal.state.isOpen else { return nil }
    let deadline = appeal.deadline(at: now, in: calendar)
    self.init(due: deadline.due, today: CalendarDay(now), isAnswered: false)
  }
}

extension AppealsView.Row {
  /// An appeal in a list, as someone reads it who may or may not hear it.
  init(_ line: AppealLine, for actor: StaffActor, _ settings: Settings, at now: Instant, in say: Language) {
    let hears = actor.may(.decide) && line.appeal.state.isOpen
    self.init(
      request: line.request.description, number: line.appeal.number.description,
      requestNumber: line.requestNumber.description, person: line.name,
      service: settings.service(line.service)?.name(in: say) ?? "", state: Chip(line.appeal.state),
      due: Chip(line.appeal, at: now, in: settings.calendar),
      remark: hears ? (line.mayBeHeard(by: actor.member.id) ? .mayHearThis : .mayNotHearThis) : nil)
  }
}

extension OwnAppealView {
  /// What an applicant may do about their answer; nil where there is nothing.
  init?(_ file: RequestFile, in say: Language) {
    let request = file.request
    let today = CalendarDay(file.now)
    guard request.appeal != nil || request.lastAppealDay != nil else { return nil }
    let isOpen = request.canAppeal(on: today)
    self.init(
      appeal: AppealView(request, file.settings, at: file.now, for: nil, in: say),
      until: isOpen ? request.lastAppealDay.map { DualDate($0) } : nil,
      ended: request.appeal == nil && !isOpen ? request.lastAppealDay.map { DualDate($0) } : nil,
      canWithdraw: request.appeal?.state.isOpen == true,
      takesDocuments: request.appeal?.state.isOpen == true
        && request.fieldwork.appealDocuments.count < Appeal.mostDocuments)
  }
}
