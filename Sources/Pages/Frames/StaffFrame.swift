package import Lexicon

/// Everything around a staff page that is the same for all of them.
package struct StaffFrame: Sendable {
  package var say: Language
  /// This page's address with the other language asked for.
  package var languageSwitch: String
  package var assets: AssetPaths
  package var paths: StaffPaths
  package var association: String
  package var branch: String?
  /// What the person's roles let them open, in order.
  package var places: [StaffPlace]
  /// Numbers beside the places, such as open requests.
  package var counts: [StaffPlace: Int]
  package var person: StaffPerson
  package var token: FormToken
  /// What was searched for, kept in the search box.
  package var search: String
  package var flash: Flash?

  package init(
    say: Language, languageSwitch: String, assets: AssetPaths = AssetPaths(), paths: StaffPaths = StaffPaths(),
    association: String, branch: String? = nil, places: [StaffPlace], counts: [StaffPlace: Int] = [:],
    person: StaffPerson, token: FormToken, search: String = "", flash: Flash? = nil
  ) {
    (self.say, self.languageSwitch, self.assets, self.paths) = (say, languageSwitch, assets, paths)
    (self.association, self.branch, self.places, self.counts) = (association, branch, places, counts)
    (self.person, self.token, self.search, self.flash) = (person, token, search, flash)
  }
}

/// Who is signed in.
package struct StaffPerson: Hashable, Sendable {
  package var name: String
  package var role: Phrase

  package init(name: String, role: Phrase) {
    (self.name, self.role) = (name, role)
  }
}

/// The rooms of the staff's office.
package enum StaffPlace: String, Hashable, Sendable, CaseIterable {
  case inbox, reception, inquiries, requests, notices, visits, committee, register, segments, agreements, dataRequests,
    files, payments,
    loans, budgets
  case calendar, policy, library, services
  case income, holidays, places, waitingTimes, letters, people, audit, jobs, account

  var icon: Icon {
    switch self {
    case .inbox: .inbox
    case .reception: .users
    case .places: .home
    case .inquiries: .message
    case .waitingTimes: .chart
    case .requests: .file
    case .notices: .info
    case .calendar: .calendar
    case .files: .users
    case .register: .user
    case .segments: .chart
    case .agreements: .file
    case .dataRequests: .shield
    case .payments: .check
    case .loans: .clip
    case .budgets: .chart
    case .committee: .gavel
    case .visits: .home
    case .library: .book
    case .income: .chart
    case .letters: .message
    case .policy: .book
    case .services: .clip
    case .holidays: .calendar
    case .people: .users
    case .audit: .shield
    case .jobs: .clock
    case .account: .user
    }
  }

  var label: Phrase {
    switch self {
    case .inbox: .placeInbox
    case .reception: .reception
    case .places: .receptionPlaces
    case .inquiries: .inquiries
    case .waitingTimes: .waitingTimes
    case .requests: .placeRequests
    case .notices: .placeNotices
    case .calendar: .placeCalendar
    case .files: .placeFiles
    case .register: .partyRegister
    case .segments: .segments
    case .agreements: .agreements
    case .dataRequests: .dataRequests
    case .payments: .payments
    case .loans: .placeLoans
    case .budgets: .budgets
    case .committee: .placeCommittee
    case .visits: .myVisits
    case .library: .documentLibrary
    case .income: .incomeTable
    case .letters: .letters
    case .policy: .placePolicy
    case .services: .placeServices
    case .holidays: .placeHolidays
    case .people: .placePeople
    case .audit: .placeAudit
    case .jobs: .placeJobs
    case .account: .placeAccount
    }
  }

  func path(_ paths: StaffPaths) -> String {
    switch self {
    case .inbox: paths.inbox
    case .reception: paths.reception
    case .places: paths.receptionPlaces
    case .inquiries: paths.inquiries
    case .waitingTimes: paths.waitingTimes
    case .requests: paths.requests
    case .notices: paths.notices
    case .calendar: paths.calendar
    case .files: paths.files
    case .register: paths.register
    case .segments: paths.segments
    case .agreements: paths.agreements
    case .dataRequests: paths.dataRequests
    case .payments: paths.payments
    case .loans: paths.loans
    case .budgets: paths.budgets
    case .committee: paths.committees
    case .visits: paths.visits
    case .library: paths.library
    case .income: paths.incomeTable
    case .letters: paths.letters
    case .policy: paths.policies
    case .services: paths.services
    case .holidays: paths.holidays
    case .people: paths.people
    case .audit: paths.audit
    case .jobs: paths.jobs
    case .account: paths.account
    }
  }
}
