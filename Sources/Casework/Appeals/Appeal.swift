/// An applicant's appeal against the answer to their request (R31): what was decided is looked at again by people who
/// took no part in it.
///
/// It is part of its request, whose verbs in this folder alone move its state; one request has one at most.
package struct Appeal: Hashable, Sendable {
  package let number: AppealNumber
  package internal(set) var state: State
  /// Why the applicant thinks that the answer is wrong, in their words.
  package let grounds: String
  /// How it reached the office.
  package let channel: Channel
  /// Who wrote it down for the applicant; nil when they did so themselves.
  package let recordedBy: StaffMember.ID?
  package let lodged: Instant
  /// So many working days the association has for its answer, as it was set when the appeal was lodged.
  package let answerDays: Int
  /// What it is against; it stays here whatever becomes of the request.
  package let against: Decision
  package internal(set) var hearingSince: Instant?
  /// What was ruled on it: an acceptance upholds it, a rejection dismisses it.
  package internal(set) var ruling: Decision?
  /// When it was ruled on or taken back.
  package internal(set) var ended: Instant?

  /// Where an appeal stands; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case lodged
    case inHearing = "in_hearing"
    case upheld, dismissed, withdrawn

    /// It waits for an answer.
    package var isOpen: Bool { self == .lodged || self == .inHearing }
  }

  package init(
    number: AppealNumber, state: State, grounds: String, channel: Channel, recordedBy: StaffMember.ID?,
    lodged: Instant, answerDays: Int, against: Decision, hearingSince: Instant? = nil, ruling: Decision? = nil,
    ended: Instant? = nil
  ) {
    (self.number, self.state, self.grounds, self.channel) = (number, state, grounds, channel)
    (self.recordedBy, self.lodged, self.answerDays) = (recordedBy, lodged, answerDays)
    (self.against, self.hearingSince, self.ruling, self.ended) = (against, hearingSince, ruling, ended)
  }

  /// The grounds hold so many characters.
  package static let longestGrounds = 4_000
  /// Fewer characters than this say nothing that could be heard.
  package static let shortestGrounds = 10

  /// The rule its answer is due by, in the terms every other deadline is explained in.
  package var rule: ReplyRule {
    ReplyRule(ceiling: Limit(answerDays, .workingDays, from: .submission))
  }

  /// The appeal as its deadline sees it.
  package var clock: ReplyClock {
    ReplyClock(
      submitted: lodged, completed: lodged, decided: state == .withdrawn ? nil : ended,
      withdrawn: state == .withdrawn ? ended : nil)
  }

  /// How it stands against the days for its answer.
  package func deadline(at now: Instant, in calendar: WorkingCalendar) -> Deadline {
    rule.deadline(of: clock, asOf: now, in: calendar)
  }
}

/// An appeal's number, `APL-2026-00003`, counted per association and year.
package struct AppealNumber: YearlyNumber {
  package static let word = "APL"
  /// Gregorian year of the day it was lodged, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
