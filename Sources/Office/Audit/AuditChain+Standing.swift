package import Casework
import Crypto
package import SQL

extension AuditChain {
  /// Where one association's chain stands.
  package struct Standing: Hashable, Sendable {
    package var association: Association.ID
    package var slug: String
    /// Nil when its books were never opened.
    package var head: Head?
  }

  /// The last link of every association's chain, by their short names, however many there are.
  package static func standings(in database: any Database) async throws -> [Standing] {
    let associations = try await database.read(in: .host) { tx in
      try tx.rows("SELECT id, slug FROM association ORDER BY slug", []) { row in
        var column = Columns(row)
        let id: Association.ID = try column.id()
        return (id: id, slug: try column.text())
      }
    }
    var standings: [Standing] = []
    for (id, slug) in associations {
      let head = try await database.read(in: .of(id)) { try Head.get(of: id, in: $0) }
      standings.append(Standing(association: id, slug: slug, head: head))
    }
    return standings
  }

  /// One number over where all the chains stand: any further event anywhere gives another.
  package static func fingerprint(of standings: [Standing]) -> String {
    SHA256.hex(
      of: standings.map { standing in
        "\(standing.association) \(standing.head?.sequence ?? -1) \(standing.head?.hash.hexadecimal ?? "")\n"
      }.joined())
  }

  /// Walks the chain of an association in a database that no office is over, and says what it found.
  package static func verify(_ association: Association.ID, in database: any Database) async throws -> Verdict {
    try await database.longRead(in: .of(association), within: .seconds(600)) { tx in try verify(association, in: tx) }
  }
}
