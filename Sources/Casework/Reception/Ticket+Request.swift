/// Something given to a person before they left, as the record of their visit names it (R20, R22).
package struct Handed: Hashable, Sendable {
  package let kind: Kind
  /// Which form, or what else.
  package let note: String

  /// What it was; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The list of what their request still lacks, on paper or as a message.
    case missingPrinted = "missing_printed"
    case missingSent = "missing_sent"
    case blankForm = "blank_form"
    case other
  }

  package init(_ kind: Kind, note: String = "") { (self.kind, self.note) = (kind, note) }
}

extension Ticket {
  /// So many things are named in one visit's record.
  package static let mostHanded = 20

  /// Says which request the visit was about.
  package mutating func link(
    _ request: Request.ID, numbered number: RequestNumber, by actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> Event {
    try mustBeOfToday(now)
    self.request = request
    return event(.turnLinked, by: actor, at: now, [Event.Fact(.title, number.description)])
  }

  /// Writes down what the person was given.
  package mutating func handOver(_ thing: Handed, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBeOfToday(now)
    guard handed.count < Self.mostHanded else { throw .tooManyHanded(limit: Self.mostHanded) }
    let note = thing.note.onOneLine
    guard note.count <= 200 else { throw .textTooLong(limit: 200) }
    guard thing.kind != .other || !note.isEmpty else { throw .textMissing }
    handed.append(Handed(thing.kind, note: note))
    return event(.turnHanded, by: actor, at: now, [Event.Fact(.method, thing.kind.rawValue)])
  }

  private func mustBeOfToday(_ now: Instant) throws(ReceptionRefusal) {
    guard state != .left else { throw .wrongTicketState(state) }
    guard day == CalendarDay(now) else { throw .notToday(day) }
  }
}

extension [Handed] {
  /// The things in their order, readable back whatever their notes hold.
  package var stored: String {
    var form = CanonicalForm()
    for thing in self { form.add(thing.kind.rawValue, thing.note) }
    return form.text
  }

  /// Reads the stored form; nil for any other text.
  package init?(stored text: String) {
    self = []
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    for (name, value) in pairs {
      guard let kind = Handed.Kind(rawValue: name) else { return nil }
      append(Handed(kind, note: value))
    }
  }
}
