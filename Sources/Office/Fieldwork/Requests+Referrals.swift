package import Casework

extension Office {
  /// Asks further about a reply.
  package func followUpReferral(
    _ question: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.refer, on: id, seen: version, as: actor) { request, bearings in
      [try request.followUpReferral(question, by: actor.actor, at: bearings.now)]
    }
  }

  /// Closes a referral as clear.
  package func closeReferral(on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.refer, on: id, seen: version, as: actor) { request, bearings in
      [try request.closeReferral(by: actor.actor, at: bearings.now)]
    }
  }

  /// Gives an unanswered question to another colleague whose post answers.
  package func handOverReferral(
    to researcher: StaffMember.ID, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.answerReferrals, on: id, seen: version, as: actor) { request, bearings in
      let member = bearings.colleagues.first { $0.id == researcher }
      guard let member, member.duties.contains(.answerReferrals) else { throw OfficeRefusal.notFound }
      return [
        try request.handOverReferral(
          to: researcher, named: member.name, because: reason, by: actor.actor, at: bearings.now)
      ]
    }
  }
}
