import Foundation
import Testing

@testable import Linkage

@Suite("Finding the records of one person")
struct DuplicateScanTests {
  @Test("finds nearly all pairs and tells hardly any wrong one, without being told of any")
  func finds() throws {
    let register = SyntheticRegister(people: 3_000, seed: 4)
    let pairs = try DuplicateScan.run(tsv: register.table, across: true).filter { $0.probability >= 0.5 }
    let right = pairs.count { register.isOnePerson($0.one, $0.other) }
    #expect(Double(right) / Double(pairs.count) > 0.97)
    #expect(Double(right) / Double(register.truePairs) > 0.9)
  }

  @Test("takes relatives with one telephone and one family name for several people")
  func relatives() throws {
    let register = SyntheticRegister(people: 3_000, seed: 5)
    let likely = try DuplicateScan.run(tsv: register.table, across: true).filter { $0.probability >= 0.5 }
    let told = Set(likely.map { [$0.one, $0.other] })
    let relatives = register.relatives
    #expect(relatives.count > 300)
    #expect(Double(relatives.count { told.contains([$0.0, $0.1]) }) / Double(relatives.count) < 0.02)
  }

  @Test("seeks within each association unless it is asked to look across them")
  func associations() throws {
    let register = SyntheticRegister(people: 1_000, seed: 6)
    let within = try DuplicateScan.run(tsv: register.table, across: false)
    #expect(!within.isEmpty)
    #expect(within.allSatisfy { register.association(of: $0.one) == register.association(of: $0.other) })
    let across = try DuplicateScan.run(tsv: register.table, across: true)
    #expect(across.contains { register.association(of: $0.one) != register.association(of: $0.other) })
  }

  @Test("gives the same answer each time, and never reads who the records belong to")
  func sameAnswer() throws {
    let register = SyntheticRegister(people: 800, seed: 7)
    let first = try DuplicateScan.run(tsv: register.table, across: true)
    #expect(try DuplicateScan.run(tsv: register.table, across: true) == first)
    #expect(try DuplicateScan.run(tsv: register.tableWithoutTruth, across: true) == first)
  }

  @Test("takes columns in any order, and lines that end as on other systems")
  func columns() throws {
    let table = """
      phone\tname\tcity\trecord_id\tsex\tnational_id\tassociation_id\tbirth_date\r
      0501234567\tسعد محمد القحطاني\tأبها\ta\tm\t1000000008\t1\t1980-05-05\r
      +966 50 123 4567\tSaad Alqahtani\tأبها\tb\tm\t١٠٠٠٠٠٠٠٠٨\t1\t1980-05-05\r

      """
    let pairs = try DuplicateScan.run(tsv: Data(table.utf8), across: false)
    #expect(pairs.map(\.one) == ["a"] && pairs.map(\.other) == ["b"])
  }

  @Test("finds nothing in a table without records, or of one")
  func few() throws {
    let header = SyntheticRegister.header
    #expect(try DuplicateScan.run(tsv: Data(header.utf8), across: true).isEmpty)
    let one = header + "1\t1\tx\tسعد\tm\t\t\t\t\n"
    #expect(try DuplicateScan.run(tsv: Data(one.utf8), across: true).isEmpty)
  }

  @Test("refuses a table that lacks a column, and names it; and a record without a name of its own, by its line")
  func refusals() {
    #expect(throws: LinkageRefusal.columnsMissing(["phone", "city"])) {
      try DuplicateScan.run(
        tsv: Data("record_id\tassociation_id\tname\tsex\tnational_id\tbirth_date\n".utf8), across: false)
    }
    #expect(throws: LinkageRefusal.recordUnnamed(line: 3)) {
      let table = SyntheticRegister.header + "1\t1\tx\tسعد\tm\t\t\t\t\n\t1\tx\tعلي\tm\t\t\t\t\n"
      _ = try DuplicateScan.run(tsv: Data(table.utf8), across: false)
    }
  }

  @Test("bears bytes that are no text and fields that are no values")
  func damaged() throws {
    var table = Data(SyntheticRegister.header.utf8)
    for line in 0..<50 {
      table.append(contentsOf: "\(line)\t1\tx\t".utf8)
      table.append(contentsOf: [0xFF, 0xFE, 0x00, UInt8(line), 0xD8])
      table.append(contentsOf: "\tq\t99999999999999999999999\t--\t0000-99-99\t\t\t\textra\n".utf8)
    }
    _ = try DuplicateScan.run(tsv: table, across: true)
  }
}

/// Made-up people, some of them entered twice with what happens on the way: a register whose truth is known.
private struct SyntheticRegister {
  static let header = "record_id\tassociation_id\tentity_id\tname\tsex\tnational_id\tphone\tbirth_date\tcity\n"

  private var rows: [[String]] = []
  private(set) var relatives: [(String, String)] = []

  var table: Data { Data((Self.header + rows.map { $0.joined(separator: "\t") + "\n" }.joined()).utf8) }

  var tableWithoutTruth: Data {
    Data(
      (Self.header
        + rows.map { row in
          var row = row
          row[2] = "?"
          return row.joined(separator: "\t") + "\n"
        }.joined()).utf8)
  }

  func isOnePerson(_ one: String, _ other: String) -> Bool { entity(of: one) == entity(of: other) }
  func association(of record: String) -> String { row(record)[1] }
  private func entity(of record: String) -> String { row(record)[2] }
  private func row(_ record: String) -> [String] { rows[(Int(record) ?? 1) - 1] }

  var truePairs: Int {
    Dictionary(grouping: rows) { $0[2] }.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
  }

  init(people: Int, seed: UInt64) {
    var random = Seeded(state: seed)
    let letters = Array("بتجحدرسشصطعفقكلمنهو")
    func word(_ length: Int) -> String { String((0..<length).map { _ in letters[random.below(letters.count)] }) }
    let given = (0..<150).map { _ in word(4) }
    let families = (0..<800).map { _ in "ال" + word(4) + "ي" }
    var last: [String] = []
    for person in 0..<people {
      var parts = [
        given[random.squared(150)], given[random.squared(150)], given[random.squared(150)],
        families[random.squared(800)],
      ]
      var (phone, city) = ("05\(10_000_000 + random.below(89_999_999))", "\(random.below(12))")
      let isRelative = person > 0 && random.below(5) == 0
      if isRelative {
        parts = [parts[0], last[1], last[2], last[3]]
        (phone, city) = (last[4], last[5])
      }
      let birth = "\(1940 + random.below(80))-\(twoDigits(1 + random.below(12)))-\(twoDigits(1 + random.below(28)))"
      let id = "1\(100_000_000 + random.below(899_999_999))"
      let record = add(person, parts, id, phone, birth, city, &random)
      if isRelative, parts[0] != last[0] { relatives.append((last[6], record)) }
      last = parts + [phone, city, record]
      guard random.below(4) == 0 else { continue }
      if random.below(3) == 0 { parts.remove(at: 2) }
      if random.below(6) == 0 { parts[0] = String(parts[0].dropLast()) }
      if random.below(3) == 0 { parts = parts.map { $0.replacingOccurrences(of: "ي", with: "ى") } }
      _ = add(
        person, parts, random.below(3) == 0 ? "" : id, random.below(4) == 0 ? "" : phone,
        random.below(8) == 0 ? "" : birth, city, &random)
    }
  }

  private mutating func add(
    _ person: Int, _ parts: [String], _ id: String, _ phone: String, _ birth: String, _ city: String,
    _ random: inout Seeded
  ) -> String {
    let record = "\(rows.count + 1)"
    rows.append([
      record, "\(1 + random.below(2))", "\(person)", parts.joined(separator: " "), "f", id, phone, birth, city,
    ])
    return record
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The same numbers for the same seed (SplitMix64).
private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Small numbers more often, as some names are borne by many.
  mutating func squared(_ limit: Int) -> Int {
    let drawn = Double(next() % 1_000_000) / 1_000_000
    return Int(drawn * drawn * Double(limit))
  }
}
