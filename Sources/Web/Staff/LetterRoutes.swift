import Arabic
import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  func addLetters(to router: inout Router) {
    router.get("/{association}/staff/letters", staff(letters))
    router.get("/{association}/staff/requests/{id}/letters/draft.pdf", staff(letterDraft))
    router.get("/{association}/staff/requests/{id}/letters/{file}", staff(letter))
  }

  /// The register, or the one letter that was searched for.
  @Sendable private func letters(_ visit: StaffVisit) async throws -> HTTPResponse {
    let typed = (visit.request.query[FieldName.number] ?? "").trimmedSpaces
    guard typed.isEmpty else { return try await foundLetter(typed, visit) }
    let before = visit.request.query["before"].flatMap { LetterNumber($0) }
    let list = try await office.letters(before: before, as: visit.actor)
    let view = LettersView(
      rows: list.letters.map { visit.row($0) }, next: list.next.map { "\(visit.paths.letters)?before=\($0)" })
    return visit.page(lettersPage(view, in: visit.frame()))
  }

  private func foundLetter(_ typed: String, _ visit: StaffVisit) async throws -> HTTPResponse {
    var search = FormState(values: visit.request.query)
    guard let number = LetterNumber(typed: typed) else {
      search.errors = [FieldError(FieldName.number, .badLetterNumber)]
      return visit.page(lettersPage(LettersView(rows: [], search: search, isSearch: true), in: visit.frame()))
    }
    let found = try await office.letter(number, as: visit.actor)
    let rows = [found].compactMap { $0 }.map { visit.row($0) }
    return visit.page(lettersPage(LettersView(rows: rows, search: search, isSearch: true), in: visit.frame()))
  }

  @Sendable private func letter(_ visit: StaffVisit) async throws -> HTTPResponse {
    let number = try visit.visit.letterNumber()
    let letter = try await office.letter(number, about: try visit.id(), as: visit.actor)
    return try await visit.visit.pdf(of: letter, visit.settings)
  }

  @Sendable private func letterDraft(_ visit: StaffVisit) async throws -> HTTPResponse {
    let draft = try await office.letterDraft(of: try visit.id(), as: visit.actor)
    let letterhead = visit.settings.letterhead
    let paper = LetterPaper(
      draft: draft.kind, draft.content, at: visit.now, on: letterhead, logo: try office.logo(of: letterhead))
    return HTTPResponse.letter(try paper.pdf(in: visit.say), named: "draft.pdf")
  }
}

extension StaffVisit {
  fileprivate func row(_ letter: Letter) -> LetterRow {
    let request = letter.request.description
    var row = LetterRow(letter, path: paths.letter(letter.number.description, of: request))
    row.issuedBy = letter.issuedBy.flatMap { settings.staff[$0] } ?? say(.theSystem)
    row.request = letter.content[.request].map { LetterRow.RequestLink($0, path: paths.request(request)) }
    return row
  }
}

extension LetterRow {
  /// A letter in a list of one request's.
  init(_ letter: Letter, path: String) {
    self.init(
      number: letter.number.description, kind: letter.kind.name, addressee: letter.content[.addressee] ?? "",
      issued: DualMoment(letter.issuedAt), issuedBy: letter.content[.signer] ?? "", path: path)
  }
}

extension Phrase {
  static let badLetterNumber = Phrase(
    ar: "أدخل الرقم كما في الخطاب، مثل LTR-1448-00012", en: "Enter the number as on the letter, such as LTR-1448-00012")
}
