import Casework
import Office

extension DemoRequests.Staff {
  /// What the demo's services may cost this year and the one before.
  func setBudgets(of services: [Service]) async throws {
    let year = CalendarDay(office.clock.now).gregorian?.year ?? 2026
    for service in services.prefix(3) {
      for year in [year - 1, year] {
        try await office.setBudget(
          of: service.id, in: year, to: .riyals(60_000), because: "", seen: nil, as: manager)
      }
    }
  }

  /// Tells an accepted applicant, registers them and gives what was granted: money every month, anything else at once.
  func give(_ id: Request.ID, isAtOnce: Bool, clock: DemoRequests.PastClock) async throws {
    func request() async throws -> Request { try await office.request(id, as: officer).request }
    do {
      try await office.answer(through: .sms, on: id, seen: request().version, as: officer)
    } catch Refusal.answerHeldBack(let day) {
      clock.set(day.start + .hours(10))
      try await office.answer(through: .sms, on: id, seen: request().version, as: officer)
    }
    try await office.register(category: "أسر ذات دخل محدود", on: id, seen: request().version, as: officer)
    clock.set(clock.now + .days(1))
    let registered = try await request()
    let granted = registered.decision?.amount
    if let granted, !isAtOnce {
      try await pay(granted, on: registered, clock: clock)
    } else {
      try await lend(on: registered, clock: clock)
    }
  }

  /// Four instalments: the first is with the person, the second in a transfer that waits for approval, the others due.
  private func pay(_ granted: Halalas, on request: Request, clock: DemoRequests.PastClock) async throws {
    let plan = EntitlementPlan(
      kind: .money, what: "إعانة شهرية",
      payee: .init(name: request.applicant.name.full, iban: try IBAN(typed: "SA0380000000608010167519")),
      amounts: granted.split(into: 4), first: CalendarDay(clock.now))
    try await office.lay(plan, on: request.id, seen: request.version, as: officer)
    // Who decided does not approve the payment: it waits for another.
    guard !request.wasDecided(by: manager.member.id) else { return }
    guard let made = try await office.request(request.id, as: officer).entitlement else { return }
    let first = try await transfer(InstalmentKey(made.id, 1))
    try await office.approveTransfer(first, seen: 0, as: manager)
    try await office.sendTransfer(first, seen: 1, as: accountant)
    clock.set(clock.now + .days(2))
    try await office.record([0: .paid], of: first, seen: 2, as: accountant)
    clock.set(clock.now + .days(31))
    _ = try await transfer(InstalmentKey(made.id, 2))
  }

  private func transfer(_ key: InstalmentKey) async throws -> TransferBatch.ID {
    try await office.approve([key], as: manager)
    return try await office.prepareTransfer(of: [key], as: accountant)
  }

  private func lend(on request: Request, clock: DemoRequests.PastClock) async throws {
    let today = CalendarDay(clock.now)
    let plan = EntitlementPlan(
      kind: .loan, what: "كرسي متحرك، رقمه التسلسلي WC-\(request.applicant.nationalID.text.suffix(4))",
      payee: .init(name: request.applicant.name.full),
      amounts: [request.decision?.amount ?? .zero], first: today, dueBack: today + 60)
    try await office.lay(plan, on: request.id, seen: request.version, as: officer)
    guard let made = try await office.request(request.id, as: officer).entitlement else { return }
    try await office.handOver(
      InstalmentKey(made.id, 1), .signature(request.applicant.name.full), seen: 0, as: officer)
  }
}
