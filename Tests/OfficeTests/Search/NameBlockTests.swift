import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Who has a word in their name, in blocks of numbers", .onEveryEngine)
struct NameBlockTests {
  private static func block(_ numbers: some Sequence<Int>) -> NameBlock {
    numbers.reduce(into: NameBlock()) { $0.insert($1) }
  }

  private static func read(_ bytes: [UInt8]) -> NameBlock? { bytes.withUnsafeBytes { NameBlock(stored: $0) } }

  @Test(
    "is read as it was stored, in two bytes for each of a few and a bit for each number of many",
    arguments: [
      0, 1, 2, 255, 256, 257, 4_095, 4_096,
    ])
  func stored(count: Int) throws {
    let numbers = (0..<4_096).sorted { ($0 * 2_654_435_761 % 4_096, $0) < ($1 * 2_654_435_761 % 4_096, $1) }.prefix(
      count)
    let block = Self.block(numbers)
    #expect(block.stored.count == min(2 * count, 512))
    #expect(Self.read(block.stored) == block)
    #expect(block.numbers(in: 3) == numbers.sorted(by: >).map { 3 * 4_096 + $0 })
  }

  @Test("has one stored form, whatever was put in and taken out before")
  func canonical() {
    var block = Self.block(0..<600)
    for number in 40..<600 { block.remove(number) }
    #expect(block.stored == Self.block((0..<40).reversed()).stored)
    for number in 0..<40 { block.remove(number) }
    #expect(block.isEmpty)
  }

  @Test("is refused where the bytes are none", arguments: [[1], [0x10, 0], Array(repeating: UInt8(0), count: 514)])
  func refused(bytes: [UInt8]) {
    #expect(Self.read(bytes) == nil)
  }

  @Test("is gone through from the newest on, and finds all who have a word of each list", arguments: [1, 2, 3])
  func bearers(lists: Int) async throws {
    try await Branch.open { branch in
      // Words of which one is everybody's, others stand in few blocks far apart, and one in the last alone.
      let words: [(name: UInt8, blocks: [Int], step: Int)] = [
        (1, Array(0..<90), 3), (2, [0, 1, 40, 41, 89], 5), (3, [89], 2), (4, [7, 40, 60], 1), (5, [], 1),
      ]
      var having: [UInt8: Set<Int>] = [:]
      var rows: [[SQLValue]] = []
      for word in words {
        for block in word.blocks {
          let numbers = stride(from: 0, to: 4_096, by: word.step).map { block * 4_096 + $0 }
          having[word.name, default: []].formUnion(numbers)
          rows.append([
            .id(branch.id), .bytes([word.name]), .integer(Int64(block)), .bytes(Self.block(numbers).stored),
          ])
        }
      }
      let (association, stored, everyone) = (branch.id, rows, having)
      try await branch.house.database.write(in: .of(association)) { tx in
        for row in stored {
          try tx.run("INSERT INTO name_block (association_id, word, block, bearers) VALUES ($1, $2, $3, $4)", row)
        }
      }
      let choices: [[UInt8]] = [[1], [2], [3], [4], [5], [2, 4], [3, 5], [1, 2, 3]]
      try await branch.house.database.read(in: .of(association)) { tx in
        for first in choices {
          let terms = [first] + choices.prefix(lists + 2).suffix(lists - 1)
          var bearers = terms.map { NameBearers(of: $0.map { [$0] }, in: association) }
          var found: [Int] = []
          var next = NameBlock.above
          while let block = try bearers.highestInAll(upTo: next, in: tx) {
            found += bearers.inAll(in: block)
            next = block - 1
          }
          let sets = terms.map { $0.reduce(into: Set<Int>()) { $0.formUnion(everyone[$1] ?? []) } }
          let wanted = sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }.sorted(by: >)
          #expect(found == wanted, "\(terms)")
        }
      }
    }
  }
}
