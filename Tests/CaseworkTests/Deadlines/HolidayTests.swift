import Casework
import Testing

@Suite("The official holidays, as computed")
struct HolidayTests {
  /// Year, Founding Day, Eid al-Fitr (first, last), Eid al-Adha (first, last), National Day.
  static let years: [(Int, [String])] = [
    (2024, ["2024-02-22", "2024-04-09", "2024-04-12", "2024-06-15", "2024-06-18", "2024-09-23"]),
    (2025, ["2025-02-22", "2025-03-30", "2025-04-02", "2025-06-05", "2025-06-08", "2025-09-23"]),
    (2026, ["2026-02-22", "2026-03-19", "2026-03-22", "2026-05-26", "2026-05-29", "2026-09-23"]),
    (2027, ["2027-02-22", "2027-03-09", "2027-03-12", "2027-05-15", "2027-05-18", "2027-09-23"]),
    (2028, ["2028-02-22", "2028-02-26", "2028-02-29", "2028-05-04", "2028-05-07", "2028-09-23"]),
  ]

  @Test("they fall where the calendar puts them", arguments: years)
  func computed(year: Int, days: [String]) throws {
    let days = try days.map { try day($0) }
    let expected = [
      Holiday(.foundingDay, year: year, days: days[0]...days[0], source: .computed),
      Holiday(.eidAlFitr, year: year - 579, days: days[1]...days[2], source: .computed),
      Holiday(.eidAlAdha, year: year - 579, days: days[3]...days[4], source: .computed),
      Holiday(.nationalDay, year: year, days: days[5]...days[5], source: .computed),
    ]
    #expect(Holiday.computed(in: year) == expected.compactMap { $0 })
  }

  @Test("a solar year can hold two Eids of a kind")
  func twoEids() {
    let eids = Holiday.computed(in: 2030 + 3).filter { $0.occasion == .eidAlFitr }
    #expect(eids.map(\.year) == [1454, 1455])
  }

  @Test("there was no Founding Day before 2022")
  func founding() {
    #expect(!Holiday.computed(in: 2021).contains { $0.occasion == .foundingDay })
    #expect(Holiday.computed(in: 2022).contains { $0.occasion == .foundingDay })
  }

  @Test("no Eid is lost or told twice, whatever the year")
  func eachOnce() {
    let eids = (1990...2170).flatMap(Holiday.computed).filter { $0.occasion == .eidAlAdha }.map(\.year)
    #expect(eids == Array((eids.first ?? 0)...(eids.last ?? 0)))
    #expect(eids.count > 180)
  }

  @Test("years outside the Hijri table have no Eids", arguments: [-5, 0, 1700, 2300, 9999, 20_000])
  func outsideTheTable(year: Int) {
    #expect(Holiday.computed(in: year).isEmpty)
  }

  @Test("a holiday longer than a year, or beyond the Hijri table, is none")
  func bounded() throws {
    let first = try day("2027-01-01")
    #expect(Holiday(.eidAlFitr, year: 1448, days: first...first + 366, source: .announced) == nil)
    #expect(Holiday(.eidAlFitr, year: 1448, days: first...first + 365, source: .announced) != nil)
    #expect(Holiday(.nationalDay, year: 2027, days: .latest...(.latest), source: .announced) == nil)
  }
}
