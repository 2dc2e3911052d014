package import Lexicon

/// What the inbox shows: the person's work, grouped by when it is due.
package struct InboxView: Sendable {
  package var today: DualDate
  /// Up to four figures on top; each leads to what it counts.
  package var figures: [Figure]
  /// The list shown; nil for a named one.
  package var tab: InboxTab?
  /// The lists this person may open, with how much waits in each.
  package var tabs: [Tab]
  package var groups: [Group]
  /// The next page's address, when there is more.
  package var next: String?
  /// Where a request is taken at the desk, when the person may.
  package var newRequest: String?
  /// Whom the requests that are ticked may be given to; empty for who may not.
  package var assignees: [Choice] = []
  /// Where the ticks are sent, and what was ticked and chosen before.
  package var assignment = (path: "", state: FormState())
  /// Inquiries that wait for this person's answer.
  package var inquiries: [InquiriesView.Row] = []
  /// Appeals that wait for an answer, for those who hear them.
  package var appeals: [AppealsView.Row] = []
  /// Where the open page hears of changes.
  package var live: LiveView?
  /// The lists under names of their own that this person has.
  package var views: [NamedList] = []
  /// What a new one can ask for; nil where none is made.
  package var maker: ListMaker?

  package init(
    today: DualDate, figures: [Figure] = [], tab: InboxTab?, tabs: [Tab], groups: [Group], next: String? = nil,
    newRequest: String? = nil
  ) {
    self.today = today
    self.figures = figures
    self.tab = tab
    self.tabs = tabs
    self.groups = groups
    self.next = next
    self.newRequest = newRequest
  }

  /// A figure on top of the inbox.
  package struct Figure: Hashable, Sendable {
    package var value: String
    package var label: Phrase
    package var tone: Tone
    package var path: String

    package init(
      value: String, label: Phrase, tone: Tone = .plain, path: String
    ) {
      self.value = value
      self.label = label
      self.tone = tone
      self.path = path
    }
  }

  /// A list under a name.
  package struct NamedList: Sendable {
    package var id: String
    package var name: String
    /// The post it is shared with, or who made it where that is another.
    package var of: Phrase?
    package var isShown: Bool
    package var mayRemove: Bool
    /// Its name and conditions as its owner may change them; nil for others.
    package var change: FormState?

    package init(
      id: String, name: String, of: Phrase? = nil, isShown: Bool = false, mayRemove: Bool = false,
      change: FormState? = nil
    ) {
      (self.id, self.name, self.of, self.isShown) = (id, name, of, isShown)
      (self.mayRemove, self.change) = (mayRemove, change)
    }
  }

  /// The form that keeps a list under a name.
  package struct ListMaker: Sendable {
    package var stages: [Choice]
    package var services: [Choice]
    package var holders: [Choice]
    package var dues: [Choice]
    /// The posts it may be shared with.
    package var posts: [Choice]
    package var state: FormState

    package init(
      stages: [Choice], services: [Choice], holders: [Choice], dues: [Choice], posts: [Choice], state: FormState
    ) {
      (self.stages, self.services, self.holders) = (stages, services, holders)
      (self.dues, self.posts, self.state) = (dues, posts, state)
    }
  }

  package struct Tab: Hashable, Sendable {
    package var tab: InboxTab
    package var count: Int

    package init(
      tab: InboxTab, count: Int
    ) {
      self.tab = tab
      self.count = count
    }
  }

  /// Requests due at about the same time.
  package struct Group: Sendable {
    package var due: DueGroup
    /// How many there are in all, which may be more than the rows on this page; nil when they were not counted.
    package var total: Int?
    package var rows: [RequestRow]

    package init(
      due: DueGroup, total: Int?, rows: [RequestRow]
    ) {
      self.due = due
      self.total = total
      self.rows = rows
    }
  }
}

/// When the requests of a group are due.
package enum DueGroup: String, Hashable, Sendable, CaseIterable {
  case late, today, thisWeek, later, noDeadline, paused

  var label: Phrase {
    switch self {
    case .late: .groupLate
    case .today: .today
    case .thisWeek: .groupThisWeek
    case .later: .groupLater
    case .noDeadline: .noDeadline
    case .paused: .deadlinePaused
    }
  }
}

/// One request in a list.
package struct RequestRow: Hashable, Sendable {
  package var id: String
  package var number: String
  package var person: String
  package var service: String
  /// What it waits for, in a few words.
  package var note: Phrase
  package var due: Chip?
  /// In integer halalas.
  package var amount: Int64?
  package var assignee: String?
  package var isUnread: Bool

  package init(
    id: String, number: String, person: String, service: String, note: Phrase, due: Chip? = nil, amount: Int64? = nil,
    assignee: String? = nil, isUnread: Bool = false
  ) {
    self.id = id
    self.number = number
    self.person = person
    self.service = service
    self.note = note
    self.due = due
    self.amount = amount
    self.assignee = assignee
    self.isUnread = isUnread
  }
}
