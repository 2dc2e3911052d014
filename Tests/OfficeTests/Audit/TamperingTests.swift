import Casework
import Crypto
import Engines
import PolicyReader
import SQL
import Testing

@testable import Office

@Suite("A changed book is found out", .onEveryEngine)
struct TamperingTests {
  /// An association with requests that have filled every kind of column.
  private func open(_ body: (Branch, Request.ID) async throws -> Void) async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .submitted)
      let receipt = try await branch.submit(
        branch.application([
          .father: "محمد", .address: "RRRD2929", .iban: "SA0380000000608010167519", .urgent: "urgent",
          .urgency: "عملية",
          .nationalID: "2000000006",
        ]))
      for verb in [
        OfficeVerb.assign, .refer, .answerReferral, .followUpReferral, .answerReferral, .closeReferral, .pauseClock,
        .resumeClock, .verify, .verify, .attest,
        .ruleOnUrgency,
      ] {
        try await branch.act(verb, on: receipt.id)
      }
      for verb in [
        OfficeVerb.giveNotice, .beginStudy, .keepHousehold, .scheduleVisit, .report, .sendToCommittee, .accept, .answer,
        .register,
      ] {
        try await branch.act(verb, on: receipt.id)
      }
      try await branch.adopt(.open)
      #expect(try await branch.verdict().isIntact)
      try await body(branch, receipt.id)
    }
  }

  private static let eventColumns: [(column: String, value: SQLValue)] = [
    ("subject_id", .bytes([UInt8](repeating: 1, count: 16))), ("subject_id", .null), ("at", 1),
    ("actor_kind", "system"), ("actor_id", .bytes([UInt8](repeating: 1, count: 16))), ("actor_name", "غيره"),
    ("kind", "closed"), ("policy_id", .null), ("facts", ""), ("state", .bytes([UInt8](repeating: 1, count: 32))),
    ("state", .null), ("hash", .bytes([UInt8](repeating: 1, count: 32))), ("seq", 9_999),
  ]

  @Test("whichever column of an event was changed")
  func event() async throws {
    try await open { branch, id in
      let sequence = try await branch.house.count(
        "SELECT max(seq) FROM event WHERE subject_id = $1 AND kind = 'registered'", [.bytes(id.bytes)])
      for (column, value) in Self.eventColumns {
        let verdict = try await branch.verdict(
          after: "UPDATE event SET \(column) = $1 WHERE seq = $2", [value, .integer(sequence)])
        #expect(verdict == .eventTampered(sequence: sequence), "\(column)")
      }
    }
  }

  @Test("when an event is gone")
  func gone() async throws {
    try await open { branch, _ in
      try await branch.house.meddle("DELETE FROM event WHERE seq = 12")
      #expect(try await branch.verdict() == .eventTampered(sequence: 12))
    }
  }

  @Test("when the last events are gone")
  func tail() async throws {
    try await open { branch, _ in
      let head = try await branch.house.count("SELECT max(seq) FROM event")
      try await branch.house.meddle("DELETE FROM event WHERE seq > $1", [.integer(head - 3)])
      #expect(try await branch.verdict() == .headMismatch(found: head - 3, head: head))
    }
  }

  @Test("when an event was slipped in at the end")
  func slipped() async throws {
    try await open { branch, _ in
      let head = try await branch.house.count("SELECT max(seq) FROM event")
      try await branch.house.meddle(
        """
        INSERT INTO event SELECT association_id, seq + 1, subject_id, at, actor_kind, actor_id, actor_name, kind,
          policy_id, facts, state, hash, NULL FROM event WHERE seq = $1
        """, [.integer(head)])
      #expect(try await branch.verdict() == .eventTampered(sequence: head + 1))
    }
  }

  @Test("whichever column of a request, its checklist or its pauses was changed")
  func request() async throws {
    try await open { branch, id in
      for (table, key, columns) in Self.tables {
        for column in columns {
          let verdict = try await branch.verdict(
            after:
              "UPDATE \(table) SET \(column) = \(try await other(column, of: table, in: branch)) WHERE \(key) = $1",
            [.bytes(id.bytes)])
          #expect(verdict.request == id, "\(table).\(column)")
        }
      }
    }
  }

  private static let tables: [(table: String, key: String, columns: [String])] = [
    ("request", "id", RequestStore.columns + RequestStore.later + RequestStore.derived),
    (
      "request_item", "request_id",
      [
        "code", "name_ar", "name_en", "is_required", "state", "note", "staff_id", "at", "expires", "document_id",
        "document_name", "media_type", "size", "document_hash",
      ]
    ),
    ("request_pause", "request_id", ["reason", "from_at", "until_at"]),
  ]

  @Test("when a pause is gone or a checklist item is")
  func part() async throws {
    try await open { branch, id in
      for table in ["request_part", "request_pause", "request_item"] {
        let verdict = try await branch.verdict(after: "DELETE FROM \(table) WHERE request_id = $1", [.bytes(id.bytes)])
        #expect(verdict.request == id, "\(table)")
      }
    }
  }

  @Test("when a request is gone with all its parts")
  func removed() async throws {
    try await open { branch, id in
      for table in ["sitting_vote", "sitting_item", "request_part", "request_pause", "request_item", "letter"] {
        try await branch.house.meddle("DELETE FROM \(table) WHERE request_id = $1", [.bytes(id.bytes)])
      }
      for table in ["sitting_seat", "sitting_signature", "sitting"] {
        try await branch.house.meddle("DELETE FROM \(table)")
      }
      try await branch.house.meddle("DELETE FROM request WHERE id = $1", [.bytes(id.bytes)])
      let first = try await branch.house.count(
        """
        SELECT min(last) FROM (
          SELECT max(seq) AS last FROM event
          WHERE subject_id = $1 OR (kind = 'letterIssued' AND subject_id NOT IN (SELECT id FROM letter))
            OR subject_id IN (SELECT subject_id FROM event WHERE kind = 'sittingPlanned')
          GROUP BY subject_id) AS gone
        """, [.bytes(id.bytes)])
      #expect(try await branch.verdict() == .recordMissing(sequence: first))
    }
  }

  @Test("when a request was slipped in")
  func added() async throws {
    try await open { branch, id in
      let columns = (RequestStore.columns + RequestStore.later + RequestStore.derived).filter { $0 != "serial" }.joined(
        separator: ", ")
      try await branch.house.meddle(
        """
        INSERT INTO request (association_id, id, serial, \(columns))
        SELECT association_id, $1, 77, \(columns) FROM request WHERE id = $2
        """, [.bytes([UInt8](repeating: 0xFF, count: 16)), .bytes(id.bytes)])
      let stranger = try #require(Request.ID(bytes: [UInt8](repeating: 0xFF, count: 16)))
      #expect(try await branch.verdict() == .requestWithoutEvents(stranger, number: "REQ-2026-00077"))
    }
  }

  private static let policyChanges = [
    "UPDATE policy SET ceiling_amount = 60 WHERE number = 1", "UPDATE policy SET title = 'x' WHERE number = 1",
    "UPDATE policy SET channels = '' WHERE number = 1", "UPDATE policy SET declaration = '' WHERE number = 1",
    "UPDATE policy SET meeting = '9' WHERE number = 1", "UPDATE policy SET approver_name = 'x' WHERE number = 1",
    "UPDATE policy SET state = 'draft' WHERE number = 1",
    "UPDATE policy SET answered_points = 'ceiling' WHERE number = 1",
    "UPDATE policy_step SET gates = '' WHERE policy_id = (SELECT id FROM policy WHERE number = 1)",
    "DELETE FROM policy_step WHERE policy_id = (SELECT id FROM policy WHERE number = 1)",
    "UPDATE policy_line SET text = 'x' WHERE number = 1 AND policy_id = (SELECT id FROM policy WHERE number = 1)",
    "UPDATE policy_clause SET text = 'x' WHERE policy_id = (SELECT id FROM policy WHERE number = 1)",
    "UPDATE policy_tool SET name = 'x' WHERE policy_id = (SELECT id FROM policy WHERE number = 1)",
  ]

  @Test("whatever of a policy was changed")
  func policy() async throws {
    try await open { branch, _ in
      for change in Self.policyChanges {
        let verdict = try await branch.verdict(after: change)
        #expect(verdict.record == .policy(number: 1), "\(change)")
      }
    }
  }

  @Test("when a draft was discarded or a discarded one brought back outside the program")
  func discarded() async throws {
    try await open { branch, _ in
      let draft = try await branch.office.draftPolicy(
        PolicyTerms.open.proposal, from: DocumentText(lines: ["سطر"], format: .text), named: "p", for: branch.id)
      let end = "UPDATE policy SET ended_at = 5 WHERE number = \(draft.number)"
      #expect(try await branch.verdict(after: end).record == .policy(number: draft.number))
      try await branch.house.meddle("UPDATE policy SET ended_at = NULL WHERE number = \(draft.number)")
      try await branch.office.discardPolicy(draft.id, in: branch.id, by: .system)
      let revived = "UPDATE policy SET ended_at = NULL WHERE number = \(draft.number)"
      #expect(try await branch.verdict(after: revived).record == .policy(number: draft.number))
    }
  }

  @Test("whatever of a person was changed")
  func staff() async throws {
    try await open { branch, _ in
      let officer = try branch.actor(.relationsOfficer).member
      for change in ["email = 'x'", "password_hash = 'x'", "roles = 'administrator'", "is_active = 0"] {
        let verdict = try await branch.verdict(
          after: "UPDATE staff SET \(change) WHERE id = $1", [.bytes(officer.id.bytes)])
        #expect(verdict.record == .staff(name: officer.name), "\(change)")
      }
    }
  }

  @Test("when a person was slipped in")
  func stranger() async throws {
    try await open { branch, _ in
      try await branch.house.meddle(
        """
        INSERT INTO staff SELECT association_id, $1, 'x', 'x@example.org', password_hash, 'administrator', 1, 0, NULL, 0
        FROM staff LIMIT 1
        """, [.bytes([UInt8](repeating: 0xFF, count: 16))])
      #expect(try await branch.verdict() == .recordTampered(.staff(name: "x"), sequence: 0))
    }
  }

  @Test("when a holiday was slipped in, the association renamed or another version put in force")
  func association() async throws {
    try await open { branch, _ in
      for change in [
        "INSERT INTO holiday SELECT id, 2026, 'closure-x', 20000, 20001, 'x', 'x', 'x', 0 FROM association",
        "UPDATE association SET name_ar = 'x'",
        "UPDATE association SET policy_in_force = (SELECT id FROM policy WHERE number = 1)",
      ] {
        let verdict = try await branch.verdict(after: change)
        #expect(verdict.record == .association, "\(change)")
      }
    }
  }

  @Test("whatever of a service was changed, added or taken away")
  func services() async throws {
    try await open { branch, _ in
      for change in [
        "UPDATE service SET name_ar = 'x' WHERE code = 'HE-DEVICE'",
        "UPDATE service SET is_offered = 1 - is_offered WHERE code = 'HE-DEVICE'",
        "UPDATE requirement SET is_required = 1 - is_required WHERE code = 'lease'",
        "DELETE FROM requirement WHERE code = 'lease'",
        "INSERT INTO requirement SELECT association_id, service_id, 9, 'x', 'x', 'x', 1, NULL FROM requirement WHERE code = 'id'",
        "UPDATE requirement SET rules = 'months:3' WHERE code = 'lease'",
        "UPDATE service SET fields = '[]' WHERE code = 'HE-DEVICE'",
      ] {
        let verdict = try await branch.verdict(after: change)
        #expect(verdict.record == .association, "\(change)")
      }
    }
  }

  @Test("though services were taken in later than the books were opened: the next change covers them")
  func older() async throws {
    try await open { branch, _ in
      let secretary = try branch.actor(.boardSecretary)
      let older = try await branch.house.database.read(in: .of(branch.id)) { tx in
        try AssociationStore.fingerprintWithoutServices(of: branch.id, in: tx)
      }
      try await branch.house.database.write(in: .of(branch.id)) { tx in
        let event = Event(.associationChanged, by: .system, at: branch.house.clock.now, policy: nil)
        try AuditChain.append([event], about: branch.id.bytes, state: older, of: branch.id, in: tx)
      }
      #expect(try await branch.verdict().isIntact)
      let days = try day("2026-12-01")...(try day("2026-12-01"))
      _ = try await branch.office.correct(
        HolidayCorrection(occasion: .closure, days: days, nameAr: "إغلاق", nameEn: ""), as: secretary)
      let change = "UPDATE service SET name_ar = 'x' WHERE code = 'HE-DEVICE'"
      let verdict = try await branch.verdict(after: change)
      #expect(verdict.record == .association)
    }
  }

  @Test("even when the whole chain was written anew, by a head that was kept elsewhere")
  func kept() async throws {
    try await open { branch, _ in
      let kept = try #require(
        try await branch.house.database.read(in: .of(branch.id)) { try AuditChain.Head.get(of: branch.id, in: $0) })
      let read = try #require(AuditChain.Head.read(kept.line(of: "amal")))
      #expect(read.slug == "amal" && read.head == kept)
      _ = try await branch.request(at: .submitted)
      #expect(try await branch.office.holds(kept, of: branch.id))
      var other = kept
      other.hash[0] ^= 1
      #expect(try await !branch.office.holds(other, of: branch.id))
      other = kept
      other.sequence += 1_000
      #expect(try await !branch.office.holds(other, of: branch.id))
      for line in ["", "amal", "amal x \(kept.hash.hexadecimal)", "amal 1 abcd", "AMAL 1 \(kept.hash.hexadecimal)"] {
        #expect(AuditChain.Head.read(line) == nil, "\(line)")
      }
    }
  }

  @Test("but failed sign-ins, sessions, drafts, codes and messages are no part of the books")
  func usual() async throws {
    try await open { branch, id in
      _ = try? await branch.office.signIn(
        email: "administrator@amal.example.org", password: "غير صحيحة", to: branch.id)
      let number = try #require(try await branch.request(id).number)
      try await branch.office.sendTrackingCode(for: number, to: Mobile(typed: "0501234567"), of: branch.id)
      _ = try await branch.begin(ApplicationAnswers([.first: "س"]))
      #expect(try await branch.verdict().isIntact)
    }
  }

  /// Something else of the column's kind, or something where nothing stands.
  private func other(_ column: String, of table: String, in branch: Branch) async throws -> String {
    switch column {
    case "service_id": return "(SELECT id FROM service WHERE id <> request.service_id LIMIT 1)"
    case "policy_id": return "(SELECT id FROM policy WHERE id <> request.policy_id LIMIT 1)"
    case "party_id": return "(SELECT id FROM party WHERE id <> request.party_id LIMIT 1)"
    case "is_open", "waits", "is_required", "criteria_read", "urgency_confirmed": return "1 - \(column)"
    case "state": return "'waived'"
    default: break
    }
    let kind = try await branch.house.kind(of: column, in: table)
    return switch kind {
    case "INTEGER", "bigint": "coalesce(\(column), 0) + 1"
    case "BLOB": "zeroblob(16)"
    case "bytea": "decode(repeat('00', 16), 'hex')"
    default: "coalesce(\(column), '') || 'x'"
    }
  }
}

extension Branch {
  /// What the walk says after a change behind the program's back, which is then undone.
  func verdict(after change: String, _ values: [SQLValue] = []) async throws -> AuditChain.Verdict {
    struct Undone: Error {
      var verdict: AuditChain.Verdict
    }
    do {
      try await house.database.write(in: .of(id)) { tx in
        #expect(try tx.run(change, values) > 0, "\(change) changed nothing")
        throw Undone(verdict: try AuditChain.verify(id, in: tx))
      }
    } catch let undone as Undone {
      return undone.verdict
    }
    return .headMismatch(found: -1, head: -1)
  }
}

extension AuditChain.Verdict {
  /// The request it names, when it names one as changed.
  fileprivate var request: Request.ID? {
    if case .requestTampered(let id, _, _) = self { id } else { nil }
  }

  /// The record it names, when it names one as changed.
  fileprivate var record: AuditChain.Record? {
    if case .recordTampered(let record, _) = self { record } else { nil }
  }
}
