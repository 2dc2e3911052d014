package import Casework
import SQL

/// A holiday as announced, or a closure of the association's own.
package struct HolidayCorrection: Hashable, Sendable {
  package enum Occasion: String, Hashable, Sendable, CaseIterable {
    case foundingDay = "founding_day"
    case nationalDay = "national_day"
    case eidAlFitr = "eid_al_fitr"
    case eidAlAdha = "eid_al_adha"
    /// A holiday that was announced and comes in no calendar.
    case announced
    /// Days on which the association itself is closed.
    case closure
  }

  package var occasion: Occasion
  package var days: ClosedRange<CalendarDay>
  package var nameAr: String
  package var nameEn: String

  /// The year whose holiday is meant, where that is known beforehand: the days must lie in it.
  package var expectedYear: Int?

  package init(
    occasion: Occasion, days: ClosedRange<CalendarDay>, nameAr: String, nameEn: String, expectedYear: Int? = nil
  ) {
    self.occasion = occasion
    self.expectedYear = expectedYear
    self.days = days
    self.nameAr = nameAr
    self.nameEn = nameEn
  }

  /// The Hijri year of an Eid, the Gregorian year of anything else.
  var year: Int {
    switch occasion {
    case .eidAlFitr, .eidAlAdha: days.lowerBound.hijri?.year ?? 0
    case .foundingDay, .nationalDay, .announced, .closure: days.lowerBound.gregorian?.year ?? 0
    }
  }

  /// The stored word; each announced holiday and each closure is one of its own by its first day.
  var word: String {
    switch occasion {
    case .announced, .closure: "\(occasion.rawValue)-\(days.lowerBound)"
    default: occasion.rawValue
    }
  }
}

extension Holiday {
  /// The word its correction is stored under, if it has one.
  package var storedWord: String {
    switch occasion {
    case .foundingDay: HolidayCorrection.Occasion.foundingDay.rawValue
    case .nationalDay: HolidayCorrection.Occasion.nationalDay.rawValue
    case .eidAlFitr: HolidayCorrection.Occasion.eidAlFitr.rawValue
    case .eidAlAdha: HolidayCorrection.Occasion.eidAlAdha.rawValue
    case .other:
      "\((source == .closure ? HolidayCorrection.Occasion.closure : .announced).rawValue)-"
        + (days.map { "\($0.lowerBound)" } ?? "")
    }
  }
}

/// Why a correction was refused.
package enum HolidayRefusal: Error, Hashable, Sendable {
  case nameMissing
  case tooLong(days: Int)
  /// The days are not in the year of the holiday that is being corrected.
  case anotherYear(Int)
  /// The days are far from where the calendar has the occasion that year.
  case farFrom(CalendarDay)
  /// The days lie outside the years a calendar is kept for.
  case outOfRange(ClosedRange<CalendarDay>)
  /// So many were entered for one year already.
  case tooMany(limit: Int)
  /// There is nothing to take back: the days are computed.
  case notEntered
  /// Taking back needs a reason, of at most 500 characters.
  case reasonMissing
  case reasonTooLong(limit: Int)
}

/// A request whose last day moved because a holiday was corrected.
package struct MovedDeadline: Hashable, Sendable {
  package var id: Request.ID
  package var number: String
  package var name: String
  package var was: CalendarDay?
  package var now: CalendarDay?
}

extension HolidayCorrection {
  /// Where the calendar has the occasion that year; nil for what comes in no calendar.
  fileprivate var computedFirst: CalendarDay? {
    guard let around = days.lowerBound.gregorian?.year else { return nil }
    return (around - 1...around + 1).flatMap(Holiday.computed)
      .first { $0.storedWord == occasion.rawValue && $0.year == year }?.days?.lowerBound
  }
}

extension Office {
  /// An announcement moves an official occasion by a few days, never by more than these.
  static let farthestAnnounced = 15
  /// A year has no more holidays and closures of an association's own than these.
  package static let mostHolidaysAYear = 60

  /// The days for which holidays are entered: from two years ago to five years ahead.
  package var holidaysTaken: ClosedRange<CalendarDay> {
    let today = CalendarDay(clock.now)
    return (today - 2 * 366)...(today + 5 * 366)
  }

  /// Enters a holiday as announced.
  ///
  /// Every open deadline is counted anew; those that moved are returned and written into their requests' timelines.
  package func correct(_ correction: HolidayCorrection, as actor: StaffActor) async throws -> [MovedDeadline] {
    try actor.must(.manageHolidays)
    guard !correction.nameAr.trimmedSpaces.isEmpty else { throw HolidayRefusal.nameMissing }
    guard correction.days.count <= 30 else { throw HolidayRefusal.tooLong(days: 30) }
    let taken = holidaysTaken
    guard taken.contains(correction.days.lowerBound), taken.contains(correction.days.upperBound) else {
      throw HolidayRefusal.outOfRange(taken)
    }
    if let year = correction.expectedYear, year != correction.year { throw HolidayRefusal.anotherYear(year) }
    if let computed = correction.computedFirst, abs(correction.days.lowerBound - computed) > Self.farthestAnnounced {
      throw HolidayRefusal.farFrom(computed)
    }
    let association = actor.association
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      let others = try HolidayStore.count(of: correction.year, but: correction.word, in: association, tx)
      guard others < Self.mostHolidaysAYear else { throw HolidayRefusal.tooMany(limit: Self.mostHolidaysAYear) }
      try HolidayStore.save(correction, by: actor.actor, at: now, of: association, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
      let event = Event(
        .holidayCorrected, by: actor.actor, at: now, policy: nil,
        facts: [
          Event.Fact(.title, correction.nameAr), Event.Fact(.day, correction.days.lowerBound.description),
          Event.Fact(.until, correction.days.upperBound.description),
        ])
      try AuditChain.append(
        [event], about: association.bytes, state: try AssociationStore.fingerprint(of: association, in: tx),
        of: association, in: tx)
      return try recount(of: association, because: correction.nameAr, by: actor.actor, at: now, in: tx)
    }
  }

  /// Takes back what was entered: an official occasion stands as computed again, any other holiday is none.
  ///
  /// Every open deadline is counted anew, as when it was entered.
  package func takeBack(
    _ holiday: Holiday, because reason: String, as actor: StaffActor
  ) async throws -> [MovedDeadline] {
    try actor.must(.manageHolidays)
    let reason = reason.trimmedSpaces
    guard !reason.isEmpty else { throw HolidayRefusal.reasonMissing }
    guard reason.count <= 500 else { throw HolidayRefusal.reasonTooLong(limit: 500) }
    let association = actor.association
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      guard let entered = try HolidayStore.delete(holiday.storedWord, of: holiday.year, in: association, tx) else {
        throw HolidayRefusal.notEntered
      }
      try AssociationStore.settingsChanged(of: association, in: tx)
      let event = Event(
        .holidayTakenBack, by: actor.actor, at: now, policy: nil,
        facts: [
          Event.Fact(.title, entered.name), Event.Fact(.day, entered.days.lowerBound.description),
          Event.Fact(.until, entered.days.upperBound.description), Event.Fact(.reason, reason),
        ])
      try AuditChain.append(
        [event], about: association.bytes, state: try AssociationStore.fingerprint(of: association, in: tx),
        of: association, in: tx)
      return try recount(of: association, because: "\(entered.name): \(reason)", by: actor.actor, at: now, in: tx)
    }
  }

  private func recount(
    of association: Association.ID, because cause: String, by actor: Actor, at now: Instant, in tx: any Transaction
  ) throws -> [MovedDeadline] {
    let calendar = try HolidayStore.calendar(of: association, around: CalendarDay(now), in: tx)
    var moved: [MovedDeadline] = []
    for open in try RequestLists.openDeadlines(of: association, in: tx) {
      let request = try RequestStore.get(open.id, of: association, in: tx)
      // What was answered keeps the day it was answered by.
      guard !request.stage.isAnswered else { continue }
      let rule = try policy(request.policy, of: association, in: tx, keeping: false).reply
      let deadline = request.deadline(under: rule, at: now, in: calendar)
      let dueMoved = deadline.due != open.due
      guard dueMoved || deadline.floorEnds != open.floorEnds else { continue }
      let (was, until) = dueMoved ? (open.due, deadline.due) : (open.floorEnds, deadline.floorEnds)
      let event = Event(
        .deadlineMoved, by: actor, at: now, policy: request.policy,
        facts: [
          Event.Fact(.was, was?.description ?? ""), Event.Fact(.until, until?.description ?? ""),
          Event.Fact(.reason, cause), Event.Fact(.category, dueMoved ? "due" : "floor"),
        ])
      try RequestStore.save(deadline, of: request, event, in: association, tx)
      guard dueMoved else { continue }
      moved.append(
        MovedDeadline(
          id: request.id, number: request.number?.description ?? "", name: request.applicant.name.short, was: open.due,
          now: deadline.due))
    }
    return moved
  }
}

extension Office {
  /// The association's holidays from this year on, as they hold: announced dates have replaced computed ones.
  package func holidays(of settings: Settings) -> [Holiday] {
    let today = CalendarDay(clock.now)
    let year = today.gregorian?.year ?? 2026
    return settings.calendar.holidays.filter { holiday in
      guard let first = holiday.days?.lowerBound.gregorian?.year else { return false }
      return (year...(year + 2)).contains(first)
    }
  }
}
