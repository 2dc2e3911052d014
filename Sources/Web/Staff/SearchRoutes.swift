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
    if let record = try await office.search(search.text, as: visit.actor).record {
      return visit.go(visit.path(of: record))
    }
    guard !search.text.isEmpty, let sealed = search.sealed(for: visit.session, key: options.key) else {
      return visit.go(visit.paths.requests)
    }
    return visit.go("\(visit.paths.search)?\(SealedSearch.field)=\(sealed)")
  }

  /// What was searched for in this session; a number leads straight to what it is of.
  @Sendable private func results(_ visit: StaffVisit) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let search = visit.request.query[SealedSearch.field].flatMap {
      SealedSearch($0, of: visit.session, key: options.key)
    }
    guard let search, !search.text.isEmpty else { return visit.go(visit.paths.requests) }
    let found = try await office.search(search.text, as: visit.actor)
    if let record = found.record { return visit.go(visit.path(of: record)) }
    return visit.page(searchPage(visit.view(of: found), in: visit.frame(search: search.text)))
  }
}

extension StaffVisit {
  fileprivate func path(of record: NumberedRecord) -> String {
    switch record {
    case .request(let id): paths.request(id.description)
    case .booking(let id): paths.booking(id.description)
    case .inquiry(let id): paths.inquiry(id.description)
    case .dataRequest(let id): paths.dataRequest(id.description)
    case .agreement(let id): paths.agreement(id.description)
    case .transfer(let id): paths.transfer(id.description)
    }
  }

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

  /// `{"record": …, "people": […], "files": […], "requests": […], "notes": […]}`, each with its address; nothing a page would not show.
  fileprivate func json(of found: SearchFindings) -> HTTPResponse {
    var sheet = JSONSheet()
    sheet.object { sheet in
      sheet.name("record")
      if let record = found.record { sheet.text(path(of: record)) } else { sheet.null() }
      sheet.name("people")
      let place = paths.party("")
      sheet.list(found.people) { sheet, person in write(person, at: place, to: &sheet) }
      sheet.name("files")
      sheet.list(found.files) { sheet, file in
        sheet.object { sheet in
          sheet.member("number", file.number)
          sheet.member("name", file.name)
          sheet.member("address", paths.file(file.id.description))
        }
      }
      sheet.name("requests")
      sheet.list(found.requests) { sheet, line in
        sheet.object { sheet in
          sheet.member("number", line.number.description)
          sheet.member("name", line.name)
          sheet.member("stage", line.stage.rawValue)
          sheet.member("address", paths.request(line.id.description))
        }
      }
      sheet.name("notes")
      sheet.list(found.notes.map(link)) { sheet, note in
        sheet.object { sheet in
          sheet.member("name", note.name)
          sheet.member("address", note.path)
          sheet.member("excerpt", note.excerpt.map(\.text).joined())
          sheet.name("found")
          sheet.list(note.excerpt.lazy.filter(\.isFound)) { $0.text($1.text) }
        }
      }
    }
    return sheet.response()
  }

  /// `place` is where entries have their addresses.
  private func write(_ person: FoundPerson, at place: String, to sheet: inout JSONSheet) {
    let id = person.line.id.description
    sheet.object { sheet in
      sheet.member("id", id)
      sheet.member("name", person.line.name)
      sheet.member("kind", person.line.kind.rawValue)
      sheet.name("roles")
      sheet.list(person.line.roles) { $0.text($1.rawValue) }
      sheet.member("city", person.line.city)
      sheet.name("found")
      sheet.list(person.name.lazy.filter(\.isFound)) { $0.text($1.text) }
      sheet.member("address", place + id)
    }
  }
}
