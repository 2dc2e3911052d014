import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addLibrary(to router: inout Router) {
    let base = "/{association}/staff/library"
    router.get(base, staff(library))
    router.get("\(base)/{id}/file", staff(libraryFile))
    router.post(base, bodyLimit: Self.uploadLimit, staffPosted(addToLibrary))
    router.post("\(base)/{id}/versions", bodyLimit: Self.uploadLimit, staffPosted(renewInLibrary))
  }

  @Sendable private func library(_ visit: StaffVisit) async throws -> HTTPResponse {
    visit.page(libraryPage(try await visit.library(), in: visit.frame()))
  }

  @Sendable private func libraryFile(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (document, path) = try await office.libraryDocument(try visit.id(), as: visit.actor)
    return visit.download(document, at: path, named: document.downloadName)
  }

  private func addToLibrary(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await visit.kept(form, under: nil) { typed, file in
      let (kind, title, day, upload) = try PanelRefusal.readingAll(
        .read(try typed.word(FieldName.libraryKind, .libraryKind) as LibraryDocument.Kind),
        .read(try typed.needed(FieldName.title, .libraryTitle, limit: 150)),
        .read(try typed.day(FieldName.inForce, .inForceSince)), .read(try file()))
      try await office.addToLibrary(upload.path, named: upload.name, kind, title: title, inForce: day, as: visit.actor)
    }
  }

  private func renewInLibrary(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let series: LibraryDocument.ID = try visit.id()
    return try await visit.kept(form, under: series) { typed, file in
      let (day, upload) = try PanelRefusal.readingAll(
        .read(try typed.day(FieldName.inForce, .inForceSince)), .read(try file()))
      try await office.renewInLibrary(upload.path, named: upload.name, of: series, inForce: day, as: visit.actor)
    }
  }
}

extension StaffVisit {
  /// Takes a document in; a refusal shows the library with what was typed still in the form it was typed into.
  fileprivate func kept(
    _ form: Form, under series: LibraryDocument.ID?,
    _ keep: (TypedForm, () throws(PanelRefusal) -> UploadedFile) async throws -> Void
  ) async throws -> HTTPResponse {
    try must(.manageLibrary)
    let refused: PanelRefusal
    do {
      try await keep(TypedForm(form)) { () throws(PanelRefusal) -> UploadedFile in
        guard let file = form.files.first, !file.name.isEmpty else {
          throw PanelRefusal(field: FieldName.file, .chooseFile)
        }
        return file
      }
      return go(paths.library, .uploaded)
    } catch let refusal as PanelRefusal {
      refused = refusal
    } catch let refusal as Vault.Refusal {
      refused = PanelRefusal(field: FieldName.file, refusal.words)
    } catch LibraryRefusal.noSuchDocument {
      return page(libraryPage(try await library(), in: frame()), status: 422)
    } catch let refusal as LibraryRefusal {
      refused = PanelRefusal(field: refusal.field, refusal.words)
    }
    let state = FormState(form, refused: refused, orAt: FieldName.title)
    return page(libraryPage(try await library(series, state), in: frame()), status: 422)
  }

  /// The library, its forms for those who keep it.
  fileprivate func library(
    _ series: LibraryDocument.ID? = nil, _ state: FormState? = nil
  ) async throws -> LibraryView {
    let all = try await office.library(as: actor)
    let today = CalendarDay(now)
    let inForce = Set(all.inForce(on: today).map(\.id))
    let mayKeep = actor.may(.manageLibrary)
    let series =
      (Dictionary(grouping: all, by: \.series).values.map { versions in
        let sorted = versions.sorted { $0.number > $1.number }
        let isRefused = series == sorted[0].series
        return LibraryView.Document(
          id: sorted[0].series.description, title: sorted[0].title, kind: sorted[0].kind.name,
          versions: sorted.map { version in
            let chip =
              inForce.contains(version.id)
              ? Chip(.inForceVersion, .ok, icon: .check)
              : version.inForce > today ? Chip(.comingVersion, .info) : Chip(.supersededVersion)
            return LibraryView.Version(
              number: version.number, inForce: DualDate(version.inForce), state: chip,
              path: paths.libraryFile(version.id.description))
          }, renewing: mayKeep ? (isRefused ? state : nil) ?? FormState() : nil)
      })
    return LibraryView(
      documents: series.sorted { $0.title < $1.title },
      adding: mayKeep ? (self.request.captures["id"] == nil ? state : nil) ?? FormState() : nil)
  }
}

extension LibraryRefusal {
  /// The field it is told at.
  fileprivate var field: String {
    switch self {
    case .titleMissing, .titleTooLong, .noSuchDocument: FieldName.title
    case .sameContent: FieldName.file
    case .earlierThanLast: FieldName.inForce
    }
  }
}
