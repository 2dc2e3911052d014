import Casework
import Testing

@testable import Web

@Suite("How often one client may try")
struct HouseholdTests {
  @Test(
    "counts all of a subscriber's IPv6 addresses as one",
    arguments: [
      ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"), ("2001:DB8::1", "2001:0db8:0:0::2"),
      ("::ffff:192.0.2.7", "192.0.2.7"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(Throttle.household(of: one) == Throttle.household(of: other))
    let throttle = Throttle()
    let now = Instant(seconds: 0)
    #expect(throttle.allows("code", from: one, atMost: 1, at: now))
    #expect(!throttle.allows("code", from: other, atMost: 1, at: now))
  }

  @Test(
    "counts other subscribers apart",
    arguments: [
      ("2001:db8:1:2::1", "2001:db8:1:3::1"), ("192.0.2.7", "192.0.2.8"), ("::ffff:192.0.2.7", "::ffff:192.0.2.8"),
      ("not:an:address", "nor:is:this"),
    ])
  func apart(_ one: String, _ other: String) {
    #expect(Throttle.household(of: one) != Throttle.household(of: other))
  }
}
