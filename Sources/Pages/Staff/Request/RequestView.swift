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
  /// The one thing to do next; nil when it is not this person's turn.
  package var next: ActionPanel?
  /// Who or what the request waits for when `next` is nil.
  package var waitsFor: Phrase?
  package var more: [ActionPanel]

  package init(
    id: String, version: Int = 1, number: String, service: String, person: String, stage: Chip, due: Chip? = nil,
    assignee: String? = nil,
    steps: [StepView], deadline: DeadlineView? = nil, facts: [Fact], need: String? = nil,
    checklist: [ChecklistItemView] = [], documents: [DocumentRow] = [], seals: [SealView] = [],
    referrals: [ReferralView] = [], study: StudySummary? = nil, decision: DecisionSummary? = nil,
    timeline: [TimelineEntry] = [], next: ActionPanel? = nil, waitsFor: Phrase? = nil, more: [ActionPanel] = []
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
    self.next = next
    self.waitsFor = waitsFor
    self.more = more
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
  /// How the day was counted, a line each: start, holidays skipped, pauses.
  package var explanation: [Phrase]

  package init(
    tone: Tone, headline: Phrase, due: DualDate? = nil, notBefore: DualDate? = nil, used: Used? = nil, rule: Phrase,
    explanation: [Phrase] = []
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
  /// A form of this item that was refused: which verdict, and what was typed.
  package var refused: RefusedVerdict?
  /// What was wrong with a document brought to the desk for it.
  package var refusedUpload: FormState?

  package init(
    id: String, name: String, state: Chip, remark: Phrase? = nil, documentPath: String? = nil, canCheck: Bool = false,
    canVerify: Bool = true, canReject: Bool = true, canWaive: Bool = false, canSupply: Bool = false,
    refused: RefusedVerdict? = nil, refusedUpload: FormState? = nil
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
    self.refusedUpload = refusedUpload
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

package struct DocumentRow: Hashable, Sendable {
  package var id: String
  package var name: String
  /// "PDF", "JPEG".
  package var kind: String
  package var bytes: Int
  package var state: Chip?

  package init(
    id: String, name: String, kind: String, bytes: Int, state: Chip? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.bytes = bytes
    self.state = state
  }
}

/// A declaration as it was sealed, and whether the data still matches it.
package struct SealView: Hashable, Sendable {
  /// The exact text signed.
  package var text: String
  package var signer: String
  package var method: Phrase
  package var at: DualMoment
  /// SHA-256 in hexadecimal.
  package var hash: String
  package var isIntact: Bool
  /// The seal in force comes first; the others are kept as earlier ones.
  package var isCurrent: Bool

  package init(
    text: String, signer: String, method: Phrase, at: DualMoment, hash: String, isIntact: Bool, isCurrent: Bool
  ) {
    self.text = text
    self.signer = signer
    self.method = method
    self.at = at
    self.hash = hash
    self.isIntact = isIntact
    self.isCurrent = isCurrent
  }
}

package struct ReferralView: Hashable, Sendable {
  package var asker: String
  package var question: String
  package var at: DualMoment
  package var answer: Answer?

  package init(
    asker: String, question: String, at: DualMoment, answer: Answer? = nil
  ) {
    self.asker = asker
    self.question = question
    self.at = at
    self.answer = answer
  }

  package struct Answer: Hashable, Sendable {
    package var by: String
    package var text: String
    package var at: DualMoment

    package init(
      by: String, text: String, at: DualMoment
    ) {
      self.by = by
      self.text = text
      self.at = at
    }
  }
}

package struct StudySummary: Hashable, Sendable {
  package var researcher: String
  package var at: DualMoment
  package var summary: String
  package var opinion: String
  package var recommendation: Chip

  package init(
    researcher: String, at: DualMoment, summary: String, opinion: String, recommendation: Chip
  ) {
    self.researcher = researcher
    self.at = at
    self.summary = summary
    self.opinion = opinion
    self.recommendation = recommendation
  }
}

package struct DecisionSummary: Hashable, Sendable {
  package var outcome: Chip
  package var at: DualMoment
  package var reasons: String
  package var conditions: String?
  /// In integer halalas.
  package var amount: Int64?
  package var present: [String]

  package init(
    outcome: Chip, at: DualMoment, reasons: String, conditions: String? = nil, amount: Int64? = nil, present: [String]
  ) {
    self.outcome = outcome
    self.at = at
    self.reasons = reasons
    self.conditions = conditions
    self.amount = amount
    self.present = present
  }
}

package struct TimelineEntry: Hashable, Sendable {
  package var icon: Icon
  package var tone: Tone
  package var what: Phrase
  package var who: String?
  package var at: DualMoment
  /// Words that were written with it.
  package var note: String?

  package init(
    icon: Icon, tone: Tone = .plain, what: Phrase, who: String? = nil, at: DualMoment, note: String? = nil
  ) {
    self.icon = icon
    self.tone = tone
    self.what = what
    self.who = who
    self.at = at
    self.note = note
  }
}
