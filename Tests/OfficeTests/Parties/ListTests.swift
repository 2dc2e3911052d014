import Casework
import Engines
import SQL
import Synchronization
import Testing

@testable import Office

@Suite("A list of people", .onEveryEngine)
struct ListTests {
  @Test("brings whoever is in it, found by name, number and mobile, in the roles it names")
  func taken() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let list = try await branch.take(
        """
        المدينة,الاسم الكامل,رقم الهوية,رقم الجوال,تاريخ الميلاد,الصفة,البريد الإلكتروني
        أبها,نورة سعد القحطاني,\(number(1)),٠٥٠١٢٣٤٥٦٧,١٤١٠/٠٢/٠١,متطوعة,Noura@Example.org
        جدة,خالد علي الحربي,,0551112223,1990-05-06,,
        """)
      #expect(list.stage == .taken && list.counts.taken == 2 && list.counts.remarked == 0)
      let found = try await branch.find("نوره القحطانى")
      let party = try await branch.office.party(try #require(found.first), as: officer).party
      #expect(party.details.number?.text == number(1) && party.details.city == "أبها" && party.roles[.volunteer] != nil)
      #expect(party.contacts.map(\.value) == ["+966501234567", "noura@example.org"])
      #expect(party.details.birth == (try day("1989-09-02")))
      #expect(
        try await branch.office.parties(.role(.volunteer), after: nil, as: officer).lines.map(\.name) == [
          "نورة سعد القحطاني"
        ])
      #expect(try await branch.find("0551112223").count == 1)
      #expect(try await branch.verdict().isIntact)
      // What a person changes from then on is the person's own story.
      try await branch.office.change(party.id, .give(.supporter), seen: 0, as: officer)
      let changed = try await branch.office.party(party.id, as: officer).party
      #expect(changed.contacts.map(\.value) == ["+966501234567", "noura@example.org"] && changed.roles.count == 2)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leaves out rows that are not right or whose person is known, says why, and takes the others")
  func refused() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      _ = try await branch.office.enter(
        NewParty(
          kind: .person, details: Party.Details(name: "منى", number: OfficialNumber(typed: number(9), of: .person))),
        as: officer)
      let list = try await branch.take(
        """
        name,national id,dob
        سارة العتيبي,\(number(1)),1990-02-30
        هند الدوسري,\(number(9)),
        ريم الغامدي,\(number(2)),
        ريم الغامدي,\(number(2)),
        ,\(number(3)),
        """, portion: 2)
      #expect(list.counts.taken == 1 && list.counts.known == 1 && list.counts.refused == 3)
      let told = try await branch.office.toldRows(of: list.id, after: 0, limit: 9, as: officer)
      #expect(told.map(\.number) == [2, 3, 5, 6])
      #expect(told.map { $0.problems.count } == [1, 1, 1, 1])
      #expect(told[1].problems == [.known] && told[2].problems == [.numberTwice(row: 4)])
      #expect(told[3].problems == [.nameMissing])
      let names = try await branch.office.parties(.everyone, after: nil, as: officer).lines.map(\.name)
      #expect(Set(names) == ["منى", "ريم الغامدي"])
    }
  }

  @Test("that was cut off goes on where it was and takes nobody twice")
  func resumed() async throws {
    try await Branch.open { branch in
      let list = try await branch.begin(lines(of: 50))
      struct Cut: Error {}
      let portions = Atomic(0)
      await #expect(throws: Cut.self) {
        try await branch.work(on: list, portion: 10) { _ in
          if portions.add(1, ordering: .relaxed).newValue == 2 { throw Cut() }
        }
      }
      let open = try await branch.list(list.id)
      #expect(open.stage == .taking && open.counts.taken == 20 && open.counts.place == 21)
      #expect(try await branch.verdict().isIntact)
      let done = try await branch.work(on: open, portion: 7)
      #expect(done.stage == .taken && done.counts.taken == 50 && done.counts.known == 0)
      #expect(
        try await branch.house.count("SELECT count(*) FROM party WHERE association_id = $1", [.id(branch.id)]) == 50)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is taken once; another file in its place is refused")
  func once() async throws {
    try await Branch.open { branch in
      let list = try await branch.take(lines(of: 3))
      await #expect(throws: ImportRefusal.takenBefore) { try await branch.begin(lines(of: 3)) }
      try await branch.undo(list)
      #expect(try await branch.take(lines(of: 3)).counts.taken == 3)
      let other = try await branch.begin(lines(of: 4))
      let path = try branch.house.folder.file(Array(lines(of: 5).utf8), named: "other.csv")
      await #expect(throws: ImportRefusal.otherFile) {
        try await branch.office.work(on: other, from: path, in: branch.id, by: .system)
      }
    }
  }

  @Test("is taken back but for those whom somebody changed or who asked for something since")
  func undone() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let list = try await branch.take(lines(of: 40), as: .volunteer, portion: 16)
      let (changed, looked) = (list.entry(ofRow: 5), list.entry(ofRow: 6))
      try await branch.office.change(changed, .addContact(.email, "a@example.org"), seen: 0, as: officer)
      _ = try await branch.office.party(looked, as: officer)
      let relative = list.entry(ofRow: 30)
      try await branch.office.change(changed, .relate(number(28), .sibling, nil), seen: 1, as: officer)
      let done = try await branch.undo(list)
      #expect(done.stage == .undone && done.counts.removed == 38 && done.counts.kept == 2)
      let left = try await branch.office.parties(.everyone, after: nil, as: officer).lines.map(\.id)
      #expect(Set(left) == [changed, relative])
      #expect(try await branch.find("شخص").sorted() == [changed, relative].sorted())
      #expect(try await branch.verdict().isIntact)
      try await branch.undo(try await branch.take("name\nلولوة العجمي\n"))
      #expect(try await branch.find("لولوة").isEmpty)
    }
  }

  @Test("whose entries are changed or taken away behind the program's back is found out")
  func tampered() async throws {
    for statement in [
      "UPDATE party SET city = 'x' WHERE association_id = $1 AND id = $2",
      "UPDATE party SET mobile = '' WHERE association_id = $1 AND id = $2",
      "DELETE FROM party WHERE association_id = $1 AND id = $2",
      "UPDATE party_role SET role = 'partner' WHERE association_id = $1 AND party_id = $2",
      "UPDATE people_import_portion SET entries = entries WHERE association_id = $1 AND import_id <> $2",
    ] {
      try await Branch.open { branch in
        let role: PartyRole? = statement.hasPrefix("DELETE") ? nil : .volunteer
        let list = try await branch.take(lines(of: 6), as: role)
        #expect(try await branch.verdict().isIntact)
        try await branch.house.meddle(statement, [.id(branch.id), .id(list.entry(ofRow: 4))])
        #expect(try await branch.verdict().isIntact == statement.contains("entries = entries"), "\(statement)")
      }
    }
  }

  @Test("is looked through without anything being taken, and worked through by a job")
  func jobs() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let path = try branch.house.folder.file(Array(lines(of: 5).utf8), named: "l.csv")
      let id = try await branch.office.offerList(path, named: "../قائمة.csv", as: officer)
      let offered = try await branch.list(id)
      #expect(offered.file.name == "قائمة.csv" && offered.stage == .offered)
      #expect(branch.office.sample(of: offered).count == 5)
      try await branch.office.act(.check, on: id, seen: 1, as: officer)
      try await branch.doListJobs()
      let checked = try await branch.list(id)
      #expect(checked.stage == .checked && checked.counts.taken == 5)
      #expect(try await branch.office.parties(.everyone, after: nil, as: officer).lines.isEmpty)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.act(.take, on: id, seen: 1, as: officer)
      }
      try await branch.office.act(.take, on: id, seen: checked.version, as: officer)
      try await branch.doListJobs()
      #expect(try await branch.office.parties(.everyone, after: nil, as: officer).lines.count == 5)
      let volunteer = try branch.actor(.committeeMember)
      await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
        try await branch.office.peopleList(id, as: volunteer)
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.peopleList(PeopleImport.ID(high: 1, low: 1), as: officer)
      }
    }
  }

  @Test("what refers to an entry is known to whoever takes entries away")
  func references() async throws {
    try await House.open { house in
      var found: Set<String> = []
      for table in try await house.resting.catalog().tables {
        for reference in table.references where reference.table == "party" {
          found.insert("\(table.name).\(reference.columns.last ?? "")")
        }
      }
      let known = (PortionRemoval.references + PortionRemoval.belongings).map { "\($0.table).\($0.column)" }
      #expect(found == Set(known))
    }
  }

  @Test("is taken back with the questions about its people, but for those who were joined or asked for data")
  func undoneAmongOthers() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let list = try await branch.take(lines(of: 6))
      let entries = (2...7).map(list.entry(ofRow:))
      try await branch.house.database.write(in: .of(branch.id)) { tx in
        for (one, other) in [(entries[0], entries[1]), (entries[2], entries[3])] {
          try DuplicateStore.queue(
            one, other, strength: 900_000, at: branch.house.clock.now, of: branch.id, in: tx)
        }
      }
      _ = try await branch.office.takeDataRequest(DataRequestTerms(.copy, through: .phone), of: entries[2], as: officer)
      let byHand = try await branch.office.enter(
        NewParty(kind: .person, details: Party.Details(name: "شخص آخر")), as: officer)
      let merger = try await branch.office.merge(
        MergeOrder(kept: byHand, joined: entries[5], choice: Merger.Choice(), keptVersion: 1, joinedVersion: 0),
        as: officer)
      let version = try await branch.office.party(byHand, as: officer).party.version
      try await branch.office.part(merger, seen: version, as: officer)
      let done = try await branch.undo(list)
      #expect(done.stage == .undone && done.counts.removed == 4 && done.counts.kept == 2)
      #expect(try await branch.house.count("SELECT count(*) FROM duplicate_pair") == 0)
      #expect(try await branch.verdict().isIntact)
    }
  }
}

/// The `n`th of a series of identity numbers whose check digits agree.
private func number(_ n: Int) -> String {
  let start = "1" + String(10_000_000 + n * 7)
  let sum = start.utf8.enumerated().reduce(0) { sum, digit in
    let value = Int(digit.element) - 48
    let counted = digit.offset.isMultiple(of: 2) ? value * 2 : value
    return sum + counted / 10 + counted % 10
  }
  return start + String((10 - sum % 10) % 10)
}

private func word(_ n: Int) -> String {
  let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
  return "س" + String(letters[n % 28]) + String(letters[n / 28 % 28]) + "م"
}

private func lines(of count: Int) -> String {
  "الاسم,الهوية,الجوال\n"
    + (1...count).map { "شخص \(word($0)) القحطاني,\(number($0 - 1)),05\(10_000_000 + $0)\n" }.joined()
}

extension Branch {
  fileprivate func begin(_ text: String, as role: PartyRole? = nil) async throws -> PeopleImport {
    let path = try house.folder.file(Array(text.utf8), named: "list.csv")
    let file = try ListFiles.file(at: path, named: "list.csv")
    let mapping = try PeopleTable(path: path).mapping
    let list = try await office.offerList(file, mapping, as: role, in: id, by: .system)
    return try await office.act(.take, on: list.id, in: id, by: .system)
  }

  @discardableResult
  func work(
    on list: PeopleImport, portion: Int = 1_000, progress: @Sendable (PeopleImport) throws -> Void = { _ in }
  ) async throws -> PeopleImport {
    var options = ListWorkOptions()
    options.portion = portion
    return try await office.work(
      on: list, from: house.folder / "list.csv", in: id, by: .system, options: options, progress: progress)
  }

  func take(_ text: String, as role: PartyRole? = nil, portion: Int = 1_000) async throws -> PeopleImport {
    try await work(on: begin(text, as: role), portion: portion)
  }

  @discardableResult
  func undo(_ list: PeopleImport) async throws -> PeopleImport {
    try await work(on: office.act(.undo, on: list.id, in: id, by: .system))
  }

  func list(_ list: PeopleImport.ID) async throws -> PeopleImport {
    try await office.peopleList(list, as: actor(.relationsOfficer)).0
  }

  func find(_ text: String) async throws -> [Party.ID] {
    try await house.database.read(in: .of(id)) { tx in
      if let mobile = try? Mobile(typed: text) { return try PartyStore.find(.mobile(mobile), of: id, in: tx) }
      return try PeopleSearch(association: id, limit: 50).ids(text, in: tx)
    }
  }

  func doListJobs() async throws {
    for claim in try await office.claimJobs([.peopleList], most: 9, of: id, by: "w") {
      try await office.work(on: claim.job, of: id)
      try await office.finish(claim)
    }
  }
}
