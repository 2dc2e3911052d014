package import Casework
package import Sheets

/// A list of people in a file: what its columns hold, and its rows read as people.
package struct PeopleTable: Sendable {
  private let path: String
  private let limits: SheetLimits
  /// Guessed from the headings; a person may say otherwise before the rows are read.
  package var mapping: ColumnMapping
  /// The first rows after the headings, to be shown beside the columns.
  package let sample: [SheetRow]

  package static let sampleRows = 5

  /// Looks at the beginning of the file; throws a `SheetRefusal`.
  package init(path: String, limits: SheetLimits = .standard) throws {
    (self.path, self.limits) = (path, limits)
    var first: [SheetRow] = []
    try TableFile.read(path, limits: limits) { row in
      first.append(row)
      return first.count <= Self.sampleRows
    }
    guard let heading = first.first else { throw SheetRefusal.empty }
    mapping = ColumnMapping(guessing: heading.cells)
    sample = Array(first.dropFirst())
  }

  /// Hands over the rows after the headings, each with its number in the file, until `take` answers false.
  @discardableResult
  package func read(
    on today: CalendarDay, progress: ((Double) -> Void)? = nil, _ take: (Int, PersonRow) throws -> Bool
  ) throws -> SheetOutline {
    var isHeading = true
    return try TableFile.read(path, limits: limits, progress: progress) { row in
      if isHeading {
        isHeading = false
        return true
      }
      return try take(row.number, person(in: row, on: today))
    }
  }

  private func person(in row: SheetRow, on today: CalendarDay) -> PersonRow {
    var person = PersonRow(row.cells, by: mapping, on: today)
    for remark in row.remarks {
      guard mapping.columns.indices.contains(remark.column), let column = mapping.columns[remark.column] else {
        continue
      }
      switch remark.kind {
      case .formula: person.mark(.formula(column))
      case .fault(let sign): person.mark(.fault(column, sign))
      }
    }
    return person
  }
}

/// What an import of a list would take, and what is wrong with the rest: found out without changing anything.
package struct PeopleCheck: Sendable {
  package let outline: SheetOutline
  package let mapping: ColumnMapping
  package private(set) var taken = 0
  package private(set) var refused = 0
  package private(set) var remarked = 0
  /// The first rows about which there is something to say; the counts tell of all.
  package private(set) var told: [(row: Int, problems: [RowProblem], remarks: [RowRemark])] = []

  package static let most = 1_000

  /// Reads the whole list.
  package init(
    _ table: PeopleTable, on today: CalendarDay, progress: ((Double) -> Void)? = nil
  ) throws {
    mapping = table.mapping
    var numbers = NumbersSeen()
    var told: [(row: Int, problems: [RowProblem], remarks: [RowRemark])] = []
    var (taken, refused, remarked) = (0, 0, 0)
    outline = try table.read(on: today, progress: progress) { number, found in
      var person = found
      if let earlier = numbers.first(person.nationalID, at: number) { person.mark(.numberTwice(row: earlier)) }
      if person.isTaken { taken += 1 } else { refused += 1 }
      if !person.remarks.isEmpty { remarked += 1 }
      if told.count < Self.most, !person.problems.isEmpty || !person.remarks.isEmpty {
        told.append((number, person.problems, person.remarks))
      }
      return true
    }
    (self.told, self.taken, self.refused, self.remarked) = (told, taken, refused, remarked)
  }
}

/// In which row each identity number of a list stood first.
struct NumbersSeen {
  private var rows: [UInt64: Int] = [:]

  /// The earlier row that has the number; nil for the first, or for no number.
  mutating func first(_ id: NationalID?, at row: Int) -> Int? {
    guard let number = id.flatMap({ UInt64($0.text) }) else { return nil }
    if let earlier = rows[number] { return earlier }
    rows[number] = row
    return nil
  }
}
