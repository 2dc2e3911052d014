import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

extension Rooms {
  func addFiles(to router: inout Router) {
    router.get("/{association}/staff/files", staff { visit in try await visit.files() })
    router.post("/{association}/staff/files/reminders", staffPosted(remind))
    router.get("/{association}/staff/files/{id}", staff { visit in try await visit.file() })
    for part in FilePart.allCases {
      router.post(
        "/{association}/staff/files/{id}/\(part.rawValue)",
        staffPosted { visit, form in try await change(part, visit, form) })
    }
  }

  private func remind(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(.register)
    guard let window = RenewalRound.Window(rawValue: form[FieldName.window] ?? RenewalRound.Window.notice.rawValue)
    else { throw OfficeRefusal.notFound }
    let category = form[FieldName.category].flatMap { $0 == FilesView.everyCategory ? nil : $0 }
    let count = try await office.tellOfRenewals(RenewalRound(window, category: category), as: visit.actor)
    return try await visit.files(saying: Flash(.ok, .filesTold(count)))
  }

  private func change(_ part: FilePart, _ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try visit.mustHave(.register)
    let id: BeneficiaryFile.ID = try visit.id()
    return try await visit.carryOut(
      part.rawValue, form, to: visit.paths.file(id.description), .fileChanged
    ) {
      try await office.change(id, try FileVerb(part, form), seen: form.seenVersion, as: visit.actor)
    } again: { refused in
      try await visit.file(refused)
    }
  }
}

extension HTTPResponse {
  /// A table that is saved, never shown within the site.
  static func table(_ bytes: [UInt8], named name: String, as type: String = "text/csv; charset=utf-8") -> HTTPResponse {
    HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": type, "Content-Disposition": ContentDisposition.attachment(named: name),
        "Content-Security-Policy": "sandbox; default-src 'none'",
      ], content: .bytes(bytes))
  }
}

extension FileVerb {
  fileprivate init(_ part: FilePart, _ form: Form) throws(PanelRefusal) {
    let typed = TypedForm(form)
    let reason = typed.text(FieldName.reason)
    switch part {
    case .renewal:
      let (category, note) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.category, .beneficiaryCategory, limit: BeneficiaryFile.longestCategory)),
        .read(try typed.needed(FieldName.note, .whatWasReviewed, limit: BeneficiaryFile.longestNote)))
      self = .renew(category: category, note: note)
    case .suspension: self = .suspend(reason: reason)
    case .reinstatement: self = .reinstate(reason: reason)
    case .ending:
      let (ending, why) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.kind, .endingKind) as BeneficiaryFile.Ending),
        .read(try typed.needed(FieldName.reason, .theReason, limit: BeneficiaryFile.longestNote)))
      self = .end(ending, reason: why)
    }
  }
}

extension StaffVisit {
  /// Rows of a table that is downloaded; the page and the file's name say so where there are more.
  static let longestTable = DownloadedList.mostRows

  var fileFilter: FileFilter { request.query["list"].flatMap(FileFilter.init(rawValue:)) ?? .current }

  func files(saying flash: Flash? = nil) async throws -> HTTPResponse {
    let filter = fileFilter
    let list = try await office.files(
      filter, after: request.query["after"].flatMap { BeneficiaryFile.ID($0) }, as: actor)
    var view = FilesView(
      tabs: FileFilter.allCases.map { entry in
        FilesView.Tab(
          entry.name, count: list.counts[entry] ?? 0, path: paths.files(entry.rawValue), isCurrent: entry == filter)
      },
      rows: list.files.map { file in
        FilesView.Row(
          number: file.number, path: paths.file(file.id.description), name: file.name, category: file.category,
          renewal: DualDate(file.renewal), standing: Chip(file.standing(on: list.today)),
          isTold: file.toldOf == file.renewal)
      },
      next: list.next.map { "\(paths.files(filter.rawValue))&after=\($0)" }, table: paths.files(filter.rawValue),
      canTell: actor.may(.register))
    if view.canTell {
      view.categories = try await office.categoriesToTell(as: actor)
      let count = list.counts[filter] ?? 0
      if count > Self.longestTable { view.tableHolds = (Self.longestTable, count) }
    }
    return page(filesPage(view, in: frame(flash)))
  }

  func file(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let found = try await office.file(try id(), as: actor)
    let file = found.file
    if refused == nil { try await office.look(at: .file, of: file.party, as: actor) }
    let covers = try await covers(.party(file.party), at: .file, file.id.description)
    var facts = [
      Fact(.fileNumber, .code(file.number)), Fact(.beneficiary, .text(file.name)),
      Fact(.beneficiaryCategory, .text(file.category)),
    ]
    if covers.has(.contact) { facts.append(Fact(.mobile, covers.value(file.mobile))) }
    facts += [
      Fact(.fileSince, .phrase(.bothDates(DualDate(file.since)))),
      Fact(.fileRenewalDay, .phrase(.bothDates(DualDate(file.renewal)))),
      Fact(.reminder, .phrase(file.toldOf == file.renewal ? .toldOfUpdate : .notToldYet)),
    ]
    if let ending = file.ending { facts.append(Fact(.endingKind, .phrase(ending.name))) }
    if !file.reason.isEmpty { facts.append(Fact(.theReason, .text(file.reason))) }
    var (refused, parts) = (refused, actor.may(.register) ? file.state.parts : [])
    if let part = refused?.missing(from: parts) { parts.insert(part, at: 0) }
    let view = FileView(
      id: file.id.description, number: file.number, name: file.name, version: file.version,
      standing: Chip(file.standing(on: found.today)), facts: facts,
      timeline: found.events.reversed().map { entry($0) }, parts: parts,
      forms: refused?.forms
        ?? PageForms(beginnings: [FilePart.renewal.rawValue: Form([FieldName.category: file.category])]))
    return page(filePage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }
}

extension BeneficiaryFile.State {
  /// What can be done to a file in this state.
  fileprivate var parts: [FilePart] {
    switch self {
    case .current: [.renewal, .suspension, .ending]
    case .suspended: [.reinstatement, .ending]
    case .ended: []
    }
  }
}

extension FileFilter {
  fileprivate var name: Phrase {
    switch self {
    case .current: .filesCurrent
    case .due: .filesDue
    case .overdue: .filesOverdue
    case .suspended: .filesSuspended
    case .ended: .filesEnded
    }
  }
}

extension Chip {
  init(_ standing: BeneficiaryFile.Standing) {
    switch standing {
    case .current: self.init(standing.name, .ok, icon: .check)
    case .dueForUpdate: self.init(standing.name, .warn, icon: .clock)
    case .overdue, .suspended: self.init(standing.name, .bad, icon: .alert)
    case .ended: self.init(standing.name, .plain)
    }
  }
}
