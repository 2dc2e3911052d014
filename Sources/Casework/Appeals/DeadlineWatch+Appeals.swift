extension DeadlineWatch.Call {
  /// What makes it the same as another about the same appeal: the request's own last day is another matter.
  package var keyOfAppeal: String { "appeal-\(key)" }
}

extension DeadlineWatch {
  /// Whom a call about an appeal is for: who lays it before its hearers, and once that is done the hearers themselves.
  ///
  /// `barred`: those who studied the request or took part in its answer. Where nobody is left, and when the last day has
  /// passed, senior management hears of it too.
  package func listeners(
    to call: Call, of appeal: Appeal, committees: [Committee], barred: (StaffMember.ID) -> Bool,
    among colleagues: [StaffMember], on day: CalendarDay
  ) -> [StaffMember.ID] {
    let hearing = committees.filter(\.hearsAppeals)
    let first = colleagues.filter { colleague in
      if hearing.isEmpty { return colleague.duties.contains(.decideAlone) && !barred(colleague.id) }
      if appeal.state == .lodged { return colleague.duties.contains(.arrangeSittings) }
      return !barred(colleague.id)
        && hearing.contains { $0.inOffice(on: day).contains { $0.staff == colleague.id } }
    }
    return call.listeners(first, among: colleagues)
  }
}
