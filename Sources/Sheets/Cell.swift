/// What stands in one cell of a table that people download.
package enum Cell: Hashable, Sendable {
  case text(String)
  /// Digits with at most one point, written as a number.
  case number(String)

  var text: String {
    switch self {
    case .text(let text), .number(let text): text
    }
  }
}
