import Casework
import SQL

extension Office {
  /// Takes files out of the vault that no draft, no request and no library of any association knows; how many.
  ///
  /// Once a day. A file goes when two rounds found it unknown and nobody handed its content in meanwhile, so that a
  /// copy of the database and then of the files never lacks one. Where the database knows none of the vault's files they
  /// are another's, and nothing goes.
  func collectFiles() async throws -> Int {
    let now = clock.now
    let notes = VaultNotes(vault)
    let last = notes.read()
    // Less than a day, or a round that begins a little earlier than yesterday's would be left out.
    if let last, now - last.at < Self.betweenCollections { return 0 }
    let known = try await knownContents()
    let (contents, leftovers) = try vault.old(at: now)
    let unknown = contents.filter { !known.contains(Vault.short($0)) }
    let isOurs = unknown.count < contents.count
    var (count, waiting) = (0, [[UInt8]]())
    for fingerprint in isOurs ? unknown : [] {
      if last?.found.contains(fingerprint) != true {
        waiting.append(fingerprint)
      } else if try vault.remove(fingerprint, at: now) {
        count += 1
      }
    }
    for leftover in leftovers where try vault.clear(leftover, known) { count += 1 }
    try notes.write(waiting, at: now)
    return count
  }

  private static let betweenCollections = Span.hours(20)

  /// What drafts, requests, libraries and letterheads refer to, of all associations; shortened, as there may be millions.
  private func knownContents() async throws -> Set<UInt64> {
    var known: Set<UInt64> = []
    for association in try await associationIDs() {
      // One statement, so that a draft that is sent in meanwhile is seen on one side or the other.
      let contents = try await database.longRead(in: .of(association), within: .seconds(600)) { tx in
        try tx.rows(
          """
          SELECT document_hash FROM application_file WHERE association_id = $1
          UNION ALL
          SELECT document_hash FROM request_item WHERE association_id = $1 AND document_hash IS NOT NULL
          UNION ALL
          SELECT document_hash FROM request_part WHERE association_id = $1 AND document_hash IS NOT NULL
          UNION ALL
          SELECT document_hash FROM library_document WHERE association_id = $1
          UNION ALL
          SELECT document_hash FROM letterhead WHERE association_id = $1 AND document_hash IS NOT NULL
          UNION ALL
          SELECT document_hash FROM agreement WHERE association_id = $1 AND document_hash IS NOT NULL
          UNION ALL
          SELECT document_hash FROM form_scan WHERE association_id = $1
          UNION ALL
          SELECT document_hash FROM handover_proof WHERE association_id = $1
          UNION ALL
          SELECT hash FROM people_import WHERE association_id = $1 AND stage IN ('offered', 'checking', 'checked', 'taking')
          """, [.id(association)]
        ) { Vault.short(try $0.bytes(0)) }
      }
      known.formUnion(contents)
    }
    return known
  }
}
