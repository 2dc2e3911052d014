extension Household {
  /// The household laid out so that the same one always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("by", by.description)
    form.add("at", at.microseconds)
    for member in members { member.add(to: &form) }
    for obligation in obligations {
      form.add("owes", Self.code(obligation.kind.rawValue, obligation.amount, obligation.evidence))
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), pairs.count >= 2, pairs[0].name == "by",
      let by = StaffMember.ID(pairs[0].value), let at = Int64(pairs[1].value)
    else { return nil }
    self.init(members: [], by: by, at: Instant(microseconds: at))
    for (name, value) in pairs.dropFirst(2) {
      switch name {
      case "member":
        members.append(Member(name: value, relation: .other))
      case "owes":
        guard let (word, amount, evidence) = Self.parts(value), let kind = Obligation.Kind(rawValue: word) else {
          return nil
        }
        obligations.append(Obligation(kind, amount, evidence: evidence))
      default:
        guard let last = members.indices.last, members[last].take(name, value) else { return nil }
      }
    }
  }

  /// `salary:450000:payslip`, its parts left empty where there is none.
  fileprivate static func code(_ word: String, _ amount: Halalas?, _ evidence: String?) -> String {
    "\(word):\(amount.map { String($0.count) } ?? ""):\(evidence ?? "")"
  }

  fileprivate static func parts(_ text: String) -> (String, Halalas?, String?)? {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    let amount = Int64(parts[1])
    guard parts[1].isEmpty || amount != nil else { return nil }
    return (parts[0], amount.map { Halalas($0) }, parts[2].isEmpty ? nil : parts[2])
  }
}

extension Household.Member {
  fileprivate func add(to form: inout CanonicalForm) {
    form.add("member", name)
    form.add("relation", relation.rawValue)
    switch age {
    case .born(let day): form.add("born", day.description)
    case .years(let count): form.add("age", Int64(count))
    case nil: break
    }
    if let nationalID { form.add("id", nationalID.text) }
    if let activity { form.add("activity", activity.rawValue) }
    if !health.isEmpty { form.add("health", health) }
    guard let incomes else { return }
    form.add("asked", "yes")
    for income in incomes {
      form.add("income", Household.code(income.source.rawValue, income.amount, income.evidence))
    }
  }

  /// Takes one stored field; false when it is none of these.
  fileprivate mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "relation":
      guard let word = Household.Relation(rawValue: value) else { return false }
      relation = word
    case "born":
      guard let day = CalendarDay(iso: value) else { return false }
      age = .born(day)
    case "age":
      guard let count = Int(value) else { return false }
      age = .years(count)
    case "id":
      guard let id = try? NationalID(typed: value) else { return false }
      nationalID = id
    case "activity":
      guard let word = Household.Activity(rawValue: value) else { return false }
      activity = word
    case "health": health = value
    case "asked": incomes = []
    case "income":
      guard let (word, amount, evidence) = Household.parts(value), let source = IncomeSource(rawValue: word) else {
        return false
      }
      incomes?.append(Household.Income(source, amount, evidence: evidence))
    default: return false
    }
    return true
  }
}
