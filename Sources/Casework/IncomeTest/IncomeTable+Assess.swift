extension IncomeTable {
  /// What the table makes of a household on a day, with every step on the way.
  ///
  /// Nothing is rounded but the end: what counts is summed in hundredths of a halala, divided by the hundredths of
  /// persons, and rounded down to a whole halala, in favour of the household. Below nothing counts as nothing. Whatever is
  /// not known makes it a case for review and is never taken as nothing.
  package func result(for household: Household, on day: CalendarDay) -> AssessmentResult {
    let unknown = unknowns(of: household, on: day)
    guard unknown.isEmpty else { return AssessmentResult(lines: [], outcome: .needsReview(unknown)) }
    var lines: [AssessmentResult.Line] = []
    var hundredths: Int64 = 0
    for member in household.members {
      for income in member.incomes ?? [] {
        let amount = income.amount ?? .zero
        let share = shares[income.source] ?? 0
        hundredths += amount.count * Int64(share)
        lines.append(.income(member.name, income.source, amount, share: share))
      }
    }
    for obligation in household.obligations {
      guard let ceiling = ceilings[obligation.kind] else { continue }
      let amount = obligation.amount ?? .zero
      hundredths -= min(amount, ceiling).count * 100
      lines.append(.deduction(obligation.kind, amount, ceiling: ceiling))
    }
    let weight = weight(of: household, on: day)
    let net = max(hundredths, 0)
    let perHead = Halalas(net / Int64(weight))
    lines.append(.net(Halalas(hundredths.floorDivided(by: 100))))
    lines.append(.divided(byHundredths: weight, members: household.members.count))
    guard let band = band(for: perHead) else { return AssessmentResult(lines: lines, outcome: .needsReview([])) }
    return AssessmentResult(lines: lines, outcome: .placed(perHead: perHead, band))
  }

  private func unknowns(of household: Household, on day: CalendarDay) -> [AssessmentResult.Unknown] {
    var unknown: [AssessmentResult.Unknown] = []
    for (place, member) in household.members.enumerated() {
      guard let incomes = member.incomes else {
        unknown.append(.income(of: member.name))
        continue
      }
      for income in incomes where income.amount == nil && (shares[income.source] ?? 0) > 0 {
        unknown.append(.amount(income.source, of: member.name))
      }
      if place > 0, !divisor.isByHeads, member.years(on: day) == nil { unknown.append(.age(of: member.name)) }
    }
    for obligation in household.obligations where obligation.amount == nil && ceilings[obligation.kind] != nil {
      unknown.append(.obligation(obligation.kind))
    }
    return unknown
  }

  /// In hundredths of a person, never less than one person's smallest weight.
  private func weight(of household: Household, on day: CalendarDay) -> Int {
    household.members.enumerated().reduce(0) { sum, entry in
      guard entry.offset > 0 else { return sum + divisor.first }
      let isChild = !divisor.isByHeads && (entry.element.years(on: day) ?? divisor.adultAge) < divisor.adultAge
      return sum + (isChild ? divisor.child : divisor.adult)
    }
  }
}
