/// One version of an association's policy, from the document read to the rule in force (R1–R4).
///
/// A draft becomes the rule only when every open point was answered by a person and the board approved it.
package struct PolicyVersion: Hashable, Sendable {
  package typealias ID = Identifier<PolicyVersion>

  /// A meeting's number may hold this many characters.
  package static let longestMeeting = 50
  /// So may the name, and the post, of who signed for the board.
  package static let longestApprover = 100

  package let id: ID
  /// 1, 2, 3, … within the association.
  package let number: Int
  package internal(set) var state: State
  /// Grows with every save, for the optimistic lock.
  package var version: Int
  package internal(set) var title: String
  package internal(set) var organization: String
  /// Where the text came from: a file's kind or the name of a template.
  package let source: String
  package internal(set) var channels: [Channel]
  package let tools: [String]
  package let steps: [HandlingStep]
  /// What a request must pass, because some handling step says so.
  package let gates: Set<Gate>
  /// Its steps promise that a committee decides, whatever the service.
  package let promisesCommittee: Bool
  package internal(set) var reply: ReplyRule
  /// The board was asked and left the answer's last day open; reported until it sets one.
  package internal(set) var ceilingLeftUnset: Bool
  /// The words an applicant signs (R25).
  package let declaration: String
  package let promises: Promises
  package internal(set) var openPoints: [OpenPoint]
  /// The words of the points that a person has answered; those answers may be changed, what the document states may not.
  package internal(set) var answered: Set<String>
  package let draftedAt: Instant
  package let draftedBy: String
  package internal(set) var approval: Approval?
  package internal(set) var endedAt: Instant?

  package enum State: String, Hashable, Sendable, CaseIterable {
    case draft
    case inForce = "in_force"
    case superseded
    /// A draft that was laid aside and will never take effect.
    case discarded

    /// Whether the version is or once was the rule, and so open to everyone.
    package var isPublished: Bool { self == .inForce || self == .superseded }
  }

  /// What else the document binds the association to.
  package struct Promises: Hashable, Sendable {
    package var complaints: Bool
    package var compensation: Bool
    package var satisfaction: Bool
    package var privacy: Bool

    package init(complaints: Bool, compensation: Bool, satisfaction: Bool, privacy: Bool) {
      self.complaints = complaints
      self.compensation = compensation
      self.satisfaction = satisfaction
      self.privacy = privacy
    }
  }

  /// The board's approval: which meeting, when, by whose hand.
  package struct Approval: Hashable, Sendable {
    package var meeting: String
    package var day: EnteredDate
    package var approverName: String
    package var approverPost: String
    package var recordedAt: Instant

    package init(meeting: String, day: EnteredDate, approverName: String, approverPost: String, recordedAt: Instant) {
      self.meeting = meeting
      self.day = day
      self.approverName = approverName
      self.approverPost = approverPost
      self.recordedAt = recordedAt
    }
  }

  package init(
    id: ID, number: Int, state: State = .draft, version: Int = 1, title: String, organization: String, source: String,
    channels: [Channel], tools: [String], steps: [HandlingStep], reply: ReplyRule, ceilingLeftUnset: Bool = false,
    declaration: String, promises: Promises, openPoints: [OpenPoint], answered: Set<String> = [],
    draftedAt: Instant, draftedBy: String, approval: Approval? = nil, endedAt: Instant? = nil
  ) {
    self.id = id
    self.number = number
    self.state = state
    self.version = version
    self.title = title
    self.organization = organization
    self.source = source
    self.channels = channels
    self.tools = tools
    self.steps = steps
    gates = steps.reduce(into: []) { $0.formUnion($1.gates) }
    promisesCommittee = steps.contains(where: \.promisesCommittee)
    self.reply = reply
    self.ceilingLeftUnset = ceilingLeftUnset
    self.declaration = declaration
    self.promises = promises
    self.openPoints = openPoints
    self.answered = answered
    self.draftedAt = draftedAt
    self.draftedBy = draftedBy
    self.approval = approval
    self.endedAt = endedAt
  }
}

/// A question the document leaves open, that a person of the association must answer before the policy takes effect.
package enum OpenPoint: Hashable, Sendable {
  /// The document names more than one association: which one is meant?
  case organization([String])
  /// The document has no title: what is the policy called?
  case title
  /// These dates are in no calendar: what are the right ones, or why may the document stand?
  case dates([String])
  /// No channels are listed: which ones does the association use?
  case channels
  /// The floor is longer than the ceiling: which of them holds?
  case bounds
  /// No last day for the answer, or two: set one, or leave it open knowingly.
  case ceiling
  /// A floor is stated: does it hold the answer back, or only tell people not to expect one sooner?
  case floorMeaning

  /// The stored and posted word for the kind of point.
  package var word: String {
    switch self {
    case .organization: "organization"
    case .title: "title"
    case .dates: "dates"
    case .bounds: "bounds"
    case .channels: "channels"
    case .ceiling: "ceiling"
    case .floorMeaning: "floor_meaning"
    }
  }
}

/// A person's answer to an open point.
package enum PointAnswer: Hashable, Sendable {
  case organization(String)
  case title(String)
  /// The right dates, or the reason why the document may stand, in words.
  case dates(String)
  case channels([Channel])
  /// The bound that holds; the other one is not the association's rule.
  case bounds(ReplyRule.Bound)
  case ceiling(Limit)
  case ceilingLeftUnset
  case floorMeaning(ReplyRule.FloorMeaning)

  /// The word of the point it answers.
  package var word: String {
    switch self {
    case .organization: OpenPoint.organization([]).word
    case .title: OpenPoint.title.word
    case .dates: OpenPoint.dates([]).word
    case .channels: OpenPoint.channels.word
    case .bounds: OpenPoint.bounds.word
    case .ceiling, .ceilingLeftUnset: OpenPoint.ceiling.word
    case .floorMeaning: OpenPoint.floorMeaning.word
    }
  }
}

/// Why a step of the policy's own way was refused.
package enum PolicyRefusal: Error, Hashable, Sendable {
  case notADraft
  case pointsOpen(Int)
  /// The document leaves no such point open: what it states is not replaced by an answer.
  case noSuchPoint
  case noneChosen
  /// The ceiling would end before a floor that holds the answer back: no answer could ever be in time.
  case ceilingWithinFloor
  case textMissing
  case textTooLong(limit: Int)
  case meetingInFuture
  /// The document is not a policy for the relationship with beneficiaries.
  case notABeneficiaryPolicy
  /// The document has no text to read steps from.
  case noHandlingSteps
}

extension PolicyVersion {
  /// Whether requests may come in this way.
  ///
  /// The website stands for any electronic way of asking the policy lists; people at the desk are received whatever is
  /// listed.
  package func isOpen(_ channel: Channel) -> Bool {
    switch channel {
    case .website: channels.contains { $0 == .website || $0 == .helpRequest || $0 == .mobileApp || $0 == .email }
    case .interview, .receptionDesk: true
    default: channels.contains(channel)
    }
  }
}
