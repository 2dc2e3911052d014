/// One person's request from first word to closed file.
///
/// Only the verbs in this folder move its stage; each says what it promises and refuses without changing anything.
package struct Request: Hashable, Sendable {
  package typealias ID = Identifier<Request>

  package let id: ID
  package let service: Service.ID
  /// The version of the service it was filled on: its form, documents and criteria hold to the end.
  package let serviceVersion: Int
  /// The policy version in force when it was submitted; judges it to the end (R2).
  package let policy: PolicyVersion.ID
  package internal(set) var number: RequestNumber?
  package internal(set) var stage: Stage
  /// Grows with every save; two people saving over each other are told apart by it.
  package var version: Int
  package internal(set) var applicant: Applicant
  package internal(set) var particulars: Particulars
  package let channel: Channel
  package internal(set) var items: [ChecklistItem]
  package internal(set) var seal: Seal?
  package internal(set) var times: Times
  package internal(set) var study: Study?
  package internal(set) var decision: Decision?
  package internal(set) var registration: Registration?
  package internal(set) var delivery: Delivery?
  package internal(set) var assignee: StaffMember.ID?
  /// Times at which the clock for the answer stood still.
  package internal(set) var pauses: [Pause]
  package internal(set) var urgencyRuling: UrgencyRuling?
  /// What was found out about it beside its form.
  package internal(set) var fieldwork: Fieldwork
  /// The appeal against its answer.
  package internal(set) var appeal: Appeal?
  /// The last day for an appeal, as it was told with the answer; nil where there was none to tell.
  package internal(set) var appealUntil: CalendarDay?
  /// The mobile that took the place of the form's; nil while that one holds.
  package internal(set) var reach: Mobile?

  /// What is asked for, in the applicant's words.
  package struct Particulars: Hashable, Sendable {
    package var need: String
    package var amount: Halalas?
    /// Why it cannot wait, when the applicant says so.
    package var urgency: String?
    package var criteriaRead: Bool
    /// The answers to the service's own questions.
    package var form: FormAnswers

    package init(
      need: String, amount: Halalas? = nil, urgency: String? = nil, criteriaRead: Bool,
      form: FormAnswers = FormAnswers()
    ) {
      self.need = need
      self.amount = amount
      self.urgency = urgency
      self.criteriaRead = criteriaRead
      self.form = form
    }
  }

  /// When the turning points were reached.
  package struct Times: Hashable, Sendable {
    package var submitted: Instant?
    /// When it was first complete; a later return is a pause of the clock.
    package var completed: Instant?
    package var noticeGiven: Instant?
    package var decided: Instant?
    package var answered: Instant?
    package var withdrawn: Instant?

    package init(
      submitted: Instant? = nil, completed: Instant? = nil, noticeGiven: Instant? = nil, decided: Instant? = nil,
      answered: Instant? = nil, withdrawn: Instant? = nil
    ) {
      self.submitted = submitted
      self.completed = completed
      self.noticeGiven = noticeGiven
      self.decided = decided
      self.answered = answered
      self.withdrawn = withdrawn
    }
  }

  package init(
    id: ID, service: Service.ID, policy: PolicyVersion.ID, number: RequestNumber? = nil, stage: Stage, version: Int,
    applicant: Applicant, particulars: Particulars, channel: Channel, items: [ChecklistItem], seal: Seal? = nil,
    times: Times = Times(), study: Study? = nil, decision: Decision? = nil,
    registration: Registration? = nil, delivery: Delivery? = nil, assignee: StaffMember.ID? = nil,
    pauses: [Pause] = [], urgencyRuling: UrgencyRuling? = nil, fieldwork: Fieldwork = Fieldwork(),
    serviceVersion: Int = 1, appeal: Appeal? = nil, appealUntil: CalendarDay? = nil, reach: Mobile? = nil
  ) {
    self.id = id
    self.service = service
    self.serviceVersion = serviceVersion
    self.policy = policy
    self.number = number
    self.stage = stage
    self.version = version
    self.applicant = applicant
    self.particulars = particulars
    self.channel = channel
    self.items = items
    self.seal = seal
    self.times = times
    self.study = study
    self.decision = decision
    self.registration = registration
    self.delivery = delivery
    self.assignee = assignee
    self.pauses = pauses
    self.urgencyRuling = urgencyRuling
    self.fieldwork = fieldwork
    self.appeal = appeal
    self.appealUntil = appealUntil
    self.reach = reach
  }

  /// A request that nobody has sent yet.
  package static func draft(
    id: ID, of service: Service, under policy: PolicyVersion.ID, applicant: Applicant, particulars: Particulars,
    through channel: Channel
  ) -> Request {
    Request(
      id: id, service: service.id, policy: policy, stage: .draft, version: 0, applicant: applicant,
      particulars: particulars, channel: channel, items: service.checklist.map { ChecklistItem(requirement: $0) },
      serviceVersion: service.version)
  }

  /// Whether the next step is the applicant's: to hand in what is missing or was sent back, or to sign.
  package func waitsOnApplicant(with hash: some Fingerprinting) -> Bool {
    stage.waitsOnApplicant || stage.isBeingJudged && (!missingItems.isEmpty || asksForSignature(with: hash))
  }

  /// Codes of the items that completeness still waits for.
  package var missingItems: [String] {
    items.filter(\.isMissing).map(\.requirement.code)
  }
}
