import Casework
import Crypto
import SQL

/// What is left of the events that told of a destroyed record, as one fingerprint: each without its words, and with the hash it has
/// from when it had them.
///
/// The event of the destruction carries it. So the chain still holds from end to end though its words are gone, and nobody can pass
/// off a changed event as an emptied one: for that an event would be needed that the chain has not.
struct EmptiedEvents {
  /// The number of the first of them.
  let first: Int64
  private var hash = [UInt8](repeating: 0, count: 32)

  init(from first: Int64) { self.first = first }

  mutating func take(_ link: AuditChain.Link) { hash = SHA256.digest(hash + link.covered + link.hash) }

  /// As the event of the destruction tells it.
  var fact: Event.Fact { Event.Fact(.fingerprint, hash.hexadecimal) }
}

extension AuditChain {
  /// Takes their words out of the events about `subject`: the facts, and the name of whoever asked for something.
  ///
  /// What happened when, and who of the staff did it, stays, as do the hashes. Returns what the event of the destruction, which comes
  /// next, has to tell of it; nil when there was nothing to empty. `minutes` is the number of what it is destroyed on.
  static func empty(
    about subject: [UInt8], on minutes: String, of association: Association.ID, in tx: any Transaction
  ) throws -> Event.Fact? {
    try tx.run(
      """
      UPDATE event SET facts = '', destroyed_on = $3,
        actor_name = CASE WHEN actor_id IS NULL AND actor_name <> '' THEN $4 ELSE actor_name END
      WHERE association_id = $1 AND subject_id = $2 AND destroyed_on IS NULL AND kind NOT IN (\(Self.destroying))
      """, [.id(association), .bytes(subject), .text(minutes), .text(Destroyed.words)])
    let links = try tx.rows(
      """
      SELECT \(Link.columns) FROM event WHERE association_id = $1 AND subject_id = $2 AND destroyed_on = $3 ORDER BY seq
      """, [.id(association), .bytes(subject), .text(minutes)], Link.read)
    guard let first = links.first else { return nil }
    var emptied = EmptiedEvents(from: first.sequence)
    for link in links { emptied.take(link) }
    return emptied.fact
  }

  /// Events that tell of a destruction keep what they tell.
  static let kindsOfDestruction: [Event.Kind] = [.recordDestroyed, .partyDestroyed]
  private static let destroying = kindsOfDestruction.map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

extension Event {
  /// The same event telling `fact` too, when there is one.
  func telling(_ fact: Fact?) -> Event {
    var event = self
    if let fact { event.facts.append(fact) }
    return event
  }
}
