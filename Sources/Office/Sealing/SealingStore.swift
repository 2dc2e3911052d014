package import Casework
package import Crypto
package import SQL

/// For each association, a text that only the key opens which all of its rows rest under.
enum SealingStore {
  private static let word = "sila"

  /// Notes that everything of the association's rests under the current key.
  static func note(_ association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO sealing (association_id, proof) VALUES ($1, $2)
      ON CONFLICT (association_id) DO UPDATE SET proof = excluded.proof
      """, [.id(association), .sealed(.words, word)])
  }

  /// The text as it rests, asked of a transaction without keys; nil where not everything was sealed yet.
  static func proof(of association: [UInt8], in tx: any Transaction) throws -> String? {
    try tx.first("SELECT proof FROM sealing WHERE association_id = $1", [.bytes(association)]) { try $0.text(0) }
  }
}

/// What the associations of a database rest under, as it says itself.
package struct SealStanding: Hashable, Sendable {
  package var association: Association.ID
  package var slug: String
  /// The number of the key; nil where not everything was sealed yet.
  package var key: Int?
  fileprivate var proof: String?

  /// Asks a database as it rests: keys are not needed.
  package static func all(in database: any Database) async throws -> [SealStanding] {
    let associations = try await database.read(in: .host) { tx in
      try tx.rows("SELECT id, slug FROM association ORDER BY slug", []) { row in
        var column = Columns(row)
        return SealStanding(association: try column.id(), slug: try column.text())
      }
    }
    var standings: [SealStanding] = []
    for var standing in associations {
      let id = standing.association
      standing.proof = try await database.read(in: .of(id)) { tx in try SealingStore.proof(of: id.bytes, in: tx) }
      standing.key = standing.proof.flatMap(Sealer.keyNumber)
      standings.append(standing)
    }
    return standings
  }

  private init(association: Association.ID, slug: String) {
    (self.association, self.slug) = (association, slug)
  }

  /// Throws `SealRefusal` when the keys are not those its rows rest under.
  package func mustOpen(with keys: Keyring) throws(SealRefusal) {
    guard let proof else { return }
    _ = try Sealer(keys, for: association.bytes).open(proof)
  }
}
