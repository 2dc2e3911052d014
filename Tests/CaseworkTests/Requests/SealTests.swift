import Casework
import Testing

@Suite("The applicant's seal")
struct SealTests {
  private let hash = PlainFingerprint()

  @Test("is absent before they sign and intact after")
  func intact() throws {
    #expect(try Situation.complete.request().sealState(with: hash) == .none)
    #expect(try Situation.attested.request().sealState(with: hash) == .intact)
  }

  @Test("keeps the exact words, signer, method and time")
  func words() throws {
    let seal = try #require(try Situation.attested.request().seal)
    #expect(seal.declaration == "أقر بصحة البيانات")
    #expect(seal.signer == "سارة العتيبي")
    #expect(seal.method == .paper)
    #expect(seal.at == (try moment("2026-11-22")))
  }

  @Test("breaks with another need")
  func need() throws {
    var request = try Situation.attested.request()
    _ = try request.edit(
      need: "سماعة", amount: request.particulars.amount, because: "خطأ", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.sealState(with: hash) == .broken)
  }

  @Test("breaks with another sum")
  func sum() throws {
    var request = try Situation.attested.request()
    _ = try request.edit(
      need: request.particulars.need, amount: .riyals(9), because: "خطأ", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.sealState(with: hash) == .broken)
  }

  @Test("is not broken by leaving the sum out: a service that asks for one keeps it", arguments: [nil, Halalas.zero])
  func noSum(amount: Halalas?) throws {
    var request = try Situation.attested.request()
    let before = request
    #expect(throws: Refusal.amountNeeded) {
      try request.edit(
        need: request.particulars.need, amount: amount, because: "خطأ", by: Desk.officer, at: moment("2026-11-23"))
    }
    #expect(request == before)
  }

  @Test("once broken by a correction leaves the request waiting for another, and the event says so")
  func corrected() throws {
    var request = try Situation.attested.request()
    let event = try request.edit(
      need: "سماعة", amount: .riyals(1), because: "خطأ", by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.stage == .complete)
    #expect(event[.seal] == "broken")
    var unsigned = try Situation.complete.request()
    let quiet = try unsigned.edit(
      need: "سماعة", amount: .riyals(1), because: "خطأ", by: Desk.officer, at: moment("2026-11-23"))
    #expect(quiet[.seal] == nil, "nobody is asked to sign again who never signed")
  }

  @Test("breaks with another document, and the request waits for a signature again", arguments: ["id", "photo"])
  func document(code: String) throws {
    var request = try Situation.attested.request()
    _ = try request.supply(Desk.document(7), for: code, by: Desk.applicant, at: moment("2026-11-23"))
    #expect(request.sealState(with: hash) == .broken)
    #expect(request.stage == .complete)
  }

  @Test("covers each thing the applicant told of themselves", arguments: Told.allCases)
  func told(part: Told) throws {
    let signed = try Situation.attested.request()
    var person = signed.applicant
    try part.change(&person)
    #expect(signed.with(person).sealState(with: hash) == .broken)
  }

  @Test("stays whole with the same words written again, and with an officer's match")
  func stays() throws {
    var request = try Situation.attested.request()
    _ = try request.edit(
      need: " \(request.particulars.need) ", amount: request.particulars.amount, because: "تأكيد", by: Desk.officer,
      at: moment("2026-11-23"))
    _ = try request.verify("id", against: "الأصل", expires: nil, by: Desk.officer, at: moment("2026-11-23"))
    #expect(request.sealState(with: hash) == .intact)
    #expect(request.stage == .attested)
  }

  @Test("once broken keeps the request out of study until it is given again")
  func again() throws {
    var request = try Situation.verified.request()
    let later = try moment("2026-11-23")
    _ = try request.edit(need: "سماعة", amount: .riyals(1), because: "خطأ", by: Desk.officer, at: later)
    #expect(throws: Refusal.sealBroken) {
      try request.beginStudy(by: Desk.researcher, under: [.attestation], at: later, with: hash)
    }
    _ = try request.attest("أقر", signedBy: "سارة", method: .oneTimeCode, by: Desk.applicant, at: later, with: hash)
    _ = try request.beginStudy(by: Desk.researcher, under: [.attestation], at: later, with: hash)
    #expect(request.stage == .underStudy)
  }

  @Test("is never given by an employee in the applicant's own ways", arguments: [Seal.Method.typedName, .oneTimeCode])
  func notByStaff(method: Seal.Method) throws {
    var request = try Situation.complete.request()
    #expect(throws: Refusal.methodNotTaken) {
      try request.attest(
        "أقر", signedBy: "سارة", method: method, by: Desk.officer, at: moment("2026-11-23"), with: hash)
    }
  }

  @Test("is taken as a thumbprint only before a witness, whose name it keeps")
  func thumbprint() throws {
    var request = try Situation.complete.request()
    let now = try moment("2026-11-23")
    #expect(throws: Refusal.witnessMissing) {
      try request.attest("أقر", signedBy: "سارة", method: .thumbprint, by: Desk.officer, at: now, with: hash)
    }
    _ = try request.attest(
      "أقر", signedBy: "سارة", witnessedBy: "منى", method: .thumbprint, by: Desk.officer, at: now, with: hash)
    #expect(request.seal?.signer == "سارة (منى)")
  }

  @Test("cannot be given twice over the same data")
  func twice() throws {
    var request = try Situation.attested.request()
    #expect(throws: Refusal.wrongStage(.attested)) {
      try request.attest(
        "أقر", signedBy: "سارة", method: .paper, by: Desk.officer, at: moment("2026-11-23"), with: hash)
    }
  }

  @Test("tells an item's code from what was handed in for it")
  func codes() throws {
    // Neither code nor document may slide over into the other, nor into the fields before them.
    let one = try sealed(codes: ["a", "b"], handedIn: "a")
    let other = try sealed(codes: ["a", "b"], handedIn: "b")
    let third = try sealed(codes: ["b", "a"], handedIn: "b")
    #expect(Set([one, other, third]).count == 3)
  }

  private func sealed(codes: [String], handedIn code: String) throws -> [UInt8] {
    var service = Desk.service
    service.requirements = codes.map { Requirement(code: $0, nameAr: $0, nameEn: $0, isRequired: false) }
    var request = try Desk.draft(of: service)
    let now = try moment("2026-11-22")
    _ = try request.supply(Desk.document(), for: code, by: Desk.applicant, at: now)
    _ = try request.submit(as: Desk.number, by: Desk.applicant, under: [], at: now)
    _ = try request.attest("أقر", signedBy: "سارة", method: .paper, by: Desk.officer, at: now, with: hash)
    return try #require(request.seal).fingerprint
  }

  /// What the applicant told of themselves, each with a change of it.
  enum Told: String, CaseIterable {
    case name, nationalID, birth, mobile, city, address, iban

    func change(_ person: inout Applicant) throws {
      switch self {
      case .name: person.name = PersonName(first: try NamePart(typed: "سميرة"), family: person.name.family)
      case .nationalID: person.nationalID = try NationalID(typed: "2000000006")
      case .birth: person.birth = EnteredDate(day: person.birth.day + 1, typedAs: .gregorian)
      case .mobile: person.mobile = try Mobile(typed: "0509999999")
      case .city: person.city = "جدة"
      case .address: person.address = try ShortAddress(typed: "RRRD2929")
      case .iban: person.iban = nil
      }
    }
  }
}

extension Request {
  /// The same request as if it had been sent by someone else: what a change behind the program's back leaves.
  fileprivate func with(_ person: Applicant) -> Request {
    Request(
      id: id, service: service, policy: policy, number: number, stage: stage, version: version, applicant: person,
      particulars: particulars, channel: channel, items: items, seal: seal, times: times)
  }
}
