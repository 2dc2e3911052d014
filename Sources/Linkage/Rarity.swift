/// Weighs a word that agrees by how many bear it: two who share a rare name are hardly strangers (Newcombe).
struct Rarity: Sendable {
  /// How much likelier than usual strangers agree on each word.
  private let weights: [Double]

  /// Of how many names bear each word.
  init(_ counts: [Int32]) {
    let total = Double(counts.reduce(0) { $0 + Int($1) })
    let usual = counts.reduce(0.0) { $0 + Double($1) * Double($1) } / (total * total)
    // One bearer too few or too many must not settle it alone.
    weights = counts.map { min(max(Double($0) / total / usual, 0.01), 20) }
  }

  /// Relatives share a family name whatever it is, but not a given one.
  func weigh(_ likelihoods: Likelihoods, _ one: NameWords, _ other: NameWords) -> Likelihoods {
    var weighed = likelihoods
    if one.count > 0, other.count > 0, one[0] == other[0] {
      weighed.strangers *= weights[Int(one[0])]
      weighed.household *= weights[Int(one[0])]
    }
    if one.count > 1, other.count > 1, one[Int(one.count) - 1] == other[Int(other.count) - 1] {
      weighed.strangers *= weights[Int(one[Int(one.count) - 1])]
    }
    return weighed
  }
}
