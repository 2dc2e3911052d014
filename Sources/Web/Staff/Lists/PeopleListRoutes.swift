import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

extension Rooms {
  func addPeopleLists(to router: inout Router) {
    let base = "/{association}/staff/people-lists"
    let limits = FormLimits(files: 1, file: PeopleListsView.largestFile)
    router.get(base, staff { visit in try await visit.peopleLists() })
    router.post(
      base, bodyLimit: PeopleListsView.largestFile + (1 << 20), staffPosted(limits: limits, handInList))
    router.get("\(base)/{id}", staff { visit in try await visit.peopleList() })
    router.get("\(base)/{id}/report.csv", staff { visit in try await visit.peopleListReport() })
    for part in PeopleListPart.allCases {
      router.post(
        "\(base)/{id}/\(part.rawValue)", staffPosted { visit, form in try await actOnList(part, visit, form) })
    }
  }

  private func handInList(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let refused: Phrase
    do {
      guard let file = form.files.first, !file.name.isEmpty else {
        return try await visit.peopleLists(.chooseFile)
      }
      let id = try await office.offerList(file.path, named: file.name, as: visit.actor)
      return visit.go(visit.paths.peopleList(id.description), .listHandedIn)
    } catch let refusal as SheetRefusal {
      refused = Phrase(ar: refusal.arabic, en: refusal.english)
    } catch let refusal as ImportRefusal {
      refused = refusal.words
    }
    return try await visit.peopleLists(refused)
  }

  private func actOnList(_ part: PeopleListPart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.keepPeople)
    let id: PeopleImport.ID = try visit.id()
    if part == .undoing, form[FieldName.confirmed] != "yes" {
      return try await visit.peopleList(
        FormState(values: form, errors: [FieldError(FieldName.confirmed, .confirmFirst)]))
    }
    do {
      try await office.act(ListVerb(part, form), on: id, seen: TypedForm(form).version, as: visit.actor)
    } catch let refusal as ImportRefusal {
      return try await visit.peopleList(
        FormState(values: form, errors: [FieldError(FieldName.listColumn(0), refusal.words)]))
    }
    if part == .removal { return visit.go(visit.paths.peopleLists, .listLaidAside) }
    return visit.go(visit.paths.peopleList(id.description), part == .columns ? .listSettled : .listBegun)
  }
}

extension ListVerb {
  fileprivate init(_ part: PeopleListPart, _ form: Form) {
    switch part {
    case .columns:
      let columns = (0..<SheetLimits.standard.columns).prefix { form[FieldName.listColumn($0)] != nil }
        .map { PersonColumn(rawValue: form[FieldName.listColumn($0)] ?? "") }
      self = .settle(columns, form[FieldName.role].flatMap(PartyRole.init(rawValue:)))
    case .check: self = .check
    case .taking: self = .take
    case .undoing: self = .undo
    case .removal: self = .layAside
    }
  }
}
