/// Committees, sittings and appeals.
extension StaffPaths {
  package var committees: String { "\(base)/committees" }
  package var newCommittee: String { "\(base)/committees/new" }
  package func committee(_ id: String) -> String { "\(base)/committees/\(id)" }
  package var sittings: String { "\(base)/sittings" }
  package func sitting(_ id: String) -> String { "\(base)/sittings/\(id)" }
  /// Where a verb on a sitting is posted.
  package func sitting(_ id: String, _ part: SittingPart) -> String { "\(base)/sittings/\(id)/\(part.rawValue)" }
  package func sittingPack(_ id: String) -> String { "\(base)/sittings/\(id)/pack.pdf" }
  package func minutes(_ id: String) -> String { "\(base)/sittings/\(id)/minutes.pdf" }
  package func agendaItem(_ request: String, of sitting: String) -> String {
    "\(base)/sittings/\(sitting)/items/\(request)"
  }
  package func agendaItem(_ request: String, of sitting: String, _ part: AgendaPart) -> String {
    "\(base)/sittings/\(sitting)/items/\(request)/\(part.rawValue)"
  }
  /// The register of appeals, and where the days for them are set.
  package var appeals: String { "\(base)/appeals" }
  package var interests: String { "\(base)/interests" }
  package func interestRemoval(_ id: String) -> String { "\(base)/interests/\(id)/removal" }
}
