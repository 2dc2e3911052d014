import Casework
import Engines
import Testing

@testable import Office

@Suite("Searching by a number of the year", .onEveryEngine)
struct NumberSearchTests {
  /// The first number of each kind, and who opens what it is of.
  private static let numbers: [(typed: String, reader: Role)] = [
    ("REQ-2026-1", .relationsOfficer), ("apl 2026 1", .relationsOfficer), ("LTR-١٤٤٨-٠٠٠٠١", .relationsOfficer),
    ("APT2026/1", .relationsOfficer), ("inq-2026-00001", .relationsOfficer), ("PDP-2026-00001", .relationsOfficer),
    ("AGR-2026-00001", .seniorManagement), ("PAY-2026-00001", .seniorManagement),
  ]

  @Test("finds the one record it is of, typed in any way, and leads an appeal and a letter to their request")
  func finds() async throws {
    try await Branch.open { branch in
      _ = try await branch.fillWithPeople()
      for (typed, reader) in Self.numbers {
        let record = try await branch.office.search(typed, as: branch.actor(reader)).record
        switch (typed.prefix(3).uppercased(), record) {
        case ("REQ", .request), ("APL", .request), ("LTR", .request), ("APT", .booking), ("INQ", .inquiry),
          ("PDP", .dataRequest), ("AGR", .agreement), ("PAY", .transfer):
          continue
        default: Issue.record("\(typed) found \(String(describing: record))")
        }
      }
      let officer = try branch.actor(.relationsOfficer)
      let letter = try await branch.office.search("LTR-1448-1", as: officer).record
      let issued = try #require(try await branch.office.letter(LetterNumber(year: 1448, serial: 1), as: officer))
      #expect(letter == .request(issued.request))
    }
  }

  @Test("finds nothing of what the person may not open, nor what is not there")
  func closed() async throws {
    try await Branch.open { branch in
      _ = try await branch.fillWithPeople()
      let officer = try branch.actor(.relationsOfficer)
      for typed in ["PAY-2026-00001", "APT-2026-00077", "INQ-2025-00001", "XYZ-2026-00001"] {
        #expect(try await branch.office.search(typed, as: officer).record == nil, "\(typed)")
      }
      let member = try branch.actor(.committeeMember)
      for typed in ["APT-2026-00001", "PDP-2026-00001", "AGR-2026-00001"] {
        #expect(try await branch.office.search(typed, as: member).record == nil, "\(typed)")
      }
    }
  }
}
