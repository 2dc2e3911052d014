import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addNamedLists(to router: inout Router) {
    router.post("/{association}/staff/inbox/views", staffPosted(keepList))
    router.post("/{association}/staff/inbox/views/{id}", staffPosted(changeList))
    router.post("/{association}/staff/inbox/views/{id}/removal", staffPosted(removeList))
  }

  private func keepList(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    return try await visit.keep(form, as: nil) { name, criteria, post in
      try await office.keepView(named: name, criteria, sharedWith: post, as: visit.actor)
    }
  }

  private func changeList(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    let id: SavedView.ID = try visit.id()
    return try await visit.keep(form, as: id) { name, criteria, post in
      try await office.changeView(id, named: name, criteria, sharedWith: post, as: visit.actor)
      return id
    }
  }

  private func removeList(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.must(.seeRequests)
    do {
      try await office.removeView(try visit.id(), as: visit.actor)
    } catch let refusal as ViewRefusal {
      return try await visit.inbox(refused: refusal.words)
    }
    return visit.go(visit.paths.inbox, .listRemoved)
  }
}

extension ViewRefusal {
  fileprivate var field: String {
    switch self {
    case .nameMissing, .nameTooLong, .nameTaken, .tooMany, .notYours: FieldName.viewName
    case .nothingChosen: FieldName.stage
    case .notYourPost: FieldName.post
    }
  }
}

extension Form {
  /// What stands for leaving a condition open, and a list to its owner alone.
  fileprivate static let open = "any"

  /// The post a list is shared with; nil for its owner's alone.
  fileprivate var post: Role? {
    get throws(PanelRefusal) { try chosen(FieldName.post, Role.init(rawValue:)) }
  }

  /// What was chosen of a condition; nil where it was left open.
  fileprivate func chosen<Value>(_ name: String, _ read: (String) -> Value?) throws(PanelRefusal) -> Value? {
    let word = self[name] ?? ""
    if word.isEmpty || word == Self.open { return nil }
    guard let value = read(word) else { throw PanelRefusal(field: name, .chooseAnswer) }
    return value
  }

  /// A form on which nothing is asked for yet.
  fileprivate static let ofOpenList = Form(
    values: Dictionary(
      uniqueKeysWithValues: [FieldName.stage, FieldName.service, FieldName.holder, FieldName.due, FieldName.post].map {
        ($0, open)
      }))
}

extension SavedView.Criteria {
  fileprivate init(_ form: Form) throws(PanelRefusal) {
    self.init(
      stage: try form.chosen(FieldName.stage) { word in
        Stage(rawValue: word).flatMap { Self.stages.contains($0) ? $0 : nil }
      },
      service: try form.chosen(FieldName.service) { Service.ID($0) },
      holder: try form.chosen(FieldName.holder, SavedView.Holder.init(word:)),
      due: try form.chosen(FieldName.due, SavedView.Due.init(rawValue:)))
  }

  /// Stages an open request may be in.
  fileprivate static let stages = Stage.allCases.filter { $0 != .draft && !$0.isFinal }
}

extension SavedView.Holder {
  fileprivate init?(word: String) {
    switch word {
    case "reader": self = .reader
    case "nobody": self = .nobody
    default:
      guard let id = StaffMember.ID(word) else { return nil }
      self = .colleague(id)
    }
  }
}

extension SavedView {
  /// The form that would make this list.
  fileprivate var form: Form {
    let holder =
      switch criteria.holder {
      case .reader: "reader"
      case .nobody: "nobody"
      case .colleague(let id): id.description
      case nil: Form.open
      }
    return Form(values: [
      FieldName.viewName: name, FieldName.stage: criteria.stage?.rawValue ?? Form.open,
      FieldName.service: criteria.service?.description ?? Form.open, FieldName.holder: holder,
      FieldName.due: criteria.due?.rawValue ?? Form.open, FieldName.post: post?.rawValue ?? Form.open,
    ])
  }
}

extension StaffVisit {
  /// Keeps what was typed and shows the list; refused, the inbox shows the form again.
  fileprivate func keep(
    _ form: Form, as changed: SavedView.ID?,
    _ body: (String, SavedView.Criteria, Role?) async throws -> SavedView.ID
  ) async throws -> HTTPResponse {
    do {
      let id = try await body(form[FieldName.viewName] ?? "", try SavedView.Criteria(form), try form.post)
      return go("\(paths.inbox(view: id.description))&\(Done.field)=\(Done.listKept.rawValue)")
    } catch let refusal as ViewRefusal {
      return try await inbox(keeping: form, as: changed, refused: FieldError(refusal.field, refusal.words))
    } catch let refusal as PanelRefusal {
      let error = FieldError(refusal.field ?? FieldName.viewName, refusal.words)
      return try await inbox(keeping: form, as: changed, refused: error)
    }
  }

  /// The inbox again, with the form of a list that was refused and what was typed into it.
  fileprivate func inbox(
    keeping form: Form, as changed: SavedView.ID?, refused error: FieldError
  ) async throws -> HTTPResponse {
    let inbox = try await office.inbox(usualFilter, view: changed, after: nil, as: actor)
    var view = view(of: inbox)
    let state = FormState(values: form, errors: [error])
    if let place = view.views.firstIndex(where: { $0.id == changed?.description && $0.change != nil }) {
      view.views[place].change = state
    } else {
      view.maker?.state = state
    }
    return page(
      inboxPage(view, in: frame(inbox: inbox.counts.mine, notices: inbox.counts.notices)), status: 422)
  }

  fileprivate func inbox(refused words: Phrase) async throws -> HTTPResponse {
    let inbox = try await office.inbox(usualFilter, after: nil, as: actor)
    var frame = frame(inbox: inbox.counts.mine, notices: inbox.counts.notices)
    frame.flash = Flash(.bad, words)
    return page(inboxPage(view(of: inbox), in: frame), status: 422)
  }

  /// The person's named lists.
  func namedLists(_ inbox: Inbox) -> [InboxView.NamedList] {
    inbox.views.map { list in
      var of = list.post?.name
      if of == nil, list.owner != actor.member.id { of = Phrase(verbatim: inbox.settings.staff[list.owner] ?? "") }
      let mayRemove = (try? list.mayRemove(actor.member)) != nil
      return InboxView.NamedList(
        id: list.id.description, name: list.name, of: of, isShown: list.id == inbox.view?.id, mayRemove: mayRemove,
        change: list.owner == actor.member.id ? FormState(values: list.form) : nil)
    }
  }

  /// What a new list can ask for here.
  func listMaker(_ settings: Settings) -> InboxView.ListMaker {
    InboxView.ListMaker(
      stages: SavedView.Criteria.stages.map { Choice($0.rawValue, $0.name) },
      services: settings.services.map { Choice($0.id.description, Phrase(verbatim: $0.name(in: say))) },
      holders: [Choice("reader", .whoeverReads), Choice("nobody", .tabUnassigned)]
        + settings.colleagues.map { Choice($0.id.description, Phrase(verbatim: $0.name)) },
      dues: SavedView.Due.allCases.map { Choice($0.rawValue, $0.name) },
      posts: Role.allCases.filter { actor.member.roles.contains($0) && $0.duties.contains(.seeRequests) }
        .map { Choice($0.rawValue, $0.name) }, state: FormState(values: .ofOpenList))
  }
}
