import Testing

@testable import Casework

@Suite("A bank's layout, as an association sets it")
struct BankLayoutTests {
  private static let both: [BankLayout.Place] = [
    .init(.amount, at: 2, header: "Amount"), .init(.iban, at: 1, header: "IBAN"),
  ]

  private func layout(
    _ name: String = "بنكنا", _ places: [BankLayout.Place] = both, hasHeader: Bool = true,
    among known: [BankLayout] = []
  ) throws(LayoutRefusal) -> BankLayout {
    try BankLayout(
      typed: name, places, countsHalalas: true, hasHeader: hasHeader, encoding: .windows1256, separator: .tab,
      as: BankLayout.ID(high: 7, low: UInt64(known.count)), among: known)
  }

  private func batch() throws -> TransferBatch {
    let line = TransferBatch.Line(
      entitlement: Identifier(high: 2, low: 1), instalment: 1, payee: "سارة",
      iban: try IBAN(typed: "SA0380000000608010167519"), amount: .riyals(10), reference: "REQ-2026-00042")
    return try TransferBatch.prepare(
      [line], as: Till.batch, numbered: TransferNumber(year: 2026, serial: 7), by: Till.accountant,
      at: moment("2026-11-23")
    ).0
  }

  @Test("has its columns in the order of their numbers, under its own heads")
  func order() throws {
    let rows = try layout().rows(of: batch())
    #expect(rows == [["IBAN", "Amount"], ["SA0380000000608010167519", "1000"]])
  }

  @Test("has no first row where the bank wants none")
  func noHeader() throws {
    let places = Self.both.map { BankLayout.Place($0.column, at: $0.place, header: "") }
    #expect(try layout("x", places, hasHeader: false).rows(of: batch()).count == 1)
    #expect(throws: LayoutRefusal.headerMissing(.iban)) { try layout("x", places) }
  }

  @Test("is refused without the account or the amount, with two columns in one place, and under a name there is")
  func refused() throws {
    #expect(throws: LayoutRefusal.nameMissing) { try layout(" ") }
    #expect(throws: LayoutRefusal.columnMissing(.amount)) { try layout("x", [.init(.iban, at: 1, header: "IBAN")]) }
    #expect(throws: LayoutRefusal.columnMissing(.iban)) { try layout("x", []) }
    #expect(throws: LayoutRefusal.samePlace(.amount)) {
      try layout("x", [.init(.iban, at: 1, header: "a"), .init(.amount, at: 1, header: "b")])
    }
    #expect(throws: LayoutRefusal.headerTooLong(.iban, limit: 60)) {
      try layout("x", [.init(.iban, at: 1, header: String(repeating: "a", count: 61)), Self.both[0]])
    }
    let known = [try layout()]
    #expect(throws: LayoutRefusal.nameTaken) { try layout(among: known) }
    var many: [BankLayout] = []
    for number in 0..<20 { many.append(try layout("\(number)", among: many)) }
    #expect(throws: LayoutRefusal.tooMany(limit: 20)) { try layout("x", among: many) }
  }
}
