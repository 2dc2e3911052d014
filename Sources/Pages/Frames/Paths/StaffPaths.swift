/// The addresses of the staff's pages.
package struct StaffPaths: Hashable, Sendable {
  package var base: String

  package init(base: String = "/staff") { self.base = base }

  package var signIn: String { "\(base)/sign-in" }
  package var signOut: String { "\(base)/sign-out" }
  package var inbox: String { "\(base)/inbox" }
  package func inbox(_ tab: InboxTab) -> String { "\(base)/inbox?tab=\(tab.rawValue)" }
  package func inbox(view id: String) -> String { "\(base)/inbox?view=\(id)" }
  package var inboxViews: String { "\(base)/inbox/views" }
  package func inboxView(_ id: String) -> String { "\(base)/inbox/views/\(id)" }
  package func inboxViewRemoval(_ id: String) -> String { "\(base)/inbox/views/\(id)/removal" }
  package var inboxEvents: String { "\(base)/inbox/events" }
  package var inboxAssignment: String { "\(base)/inbox/assignment" }
  package var requests: String { "\(base)/requests" }
  package func request(_ id: String) -> String { "\(base)/requests/\(id)" }
  /// Where a request's open page hears of changes, and where the words for them are.
  package func requestEvents(_ id: String) -> String { "\(base)/requests/\(id)/events" }
  package func requestNews(_ id: String) -> String { "\(base)/requests/\(id)/news" }
  /// Where a verb on a request is posted; each is a noun, as in `/staff/requests/7/attestation`.
  package func request(_ id: String, _ part: RequestPart) -> String { "\(base)/requests/\(id)/\(part.rawValue)" }
  package func requestItem(_ id: String, _ item: String, _ verdict: ItemVerdict) -> String {
    "\(base)/requests/\(id)/items/\(item)/\(verdict.rawValue)"
  }
  /// Where a document is taken in at the desk.
  package func supply(_ id: String) -> String { "\(base)/requests/\(id)/documents" }
  /// Where a request is taken in on someone's behalf.
  package var intake: String { "\(base)/requests/new" }
  package func document(_ request: String, _ document: String) -> String {
    "\(base)/requests/\(request)/documents/\(document)"
  }
  package var notices: String { "\(base)/notices" }
  package var calendar: String { "\(base)/calendar" }
  package var visits: String { "\(base)/visits" }
  package var visitCalendar: String { "\(base)/visits.ics" }
  package func visits(of request: String) -> String { "\(base)/requests/\(request)/visits" }
  package func visit(_ number: Int, of request: String) -> String { "\(base)/requests/\(request)/visits/\(number)" }
  package func visit(_ number: Int, of request: String, _ part: VisitPart) -> String {
    "\(visit(number, of: request))/\(part.rawValue)"
  }
  package func photo(_ number: Int, of request: String) -> String { "\(base)/requests/\(request)/photos/\(number)" }
  package func evidence(_ number: Int, of request: String) -> String {
    "\(base)/requests/\(request)/evidence/\(number)"
  }
  package func appealDocument(_ number: Int, of request: String) -> String {
    "\(base)/requests/\(request)/appeal-documents/\(number)"
  }
  package func household(of request: String) -> String { "\(base)/requests/\(request)/household" }
  /// A member's form; `new` for one more.
  package func member(_ place: String, of request: String) -> String {
    "\(base)/requests/\(request)/household/members/\(place)"
  }
  package func memberRemoval(_ place: String, of request: String) -> String { "\(member(place, of: request))/removal" }
  package func obligations(of request: String) -> String { "\(household(of: request))/obligations" }
  package func assessment(of request: String) -> String { "\(household(of: request))/assessment" }
  package var incomeTable: String { "\(base)/income-table" }
  package var library: String { "\(base)/library" }
  package func libraryFile(_ id: String) -> String { "\(base)/library/\(id)/file" }
  package func libraryVersions(_ id: String) -> String { "\(base)/library/\(id)/versions" }
  package var letters: String { "\(base)/letters" }
  package var letterhead: String { "\(letters)/letterhead" }
  package var letterheadPreview: String { "\(letterhead)/preview.pdf" }
  package func letterWords(_ kind: String) -> String { "\(letters)/words/\(kind)" }
  package func letterWordsPreview(_ kind: String) -> String { "\(letterWords(kind))/preview" }
  package func letterWordsRemoval(_ kind: String) -> String { "\(letterWords(kind))/removal" }
  package func letter(_ number: String, of request: String) -> String {
    "\(base)/requests/\(request)/letters/\(number).pdf"
  }
  /// The answer's letter as it would be issued now.
  package func letterDraft(of request: String) -> String { "\(base)/requests/\(request)/letters/draft.pdf" }
  package var account: String { "\(base)/account" }
  package var accountPassword: String { "\(base)/account/password" }
}
