package import Casework
import SQL

/// What people ask about their data: what waits, and what has ended.
package struct DataRequestLists: Sendable {
  package var open: [DataRequestLine]
  package var ended: [DataRequestLine]
}

/// One of them with the name it is about.
package struct DataRequestLine: Hashable, Sendable {
  package var request: DataRequest
  package var name: String
}

/// One of them with what happened to it.
package struct DataRequestFile: Sendable {
  package var request: DataRequest
  package var name: String
  /// Number of the request on whose page it was asked.
  package var askedOn: RequestNumber?
  /// Oldest first.
  package var events: [Event]
  package var today: CalendarDay
}

/// What is done to one.
package enum DataRequestVerb: Hashable, Sendable {
  case verify(DataRequest.Identity.Method)
  case extend(reason: String)
  case grant(words: String)
  case refuse(reasons: String)
  case withdraw(reason: String)

  /// Whoever makes sure who asks is not the one who answers.
  package var duty: Duty {
    switch self {
    case .verify, .withdraw: .takeDataRequests
    case .extend, .grant, .refuse: .answerDataRequests
    }
  }
}

extension Office {
  /// So many of each list, and of one person’s, are read.
  static let dataRequestsShown = 100

  /// Writes down what someone in the register asks about their data; they are told its number.
  package func takeDataRequest(
    _ terms: DataRequestTerms, of party: Party.ID, as actor: StaffActor
  ) async throws -> DataRequest.ID {
    try actor.must(.takeDataRequests)
    return try await take(terms, of: party, by: actor.actor, in: actor.association).id
  }

  /// What an applicant asks about their own data, on the page of their request; who asks is made sure of afterwards.
  @discardableResult
  package func askAboutData(
    _ kind: DataRequest.Kind, saying wish: String, as token: TrackingToken, of association: Association.ID
  ) async throws -> DataRequestNumber {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    let applicant = file.request.applicant
    return try await take(
      DataRequestTerms(kind, through: .website, wish: wish), of: applicant.party, on: file.request,
      by: .applicant(name: applicant.name.full), in: association
    ).number
  }

  /// What an applicant may know was asked about their data, the newest first.
  package func ownDataRequests(
    as token: TrackingToken, of association: Association.ID
  ) async throws -> (requests: [DataRequest], today: CalendarDay) {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    let requests = try await database.read(in: .of(association)) { tx in
      let person = try PartyStore.get(
        PartyEntries.standing(for: file.request.applicant.party, of: association, in: tx), of: association, in: tx)
      return try Self.asked(about: person, on: file.request, in: association, tx)
    }
    return (requests, CalendarDay(clock.now))
  }

  /// What was asked about a person's data: all of it for staff and for whoever has a mobile that staff verified; on a
  /// request's page otherwise no more than what was asked there, whoever else is known under the number it names.
  private static func asked(
    about person: Party, on request: Request?, in association: Association.ID, _ tx: any Transaction
  ) throws -> [DataRequest] {
    if let request, !person.isVerified(request.mobile) {
      return try DataRequestStore.requests(on: request.id, limit: dataRequestsShown, in: association, tx)
    }
    let entries = try PartyEntries.all(of: person.id, in: association, tx)
    return try DataRequestStore.requests(of: entries, limit: dataRequestsShown, in: association, tx)
  }

  private func take(
    _ terms: DataRequestTerms, of party: Party.ID, on request: Request? = nil, by actor: Actor,
    in association: Association.ID
  ) async throws -> (id: DataRequest.ID, number: DataRequestNumber) {
    let now = clock.now
    let id: DataRequest.ID = randomness.identifier(at: now)
    let number = try await database.write(in: .of(association)) { tx in
      let party = try PartyEntries.standing(for: party, of: association, in: tx)
      let person = try PartyStore.get(party, of: association, in: tx)
      let next = try ReceptionCounter.next("data_request", at: now, of: association, in: tx)
      let (asked, event) = try DataRequest.take(
        terms, of: party, as: id, numbered: DataRequestNumber(year: next.year, serial: next.serial),
        beside: try Self.asked(about: person, on: request, in: association, tx), on: request?.id, by: actor, at: now)
      try DataRequestStore.insert(asked, event, of: association, in: tx)
      try tell(person, .dataAsked, event, at: now, in: association, tx)
      return asked.number
    }
    announceMessages(of: association)
    return (id, number)
  }

  /// Does one thing to it under the version the person saw, with all that follows from it; nothing of it happens alone.
  package func change(
    _ id: DataRequest.ID, _ verb: DataRequestVerb, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(verb.duty)
    let (now, association, staff) = (clock.now, actor.association, actor.member)
    try await database.write(in: .of(association)) { tx in
      var request = try DataRequestStore.get(id, of: association, in: tx)
      guard request.version == version else { throw OfficeRefusal.changedMeanwhile }
      let person = try PartyStore.get(
        PartyEntries.standing(for: request.party, of: association, in: tx), of: association, in: tx)
      let event: Event
      var message: Message.Kind?
      switch verb {
      case .verify(let method): event = try request.verify(by: method, as: staff, at: now)
      case .extend(let reason):
        (event, message) = (try request.extend(because: reason, as: staff, at: now), .dataExtended)
      case .grant(let words):
        (event, message) = (try request.grant(saying: words, as: staff, at: now), .dataGranted)
        try Self.fulfil(request, for: person, as: actor, at: now, in: association, tx)
      case .refuse(let reasons):
        (event, message) = (try request.refuse(because: reasons, as: staff, at: now), .dataRefused)
      case .withdraw(let reason): event = try request.withdraw(because: reason, as: staff, at: now)
      }
      try DataRequestStore.save(&request, event, of: association, in: tx)
      if let message { try tell(person, message, event, at: now, in: association, tx) }
    }
    announceMessages(of: association)
  }

  /// Those that wait and those that ended, for who takes or answers them.
  package func dataRequests(as actor: StaffActor) async throws -> DataRequestLists {
    try actor.mustHandleDataRequests()
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      func lines(open: Bool) throws -> [DataRequestLine] {
        let found = try DataRequestStore.list(open: open, limit: Self.dataRequestsShown, of: association, in: tx)
        let names = try PartyLists.names(of: Set(found.map(\.party)), in: association, tx)
        return found.map { DataRequestLine(request: $0, name: names[$0.party] ?? Destroyed.words) }
      }
      return DataRequestLists(open: try lines(open: true), ended: try lines(open: false))
    }
  }

  /// One of them, for who takes or answers them.
  package func dataRequest(_ id: DataRequest.ID, as actor: StaffActor) async throws -> DataRequestFile {
    try actor.mustHandleDataRequests()
    let (association, today) = (actor.association, CalendarDay(clock.now))
    return try await database.read(in: .of(association)) { tx in
      let request = try DataRequestStore.get(id, of: association, in: tx)
      let place = request.askedOn?.bytes
      return DataRequestFile(
        request: request, name: try PartyStore.get(request.party, of: association, in: tx).name,
        askedOn: try place.flatMap { try RequestLists.numbers(of: [$0], in: association, tx)[$0]?.number },
        events: try EventStore.events(about: id.bytes, of: association, in: tx), today: today)
    }
  }

  /// What granting it does to the register at once; a copy is made when it is taken, a correction by whoever keeps it.
  private static func fulfil(
    _ request: DataRequest, for person: Party, as actor: StaffActor, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    switch request.kind {
    case .copy, .correction: return
    case .consentWithdrawal:
      var changed = person
      let event = try changed.withdrawEveryConsent(by: actor.actor, at: now)
      try PartyStore.save(&changed, was: person, event, of: association, in: tx)
    case .destruction:
      let destruction = try PersonDestruction(of: person.id, in: association, tx)
      try destruction.run(on: request.number.description, by: actor.actor, at: now)
    }
  }

  /// Tells the person, where the register has a mobile of theirs.
  private func tell(
    _ person: Party, _ kind: Message.Kind, _ event: Event, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    guard let mobile = person.mobile else { return }
    let message = Message(
      id: randomness.identifier(at: now), recipient: mobile, kind: kind, at: now,
      facts: event.facts.filter { $0.name == .number || $0.name == .reason || $0.name == .until })
    try post(message, of: association, in: tx)
  }
}

extension StaffActor {
  func mustHandleDataRequests() throws(OfficeRefusal) {
    guard may(.takeDataRequests) || may(.answerDataRequests) else { throw .notAllowed(.takeDataRequests) }
  }
}
