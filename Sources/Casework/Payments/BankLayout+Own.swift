import Arabic

/// Why an association's layout was not kept.
package enum LayoutRefusal: Error, Hashable, Sendable {
  case nameMissing
  case nameTooLong(limit: Int)
  case nameTaken
  /// A bank can do nothing without the account and the amount.
  case columnMissing(BankLayout.Column)
  case samePlace(BankLayout.Column)
  case headerMissing(BankLayout.Column)
  case headerTooLong(BankLayout.Column, limit: Int)
  case tooMany(limit: Int)
}

extension BankLayout {
  package static let longestName = 60
  package static let longestHeader = 60
  /// An association's own.
  package static let mostOwn = 20

  /// What was typed of one column: its place among the others and what its head says.
  package struct Place: Hashable, Sendable {
    package var column: Column
    package var place: Int
    package var header: String

    package init(_ column: Column, at place: Int, header: String) {
      (self.column, self.place, self.header) = (column, place, header)
    }
  }

  /// An association's own layout; `known` are those it has.
  package init(
    typed name: String, _ places: [Place], countsHalalas: Bool, hasHeader: Bool, encoding: Encoding,
    separator: Separator, as id: ID, among known: [BankLayout]
  ) throws(LayoutRefusal) {
    let name = name.trimmedSpaces
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= Self.longestName else { throw .nameTooLong(limit: Self.longestName) }
    guard !known.contains(where: { $0.title == name }) else { throw .nameTaken }
    guard known.count < Self.mostOwn else { throw .tooMany(limit: Self.mostOwn) }
    for column in [Column.iban, .amount] where !places.contains(where: { $0.column == column }) {
      throw .columnMissing(column)
    }
    let ordered = places.sorted { $0.place < $1.place }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.place == next.place {
      throw .samePlace(next.column)
    }
    var columns: [(column: Column, header: String)] = []
    for place in ordered {
      let header = place.header.trimmedSpaces
      guard !hasHeader || !header.isEmpty else { throw .headerMissing(place.column) }
      guard header.count <= Self.longestHeader else {
        throw .headerTooLong(place.column, limit: Self.longestHeader)
      }
      columns.append((place.column, header))
    }
    self.init(
      code: id.description, title: name, columns: columns, countsHalalas: countsHalalas, hasHeader: hasHeader,
      encoding: encoding, separator: separator)
  }
}
