import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  /// What the service asks for, item by item, with what this person may do about each.
  func checklist(of file: RequestFile, refused: (part: String, state: FormState)?) -> [ChecklistItemView] {
    let stage = file.request.stage
    let open = stage.takesDocuments
    let mayCheck = actor.may(.checkItems)
    let today = CalendarDay(file.now)
    let askedAgain = file.request.itemsToSupply(on: today).map(\.requirement.code)
    return file.request.items.map { item in
      let code = item.requirement.code
      var verdict: RefusedVerdict?
      if let refused {
        for kind in [ItemVerdict.verification, .rejection, .waiver]
        where refused.part == "items/\(code)/\(kind.rawValue)" {
          verdict = RefusedVerdict(kind, refused.state)
        }
      }
      let hasExpired = open && item.hasExpired(by: today)
      var view = ChecklistItemView(
        id: code, name: item.requirement.name(in: say), state: hasExpired ? .expired : Chip(item),
        remark: remark(on: item),
        documentPath: item.document.map { _ in paths.document(file.request.id.description, code) },
        canCheck: mayCheck && open,
        canVerify: item.document != nil && (item.awaitsVerification || hasExpired),
        canReject: open && item.document != nil && !item.isMissing, canWaive: open && item.isMissing,
        canSupply: open && (!stage.isBeingJudged || askedAgain.contains(code)) && actor.may(.takeIn),
        refused: verdict, supplyState: supplyState(of: code, refused))
      view.history = history(of: code, in: file)
      view.evidence = evidence(of: code, in: file.request)
      view.clashes = file.clashes.filter { $0.item == code }.map { clash($0) }
      view.rules = item.requirement.rules
      view.asksOriginal = item.requirement.seesOriginal
      if case .months = item.requirement.validity { view.asksIssueDay = true }
      return view
    }
  }

  /// The desk's upload of one document, when it was refused.
  private func supplyState(of code: String, _ refused: (part: String, state: FormState)?) -> FormState? {
    guard let refused, refused.part == "documents" else { return nil }
    return refused.state.errors.contains { $0.field == FieldName.documentPrefix + code } ? refused.state : nil
  }

  private func remark(on item: Casework.ChecklistItem) -> Phrase? {
    switch item.state {
    case .missing, .supplied: return nil
    case .rejected(let reason): return Phrase(verbatim: reason)
    case .waived(let reason, let by):
      return Phrase(verbatim: "\(settings.staff[by] ?? ""): \(reason)")
    case .verified(let verification):
      let name = settings.staff[verification.by] ?? ""
      var who = Phrase(ar: "\(name)، \(verification.against)", en: "\(name), \(verification.against)")
      if let ground = verification.ground, ground != .original { who = ground.name.joined(who, by: " · ") }
      guard let expires = verification.expires else { return who }
      return who.joined(.until(expires), by: " · ")
    }
  }
}
