extension Request {
  /// The request without what only those who study and decide may see: the household, what it has, its health, and what
  /// was found in its home.
  package var withoutHousehold: Request {
    var shown = self
    shown.fieldwork.household = nil
    shown.fieldwork.assessments = []
    shown.fieldwork.photos = []
    for index in shown.fieldwork.visits.indices {
      guard let report = shown.fieldwork.visits[index].report else { continue }
      shown.fieldwork.visits[index].state = .done(
        VisitReport(place: "", met: "", relation: "", observations: [:], at: report.at))
    }
    return shown
  }
}
