/// Two entries of the register that may be one person's, and what became of the question.
///
/// Decided once, it is not asked again unless one of the two changes in what they were compared by.
package struct DuplicatePair: Hashable, Sendable {
  /// The earlier of the two.
  package let one: Party.ID
  package let other: Party.ID
  package internal(set) var state: State
  /// How likely they are one person's, in millionths.
  package internal(set) var strength: Int
  package let found: Instant
  /// The day it is asked again, of one that was put off.
  package internal(set) var until: CalendarDay?
  package internal(set) var decided: Decision?

  /// Raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, postponed, apart, merged
  }

  package struct Decision: Hashable, Sendable {
    package var by: StaffMember.ID
    package var at: Instant

    package init(by: StaffMember.ID, at: Instant) { (self.by, self.at) = (by, at) }
  }

  package static let longestPostponement = 365

  /// A pair that was just found; `strength` beyond a million is brought back to it.
  package init(_ one: Party.ID, _ other: Party.ID, strength: Int, found: Instant) {
    self.init(
      min(one, other), max(one, other), state: .open, strength: min(max(strength, 0), 1_000_000), found: found,
      until: nil, decided: nil)
  }

  /// A pair as it was stored.
  package init(
    _ one: Party.ID, _ other: Party.ID, state: State, strength: Int, found: Instant, until: CalendarDay?,
    decided: Decision?
  ) {
    (self.one, self.other, self.state, self.strength) = (one, other, state, strength)
    (self.found, self.until, self.decided) = (found, until, decided)
  }

  /// Puts the question off until a day, a year at most.
  package mutating func postpone(
    until day: CalendarDay, by staff: StaffMember.ID, at now: Instant
  ) throws(PartyRefusal) {
    guard state == .open || state == .postponed else { throw .pairDecided }
    let today = CalendarDay(now)
    guard day > today, day - today <= Self.longestPostponement else { throw .postponementOutOfRange }
    (state, until, decided) = (.postponed, day, Decision(by: staff, at: now))
  }

  /// Says that they are two persons.
  package mutating func tellApart(by staff: StaffMember.ID, at now: Instant) throws(PartyRefusal) {
    guard state == .open || state == .postponed else { throw .pairDecided }
    (state, until, decided) = (.apart, nil, Decision(by: staff, at: now))
  }

  /// Says that one was joined to the other, whatever was said before.
  package mutating func merge(by staff: StaffMember.ID, at now: Instant) throws(PartyRefusal) {
    guard state != .merged else { throw .pairDecided }
    (state, until, decided) = (.merged, nil, Decision(by: staff, at: now))
  }

  /// The merger was taken back: the question is open again.
  package mutating func part() throws(PartyRefusal) {
    guard state == .merged else { throw .notMerged }
    (state, until, decided) = (.open, nil, nil)
  }

  /// A scan found it again: it is asked anew when its day has come, or when one of the two changed after it was decided.
  package mutating func find(again strength: Int, changedSince: Bool, on day: CalendarDay) {
    self.strength = min(max(strength, 0), 1_000_000)
    switch state {
    case .open, .merged: break
    case .postponed: if changedSince || until.map({ $0 <= day }) != false { reopen() }
    case .apart: if changedSince { reopen() }
    }
  }

  /// The day a pair was put off to has come.
  package mutating func come(to day: CalendarDay) {
    if state == .postponed, until.map({ $0 <= day }) != false { reopen() }
  }

  private mutating func reopen() { (state, until, decided) = (.open, nil, nil) }
}
