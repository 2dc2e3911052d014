/// One sitting of a committee: what was on its agenda, who was there, how they voted and what was resolved (R28).
///
/// Only the verbs in this folder move its state; each refuses without changing anything.
package struct Sitting: Hashable, Sendable {
  package typealias ID = Identifier<Sitting>

  package let id: ID
  package let committee: Committee.ID
  package let number: SittingNumber
  package let form: Form
  /// When it begins; by circulation, when voting opens.
  package let begins: Instant
  package internal(set) var state: State
  /// Who has a seat in it, as the roster was when it was convened; empty before.
  package internal(set) var seats: [Seat]
  /// How many must take part, as it was when it was convened; 0 before.
  package internal(set) var quorum: Int
  package internal(set) var items: [AgendaItem]
  package internal(set) var minutes: SealedMinutes?
  package internal(set) var signatures: [Signature]
  /// Why it was cancelled.
  package internal(set) var note: String?
  /// Grows with every save.
  package var version: Int

  /// How it is held.
  package enum Form: Hashable, Sendable {
    case meeting(place: String)
    /// Members vote wherever they are, until the end of a day.
    case circulation(until: CalendarDay)
  }

  /// Where it stands; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case planned, convened, closed, signed, cancelled

    /// Its agenda may still be changed.
    package var isOpen: Bool { self == .planned || self == .convened }
  }

  /// Someone's seat in this sitting.
  package struct Seat: Hashable, Sendable {
    package let staff: StaffMember.ID
    package let name: String
    package let post: Committee.Post
    /// The last day of their term.
    package let until: CalendarDay?
    /// Everyone's by circulation.
    package internal(set) var isPresent: Bool

    package init(
      staff: StaffMember.ID, name: String, post: Committee.Post, until: CalendarDay?, isPresent: Bool
    ) {
      self.staff = staff
      self.name = name
      self.post = post
      self.until = until
      self.isPresent = isPresent
    }
  }

  package init(
    id: ID, committee: Committee.ID, number: SittingNumber, form: Form, begins: Instant, state: State,
    seats: [Seat] = [], quorum: Int = 0, items: [AgendaItem] = [], minutes: SealedMinutes? = nil,
    signatures: [Signature] = [], note: String? = nil, version: Int = 0
  ) {
    self.id = id
    self.committee = committee
    self.number = number
    self.form = form
    self.begins = begins
    self.state = state
    self.seats = seats
    self.quorum = quorum
    self.items = items
    self.minutes = minutes
    self.signatures = signatures
    self.note = note
    self.version = version
  }

  package func item(_ request: Request.ID) -> AgendaItem? { items.first { $0.request == request } }
  package func seat(_ staff: StaffMember.ID) -> Seat? { seats.first { $0.staff == staff } }

  /// Those who sit here with a vote and are there.
  package var present: [Seat] { seats.filter { $0.post.votes && $0.isPresent } }

  func must(be states: State...) throws(CommitteeRefusal) {
    guard states.contains(state) else { throw .wrongState(state) }
  }

  func place(of request: Request.ID) throws(CommitteeRefusal) -> Int {
    guard let place = items.firstIndex(where: { $0.request == request }) else { throw .notOnAgenda }
    return place
  }

  func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.sitting, number.description)] + facts)
  }
}

/// A sitting's number, `SIT-2026-00003`, counted for each committee and year.
package struct SittingNumber: YearlyNumber {
  package static let word = "SIT"
  /// Gregorian year of the sitting, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
