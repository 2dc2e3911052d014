import Casework
import HTTP
import Letters
import Lexicon
import Office
import Pages

extension Rooms {
  /// The blank form of a service, for whoever writes by hand.
  @Sendable func blankForm(_ visit: Visit) async throws -> HTTPResponse {
    guard let service = visit.settings.service(code: visit.request.captures["code"] ?? ""), service.isOffered else {
      throw OfficeRefusal.notFound
    }
    return try visit.pdf(ofBlank: service)
  }
}

extension Visit {
  func pdf(ofBlank service: Service) throws -> HTTPResponse {
    let paper = FormPaper(
      of: service, from: association, declaration: settings.policy?.declaration ?? "", on: CalendarDay(office.clock.now)
    )
    return HTTPResponse.letter(try paper.pdf(in: say), named: "\(service.code)-\(service.version).pdf")
  }

  /// A request as it was filled in, to be signed on paper; it shows what the request's page shows its reader.
  func pdf(ofFilled file: RequestFile, under covers: Covers) throws -> HTTPResponse {
    guard let service = file.service, let number = file.request.number else { throw OfficeRefusal.notFound }
    var paper = FormPaper(
      of: service, from: association, declaration: file.policy.declaration, on: CalendarDay(file.now))
    let request = file.request
    paper.filled = FormPaper.Filled(
      number: number, person: rows(request.applicant.paperFacts(under: covers)),
      need: request.particulars.need, amount: request.particulars.amount, answers: request.particulars.form,
      handedIn: Set(request.items.filter { $0.document != nil }.map(\.requirement.code)))
    return HTTPResponse.letter(try paper.pdf(in: say), named: "\(number).pdf")
  }

  private func rows(_ facts: [(Phrase, Phrase)]) -> [FormPaper.Line] {
    facts.map { FormPaper.Line(say($0.0), say($0.1)) }
  }
}

extension Applicant {
  /// Who asks: whole what the reader had shown to them, covered the rest, and left out what is no need of theirs.
  fileprivate func paperFacts(under covers: Covers) -> [(Phrase, Phrase)] {
    func number(_ field: PersonalField, _ form: some PersonalForm) -> Phrase {
      Phrase(verbatim: FormPaper.leftToRight(covers.uncovered.shows(field) ? form.text : form.masked))
    }
    var facts: [(Phrase, Phrase)] = [
      (.fullName, Phrase(verbatim: name.full)), (.nationalID, number(.number, nationalID)),
      (.birthDate, .bothDates(DualDate(birth.day))),
    ]
    if covers.has(.contact) { facts.append((.mobile, number(.contact, mobile))) }
    facts.append((.city, Phrase(verbatim: city)))
    if let address, covers.has(.contact) { facts.append((.shortAddress, number(.contact, address))) }
    if let iban, covers.has(.account) { facts.append((.iban, number(.account, iban))) }
    return facts
  }
}
