package import Lexicon

/// A document as it was read: its words, what was understood, what is open, and its approval.
package struct PolicyDraftView: Sendable {
  package var id: String
  /// Which saving of the draft is shown; an answer or approval given to it is refused once there is another.
  package var version: Int
  package var title: String
  package var state: Chip
  /// The document's text, line by line, each with the findings about it.
  package var lines: [Line]
  /// What was understood: association, reply rule, channels, steps.
  package var proposal: [Fact]
  /// Findings about the document as a whole.
  package var findings: [FindingView]
  package var points: [OpenPointView]
  package var pointsState: FormState
  /// The points that were answered and may be answered otherwise, and the answers that hold.
  package var answered: [OpenPointView]
  package var answersState: FormState
  /// Shown once nothing is open; nil when this person does not record approvals.
  package var approval: FormState?
  /// Whether this person may lay the draft aside.
  package var canDiscard: Bool

  package init(
    id: String, version: Int = 1, title: String, state: Chip, lines: [Line], proposal: [Fact],
    findings: [FindingView] = [],
    points: [OpenPointView] = [], pointsState: FormState = FormState(), answered: [OpenPointView] = [],
    answersState: FormState = FormState(), approval: FormState? = nil,
    canDiscard: Bool = false
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.state = state
    self.lines = lines
    self.proposal = proposal
    self.findings = findings
    self.points = points
    self.pointsState = pointsState
    self.answered = answered
    self.answersState = answersState
    self.approval = approval
    self.canDiscard = canDiscard
  }

  /// A line of the document, with the findings that are about it.
  package struct Line: Hashable, Sendable {
    /// From 1, as findings cite it.
    package var number: Int
    package var text: String
    package var isHeading: Bool
    package var findings: [FindingView]

    package init(
      number: Int, text: String, isHeading: Bool = false, findings: [FindingView] = []
    ) {
      self.number = number
      self.text = text
      self.isHeading = isHeading
      self.findings = findings
    }
  }
}

/// Something a reader of the document should know.
package struct FindingView: Hashable, Sendable {
  /// `bad` stops the approval, `warn` does not, `info` only tells.
  package var tone: Tone
  package var message: Phrase
  /// What to do about it.
  package var advice: Phrase?

  package init(_ tone: Tone, _ message: Phrase, advice: Phrase? = nil) {
    (self.tone, self.message, self.advice) = (tone, message, advice)
  }
}

/// A question that the document leaves open and a person must answer before approval.
package struct OpenPointView: Hashable, Sendable {
  /// Part of the field's name: letters, digits and hyphens.
  package var code: String
  package var question: Phrase
  /// Why it is asked and what follows, in words.
  package var why: Phrase?
  /// The line it is about, from 1.
  package var line: Int?
  package var answer: Answer

  package init(
    code: String, question: Phrase, why: Phrase? = nil, line: Int? = nil, answer: Answer
  ) {
    self.code = code
    self.question = question
    self.why = why
    self.line = line
    self.answer = answer
  }

  /// The shape of an answer.
  package enum Answer: Hashable, Sendable {
    case one([Choice])
    case many([Choice])
    /// A ceiling of the reply: an amount, its unit, and what it counts from.
    case ceiling
    case words
    case date
  }

  /// The name of the field, or of its first part.
  package var fieldName: String { "point-\(code)" }
}

/// The parts of a ceiling's field, after `OpenPointView.fieldName`.
package enum CeilingPart {
  package static let amount = ""
  package static let unit = "-unit"
  package static let from = "-from"
  /// Ticked: the board leaves the ceiling open, knowingly.
  package static let unset = "-unset"
}
