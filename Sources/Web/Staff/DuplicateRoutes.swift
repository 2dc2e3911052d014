import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addDuplicates(to router: inout Router) {
    let base = "/{association}/staff/register/duplicates"
    router.get(base, staff { visit in try await visit.duplicates() })
    router.get("\(base)/{id}/{other}", staff { visit in try await visit.pair() })
    router.post("\(base)/{id}/{other}/\(PairPart.merger.rawValue)", staffPosted(merge))
    router.post("\(base)/{id}/{other}/\(PairPart.distinction.rawValue)", staffPosted(tellApart))
    router.post("\(base)/{id}/{other}/\(PairPart.postponement.rawValue)", staffPosted(postpone))
  }

  private func merge(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let (one, other): (Party.ID, Party.ID) = (try visit.id(), try visit.id("other"))
    let typed = TypedForm(form)
    let keepsOther = form[FieldName.kept] == PairView.other
    let stays = keepsOther ? other : one
    return try await visit.carryOut(
      PairPart.merger.rawValue, form, to: visit.paths.party(stays.description), .entriesJoined
    ) {
      guard [PairView.one, PairView.other].contains(form[FieldName.kept]) else {
        throw PanelRefusal(field: FieldName.kept, .chooseAnswer)
      }
      let versions = (typed.version, Int(form[FieldName.otherVersion] ?? "") ?? -1)
      try await office.merge(
        MergeOrder(
          kept: stays, joined: keepsOther ? one : other, choice: Merger.Choice(form, keepsOther: keepsOther),
          keptVersion: keepsOther ? versions.1 : versions.0, joinedVersion: keepsOther ? versions.0 : versions.1),
        as: visit.actor)
    } again: { refused in
      try await visit.pair(refused)
    }
  }

  private func tellApart(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let (one, other): (Party.ID, Party.ID) = (try visit.id(), try visit.id("other"))
    return try await visit.carryOut(
      PairPart.distinction.rawValue, form, to: visit.paths.duplicates, .pairToldApart
    ) {
      try await office.tellApart(one, other, seen: TypedForm(form).version, as: visit.actor)
    } again: { refused in
      try await visit.pair(refused)
    }
  }

  private func postpone(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let (one, other): (Party.ID, Party.ID) = (try visit.id(), try visit.id("other"))
    return try await visit.carryOut(PairPart.postponement.rawValue, form, to: visit.paths.duplicates, .pairPutOff) {
      guard let days = Int(form[FieldName.days] ?? ""), PairView.waits.contains(days) else {
        throw PanelRefusal(field: FieldName.days, .chooseAnswer)
      }
      try await office.postpone(one, other, until: CalendarDay(visit.now) + days, as: visit.actor)
    } again: { refused in
      try await visit.pair(refused)
    }
  }
}

extension Merger.Choice {
  /// Whose values stay, as chosen on the pair's page; what was not asked stays with the entry that does.
  fileprivate init(_ form: Form, keepsOther: Bool) {
    func side(_ field: String) -> Merger.Side {
      guard let chosen = form[field] else { return .kept }
      return (chosen == PairView.other) == keepsOther ? .kept : .joined
    }
    self.init(
      name: side(FieldName.stayName), birth: side(FieldName.stayBirth), city: side(FieldName.stayCity))
  }
}
