/// The association's file of one person it serves (R29): opened by the first registration, kept current by yearly
/// updates.
///
/// A person has one file however often they are served. Only the verbs in this folder move its state.
package struct BeneficiaryFile: Hashable, Sendable {
  package typealias ID = Identifier<BeneficiaryFile>

  package static let longestCategory = 100
  /// Characters of a reason, and of what was reviewed.
  package static let longestNote = 500

  package let id: ID
  /// `BEN-2026-00042`, from the request that opened it.
  package let number: String
  /// Whose file it is: the one entry of their national ID.
  package let party: Identifier<Party>
  package internal(set) var name: String
  package internal(set) var mobile: Mobile
  /// One of the association's own, in its words.
  package internal(set) var category: String
  package let since: CalendarDay
  /// The day by which the file must be updated.
  package internal(set) var renewal: CalendarDay
  package internal(set) var state: State
  /// Why it is suspended or ended, in a person's words.
  package internal(set) var reason: String
  package internal(set) var ending: Ending?
  /// The renewal day the person was last told of; once per cycle.
  package internal(set) var toldOf: CalendarDay?
  package var version: Int

  /// What people did to it; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case current, suspended, ended
  }

  /// Why a file ended; raw values are stored.
  package enum Ending: String, Hashable, Sendable, CaseIterable {
    case untrueData = "untrue_data"
    case movedAway = "moved_away"
    case needEnded = "need_ended"
    case death
    case ownWish = "own_wish"
    case other
    /// The person's other entry has a file, and the two entries are one; nobody chooses it.
    case merged

    /// Those a person may give.
    package static let chosen = allCases.filter { $0 != .merged }
  }

  package init(
    id: ID, number: String, party: Identifier<Party>, name: String, mobile: Mobile, category: String,
    since: CalendarDay, renewal: CalendarDay, state: State = .current, reason: String = "", ending: Ending? = nil,
    toldOf: CalendarDay? = nil, version: Int = 0
  ) {
    (self.id, self.number, self.party, self.name, self.mobile) = (id, number, party, name, mobile)
    (self.category, self.since, self.renewal, self.state) = (category, since, renewal, state)
    (self.reason, self.ending, self.toldOf, self.version) = (reason, ending, toldOf, version)
  }
}

extension BeneficiaryFile {
  /// Days between one update and the next.
  package static let cycle = 365
  /// So many days before its renewal day a file is due for its update.
  package static let notice = 30

  /// How a file stands on a day.
  package enum Standing: Hashable, Sendable {
    case current
    /// The update is due within the notice period.
    case dueForUpdate(by: CalendarDay)
    /// The day passed without an update.
    case overdue(since: CalendarDay)
    case suspended
    case ended
  }

  /// How the file stands on a day: what people did to it comes before what its renewal day says.
  package func standing(on day: CalendarDay) -> Standing {
    switch state {
    case .suspended: .suspended
    case .ended: .ended
    case .current where day > renewal: .overdue(since: renewal)
    case .current where renewal - day <= Self.notice: .dueForUpdate(by: renewal)
    case .current: .current
    }
  }

  /// A suspended or ended file receives nothing.
  package func mustReceive() throws(BenefitRefusal) {
    switch state {
    case .current: return
    case .suspended: throw .fileSuspended
    case .ended: throw .fileEnded
    }
  }
}
