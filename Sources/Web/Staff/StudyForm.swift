import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms.Act {
  /// The score that was typed; nil when none of its parts was.
  func score() throws -> NeedScore? {
    let parts = try PanelRefusal.readingEach(NeedScore.Part.allCases) { (part) throws(PanelRefusal) in
      try TypedForm(form).numberOrNil(FieldName.scorePrefix + part.rawValue, part.name).map { (part, $0) }
    }
    return parts.isEmpty ? nil : try NeedScore(Dictionary(uniqueKeysWithValues: parts))
  }

  /// Kind, amount and duration, as far as they were typed.
  func advice() throws(PanelRefusal) -> Advice {
    let typed = TypedForm(form)
    let (amount, months) = try PanelRefusal.readingAll(
      .read(try typed.writtenOrNil(FieldName.adviceAmount, .adviceAmount) as Halalas?),
      .read(try typed.numberOrNil(FieldName.months, .adviceMonths)))
    return Advice(kind: typed.text(FieldName.adviceKind), amount: amount, months: months)
  }

  /// What the officer read off a document, each value in its canonical writing.
  func readings() throws(PanelRefusal) -> [ItemReading.Field: String] {
    let read = try PanelRefusal.readingEach(ItemReading.Field.allCases) { (field) throws(PanelRefusal) in
      let name = FieldName.readPrefix + field.rawValue
      let typed = try TypedForm(form).optional(name, limit: 120)
      return typed.isEmpty ? nil : (field, try Self.canonical(typed, field, at: name))
    }
    return Dictionary(uniqueKeysWithValues: read)
  }

  private static func canonical(
    _ typed: String, _ field: ItemReading.Field, at name: String
  ) throws(PanelRefusal) -> String {
    do {
      return try canonical(typed, field)
    } catch let refusal as FormatRefusal {
      throw PanelRefusal(field: name, refusal.words(for: field.name))
    } catch let refusal as DateRefusal {
      throw PanelRefusal(field: name, refusal.words(for: field.name))
    } catch {
      throw PanelRefusal(field: name, .wholeNumber(field.name))
    }
  }

  private static func canonical(_ typed: String, _ field: ItemReading.Field) throws -> String {
    switch field {
    case .nationalID: return try NationalID(typed: typed).text
    case .mobile: return try Mobile(typed: typed).text
    case .iban: return try IBAN(typed: typed).text
    case .birth: return try TypedForm.date(typed).description
    case .name: return typed
    case .familySize:
      guard let size = Int(typed.withASCIIDigits), (1...99).contains(size) else { throw NotANumber() }
      return String(size)
    }
  }

  private struct NotANumber: Error {}
}

extension Findings {
  /// What the study's form shows of a report that was written.
  var typed: [String: String] {
    var values = [
      FieldName.adviceKind: advice.kind, FieldName.adviceAmount: advice.amount?.text ?? "",
      FieldName.months: advice.months.map { String($0) } ?? "",
    ]
    for part in NeedScore.Part.allCases {
      values[FieldName.scorePrefix + part.rawValue] = score?.parts[part].map { String($0) } ?? ""
    }
    return values
  }
}
