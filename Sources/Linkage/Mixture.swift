/// The kinds of pairs that a scan tells apart.
enum PairKind: Int, CaseIterable { case samePerson, household, strangers }

/// How likely each kind of pair is to look as a pair does, its share of all pairs included.
struct Likelihoods: Hashable, Sendable {
  var samePerson: Double
  var household: Double
  var strangers: Double

  subscript(_ kind: PairKind) -> Double {
    switch kind {
    case .samePerson: samePerson
    case .household: household
    case .strangers: strangers
    }
  }

  func share(of kind: PairKind) -> Double {
    let sum = samePerson + household + strangers
    return sum > 0 ? self[kind] / sum : 0
  }
}

/// Three kinds of pairs, learnt from how often each pattern of agreement occurs: one person twice, two of a household, strangers.
///
/// Fellegi and Sunter's model, its chances found by expectation and maximisation, with a kind of its own for relatives: they share
/// family name, phone and city and would otherwise pass for one person. Fields are taken as independent within a kind; what a
/// record leaves empty says nothing.
struct Mixture: Sendable {
  private var shares = Likelihoods(samePerson: 0, household: 0, strangers: 1)
  /// For each field and level, how likely each kind is to show it.
  private var chances: [[Likelihoods]] = []

  /// Learns from how many candidate pairs show each pattern.
  init(_ histogram: [Int: Int], rounds: Int = 40) {
    // In order, so that the sums of a scan are the same each time.
    let rows = histogram.sorted { $0.key < $1.key }.map { (levels: Pattern.levels($0.key), count: Double($0.value)) }
    var weights = rows.map { Self.firstGuess($0.levels) }
    for _ in 0..<rounds {
      learn(rows, weights)
      weights = rows.map { likelihoods($0.levels) }
    }
  }

  func likelihoods(_ levels: [Int]) -> Likelihoods {
    var product = shares
    for (field, level) in levels.enumerated() where level > 0 {
      let chance = chances[field][level]
      product.samePerson *= chance.samePerson
      product.household *= chance.household
      product.strangers *= chance.strangers
    }
    return product
  }

  /// Where learning begins: numbers that belong to one person alone, and relatives who live together.
  private static func firstGuess(_ levels: [Int]) -> Likelihoods {
    func level(_ field: Pattern.Field) -> Int { levels[field.rawValue] }
    let isGivenAlike = (1...3).contains(level(.given))
    if level(.nationalID) == 1 { return Likelihoods(samePerson: 0.98, household: 0.01, strangers: 0.01) }
    if isGivenAlike, level(.nationalID) != 3 {
      if level(.birth) == 1 { return Likelihoods(samePerson: 0.9, household: 0.05, strangers: 0.05) }
      if level(.phone) == 1 { return Likelihoods(samePerson: 0.8, household: 0.15, strangers: 0.05) }
    }
    if level(.phone) == 1, level(.family) <= 3, !isGivenAlike {
      return Likelihoods(samePerson: 0.02, household: 0.95, strangers: 0.03)
    }
    return Likelihoods(samePerson: 0.02, household: 0.08, strangers: 0.9)
  }

  private mutating func learn(_ rows: [(levels: [Int], count: Double)], _ weights: [Likelihoods]) {
    // Half a pair of each level, so that what was not seen is not impossible.
    let half = Likelihoods(samePerson: 0.5, household: 0.5, strangers: 0.5)
    var sums = Pattern.sizes.map { [Likelihoods](repeating: half, count: $0) }
    var totals = Likelihoods(samePerson: 0, household: 0, strangers: 0)
    for (row, weight) in zip(rows, weights) {
      let mass = Likelihoods(
        samePerson: row.count * weight.share(of: .samePerson), household: row.count * weight.share(of: .household),
        strangers: row.count * weight.share(of: .strangers))
      totals.add(mass)
      for (field, level) in row.levels.enumerated() { sums[field][level].add(mass) }
    }
    shares = Likelihoods(
      samePerson: totals.share(of: .samePerson), household: totals.share(of: .household),
      strangers: totals.share(of: .strangers))
    chances = sums.map { levels in
      let known = levels.dropFirst().reduce(into: Likelihoods(samePerson: 0, household: 0, strangers: 0)) { $0.add($1) }
      return levels.map { $0.divided(by: known) }
    }
  }
}

extension Likelihoods {
  fileprivate mutating func add(_ other: Likelihoods) {
    samePerson += other.samePerson
    household += other.household
    strangers += other.strangers
  }

  fileprivate func divided(by other: Likelihoods) -> Likelihoods {
    Likelihoods(
      samePerson: samePerson / other.samePerson, household: household / other.household,
      strangers: strangers / other.strangers)
  }
}
