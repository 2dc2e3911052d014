package import Casework
import SQL

/// One page of what a person was told.
package struct NoticeList: Sendable {
  /// Newest first.
  package var notices: [Notice]
  /// How many they have not seen, on all pages.
  package var unseen: Int
  /// The last one shown, when there are more.
  package var next: Notice.ID?
}

extension Office {
  /// So many notices are shown at once.
  package static let noticesAPage = 50
  /// How long a notice is kept after it was seen.
  static let seenNoticeLife = Span.days(90)

  /// What the person was told, the newest first.
  package func notices(before last: Notice.ID?, as actor: StaffActor) async throws -> NoticeList {
    try actor.must(.seeRequests)
    let most = Self.noticesAPage
    return try await database.read(in: .of(actor.association)) { tx in
      let found = try NoticeStore.latest(
        of: actor.member.id, before: last, limit: most + 1, in: actor.association, tx)
      let shown = Array(found.prefix(most))
      return NoticeList(
        notices: shown, unseen: try NoticeStore.unseen(of: actor.member.id, in: actor.association, tx),
        next: found.count > most ? shown.last?.id : nil)
    }
  }

  /// The person says that they have seen everything up to one notice; nobody else's are touched.
  package func seeNotices(upTo last: Notice.ID, as actor: StaffActor) async throws {
    try actor.must(.seeRequests)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      try NoticeStore.see(upTo: last, of: actor.member.id, at: now, in: actor.association, tx)
    }
  }

  /// Puts a note beside a request and tells whom it names.
  ///
  /// It changes nothing of the request, so it needs no look at its version and is in nobody's way.
  package func note(_ typed: String, on id: Request.ID, as actor: StaffActor) async throws {
    try actor.must(.seeRequests)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let request = try RequestStore.get(id, of: association, in: tx)
      let colleagues = try settings(of: association, in: tx, keeping: false).colleagues
      let note = try Note(typed, by: actor.member.id, among: colleagues)
      try AuditChain.append(
        [try request.note(note, by: actor.actor, at: now)], about: id.bytes, state: nil, of: association, in: tx)
      for staff in note.mentions {
        let notice = notice(
          .mention, to: staff, about: request, key: "mention:\(now.microseconds)",
          [Event.Fact(.note, note.text), Event.Fact(.assignee, actor.member.name)], at: now)
        try NoticeStore.insert(notice, of: association, in: tx)
      }
    }
    announceChange(in: association)
  }

  /// Tells whom a request was given to, when they did not take it themselves.
  func tellOfAssignment(
    _ events: [Event], about request: Request, of association: Association.ID, in tx: any Transaction
  )
    throws
  {
    for event in events where event.kind == .assigned {
      guard let staff = request.assignee, staff != event.actor.staffID else { continue }
      let told = notice(
        .assignment, to: staff, about: request, key: "assignment:\(event.at.microseconds)",
        [Event.Fact(.assignee, event.actor.name)], at: event.at)
      try NoticeStore.insert(told, of: association, in: tx)
    }
  }

  private func notice(
    _ kind: Notice.Kind, to staff: StaffMember.ID, about request: Request, key: String, _ facts: [Event.Fact],
    at now: Instant
  ) -> Notice {
    Notice(
      id: randomness.identifier(at: now), to: staff, kind: kind, about: .request(request.id), key: key,
      facts: [Event.Fact(.number, request.number?.description ?? "")] + facts, at: now)
  }
}
