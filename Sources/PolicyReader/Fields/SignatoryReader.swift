import Casework

/// Reads who prepared, reviewed and approved the document from its control table.
///
/// The table either has a column for each role, with labelled cells under it, or a row for each role.
struct SignatoryReader {
  enum Role: Hashable { case preparation, review, approval }

  private(set) var signatories: [Role: DocumentControl.Signatory] = [:]
  /// The roles of each column, from the row that names them; a column may carry two.
  private var columns: [[Role]] = []
  /// Who is named under each column so far.
  private var named: [Int: DocumentControl.Signatory] = [:]
  private var names = 0

  init(_ lines: [Line]) {
    for line in lines { read(line) }
    for (column, signatory) in named where column < columns.count {
      for role in columns[column] { signatories[role] = signatory }
    }
  }

  private mutating func read(_ line: Line) {
    let cells = line.cells.isEmpty ? [line.fullText] : line.cells
    let roles = cells.map(Self.roles)
    if cells.count > 1, roles.allSatisfy({ !$0.isEmpty }) {
      columns = roles
    } else if cells.count > 2, let role = roles[0].first, roles.dropFirst().allSatisfy(\.isEmpty) {
      signatories[role] = Self.signatory(inRow: cells)
    } else {
      readLabels(of: line)
    }
  }

  /// ‘الاعتماد | مجلس الأمناء | الرئيس | 09/02/2020’: what is no date is name, then post.
  private static func signatory(inRow cells: [String]) -> DocumentControl.Signatory {
    let told = cells.dropFirst().filter { DateScanner.dates(in: $0).isEmpty }
    return DocumentControl.Signatory(
      name: told.first ?? "", post: told.dropFirst().first,
      date: DateScanner.dates(in: cells.joined(separator: " ")).stated)
  }

  private mutating func readLabels(of line: Line) {
    for label in Label.labels(in: [line]) {
      // Outside cells a new name begins the next column.
      let isName = label.isNamed(["=الاسم"])
      let column = label.column ?? (isName ? names : names - 1)
      if isName {
        named[column] = DocumentControl.Signatory(name: label.value)
        names += 1
      } else if label.isNamed(["=الوظيفه/المنصب/الصفه"]) {
        named[column]?.post = label.value
      } else if label.isNamed(["=التاريخ"]) {
        named[column]?.date = DateScanner.dates(in: label.value).stated
      }
    }
  }

  private static func roles(of cell: String) -> [Role] {
    let words = cell.asWords
    guard (1...4).contains(words.count), words.allSatisfy({ $0.number == nil }) else { return [] }
    var roles: [Role] = []
    if words.contains("=اعداد/الاعداد/والاعداد/اعده/اعدها") { roles.append(.preparation) }
    if words.contains("مراجعه/راجعه/راجعها") { roles.append(.review) }
    if words.contains("اعتماد/اعتمده/اعتمدها") { roles.append(.approval) }
    return roles
  }
}
