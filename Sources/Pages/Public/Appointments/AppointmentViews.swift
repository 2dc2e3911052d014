package import Lexicon

/// Where and on which days an appointment may be had.
package struct BookingDaysView: Sendable {
  package var places: [Place]
  /// Nil on the page of a new appointment; the number of one that is moved.
  package var moving: String?

  package init(places: [Place], moving: String? = nil) { (self.places, self.moving) = (places, moving) }

  /// One place with its hours and its free days.
  package struct Place: Sendable {
    package var id: String
    package var name: Phrase
    package var address: String
    package var hours: [Hours]
    package var days: [Day]

    package init(id: String, name: Phrase, address: String, hours: [Hours], days: [Day]) {
      (self.id, self.name, self.address, self.hours, self.days) = (id, name, address, hours, days)
    }
  }

  /// A weekday's hours, as `08:00-14:00`.
  package struct Hours: Hashable, Sendable {
    package var day: Phrase
    package var spans: String

    package init(_ day: Phrase, _ spans: String) { (self.day, self.spans) = (day, spans) }
  }

  /// A day, how many hours of it are free, and where they are chosen.
  package struct Day: Hashable, Sendable {
    package var date: DualDate
    package var free: Int
    package var path: String

    package init(_ date: DualDate, free: Int, path: String) { (self.date, self.free, self.path) = (date, free, path) }
  }
}

/// The hours of one day, and who comes.
package struct BookingFormView: Sendable {
  package var place: Phrase
  package var address: String
  package var date: DualDate
  package var slots: [Choice]
  /// What one may come for; empty where that is known already.
  package var subjects: [Choice]
  package var state: FormState
  /// Where it is sent, and where another day is chosen.
  package var path: String
  package var back: String
  /// The appointment that is moved, with its version; nil for a new one.
  package var moving: Moving?

  package init(
    place: Phrase, address: String, date: DualDate, slots: [Choice], subjects: [Choice] = [], state: FormState,
    path: String, back: String, moving: Moving? = nil
  ) {
    (self.place, self.address, self.date, self.slots) = (place, address, date, slots)
    (self.subjects, self.state, self.path, self.back) = (subjects, state, path, back)
    self.moving = moving
  }

  /// An appointment that keeps its number.
  package struct Moving: Hashable, Sendable {
    package var number: String
    package var version: Int

    package init(number: String, version: Int) { (self.number, self.version) = (number, version) }
  }
}

/// An appointment as its owner sees it.
package struct OwnBookingView: Sendable {
  package var number: String
  package var state: Chip
  package var facts: [Fact]
  /// Whether it may still be moved and called off.
  package var isOpen: Bool

  package init(number: String, state: Chip, facts: [Fact], isOpen: Bool) {
    (self.number, self.state, self.facts, self.isOpen) = (number, state, facts, isOpen)
  }
}
