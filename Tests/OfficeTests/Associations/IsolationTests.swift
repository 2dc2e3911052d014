import Casework
import Engines
import SQL
import Testing

@testable import Office

/// What the server itself keeps apart, whatever a statement asks for.
@Suite("PostgreSQL keeps two associations apart in every table", .timeLimit(.minutes(15)))
struct IsolationTests {
  /// Two associations whose books have something in every table a day's work fills.
  private func open(_ body: (Branch, Branch, [String]) async throws -> Void) async throws {
    try await Engine.$current.withValue(.postgres) {
      try await House.open { house in
        let ours = try await house.branch("amal")
        let theirs = try await house.branch("birr")
        for branch in [ours, theirs] { try await branch.fillTables() }
        try await body(ours, theirs, try await house.tables())
      }
    }
  }

  @Test("a day's work leaves rows of both in the tables that are asked for here")
  func filled() async throws {
    try await open { ours, theirs, tables in
      for table in tables {
        for branch in [ours, theirs] {
          let rows = try await branch.house.rows(in: table, of: branch.id)
          #expect(rows > 0, "\(table) is empty: let Branch.fillTables fill it")
        }
      }
    }
  }

  @Test("the other one's rows are not there to be read")
  func reading() async throws {
    try await open { ours, theirs, tables in
      for table in tables {
        let seen = try await ours.house.database.read(in: .of(ours.id)) { tx in
          try tx.first("SELECT count(*), count(*) FILTER (WHERE association_id = $1) FROM \(table)", [.id(theirs.id)]) {
            (all: try $0.integer(0), theirs: try $0.integer(1))
          }
        }
        let own = try await ours.house.rows(in: table, of: ours.id)
        #expect(seen?.all == own && seen?.theirs == 0, "\(table)")
      }
    }
  }

  @Test("nor to be changed or deleted")
  func changing() async throws {
    try await open { ours, theirs, tables in
      for table in tables {
        let before = try await ours.house.rows(in: table, of: theirs.id)
        for statement in [
          "UPDATE \(table) SET association_id = association_id WHERE association_id = $1",
          "DELETE FROM \(table) WHERE association_id = $1",
        ] {
          let changed = try await ours.house.database.write(in: .of(ours.id)) {
            try $0.run(statement, [.id(theirs.id)])
          }
          #expect(changed == 0, "\(statement)")
        }
        #expect(try await ours.house.rows(in: table, of: theirs.id) == before, "\(table)")
      }
    }
  }

  @Test("no row can be handed to the other one")
  func handing() async throws {
    try await open { ours, theirs, tables in
      for table in tables {
        // Where there is no row there is none to hand over; that there are some is another test's.
        guard try await ours.house.rows(in: table, of: ours.id) > 0 else { continue }
        let columns = try await ours.house.columns(of: table).filter { $0 != "association_id" }.joined(separator: ", ")
        for statement in [
          "UPDATE \(table) SET association_id = $1",
          "INSERT INTO \(table) (association_id, \(columns)) SELECT $1, \(columns) FROM \(table)",
        ] {
          let fault = await #expect(throws: SQLFault.self, "\(statement)") {
            try await ours.house.database.write(in: .of(ours.id)) { try $0.run(statement, [.id(theirs.id)]) }
          }
          // 42501: the row violates the table's policy.
          guard case .other(let code, _) = fault else {
            Issue.record("\(statement): \(String(describing: fault))")
            continue
          }
          #expect(code == Int("42501", radix: 36), "\(statement)")
        }
      }
    }
  }

  @Test("whoever forgets to name the association gets an error, not an empty list")
  func forgotten() async throws {
    try await open { ours, _, tables in
      let database = ours.house.database
      for table in tables where try await ours.house.rows(in: table, of: ours.id) > 0 {
        await #expect(throws: SQLFault.self, "\(table)") {
          try await database.read(in: .host) { tx in try tx.rows("SELECT * FROM \(table)", []) { _ in } }
        }
        await #expect(throws: SQLFault.self, "\(table)") {
          try await database.write(in: .host) { tx in try tx.run("DELETE FROM \(table)", []) }
        }
      }
    }
  }

  @Test("the host's own table is read by all, and a row of it written by its own association")
  func association() async throws {
    try await open { ours, theirs, _ in
      let database = ours.house.database
      #expect(try await ours.office.associations().count == 2)
      let rename = "UPDATE association SET name_en = 'x' WHERE id = $1"
      let changed = try await database.write(in: .of(ours.id)) { try $0.run(rename, [.id(theirs.id)]) }
      #expect(changed == 0)
      await #expect(throws: SQLFault.self) {
        try await database.write(in: .host) { try $0.run(rename, [.id(theirs.id)]) }
      }
    }
  }

  @Test("the login cannot end its own security, nor empty a table past it")
  func login() async throws {
    try await open { ours, _, _ in
      for statement in [
        "ALTER TABLE staff DISABLE ROW LEVEL SECURITY", "TRUNCATE message", "DROP POLICY own ON staff",
        "INSERT INTO schema_migration (number, name, checksum) VALUES (99, 'x', 'x')", "CREATE TABLE mine (id BIGINT)",
      ] {
        await #expect(throws: SQLFault.self, "\(statement)") {
          try await ours.house.database.write(in: .of(ours.id)) { try $0.run(statement, []) }
        }
      }
    }
  }

  @Test("every key, reference and index of an association's table begins with the association")
  func catalogue() async throws {
    try await open { ours, _, _ in
      let loose = try await ours.house.looseKeys()
      #expect(loose.isEmpty, "these could not be kept on one machine per association")
    }
  }

  @Test("text sorts by its bytes in every column, wherever the server stands")
  func collation() async throws {
    try await open { ours, _, _ in
      let other = try await ours.house.asked(
        """
        SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attcollation NOT IN (0, '"C"'::regcollation)
        """)
      #expect(other.isEmpty)
    }
  }
}

extension House {
  /// The tables that belong to one association each.
  fileprivate func tables() async throws -> [String] {
    try await asked(
      """
      SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'association_id' ORDER BY 1
      """)
  }

  fileprivate func columns(of table: String) async throws -> [String] {
    try await asked(
      """
      SELECT attname::text FROM pg_attribute
      WHERE attrelid = 'public.\(table)'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
      """)
  }

  fileprivate func rows(in table: String, of association: Association.ID) async throws -> Int64 {
    try await count("SELECT count(*) FROM \(table) WHERE association_id = $1", [.id(association)])
  }

  /// Keys, indexes and references of associations' tables that do not begin with the association.
  fileprivate func looseKeys() async throws -> [String] {
    try await asked(
      """
      WITH own AS (
        SELECT c.oid, c.relname, a.attnum FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'association_id'
      )
      SELECT i.indexrelid::regclass::text FROM own JOIN pg_index i ON i.indrelid = own.oid
      WHERE i.indkey[0] <> own.attnum
      UNION ALL
      SELECT r.conname::text FROM own JOIN pg_constraint r ON r.conrelid = own.oid AND r.contype = 'f'
      WHERE r.conkey[1] <> own.attnum
      ORDER BY 1
      """)
  }
}

extension Branch {
  /// Does what fills every table: people sign in and fail to, applicants begin, send, ask for codes and follow.
  func fillTables() async throws {
    _ = try await request(at: .closed)
    let id = try await request(at: .complete)
    try await act(.pauseClock, on: id)
    let slug = association.slug
    try await takeAndLeaveOut()
    _ = try await office.signIn(email: "administrator@\(slug).example.org", password: House.password, to: self.id)
    _ = try? await office.signIn(email: "nobody@\(slug).example.org", password: "كلمة", to: self.id)
    try await office.declareInterest(
      in: "نورة الفهد", nationalID: nil, relation: "خالة", as: actor(.committeeMember))
    let waiting = try await request(at: .withCommittee)
    try await office.recuse(
      from: waiting, in: plan([waiting]), because: "جار", as: actor(.seniorManagement))
    let token = try await begin(ApplicationAnswers([.first: "س"]))
    _ = try await office.attach(house.folder.pdf("draft"), named: "هوية.pdf", for: "id", to: token, of: settings())
    let closure = HolidayCorrection(
      occasion: .closure, days: try day("2026-11-29")...day("2026-11-29"), nameAr: "إغلاق", nameEn: "Closure")
    _ = try await office.correct(closure, as: actor(.boardSecretary))
    let number = try #require(try await request(id).number)
    try await office.sendTrackingCode(for: number, to: Mobile(typed: "0501234567"), of: self.id)
    let code = try #require(
      try await office.outbox(as: actor(.administrator)).first { $0.kind == .trackingCode }?[.note])
    _ = try await office.openTracking(number, code: code, of: self.id)
    _ = try await oneClaim()
    try await office.note(
      "@\(actor(.socialResearcher).member.name) راجع الملف", on: id, as: actor(.relationsOfficer))
    try await office.setDeadlineWatch(
      DeadlineWatch(remindingAt: [2], escalatingAt: [1]), as: actor(.seniorManagement))
    try await office.setBudget(
      of: services[0].id, in: 2026, to: .riyals(90_000), because: "", seen: nil, as: actor(.seniorManagement))
    let (_, lent) = try await entitled(.loan)
    try await office.sendHandoverCode(for: InstalmentKey(lent.id, 1), as: actor(.relationsOfficer))
    let (_, given) = try await entitled(.inKind)
    try await office.handOver(
      InstalmentKey(given.id, 1), .picture("سارة", path: house.folder.pdf("slip"), name: "إيصال.pdf"), seen: 0,
      as: actor(.relationsOfficer))
    _ = try await approvedTransfer()
    try await act(.scheduleVisit, on: request(at: .underStudy))
    try await setTable()
    try await addGuide()
    try await openReception()
    _ = try await booked()
    _ = try await office.takeInquiry(
      InquiryTerms(channel: .phone, name: "", mobile: nil, question: "متى؟"), as: actor(.relationsOfficer))
    try await office.takeTicket(TicketTerms(), at: settings().places[0].id, as: actor(.relationsOfficer))
    let administrator = try actor(.administrator)
    try await office.revise("AN-RESCUE", seen: 1, as: administrator) { service throws(ServiceRefusal) in
      service.nameEn = "Rescue"
    }
    let blank = FormCode(association: association.slug, .service("AN-RESCUE"), version: 1)
    _ = try await office.fileScan(
      house.folder.pdf("scan"), named: "نموذج.pdf", under: blank.text, as: actor(.relationsOfficer))
    try await office.setAppealRule(AppealRule(lodgingDays: 45, answerDays: 10), as: actor(.boardSecretary))
    let officer = try actor(.relationsOfficer)
    let supporter = try await office.enter(
      NewParty(kind: .person, details: Party.Details(name: "خالد الحربي"), roles: [.supporter]), as: officer)
    try await office.change(supporter, .addContact(.email, "khalid@example.org"), seen: 1, as: officer)
    _ = try await office.party(supporter, as: officer)
    _ = try await office.takeDataRequest(DataRequestTerms(.copy, through: .phone), of: supporter, as: officer)
    try await office.change(supporter, .consent(.appeals, .consent, .spoken, scope: ""), seen: 2, as: officer)
    try await office.keepSegment(named: "الموافقون", SegmentRules(.all, [.consent(.appeals)]), as: officer)
    _ = try await office.count(SegmentRules(.all, [.consent(.appeals)]), as: officer)
    _ = try await agreement(dueIn: 0)
    try await office.watchAgreements(of: self.id)
    try await office.watchDataRequests(of: self.id)
    var twice: [Party.ID] = []
    for name in ["خالد حربي", "خالد سعد الحربي"] {
      twice.append(
        try await office.enter(
          NewParty(kind: .person, details: Party.Details(name: name), mobile: Mobile(typed: "0507654321")), as: officer)
      )
    }
    try await office.seekDuplicates(of: self.id)
    try await office.merge(
      MergeOrder(kept: supporter, joined: twice[0], choice: Merger.Choice(), keptVersion: 3, joinedVersion: 1),
      as: officer)
    try await office.keepView(
      named: "متأخرة", SavedView.Criteria(due: .late), sharedWith: .relationsOfficer, as: actor(.relationsOfficer))
    try await office.keepBankLayout(
      named: "بنكنا", [.init(.iban, at: 1, header: ""), .init(.amount, at: 2, header: "")], countsHalalas: true,
      hasHeader: false, encoding: .windows1256, separator: .tab, as: administrator)
    try await office.setLetterhead(
      colour: .blue, arabicLines: "عنيزة", englishLines: "", logo: .none, seen: 0, as: administrator)
    try await proposeDestruction(holding: supporter)
  }

  /// Takes a list of which one row is left out.
  private func takeAndLeaveOut() async throws {
    let path = try house.folder.file(Array("name\nMaha Alotaibi\n7\n".utf8), named: "\(association.slug).csv")
    let list = try await office.offerList(
      try ListFiles.file(at: path, named: "list.csv"), PeopleTable(path: path).mapping, as: .volunteer, in: id,
      by: .system)
    let begun = try await office.act(.take, on: list.id, in: id, by: .system)
    try await office.work(on: begun, from: path, in: id, by: .system)
  }
}
