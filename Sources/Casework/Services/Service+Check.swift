extension Service {
  /// How much a service, and an association's catalogue, may hold.
  package enum Bounds {
    package static let services = 200
    package static let documents = 30
    package static let name = 200
    package static let criteria = 4_000
  }

  /// Refuses what no applicant could fill in or no page could send.
  package func check() throws(ServiceRefusal) {
    guard Self.isCode(code) else { throw .badServiceCode(String(code.prefix(40))) }
    try Self.named(nameAr, at: code, limit: Bounds.name)
    for (text, limit) in [
      (nameEn, Bounds.name), (criteriaAr, Bounds.criteria), (criteriaEn, Bounds.criteria),
      (audienceAr, Bounds.criteria), (audienceEn, Bounds.criteria),
    ] {
      guard text.count <= limit else { throw .tooLong(at: code, limit: limit) }
    }
    guard requirements.count <= Bounds.documents else { throw .tooManyDocuments(limit: Bounds.documents) }
    guard fields.count <= FormField.Bounds.fields else { throw .tooManyFields(limit: FormField.Bounds.fields) }
    for requirement in requirements { try requirement.check() }
    for field in fields { try field.check() }
    // Files of the form stand in the checklist beside the documents, so that they share their codes.
    if let twice = Self.firstTwice(requirements.map(\.code) + fields.map(\.code)) { throw .codeTwice(twice) }
    guard fields.reduce(0, { $0 + $1.inputs }) <= FormField.Bounds.inputs else { throw .formTooLarge }
  }

  /// Whether a text may be a service's code.
  package static func isCode(_ text: String) -> Bool {
    let units = Array(text.utf8)
    guard (2...30).contains(units.count), units.first != 0x2D, units.last != 0x2D else { return false }
    return units.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  static func named(_ text: String, at place: String, limit: Int) throws(ServiceRefusal) {
    guard !text.trimmedSpaces.isEmpty else { throw .arabicMissing(at: place) }
    guard text.count <= limit else { throw .tooLong(at: place, limit: limit) }
  }

  static func firstTwice(_ codes: [String]) -> String? {
    var seen: Set<String> = []
    return codes.first { !seen.insert($0).inserted }
  }
}

extension Requirement {
  fileprivate func check() throws(ServiceRefusal) {
    guard FormField.isCode(code) else { throw .badCode(String(code.prefix(60))) }
    try Service.named(nameAr, at: code, limit: Service.Bounds.name)
    guard nameEn.count <= Service.Bounds.name else { throw .tooLong(at: code, limit: Service.Bounds.name) }
    if case .months(let count) = validity, !Validity.monthsAllowed.contains(count) { throw .badMonths(at: code) }
  }
}

extension FormField {
  fileprivate func check() throws(ServiceRefusal) {
    try checkWords()
    switch kind {
    case .text, .prose, .date, .file, .place: break
    case .number(let least, let most):
      let allowed = -Bounds.number...Bounds.number
      guard allowed.contains(least ?? 0), allowed.contains(most ?? 0), least ?? .min <= most ?? .max else {
        throw .boundsCrossed(at: code)
      }
    case .money(let least, let most):
      let low = least ?? .zero
      guard low >= .zero, low <= most ?? .riyals(Halalas.highestTypedRiyals),
        most ?? .zero <= .riyals(Halalas.highestTypedRiyals)
      else { throw .boundsCrossed(at: code) }
    case .choice(let options, _): try check(options)
    case .table(let columns, let rows): try check(columns, rows)
    }
  }

  private func checkWords() throws(ServiceRefusal) {
    guard Self.isCode(code) else { throw .badCode(String(code.prefix(60))) }
    try Service.named(labelAr, at: code, limit: Bounds.label)
    guard labelEn.count <= Bounds.label else { throw .tooLong(at: code, limit: Bounds.label) }
    guard hintAr.count <= Bounds.hint, hintEn.count <= Bounds.hint else {
      throw .tooLong(at: code, limit: Bounds.hint)
    }
  }

  private func check(_ options: [Option]) throws(ServiceRefusal) {
    guard !options.isEmpty else { throw .noOptions(at: code) }
    guard options.count <= Bounds.options else { throw .tooManyOptions(at: code, limit: Bounds.options) }
    for option in options {
      guard Self.isCode(option.code) else { throw .badCode(String(option.code.prefix(60))) }
      try Service.named(option.nameAr, at: option.code, limit: Bounds.label)
      guard option.nameEn.count <= Bounds.label else { throw .tooLong(at: option.code, limit: Bounds.label) }
    }
    if let twice = Service.firstTwice(options.map(\.code)) { throw .codeTwice(twice) }
  }

  private func check(_ columns: [FormField], _ rows: ClosedRange<Int>) throws(ServiceRefusal) {
    guard !columns.isEmpty else { throw .noColumns(at: code) }
    guard columns.count <= Bounds.columns else { throw .tooManyColumns(at: code, limit: Bounds.columns) }
    guard rows.lowerBound >= 0, rows.upperBound >= 1 else { throw .boundsCrossed(at: code) }
    guard rows.upperBound <= Bounds.rows else { throw .tooManyRows(at: code, limit: Bounds.rows) }
    for column in columns {
      switch column.kind {
      case .table, .file: throw .notAColumn(String(column.code.prefix(60)), at: code)
      default: try column.check()
      }
    }
    if let twice = Service.firstTwice(columns.map(\.code)) { throw .codeTwice(twice) }
  }
}
