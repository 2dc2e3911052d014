package import Casework
import SQL

/// A holiday as announced, or a closure of the association's own.
package struct HolidayCorrection: Hashable, Sendable {
  package enum Occasion: String, Hashable, Sendable, CaseIterable {
    case foundingDay = "founding_day"
    case nationalDay = "national_day"
    case eidAlFitr = "eid_al_fitr"
    case eidAlAdha = "eid_al_adha"
    case closure
  }

  package var occasion: Occasion
  package var days: ClosedRange<CalendarDay>
  package var nameAr: String
  package var nameEn: String

  package init(occasion: Occasion, days: ClosedRange<CalendarDay>, nameAr: String, nameEn: String) {
    self.occasion = occasion
    self.days = days
    self.nameAr = nameAr
    self.nameEn = nameEn
  }

  /// The Hijri year of an Eid, the Gregorian year of anything else.
  var year: Int {
    switch occasion {
    case .eidAlFitr, .eidAlAdha: days.lowerBound.hijri?.year ?? 0
    case .foundingDay, .nationalDay, .closure: days.lowerBound.gregorian?.year ?? 0
    }
  }

  /// The stored word; each closure is one of its own by its first day.
  var word: String {
    occasion == .closure ? "closure-\(days.lowerBound)" : occasion.rawValue
  }
}

/// Why a correction was refused.
package enum HolidayRefusal: Error, Hashable, Sendable {
  case nameMissing
  case tooLong(days: Int)
}

/// A request whose last day moved because a holiday was corrected.
package struct MovedDeadline: Hashable, Sendable {
  package var id: Request.ID
  package var number: String
  package var name: String
  package var was: CalendarDay?
  package var now: CalendarDay?
}

extension Office {
  /// Enters a holiday as announced.
  ///
  /// Every open deadline is counted anew; those that moved are returned and written into their requests' timelines.
  package func correct(_ correction: HolidayCorrection, as actor: StaffActor) async throws -> [MovedDeadline] {
    try actor.must(.manageHolidays)
    guard !correction.nameAr.trimmedSpaces.isEmpty else { throw HolidayRefusal.nameMissing }
    guard correction.days.count <= 30 else { throw HolidayRefusal.tooLong(days: 30) }
    let association = actor.association
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
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
