/// Which column of a list holds what: guessed from the headings, shown, and changed by a person.
package struct ColumnMapping: Hashable, Sendable {
  package let headings: [String]
  /// What each column holds, in the order of the columns; nil for one that is not taken.
  package private(set) var columns: [PersonColumn?]

  /// The columns that the headings mean; of two that mean the same the first is taken.
  package init(guessing headings: [String]) {
    self.headings = headings
    var taken: Set<PersonColumn> = []
    columns = headings.map { heading in
      guard let column = PersonColumn(heading: heading), taken.insert(column).inserted else { return nil }
      return column
    }
  }

  /// As a person settled it; what stands twice holds its first place, and columns beyond the headings are left out.
  package init(headings: [String], columns: [PersonColumn?]) {
    self.headings = headings
    var taken: Set<PersonColumn> = []
    self.columns = headings.indices.map { place in
      guard place < columns.count, let column = columns[place], taken.insert(column).inserted else { return nil }
      return column
    }
  }

  /// Whether the first row holds headings and not already a person: two of them at least say so.
  package static func isHeading(_ cells: [String]) -> Bool {
    cells.count { PersonColumn(heading: $0) != nil } >= min(2, cells.count)
  }

  /// Says what a column holds; whichever held it before holds nothing.
  package mutating func put(_ column: PersonColumn?, at place: Int) {
    guard columns.indices.contains(place) else { return }
    if let column {
      for other in columns.indices where columns[other] == column { columns[other] = nil }
    }
    columns[place] = column
  }

  package func place(of column: PersonColumn) -> Int? { columns.firstIndex(of: column) }

  /// What has to be settled before rows can be taken.
  package var problems: [Problem] {
    var problems: [Problem] = []
    if place(of: .name) == nil, place(of: .firstName) == nil || place(of: .familyName) == nil {
      problems.append(.noName)
    }
    for (place, heading) in headings.enumerated() where columns[place] == nil {
      if let meant = PersonColumn(heading: heading), let first = self.place(of: meant) {
        problems.append(.twice(meant, first: first, again: place))
      }
    }
    return problems
  }

  package enum Problem: Hashable, Sendable {
    /// No column holds names: neither whole ones nor a first and a family name.
    case noName
    /// Two headings mean the same; the second column is left out unless a person says otherwise. Columns count from 0.
    case twice(PersonColumn, first: Int, again: Int)

    /// Whether nothing can be taken before it is settled.
    package var isBlocking: Bool { self == .noName }
  }
}
