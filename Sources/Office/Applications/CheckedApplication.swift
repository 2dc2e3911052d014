import Casework

/// An application that the rules in force take: whose it is and what it asks for.
struct CheckedApplication: Sendable {
  let association: Association.ID
  /// Which state of the association's settings it was checked under; another state asks for another check.
  let settingsVersion: Int
  let policy: PolicyVersion
  let service: Service
  let channel: Channel
  let person: Applicant
  let particulars: Request.Particulars
  /// What was typed, for the signature of a request that lacks nothing.
  let answers: ApplicationAnswers

  /// Throws `ApplicationRefusal` when nothing may be asked this way, `FieldProblems` for what was typed wrong.
  init(
    _ application: Application, through channel: Channel, under settings: Settings, as party: Identifier<Party>,
    at now: Instant
  ) throws {
    guard let policy = settings.policy else { throw ApplicationRefusal.noPolicyInForce }
    guard policy.isOpen(channel) else { throw ApplicationRefusal.channelClosed }
    guard let service = settings.service(application.service), service.isOffered else {
      throw ApplicationRefusal.noSuchService
    }
    if let version = application.serviceVersion, version != service.version { throw ApplicationRefusal.formChanged }
    association = settings.association.id
    settingsVersion = settings.version
    self.policy = policy
    self.service = service
    self.channel = channel
    answers = application.answers
    person = try answers.person(as: party, today: CalendarDay(now))
    particulars = try answers.particulars(
      for: service, form: application.form.fitting(service.questions), today: CalendarDay(now))
  }
}
