package import Casework
import Crypto
package import SQL

extension AuditChain {
  /// Whether a head that was kept elsewhere is still a link of the chain.
  ///
  /// A walk proves that the chain hangs together; that it is the same chain, and was not written anew from some event
  /// on, only a head that was out of reach can prove.
  package static func holds(_ kept: Head, of association: Association.ID, in tx: any Transaction) throws -> Bool {
    guard kept.sequence > 0 else { return kept.hash == [UInt8](repeating: 0, count: 32) }
    let found = try tx.first(
      "SELECT hash FROM event WHERE association_id = $1 AND seq = $2", [.id(association), .integer(kept.sequence)]
    ) { try $0.bytes(0) }
    return found == kept.hash
  }
}

extension AuditChain.Head {
  /// One line to be kept elsewhere: short name, number of the last event, its hash.
  package func line(of slug: String) -> String { "\(slug) \(sequence) \(hash.hexadecimal)" }

  /// Reads what `line` wrote; nil for anything else.
  package static func read(_ line: some StringProtocol) -> (slug: String, head: AuditChain.Head)? {
    let parts = line.split(separator: " ")
    guard parts.count == 3, Association.isSlug(String(parts[0])), let sequence = Int64(parts[1]), sequence >= 0,
      let hash = Hex.decode(parts[2]), hash.count == 32
    else { return nil }
    return (String(parts[0]), AuditChain.Head(sequence: sequence, hash: hash))
  }
}

extension Office {
  /// Whether a head that was kept elsewhere is still in the association's chain; says nothing of what follows it.
  package func holds(_ kept: AuditChain.Head, of association: Association.ID) async throws -> Bool {
    try await database.read(in: .of(association)) { tx in try AuditChain.holds(kept, of: association, in: tx) }
  }
}
