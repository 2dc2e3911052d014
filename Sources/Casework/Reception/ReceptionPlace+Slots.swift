/// A stretch of time at a reception place that one person can be given.
package struct Slot: Hashable, Sendable {
  package let starts: Instant
  package let ends: Instant

  package init(starts: Instant, ends: Instant) { (self.starts, self.ends) = (starts, ends) }
}

/// A slot that someone has, and which of the receiving employees it is with, from 1.
package struct TakenSlot: Hashable, Sendable {
  package let slot: Slot
  package let seat: Int

  package init(_ slot: Slot, seat: Int) { (self.slot, self.seat) = (slot, seat) }
}

extension ReceptionPlace {
  /// The hours of a day: those of Ramadan in Ramadan where they are set; none on a day the association does not work.
  package func spans(on day: CalendarDay, in calendar: WorkingCalendar) -> [Range<Int>] {
    guard terms.isOpen, calendar.isWorking(day) else { return [] }
    let isRamadan = HijriDate(day)?.month == 9
    return (isRamadan ? terms.ramadanHours ?? terms.hours : terms.hours).spans[day.weekday] ?? []
  }

  /// The slots of a day in order: as many whole ones as go into each span of its hours.
  package func slots(on day: CalendarDay, in calendar: WorkingCalendar) -> [Slot] {
    spans(on: day, in: calendar).flatMap { span in
      stride(from: span.lowerBound, through: span.upperBound - terms.slotMinutes, by: terms.slotMinutes).map { minute in
        Slot(
          starts: day.start + .minutes(Int64(minute)), ends: day.start + .minutes(Int64(minute + terms.slotMinutes)))
      }
    }
  }

  /// The slots of a day that have not begun and that someone there is free for.
  package func free(
    on day: CalendarDay, among taken: [TakenSlot], in calendar: WorkingCalendar, at now: Instant
  ) -> [Slot] {
    guard terms.takesBookings, day <= lastDay(at: now) else { return [] }
    return slots(on: day, in: calendar).filter { $0.starts > now && seat(in: $0, among: taken) != nil }
  }

  /// The last day one may book for.
  package func lastDay(at now: Instant) -> CalendarDay { CalendarDay(now) + terms.daysAhead }

  /// The slot that begins then, and who of those receiving is free for it.
  ///
  /// An appointment made before the hours or the length of a slot were changed takes all that it overlaps.
  package func seat(
    at starts: Instant, among taken: [TakenSlot], in calendar: WorkingCalendar, at now: Instant
  ) throws(ReceptionRefusal) -> TakenSlot {
    guard terms.isOpen, terms.takesBookings else { throw .takesNoBookings }
    guard starts > now else { throw .slotPassed }
    let day = CalendarDay(starts)
    guard day <= lastDay(at: now) else { throw .tooFarAhead(until: lastDay(at: now)) }
    guard calendar.isWorking(day) else { throw .dayOff(day) }
    guard let slot = slots(on: day, in: calendar).first(where: { $0.starts == starts }) else { throw .noSuchSlot }
    guard let seat = seat(in: slot, among: taken) else { throw .slotTaken }
    return TakenSlot(slot, seat: seat)
  }

  private func seat(in slot: Slot, among taken: [TakenSlot]) -> Int? {
    let occupied = taken.filter { $0.slot.starts < slot.ends && slot.starts < $0.slot.ends }.map(\.seat)
    return (1...max(terms.receivers, 1)).first { !occupied.contains($0) }
  }
}
