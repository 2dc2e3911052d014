import Casework
import Office

extension DemoRequests.Staff {
  /// Tells a refused applicant, who appeals the day after by telephone; the hearing is open.
  ///
  /// No committee of the demo hears appeals: senior management, who kept out of the decision, may rule.
  func appeal(against id: Request.ID, clock: DemoRequests.PastClock) async throws {
    func request() async throws -> Request { try await office.request(id, as: officer).request }
    do {
      try await office.answer(through: .sms, on: id, seen: request().version, as: officer)
    } catch Refusal.answerHeldBack(let day) {
      clock.set(day.start + .hours(10))
      guard day <= today else { return }
      try await office.answer(through: .sms, on: id, seen: request().version, as: officer)
    }
    clock.set(min(max(clock.now + .days(1), (today - 6).start + .hours(9)), today.start + .hours(8)))
    guard try await request().canAppeal(on: CalendarDay(clock.now)) else { return }
    try await office.lodgeAppeal(
      on: "احتُسب لي راتب تقاعد توقف منذ سنة، ومعي إفادة بذلك من التأمينات.", through: .phone, of: id,
      seen: request().version, as: officer)
    clock.set(clock.now + .hours(2))
    try await office.openHearing(on: id, seen: request().version, as: officer)
  }
}
