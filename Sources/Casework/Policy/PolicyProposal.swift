/// What a policy document says, as read by program: a proposal for a person to correct and approve, never a rule in force.
package struct PolicyProposal: Hashable, Sendable {
  /// The association's name as the cover gives it; nil when the document names none.
  package var organization: String?
  package var title: String?
  /// The issue as written, without its prefix (`2.1`, `01`); ordinal words are digits.
  package var version: String?
  package var approvalDate: StatedDate?
  /// ASCII digits, as text: leading zeros count.
  package var licenceNumber: String?
  /// What the channels section lists, in its order, each once.
  package var channels: [Channel]
  /// The library that the tools section lists, as written.
  package var tools: [String]
  /// The top-level items of the handling section.
  package var handlingSteps: [HandlingStep]
  /// The time before which a request is not answered; nil when the document states none.
  package var responseFloor: StatedTime?
  /// The time by which a request is answered; nil when the document states none.
  package var responseCeiling: StatedTime?
  /// Every part with a heading of its own in the body, in order.
  package var sections: [PolicySection]
  package var hasCompensation: Bool
  package var hasComplaints: Bool
  package var hasSatisfaction: Bool
  package var surveyMethods: [SurveyMethod]
  /// The document binds the association to keep beneficiary data confidential.
  package var privacyClause: Bool
  package var control: DocumentControl
  /// What a reader should know before adopting the proposal, in order of line.
  package var findings: [Finding]

  package init(
    organization: String? = nil, title: String? = nil, version: String? = nil, approvalDate: StatedDate? = nil,
    licenceNumber: String? = nil, channels: [Channel] = [], tools: [String] = [], handlingSteps: [HandlingStep] = [],
    responseFloor: StatedTime? = nil, responseCeiling: StatedTime? = nil, sections: [PolicySection] = [],
    hasCompensation: Bool = false,
    hasComplaints: Bool = false, hasSatisfaction: Bool = false, surveyMethods: [SurveyMethod] = [],
    privacyClause: Bool = false, control: DocumentControl = DocumentControl(), findings: [Finding] = []
  ) {
    self.organization = organization
    self.title = title
    self.version = version
    self.approvalDate = approvalDate
    self.licenceNumber = licenceNumber
    self.channels = channels
    self.tools = tools
    self.handlingSteps = handlingSteps
    self.responseFloor = responseFloor
    self.responseCeiling = responseCeiling
    self.sections = sections
    self.hasCompensation = hasCompensation
    self.hasComplaints = hasComplaints
    self.hasSatisfaction = hasSatisfaction
    self.surveyMethods = surveyMethods
    self.privacyClause = privacyClause
    self.control = control
    self.findings = findings
  }
}

extension PolicyProposal {
  /// The one time for the decision on a request; of two, the ceiling, which is the promise; nil when neither is stated.
  package var responseTime: ResponseTime? { (responseCeiling ?? responseFloor)?.time }
}
