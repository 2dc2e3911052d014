import Arabic
import Casework

/// Reads the control table: issue and amendment, who prepared, reviewed and approved the document, and when.
struct ControlReader {
  private(set) var control = DocumentControl()
  private(set) var version: String?
  private(set) var versionLine: Int?
  /// Dates that the table leaves blank or that cannot be, with their line.
  private(set) var faults: [(date: WrittenDate, label: String, line: Int)] = []

  init(_ outline: Outline) {
    let lines = outline.cover
    let labels = Label.labels(in: lines)
    readIssue(labels)
    readSignatories(lines, labels: labels)
    readVersion(lines + outline.furniture + outline.parts(.approval).flatMap(\.lines), labels: labels)
  }

  // MARK: Issue and amendment

  private mutating func readIssue(_ labels: [Label]) {
    for label in labels {
      let dates = DateScanner.dates(in: label.value)
      for date in dates where date.gregorian == nil { faults.append((date, label.name.shown, label.line)) }
      let isDate = label.isNamed(["تاريخ"])
      if isDate, label.isNamed(["اصدار"]) {
        control.issueDate = dates.stated ?? DateScanner.year(in: label.value.asWords).map { StatedDate(year: $0) }
      } else if isDate, label.isNamed(["تعديل/تحديث"]) {
        control.amendmentDate = dates.stated ?? DateScanner.year(in: label.value.asWords).map { StatedDate(year: $0) }
      } else if label.isNamed(["رقم تعديل", "=التعديل"]), !isDate {
        control.amendmentNumber = Self.figure(label.value.asWords)
      }
    }
  }

  private static func figure(_ words: [Word]) -> String? {
    words.first { $0.letters.bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } }?.text
      .withASCIIDigits
  }

  // MARK: Signatories

  private mutating func readSignatories(_ lines: [Line], labels: [Label]) {
    let reader = SignatoryReader(lines)
    control.preparedBy = reader.signatories[.preparation]
    control.reviewedBy = reader.signatories[.review]
    control.approvedBy = reader.signatories[.approval]
    readApprovalLabel(labels)
  }

  /// ‘تاريخ الاعتماد: …’ without a table.
  private mutating func readApprovalLabel(_ labels: [Label]) {
    guard control.approvedBy?.date == nil,
      let label = labels.first(where: { $0.isNamed(["تاريخ … اعتماد"]) }),
      let date = DateScanner.dates(in: label.value).stated
    else { return }
    var signatory = control.approvedBy ?? DocumentControl.Signatory(name: "")
    signatory.date = date
    control.approvedBy = signatory
  }

  // MARK: Version

  private static let issueWords: Phrase = "اصدار/الاصدار/نسخه/طبعه/=version/=ver/=v/=rev"
  private static let dateWords: Phrase = "تاريخ/سنه/عام/جهه/=date"

  private mutating func readVersion(_ lines: [Line], labels: [Label]) {
    for label in labels where label.isNamed([Self.issueWords]) && !label.isNamed([Self.dateWords]) {
      if let version = Self.version(in: label.value.asWords, at: 0) {
        self.version = version
        versionLine = label.line
        return
      }
    }
    for line in lines {
      for cell in line.cells.isEmpty ? [line.fullText] : line.cells {
        let words = cell.asWords
        for index in words.indices where Self.issueWords.match(in: words, at: index) != nil {
          if index > 0, Self.dateWords.match(in: words, at: index - 1) != nil { continue }
          if let version = Self.version(in: words, at: index + 1) {
            self.version = version
            versionLine = line.number
            return
          }
        }
      }
    }
  }

  /// The issue number that stands within the next words, in figures or as an ordinal.
  private static func version(in words: [Word], at start: Int) -> String? {
    var index = start
    while index < min(words.count, start + 3) {
      let word = words[index]
      if let reading = NumberWords.ordinal(in: words.map(\.letters), at: index) { return String(reading.value) }
      let bytes = word.letters.bytes
      if let first = bytes.first, (0x30...0x39).contains(first) {
        let isYear = bytes.count == 4 && (word.number.map { (1300...2200).contains($0) } ?? false)
        return isYear ? nil : word.text.withASCIIDigits
      }
      guard skipped.match(in: words, at: index) != nil else { return nil }
      index += 1
    }
    return nil
  }

  private static let skipped: Phrase = "رقم/=no/=v/=rev/الرقم"
}
