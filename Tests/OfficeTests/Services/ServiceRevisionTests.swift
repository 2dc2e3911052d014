import Casework
import Engines
import Testing

@testable import Office

/// Questions for the first service of a branch.
private enum Asked {
  static let people = FormField("people", ar: "عدد الأفراد", .number(least: 1, most: 20))
  static let colour = FormField(
    "colour", ar: "اللون", .choice([.init("red", ar: "أحمر"), .init("blue", ar: "أزرق")], several: false))
}

extension Branch {
  /// Gives the first service these questions, as its next version.
  @discardableResult
  fileprivate func ask(_ fields: [FormField]) async throws -> Service {
    let service = try await service()
    return try await office.revise(service.code, seen: service.version, as: actor(.administrator)) {
      service throws(ServiceRefusal) in service.fields = fields
    }
  }

  fileprivate func service() async throws -> Service {
    try #require(try await settings().service(services[0].id))
  }

  fileprivate func typed(_ values: [String: String]) -> Application {
    var application = application()
    application.form = FormEntries(values)
    return application
  }
}

@Suite("A service that is revised", .onEveryEngine)
struct ServiceRevisionTests {
  @Test("gets a version, and the former one stays as it stood, with who ended it")
  func former() async throws {
    try await Branch.open { branch in
      let first = try await branch.service()
      try await branch.ask([Asked.people])
      let second = try await branch.ask([Asked.people, Asked.colour])
      #expect(second.version == 3)
      #expect(try await branch.service() == second)
      let former = try await branch.office.formerVersions(of: first.code, as: branch.actor(.administrator))
      #expect(former.map(\.service.version) == [2, 1])
      #expect(former.last?.service == first)
      #expect(former.first?.service.fields == [Asked.people])
      #expect(former.first?.endedBy == "موظف administrator")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("by two administrators at once keeps the first and refuses the second")
  func atOnce() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people])
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.revise("HE-DEVICE", seen: 1, as: branch.actor(.administrator)) {
          service throws(ServiceRefusal) in service.nameEn = "Late"
        }
      }
      #expect(try await branch.service().fields == [Asked.people])
    }
  }

  @Test("is nobody's to change but an administrator's, and nonsense changes nothing")
  func refused() async throws {
    try await Branch.open { branch in
      let before = try await branch.service()
      for role in Role.allCases where role != .administrator {
        await #expect(throws: OfficeRefusal.notAllowed(.manageServices)) {
          try await branch.office.revise("HE-DEVICE", seen: 1, as: branch.actor(role)) { $0.nameEn = "x" }
        }
      }
      await #expect(throws: ServiceRefusal.codeTwice("people")) {
        try await branch.ask([Asked.people, Asked.people])
      }
      #expect(try await branch.service() == before)
      #expect(try await branch.house.count("SELECT count(*) FROM service_version") == 0)
    }
  }

  @Test("rests and is offered again without a version of its own")
  func resting() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      try await branch.office.setOffered(false, "HE-DEVICE", seen: 1, as: administrator)
      await #expect(throws: ApplicationRefusal.noSuchService) { try await branch.submit() }
      try await branch.office.setOffered(true, "HE-DEVICE", seen: 1, as: administrator)
      try await branch.submit()
      #expect(try await branch.service().version == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leaves a request on the version it was filled on, its form and documents with it")
  func kept() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people, Asked.colour])
      let receipt = try await branch.submit(branch.typed(["people": "٤", "colour": "red"]))
      try await branch.ask([])
      let file = try await branch.office.file(of: receipt.id, in: branch.id)
      #expect(file.request.serviceVersion == 2)
      #expect(file.request.particulars.form.values == ["people": .number(4), "colour": .choice(["red"])])
      #expect(file.service?.version == 2)
      #expect(file.service?.fields == [Asked.people, Asked.colour])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("asks for its answers, and an option that was taken out is not taken")
  func answers() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people, Asked.colour])
      var fewer = Asked.colour
      fewer.kind = .choice([.init("red", ar: "أحمر")], several: false)
      try await branch.ask([Asked.people, fewer])
      for (typed, problem) in [
        (["people": "2"], AnswerProblem.missing), (["people": "2", "colour": "blue"], .notOffered),
      ] {
        do {
          try await branch.submit(branch.typed(typed))
          Issue.record("\(typed) was taken")
        } catch let problems as FieldProblems {
          #expect(problems.inForm.map(\.problem) == [problem])
        }
      }
      #expect(try await branch.house.count("SELECT count(*) FROM request") == 0)
    }
  }

  @Test("while an applicant fills the form: the old one is not sent, and what still fits goes on")
  func underWay() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people, Asked.colour])
      let token = try await branch.begin(Branch.answers())
      let typed = FormEntries(["people": "4", "colour": "red"])
      _ = try await branch.office.keep(.need, Branch.answers(), form: typed, under: token, of: branch.id)
      try await branch.ask([Asked.people])
      await #expect(throws: ApplicationRefusal.formChanged) {
        try await branch.office.submit(token, of: branch.settings())
      }
      let renewed = try await branch.office.renew(token, of: branch.settings())
      #expect(renewed.form.values == ["people": ["4"]])
      #expect(renewed.answers[.need] == Branch.answers()[.need])
      let receipt = try await branch.office.submit(token, of: branch.settings())
      #expect(try await branch.request(receipt.id).serviceVersion == 3)
    }
  }

  @Test("under an answer that was meddled with is found out")
  func tampered() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people])
      let receipt = try await branch.submit(branch.typed(["people": "4"]))
      try await branch.house.meddle("UPDATE request SET form = 'people=3:n:9\n'")
      guard case .requestTampered(let id, _, _) = try await branch.verdict() else {

        _ = Issue.record("nothing was found")
        return

      }
      #expect(id == receipt.id)
    }
  }

  @Test("as is a former version that was rewritten")
  func formerTampered() async throws {
    try await Branch.open { branch in
      try await branch.ask([Asked.people])
      try await branch.house.meddle("UPDATE service_version SET ended_by = 'x'")
      #expect(try await !branch.verdict().isIntact)
    }
  }

  @Test("keeps the rules of its documents, and requests theirs")
  func rules() async throws {
    try await Branch.open { branch in
      try await branch.office.revise("HE-DEVICE", seen: 1, as: branch.actor(.administrator)) {
        service throws(ServiceRefusal) in
        service.requirements[1].validity = .months(6)
        service.requirements[1].seesOriginal = true
      }
      let receipt = try await branch.submit()
      let officer = try branch.actor(.relationsOfficer)
      func verify(issued: String?, original: Bool) async throws {
        try await branch.office.verify(
          "lease", against: "الأصل", expires: nil, issued: issued.map { try day($0) }, sawOriginal: original,
          on: receipt.id, seen: try await branch.request(receipt.id).version, as: officer)
      }
      await #expect(throws: Refusal.originalNotSeen) { try await verify(issued: "2026-10-01", original: false) }
      await #expect(throws: Refusal.issueDayNeeded) { try await verify(issued: nil, original: true) }
      try await verify(issued: "2026-10-01", original: true)
      let item = try await branch.request(receipt.id).items[1]
      guard case .verified(let verification) = item.state else {
        _ = Issue.record("not verified")
        return
      }
      #expect(try verification.expires == day("2027-04-01"))
      #expect(try await branch.verdict().isIntact)
    }
  }
}

@Suite("Services taken over from a file", .onEveryEngine)
struct ServiceImportTests {
  @Test("are added resting, revised or left, all of them or none")
  func imported() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      var services = try await branch.settings().services
      services[0].fields = [Asked.people]
      services.append(try #require(ServiceOffer.named("FA-RENT")).service(id: services[0].id))
      let done = try await branch.office.importServices(Array(ServiceFile.text(of: services).utf8), as: administrator)
      #expect(done == ServicesImported(added: ["FA-RENT"], revised: ["HE-DEVICE"], unchanged: ["AN-RESCUE"]))
      let after = try await branch.settings()
      #expect(after.service(code: "FA-RENT")?.isOffered == false)
      #expect(after.service(code: "HE-DEVICE")?.version == 2)
      #expect(ServiceFile.text(of: after.services) == ServiceFile.text(of: services))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leave everything as it was when one of them is wrong")
  func refused() async throws {
    try await Branch.open { branch in
      let before = try await branch.settings().services
      var services = before
      services[0].nameEn = "Changed"
      var text = ServiceFile.text(of: services)
      text.replace("\"code\": \"AN-RESCUE\"", with: "\"code\": \"an rescue\"")
      await #expect(throws: ServiceFileRefusal.self) {
        try await branch.office.importServices(Array(text.utf8), as: branch.actor(.administrator))
      }
      await #expect(throws: OfficeRefusal.notAllowed(.manageServices)) {
        try await branch.office.importServices(Array(text.utf8), as: branch.actor(.relationsOfficer))
      }
      #expect(try await branch.settings().services == before)
    }
  }
}

@Suite("A signed form that comes back as a picture", .onEveryEngine)
struct FormScanTests {
  private func code(_ branch: Branch, _ subject: FormCode.Subject, version: Int = 1) -> String {
    FormCode(association: branch.association.slug, subject, version: version).text
  }

  @Test("goes to the request its code names, and the books watch over it")
  func filed() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let officer = try branch.actor(.relationsOfficer)
      let path = try branch.house.folder.pdf("signed")
      let scan = try await branch.office.fileScan(
        path, named: "موقّع.pdf", under: code(branch, .request(receipt.number)), as: officer)
      #expect(scan.request == receipt.id)
      #expect(try await branch.office.request(receipt.id, as: officer).scans == [scan])
      #expect(try await branch.verdict().isIntact)
      try await branch.house.meddle("UPDATE form_scan SET document_name = 'x'")
      guard case .recordTampered(.formScan(let code), _) = try await branch.verdict() else {
        Issue.record("nothing was found")
        return
      }
      #expect(code == scan.code.text)
    }
  }

  @Test("of a blank form waits for the request that is taken in from it, and goes with it once")
  func blank() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let path = try branch.house.folder.pdf("hand")
      let scan = try await branch.office.fileScan(
        path, named: "x.pdf", under: code(branch, .service("HE-DEVICE")), as: officer)
      #expect(scan.request == nil)
      var application = branch.application()
      application.scan = scan.id
      let receipt = try await branch.office.takeIn(application, through: .interview, key: "first-form", as: officer)
      #expect(try await branch.office.request(receipt.id, as: officer).scans.map(\.id) == [scan.id])
      #expect(try await branch.verdict().isIntact)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.takeIn(application, through: .interview, key: "second-form", as: officer)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM request") == 1)
    }
  }

  @Test("under a wrong code, another's or of no paper is refused and leaves nothing")
  func refused() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let path = try branch.house.folder.pdf("wrong")
      for (typed, refusal) in [
        ("", FormCodeRefusal.empty), ("REQ-2026-00001", .notACode), ("AMAL/HE-DEVICE/1-0", .checkFails),
        (FormCode(association: "birr", .service("HE-DEVICE"), version: 1).text, .otherAssociation),
        (code(branch, .service("HE-DEVICE"), version: 9), .unknown), (code(branch, .service("NONE")), .unknown),
        (code(branch, .request(RequestNumber(year: 2026, serial: 77))), .unknown),
      ] {
        await #expect(throws: refusal, "\(typed)") {
          try await branch.office.fileScan(path, named: "x.pdf", under: typed, as: officer)
        }
      }
      let text = try branch.house.folder.file(Array("not a paper".utf8), named: "renamed.pdf")
      await #expect(throws: Vault.Refusal.notAccepted) {
        try await branch.office.fileScan(
          text, named: "renamed.pdf", under: code(branch, .service("HE-DEVICE")), as: officer)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.takeIn)) {
        try await branch.office.fileScan(
          path, named: "x.pdf", under: code(branch, .service("HE-DEVICE")), as: branch.actor(.humanResources))
      }
      #expect(try await branch.house.count("SELECT count(*) FROM form_scan") == 0)
    }
  }
}
