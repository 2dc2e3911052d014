import Arabic
package import Casework
import SQL

/// Which instalment is meant.
package struct InstalmentKey: Hashable, Sendable {
  package var entitlement: Entitlement.ID
  package var number: Int

  package init(_ entitlement: Entitlement.ID, _ number: Int) {
    (self.entitlement, self.number) = (entitlement, number)
  }
}

/// How the person acknowledges what is handed over.
package enum Acknowledgement: Hashable, Sendable {
  /// By signing, as the name says.
  case signature(String)
  /// By the code that was sent to their mobile.
  case code(String)
  /// By a picture the server received, of the slip this person signed or of what they were handed.
  case picture(String, path: String, name: String)
}

extension Office {
  /// Lays down what a request's person is to receive, within the budgets of the years it falls in.
  package func lay(
    _ plan: EntitlementPlan, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.deliver)
    let now = clock.now
    let fresh: Entitlement.ID = randomness.identifier(at: now)
    try await database.write(in: .of(actor.association)) { tx in
      let request = try RequestStore.get(id, of: actor.association, in: tx)
      guard request.version == version else { throw OfficeRefusal.changedMeanwhile }
      let grounds = try grounds(of: request, in: actor.association, tx)
      let (made, event) = try Entitlement.lay(plan, as: fresh, on: grounds, by: actor.actor, at: now)
      try insert(made, [event], raising: grounds.laid > .zero, in: actor.association, tx)
    }
  }

  /// Hands over at once, in one part, what a request was accepted for; a message goes out.
  package func deliver(
    _ what: String, to recipient: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.deliver)
    let now = clock.now
    let association = actor.association
    let fresh: Entitlement.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let before = try RequestStore.get(id, of: association, in: tx)
      try change(id, in: association, seen: version, at: now, tx) { request, bearings in
        [try request.deliver(what, to: recipient, by: actor.actor, under: bearings.gates, at: bearings.now)]
      }
      let grounds = try grounds(of: before, in: association, tx)
      let plan = EntitlementPlan(
        kind: .inKind, what: what, payee: Entitlement.Payee(name: before.applicant.name.full),
        amounts: [before.decision?.amount ?? .zero], first: CalendarDay(now))
      var (made, laid) = try Entitlement.lay(plan, as: fresh, on: grounds, by: actor.actor, at: now)
      let handed = try made.handOver(
        1, to: recipient, acknowledgedBy: .signature, on: grounds, by: actor.actor, at: now)
      try insert(made, [laid, handed], in: association, tx)
    }
    announceMessages(of: association)
  }

  private func insert(
    _ made: Entitlement, _ events: [Event], raising: Bool = false, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    // The rest of an amount that an appeal raised stands beside what was laid down before it.
    guard try raising || EntitlementStore.find(of: made.request, in: association, tx)?.isVoid ?? true else {
      throw BenefitRefusal.entitlementStands
    }
    for (year, parts) in Dictionary(grouping: made.instalments, by: { $0.day.gregorian?.year ?? 0 }) {
      let budget = try BudgetStore.find(of: made.service, in: year, association, tx)?.budget
      try budget?.mustCover(parts.reduce(.zero) { $0 + $1.amount })
    }
    try EntitlementStore.insert(made, events, of: association, in: tx)
  }

  /// What happened to an entitlement, oldest first, for who sees requests.
  package func history(of id: Entitlement.ID, as actor: StaffActor) async throws -> [Event] {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      try EventStore.events(about: id.bytes, of: actor.association, in: tx)
    }
  }

  /// Corrects the account money goes to.
  package func correctAccount(
    _ payee: Entitlement.Payee, because reason: String, of id: Entitlement.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.deliver, on: id, seen: version, as: actor) { made, grounds, now in
      [try made.correct(payee, because: reason, on: grounds, by: actor.actor, at: now)]
    }
  }

  /// Sends the person a code by which they acknowledge a hand-over.
  package func sendHandoverCode(for part: InstalmentKey, as actor: StaffActor) async throws {
    try actor.must(.deliver)
    let now = clock.now
    let association = actor.association
    let code = randomness.oneTimeCode()
    let id: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let made = try EntitlementStore.get(part.entitlement, of: association, in: tx)
      let state = try made.instalment(part.number).state
      guard made.kind != .money else { throw BenefitRefusal.isMoney }
      guard state == .scheduled else { throw BenefitRefusal.wrongInstalmentState(state) }
      let request = try RequestStore.get(made.request, of: association, in: tx)
      try HandoverCodeStore.issue(code, for: part, of: association, at: now, in: tx)
      try post(
        Message(
          id: id, request: request.id, recipient: request.mobile, kind: .handoverCode, at: now,
          facts: [Event.Fact(.number, request.number?.description ?? ""), Event.Fact(.note, code)]),
        of: association, in: tx)
    }
    announceMessages(of: association)
  }

  /// Hands one part over; with the last of them the request is delivered.
  ///
  /// A wrong code counts as a try, whatever else is refused.
  package func handOver(
    _ part: InstalmentKey, _ acknowledgement: Acknowledgement, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.deliver)
    let now = clock.now
    let association = actor.association
    var taken: RequestDocument?
    if case .picture(_, let path, let name) = acknowledgement {
      taken = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    }
    let isAccepted = try await database.write(in: .of(association)) { [taken] tx in
      let made = try EntitlementStore.get(part.entitlement, of: association, in: tx)
      var recipient = ""
      var method = Instalment.Receipt.Method.signature
      switch acknowledgement {
      case .signature(let name): recipient = name
      case .picture(let name, _, _): (recipient, method) = (name, .photo)
      case .code(let typed):
        let digits = typed.trimmedSpaces.withASCIIDigits
        guard try HandoverCodeStore.redeem(digits, for: part, of: association, at: now, in: tx) else { return false }
        (recipient, method) = (made.payee.name, .code)
      }
      try change(part.entitlement, seen: version, in: association, at: now, by: actor, tx) { made, grounds in
        [
          try made.handOver(
            part.number, to: recipient, acknowledgedBy: method, shownBy: taken, on: grounds, by: actor.actor, at: now)
        ]
      }
      if let taken { try HandoverPictureStore.insert(taken, of: part, in: association, tx) }
      return true
    }
    guard isAccepted else { throw BenefitRefusal.codeNotAccepted }
    announceMessages(of: association)
  }

  /// The numbers of an entitlement's parts whose hand-over a picture shows, for who sees requests.
  package func handoverPictures(of id: Entitlement.ID, as actor: StaffActor) async throws -> Set<Int> {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      try HandoverPictureStore.numbers(of: id, in: actor.association, tx)
    }
  }

  /// Where the picture of a hand-over lies, and what it is; for who hands over or sees payments.
  package func handoverPicture(
    _ number: Int, of request: Request.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    guard actor.may(.deliver) || actor.may(.approvePayments) else { throw OfficeRefusal.notAllowed(.deliver) }
    let (found, party) = try await database.read(in: .of(actor.association)) { tx in
      let made = try EntitlementStore.find(of: request, in: actor.association, tx)
      return (
        try made.flatMap { try HandoverPictureStore.find(InstalmentKey($0.id, number), in: actor.association, tx) },
        try RequestStore.party(of: request, in: actor.association, tx)
      )
    }
    guard let found, let party else { throw OfficeRefusal.notFound }
    try await look(at: .document, of: party, as: actor)
    return (found, vault.path(of: found.fingerprint))
  }

  /// Takes a loaned thing back, or records that it is lost.
  package func endLoan(
    of id: Entitlement.ID, isReturned: Bool, saying note: String, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.deliver, on: id, seen: version, as: actor) { made, _, now in
      [
        isReturned
          ? try made.takeBack(inCondition: note, by: actor.actor, at: now)
          : try made.lose(because: note, by: actor.actor, at: now)
      ]
    }
  }

  /// Takes back what is still to be given.
  package func cancel(
    _ part: InstalmentKey, because reason: String, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.approvePayments, on: part.entitlement, seen: version, as: actor) { made, _, now in
      [try made.cancel(part.number, because: reason, by: actor.actor, at: now)]
    }
  }
}
