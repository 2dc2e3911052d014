import XML

/// The first sheet of a workbook that shows (ECMA-376), row by row.
struct WorkbookReader {
  private let file: TableSource
  private let limits: SheetLimits

  init(_ file: TableSource, _ limits: SheetLimits) {
    (self.file, self.limits) = (file, limits)
  }

  func read(_ progress: ((Double) -> Void)?, _ take: (SheetRow) throws -> Bool) throws -> SheetOutline {
    let parts = try WorkbookParts(file, limits)
    guard let sheet = parts.sheet else { throw SheetRefusal.broken }
    let rows = SheetRows(parts, limits)
    let package = try WorkbookPackage(file, limits)
    guard try package.find({ $0 == sheet.path }) != nil else { throw SheetRefusal.broken }
    let (wasWhole, count, merged) = try rows.read(package, progress, take)
    progress?(1)
    return SheetOutline(
      format: .workbook(sheet: sheet.name, unread: parts.others), rows: count, merged: wasWhole ? merged : [])
  }
}

/// What has to be known of a workbook before its cells can be read: which sheet, its words, which cells are dates.
struct WorkbookParts {
  private(set) var sheet: (name: String, path: String)?
  /// The names of the other sheets.
  private(set) var others: [String] = []
  private(set) var words = SharedWords()
  private(set) var styles = CellStyles()
  /// Days count from 1904 and not from 1900.
  private(set) var countsFrom1904 = false

  private static let book = "xl/workbook.xml"
  private static let relations = "xl/_rels/workbook.xml.rels"

  init(_ file: TableSource, _ limits: SheetLimits) throws {
    let package = try WorkbookPackage(file, limits)
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    var targets: [String: String] = [:]
    var isBook = false
    let wanted = [Self.book, Self.relations, "xl/styles.xml", "xl/sharedStrings.xml"]
    while let name = try package.find({ wanted.contains($0) || $0 == "content.xml" || $0 == "word/document.xml" }) {
      switch name {
      case "content.xml": throw SheetRefusal.openDocument
      case "word/document.xml": throw SheetRefusal.notATable
      case Self.book:
        isBook = true
        sheets = try readBook(package)
      case Self.relations: targets = try Self.readTargets(package)
      case "xl/styles.xml": styles = try CellStyles(package)
      default: words = try SharedWords(package, limits)
      }
    }
    guard isBook else { throw SheetRefusal.notATable }
    let shown = sheets.firstIndex { !$0.isHidden } ?? sheets.startIndex
    for (place, found) in sheets.enumerated() where place != shown { others.append(found.name) }
    if sheets.indices.contains(shown), let target = targets[sheets[shown].relation] {
      sheet = (sheets[shown].name, Self.path(of: target))
    }
  }

  private mutating func readBook(_ package: WorkbookPackage) throws
    -> [(name: String, relation: String, isHidden: Bool)]
  {
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    let xml = try PartXML(package)
    while let event = try xml.next() {
      guard case .open(let name) = event else { continue }
      if name == "sheet", sheets.count < 256 {
        sheets.append((xml["name"] ?? "", xml["r:id"] ?? "", (xml["state"] ?? "visible") != "visible"))
      } else if name == "workbookPr" {
        countsFrom1904 = ["1", "true"].contains(xml["date1904"] ?? "")
      }
    }
    return sheets
  }

  private static func readTargets(_ package: WorkbookPackage) throws -> [String: String] {
    var targets: [String: String] = [:]
    let xml = try PartXML(package)
    while let event = try xml.next() {
      if case .open("Relationship") = event, let id = xml["Id"], let target = xml["Target"], targets.count < 4_000 {
        targets[id] = target
      }
    }
    return targets
  }

  /// Targets are relative to the workbook's folder, or absolute in the package.
  private static func path(of target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}

/// The words that cells point at: one block of bytes, for there may be as many as cells.
struct SharedWords {
  private var text: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ package: WorkbookPackage, _ limits: SheetLimits) throws {
    let xml = try PartXML(package)
    var (isText, phonetic) = (false, 0)
    while let event = try xml.next() {
      switch event {
      case .open("t"): isText = phonetic == 0
      case .close("t"): isText = false
      // How a word is spoken stands beside it, and is not it.
      case .open("rPh"): phonetic += 1
      case .close("rPh"): phonetic -= 1
      case .close("si"): ends.append(text.count)
      case .text(let words) where isText:
        text.append(contentsOf: words.utf8)
        guard text.count <= limits.sharedBytes else { throw SheetRefusal.unpacksTooFar }
      default: break
      }
    }
  }

  subscript(_ index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return text.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<ends[index]]), as: UTF8.self)
    }
  }
}

/// Which of a workbook's cell formats show a number as a day.
struct CellStyles {
  private var showsDay: [Bool] = []

  init() {}

  init(_ package: WorkbookPackage) throws {
    let xml = try PartXML(package)
    var codes: [Int: String] = [:]
    var isInFormats = false
    while let event = try xml.next() {
      switch event {
      case .open("numFmt"):
        if let id = xml["numFmtId"].flatMap({ Int($0) }), codes.count < 4_000 { codes[id] = xml["formatCode"] ?? "" }
      case .open("cellXfs"): isInFormats = true
      case .close("cellXfs"): isInFormats = false
      case .open("xf") where isInFormats:
        let id = xml["numFmtId"].flatMap { Int($0) } ?? 0
        if showsDay.count < 70_000 { showsDay.append(codes[id].map(Self.isDay) ?? Self.ownDays.contains(id)) }
      default: break
      }
    }
  }

  func isDay(_ style: Int) -> Bool { showsDay.indices.contains(style) && showsDay[style] }

  /// The program's own formats of days.
  private static let ownDays = Set([14, 15, 16, 17, 22] + Array(27...36) + Array(50...58))

  /// A format with a day or a year in it, outside words and the brackets that name a language or a colour.
  private static func isDay(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for scalar in code.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == "\\" {
        isEscaped = true
      } else if !isQuoted, scalar == "[" {
        isBracketed = true
      } else if scalar == "]" {
        isBracketed = false
      } else if !isQuoted, !isBracketed, "yYdD".unicodeScalars.contains(scalar) {
        return true
      }
    }
    return false
  }
}
