import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addSearch(to router: inout Router) {
    router.post("/{association}/staff/search", staffPosted(search))
    router.get("/{association}/staff/search", staff(results))
  }

  /// Searches; what was typed does not stand in the address of the results.
  ///
  /// Programs are answered at once, as JSON.
  private func search(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let search = SealedSearch(form[FieldName.search] ?? "")
    if visit.request.wantsJSON {
      return visit.json(of: try await office.search(search.text, as: visit.actor))
    }
    if let request = try await office.search(search.text, as: visit.actor).request {
      return visit.go(visit.paths.request(request.description))
    }
    guard !search.text.isEmpty, let sealed = search.sealed(for: visit.session, key: options.key) else {
      return visit.go(visit.paths.requests)
    }
    return visit.go("\(visit.paths.search)?\(SealedSearch.field)=\(sealed)")
  }

  /// What was searched for in this session; a number leads straight to its request.
  @Sendable private func results(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let search = visit.request.query[SealedSearch.field].flatMap {
      SealedSearch($0, of: visit.session, key: options.key)
    }
    guard let search, !search.text.isEmpty else { return visit.go(visit.paths.requests) }
    let found = try await office.search(search.text, as: visit.actor)
    if let request = found.request { return visit.go(visit.paths.request(request.description)) }
    return visit.page(searchPage(visit.view(of: found), in: visit.frame(search: search.text)))
  }
}

extension StaffVisit {
  fileprivate func view(of found: SearchFindings) -> SearchView {
    SearchView(
      people: found.people.map { person in
        SearchView.Person(
          id: person.line.id.description, name: person.name.map { ($0.text, $0.isFound) },
          kind: person.line.kind.name,
          roles: person.line.roles.isEmpty ? .noRole : person.line.roles.map(\.name).listed(), city: person.line.city)
      },
      requests: found.requests.map { requestRow($0, today: CalendarDay(now)) },
      files: found.files.map { file in
        SearchView.FileLink(number: file.number, name: file.name, path: paths.file(file.id.description))
      },
      notes: found.notes.map(link), isFull: found.people.count == Office.searchPage, seesPeople: actor.may(.seePeople))
  }

  private func link(_ note: FoundNote) -> SearchView.NoteLink {
    let excerpt = note.excerpt.map { (text: $0.text, isFound: $0.isFound) }
    switch note.about {
    case .request(let line):
      return SearchView.NoteLink(
        name: line.name, number: line.number.description, path: paths.request(line.id.description), excerpt: excerpt)
    case .party(let line):
      return SearchView.NoteLink(
        name: line.name, number: "", path: paths.party(line.id.description), excerpt: excerpt)
    }
  }

  /// `{"request": …, "people": […], "files": […], "requests": […], "notes": […]}`, each with its address; nothing a page would not show.
  fileprivate func json(of found: SearchFindings) -> HTTPResponse {
    func object(_ fields: [(String, String)]) -> String {
      "{\(fields.map { "\(JSONText.quoted($0)):\($1)" }.joined(separator: ","))}"
    }
    func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
    let people = found.people.map { person in
      object([
        ("id", JSONText.quoted(person.line.id.description)), ("name", JSONText.quoted(person.line.name)),
        ("kind", JSONText.quoted(person.line.kind.rawValue)),
        ("roles", list(person.line.roles.map { JSONText.quoted($0.rawValue) })),
        ("city", JSONText.quoted(person.line.city)),
        ("found", list(person.name.filter(\.isFound).map { JSONText.quoted($0.text) })),
        ("address", JSONText.quoted(paths.party(person.line.id.description))),
      ])
    }
    let requests = found.requests.map { line in
      object([
        ("number", JSONText.quoted(line.number.description)), ("name", JSONText.quoted(line.name)),
        ("stage", JSONText.quoted(line.stage.rawValue)),
        ("address", JSONText.quoted(paths.request(line.id.description))),
      ])
    }
    let files = found.files.map { file in
      object([
        ("number", JSONText.quoted(file.number)), ("name", JSONText.quoted(file.name)),
        ("address", JSONText.quoted(paths.file(file.id.description))),
      ])
    }
    let notes = found.notes.map(link).map { note in
      object([
        ("name", JSONText.quoted(note.name)), ("address", JSONText.quoted(note.path)),
        ("excerpt", JSONText.quoted(note.excerpt.map(\.text).joined())),
        ("found", list(note.excerpt.filter(\.isFound).map { JSONText.quoted($0.text) })),
      ])
    }
    let request = found.request.map { JSONText.quoted(paths.request($0.description)) } ?? "null"
    let body = object([
      ("request", request), ("people", list(people)), ("files", list(files)), ("requests", list(requests)),
      ("notes", list(notes)),
    ])
    return HTTPResponse(
      status: 200, headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
      content: .bytes(Array(body.utf8)))
  }
}
