/// The prepared statements of one connection, by their text; the longest unused one makes room for a new one.
struct StatementCache {
  private var statements: [Key: Statement] = [:]
  private var uses: UInt64 = 0
  private let capacity: Int

  /// A statement's text, hashed by its length and a few stretches of it: all of a long one costs as much as looking up a row.
  private struct Key: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { units in
        hasher.combine(units.count)
        guard units.count >= 32 else { return hasher.combine(bytes: UnsafeRawBufferPointer(units)) }
        let units = UnsafeRawBufferPointer(units)
        for place in [8, units.count / 2, units.count * 3 / 4, units.count - 8] {
          hasher.combine(units.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
      }
    }
  }

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    statements.reserveCapacity(self.capacity)
  }

  var count: Int { statements.count }

  mutating func statement(for text: String) -> Statement? {
    guard let statement = statements[Key(text: text)] else { return nil }
    touch(statement)
    return statement
  }

  mutating func keep(_ statement: Statement, for text: String) {
    if statements.count >= capacity { forgetLongestUnused() }
    statements[Key(text: text)] = statement
    touch(statement)
  }

  /// Lets go of all but those in the middle of their rows.
  mutating func forgetResting() { statements = statements.filter(\.value.isRunning) }

  private mutating func touch(_ statement: Statement) {
    uses += 1
    statement.lastUse = uses
  }

  private mutating func forgetLongestUnused() {
    let oldest = statements.lazy.filter { !$0.value.isRunning }.min { $0.value.lastUse < $1.value.lastUse }
    if let oldest { statements[oldest.key] = nil }
  }
}
