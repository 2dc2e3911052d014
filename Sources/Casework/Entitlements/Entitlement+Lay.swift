extension Entitlement {
  /// No entitlement begins later than this many days from when it is laid down.
  package static let farthestFirstDay = 400

  /// Lays down what an accepted request receives.
  ///
  /// Where an amount was granted, the instalments add up to exactly that, or to what an upheld appeal added to it; where
  /// none was, they count nothing. Money goes to an account whose number was checked.
  package static func lay(
    _ plan: EntitlementPlan, as id: ID, on grounds: Grounds, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> (Entitlement, Event) {
    try grounds.mustHold()
    let staff = try grounds.mustBeApart(actor)
    guard (1...EntitlementPlan.mostInstalments).contains(plan.amounts.count) else {
      throw .badCount(limit: EntitlementPlan.mostInstalments)
    }
    try plan.mustMatch(grounds.amountToLay)
    let today = CalendarDay(now)
    guard plan.first >= today, plan.first - today <= farthestFirstDay else {
      throw .badFirstDay(until: today + farthestFirstDay)
    }
    let isLoan = plan.kind == .loan
    if isLoan {
      guard plan.amounts.count == 1 else { throw .badCount(limit: 1) }
      guard let back = plan.dueBack, back > plan.first else { throw .dueBackMissing }
    }
    let payee = try plan.payee.checked(for: plan.kind)
    let what = try BenefitRefusal.said(plan.what, limit: Entitlement.longestNote)
    let made = Entitlement(
      id: id, request: grounds.request.id, service: grounds.request.service, kind: plan.kind, what: what,
      dueBack: isLoan ? plan.dueBack : nil, payee: payee,
      instalments: zip(plan.amounts, plan.days).enumerated().map { place, part in
        Instalment(number: place + 1, day: part.1, amount: part.0)
      }, madeBy: staff, madeAt: now)
    return (made, made.event(.entitlementLaid, by: actor, at: now, made.laidFacts))
  }

  /// Corrects the account that is paid: what was approved for the old one must be approved anew.
  package mutating func correct(
    _ payee: Payee, because reason: String, on grounds: Grounds, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    guard kind == .money else { throw .notMoney }
    _ = try grounds.mustBeApart(actor)
    if let moving = instalments.first(where: { $0.state == .inTransfer }) { throw .wrongInstalmentState(moving.state) }
    guard instalments.contains(where: \.state.isOpen) else { throw .notGranted }
    let reason = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    self.payee = try payee.checked(for: kind)
    for place in instalments.indices where instalments[place].state == .approved {
      instalments[place].state = .scheduled
      instalments[place].approvedBy = nil
    }
    return event(.accountCorrected, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  private var laidFacts: [Event.Fact] {
    [
      Event.Fact(.category, kind.rawValue), Event.Fact(.title, what), Event.Fact(.amount, String(total.count)),
      Event.Fact(.members, String(instalments.count)),
    ]
  }

  func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: facts)
  }
}

extension EntitlementPlan {
  /// The amounts are what was granted, to the halala; an amount for every instalment of money.
  fileprivate func mustMatch(_ granted: Halalas?) throws(BenefitRefusal) {
    let found = amounts.reduce(Halalas.zero, +)
    guard found == granted ?? .zero else { throw .sumIsNotGranted(granted: granted ?? .zero, found: found) }
    guard amounts.allSatisfy({ kind == .money ? $0 > .zero : $0 >= .zero }) else { throw .amountMissing }
  }
}

extension Entitlement.Payee {
  fileprivate func checked(for kind: Entitlement.Kind) throws(BenefitRefusal) -> Entitlement.Payee {
    let name = try BenefitRefusal.said(name, limit: Entitlement.longestName)
    guard kind == .money else { return Entitlement.Payee(name: name) }
    guard let iban else { throw .accountMissing }
    return Entitlement.Payee(name: name, iban: iban)
  }
}
