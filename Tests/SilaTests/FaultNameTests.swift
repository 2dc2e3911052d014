import SQL
import Testing

@testable import Sila

@Suite("A fault in the log")
struct FaultNameTests {
  private struct Quoting: Error, CustomStringConvertible {
    var description: String { "1000000001" }
  }

  @Test(
    "is named by its kind and never by what it carries",
    arguments: [
      (SQLFault.constraint("UNIQUE failed: party.national_id 1000000001"), "SQLFault.constraint"),
      (.other(code: 23_505, message: "Key (mobile)=(0501234567) already exists"), "SQLFault.other"),
      (.busy, "SQLFault.busy"), (.connectionLost(inDoubt: true), "SQLFault.connectionLost"),
    ])
  func kind(_ fault: SQLFault, _ name: String) {
    #expect(FaultName.of(fault) == name)
  }

  @Test("that describes itself is named by its type alone")
  func described() {
    #expect(FaultName.of(Quoting()) == "Quoting")
  }
}
