import Casework
import Office

/// Two reception places of a demo association, and invented people who have appointments there.
struct DemoReception {
  let office: Office
  let association: Association
  let officer: StaffActor
  let manager: StaffActor
  /// The same office on a day gone by.
  let past: (DemoRequests.PastClock) -> Office

  func load() async throws {
    let main = try await office.settings(slug: association.slug).places[0]
    try await office.changePlace(main.id, to: Self.main, seen: main.version, as: manager)
    try await office.openPlace(Self.branch, as: manager)
    let settings = try await office.settings(slug: association.slug)
    let days = try await office.freeDays(at: settings.places[0], of: settings)
    guard !days.isEmpty else { return }
    for (place, person) in Self.people.enumerated() {
      let slots = days[min(place / 3, days.count - 1)].slots
      guard place % 3 * 2 < slots.count else { continue }
      let terms = BookingTerms(
        starts: slots[place % 3 * 2].starts, service: place.isMultiple(of: 2) ? settings.offered.first?.id : nil,
        name: person.name, mobile: try Mobile(typed: person.mobile), channel: .phone)
      _ = try await office.book(terms, at: settings.places[0].id, as: officer)
    }
    try await receive(at: settings.places[0].id, of: settings)
    try await ask()
  }

  /// The turns of some days gone by, and of today.
  private func receive(at place: ReceptionPlace.ID, of settings: Settings) async throws {
    let now = office.clock.now
    let clock = DemoRequests.PastClock(now)
    let past = past(clock)
    for back in 1...6 where settings.calendar.isWorking(CalendarDay(now) - back) {
      let opens = (CalendarDay(now) - back).start + .hours(9)
      for turn in 0..<4 {
        clock.set(opens + .minutes(Int64(turn * 23)))
        let ticket = try await past.takeTicket(
          TicketTerms(priority: turn == 2 ? .elderly : nil), at: place, as: officer)
        clock.set(clock.now + .minutes(Int64(3 + turn * back)))
        _ = try await past.callNext(at: place, to: 1, as: officer)
        try await past.act(.begin, on: ticket.id, seen: 1, as: officer)
        clock.set(clock.now + .minutes(Int64(9 + turn * 2)))
        try await past.act(.finish, on: ticket.id, seen: 2, as: officer)
      }
    }
    for (turn, person) in Self.people.prefix(4).enumerated() {
      clock.set(now - .minutes(Int64(40 - turn * 8)))
      try await past.takeTicket(
        TicketTerms(
          service: turn == 0 ? settings.offered.first?.id : nil, name: person.name,
          priority: turn == 3 ? .disability : nil), at: place, as: officer)
    }
    clock.set(now - .minutes(5))
    _ = try await past.callNext(at: place, to: 1, as: officer)
  }

  /// An inquiry that waits, and one that the researcher is to answer.
  private func ask() async throws {
    _ = try await office.takeInquiry(
      InquiryTerms(
        channel: .phone, name: "منيرة السهلي", mobile: try Mobile(typed: "0500000103"),
        question: "هل يُقبل عقد إيجار منتهٍ ريثما يُجدَّد؟"), as: officer)
    let referred = try await office.takeInquiry(
      InquiryTerms(channel: .interview, name: "", mobile: nil, question: "متى تكون الزيارة المنزلية بعد التقديم؟"),
      as: officer)
    let colleagues = try await office.settings(slug: association.slug).colleagues
    guard let researcher = colleagues.first(where: { $0.roles.contains(.socialResearcher) }) else { return }
    try await office.referInquiry(
      referred, to: researcher.id, by: CalendarDay(office.clock.now) + 3, seen: 0, as: officer)
  }

  private static let main = ReceptionPlace.Terms(
    nameAr: "المقر الرئيس", nameEn: "Main office", address: "حي النخيل، خلف المسجد", receivers: 2, takesBookings: true)

  private static let branch = ReceptionPlace.Terms(
    nameAr: "فرع الحي الشمالي", nameEn: "North branch", address: "مركز الحي، الدور الأرضي", slotMinutes: 30,
    takesBookings: true, daysAhead: 14)

  private static let people = [
    (name: "أم سعد الدوسري", mobile: "0500000101"), (name: "حمد المطيري", mobile: "0500000102"),
    (name: "منيرة السهلي", mobile: "0500000103"), (name: "أبو راشد العجمي", mobile: "0500000104"),
    (name: "وضحى الهاجري", mobile: "0500000105"),
  ]
}
