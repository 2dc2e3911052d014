package import Casework
import SQL

extension Office {
  /// Gives the applicant the answer; a message goes out.
  package func answer(through channel: Channel, on id: Request.ID, seen version: Int, as actor: StaffActor) async throws
  {
    try await act(.answerApplicants, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.answer(
          through: channel, by: actor.actor, at: bearings.now, under: bearings.policy.reply, in: bearings.calendar,
          appealing: bearings.appealRule)
      ]
    }
  }

  /// Lays the file to rest.
  package func close(_ id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.close, on: id, seen: version, as: actor) { request, bearings in
      [try request.close(by: actor.actor, at: bearings.now)]
    }
  }

  /// Takes the request back at the applicant's word, given to an employee; a message goes out.
  package func withdraw(
    because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.withdraw, on: id, seen: version, as: actor) { request, bearings in
      [try request.withdraw(because: reason, by: actor.actor, at: bearings.now)]
    }
  }

  /// Gives a request to a colleague who may see requests, or to nobody.
  package func assign(_ staff: StaffMember.ID?, on id: Request.ID, seen version: Int, as actor: StaffActor) async throws
  {
    try actor.must(.assign)
    let name = try await assignee(staff, of: actor.association)
    try await act(.assign, on: id, seen: version, as: actor) { request, bearings in
      [try request.assign(to: staff, named: name, by: actor.actor, at: bearings.now)]
    }
  }

  /// Gives several requests to one person, or to nobody, in one go; returns how many changed hands.
  ///
  /// Those that are closed by now, gone, or theirs already are passed over. At most a page of the inbox.
  package func assign(_ staff: StaffMember.ID?, onAll ids: Set<Request.ID>, as actor: StaffActor) async throws -> Int {
    try actor.must(.assign)
    let name = try await assignee(staff, of: actor.association)
    let (now, association) = (clock.now, actor.association)
    return try await database.write(in: .of(association)) { tx in
      var given = 0
      for id in ids.sorted().prefix(Self.inboxPage) {
        do {
          try change(id, in: association, seen: nil, at: now, tx) { request, bearings in
            guard request.assignee != staff else { throw OfficeRefusal.notFound }
            return [try request.assign(to: staff, named: name, by: actor.actor, at: bearings.now)]
          }
          given += 1
        } catch is Refusal {
        } catch OfficeRefusal.notFound {
        }
      }
      return given
    }
  }

  private func assignee(_ id: StaffMember.ID?, of association: Association.ID) async throws -> String {
    guard let id else { return "" }
    let member = try await database.read(in: .of(association)) { tx in
      try StaffStore.get(id, of: association, in: tx)
    }
    guard member.isActive, member.duties.contains(.seeRequests) else { throw OfficeRefusal.notFound }
    return member.name
  }

  /// Stops the clock for the answer; the applicant is told why.
  package func pauseClock(
    for reason: Pause.Reason, saying note: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.pauseClocks, on: id, seen: version, as: actor) { request, bearings in
      [try request.pauseClock(for: reason, saying: note, by: actor.actor, at: bearings.now)]
    }
  }

  /// Lets the clock run on; the last day moves by what the pause took.
  package func resumeClock(on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.pauseClocks, on: id, seen: version, as: actor) { request, bearings in
      [try request.resumeClock(by: actor.actor, at: bearings.now)]
    }
  }
}
