extension SegmentRules {
  /// Laid out so that the same rules always give the same text, and read back as themselves.
  package var stored: String {
    var form = CanonicalForm()
    form.add("match", match.rawValue)
    for rule in rules {
      let (name, value) = rule.stored
      form.add(name, value)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), let first = pairs.first, first.name == "match",
      let match = Match(rawValue: first.value)
    else { return nil }
    var rules: [SegmentRule] = []
    for (name, value) in pairs.dropFirst() {
      guard let rule = SegmentRule(stored: name, value) else { return nil }
      rules.append(rule)
    }
    guard let read = try? SegmentRules(match, rules) else { return nil }
    self = read
  }
}

extension SegmentRule {
  fileprivate var stored: (name: String, value: String) {
    switch self {
    case .kind(let kind): ("kind", kind.rawValue)
    case .role(let role): ("role", role.word)
    case .sex(let sex): ("sex", sex.rawValue)
    case .age(let years): ("age", Self.written(years))
    case .city(let cities): ("city", cities.joined(separator: "\n"))
    case .category(let category): ("category", category)
    case .registration(let state): ("registration", state.rawValue)
    case .endsWithin(let days): ("ends_within", String(days))
    case .isOverdue: ("overdue", "")
    case .household(let members): ("household", Self.written(members))
    case .incomeBand(let band): ("income", band)
    case .consent(let purpose): ("consent", purpose.rawValue)
    case .noConsent(let purpose): ("no_consent", purpose.rawValue)
    case .askedWithin(let days): ("asked", String(days))
    case .notAskedFor(let days): ("not_asked", String(days))
    case .visitedWithin(let days): ("visited", String(days))
    case .notVisitedFor(let days): ("not_visited", String(days))
    }
  }

  fileprivate init?(stored name: String, _ value: String) {
    let rule: SegmentRule? =
      switch name {
      case "kind": Party.Kind(rawValue: value).map { .kind($0) }
      case "role": SegmentRole(word: value).map { .role($0) }
      case "sex": Sex(rawValue: value).map { .sex($0) }
      case "age": Self.range(value).map { .age($0) }
      case "city": .city(value.split(separator: "\n").map(String.init))
      case "category": .category(value)
      case "registration": BeneficiaryFile.State(rawValue: value).map { .registration($0) }
      case "ends_within": Int(value).map { .endsWithin($0) }
      case "overdue": .isOverdue
      case "household": Self.range(value).map { .household($0) }
      case "income": .incomeBand(value)
      case "consent": Consent.Purpose(rawValue: value).map { .consent($0) }
      case "no_consent": Consent.Purpose(rawValue: value).map { .noConsent($0) }
      case "asked": Int(value).map { .askedWithin($0) }
      case "not_asked": Int(value).map { .notAskedFor($0) }
      case "visited": Int(value).map { .visitedWithin($0) }
      case "not_visited": Int(value).map { .notVisitedFor($0) }
      default: nil
      }
    guard let rule else { return nil }
    self = rule
  }

  private static func written(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) \(range.upperBound)" }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let numbers = text.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return numbers[0]...numbers[1]
  }
}
