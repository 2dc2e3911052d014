import Arabic

/// One row of a list, read as a person.
package struct PersonRow: Hashable, Sendable {
  package var name = ""
  package var otherNames = ""
  package var nationalID: NationalID?
  package var mobile: Mobile?
  package var birth: EnteredDate?
  package var city = ""
  package var email: String?
  package var sex: Sex?
  /// What the list says they agreed to; a no is no entry of the ledger.
  package var consents: [Consent.Purpose] = []
  package var roles: Set<PartyRole> = []
  /// What is wrong in it; a row with any of these is not taken.
  package private(set) var problems: [RowProblem] = []
  /// What a person should look at; the row is taken.
  package private(set) var remarks: [RowRemark] = []

  /// Reads the cells by what their columns hold.
  package init(_ cells: [String], by mapping: ColumnMapping, on today: CalendarDay) {
    func cell(_ column: PersonColumn) -> String {
      guard let place = mapping.place(of: column), cells.indices.contains(place) else { return "" }
      return cells[place].trimmedSpaces
    }
    readName(cell(.name), PersonColumn.nameParts.map(cell))
    otherNames = bounded(cell(.otherNames), .otherNames, Party.longestOtherNames)
    city = bounded(cell(.city), .city, Party.longestCity)
    nationalID = read(cell(.nationalID), .nationalID) { text throws(FormatRefusal) in try NationalID(typed: text) }
    mobile = read(cell(.mobile), .mobile) { text throws(FormatRefusal) in try Mobile(typed: text) }
    readBirth(cell(.birth), on: today)
    readEmail(cell(.email))
    readRoles(cell(.role))
    readSex(cell(.sex))
    for column in PersonColumn.consents { readConsent(cell(column), column) }
    if nationalID == nil, mobile == nil, problems.isEmpty { remarks.append(.nothingToFindThemBy) }
  }

  package var isTaken: Bool { problems.isEmpty }

  /// Adds what was found about the row among the others, or about the cells it stands in.
  package mutating func mark(_ problem: RowProblem) { problems.append(problem) }
  package mutating func mark(_ remark: RowRemark) { remarks.append(remark) }

  private mutating func readName(_ whole: String, _ parts: [String]) {
    let words = (whole.isEmpty ? parts.filter { !$0.isEmpty }.joined(separator: " ") : whole)
      .split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { return problems.append(.nameMissing) }
    guard !words.isLonger(than: Party.longestName) else {
      return problems.append(.tooLong(.name, limit: Party.longestName))
    }
    if let digit = words.unicodeScalars.first(where: { $0.properties.numericType != nil }) {
      return problems.append(.format(.name, .unexpected(Character(digit))))
    }
    guard words.unicodeScalars.contains(where: \.isLetter) else { return problems.append(.nameMissing) }
    name = words
    if !words.contains(" ") { remarks.append(.oneWordName) }
  }

  private mutating func bounded(_ text: String, _ column: PersonColumn, _ limit: Int) -> String {
    guard text.isLonger(than: limit) else { return text }
    problems.append(.tooLong(column, limit: limit))
    return ""
  }

  private mutating func read<Form>(
    _ text: String, _ column: PersonColumn, _ form: (String) throws(FormatRefusal) -> Form
  ) -> Form? {
    guard !text.isEmpty else { return nil }
    do throws(FormatRefusal) {
      return try form(text)
    } catch {
      problems.append(.format(column, error))
      return nil
    }
  }

  private mutating func readEmail(_ text: String) {
    guard !text.isEmpty else { return }
    email = try? ContactPoint.Kind.email.value(typed: text)
    if email == nil { problems.append(.notUnderstood(.email)) }
  }

  /// Roles by their words in either language, several with commas between them.
  private mutating func readRoles(_ text: String) {
    for word in text.split(whereSeparator: { "،,;؛/|".contains($0) }) where !word.allSatisfy(\.isWhitespace) {
      guard let role = PartyRole(heard: String(word)) else { return problems.append(.notUnderstood(.role)) }
      roles.insert(role)
    }
  }

  /// Yes and no in either language; anything else is asked about, since nobody agrees by a guess.
  private mutating func readConsent(_ text: String, _ column: PersonColumn) {
    guard !text.isEmpty, let purpose = column.purpose else { return }
    let word = text.trimmedSpaces.folded.lowercased()
    if Self.yes.contains(word) {
      consents.append(purpose)
    } else if !Self.no.contains(word) {
      problems.append(.notUnderstood(column))
    }
  }

  private static let yes = Set(
    [
      "نعم", "موافق", "موافقة", "أوافق", "يوافق", "توافق", "وافق", "وافقت", "صح", "✓", "✔", "1", "yes", "y", "true",
      "agreed", "agree", "agrees",
    ].map { $0.folded.lowercased() })
  private static let no = Set(
    [
      "لا", "غير موافق", "غير موافقة", "لا أوافق", "لا يوافق", "لا توافق", "لم يوافق", "رفض", "رفضت", "خطأ", "✗", "✘",
      "0", "-", "no", "n", "false", "refused", "declined", "not agreed",
    ].map { $0.folded.lowercased() })

  private mutating func readSex(_ text: String) {
    guard !text.isEmpty else { return }
    sex = Sex(heard: text)
    if sex == nil { problems.append(.notUnderstood(.sex)) }
  }

  /// A date in either calendar: the year says in which.
  private mutating func readBirth(_ text: String, on today: CalendarDay) {
    guard !text.isEmpty else { return }
    do throws(DateRefusal) {
      birth = try Self.date(text).asBirthDate(on: today)
    } catch {
      problems.append(.date(.birth, error))
    }
  }

  private static func date(_ text: String) throws(DateRefusal) -> EnteredDate {
    do {
      return try EnteredDate(typed: text, in: .gregorian)
    } catch .yearOfOtherCalendar(_, let calendar) {
      return try EnteredDate(typed: text, in: calendar)
    } catch {
      throw error
    }
  }
}

/// Why a row is not taken.
package enum RowProblem: Hashable, Sendable {
  case nameMissing
  case tooLong(PersonColumn, limit: Int)
  case format(PersonColumn, FormatRefusal)
  case date(PersonColumn, DateRefusal)
  /// The cell shows a fault of the spreadsheet program, such as `#REF!`.
  case fault(PersonColumn, String)
  /// The cell holds no such thing, or none that is known.
  case notUnderstood(PersonColumn)
  /// The register has this identity number: nothing of that entry is changed.
  case known
  /// The same identity number stands in an earlier row.
  case numberTwice(row: Int)
}

/// What a person should look at although the row is taken.
package enum RowRemark: Hashable, Sendable {
  case oneWordName
  /// Neither a number nor a mobile: whoever comes later is told from them by the name alone.
  case nothingToFindThemBy
  /// The cell is worked out by the spreadsheet program: what it showed when the file was saved is taken.
  case formula(PersonColumn)
}

extension Sex {
  /// What a list says of someone in either language; nil for anything else.
  package init?(heard text: String) {
    guard let sex = Self.heard[text.trimmedSpaces.folded.lowercased()] else { return nil }
    self = sex
  }

  private static let heard: [String: Sex] = [
    Sex.female: ["أنثى", "انثى", "امرأة", "بنت", "female", "f", "woman"],
    .male: ["ذكر", "رجل", "ولد", "male", "m", "man"],
  ].reduce(into: [:]) { heard, entry in
    for word in entry.value { heard[word.folded.lowercased()] = entry.key }
  }
}

extension PartyRole {
  /// The role that a list names, in the words associations use; nil for anything else.
  package init?(heard text: String) {
    let word = text.trimmedSpaces.folded.lowercased()
    guard let role = Self.heard[word] else { return nil }
    self = role
  }

  private static let heard: [String: PartyRole] = [
    PartyRole.supporter: ["داعم", "متبرع", "متبرعة", "مانح", "كافل", "supporter", "donor"],
    .volunteer: ["متطوع", "متطوعة", "volunteer"],
    .assemblyMember: ["عضو", "عضوة", "عضو جمعية عمومية", "عضو الجمعية العمومية", "assembly member", "member"],
    .partner: ["شريك", "شريكة", "partner"],
    .contractor: ["متعاقد", "متعاقدة", "مورد", "مقاول", "contractor", "supplier"],
  ].reduce(into: [:]) { heard, entry in
    for word in entry.value { heard[word.folded.lowercased()] = entry.key }
  }
}
