import Casework
import Crypto
import Engines
import SQL
import Testing

@testable import Office

@Suite("The keys of a database", .onEveryEngine)
struct ResealingTests {
  @Test("come to one that was never sealed: everything is sealed once, found and proven as before")
  func older() async throws {
    try await Branch.open { branch in
      let people = try await branch.fillWithPeople()
      let before = try await branch.dump()
      try await branch.unseal()
      let open = try await branch.resealing(OpenDatabase.keys).count(of: branch.id)
      #expect(open.sealed.isEmpty && open.open > 100)
      #expect(try await SealStanding.all(in: branch.house.resting).map(\.key) == [nil])
      #expect(try await branch.verdict().isIntact, "what rests open is read as before")

      let count = try await branch.resealing(OpenDatabase.keys).run(on: branch.id)
      #expect(count.done == open.open)
      try await branch.mustBeWhole(under: 1, people, as: before)
    }
  }

  @Test("are changed while the office works: people are found under both, and everything comes under the new one")
  func rotation() async throws {
    try await Branch.open { branch in
      let people = try await branch.fillWithPeople()
      let before = try await branch.dump()
      let renewed = OpenDatabase.keys.renewed()
      let office = branch.office(with: renewed)
      let officer = try branch.actor(.relationsOfficer)
      for number in [Branch.neighbour.id, Branch.neighbour.mobile] {
        #expect(try await office.search(number, as: officer).people.count == 1, "under the key before")
      }
      await #expect(throws: PartyRefusal.numberTaken) {
        try await office.enter(
          NewParty(
            kind: .person,
            details: Party.Details(name: "غيرها", number: .person(NationalID(typed: Branch.neighbour.id)))),
          as: officer)
      }
      try await branch.resealing(renewed).run(on: branch.id)
      try await branch.mustBeWhole(under: 2, people, as: before, with: renewed)
      try await branch.mustBeWhole(under: 2, people, as: before, with: renewed.withoutOlder())
    }
  }

  @Test("are changed anew where it was cut off, whatever was done by then")
  func cutOff() async throws {
    try await Branch.open { branch in
      let people = try await branch.fillWithPeople()
      let before = try await branch.dump()
      let renewed = OpenDatabase.keys.renewed()
      let work = branch.resealing(renewed)
      let id = branch.id
      let task = Task {
        try await work.run(on: id) { seen in if seen > 100 { withUnsafeCurrentTask { $0?.cancel() } } }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      let half = try await work.count(of: id)
      #expect(half.sealed[1, default: 0] > 0 && half.sealed[2, default: 0] > 0)
      #expect(try await SealStanding.all(in: branch.house.resting).map(\.key) == [1])
      let verdict = try await branch.verdict(with: renewed)
      #expect(verdict.isIntact, "\(verdict)")
      let rest = try await work.run(on: id)
      #expect(rest.done == half.sealed[1, default: 0] - 1, "all but the proof, which is written anew")
      try await branch.mustBeWhole(under: 2, people, as: before, with: renewed)
    }
  }

  @Test("a person who applies again meanwhile is no second one")
  func samePerson() async throws {
    try await Branch.open { branch in
      let first = try await branch.submit()
      let party = try await branch.request(first.id).applicant.party
      let office = branch.office(with: OpenDatabase.keys.renewed())
      let receipt = try await office.submit(branch.application(), key: "again", of: branch.settings())
      #expect(try await office.file(of: receipt.id, in: branch.id).request.applicant.party == party)
      #expect(try await branch.house.count("SELECT count(*) FROM party") == 1)
    }
  }

  @Test("come to a server that works on as soon as something rests under them")
  func newKey() async throws {
    try await Branch.open { branch in
      let renewed = OpenDatabase.keys.renewed()
      let request = try await branch.submit().id
      let server = SealedDatabase(branch.house.resting, keys: OpenDatabase.keys) { renewed }
      try await branch.resealing(renewed).run(on: branch.id)
      let office = branch.house.office(over: server)
      #expect(try await office.file(of: request, in: branch.id).request.applicant.mobile.text == "+966501234567")
      #expect(server.keys.numbers == [1, 2])
    }
  }

  @Test("of another database open nothing, and write nothing beside what rests under its own")
  func strange() async throws {
    try await Branch.open { branch in
      let request = try await branch.submit().id
      let strange = Keyring()
      for standing in try await SealStanding.all(in: branch.house.resting) {
        #expect(throws: SealRefusal.forged) { try standing.mustOpen(with: strange) }
        #expect(throws: Never.self) { try standing.mustOpen(with: OpenDatabase.keys) }
      }
      let office = branch.office(with: strange)
      let settings = try await branch.settings()
      await #expect(throws: SealRefusal.forged) { try await office.file(of: request, in: branch.id) }
      let rows = try await branch.house.count("SELECT count(*) FROM request")
      await #expect(throws: SealRefusal.forged) {
        try await office.submit(branch.application(), key: "strange", of: settings)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM request") == rows)
      await #expect(throws: SealRefusal.forged) { try await branch.resealing(strange.renewed()).run(on: branch.id) }
    }
  }

  @Test("a value that was put in a sealed one's place is found out, and never shown")
  func forged() async throws {
    try await Branch.open { branch in
      let request = try await branch.submit().id
      let number = try await branch.request(request).number?.description ?? ""
      let sealed = try await branch.house.filledColumns()["request.mobile"] ?? []
      for forged in [String(try #require(sealed.first).dropLast(4)), "0500000000"] {
        try await branch.house.meddle("UPDATE request SET mobile = $1", [.text(forged)])
        guard case .requestTampered(request, number, _) = try await branch.verdict() else {
          Issue.record("\(forged.count) characters were taken for the mobile")
          continue
        }
      }
      try await branch.house.meddle("UPDATE request SET mobile = $1", [.text(String(sealed[0].dropLast(4)))])
      await #expect(throws: SealRefusal.forged) { try await branch.request(request) }
    }
  }

  @Test("words that look like sealed ones are read as they were typed")
  func lookalike() async throws {
    try await Branch.open { branch in
      let typed = "\u{1}w1.AAAA"
      try await branch.house.database.write(in: .of(branch.id)) { [id = branch.id] tx in
        try tx.run("UPDATE association SET city = $2 WHERE id = $1", [.id(id), .text(typed)])
      }
      let read = try await branch.house.database.read(in: .of(branch.id)) { [id = branch.id] tx in
        try tx.first("SELECT city FROM association WHERE id = $1", [.id(id)]) { try $0.text(0) }
      }
      #expect(read == typed)
    }
  }

  @Test("a database without them takes nothing that is to be sealed")
  func keyless() async throws {
    try await Branch.open { branch in
      await #expect(throws: SQLFault.unsealed) {
        try await branch.house.resting.write(in: .of(branch.id)) { [id = branch.id] tx in
          try tx.run("UPDATE association SET city = $2 WHERE id = $1", [.id(id), .sealed(.contact, "0501234567")])
        }
      }
    }
  }
}

extension Branch {
  fileprivate func resealing(_ keys: Keyring) -> Resealing { Resealing(of: house.resting, with: keys) }

  /// Another process over the same database, with its own keys.
  fileprivate func office(with keys: Keyring) -> Office {
    house.office(over: SealedDatabase(house.resting, keys: keys))
  }

  fileprivate func verdict(with keys: Keyring) async throws -> AuditChain.Verdict {
    try await office(with: keys).verifyChain(of: id)
  }

  /// Everything sealed rests under that key, reads as it did, is proven by the chain, and people are found.
  fileprivate func mustBeWhole(
    under number: Int, _ people: FilledPeople, as before: [String], with keys: Keyring = OpenDatabase.keys
  ) async throws {
    let count = try await resealing(keys).count(of: id)
    #expect(count.open == 0 && Array(count.sealed.keys) == [number])
    #expect(try await SealStanding.all(in: house.resting).map(\.key) == [number])
    #expect(try await verdict(with: keys).isIntact)
    #expect(try await dump(with: keys) == before)
    let officer = try actor(.relationsOfficer)
    for typed in [Branch.neighbour.id, Branch.neighbour.mobile] {
      #expect(try await office(with: keys).search(typed, as: officer).people.count == 1, "\(typed)")
    }
    let filled = try await house.filledColumns()
    for secret in people.identifiers {
      for (column, texts) in filled { #expect(!texts.contains { $0.contains(secret) }, "\(column) shows \(secret)") }
    }
  }

  /// Every value of every column that rests sealed, opened, a line for each row.
  fileprivate func dump(with keys: Keyring = OpenDatabase.keys) async throws -> [String] {
    let database = SealedDatabase(house.resting, keys: keys)
    var lines: [String] = []
    for (table, columns) in SealedColumns.all.sorted(by: { $0.key < $1.key }) where table != "sealing" {
      let names = columns.keys.sorted()
      lines += try await database.read(in: .of(id)) { [id] tx in
        try tx.rows("SELECT \(names.joined(separator: ", ")) FROM \(table) WHERE association_id = $1", [.id(id)]) {
          row in
          try names.indices.map { try row.textOrNil($0) ?? "-" }.joined(separator: "|")
        }
      }.sorted().map { "\(table): \($0)" }
    }
    return lines
  }

  /// Leaves everything as a program without keys would have.
  fileprivate func unseal() async throws {
    let sealer = Sealer(OpenDatabase.keys, for: id.bytes)
    let filled = try await house.filledColumns()
    for (table, columns) in SealedColumns.all where table != "sealing" {
      for column in columns.keys {
        for text in Set(filled["\(table).\(column)"] ?? []) where Sealer.isSealed(text) {
          try await house.meddle(
            "UPDATE \(table) SET \(column) = $1 WHERE \(column) = $2", [.text(try sealer.open(text)), .text(text)])
        }
      }
    }
    try await house.meddle("DELETE FROM sealing")
  }
}
