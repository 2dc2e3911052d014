import Casework
import Crypto
import Office

/// A request on its way through the office, with the events that it leaves.
struct Way {
  enum End {
    case submitted, incomplete, complete, attested, underStudy, withCommittee, withdrawn
    case closed(Decision.Outcome)
  }

  private(set) var request: Request
  private(set) var events: [Event] = []
  private let number: RequestNumber
  private let association: OpenedAssociation
  private let document: RequestDocument
  private var now: Instant
  private let hash = SHA256Fingerprint()

  init(
    _ request: Request, number: RequestNumber, at submitted: Instant, _ association: OpenedAssociation,
    _ document: RequestDocument
  ) {
    self.request = request
    self.number = number
    self.association = association
    self.document = document
    now = submitted
  }

  private var gates: Set<Gate> { association.policy.gates }
  private var applicant: Actor { .applicant(name: request.applicant.name.full) }
  private func member(_ place: Int) -> Decision.Member {
    Decision.Member(id: association.staff[place].id, name: association.staff[place].name)
  }

  private func staff(_ place: Int) -> Actor { .staff(association.staff[place].id, name: association.staff[place].name) }

  mutating func go(to end: End, _ random: inout Seeded) throws {
    let officer = random.below(4)
    let researcher = 4 + random.below(2)
    try submit(missing: end.leavesItemsMissing)
    switch end {
    case .submitted: try assign(officer, unless: random.below(3) == 0)
    case .incomplete:
      events.append(try request.handBack(saying: "نرجو إرفاق ما ينقص.", by: staff(officer), at: later(2)))
      try assign(officer, unless: false)
    case .complete: try assign(officer, unless: random.below(2) == 0)
    case .attested:
      try attest()
      try assign(officer, unless: random.below(2) == 0)
    case .withdrawn:
      try attest()
      events.append(try request.withdraw(because: "تيسرت الأمور.", by: applicant, at: later(20)))
    case .underStudy: try study(officer, researcher, reports: false)
    case .withCommittee: try study(officer, researcher, reports: true)
    case .closed(let outcome):
      try study(officer, researcher, reports: true)
      try finish(outcome, officer, registers: gates.contains(.registration))
    }
  }

  private mutating func later(_ hours: Int64) -> Instant {
    now = now + .hours(hours)
    return now
  }

  private mutating func submit(missing: Bool) throws {
    for requirement in missing ? request.items.dropLast().map(\.requirement) : request.items.map(\.requirement) {
      _ = try request.supply(document, for: requirement.code, by: applicant, at: now)
    }
    events += try request.submit(as: number, by: applicant, under: gates, at: now)
  }

  private mutating func assign(_ place: Int, unless nobody: Bool) throws {
    guard !nobody else { return }
    let person = association.staff[place]
    events.append(try request.assign(to: person.id, named: person.name, by: staff(place), at: later(1)))
  }

  private mutating func attest() throws {
    events.append(
      try request.attest(
        association.policy.declaration, signedBy: request.applicant.name.full, method: .typedName, by: applicant,
        at: now, with: hash))
  }

  private mutating func study(_ officer: Int, _ researcher: Int, reports: Bool) throws {
    try attest()
    if gates.contains(.verification) {
      for item in request.items {
        events.append(
          try request.verify(
            item.requirement.code, against: "الأصل", expires: nil, by: staff(officer), at: later(1)))
      }
    }
    if gates.contains(.committeeNotice) {
      events.append(try request.giveNotice(by: staff(officer), through: .sms, at: later(1)))
    }
    try assign(researcher, unless: false)
    events.append(try request.beginStudy(by: staff(researcher), under: gates, at: later(4), with: hash))
    guard reports else { return }
    events.append(
      try request.report(
        summary: "زيارة منزلية، السكن مناسب، ولا دخل إضافي ظاهر.", opinion: "الحاجة قائمة.", recommending: .accept,
        by: staff(researcher), at: later(20), with: hash))
    events.append(try request.sendToCommittee(by: staff(researcher), under: gates, at: later(1)))
  }

  private mutating func finish(_ outcome: Decision.Outcome, _ officer: Int, registers: Bool) throws {
    events.append(
      try request.decide(
        outcome, reasons: "وفق معايير الخدمة ونتيجة الدراسة.", conditions: "", amount: request.particulars.amount,
        members: [6, 7].map(member), by: staff(6), under: gates,
        at: later(24), with: SHA256Fingerprint()))
    events.append(
      try request.answer(
        through: .sms, by: staff(officer), at: later(24 * 15), under: association.policy.reply,
        in: association.calendar))
    if outcome == .accept {
      if registers { events.append(try request.register(category: "أ", by: staff(officer), at: later(1))) }
      events.append(
        try request.deliver(
          "سُلّمت الخدمة", to: request.applicant.name.full, by: staff(officer), under: gates, at: later(24)))
    }
    events.append(try request.close(by: staff(officer), at: later(1)))
  }
}

extension Way.End {
  fileprivate var leavesItemsMissing: Bool {
    switch self {
    case .submitted, .incomplete: true
    default: false
    }
  }
}
