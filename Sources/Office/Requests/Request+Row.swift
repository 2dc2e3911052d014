import Casework
import SQL

extension Request {
  /// Reads `id` and then `RequestStore.columns` and `RequestStore.later`.
  static func read(
    _ row: any Row, items: [ChecklistItem] = [], pauses: [Pause] = [], fieldwork: Fieldwork = Fieldwork()
  )
    throws -> Request
  {
    var column = Columns(row)
    let id: Request.ID = try column.id()
    let number = RequestNumber(year: try column.int(), serial: try column.int())
    let service: Service.ID = try column.id()
    let policy: PolicyVersion.ID = try column.id()
    let stage: Stage = try column.word()
    let version = try column.int()
    let assignee: StaffMember.ID? = try column.idOrNil()
    _ = try column.text()
    let channel: Channel = try column.word()
    let amount = try column.intOrNil().map { Halalas(Int64($0)) }
    let urgency = try column.textOrNil()
    var particulars = Particulars(
      need: try column.text(), amount: amount, urgency: urgency, criteriaRead: try column.flag())
    let applicant = try Applicant.read(&column)
    var times = Times(
      submitted: try column.instantOrNil(), completed: try column.instantOrNil(),
      noticeGiven: try column.instantOrNil(), decided: try column.instantOrNil(),
      answered: try column.instantOrNil())
    let seal = try Seal.readOrNil(&column)
    var referral = try OneReply.readOrNil(&column)
    var study = try Study.readOrNil(&column)
    var decision = try Decision.readOrNil(&column)
    let registration = try Registration.readOrNil(&column)
    let delivery = try Delivery.readOrNil(&column)
    // Read by itself: an assignment through nil would leave the column unread.
    let referralAnswered = try column.instantOrNil()
    referral?.answeredAt = referralAnswered
    var fieldwork = fieldwork
    if fieldwork.referrals.isEmpty, let referral { fieldwork = fieldwork.with(referral.thread) }
    times.withdrawn = try column.instantOrNil()
    let earlier = try column.textOrNil().map(Study.earlier(stored:))
    study?.earlier = earlier ?? []
    let ruling = try UrgencyRuling.readOrNil(&column)
    let months = try column.intOrNil()
    let sitting: Sitting.ID? = try column.idOrNil()
    decision?.months = months
    decision?.sitting = sitting
    let findings = try column.valueOrNil(Findings.init(stored:))
    study?.report?.findings = findings
    let serviceVersion = try column.intOrNil() ?? 1
    particulars.form = try column.valueOrNil(FormAnswers.init(stored:)) ?? FormAnswers()
    let appeal = try Appeal.readOrNil(&column)
    let appealUntil = try column.dayOrNil()
    let reach: Mobile? = try column.formOrNil()
    return Request(
      id: id, service: service, policy: policy, number: number, stage: stage, version: version, applicant: applicant,
      particulars: particulars, channel: channel, items: items, seal: seal, times: times, study: study,
      decision: decision, registration: registration, delivery: delivery, assignee: assignee,
      pauses: pauses, urgencyRuling: ruling, fieldwork: fieldwork,
      serviceVersion: serviceVersion, appeal: appeal, appealUntil: appealUntil, reach: reach)
  }
}

extension Applicant {
  fileprivate static func read(_ column: inout Columns) throws -> Applicant {
    let party: Identifier<Party> = try column.id()
    let name = try column.value(PersonName.init(stored:))
    let nationalID: NationalID = try column.form()
    let birth = EnteredDate(day: try column.day(), typedAs: try column.word())
    return Applicant(
      party: party, name: name, nationalID: nationalID, birth: birth,
      mobile: try column.form(), city: try column.text(),
      address: try column.formOrNil(), iban: try column.formOrNil())
  }
}

extension Seal {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> Seal? {
    let declaration = try column.textOrNil()
    let signer = try column.textOrNil()
    let method: Method? = try column.wordOrNil()
    let at = try column.instantOrNil()
    let fingerprint = try column.bytesOrNil()
    guard let declaration, let signer, let method, let at, let fingerprint else { return nil }
    return Seal(declaration: declaration, signer: signer, method: method, at: at, fingerprint: fingerprint)
  }
}

/// A question and its one answer, as the request's row has them.
private struct OneReply {
  var question: String
  var askedBy: StaffMember.ID
  var askedAt: Instant
  var answer: String?
  var answeredBy: StaffMember.ID?
  var answeredAt: Instant?

  static func readOrNil(_ column: inout Columns) throws -> OneReply? {
    let question = try column.textOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    let answer = try column.textOrNil()
    let answeredBy: StaffMember.ID? = try column.idOrNil()
    guard let question, let by, let at else { return nil }
    return OneReply(question: question, askedBy: by, askedAt: at, answer: answer, answeredBy: answeredBy)
  }

  /// What was asked before threads were kept: clear once it was answered.
  var thread: Referral {
    var turns = [Referral.Turn(.question, question, by: askedBy, at: askedAt)]
    guard let answer else { return Referral(turns: turns, isOfOneReply: true) }
    let (by, at) = (answeredBy ?? askedBy, answeredAt ?? askedAt)
    turns.append(Referral.Turn(.answer, answer, by: by, at: at))
    return Referral(turns: turns, closed: Referral.Closing(by: by, at: at), isOfOneReply: true)
  }
}

extension UrgencyRuling {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> UrgencyRuling? {
    let isConfirmed = try column.intOrNil().map { $0 == 1 }
    let reason = try column.textOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    guard let isConfirmed, let reason, let by, let at else { return nil }
    return UrgencyRuling(isConfirmed: isConfirmed, reason: reason, by: by, at: at)
  }
}

extension Study {
  /// Identifiers parted by spaces; nil when it was never handed over.
  var storedEarlier: String? {
    earlier.isEmpty ? nil : earlier.map(\.description).joined(separator: " ")
  }

  fileprivate static func earlier(stored text: String) throws -> [StaffMember.ID] {
    try text.split(separator: " ").map { word in
      guard let id = StaffMember.ID(String(word)) else { throw SQLFault.corrupt("an earlier researcher's identifier") }
      return id
    }
  }

  fileprivate static func readOrNil(_ column: inout Columns) throws -> Study? {
    let by: StaffMember.ID? = try column.idOrNil()
    let begunAt = try column.instantOrNil()
    let summary = try column.textOrNil()
    let opinion = try column.textOrNil()
    let recommendation: Recommendation? = try column.wordOrNil()
    let at = try column.instantOrNil()
    guard let by, let begunAt else { return nil }
    guard let summary, let opinion, let recommendation, let at else { return Study(by: by, begunAt: begunAt) }
    return Study(
      by: by, begunAt: begunAt,
      report: Report(summary: summary, opinion: opinion, recommendation: recommendation, at: at))
  }
}

extension Decision {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> Decision? {
    let outcome: Outcome? = try column.wordOrNil()
    let reasons = try column.textOrNil()
    let conditions = try column.textOrNil()
    let amount = try column.intOrNil().map { Halalas(Int64($0)) }
    let members = try column.valueOrNil { Member.all(stored: $0) }
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    guard let outcome, let reasons, let conditions, let members, let by, let at else { return nil }
    return Decision(
      outcome: outcome, reasons: reasons, conditions: conditions, amount: amount,
      members: members, by: by, at: at)
  }

  /// A line for each member: identifier and name.
  var storedMembers: String {
    members.map { member in member.id.map { "\($0) \(member.name)" } ?? member.name }.joined(separator: "\n")
  }
}

extension Decision.Member {
  /// Split by bytes: looking for whole characters in Arabic names costs more than the rest of the row.
  fileprivate static func all(stored text: String) -> [Decision.Member] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { Decision.Member(stored: Substring($0)) }
  }

  /// Decisions recorded before members were chosen from the colleagues hold their names alone.
  private init(stored line: Substring) {
    if let space = line.utf8.firstIndex(of: UInt8(ascii: " ")), let id = StaffMember.ID(line[..<space]) {
      self.init(id: id, name: String(line[line.utf8.index(after: space)...]))
    } else {
      self.init(id: nil, name: String(line))
    }
  }
}

extension Registration {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> Registration? {
    let number = try column.textOrNil()
    let category = try column.textOrNil()
    let renewal = try column.dayOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    guard let number, let category, let renewal, let by else { return nil }
    return Registration(number: number, category: category, renewal: renewal, by: by)
  }
}

extension Delivery {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> Delivery? {
    let what = try column.textOrNil()
    let recipient = try column.textOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    guard let what, let recipient, let by, let at else { return nil }
    return Delivery(what: what, recipient: recipient, by: by, at: at)
  }
}

extension PersonName {
  /// The four parts, a line each, empty where the document has none.
  var stored: String {
    [first.text, father?.text ?? "", grandfather?.text ?? "", family.text].joined(separator: "\n")
  }

  init?(stored text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? nil : NamePart(stored: String(Substring($0))) }
    guard parts.count == 4, let first = parts[0], let family = parts[3] else { return nil }
    self.init(first: first, father: parts[1], grandfather: parts[2], family: family)
  }
}
