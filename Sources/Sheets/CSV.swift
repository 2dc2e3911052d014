/// A table as comma-separated text (RFC 4180) that spreadsheet programs open with its letters and without running it.
package enum CSV {
  /// UTF-8 with a byte order mark and CRLF line ends; another separator and encoding where a reader wants them.
  package static func file(
    _ rows: [[Cell]], separatedBy separator: Character = ",", in encoding: Encoding = .utf8
  ) -> [UInt8] {
    let text = rows.map { row in row.map(field).joined(separator: String(separator)) + "\r\n" }.joined()
    return switch encoding {
    case .utf8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .windows1256: text.unicodeScalars.map { Windows1256.byte(of: $0) }
    }
  }

  /// How letters become bytes.
  package enum Encoding: Hashable, Sendable {
    case utf8
    /// Arabic letters in a byte each; what it lacks becomes a question mark.
    case windows1256
  }

  private static func field(_ cell: Cell) -> String {
    var text = harmless(cell.text)
    // A spreadsheet program takes a cell that begins so for a formula; with an apostrophe before it, it is words.
    if case .text = cell, let first = text.unicodeScalars.first, "=+-@\t\r\n|%".unicodeScalars.contains(first) {
      text = "'" + text
    }
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == "\t" || $0 == ";"
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

/// Without marks that turn the direction of what follows, and without control characters.
func harmless(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0...0x1F, 0x7F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: false
        default: true
        }
      }))
}
