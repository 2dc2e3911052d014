/// What an income table made of a household, step by step.
package struct AssessmentResult: Hashable, Sendable {
  /// In the order they are explained.
  package var lines: [Line]
  package var outcome: Outcome

  package init(lines: [Line], outcome: Outcome) { (self.lines, self.outcome) = (lines, outcome) }

  /// One step of the reckoning.
  package enum Line: Hashable, Sendable {
    case income(String, IncomeSource, Halalas, share: Int)
    case deduction(Household.Obligation.Kind, Halalas, ceiling: Halalas)
    /// What is left of all that counts, before it is divided; may be below nothing.
    case net(Halalas)
    case divided(byHundredths: Int, members: Int)
  }

  package enum Outcome: Hashable, Sendable {
    case placed(perHead: Halalas, IncomeTable.Band)
    /// A person must look: this is what is not known.
    case needsReview([Unknown])
  }

  /// Something the reckoning would need.
  package enum Unknown: Hashable, Sendable {
    case income(of: String)
    case amount(IncomeSource, of: String)
    case age(of: String)
    case obligation(Household.Obligation.Kind)
  }

  /// The category it was placed in; nil when it needs review.
  package var band: IncomeTable.Band? {
    if case .placed(_, let band) = outcome { band } else { nil }
  }
}

/// A result with everything it was reckoned from, sealed on the day it was made.
package struct Assessment: Hashable, Sendable {
  /// Counted from 1 in each request.
  package let number: Int
  package let household: Household
  package let table: IncomeTable
  package let day: CalendarDay
  package let by: StaffMember.ID
  package let at: Instant
  /// SHA-256 over the inputs and the result, 32 bytes.
  package let fingerprint: [UInt8]

  /// The steps, reckoned again from what was kept: the same inputs give the same steps.
  package var result: AssessmentResult { table.result(for: household, on: day) }

  /// Reckons and seals.
  init(
    number: Int, of household: Household, by table: IncomeTable, staff: StaffMember.ID, at now: Instant,
    with hash: some Fingerprinting
  ) {
    (self.number, self.household, self.table, day) = (number, household, table, CalendarDay(now))
    (by, at) = (staff, now)
    fingerprint = hash.fingerprint(of: Array(Self.sealed(household, table, CalendarDay(now), staff, now, number).utf8))
  }

  /// Whether inputs and result are still what was sealed.
  package func isIntact(with hash: some Fingerprinting) -> Bool {
    fingerprint == hash.fingerprint(of: Array(sealedText.utf8))
  }

  private var sealedText: String { Self.sealed(household, table, day, by, at, number) }

  private static func sealed(
    _ household: Household, _ table: IncomeTable, _ day: CalendarDay, _ by: StaffMember.ID, _ at: Instant, _ number: Int
  ) -> String {
    var form = CanonicalForm()
    form.add("number", Int64(number))
    form.add("by", by.description)
    form.add("at", at.microseconds)
    form.add("day", day.description)
    form.add("household", household.stored)
    form.add("table", table.stored)
    switch table.result(for: household, on: day).outcome {
    case .needsReview: form.add("outcome", "review")
    case .placed(let perHead, let band):
      form.add("outcome", band.category)
      form.add("per_head", perHead.count)
    }
    return form.text
  }
}

extension Assessment {
  /// Inputs, result and seal in a form that is read back as the same assessment.
  package var stored: String {
    var form = CanonicalForm()
    form.add("sealed", sealedText)
    form.add("seal", fingerprint.hexadecimal)
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else, or no longer gives the result that was sealed.
  package init?(stored text: String) {
    guard let outer = CanonicalForm.pairs(of: text), outer.count == 2,
      let pairs = CanonicalForm.pairs(of: outer[0].value)
    else { return nil }
    let values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    guard let number = values["number"].flatMap({ Int($0) }), let by = values["by"].flatMap({ StaffMember.ID($0) }),
      let at = values["at"].flatMap({ Int64($0) }), let day = values["day"].flatMap({ CalendarDay(iso: $0) }),
      let household = values["household"].flatMap(Household.init(stored:)),
      let table = values["table"].flatMap(IncomeTable.init(stored:)), let seal = [UInt8](hexadecimal: outer[1].value)
    else { return nil }
    (self.number, self.household, self.table, self.day) = (number, household, table, day)
    (self.by, self.at, fingerprint) = (by, Instant(microseconds: at), seal)
    guard sealedText == outer[0].value else { return nil }
  }
}

extension [UInt8] {
  /// Reads what `hexadecimal` wrote; nil for anything else.
  init?(hexadecimal text: String) {
    let units = Array<UInt8>(text.utf8)
    guard units.count.isMultiple(of: 2) else { return nil }
    self = []
    for place in stride(from: 0, to: units.count, by: 2) {
      guard let byte = UInt8(String(decoding: units[place...place + 1], as: UTF8.self), radix: 16) else { return nil }
      append(byte)
    }
  }
}
