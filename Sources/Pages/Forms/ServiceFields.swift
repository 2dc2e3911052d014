package import Casework
import HTML
import Lexicon

/// The questions of a service's own form, as they are to be shown.
package struct ServiceFormView: Hashable, Sendable {
  package var fields: [FormField]
  /// How many rows of each table stand on the page, by the table's code.
  package var rows: [String: Int]

  package init(_ fields: [FormField] = [], rows: [String: Int] = [:]) {
    (self.fields, self.rows) = (fields, rows)
  }

  package static let none = ServiceFormView()
}

/// Each question with its control; a table is rows one below the other, and a button that asks for one more.
func serviceFields(_ view: ServiceFormView, _ state: FormState, in say: Language, addsRows: Bool = true) -> HTML {
  .fragment(
    view.fields.map { field in
      if case .table(let columns, let rows) = field.kind {
        tableField(field, columns, shown: view.rows[field.code] ?? max(rows.lowerBound, 1), rows, state, say, addsRows)
      } else {
        questionField(field, as: FieldName.form(field.code), state, in: say)
      }
    })
}

/// Stands first in a form with further buttons, so that Enter sends the form and presses none of those.
func enterKeyButton(_ words: String) -> HTML {
  button(.class("vh"), .type("submit"), .tabindex(-1), .ariaHidden()) { words }
}

private func questionField(_ question: FormField, as name: String, _ state: FormState, in say: Language) -> HTML {
  let field = Field(name, question.label, hint: question.hint, isOptional: !question.isRequired)
  switch question.kind {
  case .text, .place: return textField(field, state, in: say, maxlength: FormField.Bounds.line)
  case .prose: return textArea(field, state, in: say, rows: 3)
  case .number: return numberField(field, state, in: say, width: "w-4", maxlength: 12)
  case .money: return moneyField(field, state, in: say)
  case .date: return dateField(field, state, in: say)
  case .choice(let options, let several):
    let choices = options.map { Choice($0.code, $0.name) }
    if several { return checkboxes(field, choices, state, in: say) }
    let isInRow = name.dropFirst(2).contains(".")
    // A radio button stays pressed: what may be left out, alone or with its row, must be one to take back.
    return choices.count <= 4 && question.isRequired && !isInRow
      ? radios(field, choices, state, in: say)
      : selectField(field, choices, state, in: say, canBeCleared: isInRow)
  case .file, .table: return .none
  }
}

private func tableField(
  _ field: FormField, _ columns: [FormField], shown: Int, _ bounds: ClosedRange<Int>, _ state: FormState,
  _ say: Language, _ addsRows: Bool
) -> HTML {
  let name = FieldName.form(field.code)
  let frame = ControlFrame(Field(name, field.label, hint: field.hint), state)
  let optional = field.isRequired ? "" : " (\(say(.optional)))"
  return div(
    .class(frame.isWrong ? "field has-err" : "field"), .role("group"), .ariaLabelledBy("\(frame.id)-l"),
    .ariaDescribedBy(frame.describedBy)
  ) {
    p(.class("strong"), .id("\(frame.id)-l")) { "\(say(field.label))\(optional)" }
    frame.remarks(in: say)
    hiddenField("\(name).\(FormEntries.rowCount)", String(shown))
    for row in 0..<shown {
      div(
        .class("offer"), .id(row == 0 ? frame.id : nil), .role("group"), .ariaLabelledBy("\(frame.id)-r\(row)")
      ) {
        p(.class("small muted"), .id("\(frame.id)-r\(row)")) { say(.rowNumber(row + 1)) }
        div(.class("pair")) {
          for column in columns { questionField(column, as: "\(name).\(row).\(column.code)", state, in: say) }
        }
      }
    }
    if addsRows, shown < bounds.upperBound {
      button(.class("btn quiet"), .type("submit"), .name(FieldName.addRow), .value(field.code)) {
        icon(.plus)
        say(.addRow)
        span(.class("vh")) { ": \(say(field.label))" }
      }
    }
  }
}
