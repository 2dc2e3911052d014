import CPostgres
import SQL

extension Connection {
  /// Runs a statement with its values, prepared once for this connection.
  func execute(_ text: String, _ values: [SQLValue]) throws(SQLFault) -> Answer {
    if let statement = kept.statement(for: text) {
      guard statement.types.count == values.count else { throw misfit(statement.types.count, values) }
      if statement.takes(values) {
        return try last(of: exchange(takeOpening() + [.execute(name: statement.name, values)]))
      }
      return try prepare(text, statement.types(for: values), values)
    }
    try mustNotBeReserved(text)
    let count = Self.highestNumber(in: text)
    guard count == values.count else { throw misfit(count, values) }
    return try prepare(text, values.map(\.type), values)
  }

  /// Runs a statement whose values are already in the binary form of `types`, which are none a column has.
  func execute(_ text: String, _ forms: [SQLValue], as types: [UInt32]) throws(SQLFault) -> Answer {
    guard let statement = kept.statement(for: text) else { return try prepare(text, types, forms) }
    return try last(of: exchange(takeOpening() + [.execute(name: statement.name, forms)]))
  }

  /// Prepares, describes and runs it in one round trip.
  private func prepare(_ text: String, _ types: [UInt32], _ values: [SQLValue]) throws(SQLFault) -> Answer {
    prepared += 1
    let name = "s\(prepared)"
    let before = takeOpening() + takeForgotten()
    let own: [Message] = [
      .prepare(name: name, text, types: types), .describe(name: name), .execute(name: name, values),
    ]
    do throws(SQLFault) {
      let answers = try exchange(before + own)
      guard let described = answers.dropLast().last else { throw .misuse("the server left something unanswered") }
      keep(PreparedStatement(name: name, types: described.parameterTypes), for: text)
      return try last(of: answers)
    } catch {
      // What failed was running it; the server has it prepared all the same.
      if answered == before.count + 2 { keep(PreparedStatement(name: name, types: types), for: text) }
      throw error
    }
  }

  private func keep(_ statement: PreparedStatement, for text: String) {
    if let old = kept.keep(statement, for: text) { forgotten.append(old) }
  }

  private func takeForgotten() -> [Message] {
    defer { forgotten = [] }
    return forgotten.map { .command("DEALLOCATE \($0)") }
  }

  /// What begins the transaction, for the statement that is the first of it.
  private func takeOpening() -> [Message] {
    defer { opening = [] }
    return opening
  }

  private func last(of answers: [Answer]) throws(SQLFault) -> Answer {
    guard let answer = answers.last else { throw .misuse("the server left something unanswered") }
    return answer
  }

  /// How many values a statement takes: the highest of its numbers.
  ///
  /// The server would take more of them than it is given use for.
  private static func highestNumber(in text: String) -> Int {
    text.utf8.split(separator: UInt8(ascii: "$")).dropFirst(text.utf8.first == UInt8(ascii: "$") ? 0 : 1)
      .compactMap { part in Int(String(decoding: part.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) }
      .max() ?? 0
  }

  private func misfit(_ count: Int, _ values: [SQLValue]) -> SQLFault {
    .misuse("the statement takes \(count) values, \(values.count) were given")
  }

  /// A body may not use these words: they would end, split or leave the transaction it was given, or its scope.
  private static let reservedWords: Set<String> = [
    "ABORT", "BEGIN", "COMMIT", "COPY", "DEALLOCATE", "DISCARD", "END", "EXECUTE", "LISTEN", "PREPARE", "RELEASE",
    "RESET", "ROLLBACK", "SAVEPOINT", "SET", "START", "UNLISTEN", "VACUUM",
  ]

  private func mustNotBeReserved(_ text: String) throws(SQLFault) {
    let word = text.unicodeScalars.drop { $0 == " " || $0 == "\n" }.prefix { $0.properties.isAlphabetic }
    guard Self.reservedWords.contains(String(word).uppercased()) else { return }
    throw .misuse("a body may not run \(word)")
  }
}
