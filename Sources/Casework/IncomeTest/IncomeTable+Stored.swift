extension IncomeTable {
  /// The table laid out so that the same one always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("id", id.description)
    form.add("number", Int64(number))
    form.add("service", service?.description)
    form.add("policy", policy?.description)
    form.add("by", by?.description)
    form.add("at", at.microseconds)
    for source in IncomeSource.allCases {
      if let share = shares[source] { form.add("share", "\(source.rawValue):\(share)") }
    }
    for kind in Household.Obligation.Kind.allCases {
      if let ceiling = ceilings[kind] { form.add("ceiling", "\(kind.rawValue):\(ceiling.count)") }
    }
    form.add("divisor", "\(divisor.first):\(divisor.adult):\(divisor.child):\(divisor.adultAge)")
    for band in bands {
      form.add("band", "\(band.from.count):\(band.below.map { String($0.count) } ?? ""):\(band.award.stored)")
      form.add("category", band.category)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    func value(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
    func values(_ name: String) -> [[String]] {
      pairs.filter { $0.name == name }
        .map { $0.value.split(separator: ":", omittingEmptySubsequences: false).map(String.init) }
    }
    guard let id = value("id").flatMap({ ID($0) }), let number = value("number").flatMap({ Int($0) }),
      let at = value("at").flatMap({ Int64($0) }), let divisor = values("divisor").first.flatMap(Divisor.init(stored:))
    else { return nil }
    var shares: [IncomeSource: Int] = [:]
    for parts in values("share") {
      if let source = IncomeSource(rawValue: parts[0]), let share = Int(parts.last ?? "") { shares[source] = share }
    }
    var ceilings: [Household.Obligation.Kind: Halalas] = [:]
    for parts in values("ceiling") {
      if let kind = Household.Obligation.Kind(rawValue: parts[0]), let count = Int64(parts.last ?? "") {
        ceilings[kind] = Halalas(count)
      }
    }
    let categories = pairs.filter { $0.name == "category" }.map(\.value)
    let bands = zip(values("band"), categories).compactMap { parts, category in Band(stored: parts, category) }
    do throws(IncomeTableRefusal) {
      try self.init(
        id: id, number: number, service: value("service").flatMap { Service.ID($0) },
        policy: value("policy").flatMap { PolicyVersion.ID($0) }, shares: shares, ceilings: ceilings, divisor: divisor,
        bands: bands, by: value("by").flatMap { StaffMember.ID($0) }, at: Instant(microseconds: at))
    } catch {
      return nil
    }
  }
}

extension IncomeTable.Divisor {
  fileprivate init?(stored parts: [String]) {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    self.init(first: numbers[0], adult: numbers[1], child: numbers[2], adultAge: numbers[3])
  }
}

extension IncomeTable.Band {
  fileprivate init?(stored parts: [String], _ category: String) {
    guard parts.count == 4, let from = Int64(parts[0]), let award = IncomeTable.Award(word: parts[2], Int64(parts[3]))
    else { return nil }
    self.init(from: Halalas(from), below: Int64(parts[1]).map { Halalas($0) }, category: category, award: award)
  }
}

extension IncomeTable.Award {
  fileprivate var stored: String {
    switch self {
    case .none: "none:0"
    case .share(let parts): "share:\(parts)"
    case .amount(let amount): "amount:\(amount.count)"
    }
  }

  fileprivate init?(word: String, _ count: Int64?) {
    guard let count else { return nil }
    switch word {
    case "none": self = .none
    case "share": self = .share(Int(count))
    case "amount": self = .amount(Halalas(count))
    default: return nil
    }
  }
}
