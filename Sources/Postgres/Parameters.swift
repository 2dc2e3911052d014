import SQL

/// The types of PostgreSQL that hold what a column of ours can hold, by their numbers in every server's catalogue.
enum ColumnType {
  static let integer: UInt32 = 20
  static let text: UInt32 = 25
  static let bytes: UInt32 = 17

  static let integers: Set<UInt32> = [16, 21, 23, 20]
  /// text, varchar, bpchar, name, "char", unknown.
  static let texts: Set<UInt32> = [25, 1043, 1042, 19, 18, 705]
}

extension SQLValue {
  /// The type its bytes are written as; 0 lets the statement around it tell what is missing.
  ///
  /// The one place that decides: where nothing around a NULL tells, the statement says `CAST($1 AS BIGINT)`.
  var type: UInt32 {
    switch self {
    case .null: 0
    case .integer: ColumnType.integer
    case .text, .sealed, .sealedBefore: ColumnType.text
    case .bytes: ColumnType.bytes
    }
  }
}

/// Values in the engine's binary form, one after the other in one block.
struct Parameters {
  private var block: [UInt8] = []
  /// Where each value begins and how long it is; nil for NULL.
  private var places: [(start: Int, count: Int)?] = []

  init(_ values: [SQLValue]) {
    block.reserveCapacity(values.count * 16 + 1)
    places.reserveCapacity(values.count)
    for value in values { append(value) }
    // An empty value still needs an address: no address means NULL.
    block.append(0)
  }

  private mutating func append(_ value: SQLValue) {
    let start = block.count
    switch value {
    // What was to be sealed is refused before it comes here; never written as it is.
    case .null, .sealed, .sealedBefore:
      places.append(nil)
      return
    case .integer(let integer):
      withUnsafeBytes(of: integer.bigEndian) { block.append(contentsOf: $0) }
    case .text(let text):
      block.append(contentsOf: text.utf8)
    case .bytes(let bytes):
      block.append(contentsOf: bytes)
    }
    places.append((start, block.count - start))
  }

  /// Lends the arrays that libpq asks for; they are valid within `body` only.
  func lend<Result>(
    _ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Result
  ) -> Result {
    block.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      let values = places.map { place in place.flatMap { place in start.map { $0 + place.start } } }
      let lengths = places.map { Int32(clamping: $0?.count ?? 0) }
      return body(Int32(clamping: places.count), values, lengths, Array(repeating: 1, count: places.count))
    }
  }
}
