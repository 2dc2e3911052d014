package import Casework
import SQL

/// One transfer with who did what.
package struct TransferFile: Sendable {
  package var batch: TransferBatch
  package var settings: Settings
}

extension Office {
  /// Approves sums that are due, all of them or none.
  package func approve(_ keys: [InstalmentKey], as actor: StaffActor) async throws {
    try actor.must(.approvePayments)
    try Self.mustBeSome(keys)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      for key in keys {
        try change(key.entitlement, seen: nil, in: actor.association, at: now, by: actor, tx) { made, grounds in
          [try made.approve(key.number, on: grounds, by: actor.actor, at: now)]
        }
      }
    }
  }

  /// Gathers approved sums into a transfer, all of them or none.
  @discardableResult
  package func prepareTransfer(of keys: [InstalmentKey], as actor: StaffActor) async throws -> TransferBatch.ID {
    try actor.must(.preparePayments)
    try Self.mustBeSome(keys)
    let now = clock.now
    let id: TransferBatch.ID = randomness.identifier(at: now)
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      let lines = try keys.map { key in
        let (made, grounds) = try change(key.entitlement, seen: nil, in: association, at: now, by: actor, tx) {
          made, grounds in [try made.gather(key.number, into: id, on: grounds, by: actor.actor, at: now)]
        }
        guard let iban = made.payee.iban else { throw BenefitRefusal.accountMissing }
        return TransferBatch.Line(
          entitlement: made.id, instalment: key.number, payee: made.payee.name, iban: iban,
          amount: try made.instalment(key.number).amount,
          reference: grounds.request.number?.description ?? "")
      }
      let number = try TransferStore.nextNumber(at: now, of: association, in: tx)
      let (batch, event) = try TransferBatch.prepare(lines, as: id, numbered: number, by: actor.actor, at: now)
      try TransferStore.insert(batch, event, of: association, in: tx)
    }
    return id
  }

  private static func mustBeSome(_ keys: [InstalmentKey]) throws(BenefitRefusal) {
    guard !keys.isEmpty else { throw .nothingChosen }
    guard keys.count <= TransferBatch.mostLines else { throw .tooMany(limit: TransferBatch.mostLines) }
  }

  /// One transfer, for who sees payments; whole account numbers are not to be shown from it.
  package func transfer(_ id: TransferBatch.ID, as actor: StaffActor) async throws -> TransferFile {
    try actor.must(.seePayments)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      TransferFile(
        batch: try TransferStore.get(id, of: association, in: tx), settings: try settings(of: association, in: tx))
    }
  }

  /// The transfer whose file goes to the bank, with whole account numbers: for who makes payments, once it is approved.
  ///
  /// Each time it is taken down is an event.
  package func transferForBank(
    _ id: TransferBatch.ID, in layout: BankLayout, as actor: StaffActor
  ) async throws -> TransferBatch {
    try actor.must(.preparePayments)
    let (now, association) = (clock.now, actor.association)
    return try await database.write(in: .of(association)) { tx in
      let batch = try TransferStore.get(id, of: association, in: tx)
      let event = try batch.takeFile(as: layout.code, by: actor.actor, at: now)
      try AuditChain.append([event], about: id.bytes, state: nil, of: association, in: tx)
      return batch
    }
  }

  /// Approves a transfer as a whole.
  package func approveTransfer(_ id: TransferBatch.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.approvePayments)
    try await change(id, seen: version, as: actor) { batch, now, tx in
      let grounds = try grounds(of: batch, in: actor.association, tx)
      return [try batch.approve(on: grounds, by: actor.actor, at: now)]
    }
  }

  /// Records that the file was handed to the bank.
  package func sendTransfer(_ id: TransferBatch.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.preparePayments)
    try await change(id, seen: version, as: actor) { batch, now, tx in
      let grounds = try grounds(of: batch, in: actor.association, tx)
      return [try batch.send(on: grounds, by: actor.actor, at: now)]
    }
  }

  /// Gives a transfer up before it was sent.
  package func cancelTransfer(
    _ id: TransferBatch.ID, because reason: String, seen version: Int, as actor: StaffActor
  ) async throws {
    guard actor.may(.approvePayments) || actor.may(.preparePayments) else {
      throw OfficeRefusal.notAllowed(.preparePayments)
    }
    try await change(id, seen: version, as: actor) { batch, now, tx in
      let event = try batch.cancel(because: reason, by: actor.actor, at: now)
      for line in batch.lines {
        try change(line.entitlement, seen: nil, in: actor.association, at: now, by: actor, tx) { made, _ in
          [try made.release(line.instalment, by: actor.actor, at: now)]
        }
      }
      return [event]
    }
  }

  /// Records what the bank answered for lines by their place; whoever received their sum is told.
  package func record(
    _ results: [Int: TransferBatch.Line.Result], of id: TransferBatch.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.preparePayments)
    guard !results.isEmpty else { throw BenefitRefusal.nothingChosen }
    let ids = results.mapValues { _ in randomness.identifier(at: clock.now) as Message.ID }
    try await change(id, seen: version, as: actor) { batch, now, tx in
      try results.sorted { $0.key < $1.key }.map { place, result in
        let event = try batch.record(result, at: place, by: actor.actor, at: now)
        let line = batch.lines[place]
        let (_, grounds) = try change(
          line.entitlement, seen: nil, in: actor.association, at: now, by: actor, tx
        ) { made, _ in
          switch result {
          case .paid: [try made.arrived(line.instalment, by: actor.actor, at: now)]
          case .failed(let reason):
            [try made.failed(line.instalment, because: reason, by: actor.actor, at: now)]
          }
        }
        if result == .paid, let id = ids[place] {
          try post(
            Message(
              id: id, request: grounds.request.id, recipient: grounds.request.mobile, kind: .paid, at: now,
              facts: [Event.Fact(.number, line.reference), Event.Fact(.amount, String(line.amount.count))]),
            of: actor.association, in: tx)
        }
        return event
      }
    }
    announceMessages(of: actor.association)
  }

  /// Asks for something given to be counted as not given.
  package func askReversal(
    _ part: InstalmentKey, because reason: String, seen version: Int?, as actor: StaffActor
  ) async throws {
    let duty: Duty = actor.may(.preparePayments) ? .preparePayments : .deliver
    try await act(duty, on: part.entitlement, seen: version, as: actor) { made, _, now in
      [try made.askReversal(part.number, because: reason, by: actor.actor, at: now)]
    }
  }

  /// Rules on a reversal that someone else asked for.
  package func ruleOnReversal(
    _ part: InstalmentKey, granted: Bool, seen version: Int?, as actor: StaffActor
  ) async throws {
    try await act(.approvePayments, on: part.entitlement, seen: version, as: actor) { made, _, now in
      [try made.ruleOnReversal(part.number, granted: granted, by: actor.actor, at: now)]
    }
  }

  private func change(
    _ id: TransferBatch.ID, seen version: Int, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout TransferBatch, Instant, any Transaction) throws -> [Event]
  ) async throws {
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      let before = try TransferStore.get(id, of: actor.association, in: tx)
      guard before.version == version else { throw OfficeRefusal.changedMeanwhile }
      var batch = before
      let events = try verb(&batch, now, tx)
      try TransferStore.save(&batch, was: before, events, of: actor.association, in: tx)
    }
  }

  /// What the sums of a transfer rest on, one for each entitlement in it.
  private func grounds(of batch: TransferBatch, in association: Association.ID, _ tx: any Transaction) throws
    -> [Grounds]
  {
    try Set(batch.lines.map(\.entitlement)).sorted().map { id in
      let made = try EntitlementStore.get(id, of: association, in: tx)
      return try grounds(of: RequestStore.get(made.request, of: association, in: tx), in: association, tx)
    }
  }
}
