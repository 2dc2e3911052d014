/// An appointment at a reception place: someone comes at an hour that is kept for them.
package struct Booking: Hashable, Sendable {
  package typealias ID = Identifier<Booking>

  package let id: ID
  package let number: BookingNumber
  package internal(set) var place: ReceptionPlace.ID
  package internal(set) var held: TakenSlot
  /// What it is about; nil for an inquiry.
  package let service: Service.ID?
  package internal(set) var name: String
  package internal(set) var mobile: Mobile
  /// How it was made.
  package let channel: Channel
  package internal(set) var state: State
  /// Why it was called off, where that was said.
  package internal(set) var reason: String
  package let at: Instant
  package var version: Int

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case booked, arrived, served
    /// Came, and went before being received.
    case left
    case noShow = "no_show"
    case cancelled

    /// Whether the hour stays theirs: only who calls off makes room.
    package var holdsSlot: Bool { self != .cancelled }
  }

  /// So many appointments to come are kept for one mobile number.
  package static let mostAhead = 3

  package init(
    id: ID, number: BookingNumber, place: ReceptionPlace.ID, held: TakenSlot, service: Service.ID?, name: String,
    mobile: Mobile, channel: Channel, state: State = .booked, reason: String = "", at now: Instant, version: Int = 0
  ) {
    (self.id, self.number, self.place, self.held) = (id, number, place, held)
    (self.service, self.name, self.mobile, self.channel) = (service, name, mobile, channel)
    (self.state, self.reason, at, self.version) = (state, reason, now, version)
  }

  package var starts: Instant { held.slot.starts }
  package var day: CalendarDay { CalendarDay(starts) }
}

/// What is asked for when an appointment is made.
package struct BookingTerms: Hashable, Sendable {
  package var starts: Instant
  package var service: Service.ID?
  package var name: String
  package var mobile: Mobile
  package var channel: Channel

  package init(starts: Instant, service: Service.ID?, name: String, mobile: Mobile, channel: Channel) {
    (self.starts, self.service, self.name) = (starts, service, name)
    (self.mobile, self.channel) = (mobile, channel)
  }
}

/// The number of an appointment, as people say it on the phone: `APT-2026-00042`.
package struct BookingNumber: YearlyNumber {
  package static let word = "APT"
  /// Gregorian year in which it was made, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
