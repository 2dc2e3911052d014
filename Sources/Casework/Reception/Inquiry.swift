/// A question someone asked, until it is answered from a document or by whoever it was referred to (R21).
package struct Inquiry: Hashable, Sendable {
  package typealias ID = Identifier<Inquiry>

  package let id: ID
  package let number: InquiryNumber
  package let channel: Channel
  /// As they wish to be called; empty where nobody asked.
  package internal(set) var name: String
  /// Where the answer goes; nil where it was given at once.
  package internal(set) var mobile: Mobile?
  package internal(set) var question: String
  /// The visit it was asked on.
  package let ticket: Ticket.ID?
  package let takenBy: StaffMember.ID
  package let at: Instant
  package internal(set) var state: State
  /// Who is to answer it, by when.
  package internal(set) var referee: StaffMember.ID?
  package internal(set) var due: CalendarDay?
  package internal(set) var answer: String
  package internal(set) var citation: Citation?
  package internal(set) var answeredBy: StaffMember.ID?
  package internal(set) var answered: Instant?
  package var version: Int

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, referred, answered
  }

  /// The document an answer comes from, as it was called then.
  package struct Citation: Hashable, Sendable {
    package let kind: Kind
    /// The library's version, or the policy's.
    package let source: [UInt8]
    /// The document's title, or the clause's number.
    package let name: String

    /// Where it stands; raw values are stored.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case document, clause
    }

    package init(_ kind: Kind, source: [UInt8], name: String) {
      (self.kind, self.source, self.name) = (kind, source, name)
    }
  }

  package static let longestQuestion = 1_000
  package static let longestAnswer = 2_000
  /// How far off the day may lie by which it is answered.
  package static let farthest = 60

  package init(
    id: ID, number: InquiryNumber, channel: Channel, name: String, mobile: Mobile?, question: String,
    ticket: Ticket.ID?, takenBy: StaffMember.ID, at now: Instant, state: State = .open, referee: StaffMember.ID? = nil,
    due: CalendarDay? = nil, answer: String = "", citation: Citation? = nil, answeredBy: StaffMember.ID? = nil,
    answered: Instant? = nil, version: Int = 0
  ) {
    (self.id, self.number, self.channel, self.name) = (id, number, channel, name)
    (self.mobile, self.question, self.ticket, self.takenBy) = (mobile, question, ticket, takenBy)
    (at, self.state, self.referee, self.due) = (now, state, referee, due)
    (self.answer, self.citation, self.answeredBy) = (answer, citation, answeredBy)
    (self.answered, self.version) = (answered, version)
  }

  /// Whether the day by which it was to be answered is over.
  package func isLate(on day: CalendarDay) -> Bool { state == .referred && (due.map { $0 < day } ?? false) }
}

/// What is written down when someone asks.
package struct InquiryTerms: Hashable, Sendable {
  package var channel: Channel
  package var name: String
  package var mobile: Mobile?
  package var question: String
  package var ticket: Ticket.ID?

  package init(channel: Channel, name: String, mobile: Mobile?, question: String, ticket: Ticket.ID? = nil) {
    (self.channel, self.name, self.mobile) = (channel, name, mobile)
    (self.question, self.ticket) = (question, ticket)
  }
}

/// The number of an inquiry: `INQ-2026-00042`.
package struct InquiryNumber: YearlyNumber {
  package static let word = "INQ"
  /// Gregorian year in which it was asked, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
