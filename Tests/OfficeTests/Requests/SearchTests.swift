import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Searching requests", .timeLimit(.minutes(15)))
struct SearchTests {
  @Test("two hundred queries find the same on both engines, in the same order")
  func alike() async throws {
    let queries = SyntheticSearch.queries(200)
    #expect(Set(queries).count > 150)
    let here = try await hits(of: queries, on: .sqlite)
    let there = try await hits(of: queries, on: .postgres)
    for (query, (mine, theirs)) in zip(queries, zip(here, there)) { #expect(mine == theirs, "\(query)") }
    #expect(here.count == 200)
    #expect(here.count { $0.count == 1 } > 40, "many find the one request they mean")
    #expect(here.count { $0.count > 1 } > 20, "many find all of a person's")
    #expect(here.count(where: \.isEmpty) > 40, "many find nothing")
  }

  @Test("the requests of those found stand person by person, each person's newest first", arguments: [1, 5, 20])
  func requestsOfFound(limit: Int) async throws {
    for engine in [Engine.sqlite, .postgres] {
      try await Engine.$current.withValue(engine) {
        try await Branch.open(.ceiling) { branch in
          try await SyntheticSearch.fill(branch)
          let people = try await branch.office.search("العتيبي", as: branch.actor(.relationsOfficer)).people.map(
            \.line.id)
          let association = branch.id
          let (each, together) = try await branch.house.database.read(in: .of(association)) { tx in
            let each = try people.flatMap { person in
              try tx.rows(
                PartyPage.requestsStatement(1), [.id(association), .id(person), .integer(limit)], RequestLine.read)
            }
            return (each, try FoundRequests.of(people, limit: limit, in: association, tx))
          }
          #expect(people.count > 1 && together == Array(each.prefix(limit)))
          let none = try await branch.house.database.read(in: .of(association)) { tx in
            try FoundRequests.of([], limit: limit, in: association, tx)
          }
          #expect(none.isEmpty)
        }
      }
    }
  }

  /// What each query finds, by number, name and stage, in the order it is listed.
  private func hits(of queries: [String], on engine: Engine) async throws -> [[String]] {
    var hits: [[String]] = []
    try await Engine.$current.withValue(engine) {
      try await Branch.open(.ceiling) { branch in
        try await SyntheticSearch.fill(branch)
        // The same people are known next door, by other requests.
        try await SyntheticSearch.fill(branch.house.branch("birr"), every: 5)
        let officer = try branch.actor(.relationsOfficer)
        for query in queries {
          switch try await branch.office.find(query, as: officer) {
          case .request(let id): hits.append(["\(try await branch.request(id).number?.description ?? "none")"])
          case .lines(let lines): hits.append(lines.map { "\($0.number) \($0.name) \($0.stage)" })
          }
        }
      }
    }
    return hits
  }
}

/// Invented people, what they asked for, and what colleagues may type to find it.
private enum SyntheticSearch {
  static let people = 24
  static let requestsEach = 3

  private static let firstNames = ["سارة", "أحمد", "إيمان", "مؤمن", "هدى", "آلاء", "فاطمة", "عبدالله"]
  private static let familyNames = ["العتيبي", "الأحمدي", "القحطاني", "الزهراني", "المُطيري", "الشهراني"]

  private static func first(_ person: Int) -> String { firstNames[person % firstNames.count] }
  private static func family(_ person: Int) -> String { familyNames[person % familyNames.count] }

  /// Eight digits that tell a person from the others.
  private static func digits(of person: Int) -> String { "\(10_000_000 + person * 104_729)" }

  /// Ten digits of which the last makes the sum right.
  static func nationalID(_ person: Int) -> String {
    let start = "1\(digits(of: person))"
    return (0...9).lazy.map { "\(start)\($0)" }.first { (try? NationalID(typed: $0)) != nil } ?? start
  }

  /// Sends in the requests, a minute apart; `every` leaves people out.
  static func fill(_ branch: Branch, every step: Int = 1) async throws {
    for round in 0..<requestsEach {
      for person in stride(from: 0, to: people, by: step) {
        let application = branch.application(
          [
            .first: first(person), .family: family(person), .nationalID: nationalID(person),
            .mobile: "05\(digits(of: person))",
          ], complete: person.isMultiple(of: 2), service: round % 2)
        try await branch.submit(application)
        branch.house.clock.advance(by: .minutes(1))
      }
    }
  }

  /// Queries of every kind in turn, the same in every run.
  static func queries(_ count: Int) -> [String] {
    var chance = Chance()
    return (0..<count).map { query(of: $0 % kinds, &chance) }
  }

  private static let kinds = 16

  private static func query(of kind: Int, _ chance: inout Chance) -> String {
    let person = chance.below(people + 6)
    let serial = chance.below(people * requestsEach + 12)
    let number = RequestNumber(year: 2026, serial: serial + 1).description
    let id = nationalID(person)
    return switch kind {
    case 0: number
    case 1: number.lowercased()
    case 2: arabicDigits(number)
    case 3: "  \(number) "
    case 4: "REQ-2026-\(serial + 1)"
    case 5: number.replacing("2026", with: "2025")
    case 6: String(number.prefix(4 + chance.below(9)))
    case 7: "\(serial + 1)"
    case 8: id
    case 9: arabicDigits(id)
    case 10: "\(id.prefix(4)) \(id.dropFirst(4))"
    case 11: String(id.prefix(1 + chance.below(9)))
    case 12: String(id.dropLast()) + "\((Int(id.suffix(1)) ?? 0) % 9 + 1)"
    case 13: "\(first(person)) \(family(person))"
    case 14: spelled(first(person), chance.below(4)) + (chance.below(2) == 0 ? "" : " \(family(person).prefix(4))")
    default: ["%", "_", "' OR 1=1 --", "", "05\(digits(of: person))", "\\", "سـارة", "REQ-%"][chance.below(8)]
    }
  }

  /// The name as others write it.
  private static func spelled(_ name: String, _ way: Int) -> String {
    switch way {
    case 0: name.replacing("أ", with: "ا").replacing("إ", with: "ا").replacing("آ", with: "ا")
    case 1: name.replacing("ة", with: "ه").replacing("ى", with: "ي")
    case 2: name.map { "\($0)\u{64E}" }.joined()
    default: name.replacing("عبدالله", with: "عبد الله")
    }
  }

  private static func arabicDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar : scalar
        }))
  }
}

/// Numbers that look like chance and are the same in every run.
private struct Chance {
  private var state: UInt64 = 1_447

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
