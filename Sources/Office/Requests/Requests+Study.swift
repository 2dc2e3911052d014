package import Casework

extension Office {
  /// Asks the social researcher about what is unclear.
  package func refer(_ question: String, on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.refer, on: id, seen: version, as: actor) { request, bearings in
      [try request.refer(question, by: actor.actor, at: bearings.now)]
    }
  }

  /// The researcher's answer to an open referral.
  package func answerReferral(
    _ answer: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.answerReferrals, on: id, seen: version, as: actor) { request, bearings in
      [try request.answerReferral(answer, by: actor.actor, at: bearings.now)]
    }
  }

  /// Tells the applicant that a committee will study the request; the notice is logged and a message goes out.
  package func giveNotice(
    through channel: Channel, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.giveNotices, on: id, seen: version, as: actor) { request, bearings in
      [try request.giveNotice(by: actor.actor, through: channel, at: bearings.now)]
    }
  }

  /// Takes the request into study, once it passed every gate before it.
  package func beginStudy(on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.study, on: id, seen: version, as: actor) { request, bearings in
      [try request.beginStudy(by: actor.actor, under: bearings.gates, at: bearings.now, with: bearings.hash)]
    }
  }

  /// Gives a study that has begun to another colleague whose post studies.
  package func handOverStudy(
    to researcher: StaffMember.ID, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.assign, on: id, seen: version, as: actor) { request, bearings in
      guard let member = bearings.colleagues.first(where: { $0.id == researcher }), member.duties.contains(.study)
      else {
        throw OfficeRefusal.notFound
      }
      return [
        try request.handOverStudy(
          to: researcher, named: member.name, because: reason, by: actor.actor, at: bearings.now)
      ]
    }
  }

  /// Writes the study down; only who began it may, and only once what the service needs is there.
  package func report(
    summary: String, opinion: String, recommending recommendation: Study.Recommendation, score: NeedScore? = nil,
    advice: Advice = Advice(), on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.study, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.report(
          summary: summary, opinion: opinion, recommending: recommendation, score: score, advice: advice,
          needs: bearings.service?.needs ?? [],
          by: actor.actor, at: bearings.now, with: bearings.hash)
      ]
    }
  }

  /// Lays the studied request before the committee.
  package func sendToCommittee(_ id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.sendToCommittee, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.sendToCommittee(
          by: actor.actor, under: bearings.gates, needs: bearings.service?.needs ?? .committee,
          promised: bearings.policy.promisesCommittee, at: bearings.now)
      ]
    }
  }
}
