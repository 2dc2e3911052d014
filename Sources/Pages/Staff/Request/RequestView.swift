package import Lexicon

/// All that the request page shows; what the person may not see is left out by who fills it.
package struct RequestView: Sendable {
  package var id: String
  /// The version shown: what is posted is refused when someone saved since.
  package var version: Int
  package var number: String
  package var service: String
  package var person: String
  package var stage: Chip
  package var due: Chip?
  package var assignee: String?
  package var steps: [StepView]
  package var deadline: DeadlineView?
  package var facts: [Fact]
  /// The need in the applicant's own words.
  package var need: String?
  package var checklist: [ChecklistItemView]
  package var documents: [DocumentRow]
  package var seals: [SealView]
  package var referrals: [ReferralView]
  package var study: StudySummary?
  package var decision: DecisionSummary?
  package var timeline: [TimelineEntry]
  /// There are events before these, which the audit page has.
  package var hasOlderEvents: Bool
  /// The one thing to do next; nil when it is not this person's turn.
  package var next: ActionPanel?
  /// Who or what the request waits for when `next` is nil.
  package var waitsFor: Phrase?
  package var more: [ActionPanel]
  /// The sitting it stands on the agenda of, while it lies before the committee.
  package var agenda: AgendaLink?
  /// Nothing is left of whoever asked, nor of what was said.
  package var isDestroyed = false
  /// What was issued about it.
  package var letters: [LetterRow] = []
  /// What is received by it; nil where nothing is and this person lays nothing down.
  package var benefit: Benefit?
  /// Where the letter of the answer can be seen before it is given.
  package var letterDraft: String?
  /// What else the person asked for.
  package var others: [PartyView.Line] = []
  /// Where something does not agree, a line each.
  package var clashes: [ClashView] = []
  /// The library's guides in force.
  package var guides: [GuideView] = []
  /// Household, income and visits; nil for who may not see them or before there is a study.
  package var fieldwork: FieldworkView?
  /// The answers to the service's own questions.
  package var answers: [Fact] = []
  /// Signed papers that came back as pictures: what they are called, and where they lie.
  package var scans: [ScanRow] = []
  /// A form that came too late.
  package var conflict: FormConflict?
  /// Where the open page hears of changes.
  package var live: LiveView?

  /// The appeal against its answer.
  package var appeal: AppealView?
  package init(
    id: String, version: Int = 1, number: String, service: String, person: String, stage: Chip, due: Chip? = nil,
    assignee: String? = nil,
    steps: [StepView], deadline: DeadlineView? = nil, facts: [Fact], need: String? = nil,
    checklist: [ChecklistItemView] = [], documents: [DocumentRow] = [], seals: [SealView] = [],
    referrals: [ReferralView] = [], study: StudySummary? = nil, decision: DecisionSummary? = nil,
    timeline: [TimelineEntry] = [], hasOlderEvents: Bool = false, next: ActionPanel? = nil, waitsFor: Phrase? = nil,
    more: [ActionPanel] = []
  ) {
    self.id = id
    self.version = version
    self.number = number
    self.service = service
    self.person = person
    self.stage = stage
    self.due = due
    self.assignee = assignee
    self.steps = steps
    self.deadline = deadline
    self.facts = facts
    self.need = need
    self.checklist = checklist
    self.documents = documents
    self.seals = seals
    self.referrals = referrals
    self.study = study
    self.decision = decision
    self.timeline = timeline
    self.hasOlderEvents = hasOlderEvents
    self.next = next
    self.waitsFor = waitsFor
    self.more = more
  }
}

/// Where a request that lies before the committee is to be decided.
package struct AgendaLink: Hashable, Sendable {
  /// Nil while it stands on no agenda.
  package var number: String?
  package var begins: DualMoment?
  /// For who may open the sitting.
  package var path: String?

  package init(number: String? = nil, begins: DualMoment? = nil, path: String? = nil) {
    (self.number, self.begins, self.path) = (number, begins, path)
  }
}

/// One stage of the request's way.
package struct StepView: Hashable, Sendable {
  package var label: Phrase
  package var state: State

  package enum State: Hashable, Sendable { case done, current, ahead }

  package init(_ label: Phrase, _ state: State) {
    (self.label, self.state) = (label, state)
  }
}

/// A deadline that can explain itself.
package struct DeadlineView: Hashable, Sendable {
  package var tone: Tone
  /// How much is left or how late it is: «متأخر يومين عمل».
  package var headline: Phrase
  package var due: DualDate?
  /// The day before which the policy has the answer held back or not expected.
  package var notBefore: DualDate?
  /// The unit is the deadline's own; nil when there is no ceiling.
  package var used: Used?
  /// What the policy says, in a sentence.
  package var rule: Phrase
  /// How the day was counted, a line each in the reader's language: start, holidays skipped, pauses.
  package var explanation: [String]

  package init(
    tone: Tone, headline: Phrase, due: DualDate? = nil, notBefore: DualDate? = nil, used: Used? = nil, rule: Phrase,
    explanation: [String] = []
  ) {
    self.tone = tone
    self.headline = headline
    self.due = due
    self.notBefore = notBefore
    self.used = used
    self.rule = rule
    self.explanation = explanation
  }

  /// How many units have gone of how many.
  package struct Used: Hashable, Sendable {
    package var spent, total: Int

    package init(spent: Int, of total: Int) {
      (self.spent, self.total) = (spent, total)
    }
  }
}

/// A required document or fact, and whether it has been checked.
package struct ChecklistItemView: Sendable {
  /// The requirement's code: letters, digits and hyphens.
  package var id: String
  package var name: String
  package var state: Chip
  /// Who checked it and when, or why it was sent back.
  package var remark: Phrase?
  package var documentPath: String?
  /// Whether this person may say something about it now.
  package var canCheck: Bool
  /// Whether there is something to match.
  package var canVerify: Bool
  /// Whether there is something to hand back.
  package var canReject: Bool
  /// Whether the request could do without it.
  package var canWaive: Bool
  /// Whether a document may be taken in for it at the desk.
  package var canSupply: Bool
  /// Every verdict so far, the newest first.
  package var history: [TimelineEntry] = []
  /// Files that show what it was matched against.
  package var evidence: [DocumentLink] = []
  /// Where what the document says does not agree.
  package var clashes: [ClashView] = []
  /// How long the document holds and how it is matched, by the service's rules.
  package var rules: Phrase?
  package var asksIssueDay = false
  package var asksOriginal = false
  /// A form of this item that was refused: which verdict, and what was typed.
  package var refused: RefusedVerdict?
  /// The desk's upload of this item, when it was refused.
  package var supplyState: FormState?

  package init(
    id: String, name: String, state: Chip, remark: Phrase? = nil, documentPath: String? = nil, canCheck: Bool = false,
    canVerify: Bool = true, canReject: Bool = true, canWaive: Bool = false, canSupply: Bool = false,
    refused: RefusedVerdict? = nil, supplyState: FormState? = nil
  ) {
    self.id = id
    self.name = name
    self.state = state
    self.remark = remark
    self.documentPath = documentPath
    self.canCheck = canCheck
    self.canVerify = canVerify
    self.canReject = canReject
    self.canWaive = canWaive
    self.canSupply = canSupply
    self.refused = refused
    self.supplyState = supplyState
  }
}

extension RequestView {
  /// The form that came back with errors, as it stands on the page; nil when none did, or when it is offered no more.
  package var refusedForm: FormState? {
    let panels = ([next].compactMap(\.self) + more).map { $0.state.scoped($0.kind.scope) }
    return (panels + checklist.compactMap(\.refusedForm)).first { !$0.errors.isEmpty }
  }
}

extension ChecklistItemView {
  /// Sets the desk’s upload apart from the page’s other forms.
  static let deskScope = "desk"

  func scope(of verdict: ItemVerdict) -> String { "item-\(id)-\(verdict.rawValue)" }

  func offers(_ verdict: ItemVerdict) -> Bool {
    switch verdict {
    case .verification: canCheck && canVerify
    case .rejection: canCheck && canReject
    case .waiver: canCheck && canWaive
    }
  }

  fileprivate var refusedForm: FormState? {
    if let refused, offers(refused.verdict) { return refused.state.scoped(scope(of: refused.verdict)) }
    return canSupply ? supplyState?.scoped(Self.deskScope) : nil
  }
}

/// A verdict on an item that was not taken.
package struct RefusedVerdict: Sendable {
  package var verdict: ItemVerdict
  package var state: FormState

  package init(_ verdict: ItemVerdict, _ state: FormState) {
    (self.verdict, self.state) = (verdict, state)
  }
}

/// A signed paper of a request.
package struct ScanRow: Hashable, Sendable {
  package var code: String
  package var at: DualMoment
  package var path: String

  package init(code: String, at: DualMoment, path: String) {
    (self.code, self.at, self.path) = (code, at, path)
  }
}
