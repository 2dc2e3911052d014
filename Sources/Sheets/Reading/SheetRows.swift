import XML

/// The rows of a workbook's sheet, a cell at a time.
final class SheetRows {
  private let parts: WorkbookParts
  private let limits: SheetLimits
  private var row = SheetRow(number: 0, cells: [])
  private var cell = OpenCell()
  private var rows = 0
  private var merged: [String] = []

  private struct OpenCell {
    var column = 0
    var kind = ""
    var style = 0
    var text = ""
    var isFormula = false
    /// Inside an element whose words are the cell's.
    var isOpen = false
    /// Inside how a word is spoken, which stands beside it and is not it.
    var isSpoken = false
  }

  init(_ parts: WorkbookParts, _ limits: SheetLimits) {
    (self.parts, self.limits) = (parts, limits)
  }

  /// Whether all of it was wanted, how many rows were handed over, and the stretches of cells made one.
  func read(_ package: WorkbookPackage, _ progress: ((Double) -> Void)?, _ take: (SheetRow) throws -> Bool) throws
    -> (wasWhole: Bool, rows: Int, merged: [String])
  {
    let xml = try PartXML(package)
    while let event = try xml.next() {
      switch event {
      case .open(let name): try open(name, xml)
      case .text(let words): if cell.isOpen { try append(words) }
      case .close("row"):
        guard try close(take) else { return (false, rows, merged) }
        if rows.isMultiple(of: 2_048) { progress?(package.share) }
      case .close(let name): close(name)
      }
    }
    return (true, rows, merged)
  }

  private func open(_ name: String, _ xml: PartXML) throws {
    switch name {
    case "row":
      let number = xml["r"].flatMap { Int($0) } ?? row.number + 1
      // Numbers only grow: a sheet that goes back would give two rows one number.
      guard number > row.number else { throw SheetRefusal.broken }
      row = SheetRow(number: number, cells: [])
    case "c":
      let column = xml["r"].flatMap(Self.column(of:)) ?? row.cells.count
      guard column < limits.columns else {
        throw SheetRefusal.tooManyColumns(row: row.number, limit: limits.columns)
      }
      cell = OpenCell(column: column, kind: xml["t"] ?? "n", style: xml["s"].flatMap { Int($0) } ?? 0)
    case "v", "t": cell.isOpen = !cell.isSpoken
    case "rPh": cell.isSpoken = true
    case "f": cell.isFormula = true
    case "mergeCell": if merged.count < 100, let stretch = xml["ref"] { merged.append(String(stretch.prefix(24))) }
    default: break
    }
  }

  private func append(_ words: String) throws {
    cell.text += words
    guard cell.text.utf8.count <= limits.cellBytes else { throw SheetRefusal.cellTooLong(row: row.number) }
  }

  private func close(_ name: String) {
    switch name {
    case "v", "t": cell.isOpen = false
    case "rPh": cell.isSpoken = false
    case "c": endCell()
    default: break
    }
  }

  private func endCell() {
    if cell.isFormula, !cell.text.isEmpty { row.remarks.append(SheetRow.Remark(column: cell.column, kind: .formula)) }
    let text = shown(cell)
    guard !text.isEmpty else { return }
    // A place given twice keeps its last value; places left out are empty.
    while row.cells.count <= cell.column { row.cells.append("") }
    row.cells[cell.column] = text
  }

  private func shown(_ cell: OpenCell) -> String {
    switch cell.kind {
    case "s": return Int(cell.text).flatMap { parts.words[$0] } ?? ""
    case "str", "inlineStr": return cell.text
    case "b": return cell.text == "1" ? "TRUE" : "FALSE"
    case "d": return String(cell.text.prefix { $0 != "T" })
    case "e":
      row.remarks.append(SheetRow.Remark(column: cell.column, kind: .fault(String(cell.text.prefix(20)))))
      return ""
    default:
      if parts.styles.isDay(cell.style), let day = SpreadsheetDay(cell.text, from1904: parts.countsFrom1904) {
        return day.text
      }
      return Self.plain(cell.text)
    }
  }

  /// A number in digits, however the program wrote it: an identity number as `1.012345678E9` is still one.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: ".") }),
      let number = Double(text), number.magnitude < 9_007_199_254_740_992
    else { return text }
    return number == number.rounded() ? String(Int64(number)) : String(number)
  }

  private func close(_ take: (SheetRow) throws -> Bool) throws -> Bool {
    while row.cells.last?.isEmpty == true { row.cells.removeLast() }
    guard row.cells.contains(where: { $0.utf8.contains { $0 > UInt8(ascii: " ") } }) else { return true }
    guard rows < limits.rows else { throw SheetRefusal.tooManyRows(limits.rows) }
    rows += 1
    return try take(row)
  }

  /// The column of a place such as `AB12`, from 0; nil for what is no place.
  static func column(of place: String) -> Int? {
    var column = 0
    for byte in place.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      if column > 20_000 { return nil }
    }
    return column == 0 ? nil : column - 1
  }
}

/// A day as spreadsheet programs count it.
struct SpreadsheetDay {
  /// `2026-11-22`.
  let text: String

  /// Nil for what is no number, or outside the years that people are born and lists are kept in.
  init?(_ serial: String, from1904: Bool) {
    guard let number = Double(serial), number >= 1, number < 110_000 else { return nil }
    var days = Int(number)
    // The programs count a 29 February 1900 that never was; days before it stand one later than they are.
    if from1904 { days += 1_462 } else if days < 60 { days += 1 } else if days == 60 { return nil }
    // Days since 1 March of year 0, in years of 400, 100, 4 and 1: 30 December 1899 is day 693,899.
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
