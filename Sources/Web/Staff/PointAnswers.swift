import Arabic
import Casework
import HTTP
import Lexicon
import Pages

/// The answers to a draft's points as a form gave them: to the open ones, or otherwise than before.
struct PointAnswers {
  private(set) var given: [PointAnswer] = []
  private(set) var errors: [FieldError] = []
  /// Whether the form changes answers that hold; what is blank in it is wrong, not still open.
  let areChanges: Bool
  private let firstField: String
  private let asked: [Casework.OpenPoint]

  init(_ version: PolicyVersion, _ form: Form) {
    areChanges = form[FieldName.changes] != nil
    let standing = version.givenAnswers
    asked = areChanges ? standing.map(\.point) : version.openPoints
    firstField = asked.first?.field ?? Casework.OpenPoint.ceiling.field
    for point in asked { read(point, form) }
    if areChanges {
      given.removeAll(where: standing.contains)
    } else if given.isEmpty, errors.isEmpty {
      errors = [FieldError(firstField, .chooseAnswer)]
    }
  }

  /// The field a refused answer belongs to: the ceiling's while it is asked, for that one can be made longer.
  func field(of refusal: PolicyRefusal) -> String {
    switch refusal {
    case .ceilingWithinFloor: (asked.contains(.ceiling) ? Casework.OpenPoint.ceiling : .floorMeaning).field
    case .textTooLong(let limit): given.first { $0.words.count > limit }?.point.field ?? firstField
    default: firstField
    }
  }

  private mutating func read(_ point: Casework.OpenPoint, _ form: Form) {
    let field = point.field
    switch point {
    case .title: readWords(field, form, PointAnswer.title)
    case .dates: readWords(field, form, PointAnswer.dates)
    case .organization: readWords(field, form, PointAnswer.organization)
    case .bounds: if let bound = form[field].flatMap(ReplyRule.Bound.init(rawValue:)) { given.append(.bounds(bound)) }
    case .channels:
      let chosen = form.all(field).compactMap(Channel.init(rawValue:))
      if !chosen.isEmpty {
        given.append(.channels(Channel.allCases.filter(chosen.contains)))
      } else {
        isBlank(field, PolicyRefusal.noneChosen.words)
      }
    case .floorMeaning:
      if let meaning = form[field].flatMap(ReplyRule.FloorMeaning.init(rawValue:)) {
        given.append(.floorMeaning(meaning))
      } else {
        isBlank(field, .chooseAnswer)
      }
    case .ceiling: readCeiling(field, form)
    }
  }

  private mutating func readWords(_ field: String, _ form: Form, _ answer: (String) -> PointAnswer) {
    let words = (form[field] ?? "").trimmedSpaces
    if words.isEmpty { isBlank(field, PolicyRefusal.textMissing.words) } else { given.append(answer(words)) }
  }

  /// Nothing was said: still open where it is asked for the first time, wrong where an answer stood.
  private mutating func isBlank(_ field: String, _ words: Phrase) {
    if areChanges { errors.append(FieldError(field, words)) }
  }

  private mutating func readCeiling(_ field: String, _ form: Form) {
    let typed = (form[field] ?? "").trimmedSpaces.withASCIIDigits
    if form[field + CeilingPart.unset] != nil {
      if typed.isEmpty { given.append(.ceilingLeftUnset) } else { errors.append(FieldError(field, .ceilingOrUnset)) }
      return
    }
    guard !typed.isEmpty else { return isBlank(field, .badCeiling) }
    guard let amount = Int(typed), let unit = form[field + CeilingPart.unit].flatMap(Limit.Unit.init(rawValue:)),
      let start = form[field + CeilingPart.from].flatMap(Limit.Start.init(rawValue:)),
      let limit = Limit(amount, unit, from: start)
    else {
      errors.append(FieldError(field, .badCeiling))
      return
    }
    given.append(.ceiling(limit))
  }
}

extension PointAnswer {
  /// What was written in words; nothing for what was chosen.
  fileprivate var words: String {
    switch self {
    case .organization(let words), .title(let words), .dates(let words): words
    default: ""
    }
  }
}

extension Casework.OpenPoint {
  /// The name of its field, or of the field's first part.
  var field: String { "point-\(word.hyphenated)" }
}

extension Form {
  /// The form that shows these answers.
  init(answers: [PointAnswer]) {
    self.init()
    for answer in answers {
      let field = answer.point.field
      switch answer {
      case .organization(let words), .title(let words), .dates(let words): add(field, words)
      case .channels(let channels): for channel in channels { add(field, channel.rawValue) }
      case .bounds(let bound): add(field, bound.rawValue)
      case .floorMeaning(let meaning): add(field, meaning.rawValue)
      case .ceilingLeftUnset: add(field + CeilingPart.unset, "yes")
      case .ceiling(let limit):
        add(field, String(limit.amount))
        add(field + CeilingPart.unit, limit.unit.rawValue)
        add(field + CeilingPart.from, limit.start.rawValue)
      }
    }
  }

  private mutating func add(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }
}

extension String {
  var hyphenated: String { replacing("_", with: "-") }
}

extension Phrase {
  static let ceilingOrUnset = Phrase(
    ar: "كتبت مدة واخترت تركها مفتوحة. امسح المدة أو أزل العلامة.",
    en: "You wrote a length and chose to leave it open. Clear the length, or take the tick away.")
  static let badCeiling = Phrase(ar: "أدخل المدة بالأرقام، مثل 15", en: "Enter the length in digits, such as 15")
}
