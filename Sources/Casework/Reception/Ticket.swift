/// Someone's turn at a reception place: from their coming to their going (R20).
package struct Ticket: Hashable, Sendable {
  package typealias ID = Identifier<Ticket>

  package let id: ID
  package let place: ReceptionPlace.ID
  package let day: CalendarDay
  /// Counted from 1 for each place and day: what is called out and shown, for it names nobody.
  package let number: Int
  /// The appointment the person came for, and its hour.
  package let booking: Booking.ID?
  package let appointed: Instant?
  /// What it is about; nil for an inquiry.
  package let service: Service.ID?
  /// As the person wishes to be called; empty where nobody asked.
  package let name: String
  package internal(set) var priority: Priority?
  package internal(set) var state: State
  /// The desk they are called to.
  package internal(set) var counter: Int?
  /// Who called them.
  package internal(set) var receiver: StaffMember.ID?
  /// The request it was about, once that is known.
  package internal(set) var request: Request.ID?
  /// What the person was given before they left.
  package internal(set) var handed: [Handed]
  package let arrived: Instant
  package internal(set) var called: Instant?
  /// When the service began.
  package internal(set) var begun: Instant?
  /// When they went; nil where nobody wrote it down on the day.
  package internal(set) var ended: Instant?
  package var version: Int

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case waiting, called, serving, done
    /// Went without being received.
    case left

    package var isOpen: Bool { self == .waiting || self == .called || self == .serving }
  }

  /// Why someone is called before others; raw values are stored.
  package enum Priority: String, Hashable, Sendable, CaseIterable {
    case elderly, disability, illness, pregnancy
  }

  /// So many people are taken a day at one place.
  package static let mostADay = 999

  package init(
    id: ID, place: ReceptionPlace.ID, day: CalendarDay, number: Int, booking: Booking.ID? = nil,
    appointed: Instant? = nil, service: Service.ID?, name: String, priority: Priority?, state: State = .waiting,
    counter: Int? = nil, receiver: StaffMember.ID? = nil, arrived: Instant, called: Instant? = nil,
    begun: Instant? = nil, ended: Instant? = nil, request: Request.ID? = nil, handed: [Handed] = [], version: Int = 0
  ) {
    (self.id, self.place, self.day, self.number) = (id, place, day, number)
    (self.booking, self.appointed, self.service, self.name) = (booking, appointed, service, name)
    (self.priority, self.state, self.counter, self.receiver) = (priority, state, counter, receiver)
    (self.arrived, self.called, self.begun, self.ended) = (arrived, called, begun, ended)
    (self.request, self.handed, self.version) = (request, handed, version)
  }

  /// How long the person waited to be called; nil before that.
  package var waited: Span? { called.map { $0 - arrived } }

  /// How long the service took; nil before its end, and where that was not written down.
  package var served: Span? {
    guard let begun, let ended else { return nil }
    return ended - begun
  }
}
