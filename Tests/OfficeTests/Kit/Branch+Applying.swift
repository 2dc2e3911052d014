import Casework
import Crypto
import SQL

@testable import Office

extension Branch {
  /// Answers as a careful person types them.
  static func answers(_ changes: [ApplicationAnswers.Field: String] = [:]) -> ApplicationAnswers {
    var answers = ApplicationAnswers([
      .criteriaRead: "1", .first: "سارة", .family: "العتيبي", .nationalID: "1000000008", .calendar: "h", .day: "19",
      .hijriMonth: "9", .year: "1404", .mobile: "0501234567", .city: "الرياض", .need: "كرسي متحرك لوالدتي",
      .amount: "3500",
    ])
    for (field, value) in changes { answers[field] = value }
    return answers
  }

  /// A document as if it had been handed in; `mark` tells its content.
  func document(_ mark: String = "1") -> RequestDocument {
    RequestDocument(
      id: house.randomness.identifier(at: house.clock.now), name: "\(mark).pdf", mediaType: .pdf, size: 100,
      fingerprint: SHA256.digest(Array(mark.utf8)))
  }

  /// An application with all its papers, or without the lease.
  func application(
    _ changes: [ApplicationAnswers.Field: String] = [:], complete: Bool = true, service: Int = 0
  ) -> Application {
    var documents = ["id": document("id")]
    if complete { documents["lease"] = document("lease") }
    return Application(
      service: services[service].id, answers: Self.answers(changes), documents: service == 0 ? documents : [:])
  }

  /// Begins a form on the website, with everything of it typed that `answers` hold.
  func begin(_ answers: ApplicationAnswers, service: Int = 0) async throws -> ApplicationToken {
    let token = try await office.begin(answers, for: services[service].id, of: id)
    for part in ApplicationAnswers.Part.allCases {
      _ = try await office.keep(part, answers, under: token, of: id)
    }
    return token
  }

  /// Types into one page of a form.
  @discardableResult
  func keep(
    _ part: ApplicationAnswers.Part, _ values: [ApplicationAnswers.Field: String], under token: ApplicationToken
  ) async throws -> Application {
    try await office.keep(part, ApplicationAnswers(values), under: token, of: id)
  }

  /// Sends an application in; without a key each is one of its own.
  @discardableResult
  func submit(_ application: Application? = nil, key: String? = nil) async throws -> Receipt {
    try await office.submit(
      application ?? self.application(), key: key ?? Base64URL.encode(house.randomness.bytes(12)), of: settings())
  }

  /// Another person who studies; one who works here already when there is one.
  func secondResearcher() async throws -> StaffActor {
    let email = "second@\(association.slug).example.org"
    if let known = try await settings().colleagues.first(where: { $0.email == email }) {
      return StaffActor(association: id, member: known)
    }
    let member = try await office.addStaff(
      name: "ريم", email: email, roles: [.socialResearcher], password: House.password, to: id)
    return StaffActor(association: id, member: member)
  }

  func request(_ id: Request.ID) async throws -> Request {
    try await office.file(of: id, in: self.id).request
  }

  /// The file of a request's person.
  func file(of request: Request.ID) async throws -> BeneficiaryFile {
    let party = try await self.request(request).applicant.party
    let found = try await house.database.read(in: .of(id)) { try FileStore.find(of: party, in: id, $0) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }
}
