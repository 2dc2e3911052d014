/// A file that came with an appeal: what its applicant shows to those who hear it.
package struct AppealDocument: Hashable, Sendable {
  /// Counted from 1 in each request.
  package let number: Int
  package let document: RequestDocument
  /// Who took it in for the applicant; nil when they sent it themselves.
  package let takenBy: StaffMember.ID?
  package let at: Instant

  package init(number: Int, document: RequestDocument, takenBy staff: StaffMember.ID?, at moment: Instant) {
    (self.number, self.document) = (number, document)
    (takenBy, at) = (staff, moment)
  }
}

extension Appeal {
  /// So many documents come with one appeal.
  package static let mostDocuments = 10
}

extension Request {
  /// Takes in a document that goes with the appeal: from its applicant, or from an employee for them, until the appeal is
  /// ruled on.
  ///
  /// What is there already is refused, so that a form that was sent twice adds nothing.
  package mutating func addToAppeal(_ document: RequestDocument, by actor: Actor, at now: Instant) throws(Refusal)
    -> Event
  {
    let appeal = try appeal(at: .lodged, .inHearing)
    let known = fieldwork.appealDocuments
    guard !known.contains(where: { $0.document.fingerprint == document.fingerprint }) else {
      throw .appeal(.documentKnown)
    }
    guard known.count < Appeal.mostDocuments else { throw .appeal(.tooManyDocuments(limit: Appeal.mostDocuments)) }
    fieldwork.appealDocuments.append(
      AppealDocument(number: known.count + 1, document: document, takenBy: actor.staffID, at: now))
    return event(
      .appealDocumentKept, by: actor, at: now,
      [
        Event.Fact(.appeal, appeal.number.description),
        Event.Fact(.fingerprint, document.fingerprint.hexadecimal),
      ])
  }
}
