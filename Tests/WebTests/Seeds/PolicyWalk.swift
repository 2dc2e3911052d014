import Casework
import Office
import Testing
import Visiting

/// One policy on its way from the document to a delivered service, every gate tried before it is passed.
struct PolicyWalk {
  let policy: PolicyCase
  let house: House
  let desk: Desk
  let slug = "trial"
  private let applicant: Visitor

  /// An association with staff and services but no policy, on Thursday 10 September 2026.
  init(_ policy: PolicyCase) async throws {
    self.policy = policy
    house = try await House(at: .day(10, 10))
    try await house.found(slug)
    desk = Desk(at: slug, of: house, password: House.password)
    applicant = house.visitor(in: "en")
  }

  /// The clock moves on; sessions of an earlier day are over.
  func comes(_ moment: Instant) {
    house.clock.set(moment)
    desk.close()
  }

  // MARK: The policy

  /// The document becomes the policy in force only by the answers of a person and the board's approval.
  func adopt() async throws {
    let draft = try await desk.bringIn(policy.document)
    #expect(draft.status == 200)
    #expect(draft.openPoints == policy.points)
    if !policy.points.isEmpty {
      let early = try await desk.approve(draft.path, on: (9, 9, 2026))
      #expect(early.status == 422, "a draft with open points is not approved")
      #expect(try await house.visitor().get("/\(slug)/policy").status == 422, "no policy is in force")
      let answered = try await desk.answer(policy.answers, on: draft.path)
      #expect(answered.status == 200)
      #expect(answered.openPoints.isEmpty)
    }
    let inForce = try await desk.approve(draft.path, on: (9, 9, 2026))
    #expect(inForce.text.contains("the policy is in force"))
    if leavesCeilingUnset { #expect(inForce.text.contains(Self.noCeiling)) }
    #expect(try await house.visitor().get("/\(slug)/policy").status == 200)
  }

  static let noCeiling = "No latest day: the board has not set one"

  var leavesCeilingUnset: Bool {
    switch policy.reply {
    case .due, .between: false
    case .heldBack, .toldOnly: true
    }
  }

  // MARK: The request

  /// Submits a request that lacks its documents; the address of its staff page.
  func submit(urgency: String? = nil) async throws -> String {
    let application = SampleApplication(for: "HELP", amount: "5000", urgency: urgency)
    guard policy.takesWebRequests else {
      let shut = try await applicant.get("/\(slug)/apply/service")
      #expect(shut.status == 422, "the website is none of the policy's channels")
      return try await takeIn(application, criteria: true).path
    }
    let receipt = try await applicant.apply(application, at: slug)
    #expect(receipt.status == 200)
    return try await desk.address(of: try #require(receipt.requestNumber))
  }

  private func takeIn(_ application: SampleApplication, criteria: Bool) async throws -> Page {
    let told = criteria ? [("criteria", "yes")] : []
    return try await desk.send(
      "officer", from: "requests/new", to: "requests/new",
      [("service", application.service), ("channel", "interview")] + application.person + application.need + told)
  }

  /// Where the policy tells people the criteria, no request comes in of someone who was not told.
  func tryWithoutCriteria() async throws {
    var application = SampleApplication(for: "VISIT")
    // Somebody else, so that the register asks nothing.
    application.nationalID = "2000000006"
    application.family = "الدوسري"
    let answer = try await takeIn(application, criteria: false)
    #expect((answer.problem(at: "criteria") != nil) == policy.asksCriteria)
    #expect(answer.status == (policy.asksCriteria ? 422 : 200))
  }

  /// Supplies the documents: on the tracking page, or at the desk.
  func complete(_ request: String) async throws {
    await expectRefusal(try await desk.act("researcher", on: request, "study"), "not complete")
    let number = try #require(try await desk.at("officer").get(request).requestNumber)
    if policy.takesWebRequests { try await applicant.track(number, at: slug) }
    for code in ["identity", "income"] {
      if policy.takesWebRequests {
        try await applicant.post("/\(slug)/track/documents", [], .pdf(for: code))
      } else {
        try await desk.act("officer", on: request, "documents", [], .pdf(for: code))
      }
    }
  }

  /// What the deadline on the request's page says once it is complete.
  func expectDeadline(of request: String) async throws {
    let page = try await desk.at("officer").get(request)
    switch policy.reply {
    case .due(let day):
      #expect(page.days.contains(day))
      #expect(!page.text.contains(Self.noCeiling))
    case .between(let first, let due):
      #expect(page.days.contains(first), "the first day an answer may be given")
      #expect(page.days.contains(due))
      #expect(!page.text.contains(Self.noCeiling))
    case .heldBack(let day):
      #expect(page.days.contains(day), "the first day an answer may be given")
      #expect(page.text.contains(Self.noCeiling))
    case .toldOnly: #expect(page.text.contains(Self.noCeiling))
    }
  }

  func attest(_ request: String) async throws {
    guard policy.asksAttestation else { return }
    await expectRefusal(try await desk.act("researcher", on: request, "study"), "has not signed")
    if policy.takesWebRequests {
      try await applicant.get("/\(slug)/track/status")
      let signed = try await applicant.post(
        "/\(slug)/track/attestation", [("agreed", "yes"), ("typed-name", "سالم العنزي")])
      #expect(signed.status == 200)
    } else {
      #expect(try await desk.act("officer", on: request, "attestation", [("method", "paper")]).status == 200)
    }
  }

  func verify(_ request: String) async throws {
    if policy.asksVerification {
      await expectRefusal(try await desk.act("researcher", on: request, "study"), "have not been verified")
    }
    for code in ["identity", "income"] {
      let page = try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")])
      #expect(page.status == 200)
    }
  }

  /// A question to the researcher holds the study up until it is answered and found clear.
  func refer(_ request: String) async throws {
    try await desk.act("officer", on: request, "referral", [("question", "هل الدخل مستقر؟")])
    await expectRefusal(try await desk.act("researcher", on: request, "study"), "has not answered a referral")
    #expect(try await desk.act("researcher", on: request, "referral-answer", [("answer", "نعم")]).status == 200)
    #expect(try await desk.act("officer", on: request, "referral-closure").status == 200)
  }

  func study(_ request: String) async throws {
    #expect(try await desk.act("researcher", on: request, "study").status == 200)
    await expectRefusal(try await desk.act("researcher", on: request, "committee"), "Write the study’s outcome")
    let report = [("summary", "زيارة منزلية"), ("opinion", "الحاجة قائمة"), ("recommendation", "accept")]
    #expect(try await desk.act("researcher", on: request, "report", report).status == 200)
  }

  func sendToCommittee(_ request: String) async throws {
    if policy.asksNotice {
      await expectRefusal(try await desk.act("researcher", on: request, "committee"), "Tell the applicant")
      #expect(try await desk.act("officer", on: request, "notice", [("channel", "phone")]).status == 200)
    }
    #expect(try await desk.act("researcher", on: request, "committee").status == 200)
  }

  func decide(_ request: String) async throws {
    let wording = [("reasons", "وفق المعايير"), ("amount", "4000")]
    let item = try await desk.sit(on: request)
    #expect(try await desk.act("researcher", on: item, "vote", [("vote", "accept"), ("reason", "نعم")]).status == 403)
    try await desk.vote("accept", on: item, by: ["member"])
    await expectRefusal(try await desk.act("member", on: item, "resolution", wording), "No quorum")
    await expectRefusal(
      try await desk.act("officer", on: request, "notification", [("channel", "sms")]), "cannot be done")
    try await desk.vote("accept", on: item, by: ["manager"])
    #expect(try await desk.act("member", on: item, "resolution", wording).status == 200)
  }

  /// The answer goes out, on the first day the policy lets it.
  func answer(_ request: String) async throws {
    if policy.firstDay != nil {
      comes(.day(24, 12))
      await expectRefusal(
        try await desk.act("officer", on: request, "notification", [("channel", "sms")]), "25 September")
      comes(.day(25, 9))
    }
    #expect(try await desk.act("officer", on: request, "notification", [("channel", "sms")]).status == 200)
  }

  func deliver(_ request: String) async throws {
    let delivery = [("what", "إيجار شهر"), ("recipient", "سالم العنزي")]
    if policy.asksRegistration {
      await expectRefusal(try await desk.act("officer", on: request, "delivery", delivery), "cannot be done")
      #expect(try await desk.act("officer", on: request, "registration", [("category", "أسرة")]).status == 200)
    }
    #expect(try await desk.act("officer", on: request, "delivery", delivery).status == 200)
    #expect(try await desk.act("officer", on: request, "closure").text.contains("The request is closed"))
  }

  /// Every step stands in the chain, and the chain holds.
  func expectIntactChain() async throws {
    #expect(try await desk.at("manager").get("/\(slug)/staff/audit?check=1").status == 200)
    let association = try await house.office.settings(slug: slug).association.id
    guard case .intact = try await house.office.verifyChain(of: association) else {
      Issue.record("the chain is broken")
      return
    }
  }

  /// Refused with these words, at the field when one is named, and nothing changed.
  private func expectRefusal(
    _ page: Page, _ words: String, at field: String? = nil, at place: SourceLocation = #_sourceLocation
  ) async {
    #expect(page.status == 422, sourceLocation: place)
    #expect(page.text.contains(words), sourceLocation: place)
    if let field { #expect(page.problem(at: field) != nil, sourceLocation: place) }
  }
}

extension Instant {
  /// An hour of a day of September 2026 in Riyadh.
  static func day(_ day: Int64, _ hour: Int64) -> Instant { .sundayMorning + .days(day - 13) + .hours(hour - 9) }
}
