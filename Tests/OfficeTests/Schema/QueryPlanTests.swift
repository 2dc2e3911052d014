import Casework
import SQL
import SQLite
import Synchronization
import Testing

@testable import Office

/// A transaction that asks the engine how it goes about each query before it runs it.
final class ExplainingTransaction: Transaction {
  private let inner: any Transaction
  private let question: String
  private let column: Int
  private(set) var plans: [(statement: String, steps: [String])] = []

  /// `question` stands before a statement, and its answer in `column`, a row for each step.
  init(_ inner: any Transaction, by question: String = "EXPLAIN QUERY PLAN", column: Int = 3) {
    self.inner = inner
    self.question = question
    self.column = column
  }

  func each(_ statement: String, _ values: [SQLValue], _ take: (any Row) throws -> Void) throws {
    plans.append((statement, try inner.rows("\(question) \(statement)", values) { try $0.text(column) }))
    try inner.each(statement, values, take)
  }

  func run(_ statement: String, _ values: [SQLValue]) throws -> Int {
    try inner.run(statement, values)
  }

  func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws { try inner.insert(rows, into: table) }
}

@Suite("How the engine goes about the queries of every day")
struct QueryPlanTests {
  /// What `body` asks the engine to do, step by step.
  private func plans(
    _ body: @escaping @Sendable (Branch, Request, any Transaction) throws -> Void
  ) async throws -> [(statement: String, steps: [String])] {
    let found = Mutex<[(statement: String, steps: [String])]>([])
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let request = try await branch.request(id)
      let plans = try await branch.house.database.read(in: .of(branch.id)) { tx in
        let explaining = ExplainingTransaction(tx)
        try body(branch, request, explaining)
        return explaining.plans.map { [$0.statement] + $0.steps }
      }
      found.withLock { $0 = plans.map { ($0[0], Array($0.dropFirst())) } }
    }
    return found.withLock { $0 }
  }

  /// Every step goes by an index or a key; nothing is sorted in a place of its own.
  private func mustGoByIndex(
    _ body: @escaping @Sendable (Branch, Request, any Transaction) throws -> Void
  ) async throws {
    let plans = try await plans(body)
    #expect(!plans.isEmpty)
    for (statement, steps) in plans {
      // A value found once beforehand, by a search of its own that is looked at too.
      for step in steps where !step.hasPrefix("SCALAR SUBQUERY") {
        #expect(step.hasPrefix("SEARCH"), "\(step) in \(statement)")
        #expect(!step.contains("TEMP B-TREE"), "\(step) in \(statement)")
        #expect(step.contains("association_id=?") || step.contains("(id=?"), "\(step) in \(statement)")
        #expect(!Self.isWalk(step, of: statement), "\(step) in \(statement)")
      }
    }
  }

  /// Whether all that an association has is gone through where a condition was to leave little of it.
  private static func isWalk(_ step: String, of statement: String) -> Bool {
    guard step.hasSuffix("(association_id=?)"), statement.contains(" AND ") else { return false }
    return step.contains("PRIMARY KEY") || step.contains("sqlite_autoindex")
  }

  @Test(
    "whoever has a mobile or a token, and how a record stood last, is looked for by it, whatever order is asked for")
  func looked() async throws {
    let plans = try await plans { branch, request, tx in
      _ = try KnownPeople.beside(request, of: branch.id, in: tx)
      _ = try PartyStore.find(.mobile(request.applicant.mobile), of: branch.id, in: tx)
      _ = try BookingSessionStore.booking(
        of: TrackingToken(text: "a token"), in: branch.id, at: branch.house.clock.now, tx)
      _ = try BookingStore.count(of: request.applicant.mobile, in: branch.id, tx)
      _ = try AuditChain.lastState(of: request.id.bytes, in: branch.id, tx)
    }
    #expect(plans.count >= 6)
    for (statement, steps) in plans {
      for step in steps where step.hasPrefix("SEARCH") || step.hasPrefix("SCAN") {
        #expect(step.contains("(association_id=? AND "), "\(step) in \(statement)")
      }
    }
  }

  @Test("a page of the inbox is read off its index, the first and every further one", arguments: RequestFilter.allCases)
  func page(filter: RequestFilter) async throws {
    try await mustGoByIndex { branch, request, tx in
      let officer = try branch.actor(.relationsOfficer).member.id
      for place in [nil, ListPlace(due: 20_000, id: request.id)] {
        _ = try RequestLists.page(filter, of: officer, after: place, limit: 26, in: branch.id, tx)
      }
    }
  }

  @Test(
    "a page of a named list is read off an index, whatever it asks for",
    arguments: [
      SavedView.Criteria(stage: .complete), .init(holder: .reader), .init(holder: .nobody), .init(due: .late),
      .init(stage: .complete, holder: .nobody, due: .week), .init(due: SavedView.Due.none),
    ])
  func named(criteria: SavedView.Criteria) async throws {
    try await mustGoByIndex { branch, request, tx in
      let officer = try branch.actor(.relationsOfficer).member
      _ = try SavedViewStore.seen(by: officer, of: branch.id, in: tx)
      for place in [nil, ListPlace(due: 20_000, id: request.id)] {
        let today = CalendarDay(branch.house.clock.now)
        _ = try RequestLists.page(
          .team, (criteria, today), of: officer.id, after: place, limit: 26, in: branch.id, tx)
      }
    }
  }

  @Test("a further page begins where the last one ended, without passing over it", arguments: RequestFilter.allCases)
  func keyset(filter: RequestFilter) async throws {
    let plans = try await plans { branch, request, tx in
      let officer = try branch.actor(.relationsOfficer).member.id
      _ = try RequestLists.page(
        filter, of: officer, after: ListPlace(due: 20_000, id: request.id), limit: 26, in: branch.id, tx)
    }
    #expect(plans.first?.steps.first?.contains("(due_order,id)>(?,?)") == true, "\(plans)")
  }

  @Test("the counts are read off indexes alone")
  func counts() async throws {
    let plans = try await plans { branch, _, tx in
      _ = try RequestLists.tally(of: branch.id, at: 1, on: day("2026-11-22"), in: tx)
      _ = try RequestLists.count(
        mineOf: branch.actor(.relationsOfficer).member.id, by: day("2026-11-22"), of: branch.id, in: tx)
    }
    for (_, steps) in plans { #expect(steps.allSatisfy { $0.contains("COVERING INDEX request_") }, "\(steps)") }
  }

  @Test("the lines of people found are read off an index alone")
  func lines() async throws {
    let plans = try await plans { branch, _, tx in
      _ = try PartyLists.linesStanding(numbered: [1, 2], of: branch.id, in: tx)
    }
    #expect(plans.count == 1)
    #expect(plans.first?.steps.first?.contains("COVERING INDEX party_listed ") == true, "\(plans)")
  }

  @Test("a request is found by its number, its person and its identifier")
  func find() async throws {
    try await mustGoByIndex { branch, request, tx in
      _ = try RequestLists.find(Desk.number, of: branch.id, in: tx)
      _ = try RequestLists.find(NationalID(typed: "1000000008"), of: branch.id, in: tx)
      _ = try RequestStore.get(request.id, of: branch.id, in: tx)
      _ = try EventStore.events(about: request.id, of: branch.id, in: tx)
    }
  }

  @Test("a request's events and messages are found by it, not on a walk through everyone's")
  func about() async throws {
    let plans = try await plans { branch, request, tx in
      _ = try EventStore.events(about: request.id, of: branch.id, in: tx)
      _ = try MessageStore.messages(about: request.id, of: branch.id, in: tx)
    }
    #expect(plans.count == 2)
    for (plan, index) in zip(plans, ["event_of_subject", "message_about"]) {
      #expect(plan.steps.first?.contains("COVERING INDEX \(index) ") == true, "\(plan.steps)")
    }
  }

  @Test("a recount after a holiday reads the open requests alone")
  func recount() async throws {
    let plans = try await plans { branch, _, tx in _ = try RequestLists.openDeadlines(of: branch.id, in: tx) }
    #expect(plans.first?.steps.first?.contains("(association_id=? AND is_open=?)") == true, "\(plans)")
  }

  @Test("what is due by a day, what is due on each, and a person's notices are read off their indexes")
  func watch() async throws {
    try await mustGoByIndex { branch, _, tx in
      let staff = try branch.actor(.relationsOfficer).member.id
      _ = try WatchStore.open(dueBy: day("2026-11-22"), of: branch.id, in: tx)
      _ = try tx.rows(
        Office.lastDaysStatement, [.id(branch.id), .day(day("2026-11-01")), .day(day("2026-11-30"))]
      ) { try $0.integer(0) }
      _ = try NoticeStore.latest(of: staff, before: nil, limit: 51, in: branch.id, tx)
      _ = try NoticeStore.unseen(of: staff, in: branch.id, tx)
      _ = try RequestLists.assigned(to: staff, of: branch.id, in: tx)
    }
  }

  @Test("a record is found by its number in an index, of whatever kind")
  func numbered() async throws {
    try await mustGoByIndex { branch, _, tx in
      for kind in NumberedKind.allCases { _ = try kind.find(2026, 1, of: branch.id, in: tx) }
    }
  }

  @Test("the walk over the chain reads it in its own order")
  func chain() async throws {
    try await mustGoByIndex { branch, _, tx in
      _ = try RequestStore.standings(of: branch.id, after: [], limit: 1_000, in: tx)
      _ = try AuditChain.Head.get(of: branch.id, in: tx)
    }
  }

  @Test("people, sessions, drafts, receipts and messages are found by their keys")
  func others() async throws {
    try await mustGoByIndex { branch, _, tx in
      let token = [UInt8](repeating: 1, count: 32)
      let now = branch.house.clock.now
      _ = try StaffStore.find(email: "x@example.org", of: branch.id, in: tx)
      _ = try SessionStore.find(SessionToken(text: "x"), of: branch.id, at: now, in: tx)
      _ = try ApplicationStore.get(token, of: branch.id, in: tx)
      _ = try SubmissionStore.get(token, of: branch.id, in: tx)
      _ = try TrackingSessionStore.request(of: TrackingToken(text: "a token"), in: branch.id, at: now, tx)
      _ = try MessageStore.latest(of: branch.id, limit: 50, in: tx)
    }
  }

  @Test("what is to be paid, lent out and updated is read off its index")
  func benefits() async throws {
    try await mustGoByIndex { branch, request, tx in
      let today = try day("2026-11-22")
      _ = try PaymentLists.lines(.money, .scheduled, by: today, limit: 200, of: branch.id, in: tx)
      _ = try FileStore.page(
        .current, renewal: today...(today + 30), after: (today, Identifier(high: 1, low: 1)), limit: 50,
        of: branch.id, in: tx)
      _ = try FileStore.count(.current, renewal: today...(today + 30), of: branch.id, in: tx)
      _ = try FileStore.find(of: request.applicant.party, in: branch.id, tx)
      _ = try EntitlementStore.find(of: request.id, in: branch.id, tx)
      _ = try BudgetStore.tallies(of: 2026, in: branch.id, tx)
    }
  }

  @Test("appeals that wait and those that are over are read off their indexes")
  func appeals() async throws {
    try await mustGoByIndex { branch, _, tx in
      _ = try AppealStore.open(limit: 10, of: branch.id, in: tx)
      _ = try AppealStore.ended(limit: 100, of: branch.id, in: tx)
      _ = try AppealStore.find(AppealNumber(year: 2026, serial: 1), of: branch.id, in: tx)
      _ = try AppealStore.rule(of: branch.id, in: tx)
    }
  }

  @Test("what a sitting could take is read off an index in its own order", arguments: Committee.Purpose.allCases)
  func waiting(purpose: Committee.Purpose) async throws {
    let plans = try await plans { branch, _, tx in
      _ = try SittingStore.waiting(for: purpose, of: branch.id, limit: 200, in: tx)
    }
    let index = purpose == .appeals ? "request_appeal_open" : "request_with_committee"
    let steps = try #require(plans.first?.steps)
    #expect(steps.first?.contains("USING INDEX \(index) (association_id=?)") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(steps)")
  }

  @Test("the register, a person's page and a search read no more than they show")
  func register() async throws {
    try await mustGoByIndex { branch, request, tx in
      let party = request.applicant.party
      for filter in PartyFilter.all {
        _ = try PartyLists.page(filter, after: nil, limit: 51, of: branch.id, in: tx)
      }
      _ = try PartyStore.get(party, of: branch.id, in: tx)
      _ = try PartyStore.find(.number(.person(request.applicant.nationalID)), of: branch.id, in: tx)
      _ = try tx.rows(PartyPage.relatedStatement(1), [.id(branch.id), .id(party)]) { _ in }
      _ = try tx.rows(PartyPage.requestsStatement(1), [.id(branch.id), .id(party), 30]) { _ in }
      _ = try PartyPage.views(of: [party], in: branch.id, tx)
      let words: [SQLValue] = [.bytes([1, 0xC7]), .bytes([1, 0xC8]), .bytes([1, 0xC9])]
      _ = try tx.rows(NoteSearch.anyStatement(2), [.id(branch.id), "m1", "m2"]) { _ in }
      _ = try tx.rows(NameBearers.statement, [.id(branch.id), words[0], 1, 4]) { _ in }
      _ = try PartyEntries.standing(for: [party], of: branch.id, in: tx)
      _ = try tx.rows(PeopleSearch.beginningStatement, [.id(branch.id), words[0], words[1], 24]) { _ in }
      _ = try tx.rows(NameIndex.unreadStatement, [.id(branch.id), 1]) { _ in }
    }
  }

  @Test("the requests of several people who were found are read person by person off one index, in its order")
  func requestsOfFound() async throws {
    let plans = try await plans { branch, request, tx in
      let party = request.applicant.party
      _ = try tx.rows(FoundRequests.statements[2], [.id(branch.id), 20, .id(party), .id(party)]) { _ in }
    }
    let steps = try #require(plans.first?.steps)
    let read = steps.filter { $0.contains(" request ") }
    #expect(read.count == 2, "\(steps)")
    #expect(
      read.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains("request_of_party (association_id=? AND party_id=?)") },
      "\(read)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  @Test("the number of a new entry is read off two indexes alone")
  func number() async throws {
    let plans = try await plans { branch, _, tx in _ = try NameIndex.nextNumber(of: branch.id, in: tx) }
    let read = try #require(plans.first?.steps).filter { $0.contains(" party ") }
    #expect(read.count == 2)
    #expect(read.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains("COVERING INDEX party_") }, "\(read)")
    #expect(plans.allSatisfy { !$0.steps.contains { $0.contains("TEMP B-TREE") } }, "\(plans)")
  }

  @Test("joined entries and the queue of duplicates are read off their indexes")
  func merging() async throws {
    try await mustGoByIndex { branch, request, tx in
      let party = request.applicant.party
      _ = try PartyEntries.all(of: party, in: branch.id, tx)
      _ = try FileStore.files(of: [party, party], in: branch.id, tx)
      _ = try MergerStore.standing(on: party, of: branch.id, in: tx)
      _ = try DuplicateStore.find(party, party, of: branch.id, in: tx)
      _ = try DuplicateStore.areApart(party, party, of: branch.id, in: tx)
      _ = try tx.rows(RegisterChanges.newStatement, [.id(branch.id), .id(party)]) { _ in }
      _ = try RegisterEntry.page(after: party, limit: 10, of: branch.id, in: tx)
      _ = try BookingStore.count(of: request.applicant.mobile, in: branch.id, tx)
    }
  }

  @Test("records that are due are looked for along the index of their class", arguments: RetentionClass.allCases)
  func retention(kind: RetentionClass) async throws {
    let plans = try await plans { branch, _, tx in
      let id = SQLValue.id(Party.ID(high: 1, low: 1))
      _ = try tx.rows(KeptRecords.pageStatement(kind), [.id(branch.id), id, id, .integer(500)]) { _ in }
      _ = try tx.rows(KeptRecords.oneStatement(kind), [.id(branch.id), id]) { _ in }
    }
    for (statement, steps) in plans {
      for step in steps where !step.contains("SCALAR SUBQUERY") {
        #expect(step.hasPrefix("SEARCH") && step.contains("association_id=?"), "\(step) in \(statement)")
        #expect(!step.contains("TEMP B-TREE"), "\(step) in \(statement)")
      }
    }
  }

  @Test("the queue of duplicates is read in the order of its index, and counted no further than it says")
  func duplicates() async throws {
    let plans = try await plans { branch, request, tx in
      let party = request.applicant.party
      let place = DuplicatePlace(strength: 900_000, one: party, other: party)
      _ = try DuplicateStore.page(.open, after: place, limit: 31, of: branch.id, in: tx)
      _ = try DuplicateStore.countOpen(of: branch.id, in: tx)
    }
    for (_, steps) in plans {
      #expect(steps.contains { $0.contains("INDEX duplicate_pair_list (association_id=? AND state=?") }, "\(steps)")
      #expect(!steps.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN d") || $0.hasPrefix("SCAN p") })
    }
  }

  private enum Desk {
    static let number = RequestNumber(year: 2026, serial: 1)
  }
}
