import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func policyList(_ state: FormState = FormState()) async throws -> PolicyListView {
    let versions = try await office.policies(as: actor)
    return PolicyListView(
      versions: versions.map { version in
        PolicyListView.Version(
          id: version.id.description, title: "\(version.number) · \(version.shownTitle(in: say))",
          state: Chip(version.state),
          remark: version.remark)
      }, canUpload: actor.may(.draftPolicy), state: state)
  }

  func refusedUpload(_ words: Phrase) async throws -> HTTPResponse {
    let state = FormState(errors: [FieldError(FieldName.file, words)])
    return page(policyListPage(try await policyList(state), in: frame()), status: 422)
  }

  /// A draft with its text, what was understood, and what is open.
  func draft(_ version: PolicyVersion, _ text: PolicyText) -> PolicyDraftView {
    let headings = Set(text.clauses.map(\.heading))
    let given = actor.may(.draftPolicy) ? version.givenAnswers : []
    return PolicyDraftView(
      id: version.id.description, version: version.version, title: version.shownTitle(in: say),
      state: Chip(version.state),
      lines: text.lines.enumerated().compactMap { place, line in
        let findings = text.findings.filter { $0.line == place + 1 }
        guard !line.trimmedSpaces.isEmpty || !findings.isEmpty else { return nil }
        return PolicyDraftView.Line(
          number: place + 1, text: line, isHeading: headings.contains(line.trimmedSpaces),
          findings: findings.map(FindingView.init))
      }, proposal: understood(version), findings: text.findings.filter { $0.line == nil }.map(FindingView.init),
      points: actor.may(.draftPolicy) ? version.pointsToAnswer.map { OpenPointView($0, version, text) } : [],
      answered: given.map { OpenPointView($0.point, version, text) },
      answersState: FormState(values: Form(answers: given)),
      approval: version.openPoints.isEmpty && version.state == .draft && actor.may(.approvePolicy)
        ? FormState(values: Form([FieldName.approverPost: say(.boardChair)])) : nil,
      canDiscard: version.state == .draft && actor.may(.draftPolicy))
  }

  private func understood(_ version: PolicyVersion) -> [Fact] {
    [
      Fact(.association, .text(version.organization)), Fact(.replyRule, .phrase(version.reply.sentence)),
      Fact(.channels, .phrase(version.channels.isEmpty ? .noneInPolicy : version.channels.map(\.name).listed())),
      Fact(.handlingSteps, .phrase(Phrase(verbatim: String(version.steps.count)))),
      Fact(.gatesFound, .phrase(version.gates.sorted().map(\.name).listed())),
      Fact(.library, .text(version.tools.joined(separator: say.comma))),
    ]
  }

  /// A version in force or superseded: each handling step with the gate that enforces it.
  func inForce(_ version: PolicyVersion, _ text: PolicyText) -> PolicyInForceView {
    PolicyInForceView(
      title: version.title, state: Chip(version.state), facts: version.approvalFacts,
      deadlines: version.replyRules(in: say),
      gates: version.steps.map { step in
        PolicyInForceView.Rule(
          says: step.text,
          enforced: step.gates.isEmpty ? .nothingEnforced : step.gates.sorted().map(\.name).listed())
      }, channels: version.channels.map(\.name), library: version.tools,
      findings: text.findings.map(FindingView.init),
      documentPath: "\(paths.policy(version.id.description))?text=1")
  }
}

extension PolicyVersion {
  /// The title, or that there is none yet.
  fileprivate func shownTitle(in say: Language) -> String { title.isEmpty ? say(.untitled) : title }

  /// Nothing is asked any more of a version that is no draft.
  fileprivate var pointsToAnswer: [Casework.OpenPoint] { state == .draft ? openPoints : [] }

  fileprivate var remark: Phrase {
    if state == .discarded, let endedAt {
      let day = Phrase.bothDates(DualDate(CalendarDay(endedAt)))
      return Phrase(ar: "نُحّيت في \(day.ar)", en: "Discarded on \(day.en)")
    }
    if let approval {
      let day = Phrase.bothDates(DualDate(approval.day.day))
      return Phrase(ar: "اجتماع \(approval.meeting)، \(day.ar)", en: "Meeting \(approval.meeting), \(day.en)")
    }
    let day = Phrase.bothDates(DualDate(CalendarDay(draftedAt)))
    return Phrase(ar: "أُدخلت في \(day.ar)", en: "Brought in on \(day.en)")
  }

  fileprivate func replyRules(in say: Language) -> [PolicyInForceView.Rule] {
    var rules: [PolicyInForceView.Rule] = []
    if let floor = reply.floor {
      rules.append(
        PolicyInForceView.Rule(
          says: say(Phrase(ar: "لا تقل عن \(floor.spanAsObject.ar)", en: "No less than \(floor.span.en)")),
          enforced: reply.floorMeaning == .holdsBack ? .floorHoldsBack : .floorTells))
    }
    if let ceiling = reply.ceiling {
      rules.append(
        PolicyInForceView.Rule(
          says: say(Phrase(ar: "لا تزيد على \(ceiling.spanAsObject.ar)", en: "No more than \(ceiling.span.en)")),
          enforced: ceiling.start.name))
    } else {
      rules.append(PolicyInForceView.Rule(says: say(.noReplyTimeSet), enforced: .ceilingUnsetReported))
    }
    return rules
  }
}

extension Chip {
  init(_ state: PolicyVersion.State) {
    switch state {
    case .draft: self = Chip(.policyDraft, .info)
    case .inForce: self = Chip(.policyInForce, .ok, icon: .check)
    case .superseded: self = Chip(.policySuperseded)
    case .discarded: self = Chip(.policyDiscarded)
    }
  }
}

extension FindingView {
  init(_ finding: PolicyFinding) {
    let tone: Tone =
      switch finding.severity {
      case .error: .bad
      case .warning: .warn
      case .note: .info
      }
    self.init(
      tone, Phrase(ar: finding.messageAr, en: finding.messageEn),
      advice: Phrase(ar: finding.adviceAr, en: finding.adviceEn))
  }
}

extension OpenPointView {
  init(_ point: Casework.OpenPoint, _ version: PolicyVersion, _ text: PolicyText) {
    self.init(point, version)
    let codes = point.findings.map(\.rawValue)
    line = text.findings.first { codes.contains($0.code) && $0.line != nil }?.line
  }

  private init(_ point: Casework.OpenPoint, _ version: PolicyVersion) {
    let code = point.word.hyphenated
    switch point {
    case .title: self.init(code: code, question: .askTitle, why: .askTitleWhy, answer: .words)
    case .dates(let dates): self.init(code: code, question: .askDates, why: .askDatesWhy(dates), answer: .words)
    case .bounds:
      self.init(code: code, question: .askBounds, why: .askBoundsWhy, answer: .one(version.reply.bounds))
    case .organization(let names):
      self.init(
        code: code, question: .askOrganization, why: .askOrganizationWhy,
        // Answered once, it is asked as words: the names that stood to choice are in the document's text.
        answer: names.count > 1 ? .one(names.map { Choice($0, Phrase(verbatim: $0)) }) : .words)
    case .channels:
      self.init(
        code: code, question: .askChannels, why: .askChannelsWhy,
        answer: .many(Channel.allCases.map { Choice($0.rawValue, $0.name) }))
    case .ceiling: self.init(code: code, question: .askCeiling, why: .askCeilingWhy, answer: .ceiling)
    case .floorMeaning:
      self.init(code: code, question: .askFloor, why: .askFloorWhy, answer: .one(Choice.floorMeanings))
    }
  }
}

extension Casework.OpenPoint {
  /// The findings that tell of what is asked.
  fileprivate var findings: [Finding.Code] {
    switch self {
    case .organization: [.organizationMismatch]
    case .title: [.missingTitle]
    case .dates: [.impossibleDate]
    case .channels: [.noChannels]
    case .bounds: [.floorAboveCeiling]
    case .ceiling: [.twoCeilings, .floorWithoutCeiling]
    case .floorMeaning: [.floorWithoutCeiling]
    }
  }
}

extension ReplyRule {
  /// Both bounds, to choose the one that holds.
  fileprivate var bounds: [Choice] {
    [
      floor.map { Choice(Bound.floor.rawValue, .theFloor($0.span)) },
      ceiling.map { Choice(Bound.ceiling.rawValue, .theCeiling($0.span)) },
    ].compactMap(\.self)
  }
}

extension Phrase {
  static let boardChair = Phrase(ar: "رئيس مجلس الإدارة", en: "Chair of the board")
  static let gatesFound = Phrase(ar: "الضوابط", en: "Gates")
  static let nothingEnforced = Phrase(ar: "توجيه للموظفين، لا ضابط آلي له", en: "Guidance for staff; no gate")
}
