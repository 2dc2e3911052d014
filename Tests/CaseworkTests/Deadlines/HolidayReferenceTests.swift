import Casework
import Foundation
import Testing

@Suite("The reference table of holidays", .enabled(if: Reference.isPresent))
struct HolidayReferenceTests {
  @Test("the computed holidays are those of the table, 2024 to 2032")
  func equal() throws {
    let table = try Reference.read()
    #expect(table.years.count == 9)
    for (year, expected) in table.years {
      let number = try #require(Int(year))
      let computed = Holiday.computed(in: number)
      #expect(days(.foundingDay, computed) == [[expected.foundingDay, expected.foundingDay]])
      #expect(days(.nationalDay, computed) == [[expected.nationalDay, expected.nationalDay]])
      #expect(days(.eidAlFitr, computed) == expected.eidFitr.map { [$0.start, $0.end] })
      #expect(days(.eidAlAdha, computed) == expected.eidAdha.map { [$0.start, $0.end] })
      let hijriYears = computed.filter { $0.occasion == .eidAlFitr }.map(\.year)
      #expect(hijriYears == expected.eidFitr.map(\.hijriYear))
    }
  }

  private func days(_ occasion: Holiday.Occasion, _ holidays: [Holiday]) -> [[String]] {
    holidays.filter { $0.occasion == occasion }.compactMap(\.days).map {
      [$0.lowerBound, $0.upperBound].map(\.description)
    }
  }
}

private struct Reference: Decodable {
  struct Year: Decodable {
    let foundingDay: String
    let nationalDay: String
    let eidFitr: [Eid]
    let eidAdha: [Eid]
  }

  struct Eid: Decodable {
    let hijriYear: Int
    let start: String
    let end: String
  }

  let years: [String: Year]

  /// Beside the package, where there is one.
  private static let path = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/reference/holidays_sa.json").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path.path) }

  static func read() throws -> Reference {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Reference.self, from: Data(contentsOf: path))
  }
}
