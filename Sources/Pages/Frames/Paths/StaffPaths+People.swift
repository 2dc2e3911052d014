package import Casework

/// Files, the register, lists of people and what is covered.
extension StaffPaths {
  package var files: String { "\(base)/files" }
  package func files(_ filter: String) -> String { "\(base)/files?list=\(filter)" }
  /// Where everyone whose update is due is told.
  package var fileReminders: String { "\(base)/files/reminders" }
  package func file(_ id: String) -> String { "\(base)/files/\(id)" }
  package func file(_ id: String, _ part: FilePart) -> String { "\(base)/files/\(id)/\(part.rawValue)" }
  package var search: String { "\(base)/search" }
  package var register: String { "\(base)/register" }
  package func register(_ filter: String) -> String { "\(base)/register?list=\(filter)" }
  package var newParty: String { "\(base)/register/new" }
  /// A list as a table, of what the query of its page's address says.
  package func download(_ list: DownloadedList, _ format: TableFormat, _ query: String) -> String {
    "\(base)/downloads/\(list.rawValue)?format=\(format.rawValue)\(query.isEmpty ? "" : "&\(query)")"
  }
  /// Lists of people that are taken into the register.
  package var peopleLists: String { "\(base)/people-lists" }
  package func peopleList(_ id: String) -> String { "\(base)/people-lists/\(id)" }
  package func peopleList(_ id: String, _ part: PeopleListPart) -> String {
    "\(base)/people-lists/\(id)/\(part.rawValue)"
  }
  package func peopleListReport(_ id: String) -> String { "\(base)/people-lists/\(id)/report.csv" }
  /// Agreements; one begins at its party's entry.
  package var agreements: String { "\(base)/agreements" }
  package func agreement(_ id: String) -> String { "\(base)/agreements/\(id)" }
  package func agreement(_ id: String, _ part: AgreementPart) -> String { "\(agreement(id))/\(part.rawValue)" }
  package func agreementPaper(_ id: String) -> String { "\(agreement(id))/paper" }
  package func newAgreement(with id: String) -> String { "\(party(id))/agreement" }
  /// Segments of the register.
  package var segments: String { "\(base)/segments" }
  package var newSegment: String { "\(base)/segments/new" }
  package func segment(_ id: String) -> String { "\(base)/segments/\(id)" }
  package func segmentRules(_ id: String) -> String { "\(segment(id))/rules" }
  package func segmentRemoval(_ id: String) -> String { "\(segment(id))/removal" }
  package func party(_ id: String) -> String { "\(base)/register/\(id)" }
  /// Where an entry that was joined to this one is parted from it.
  package func parting(_ id: String) -> String { "\(base)/register/\(id)/parting" }
  /// Pairs that may be one person's, and one of them side by side.
  package var duplicates: String { "\(base)/register/duplicates" }
  package func duplicates(_ list: String) -> String { "\(base)/register/duplicates?list=\(list)" }
  package func pair(_ one: String, _ other: String) -> String { "\(base)/register/duplicates/\(one)/\(other)" }
  package func pair(_ one: String, _ other: String, _ part: PairPart) -> String {
    "\(base)/register/duplicates/\(one)/\(other)/\(part.rawValue)"
  }
  /// Where a verb on an entry of the register is posted.
  package func party(_ id: String, _ part: PartyPart) -> String { "\(base)/register/\(id)/\(part.rawValue)" }
  /// Where what is covered on a page is shown for a reason.
  package func showing(_ place: ShowingPlace, _ id: String) -> String { "\(page(place, id))/showing" }
  package func showing(_ place: ShowingPlace, _ id: String, _ field: String) -> String {
    "\(showing(place, id))?\(FieldName.field)=\(field)"
  }
  /// The page that something is covered on.
  package func page(_ place: ShowingPlace, _ id: String) -> String {
    switch place {
    case .party: party(id)
    case .request: request(id)
    case .household: household(of: id)
    case .entitlement: entitlement(of: id)
    case .file: file(id)
    case .booking: booking(id)
    case .inquiry: inquiry(id)
    }
  }
  /// What people ask about their data; and where one of them is written down.
  package var dataRequests: String { "\(base)/data-requests" }
  package func newDataRequest(of id: String) -> String { "\(party(id))/data-request" }
  package func dataRequest(_ id: String) -> String { "\(dataRequests)/\(id)" }
  package func dataRequest(_ id: String, _ part: DataRequestPart) -> String { "\(dataRequest(id))/\(part.rawValue)" }
  /// How long records are kept; one class of them; destructions and their minutes; holds.
  package var retention: String { "\(base)/retention" }
  package func retention(_ kind: String) -> String { "\(retention)/\(kind)" }
  package func retention(_ kind: String, _ part: RetentionPart) -> String { "\(retention(kind))/\(part.rawValue)" }
  package func destruction(_ id: String) -> String { "\(base)/destructions/\(id)" }
  package func destruction(_ id: String, _ part: DestructionPart) -> String { "\(destruction(id))/\(part.rawValue)" }
  package func destructionMinutes(_ id: String) -> String { "\(destruction(id))/minutes.pdf" }
  package var holds: String { "\(base)/holds" }
  package func holdLifting(_ id: String) -> String { "\(holds)/\(id)/lifting" }
}
