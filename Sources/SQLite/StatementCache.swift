/// The prepared statements of one connection, by their text; the longest unused one makes room for a new one.
struct StatementCache {
  private var statements: [String: Statement] = [:]
  private var uses: UInt64 = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    statements.reserveCapacity(self.capacity)
  }

  var count: Int { statements.count }

  mutating func statement(for text: String) -> Statement? {
    guard let statement = statements[text] else { return nil }
    touch(statement)
    return statement
  }

  mutating func keep(_ statement: Statement, for text: String) {
    if statements.count >= capacity { forgetLongestUnused() }
    statements[text] = statement
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
