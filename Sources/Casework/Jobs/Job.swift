/// Something the program does by itself, later or again and again: it happens at least once, whatever goes down meanwhile.
///
/// It carries identifiers only, never what a person wrote.
package struct Job: Hashable, Sendable {
  package typealias ID = Identifier<Job>

  package let id: ID
  package let kind: Kind
  /// What makes it the same job as another of its kind: queued a second time, it stays one.
  package let key: String
  /// The record it is about.
  package let subject: [UInt8]?
  package internal(set) var state: State
  /// When it is to be taken next; of a claimed one, when its claim lapses.
  package internal(set) var due: Instant
  /// How often it was begun and not handed back.
  package internal(set) var attempts: Int
  /// Who holds it, while someone does.
  package internal(set) var worker: String?
  /// Why it did not succeed the last time.
  package internal(set) var failure: Failure?
  package let queued: Instant
  /// When it was done or given up.
  package internal(set) var ended: Instant?

  /// What is done; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What an association's office does once a day.
    case dailyRound = "daily_round"
    /// Hands one message to whoever carries it to the applicant.
    case delivery
    /// Reminds someone of an appointment the day before.
    case bookingReminder = "booking_reminder"
    /// Looks through a list of people, takes it into the register, or takes it back.
    case peopleList = "people_list"

    /// Whether it can take minutes and nobody waits for it: a worker does such jobs one after another, so that people
    /// notice little of them.
    package var isLong: Bool { self == .dailyRound }
  }

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case waiting, claimed, done
    /// Given up after too many attempts, until a person has it run again.
    case dead
  }

  /// The kind of thing that went wrong: nothing of what it was about; raw values are stored.
  package enum Failure: String, Hashable, Sendable, CaseIterable {
    /// The database was busy, full or away.
    case unavailable
    case tookTooLong = "took_too_long"
    /// The message could not be handed over.
    case notCarried = "not_carried"
    /// Whoever ran it went silent.
    case lapsed
    /// Anything else: something in the program or its data.
    case broken
  }

  /// A job that waits until `due` and was not begun yet.
  package init(_ id: ID, _ kind: Kind, key: String, subject: [UInt8]? = nil, due: Instant, queued: Instant) {
    self.init(
      id, kind, key: key, subject: subject, state: .waiting, due: due, attempts: 0, worker: nil, failure: nil,
      queued: queued, ended: nil)
  }

  /// A job as it was stored.
  package init(
    _ id: ID, _ kind: Kind, key: String, subject: [UInt8]?, state: State, due: Instant, attempts: Int, worker: String?,
    failure: Failure?, queued: Instant, ended: Instant?
  ) {
    (self.id, self.kind, self.key, self.subject) = (id, kind, key, subject)
    (self.state, self.due, self.attempts, self.worker) = (state, due, attempts, worker)
    (self.failure, self.queued, self.ended) = (failure, queued, ended)
  }
}
