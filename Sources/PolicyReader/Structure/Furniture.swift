import Arabic

/// Tells what belongs to the paper (letterhead, page numbers, contact lines, repeated headers) from what the policy says.
struct Furniture {
  private let repeated: Set<Int>
  private let numbering: Set<Int>

  init(_ lines: [Line]) {
    repeated = Self.repeatedLines(lines)
    numbering = Self.listNumbers(lines)
  }

  func isFurniture(_ index: Int, in lines: [Line]) -> Bool {
    let line = lines[index]
    if repeated.contains(index) { return true }
    if line.words.isEmpty { return line.marker == nil || Self.isPageNumber(line) }
    if Self.isPageNumber(line) { return !numbering.contains(index) }
    return Self.isLetterhead(line) || Self.isContact(line)
  }

  /// Whether the line is a bare number that numbers the item on the next line.
  func isListNumber(_ index: Int) -> Bool { numbering.contains(index) }

  // MARK: Kinds of furniture

  private static let state: [Letters] = [
    "المملكهالعربيهالسعوديه", "المركزالوطنيلتنميهالقطاعغيرالربحي", "بسماللهالرحمنالرحيم",
    "وزارهالمواردالبشريهوالتنميهالاجتماعيه",
    "وزارهالعملوالتنميهالاجتماعيه",
  ]

  private static let fields: Set<Letters> = [
    "الرقم", "التاريخ", "المشروعات", "المرفقات", "المشفوعات", "الموضوع", "المرفق", "الملاحق",
  ]

  private static func isLetterhead(_ line: Line) -> Bool {
    if line.words.count <= 6, fields.contains(line.words[0].letters), line.marker == nil {
      let rest = line.words.dropFirst()
      if rest.allSatisfy({ fields.contains($0.letters) || ["ه", "م", "هـ"].contains($0.letters) }) { return true }
    }
    let key = line.key.ligatureKey
    return state.contains { key.editDistance(to: $0.ligatureKey, atMost: max(2, $0.count / 8)) != nil }
  }

  static func isLicence(_ line: Line) -> Bool {
    line.words.count <= 7 && line.words.contains(any: ["ترخيص … رقم", "رقم … ترخيص", "مسجله … رقم", "=ترخيص"])
      && line.words.contains { $0.number != nil }
  }

  private static func isPageNumber(_ line: Line) -> Bool {
    let words = line.words
    if words.contains(any: ["=صفحه/الصفحه/page"]), words.count <= 5 {
      return words.allSatisfy { $0.number != nil || pageWords.contains($0.letters) }
    }
    let digits = line.source.unicodeScalars.filter { $0.digitValue != nil }.count
    guard (1...4).contains(digits) else { return false }
    let others = line.source.unicodeScalars.filter { $0.digitValue == nil && !$0.isSpace }
    if words.count == 1, line.marker == nil { return others.isEmpty }
    // ‘- 3 -’, ‘3 / 12’: dashes on both sides, or two numbers and nothing else.
    guard others.allSatisfy({ "-–—/|".unicodeScalars.contains($0) }) else { return false }
    return others.count == 2 || line.source.contains("/") || line.source.contains("|")
  }

  private static let pageWords: Set<Letters> = ["صفحه", "الصفحه", "من", "page", "of", "رقم", "ه", "م"]

  private static func isContact(_ line: Line) -> Bool {
    guard line.marker == nil else { return false }
    var signs = 0
    let source = line.source
    if source.contains("@") { signs += 1 }
    if source.contains("www.") || source.contains("http") || source.contains(".org") { signs += 1 }
    if longestDigitRun(source) >= 8 { signs += 1 }
    if line.words.contains(any: ["=ص =ب", "صندوق بريد"]) { signs += 2 }
    if signs == 0, line.words.allSatisfy(\.isForeign), source.contains("🐦") || source.contains("📸") { return true }
    let arabic = line.words.count { !$0.isForeign && $0.number == nil }
    return signs >= 2 || (signs == 1 && arabic == 0)
  }

  private static func longestDigitRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar.digitValue != nil { run += 1 } else if scalar != " " { run = 0 }
      longest = max(longest, run)
    }
    return longest
  }

  // MARK: Repetition

  /// Lines that stand three times or more, scanning errors allowed, as headers and footers of pages do.
  private static func repeatedLines(_ lines: [Line]) -> Set<Int> {
    var places: [Letters: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.marker == nil || line.marker?.isBullet == false {
      let key = line.key
      if key.count >= 4, line.words.count <= 24 { places[key, default: []].append(index) }
    }
    var repeated: Set<Int> = []
    let frequent = places.filter { $0.value.count >= 2 }.sorted { $0.value[0] < $1.value[0] }.prefix(200)
    for (key, indices) in frequent {
      var group = indices
      for (other, more) in places where other != key {
        if key.editDistance(to: other, atMost: max(1, key.count / 8)) != nil { group += more }
      }
      if group.count >= 3 { repeated.formUnion(group) }
    }
    return repeated
  }

  /// Bare numbers that count 1, 2, 3 a few lines apart number items; page numbers stand further apart.
  private static func listNumbers(_ lines: [Line]) -> Set<Int> {
    let bare = lines.indices.filter { index in
      lines[index].words.count == 1 && lines[index].words[0].number != nil && lines[index].marker == nil
    }
    var found: Set<Int> = []
    for (first, second) in zip(bare, bare.dropFirst()) where second - first <= 4 {
      guard let low = lines[first].words[0].number, let high = lines[second].words[0].number, high == low + 1 else {
        continue
      }
      if low == 1 || found.contains(first) { found.formUnion([first, second]) }
    }
    return found
  }
}
