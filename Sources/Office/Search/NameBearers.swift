import Casework
import SQL

/// Whoever has one of some words in their names, block by block, the newest first; no more is read than is asked for.
struct NameBearers {
  private let association: Association.ID
  private var lists: [List]

  /// What was read of one word.
  private struct List {
    let word: SQLValue
    /// The next blocks, the highest first.
    var read: ArraySlice<(block: Int, bearers: NameBlock)> = []
    var isReadToItsEnd = false
    /// So many blocks are read next.
    var portion = 4
  }

  /// Of words as they stand in `name_block`.
  init(of words: [[UInt8]], in association: Association.ID) {
    self.association = association
    lists = words.map { List(word: .bytes($0)) }
  }

  static let statement = """
    SELECT block, bearers FROM name_block WHERE association_id = $1 AND word = $2 AND block <= $3
    ORDER BY block DESC LIMIT $4
    """

  /// The highest block up to this one in which anybody has one of the words; those above it are forgotten.
  mutating func highest(upTo block: Int, in tx: any Transaction) throws -> Int? {
    var highest: Int?
    for place in lists.indices {
      guard let next = try advance(place, to: block, in: tx) else { continue }
      highest = max(highest ?? next, next)
    }
    return highest
  }

  /// Those of the block that `highest` gave.
  func bearers(in block: Int) -> NameBlock {
    var bearers = NameBlock()
    for list in lists {
      if let next = list.read.first, next.block == block { bearers.formUnion(next.bearers) }
    }
    return bearers
  }

  private mutating func advance(_ place: Int, to block: Int, in tx: any Transaction) throws -> Int? {
    lists[place].read = lists[place].read.drop { $0.block > block }
    if let next = lists[place].read.first { return next.block }
    guard !lists[place].isReadToItsEnd else { return nil }
    let portion = lists[place].portion
    let rows = try tx.rows(
      Self.statement, [.id(association), lists[place].word, .integer(block), .integer(portion)]
    ) { row in (block: Int(try row.integer(0)), bearers: try NameBlock(row, 1)) }
    lists[place].read = rows[...]
    lists[place].isReadToItsEnd = rows.count < portion
    lists[place].portion = min(portion * 4, 64)
    return rows.first?.block
  }
}

extension [NameBearers] {
  /// The highest block up to this one in which somebody has a word of each.
  mutating func highestInAll(upTo block: Int, in tx: any Transaction) throws -> Int? {
    var wanted = block
    while true {
      let start = wanted
      for place in indices {
        guard let highest = try self[place].highest(upTo: wanted, in: tx) else { return nil }
        wanted = highest
      }
      // Nobody had to go further down, so all of them stand at it.
      if wanted == start { return wanted }
    }
  }

  /// Those who have a word of each, of the block that `highestInAll` gave, the newest first.
  func inAll(in block: Int) -> [Int] {
    guard var all = first?.bearers(in: block) else { return [] }
    for other in dropFirst() { all.formIntersection(other.bearers(in: block)) }
    return all.numbers(in: block)
  }
}
