import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

/// Reading the forms of field work: what was typed becomes a value, or a refusal at its field.
struct TypedForm {
  let form: Form

  init(_ form: Form) { self.form = form }

  func text(_ name: String) -> String { (form[name] ?? "").trimmedSpaces }

  var version: Int { Int(form[FieldName.version] ?? "") ?? -1 }

  /// Whether whoever filled the form in did not see a covered field: none written leaves what stands.
  func wasCovered(_ field: PersonalField) -> Bool { form.all(FieldName.covered).contains(field.rawValue) }

  /// A text that must be there.
  func needed(_ name: String, _ label: Phrase, limit: Int) throws(PanelRefusal) -> String {
    let typed = text(name)
    guard !typed.isEmpty else { throw PanelRefusal(field: name, .required(label)) }
    guard typed.count <= limit else { throw PanelRefusal(field: name, Refusal.textTooLong(limit: limit).words) }
    return typed
  }

  /// A colleague who was chosen.
  func colleague(_ label: Phrase) throws(PanelRefusal) -> StaffMember.ID {
    guard let colleague = StaffMember.ID(text(FieldName.person)) else {
      throw PanelRefusal(field: FieldName.person, .choose(label))
    }
    return colleague
  }

  /// A text that may be left out.
  func optional(_ name: String, limit: Int) throws(PanelRefusal) -> String {
    let typed = text(name)
    guard typed.count <= limit else { throw PanelRefusal(field: name, Refusal.textTooLong(limit: limit).words) }
    return typed
  }

  /// An amount, a number of a person's or the like, which must be there.
  func written<Value: WrittenForm>(_ name: String, _ label: Phrase) throws(PanelRefusal) -> Value {
    do throws(FormatRefusal) {
      return try Value(typed: text(name))
    } catch {
      throw PanelRefusal(field: name, error.words(for: label))
    }
  }

  /// The same, or none when the field is empty.
  func writtenOrNil<Value: WrittenForm>(_ name: String, _ label: Phrase) throws(PanelRefusal) -> Value? {
    text(name).isEmpty ? nil : try written(name, label)
  }

  /// A whole number that must be there.
  func number(_ name: String, _ label: Phrase) throws(PanelRefusal) -> Int {
    guard let number = try numberOrNil(name, label) else { throw PanelRefusal(field: name, .required(label)) }
    return number
  }

  /// A whole number, or none when the field is empty.
  func numberOrNil(_ name: String, _ label: Phrase) throws(PanelRefusal) -> Int? {
    let typed = text(name).withASCIIDigits
    if typed.isEmpty { return nil }
    guard typed.utf8.count <= 6, let number = Int(typed), number >= 0 else {
      throw PanelRefusal(field: name, .wholeNumber(label))
    }
    return number
  }

  /// One of the answers given; a form that asks for several things is told by the `label` which of them is missing.
  func word<Word: RawRepresentable>(
    _ name: String, _ label: Phrase? = nil
  ) throws(PanelRefusal) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text(name)) else {
      throw PanelRefusal(field: name, label.map { .choose($0) } ?? .chooseAnswer)
    }
    return word
  }

  /// A day that must be there.
  func day(_ name: String, _ label: Phrase) throws(PanelRefusal) -> CalendarDay { try date(name, label).day }

  /// A day, or none when its fields are empty.
  func dayOrNil(_ name: String, _ label: Phrase) throws(PanelRefusal) -> CalendarDay? {
    try dateOrNil(name, label)?.day
  }

  /// A day that must be there, with the calendar it was typed in.
  func date(_ name: String, _ label: Phrase) throws(PanelRefusal) -> EnteredDate {
    guard let date = try dateOrNil(name, label) else { throw PanelRefusal(field: name, .required(label)) }
    return date
  }

  /// The same, or none when its fields are empty.
  func dateOrNil(_ name: String, _ label: Phrase) throws(PanelRefusal) -> EnteredDate? {
    guard let typed = DateEntry(name, in: form), !typed.isBlank else { return nil }
    do throws(DateRefusal) {
      return try typed.entered()
    } catch {
      throw PanelRefusal(field: name, error.words(for: label))
    }
  }

  /// A date on one line, in the calendar its year belongs to.
  static func date(_ typed: String) throws(DateRefusal) -> CalendarDay {
    do throws(DateRefusal) {
      return try EnteredDate(typed: typed, in: .hijri).day
    } catch .yearOfOtherCalendar {
      return try EnteredDate(typed: typed, in: .gregorian).day
    }
  }

  /// The hour of a day in Riyadh, `16:30` or `٩:٠٠`; `4:30 م` and `9:00 am` too.
  func hour(_ name: String, of day: CalendarDay) throws(PanelRefusal) -> Instant {
    let typed = text(name).withASCIIDigits.lowercased()
    let half = HalfOfDay.allCases.first { half in half.words.contains { typed.hasSuffix($0) } }
    let clock =
      half?.words.first { typed.hasSuffix($0) }.map { String(typed.dropLast($0.count)).trimmedSpaces } ?? typed
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), var hours = Int64(parts[0]),
      let minutes = Int64(parts[1]), (half == nil ? 0...23 : 1...12).contains(hours), (0...59).contains(minutes)
    else { throw PanelRefusal(field: name, .badHour) }
    if let half { hours = hours % 12 + (half == .second ? 12 : 0) }
    return day.start + .minutes(hours * 60 + minutes)
  }

  /// Before noon or after it, as people write it behind an hour; longer words first.
  private enum HalfOfDay: CaseIterable {
    case first, second

    var words: [String] {
      switch self {
      case .first: ["صباحًا", "صباحا", "ص", "a.m.", "am"]
      case .second: ["مساءً", "مساء", "م", "p.m.", "pm"]
      }
    }
  }
}

extension Form {
  /// A form of values by field name.
  init(values: [String: String]) {
    self.init()
    fields = values.sorted { $0.key < $1.key }.map { Field(name: $0.key, value: $0.value) }
  }
}

extension FormState {
  /// What was typed, with what is wrong at the fields it is about.
  init(_ form: Form, refused refusal: PanelRefusal, orAt first: String) {
    self.init(values: form, errors: refusal.errors(orAt: first))
  }
}

extension StaffVisit {
  /// Refuses before anything is read of a form whose sender may not send it.
  func must(_ duty: Duty) throws(OfficeRefusal) {
    guard actor.may(duty) else { throw .notAllowed(duty) }
  }

  /// A number in the address.
  func place(_ name: String) throws(WebRefusal) -> Int {
    guard let text = request.captures[name], text.utf8.count <= 4, let number = Int(text), number > 0 else {
      throw .notFound
    }
    return number
  }

  /// A file of ours as a download of the kind that was found in it, never shown within the site.
  func download(_ document: RequestDocument, at path: String, named name: String) -> HTTPResponse {
    HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": document.mediaType.rawValue, "Content-Disposition": ContentDisposition.attachment(named: name),
        "Content-Security-Policy": "sandbox; default-src 'none'",
      ], content: .file(path: path, size: document.size))
  }
}

extension Phrase {
  static func wholeNumber(_ label: Phrase) -> Phrase {
    Phrase(ar: "\(label.ar): اكتب عددًا صحيحًا.", en: "\(label.en): write a whole number.")
  }
}
