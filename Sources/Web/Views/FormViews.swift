import Casework
import HTTP
import Lexicon
import Pages

extension FormEntries {
  /// What a posted form holds of a service's own questions; what the form doesn't ask is passed over.
  init(_ form: Form, for service: Service) {
    let typed = form.fields.lazy.filter { $0.name.hasPrefix(FieldName.formPrefix) }.map { field in
      (name: String(field.name.dropFirst(FieldName.formPrefix.count)), value: field.value)
    }
    self.init(Array(typed), for: service.questions)
  }

  /// The same as fields of a page, for showing them again.
  var fields: [Form.Field] { ordered.map { Form.Field(name: FieldName.form($0.name), value: $0.value) } }
}

extension ServiceFormView {
  /// A service's questions with as many rows as were typed or asked for.
  init(_ service: Service, _ entries: FormEntries, spare: Int = 0) {
    var rows: [String: Int] = [:]
    for field in service.questions {
      guard case .table(_, let bounds) = field.kind else { continue }
      rows[field.code] = min(entries.shownRows(of: field) + spare, bounds.upperBound)
    }
    self.init(service.questions, rows: rows)
  }
}

extension FormProblem {
  /// In words, at its input.
  var error: FieldError { FieldError(FieldName.form(name), words) }
}

extension FormAnswers {
  /// The answers in the order of the form, a fact each; of a table each row is one.
  func facts(of service: Service?) -> [Fact] {
    (service?.questions ?? []).flatMap { field -> [Fact] in
      switch (values[field.code], field.kind) {
      case (.rows(let rows)?, .table(let columns, _)):
        return rows.enumerated().map { place, row in
          let cells = columns.compactMap { column in row[column.code].map { (column.label, $0.words(of: column)) } }
          let words = cells.map { $0.0.joined($0.1, by: ": ") }
          let line = Phrase(
            ar: words.map(\.ar).joined(separator: " · "), en: words.map(\.en).joined(separator: " · "))
          return Fact(
            Phrase(ar: "\(field.label.ar) (\(place + 1))", en: "\(field.label.en) (\(place + 1))"), .phrase(line))
        }
      case (let value?, _): return [Fact(field.label, value.fact(of: field))]
      case (nil, _): return []
      }
    }
  }
}

extension FieldValue {
  fileprivate func fact(of field: FormField) -> Fact.Value {
    switch self {
    case .text(let text): .text(text)
    case .place(.words(let words)): .text(words)
    case .place(let place): .code(place.text)
    case .number(let number): .code(String(number))
    case .money(let amount): .money(halalas: amount.count)
    case .date, .choice, .rows: .phrase(words(of: field))
    }
  }

  /// In words, for a line among others and for paper.
  func words(of field: FormField) -> Phrase {
    switch self {
    case .text(let text): return Phrase(verbatim: text)
    case .number(let number): return Phrase(verbatim: String(number))
    case .money(let amount): return .money(halalas: amount.count)
    case .date(let date): return .bothDates(DualDate(date.day))
    case .place(let place): return Phrase(verbatim: place.text)
    case .choice(let codes):
      guard case .choice(let options, _) = field.kind else { return Phrase(verbatim: "") }
      return codes.compactMap { code in options.first { $0.code == code }?.name }.listed()
    case .rows: return Phrase(verbatim: "")
    }
  }
}
