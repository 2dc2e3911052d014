import Arabic
import Casework
import HTTP
import Lexicon
import Pages

/// A question as the editor's form has it.
extension TypedForm {
  func question() throws(PanelRefusal) -> FormField {
    let (label, code, kind) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.labelAr, .labelArabic, limit: FormField.Bounds.label)),
      .read(try needed(FieldName.partCode, .fieldCode, limit: 60)), .read(try questionKind()))
    return FormField(
      code, ar: label, en: text(FieldName.labelEn), hintAr: text(FieldName.hintAr), hintEn: text(FieldName.hintEn),
      isRequired: form[FieldName.required] != nil, kind)
  }

  private func questionKind() throws(PanelRefusal) -> FormField.Kind {
    switch text(FieldName.fieldKind) {
    case "text": return .text
    case "prose": return .prose
    case "number":
      let (least, most) = try PanelRefusal.readingAll(
        .read(try bound(FieldName.least)), .read(try bound(FieldName.most)))
      return .number(least: least, most: most)
    case "money":
      let (least, most) = try PanelRefusal.readingAll(
        .read(try writtenOrNil(FieldName.least, .leastAnswer) as Halalas?),
        .read(try writtenOrNil(FieldName.most, .mostAnswer) as Halalas?))
      return .money(least: least, most: most)
    case "date": return .date(FormField.DateBound(rawValue: text(FieldName.days)) ?? .any)
    case "choice": return .choice(options, several: form[FieldName.several] != nil)
    case "table":
      let (columns, rows) = try PanelRefusal.readingAll(.read(try columns()), .read(try rows()))
      return .table(columns, rows: rows)
    case "file": return .file
    case "place": return .place
    default: throw PanelRefusal(field: FieldName.fieldKind, .choose(.fieldKind))
    }
  }

  /// A bound of a number, which may lie below zero.
  private func bound(_ name: String) throws(PanelRefusal) -> Int? {
    let typed = text(name).withASCIIDigits
    if typed.isEmpty { return nil }
    guard let number = Int(typed) else { throw PanelRefusal(field: name, .notANumber) }
    return number
  }

  private func rows() throws(PanelRefusal) -> ClosedRange<Int> {
    let (least, most) = try PanelRefusal.readingAll(
      .read(try bound(FieldName.least)), .read(try bound(FieldName.most)))
    let (first, last) = (least ?? 0, most ?? 10)
    guard 0 <= first, first <= last else {
      throw PanelRefusal(field: FieldName.least, ServiceRefusal.boundsCrossed(at: "").words)
    }
    return first...last
  }

  /// The parts of each line between upright strokes; blank lines are passed over.
  private func lines(_ name: String) -> [(number: Int, parts: [String])] {
    (form[name] ?? "").replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().compactMap { place, line in
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmedSpaces }
        return parts.allSatisfy(\.isEmpty) ? nil : (place + 1, parts)
      }
  }

  private var options: [FormField.Option] {
    lines(FieldName.options).map { line in
      FormField.Option(
        line.parts[0], ar: line.parts.count > 1 ? line.parts[1] : "", en: line.parts.count > 2 ? line.parts[2] : "")
    }
  }

  private func columns() throws(PanelRefusal) -> [FormField] {
    try PanelRefusal.readingEach(lines(FieldName.columns)) { (line) throws(PanelRefusal) in
      let parts = line.parts
      guard parts.count >= 3, let kind = Self.simpleKind(parts[1], parts.count > 5 ? parts[5] : "") else {
        throw PanelRefusal(field: FieldName.columns, .badColumnLine(line.number))
      }
      let isRequired = parts.count > 4 && ["required", "لازم", "1"].contains(parts[4])
      return FormField(parts[0], ar: parts[2], en: parts.count > 3 ? parts[3] : "", isRequired: isRequired, kind)
    }
  }

  /// `more` holds the options of a choice: `spouse = زوج = Spouse; child = ابن`.
  private static func simpleKind(_ word: String, _ more: String) -> FormField.Kind? {
    switch word {
    case "text": .text
    case "prose": .prose
    case "number": .number(least: nil, most: nil)
    case "money": .money(least: nil, most: nil)
    case "date": .date(.any)
    case "place": .place
    case "choice":
      .choice(
        more.split(separator: ";").map { option in
          let parts = option.split(separator: "=").map { String($0).trimmedSpaces }
          return FormField.Option(
            parts.first ?? "", ar: parts.count > 1 ? parts[1] : "", en: parts.count > 2 ? parts[2] : "")
        }, several: false)
    default: nil
    }
  }
}

extension FormField {
  /// The question as the editor's form shows it.
  var editorForm: Form {
    var form = Form([
      FieldName.partCode: code, FieldName.labelAr: labelAr, FieldName.labelEn: labelEn, FieldName.hintAr: hintAr,
      FieldName.hintEn: hintEn, FieldName.fieldKind: kind.word,
    ])
    func add(_ name: String, _ value: String) { form.fields.append(Form.Field(name: name, value: value)) }
    if isRequired { add(FieldName.required, "yes") }
    switch kind {
    case .number(let least, let most):
      add(FieldName.least, least.map { String($0) } ?? "")
      add(FieldName.most, most.map { String($0) } ?? "")
    case .money(let least, let most):
      add(FieldName.least, least?.text ?? "")
      add(FieldName.most, most?.text ?? "")
    case .date(let days): add(FieldName.days, days.rawValue)
    case .choice(let options, let several):
      add(FieldName.options, options.map { "\($0.code) | \($0.nameAr) | \($0.nameEn)" }.joined(separator: "\n"))
      if several { add(FieldName.several, "yes") }
    case .table(let columns, let rows):
      add(FieldName.least, String(rows.lowerBound))
      add(FieldName.most, String(rows.upperBound))
      add(
        FieldName.columns,
        columns.map(\.editorLine).joined(separator: "\n"))
    case .text, .prose, .file, .place: break
    }
    return form
  }

  /// One column as the editor's lines have it.
  private var editorLine: String {
    let parts = [code, kind.word, labelAr, labelEn, isRequired ? "required" : ""]
    guard case .choice(let options, _) = kind else { return parts.joined(separator: " | ") }
    let choices = options.map { "\($0.code) = \($0.nameAr) = \($0.nameEn)" }.joined(separator: "; ")
    return (parts + [choices]).joined(separator: " | ")
  }

  /// The same question as `edited`, with what the editor's lines cannot say kept from this one: the hints of columns and
  /// the bounds of those whose code and kind stayed.
  func keepingColumns(_ edited: FormField) -> FormField {
    guard case .table(let columns, let rows) = edited.kind else { return edited }
    var kept = edited
    kept.kind = .table(
      columns.map { column in
        guard let before = self.columns.first(where: { $0.code == column.code && $0.kind.word == column.kind.word })
        else { return column }
        var same = column
        (same.hintAr, same.hintEn) = (before.hintAr, before.hintEn)
        if case .choice = column.kind { return same }
        same.kind = before.kind
        return same
      }, rows: rows)
    return kept
  }
}

/// A document as the editor's form has it.
extension TypedForm {
  func requirement() throws(PanelRefusal) -> Requirement {
    let (name, code, validity) = try PanelRefusal.readingAll(
      .read(try needed(FieldName.nameAr, .nameArabic, limit: Service.Bounds.name)),
      .read(try needed(FieldName.partCode, .fieldCode, limit: 60)), .read(try validity()))
    return Requirement(
      code: code, nameAr: name, nameEn: text(FieldName.nameEn), isRequired: form[FieldName.required] != nil,
      validity: validity, seesOriginal: form[FieldName.original] != nil)
  }

  private func validity() throws(PanelRefusal) -> Requirement.Validity {
    switch text(FieldName.validity) {
    case "own_date": return .ownDate
    case "months":
      let typed = try needed(FieldName.months, .monthsCount, limit: 10)
      guard let count = Int(typed.withASCIIDigits), Requirement.Validity.monthsAllowed.contains(count) else {
        throw PanelRefusal(field: FieldName.months, ServiceRefusal.badMonths(at: typed).words)
      }
      return .months(count)
    default: return .unlimited
    }
  }
}

extension Requirement {
  var editorForm: Form {
    var form = Form([FieldName.partCode: code, FieldName.nameAr: nameAr, FieldName.nameEn: nameEn])
    func add(_ name: String, _ value: String) { form.fields.append(Form.Field(name: name, value: value)) }
    if isRequired { add(FieldName.required, "yes") }
    if seesOriginal { add(FieldName.original, "yes") }
    switch validity {
    case .unlimited: add(FieldName.validity, "unlimited")
    case .ownDate: add(FieldName.validity, "own_date")
    case .months(let count):
      add(FieldName.validity, "months")
      add(FieldName.months, String(count))
    }
    return form
  }
}

extension Service {
  /// The description as the editor's form shows it.
  var editorForm: Form {
    var form = Form([
      FieldName.nameAr: nameAr, FieldName.nameEn: nameEn, FieldName.criteriaAr: criteriaAr,
      FieldName.criteriaEn: criteriaEn, FieldName.audienceAr: audienceAr, FieldName.audienceEn: audienceEn,
    ])
    form.fields += needs.words.map { Form.Field(name: FieldName.needs, value: $0) }
    if asksAmount { form.fields.append(Form.Field(name: FieldName.asksAmount, value: "yes")) }
    return form
  }

  /// Takes over the description as it was typed.
  mutating func describe(by form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").replacing("\r\n", with: "\n").trimmedSpaces }
    (nameAr, nameEn) = (text(FieldName.nameAr), text(FieldName.nameEn))
    (criteriaAr, criteriaEn) = (text(FieldName.criteriaAr), text(FieldName.criteriaEn))
    (audienceAr, audienceEn) = (text(FieldName.audienceAr), text(FieldName.audienceEn))
    needs =
      ServiceNeeds(words: form.all(FieldName.needs).filter { word in ServiceNeeds.named.contains { $0.word == word } })
      ?? []
    asksAmount = form[FieldName.asksAmount] != nil
  }
}
