package import Casework
import SQL

/// Whoever takes a message to the applicant: a gateway, or a folder that one reads.
package protocol Carrier: Sendable {
  /// Takes the message, for good once it returns.
  ///
  /// It may be asked twice for the same message and must then not send it twice. What it throws is no reason to lose the
  /// message: it is asked again later.
  func carry(_ message: Message, from association: Association) async throws
}

/// The carrier did not take a message.
package struct CarrierRefusal: Error, Hashable, Sendable {
  /// The system's number of the cause, where it is known.
  package let code: Int32?

  /// The refusal; `code` as the system numbers errors.
  package init(code: Int32? = nil) { self.code = code }
}

extension Office {
  /// Writes a message down and, where messages are carried, the job that hands it over: both or neither.
  func post(_ message: Message, of association: Association.ID, in tx: any Transaction) throws {
    try MessageStore.insert(message, of: association, in: tx)
    guard carriesMessages else { return }
    // A message has one delivery, which takes its identifier.
    let id = Job.ID(high: message.id.high, low: message.id.low)
    let job = Job(
      id, .delivery, key: message.id.description, subject: message.id.bytes, due: message.at, queued: message.at)
    try JobStore.insert(job, of: association, in: tx)
  }

  /// Tells the workers that messages may be waiting, and whoever looks on that something happened.
  func announceMessages(of association: Association.ID) {
    announceChange(in: association)
    if carriesMessages { wakeups.announce(.of(association)) }
  }

  /// Hands the message of a delivery to the carrier.
  ///
  /// A demo's people are made up, so nothing of a demo goes out; nor does a code that opens nothing any more.
  package func deliver(_ job: Job, of association: Association.ID, by carrier: any Carrier) async throws {
    let now = clock.now
    let found = try await database.read(in: .of(association)) { tx -> (Message, Association)? in
      guard let id = job.subject.flatMap(Message.ID.init(bytes:)),
        let message = try MessageStore.find(id, of: association, in: tx)
      else { return nil }
      return (message, try AssociationStore.get(association, in: tx).association)
    }
    guard let (message, association) = found, !association.isDemo else { return }
    if message.kind.isCode, now - message.at >= Self.codeLife { return }
    do {
      try await carrier.carry(message, from: association)
    } catch let refusal as CarrierRefusal {
      throw refusal
    } catch {
      throw CarrierRefusal()
    }
  }
}
