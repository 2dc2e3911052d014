extension DeadlineWatch {
  /// Whom a call about an agreement is for: who keeps it, or where they left, everyone who keeps agreements; senior
  /// management too once the day has passed, or where there is nobody.
  package func listeners(to call: Call, of agreement: Agreement, among colleagues: [StaffMember]) -> [StaffMember.ID] {
    let keeping = colleagues.filter { $0.duties.contains(.keepAgreements) }
    let keeper = keeping.filter { $0.id == agreement.keeper }
    let first = keeper.isEmpty ? keeping : keeper
    return call.listeners(first, among: colleagues)
  }
}
