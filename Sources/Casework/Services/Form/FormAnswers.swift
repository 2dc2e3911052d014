/// The answers to a service's own questions, by field, as they were understood.
package struct FormAnswers: Hashable, Sendable {
  package var values: [String: FieldValue]

  package init(_ values: [String: FieldValue] = [:]) { self.values = values }

  package var isEmpty: Bool { values.isEmpty }

  package subscript(_ code: String) -> FieldValue? { values[code] }
}

extension FormAnswers {
  /// One canonical text: the same answers always give the same, and it reads back without the form.
  ///
  /// Fields and columns stand in the order of their codes, each value behind a sign of what it is.
  package var stored: String {
    var form = CanonicalForm()
    for (code, value) in values.sorted(by: { $0.key < $1.key }) { value.add(to: &form, as: code) }
    return form.text
  }

  /// Nil for anything `stored` doesn't write.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    self.init()
    for (name, text) in pairs {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 1 {
        if text.hasPrefix("r:"), let count = Int(text.dropFirst(2)), (0...FormField.Bounds.rows).contains(count) {
          values[name] = .rows(Array(repeating: [:], count: count))
        } else {
          guard let value = FieldValue(stored: text) else { return nil }
          values[name] = value
        }
      } else {
        guard parts.count == 3, let row = Int(parts[1]), case .rows(var rows)? = values[parts[0]],
          rows.indices.contains(row), let value = FieldValue(stored: text)
        else { return nil }
        rows[row][parts[2]] = value
        values[parts[0]] = .rows(rows)
      }
    }
  }
}

extension FieldValue {
  fileprivate func add(to form: inout CanonicalForm, as name: String) {
    guard case .rows(let rows) = self else { return form.add(name, stored) }
    form.add(name, "r:\(rows.count)")
    for (place, row) in rows.enumerated() {
      for (column, value) in row.sorted(by: { $0.key < $1.key }) {
        form.add("\(name).\(place).\(column)", value.stored)
      }
    }
  }

  private var stored: String {
    switch self {
    case .text(let text): "t:\(text)"
    case .number(let number): "n:\(number)"
    case .money(let amount): "m:\(amount.count)"
    case .date(let date): "d:\(date.day) \(date.typedAs.rawValue)"
    case .choice(let codes): "c:\(codes.joined(separator: ","))"
    case .place(let place): "p:\(place.text)"
    case .rows(let rows): "r:\(rows.count)"
    }
  }

  fileprivate init?(stored text: String) {
    guard text.utf8.count >= 2, text.utf8.dropFirst().first == UInt8(ascii: ":") else { return nil }
    let rest = String(text.dropFirst(2))
    switch text.first {
    case "t": self = .text(rest)
    case "n":
      guard let number = Int(rest) else { return nil }
      self = .number(number)
    case "m":
      guard let count = Int64(rest) else { return nil }
      self = .money(Halalas(count))
    case "d":
      let parts = rest.split(separator: " ")
      guard parts.count == 2, let day = CalendarDay(iso: String(parts[0])),
        let calendar = CalendarSystem(rawValue: String(parts[1]))
      else { return nil }
      self = .date(EnteredDate(day: day, typedAs: calendar))
    case "c": self = .choice(rest.split(separator: ",").map(String.init))
    case "p":
      guard let place = try? Place(typed: rest) else { return nil }
      self = .place(place)
    default: return nil
    }
  }
}

extension FormAnswers {
  /// The answers as they would be typed into the form again.
  package func entries(for fields: [FormField]) -> FormEntries {
    var entries = FormEntries()
    for field in fields {
      switch (values[field.code], field.kind) {
      case (.rows(let rows)?, .table(let columns, _)):
        for (place, row) in rows.enumerated() {
          for column in columns { row[column.code]?.type(into: &entries, as: "\(field.code).\(place).\(column.code)") }
        }
      case (let value?, _): value.type(into: &entries, as: field.code)
      case (nil, _): break
      }
    }
    return entries
  }
}

extension FieldValue {
  fileprivate func type(into entries: inout FormEntries, as name: String) {
    switch self {
    case .text(let text): entries[name] = text
    case .number(let number): entries[name] = String(number)
    case .money(let amount): entries[name] = amount.text
    case .choice(let codes): entries.set(codes, at: name)
    case .place(let place): entries[name] = place.text
    case .rows: break
    case .date(let date):
      let isHijri = date.typedAs == .hijri
      entries["\(name)-cal"] = isHijri ? "h" : "g"
      let parts =
        isHijri
        ? date.day.hijri.map { ($0.day, $0.month, $0.year) } : date.day.gregorian.map { ($0.day, $0.month, $0.year) }
      guard let parts else { return }
      entries["\(name)-d"] = String(parts.0)
      entries[isHijri ? "\(name)-mh" : "\(name)-mg"] = String(parts.1)
      entries["\(name)-y"] = String(parts.2)
    }
  }
}
