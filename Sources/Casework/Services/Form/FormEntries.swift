/// What was typed into a service's own form, input by input, exactly as typed, so that it can be shown back.
///
/// An input is called by its field's code; one of a table by `code.row.column`, rows counted from 0; a date has the parts
/// `-cal`, `-d`, `-mh`, `-mg` and `-y` behind its name. Only inputs the form has are kept.
package struct FormEntries: Hashable, Sendable {
  package private(set) var values: [String: [String]]

  /// No input holds more than this many characters; what is longer is cut before it is kept.
  package static let longestValue = 5_000
  /// The suffix under which a page says how many rows of a table it shows.
  package static let rowCount = "rows"

  package init() { values = [:] }

  /// Keeps what `typed` holds for the questions of a form and nothing else.
  package init(_ typed: some Sequence<(name: String, value: String)>, for fields: [FormField]) {
    values = [:]
    let names = Set(fields.flatMap(\.inputNames))
    for (name, value) in typed where names.contains(name) {
      guard values[name, default: []].count < FormField.Bounds.options else { continue }
      values[name, default: []].append(String(value.prefix(Self.longestValue)))
    }
  }

  package init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }

  /// The first value of an input, empty when there is none.
  package subscript(_ name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [String(newValue.prefix(Self.longestValue))] }
  }

  package func all(_ name: String) -> [String] { values[name] ?? [] }

  package mutating func set(_ chosen: [String], at name: String) { values[name] = chosen }

  package var isEmpty: Bool { values.isEmpty }

  /// Every input with its value in the order of names.
  package var ordered: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.flatMap { name, all in all.map { (name, $0) } }
  }

  /// What still fits another form: the inputs both have.
  package func fitting(_ fields: [FormField]) -> FormEntries { FormEntries(ordered, for: fields) }

  /// How many rows of a table a page shows: those typed in or asked for, at least one.
  package func shownRows(of field: FormField) -> Int {
    guard case .table(let columns, let rows) = field.kind else { return 0 }
    let asked = Int(self["\(field.code).\(Self.rowCount)"]) ?? 0
    let filled = (0..<rows.upperBound).last { row in !isBlank(row, of: field, columns) }.map { $0 + 1 } ?? 0
    return min(max(rows.lowerBound, asked, filled, 1), rows.upperBound)
  }

  /// Makes a page show one more row, up to the most the table takes.
  package mutating func addRow(to field: FormField) {
    guard case .table(_, let rows) = field.kind else { return }
    self["\(field.code).\(Self.rowCount)"] = String(min(shownRows(of: field) + 1, rows.upperBound))
  }

  /// Whether nothing was typed in a row; a calendar or a month chosen beforehand is nothing.
  func isBlank(_ row: Int, of field: FormField, _ columns: [FormField]) -> Bool {
    columns.allSatisfy { column in
      let name = "\(field.code).\(row).\(column.code)"
      let parts = column.isDate ? ["\(name)-d", "\(name)-y"] : [name]
      return parts.allSatisfy { all($0).allSatisfy { $0.trimmedSpaces.isEmpty } }
    }
  }
}

extension FormField {
  var isDate: Bool { if case .date = kind { true } else { false } }

  /// The names of the inputs this question has on a page.
  package var inputNames: [String] {
    switch kind {
    case .file: []
    case .table(let columns, let rows):
      ["\(code).\(FormEntries.rowCount)"]
        + (0..<rows.upperBound).flatMap { row in columns.flatMap { $0.inputNames(as: "\(code).\(row).\($0.code)") } }
    default: inputNames(as: code)
    }
  }

  private func inputNames(as name: String) -> [String] {
    isDate ? ["-cal", "-d", "-mh", "-mg", "-y"].map { name + $0 } : [name]
  }
}
