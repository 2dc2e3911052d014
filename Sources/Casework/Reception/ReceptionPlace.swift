import Arabic

/// Where people are received: the main office or a branch, with its hours and how many receive there at once.
package struct ReceptionPlace: Hashable, Sendable {
  package typealias ID = Identifier<ReceptionPlace>

  package let id: ID
  package internal(set) var terms: Terms
  package var version: Int

  /// What the association sets.
  package struct Terms: Hashable, Sendable {
    package var nameAr: String
    package var nameEn: String
    /// Where it is, as people find it.
    package var address: String
    package var hours: ReceptionHours
    /// The hours of Ramadan, where they differ.
    package var ramadanHours: ReceptionHours?
    package var slotMinutes: Int
    /// How many employees receive at the same time: as many people are booked into one slot.
    package var receivers: Int
    /// Whether appointments are booked here, on the website and by phone.
    package var takesBookings: Bool
    /// How far ahead one may book, in days.
    package var daysAhead: Int
    /// Whether people are received here at all.
    package var isOpen: Bool

    package init(
      nameAr: String, nameEn: String, address: String = "", hours: ReceptionHours = .usual,
      ramadanHours: ReceptionHours? = nil, slotMinutes: Int = 20, receivers: Int = 1, takesBookings: Bool = false,
      daysAhead: Int = 30, isOpen: Bool = true
    ) {
      (self.nameAr, self.nameEn, self.address) = (nameAr, nameEn, address)
      (self.hours, self.ramadanHours, self.slotMinutes) = (hours, ramadanHours, slotMinutes)
      (self.receivers, self.takesBookings, self.daysAhead, self.isOpen) = (receivers, takesBookings, daysAhead, isOpen)
    }
  }

  package static let slotLengths = 5...240
  package static let mostReceivers = 20
  package static let farthest = 90
  /// So many places an association has.
  package static let most = 50

  package init(id: ID, terms: Terms, version: Int = 0) {
    (self.id, self.terms, self.version) = (id, terms, version)
  }

  /// The place every association has before it says anything of its own: walk-ins are received, nothing is booked.
  package static func main(of association: Association.ID) -> ReceptionPlace {
    // One bit apart from the association's own identifier, so that every process means the same place.
    ReceptionPlace(
      id: ID(high: association.high, low: association.low ^ 1),
      terms: Terms(nameAr: "المقر الرئيس", nameEn: "Main office"))
  }

  /// Opens a further place.
  package static func open(_ terms: Terms, as id: ID, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> (
    ReceptionPlace, Event
  ) {
    let place = ReceptionPlace(id: id, terms: try terms.checked())
    return (place, place.event(.placeOpened, by: actor, at: now))
  }

  /// Changes what is set for it; appointments that were made before stay as they were promised.
  package mutating func change(_ terms: Terms, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    self.terms = try terms.checked()
    return event(.placeChanged, by: actor, at: now)
  }

  /// That it is there, told by the program itself when it is used for the first time.
  package func opened(at now: Instant) -> Event { event(.placeOpened, by: .system, at: now) }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.title, terms.nameAr)])
  }
}

extension ReceptionPlace.Terms {
  /// With its texts on one line; refuses what is missing or out of bounds.
  fileprivate func checked() throws(ReceptionRefusal) -> ReceptionPlace.Terms {
    var terms = self
    terms.nameAr = try ReceptionRefusal.said(nameAr, limit: 100)
    terms.nameEn = nameEn.onOneLine.isEmpty ? terms.nameAr : try ReceptionRefusal.said(nameEn, limit: 100)
    terms.address = address.onOneLine
    guard terms.address.count <= 200 else { throw .textTooLong(limit: 200) }
    guard ReceptionPlace.slotLengths.contains(slotMinutes) else { throw .badSlotLength }
    guard (1...ReceptionPlace.mostReceivers).contains(receivers) else { throw .badReceivers }
    guard (1...ReceptionPlace.farthest).contains(daysAhead) else { throw .badDaysAhead }
    guard !hours.spans.isEmpty else { throw .hoursMissing }
    return terms
  }
}
