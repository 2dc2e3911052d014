import Arabic
import Casework
import HTTP
import Lexicon
import Pages

/// What is wrong with one input of the services' editor, in words.
struct EditorRefusal: Error {
  var field: String
  var words: Phrase
}

/// A question as the editor's form has it, read and written.
enum FieldForm {
  static func read(_ form: Form) throws(EditorRefusal) -> FormField {
    let word = form[FieldName.fieldKind] ?? ""
    guard FormField.Kind.words.contains(word) else {
      throw EditorRefusal(field: FieldName.fieldKind, words: .chooseAnswer)
    }
    return FormField(
      text(form, FieldName.partCode), ar: text(form, FieldName.labelAr), en: text(form, FieldName.labelEn),
      hintAr: text(form, FieldName.hintAr), hintEn: text(form, FieldName.hintEn),
      isRequired: form[FieldName.required] != nil, try kind(word, form))
  }

  static func text(_ form: Form, _ name: String) -> String { (form[name] ?? "").trimmedSpaces }

  private static func kind(_ word: String, _ form: Form) throws(EditorRefusal) -> FormField.Kind {
    switch word {
    case "prose": return .prose
    case "number": return .number(least: try number(form, FieldName.least), most: try number(form, FieldName.most))
    case "money": return .money(least: try money(form, FieldName.least), most: try money(form, FieldName.most))
    case "date": return .date(FormField.DateBound(rawValue: text(form, FieldName.days)) ?? .any)
    case "choice": return .choice(options(form), several: form[FieldName.several] != nil)
    case "table":
      let least = try number(form, FieldName.least) ?? 0
      let most = try number(form, FieldName.most) ?? 10
      guard 0 <= least, least <= most else {
        throw EditorRefusal(field: FieldName.least, words: ServiceRefusal.boundsCrossed(at: "").words)
      }
      return .table(try columns(form), rows: least...most)
    case "file": return .file
    case "place": return .place
    default: return .text
    }
  }

  private static func number(_ form: Form, _ name: String) throws(EditorRefusal) -> Int? {
    let typed = text(form, name).withASCIIDigits
    if typed.isEmpty { return nil }
    guard let number = Int(typed) else { throw EditorRefusal(field: name, words: .notANumber) }
    return number
  }

  private static func money(_ form: Form, _ name: String) throws(EditorRefusal) -> Halalas? {
    let typed = text(form, name)
    if typed.isEmpty { return nil }
    do throws(FormatRefusal) {
      return try Halalas(typed: typed)
    } catch { throw EditorRefusal(field: name, words: error.words(for: .leastAnswer)) }
  }

  /// The parts of each line between upright strokes; blank lines are passed over.
  private static func lines(_ form: Form, _ name: String) -> [(number: Int, parts: [String])] {
    (form[name] ?? "").replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().compactMap { place, line in
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmedSpaces }
        return parts.allSatisfy(\.isEmpty) ? nil : (place + 1, parts)
      }
  }

  private static func options(_ form: Form) -> [FormField.Option] {
    lines(form, FieldName.options).map { line in
      FormField.Option(
        line.parts[0], ar: line.parts.count > 1 ? line.parts[1] : "", en: line.parts.count > 2 ? line.parts[2] : "")
    }
  }

  private static func columns(_ form: Form) throws(EditorRefusal) -> [FormField] {
    var columns: [FormField] = []
    for (number, parts) in lines(form, FieldName.columns) {
      guard parts.count >= 3, let kind = simpleKind(parts[1], parts.count > 5 ? parts[5] : "") else {
        throw EditorRefusal(field: FieldName.columns, words: .badColumnLine(number))
      }
      let isRequired = parts.count > 4 && ["required", "لازم", "1"].contains(parts[4])
      columns.append(
        FormField(parts[0], ar: parts[2], en: parts.count > 3 ? parts[3] : "", isRequired: isRequired, kind))
    }
    return columns
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
enum DocumentForm {
  static func read(_ form: Form) throws(EditorRefusal) -> Requirement {
    let validity: Requirement.Validity
    switch form[FieldName.validity] {
    case "own_date": validity = .ownDate
    case "months":
      let typed = FieldForm.text(form, FieldName.months).withASCIIDigits
      guard let count = Int(typed), Requirement.Validity.monthsAllowed.contains(count) else {
        throw EditorRefusal(field: FieldName.months, words: ServiceRefusal.badMonths(at: typed).words)
      }
      validity = .months(count)
    default: validity = .unlimited
    }
    return Requirement(
      code: FieldForm.text(form, FieldName.partCode), nameAr: FieldForm.text(form, FieldName.nameAr),
      nameEn: FieldForm.text(form, FieldName.nameEn), isRequired: form[FieldName.required] != nil, validity: validity,
      seesOriginal: form[FieldName.original] != nil)
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
