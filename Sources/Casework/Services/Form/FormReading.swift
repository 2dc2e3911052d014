import Arabic

/// What is wrong with an answer to one question of a service's form.
package enum AnswerProblem: Hashable, Sendable {
  case missing
  case tooLong(limit: Int)
  case format(FormatRefusal)
  case date(DateRefusal)
  case place(PlaceRefusal)
  case belowLeast(Int)
  case aboveMost(Int)
  case amountBelow(Halalas)
  case amountAbove(Halalas)
  /// Where only a day that has come makes sense.
  case mustBePast
  /// Where only a day to come makes sense.
  case mustBeFuture
  /// An option that the form doesn't offer, or no longer.
  case notOffered
  /// More than one option where one is asked for.
  case onlyOne
  case tooFewRows(least: Int)
  case tooManyRows(most: Int)
}

/// What is wrong at one place of the form.
package struct FormProblem: Hashable, Sendable {
  package var field: FormField
  /// Where in a table: the row, counted from 0, and the column.
  package var cell: Cell?
  package var problem: AnswerProblem

  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: FormField
  }

  /// The name of the input it is told at.
  package var name: String {
    cell.map { "\(field.code).\($0.row).\($0.column.code)" } ?? field.code
  }
}

extension FormEntries {
  /// What was typed as answers to a form's questions, or everything wrong with it.
  package func answers(
    to fields: [FormField], today: CalendarDay
  ) -> (answers: FormAnswers, problems: [FormProblem]) {
    var answers = FormAnswers()
    var problems: [FormProblem] = []
    for field in fields {
      if case .table(let columns, let rows) = field.kind {
        let read = self.rows(of: field, columns, rows, today: today, &problems)
        if !read.isEmpty { answers.values[field.code] = .rows(read) }
      } else {
        do throws(AnswerRefused) {
          answers.values[field.code] = try value(of: field, as: field.code, today: today)
        } catch { problems.append(FormProblem(field: field, problem: error.problem)) }
      }
    }
    return (answers, problems)
  }

  private struct AnswerRefused: Error {
    var problem: AnswerProblem
    init(_ problem: AnswerProblem) { self.problem = problem }
  }

  /// The rows in which something was typed; blank ones between them are passed over.
  private func rows(
    of field: FormField, _ columns: [FormField], _ bounds: ClosedRange<Int>, today: CalendarDay,
    _ problems: inout [FormProblem]
  ) -> [[String: FieldValue]] {
    var rows: [[String: FieldValue]] = []
    for row in 0..<bounds.upperBound where !isBlank(row, of: field, columns) {
      var cells: [String: FieldValue] = [:]
      for column in columns {
        do throws(AnswerRefused) {
          cells[column.code] = try value(of: column, as: "\(field.code).\(row).\(column.code)", today: today)
        } catch {
          problems.append(
            FormProblem(field: field, cell: FormProblem.Cell(row: row, column: column), problem: error.problem))
        }
      }
      rows.append(cells)
    }
    let least = field.isRequired ? max(bounds.lowerBound, 1) : bounds.lowerBound
    // What need not be filled in may stay empty, whatever it asks of those who do.
    if rows.count < least, field.isRequired || !rows.isEmpty {
      problems.append(FormProblem(field: field, problem: .tooFewRows(least: least)))
    }
    if let shown = Int(self["\(field.code).\(Self.rowCount)"]), shown > bounds.upperBound {
      problems.append(FormProblem(field: field, problem: .tooManyRows(most: bounds.upperBound)))
    }
    return rows
  }

  /// Nil when nothing was typed where nothing need be.
  private func value(of field: FormField, as name: String, today: CalendarDay) throws(AnswerRefused) -> FieldValue? {
    if case .date(let bound) = field.kind { return try date(field, name, bound, today: today) }
    if case .choice(let options, let several) = field.kind { return try choice(field, name, options, several) }
    let text = self[name].trimmedSpaces
    guard !text.isEmpty else {
      if field.isRequired { throw AnswerRefused(.missing) }
      return nil
    }
    switch field.kind {
    case .text, .prose:
      let limit = field.kind == .text ? FormField.Bounds.line : FormField.Bounds.prose
      guard text.count <= limit else { throw AnswerRefused(.tooLong(limit: limit)) }
      return .text(text)
    case .number(let least, let most): return try .number(Self.number(text, least, most))
    case .money(let least, let most): return try .money(Self.money(text, least, most))
    case .place:
      do throws(PlaceRefusal) { return .place(try Place(typed: text)) } catch { throw AnswerRefused(.place(error)) }
    case .date, .choice, .table, .file: return nil
    }
  }

  private static func number(_ text: String, _ least: Int?, _ most: Int?) throws(AnswerRefused) -> Int {
    var digits = ""
    guard text.utf8.count <= 60 else { throw AnswerRefused(.aboveMost(most ?? FormField.Bounds.number)) }
    for scalar in text.unicodeScalars where !scalar.isDirectionMark {
      if digits.isEmpty, scalar.isDash {
        digits = "-"
      } else if let digit = scalar.digitValue {
        digits += String(digit)
      } else {
        throw AnswerRefused(.format(.unexpected(Character(scalar))))
      }
    }
    guard digits != "-", !digits.isEmpty else { throw AnswerRefused(.missing) }
    let (low, high) = (least ?? -FormField.Bounds.number, most ?? FormField.Bounds.number)
    guard let number = Int(digits) else { throw AnswerRefused(.aboveMost(high)) }
    guard number >= low else { throw AnswerRefused(.belowLeast(low)) }
    guard number <= high else { throw AnswerRefused(.aboveMost(high)) }
    return number
  }

  private static func money(_ text: String, _ least: Halalas?, _ most: Halalas?) throws(AnswerRefused) -> Halalas {
    let amount: Halalas
    do throws(FormatRefusal) { amount = try Halalas(typed: text) } catch { throw AnswerRefused(.format(error)) }
    if let least, amount < least { throw AnswerRefused(.amountBelow(least)) }
    if let most, amount > most { throw AnswerRefused(.amountAbove(most)) }
    return amount
  }

  private func date(
    _ field: FormField, _ name: String, _ bound: FormField.DateBound, today: CalendarDay
  ) throws(AnswerRefused) -> FieldValue? {
    let calendar: CalendarSystem = self["\(name)-cal"] == "g" ? .gregorian : .hijri
    let (day, year) = (self["\(name)-d"], self["\(name)-y"])
    if day.trimmedSpaces.isEmpty, year.trimmedSpaces.isEmpty {
      if field.isRequired { throw AnswerRefused(.missing) }
      return nil
    }
    let date: EnteredDate
    do throws(DateRefusal) {
      date = try EnteredDate(
        day: day, month: self[calendar == .hijri ? "\(name)-mh" : "\(name)-mg"], year: year, in: calendar)
    } catch { throw AnswerRefused(.date(error)) }
    if bound == .past, date.day > today { throw AnswerRefused(.mustBePast) }
    if bound == .future, date.day < today { throw AnswerRefused(.mustBeFuture) }
    return .date(date)
  }

  private func choice(
    _ field: FormField, _ name: String, _ options: [FormField.Option], _ several: Bool
  ) throws(AnswerRefused) -> FieldValue? {
    let chosen = Set(all(name).filter { !$0.isEmpty })
    if chosen.isEmpty {
      if field.isRequired { throw AnswerRefused(.missing) }
      return nil
    }
    guard chosen.isSubset(of: options.map(\.code)) else { throw AnswerRefused(.notOffered) }
    guard several || chosen.count == 1 else { throw AnswerRefused(.onlyOne) }
    return .choice(options.map(\.code).filter(chosen.contains))
  }
}
