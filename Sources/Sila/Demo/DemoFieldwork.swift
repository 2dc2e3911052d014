import Casework
import Office

/// A visit and a household of invented people, as a researcher writes them down.
struct DemoFieldwork {
  let office: Office
  let researcher: StaffActor
  /// The day it really is, so that the demo has visits to come.
  let today: CalendarDay

  /// Arranges a visit and writes the household down; where the study is over, the visit has taken place.
  func study(_ id: Request.ID, clock: DemoRequests.PastClock, isOver: Bool) async throws {
    func version() async throws -> Int { try await office.request(id, as: researcher).request.version }
    let starts = isOver ? clock.now + .hours(4) : (today + 2).start + .hours(16)
    try await office.scheduleVisit(
      Appointment(
        starts: starts, place: "حي النزهة، قرب المسجد", consent: SiteVisit.Consent(by: "مقدم الطلب", how: .phone)),
      on: id, seen: try await version(), as: researcher)
    try await office.keepHousehold(household(at: clock.now), on: id, seen: try await version(), as: researcher)
    try await office.assessIncome(on: id, seen: try await version(), as: researcher)
    guard isOver else { return }
    clock.set(starts + .hours(1))
    try await office.reportVisit(
      SeenVisit(id, 1, version: 1), place: "حي النزهة، الدور الأرضي", met: "مقدم الطلب", relation: "نفسه",
      observations: [.housing: "غرفتان ورطوبة في السقف.", .education: "طفلان في المدرسة."], as: researcher)
  }

  private func household(at now: Instant) -> Household {
    Household(
      members: [
        .init(
          name: "المعيل", relation: .applicant, age: .years(44), activity: .working, health: "سكري",
          incomes: [.init(.salary, .riyals(3_800)), .init(.citizenAccount, .riyals(940))]),
        .init(name: "الزوجة", relation: .spouse, age: .years(39), activity: .atHome, incomes: []),
        .init(name: "الابن الأكبر", relation: .child, age: .years(15), activity: .school, incomes: []),
        .init(name: "البنت", relation: .child, age: .years(9), activity: .school, incomes: []),
      ], obligations: [.init(.rent, .riyals(1_400)), .init(.debt, .riyals(350))], by: researcher.member.id, at: now)
  }
}
