import Arabic
import Casework
import HTTP
import Lexicon
import Pages

/// Reading the form of a segment: each field that was filled in is a rule.
struct SegmentForm {
  let form: Form
  private var typed: TypedForm { TypedForm(form) }

  init(_ form: Form) { self.form = form }

  var name: String { typed.text(FieldName.segmentName) }
  var onlyCounts: Bool { form[FieldName.countOnly] != nil }

  func rules() throws -> SegmentRules {
    var rules: [SegmentRule] = []
    if let kind = chosen(FieldName.kind, Party.Kind.init(rawValue:)) { rules.append(.kind(kind)) }
    if let role = chosen(FieldName.role, SegmentRole.init(word:)) { rules.append(.role(role)) }
    if let sex = chosen(FieldName.sex, Sex.init(rawValue:)) { rules.append(.sex(sex)) }
    if let years = try range(FieldName.ageFrom, FieldName.ageTo, .age, within: 0...SegmentRule.oldest) {
      rules.append(.age(years))
    }
    let cities = typed.text(FieldName.city).split { "،,;؛\n".contains($0) }.map(String.init)
    if !cities.isEmpty { rules.append(.city(cities)) }
    let category = typed.text(FieldName.category)
    if !category.isEmpty { rules.append(.category(category)) }
    if let state = chosen(FieldName.registration, BeneficiaryFile.State.init(rawValue:)) {
      rules.append(.registration(state))
    }
    if let days = try typed.numberOrNil(FieldName.endsWithin, .segmentEndsWithin) { rules.append(.endsWithin(days)) }
    if form[FieldName.overdue] == "yes" { rules.append(.isOverdue) }
    let most = 1...SegmentRule.largestHousehold
    if let members = try range(FieldName.householdFrom, FieldName.householdTo, .household, within: most) {
      rules.append(.household(members))
    }
    let band = typed.text(FieldName.incomeBand)
    if !band.isEmpty { rules.append(.incomeBand(band)) }
    if let rule = try consent() { rules.append(rule) }
    let asked = try span(FieldName.asked, FieldName.askedDays, .segmentAskedDays)
    if let (isWithin, days) = asked { rules.append(isWithin ? .askedWithin(days) : .notAskedFor(days)) }
    let visited = try span(FieldName.visited, FieldName.visitedDays, .segmentVisitedDays)
    if let (isWithin, days) = visited { rules.append(isWithin ? .visitedWithin(days) : .notVisitedFor(days)) }
    return try SegmentRules(chosen(FieldName.match, SegmentRules.Match.init(rawValue:)) ?? .all, rules)
  }

  /// What was chosen; nil where it was left open.
  private func chosen<Value>(_ name: String, _ read: (String) -> Value?) -> Value? { read(typed.text(name)) }

  private func range(
    _ from: String, _ to: String, _ field: SegmentRule.Field, within whole: ClosedRange<Int>
  ) throws -> ClosedRange<Int>? {
    let (least, most) = (try typed.numberOrNil(from, field.name), try typed.numberOrNil(to, field.name))
    if least == nil, most == nil { return nil }
    let (first, last) = (least ?? whole.lowerBound, most ?? whole.upperBound)
    guard whole.contains(first), whole.contains(last) else { throw SegmentRefusal.outOfRange(field, whole) }
    guard first <= last else { throw SegmentRefusal.wrongWayRound(field) }
    return first...last
  }

  /// Both halves of the question, or neither.
  private func consent() throws(PanelRefusal) -> SegmentRule? {
    let purpose = chosen(FieldName.consent, Consent.Purpose.init(rawValue:))
    switch typed.text(FieldName.consentIs) {
    case Choice.consentGiven, Choice.consentMissing:
      guard let purpose else { throw PanelRefusal(field: FieldName.consent, .chooseAnswer) }
      return typed.text(FieldName.consentIs) == Choice.consentGiven ? .consent(purpose) : .noConsent(purpose)
    default:
      guard purpose == nil else { throw PanelRefusal(field: FieldName.consentIs, .chooseAnswer) }
      return nil
    }
  }

  private func span(
    _ name: String, _ days: String, _ label: Phrase
  ) throws(PanelRefusal) -> (isWithin: Bool, days: Int)? {
    let count = try typed.numberOrNil(days, label)
    switch typed.text(name) {
    case Choice.segmentWithin, Choice.segmentNotFor:
      guard let count else { throw PanelRefusal(field: days, .required(label)) }
      return (typed.text(name) == Choice.segmentWithin, count)
    default:
      guard count == nil else { throw PanelRefusal(field: name, .chooseAnswer) }
      return nil
    }
  }
}

extension SegmentRefusal {
  /// The field it is told at.
  var field: String {
    switch self {
    case .nameMissing, .nameTooLong, .nameTaken, .tooManySegments, .nothingChanged, .isGone: FieldName.segmentName
    case .noRules, .tooManyRules: FieldName.match
    case .tooManyCities: FieldName.city
    case .askedTwice(let field), .outOfRange(let field, _), .wrongWayRound(let field), .textMissing(let field),
      .textTooLong(let field, _):
      switch field {
      case .kind: FieldName.kind
      case .role: FieldName.role
      case .sex: FieldName.sex
      case .age: FieldName.ageFrom
      case .city: FieldName.city
      case .category: FieldName.category
      case .registration: FieldName.registration
      case .renewal: FieldName.endsWithin
      case .household: FieldName.householdFrom
      case .income: FieldName.incomeBand
      case .consent: FieldName.consent
      case .asked: FieldName.askedDays
      case .visited: FieldName.visitedDays
      }
    }
  }
}

extension SegmentRules {
  /// The form that would make them, under a name.
  func form(named name: String) -> Form {
    var values = [FieldName.segmentName: name, FieldName.match: match.rawValue]
    for rule in rules {
      switch rule {
      case .kind(let kind): values[FieldName.kind] = kind.rawValue
      case .role(let role): values[FieldName.role] = role.word
      case .sex(let sex): values[FieldName.sex] = sex.rawValue
      case .age(let years):
        values[FieldName.ageFrom] = String(years.lowerBound)
        values[FieldName.ageTo] = String(years.upperBound)
      case .city(let cities): values[FieldName.city] = cities.joined(separator: "، ")
      case .category(let category): values[FieldName.category] = category
      case .registration(let state): values[FieldName.registration] = state.rawValue
      case .endsWithin(let days): values[FieldName.endsWithin] = String(days)
      case .isOverdue: values[FieldName.overdue] = "yes"
      case .household(let members):
        values[FieldName.householdFrom] = String(members.lowerBound)
        values[FieldName.householdTo] = String(members.upperBound)
      case .incomeBand(let band): values[FieldName.incomeBand] = band
      case .consent(let purpose), .noConsent(let purpose):
        values[FieldName.consent] = purpose.rawValue
        if case .consent = rule {
          values[FieldName.consentIs] = Choice.consentGiven
        } else {
          values[FieldName.consentIs] = Choice.consentMissing
        }
      case .askedWithin(let days): values.set(FieldName.asked, Choice.segmentWithin, FieldName.askedDays, days)
      case .notAskedFor(let days): values.set(FieldName.asked, Choice.segmentNotFor, FieldName.askedDays, days)
      case .visitedWithin(let days): values.set(FieldName.visited, Choice.segmentWithin, FieldName.visitedDays, days)
      case .notVisitedFor(let days): values.set(FieldName.visited, Choice.segmentNotFor, FieldName.visitedDays, days)
      }
    }
    return Form(values: values)
  }
}

extension [String: String] {
  fileprivate mutating func set(_ name: String, _ word: String, _ days: String, _ count: Int) {
    self[name] = word
    self[days] = String(count)
  }
}
