package import Casework
import SQL

/// The inquiries a person may see.
package struct InquiryLists: Sendable {
  package let open: [Inquiry]
  package let answered: [Inquiry]
}

extension Office {
  /// So many of each list are shown.
  static let inquiriesShown = 100

  /// Writes down what someone asked.
  package func takeInquiry(_ terms: InquiryTerms, as actor: StaffActor) async throws -> Inquiry.ID {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    let id: Inquiry.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      // Looked at before it is referred to, so that a turn of another association is not there.
      if let ticket = terms.ticket { _ = try TicketStore.get(ticket, of: association, in: tx) }
      let next = try ReceptionCounter.next("inquiry", at: now, of: association, in: tx)
      let (inquiry, event) = try Inquiry.take(
        terms, as: id, numbered: InquiryNumber(year: next.year, serial: next.serial), by: actor.actor, at: now)
      try InquiryStore.insert(inquiry, event, of: association, in: tx)
    }
    return id
  }

  /// Inquiries that wait and those that were answered: every one for the reception, one's own for anyone else.
  package func inquiries(as actor: StaffActor) async throws -> InquiryLists {
    let association = actor.association
    guard actor.may(.receive) else {
      try actor.must(.seeRequests)
      return InquiryLists(open: try await referredInquiries(to: actor), answered: [])
    }
    return try await database.read(in: .of(association)) { tx in
      InquiryLists(
        open: try InquiryStore.list(open: true, limit: Self.inquiriesShown, of: association, in: tx),
        answered: try InquiryStore.list(open: false, limit: Self.inquiriesShown, of: association, in: tx))
    }
  }

  /// What was referred to a person and waits for their answer, the first due first.
  package func referredInquiries(to actor: StaffActor) async throws -> [Inquiry] {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      try InquiryStore.referred(
        to: actor.member.id, limit: Self.inquiriesShown, of: actor.association, in: tx)
    }
  }

  /// One inquiry, for the reception and for whom it was referred to.
  package func inquiry(_ id: Inquiry.ID, as actor: StaffActor) async throws -> Inquiry {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      let inquiry = try InquiryStore.get(id, of: actor.association, in: tx)
      try Self.mustBeTheirs(inquiry, actor)
      return inquiry
    }
  }

  /// Passes an inquiry on to a colleague who knows, in whose inbox it stands until it is answered.
  package func referInquiry(
    _ id: Inquiry.ID, to colleague: StaffMember.ID, by day: CalendarDay, seen version: Int, as actor: StaffActor
  ) async throws {
    let now = clock.now
    try await change(id, seen: version, as: actor) { inquiry, tx in
      let settings = try settings(of: actor.association, in: tx, keeping: false)
      guard let referee = settings.colleagues.first(where: { $0.id == colleague }) else {
        throw ReceptionRefusal.noSuchColleague
      }
      return try inquiry.refer(to: referee.id, named: referee.name, by: day, from: actor.actor, at: now)
    }
  }

  /// Answers an inquiry from a document of the library or a clause of the policy in force; the answer goes to the mobile
  /// that was left.
  package func answerInquiry(
    _ id: Inquiry.ID, _ text: String, citing source: CitedSource, seen version: Int, as actor: StaffActor
  ) async throws {
    let now = clock.now
    let association = actor.association
    let message: Message.ID = randomness.identifier(at: now)
    try await change(id, seen: version, as: actor) { inquiry, tx in
      let citation = try citation(of: source, in: association, tx)
      let event = try inquiry.answer(text, citing: citation, by: actor.actor, at: now)
      if let mobile = inquiry.mobile {
        try post(
          Message(
            id: message, recipient: mobile, kind: .inquiryAnswered, at: now,
            facts: [Event.Fact(.number, inquiry.number.description), Event.Fact(.note, inquiry.answer)]),
          of: association, in: tx)
      }
      return event
    }
    announceMessages(of: association)
  }

  private func change(
    _ id: Inquiry.ID, seen version: Int, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Inquiry, any Transaction) throws -> Event
  ) async throws {
    try actor.must(.seeRequests)
    try await database.write(in: .of(actor.association)) { tx in
      var inquiry = try InquiryStore.get(id, of: actor.association, in: tx)
      try Self.mustBeTheirs(inquiry, actor)
      guard inquiry.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event = try verb(&inquiry, tx)
      try InquiryStore.save(&inquiry, event, of: actor.association, in: tx)
    }
  }

  private static func mustBeTheirs(_ inquiry: Inquiry, _ actor: StaffActor) throws {
    if inquiry.referee != actor.member.id { try actor.must(.receive) }
  }

  private func citation(
    of source: CitedSource, in association: Association.ID, _ tx: any Transaction
  ) throws -> Inquiry.Citation {
    switch source {
    case .document(let id):
      let found = try LibraryStore.all(of: association, in: tx).first { $0.id == id }
      guard let document = found, document.inForce <= CalendarDay(clock.now) else {
        throw ReceptionRefusal.noSuchSource
      }
      return Inquiry.Citation(.document, source: id.bytes, name: document.title)
    case .clause(let number):
      let policy = try settings(of: association, in: tx, keeping: false).policy
      guard let policy,
        try PolicyTextStore.clauses(of: policy.id, in: association, tx).contains(where: { $0.number == number })
      else { throw ReceptionRefusal.noSuchSource }
      return Inquiry.Citation(.clause, source: policy.id.bytes, name: number)
    }
  }
}

/// What an answer rests on.
package enum CitedSource: Hashable, Sendable {
  case document(LibraryDocument.ID)
  /// A clause of the policy in force, by its number.
  case clause(String)
}
