import Casework
import Testing

@Suite("A sitting is planned")
struct PlannedSittingTests {
  private func plan(_ form: Sitting.Form, inDays days: Int) throws {
    let room = try Room()
    _ = try Sitting.plan(
      Sitting.ID(high: 3, low: 9), of: room.committee, as: SittingNumber(year: 2026, serial: 4), form,
      beginning: (CalendarDay(room.now) + days).start + .hours(10), by: Room.secretary, at: room.now)
  }

  @Test("for a day to come, within a year")
  func days() throws {
    try plan(.meeting(place: "المقر"), inDays: Sitting.farthest)
    #expect(throws: CommitteeRefusal.dayTooFar) { try plan(.meeting(place: "المقر"), inDays: Sitting.farthest + 1) }
    #expect(throws: CommitteeRefusal.dayPassed) { try plan(.meeting(place: "المقر"), inDays: -1) }
  }

  @Test("by circulation until a day that is neither before it begins nor beyond a year")
  func circulation() throws {
    let today = CalendarDay(try Room().now)
    try plan(.circulation(until: today + 5), inDays: 5)
    #expect(throws: CommitteeRefusal.dayPassed) { try plan(.circulation(until: today + 4), inDays: 5) }
    #expect(throws: CommitteeRefusal.dayTooFar) {
      try plan(.circulation(until: today + Sitting.farthest + 1), inDays: 5)
    }
  }

  @Test("at a place that is told, and not at length")
  func place() throws {
    #expect(throws: CommitteeRefusal.placeMissing) { try plan(.meeting(place: "  "), inDays: 1) }
    let long = String(repeating: "م", count: Sitting.longestPlace + 1)
    #expect(throws: CommitteeRefusal.textTooLong(limit: Sitting.longestPlace)) {
      try plan(.meeting(place: long), inDays: 1)
    }
  }
}
