extension IncomeTable {
  static func check(
    _ shares: [IncomeSource: Int], _ ceilings: [Household.Obligation.Kind: Halalas], _ divisor: Divisor
  ) throws(IncomeTableRefusal) {
    for source in IncomeSource.allCases {
      guard (0...100).contains(shares[source] ?? 0) else { throw .shareOutOfRange(source) }
    }
    guard shares.values.contains(where: { $0 > 0 }) else { throw .nothingCounts }
    for kind in Household.Obligation.Kind.allCases {
      guard let ceiling = ceilings[kind] else { continue }
      guard ceiling >= .zero, ceiling <= Household.highestAmount else { throw .ceilingOutOfRange(kind) }
    }
    let weights = [divisor.first, divisor.adult, divisor.child]
    guard weights.allSatisfy({ (1...200).contains($0) }), (1...30).contains(divisor.adultAge) else {
      throw .weightOutOfRange
    }
  }

  static func check(_ bands: [Band]) throws(IncomeTableRefusal) {
    guard let first = bands.first, let last = bands.last else { throw .noBands }
    guard bands.count <= mostBands else { throw .tooManyBands(limit: mostBands) }
    guard first.from == .zero else { throw .firstNotAtZero }
    guard last.below == nil else { throw .lastNotOpen }
    for (place, band) in bands.enumerated() {
      try check(band, number: place + 1)
      guard place + 1 < bands.count else { return }
      guard let end = band.below else { throw .openTooEarly(place + 1) }
      guard band.from < end else { throw .emptyBand(place + 1) }
      if bands[place + 1].from > end { throw .gap(after: place + 1) }
      if bands[place + 1].from < end { throw .overlap(after: place + 1) }
    }
  }

  private static func check(_ band: Band, number: Int) throws(IncomeTableRefusal) {
    guard !band.category.trimmedSpaces.isEmpty else { throw .categoryMissing(number) }
    guard band.category.count <= 100 else { throw .categoryTooLong(number, limit: 100) }
    switch band.award {
    case .none: return
    case .share(let parts):
      guard (0...100).contains(parts) else { throw .awardOutOfRange(number) }
    case .amount(let amount):
      guard amount >= .zero, amount <= Household.highestAmount else { throw .awardOutOfRange(number) }
    }
  }
}
