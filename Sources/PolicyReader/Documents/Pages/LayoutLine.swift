/// One line of `pdftotext -layout`, from which the order of reading is won back.
///
/// That program writes cells from left to right and marks the direction of runs in each, but puts brackets, full stops and
/// dates of an Arabic line on the wrong side of the numbers they stand by. Its marks let the line be rebuilt as it was seen;
/// from there the Unicode rules of direction (UAX #9) are followed backwards.
struct LayoutLine {
  let text: String

  init(_ line: Substring) {
    let seen = Self.asSeen(line)
    guard Self.isArabic(seen) else {
      text = TextLines.split(Self.joined(Self.cells(SeenText.withArabicTurned(seen)))).joined(separator: " ")
      return
    }
    let cells = Self.cells(seen).reversed().map { SeenText.inReadingOrder($0) }
    text = TextLines.split(Self.joined(Array(cells))).joined(separator: " ")
  }

  /// The characters from left to right as on the page.
  private static func asSeen(_ line: Substring) -> [Unicode.Scalar] {
    var seen: [Unicode.Scalar] = []
    var fragment = Fragment()
    for scalar in line.unicodeScalars {
      if fragment.take(scalar) {
        if !fragment.isOpen { seen += fragment.close() }
      } else if scalar.value != 0x202A, scalar.value != 0x202C {
        seen.append(scalar)
      }
    }
    return seen + fragment.close()
  }

  /// A stretch between a right-to-left mark and the mark that ends it.
  private struct Fragment {
    private var depth = 0
    private var chunks: [[Unicode.Scalar]] = []

    var isOpen: Bool { depth > 0 }

    /// Takes a scalar of the fragment, its marks included; false when the scalar is outside any.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x202B where depth == 0, 0x202A where depth == 1:
        depth += 1
        chunks.append([])
      case 0x202C where depth > 0:
        depth -= 1
        chunks.append([])
      case _ where depth == 1: chunks[chunks.count - 1].insert(scalar, at: 0)
      case _ where depth > 1: chunks[chunks.count - 1].append(scalar)
      default: return false
      }
      return true
    }

    mutating func close() -> [Unicode.Scalar] {
      defer { self = Fragment() }
      return chunks.reversed().flatMap(\.self)
    }
  }

  /// Cuts the line at gaps of three blanks or more.
  private static func cells(_ seen: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var cells: [[Unicode.Scalar]] = []
    var cell: [Unicode.Scalar] = []
    var blanks = 0
    for scalar in seen {
      if scalar == " " {
        blanks += 1
        continue
      }
      if blanks >= 3, !cell.isEmpty {
        cells.append(cell)
        cell = []
      } else if blanks > 0, !cell.isEmpty {
        cell.append(" ")
      }
      blanks = 0
      cell.append(scalar)
    }
    return cell.isEmpty ? cells : cells + [cell]
  }

  /// Joins cells by tabs; a list marker that stands off from its text is brought back to it.
  private static func joined(_ cells: [[Unicode.Scalar]]) -> String {
    var line = ""
    for cell in cells.map({ String(String.UnicodeScalarView($0)) }) {
      line += line.isEmpty ? cell : (ListMarker.isAlone(line) ? " " : "\t") + cell
    }
    return line
  }

  private static func isArabic(_ scalars: [Unicode.Scalar]) -> Bool {
    var balance = 0
    for scalar in scalars {
      if Direction(scalar) == .right { balance += 1 }
      if Direction(scalar) == .left { balance -= 1 }
    }
    return balance > 0
  }
}
