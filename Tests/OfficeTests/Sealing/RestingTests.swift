import Casework
import Crypto
import Engines
import Foundation
import SQL
import Testing

@testable import Office

/// What someone holds who took the database and not the key: the test reads every column of every table.
@Suite("A stolen database shows no national ID, IBAN or mobile", .onEveryEngine)
struct RestingTests {
  @Test("in no column of any table, in no writing, once a day's work has filled them all")
  func nothing() async throws {
    try await Branch.open { branch in
      let people = try await branch.fillWithPeople()
      let filled = try await branch.house.filledColumns()
      for (column, texts) in filled {
        let bytes = Data(texts.joined(separator: "\n").utf8)
        for secret in people.identifiers {
          for writing in Self.writings(of: secret) {
            #expect(!Self.holds(bytes, writing), "\(column) shows \(secret)")
          }
        }
      }
    }
  }

  @Test("in no byte of its files, the log among them")
  func files() async throws {
    try await Branch.open { branch in
      let people = try await branch.fillWithPeople()
      for file in try branch.house.databaseFiles() {
        let bytes = Data(file.bytes)
        for secret in people.identifiers {
          for writing in Self.writings(of: secret) {
            #expect(!Self.holds(bytes, writing), "\(file.name) shows \(secret)")
          }
        }
      }
    }
  }

  @Test("what is to rest sealed does so in every row, and every such column was filled by this test")
  func sealed() async throws {
    try await Branch.open { branch in
      _ = try await branch.fillWithPeople()
      let filled = try await branch.house.filledColumns()
      for (table, columns) in SealedColumns.all {
        for (column, kind) in columns {
          let texts = filled["\(table).\(column)"] ?? []
          for text in texts where !SealedColumns.mayRestOpen(text, as: kind) {
            #expect(Sealer.isSealed(text), "\(table).\(column)")
          }
          guard !Self.filledElsewhere.contains("\(table).\(column)") else { continue }
          #expect(texts.contains(where: Sealer.isSealed), "\(table).\(column) was never filled")
        }
      }
    }
  }

  @Test("and nothing else is: what is sealed and not in the list would be left behind by a new key")
  func listed() async throws {
    try await Branch.open { branch in
      _ = try await branch.fillWithPeople()
      for (column, texts) in try await branch.house.filledColumns() {
        // Identifiers begin with the same byte; only a sealed text names a key.
        guard texts.contains(where: { Sealer.keyNumber(of: $0) != nil }) else { continue }
        let (table, name) = (String(column.prefix { $0 != "." }), String(column.drop { $0 != "." }.dropFirst()))
        #expect(SealedColumns.all[table]?[name] != nil, "\(column) is not in SealedColumns")
      }
    }
  }

  /// Columns that this day's work leaves empty, beside others of the same rows that are written by the same lines.
  private static let filledElsewhere: Set<String> = ["application.form", "request.study_findings"]

  /// How a number may be written: as it is, abroad, in hexadecimal, in base64 wherever in a longer text it stands.
  private static func writings(of secret: String) -> [String] {
    var writings = [secret, Hex.encode(Array(secret.utf8)), Hex.encode(Array(secret.utf8)).uppercased()]
    if secret.hasPrefix("05") { writings += ["966" + secret.dropFirst(), "00966" + secret.dropFirst()] }
    for shift in 0..<3 {
      let padded = Array(repeating: UInt8(0), count: shift) + Array(secret.utf8)
      // What depends on what stands before and after is left out.
      let text = Base64URL.encode(padded).dropFirst(shift == 0 ? 0 : shift + 1).dropLast(2)
      writings += [String(text)]
    }
    return writings
  }

  /// Megabytes are looked through for hundreds of writings: by the library's own search.
  private static func holds(_ bytes: Data, _ writing: String) -> Bool {
    bytes.range(of: Data(writing.utf8)) != nil
  }
}
