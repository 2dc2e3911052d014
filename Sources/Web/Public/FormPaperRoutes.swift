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

  /// A request as it was filled in, to be signed on paper.
  func pdf(ofFilled file: RequestFile) throws -> HTTPResponse {
    guard let service = file.service, let number = file.request.number else { throw OfficeRefusal.notFound }
    var paper = FormPaper(
      of: service, from: association, declaration: file.policy.declaration, on: CalendarDay(file.now))
    let request = file.request
    paper.filled = FormPaper.Filled(
      number: number, person: rows(request.applicant.paperFacts),
      need: request.particulars.need, amount: request.particulars.amount, answers: request.particulars.form,
      handedIn: Set(request.items.filter { $0.document != nil }.map(\.requirement.code)))
    return HTTPResponse.letter(try paper.pdf(in: say), named: "\(number).pdf")
  }

  private func rows(_ facts: [(Phrase, Phrase)]) -> [FormPaper.Line] {
    facts.map { FormPaper.Line(say($0.0), say($0.1)) }
  }
}

extension Applicant {
  /// Who asks, whole: the paper is signed by them.
  fileprivate var paperFacts: [(Phrase, Phrase)] {
    var facts: [(Phrase, Phrase)] = [
      (.fullName, Phrase(verbatim: name.full)), (.nationalID, Phrase(verbatim: FormPaper.leftToRight(nationalID.text))),
      (.birthDate, .bothDates(DualDate(birth.day))), (.mobile, Phrase(verbatim: FormPaper.leftToRight(mobile.text))),
      (.city, Phrase(verbatim: city)),
    ]
    if let address { facts.append((.shortAddress, Phrase(verbatim: FormPaper.leftToRight(address.text)))) }
    if let iban { facts.append((.iban, Phrase(verbatim: FormPaper.leftToRight(iban.text)))) }
    return facts
  }
}
