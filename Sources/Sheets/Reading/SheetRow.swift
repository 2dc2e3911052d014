/// One row of a table as it stands in the file.
package struct SheetRow: Hashable, Sendable {
  /// As the spreadsheet program shows it, from 1.
  package var number: Int
  /// From the first column; trailing empty cells are left out.
  ///
  /// Dates stand as `2026-11-22`, numbers in digits.
  package var cells: [String]
  /// What a person should know about single cells.
  package var remarks: [Remark]

  package init(number: Int, cells: [String], remarks: [Remark] = []) {
    (self.number, self.cells, self.remarks) = (number, cells, remarks)
  }

  /// Something about one cell; columns count from 0.
  package struct Remark: Hashable, Sendable {
    package var column: Int
    package var kind: Kind

    /// What it is.
    package enum Kind: Hashable, Sendable {
      /// The cell is worked out: what it showed when the file was saved is taken.
      case formula
      /// The cell shows a fault such as `#REF!` and is taken as empty.
      case fault(String)
    }
  }

  /// What stands in a column; nothing where the row ends before it.
  package subscript(_ column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
}

/// What a table turned out to be once it was read.
package struct SheetOutline: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// Text, a row a line, with the sign that parts the cells and the letters' encoding.
    case text(separator: Character, encoding: Encoding)
    /// A workbook; of its sheets the first that shows was read.
    case workbook(sheet: String, unread: [String])
  }

  /// How the letters of a text file were written.
  package enum Encoding: String, Hashable, Sendable {
    case utf8, utf16, windows1256
  }

  package var format: Format
  /// Rows handed over.
  package var rows: Int
  /// Stretches of cells made one, such as `A2:B3`, the first hundred: only the first cell of each holds anything.
  package var merged: [String]

  package init(format: Format, rows: Int, merged: [String] = []) {
    (self.format, self.rows, self.merged) = (format, rows, merged)
  }
}
