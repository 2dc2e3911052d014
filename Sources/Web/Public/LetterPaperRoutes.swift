import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  /// Whether a letter is the association's, by the code on it; the same page for every code that none has.
  @Sendable func verifyLetter(_ visit: Visit) async throws -> HTTPResponse {
    try guardAgainstGuessing("verify", visit)
    let code = visit.request.captures["code"] ?? ""
    let found = try await office.checkLetter(code: code, of: visit.association.id)
    let view = found.map {
      LetterCheckView(number: $0.number.description, kind: $0.kind.publicName, day: DualDate($0.day))
    }
    var response = visit.page(verifyPage(view, in: visit.frame()), status: found == nil ? 404 : 200)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
  }

  /// A letter to the applicant, who proved their mobile.
  @Sendable func ownLetter(_ visit: Visit) async throws -> HTTPResponse {
    let (token, _) = try await visit.tracked()
    let letter = try await office.letter(try visit.letterNumber(), as: token, of: visit.association.id)
    return try await visit.pdf(of: letter, visit.settings)
  }
}

extension Visit {
  /// The number in an address that ends in `.pdf`.
  func letterNumber() throws(WebRefusal) -> LetterNumber {
    let file = request.captures["file"] ?? ""
    guard file.hasSuffix(".pdf"), let number = LetterNumber(String(file.dropLast(4))) else { throw .notFound }
    return number
  }

  /// A letter in the reader's language; the same bytes every time it is asked for at the same address.
  func pdf(of letter: Letter, _ settings: Settings) async throws -> HTTPResponse {
    let (letterhead, logo) = try await rooms.office.letterhead(of: letter, settings)
    let paper = LetterPaper(
      letter, address: address(ofCheck: letter.content[.code] ?? ""), on: letterhead, logo: logo)
    return HTTPResponse.letter(try paper.pdf(in: say), named: "\(letter.number).pdf")
  }

  /// The whole address that the code on paper leads to: on the association's own host, or on the site's public address.
  private func address(ofCheck code: String) -> String {
    if let host = association.host { return "https://\(host)\(PublicPaths(base: "").verify(code))" }
    return rooms.options.publicAddress + PublicPaths(base: "/\(association.slug)").verify(code)
  }
}

extension HTTPResponse {
  /// A letter, to be saved under its name and kept by nobody on the way.
  static func letter(_ bytes: [UInt8], named name: String) -> HTTPResponse {
    HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": "application/pdf", "Content-Disposition": ContentDisposition.attachment(named: name),
        "Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store",
      ], content: .bytes(bytes))
  }
}
