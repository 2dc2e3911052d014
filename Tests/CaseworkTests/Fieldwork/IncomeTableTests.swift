import Casework
import Testing

@Suite("An income table")
struct IncomeTableTests {
  private typealias Band = IncomeTable.Band

  private func refusal(_ bands: [Band]) -> IncomeTableRefusal? {
    do throws(IncomeTableRefusal) {
      _ = try Field.table(bands)
      return nil
    } catch {
      return error
    }
  }

  private func band(_ from: Int64, _ below: Int64?, _ category: String = "أ") -> Band {
    Band(from: .riyals(from), below: below.map { .riyals($0) }, category: category)
  }

  @Test("leaves no gap, covers nothing twice, begins at nothing and ends open")
  func bands() {
    #expect(refusal([band(0, 100), band(100, nil)]) == nil)
    #expect(refusal([band(0, 100), band(101, nil)]) == .gap(after: 1))
    #expect(refusal([band(0, 100), band(99, nil)]) == .overlap(after: 1))
    #expect(refusal([band(0, 100), band(100, 200)]) == .lastNotOpen)
    #expect(refusal([band(0, nil), band(100, nil)]) == .openTooEarly(1))
    #expect(refusal([band(1, nil)]) == .firstNotAtZero)
    #expect(refusal([]) == .noBands)
    #expect(refusal([band(0, 0), band(0, nil)]) == .emptyBand(1))
    #expect(refusal([band(0, nil, " ")]) == .categoryMissing(1))
    #expect(refusal((0..<13).map { band($0 * 100, $0 == 12 ? nil : ($0 + 1) * 100) }) == .tooManyBands(limit: 12))
  }

  @Test("counts no more than all of a source, and at least one of them")
  func shares() {
    #expect(throws: IncomeTableRefusal.shareOutOfRange(.salary)) { try Field.table(shares: [.salary: 101]) }
    #expect(throws: IncomeTableRefusal.shareOutOfRange(.rent)) { try Field.table(shares: [.salary: 1, .rent: -1]) }
    #expect(throws: IncomeTableRefusal.nothingCounts) { try Field.table(shares: [.salary: 0]) }
    #expect(throws: IncomeTableRefusal.weightOutOfRange) { try Field.table(divisor: .init(first: 0)) }
    #expect(throws: IncomeTableRefusal.ceilingOutOfRange(.rent)) { try Field.table(ceilings: [.rent: Halalas(-1)]) }
  }

  @Test("explains each step: what counts, what is taken off up to its ceiling, by whom it is divided")
  func steps() throws {
    let now = try moment("2026-11-23")
    let result = try Field.table().result(for: Field.household(at: now), on: CalendarDay(now))
    // 4,000 + 450 - 1,000, by two.
    #expect(result.outcome == .placed(perHead: .riyals(1_725), Field.bands[1]))
    #expect(
      result.lines == [
        .income("سارة", .salary, .riyals(4_000), share: 100), .income("سارة", .citizenAccount, .riyals(900), share: 50),
        .deduction(.rent, .riyals(1_500), ceiling: .riyals(1_000)), .net(.riyals(3_450)),
        .divided(byHundredths: 200, members: 2),
      ])
  }

  @Test("takes what nobody knows for a case to be looked at, never for nothing")
  func unknown() throws {
    let now = try moment("2026-11-23")
    let day = CalendarDay(now)
    var household = Field.household(at: now)
    household.members[1].incomes = nil
    #expect(try Field.table().result(for: household, on: day).outcome == .needsReview([.income(of: "فهد")]))
    household.members[1].incomes = [.init(.salary, nil)]
    #expect(try Field.table().result(for: household, on: day).outcome == .needsReview([.amount(.salary, of: "فهد")]))
    // A source that does not count needs no amount.
    household.members[1].incomes = [.init(.alimony, nil)]
    #expect(try Field.table().result(for: household, on: day).band != nil)
    household.obligations = [Household.Obligation(.rent, nil)]
    #expect(try Field.table().result(for: household, on: day).outcome == .needsReview([.obligation(.rent)]))
    household.obligations = []
    household.members[1].age = nil
    let weighted = try Field.table(divisor: .init(child: 50))
    #expect(weighted.result(for: household, on: day).outcome == .needsReview([.age(of: "فهد")]))
  }

  @Test("rounds down at the end alone, and takes what is below nothing for nothing")
  func rounding() throws {
    let now = try moment("2026-11-23")
    var household = Field.household(at: now, rent: .zero)
    household.members.append(.init(name: "نوف", relation: .child, age: .years(3), incomes: []))
    household.members[0].incomes = [.init(.salary, Halalas(100)), .init(.citizenAccount, Halalas(1))]
    // 100.5 halalas by three: 33.5, not 33.33 of a rounded 100.
    #expect(
      try Field.table().result(for: household, on: CalendarDay(now)).outcome
        == .placed(perHead: Halalas(33), Field.bands[0]))
    household.obligations = [Household.Obligation(.rent, .riyals(9_000))]
    #expect(
      try Field.table().result(for: household, on: CalendarDay(now)).outcome
        == .placed(perHead: .zero, Field.bands[0]))
  }

  @Test("reads back as it was kept")
  func stored() throws {
    let table = try Field.table(divisor: .init(first: 100, adult: 70, child: 50, adultAge: 21))
    #expect(IncomeTable(stored: table.stored) == table)
    #expect(IncomeTable(stored: table.stored.replacing("band", with: "bank")) == nil)
    let household = Field.household(at: try moment("2026-11-23"), rent: nil)
    #expect(Household(stored: household.stored) == household)
  }

  @Test("places every amount in exactly the band a naive look finds, for a thousand tables")
  func property() throws {
    var random = SeededRandomness(seed: 4_247)
    for _ in 0..<1_000 {
      let (table, household, day) = try Self.drawn(&random)
      let result = table.result(for: household, on: day)
      guard case .placed(let perHead, let band) = result.outcome else {
        Issue.record("nothing was unknown")
        continue
      }
      let expected = Self.naive(table, household, day)
      #expect(perHead.count == expected)
      let naive = table.bands.filter { $0.from.count <= expected && $0.below.map { expected < $0.count } ?? true }
      #expect(naive == [band])
    }
  }

  private static func drawn(
    _ random: inout SeededRandomness
  ) throws -> (IncomeTable, Household, CalendarDay) {
    var edges: Set<Int64> = []
    for _ in 0..<Int.random(in: 0...6, using: &random) { edges.insert(Int64.random(in: 1...500_000, using: &random)) }
    let marks = [0] + edges.sorted()
    let bands = marks.enumerated().map { place, mark in
      IncomeTable.Band(
        from: Halalas(mark), below: place + 1 < marks.count ? Halalas(marks[place + 1]) : nil, category: "\(place)")
    }
    var shares: [IncomeSource: Int] = [.salary: 1]
    for source in IncomeSource.allCases where source != .salary {
      shares[source] = Int.random(in: 0...100, using: &random)
    }
    let divisor = IncomeTable.Divisor(
      first: Int.random(in: 1...200, using: &random), adult: Int.random(in: 1...200, using: &random),
      child: Int.random(in: 1...200, using: &random), adultAge: Int.random(in: 1...30, using: &random))
    let table = try Field.table(
      bands, shares: shares, ceilings: [.debt: Halalas(Int64.random(in: 0...200_000, using: &random))],
      divisor: divisor)
    let now = try moment("2026-11-23")
    let members = (0...Int.random(in: 0...9, using: &random)).map { place in
      Household.Member(
        name: "\(place)", relation: .other, age: .years(Int.random(in: 0...90, using: &random)),
        incomes: IncomeSource.allCases.filter { _ in Bool.random(using: &random) }.map {
          .init($0, Halalas(Int64.random(in: 0...1_000_000, using: &random)))
        })
    }
    let household = Household(
      members: members, obligations: [.init(.debt, Halalas(Int64.random(in: 0...400_000, using: &random)))],
      by: StaffMember.ID(high: 5, low: 2), at: now)
    return (table, household, CalendarDay(now))
  }

  /// The same in fractions a person would write: sums over one denominator, divided once.
  private static func naive(_ table: IncomeTable, _ household: Household, _ day: CalendarDay) -> Int64 {
    var sum: Int64 = 0
    for member in household.members {
      for income in member.incomes ?? [] {
        sum += (income.amount?.count ?? 0) * Int64(table.shares[income.source] ?? 0)
      }
    }
    for owed in household.obligations {
      if let ceiling = table.ceilings[owed.kind] { sum -= 100 * min(owed.amount?.count ?? 0, ceiling.count) }
    }
    var weight: Int64 = 0
    for (place, member) in household.members.enumerated() {
      let years = member.years(on: day) ?? 0
      let divisor = table.divisor
      weight += Int64(place == 0 ? divisor.first : years < divisor.adultAge ? divisor.child : divisor.adult)
    }
    var quotient: Int64 = 0
    if sum > 0 { quotient = (sum - sum % weight) / weight }
    return quotient
  }
}
