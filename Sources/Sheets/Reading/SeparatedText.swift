/// Rows of a text file (RFC 4180, and what spreadsheet programs make of it).
struct SeparatedText {
  private let file: TableSource
  private let limits: SheetLimits

  init(_ file: TableSource, _ limits: SheetLimits) {
    (self.file, self.limits) = (file, limits)
  }

  func read(_ progress: ((Double) -> Void)?, _ take: (SheetRow) throws -> Bool) throws -> SheetOutline {
    var pieces = try TextPieces(file)
    var first = try pieces.next() ?? []
    let (separator, skipped) = Self.separator(in: first)
    first.removeFirst(skipped)
    var parser = RowParser(separator: separator, limits, firstRow: skipped > 0 ? 2 : 1)
    var piece: [UInt8]? = first
    var goesOn = true
    while goesOn, let bytes = piece {
      goesOn = try parser.feed(bytes, take)
      progress?(Double(pieces.place) / Double(file.size))
      if goesOn { piece = try pieces.next() }
    }
    if goesOn { try parser.finish(take) }
    return SheetOutline(
      format: .text(separator: Character(UnicodeScalar(separator)), encoding: pieces.encoding), rows: parser.rows)
  }

  /// The sign between cells, and how many bytes at the start only name it (`sep=;`).
  ///
  /// It is the one that stands most often in the first line outside quotation marks; a comma where there is none.
  private static func separator(in piece: [UInt8]) -> (UInt8, Int) {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    let line = piece.prefix { $0 != UInt8(ascii: "\n") }
    let named = Array("sep=".utf8)
    if line.count <= named.count + 2, line.count > named.count, line.starts(with: named) {
      return (line[named.count], min(line.count + 1, piece.count))
    }
    var counts = [Int](repeating: 0, count: signs.count)
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return (counts[best] > 0 ? signs[best] : UInt8(ascii: ","), 0)
  }
}

/// Cuts bytes into rows and cells; a piece may end anywhere.
private struct RowParser {
  private enum State { case start, plain, quoted, quoteInQuoted }

  private let separator: UInt8
  private let limits: SheetLimits
  private var state = State.start
  /// The bytes of the row's cells one after the other, and where each ends.
  private var text: [UInt8] = []
  private var ends: [Int] = []
  private var number: Int
  private(set) var rows = 0

  init(separator: UInt8, _ limits: SheetLimits, firstRow: Int) {
    (self.separator, self.limits, number) = (separator, limits, firstRow)
  }

  /// Whether more is wanted.
  mutating func feed(_ bytes: [UInt8], _ take: (SheetRow) throws -> Bool) throws -> Bool {
    for byte in bytes {
      switch state {
      case .quoted:
        if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { try append(byte) }
      case .quoteInQuoted where byte == UInt8(ascii: "\""):
        try append(byte)
        state = .quoted
      case .start where byte == UInt8(ascii: "\""): state = .quoted
      default:
        if byte == separator {
          try endCell()
        } else if byte == UInt8(ascii: "\n") {
          guard try endRow(take) else { return false }
        } else if byte != UInt8(ascii: "\r") {
          try append(byte)
          state = .plain
        }
      }
    }
    return true
  }

  /// The last row, which may lack its line end.
  mutating func finish(_ take: (SheetRow) throws -> Bool) throws {
    guard state != .quoted else { throw SheetRefusal.openQuote(row: number) }
    if !text.isEmpty || !ends.isEmpty { _ = try endRow(take) }
  }

  private mutating func append(_ byte: UInt8) throws {
    text.append(byte)
    // What swallows the rest of the file is a mark that was opened and never closed.
    if text.count - (ends.last ?? 0) > limits.cellBytes {
      throw state == .quoted ? SheetRefusal.openQuote(row: number) : SheetRefusal.cellTooLong(row: number)
    }
  }

  private mutating func endCell() throws {
    ends.append(text.count)
    state = .start
    guard ends.count <= limits.columns else {
      throw SheetRefusal.tooManyColumns(row: number, limit: limits.columns)
    }
  }

  private mutating func endRow(_ take: (SheetRow) throws -> Bool) throws -> Bool {
    try endCell()
    defer {
      text.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      number += 1
    }
    guard text.contains(where: { $0 > UInt8(ascii: " ") }) else { return true }
    guard rows < limits.rows else { throw SheetRefusal.tooManyRows(limits.rows) }
    rows += 1
    return try take(SheetRow(number: number, cells: cells))
  }

  private var cells: [String] {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      var cells: [String] = []
      cells.reserveCapacity(ends.count)
      for end in ends {
        cells.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        start = end
      }
      while cells.last?.isEmpty == true { cells.removeLast() }
      return cells
    }
  }
}
