import Casework
import Testing

@Suite("Failed sign-ins close the door")
struct LockoutTests {
  @Test(
    "for longer each time, up to an hour",
    arguments: [(4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 16), (10, 32), (11, 60), (12, 60), (200, 60), (2_000, 60)])
  func grows(failures: Int, minutes: Int64) throws {
    let now = try moment("2026-11-22")
    var lockout = Lockout()
    for _ in 0..<failures { lockout.failed(at: now) }
    #expect(lockout.isClosed(at: now) == (minutes > 0))
    #expect(lockout.isClosed(at: now + .minutes(minutes) - .seconds(1)) == (minutes > 0))
    #expect(!lockout.isClosed(at: now + .minutes(minutes)))
  }
}
