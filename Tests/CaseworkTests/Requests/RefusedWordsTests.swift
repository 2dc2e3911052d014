import Casework
import Testing

/// One attempt that a verb must refuse, and why.
struct Attempt: CustomTestStringConvertible, Sendable {
  let name: String
  let situation: Situation
  let refusal: Refusal
  let act: @Sendable (inout Request, Instant) throws -> Void

  init(
    _ name: String, _ situation: Situation, _ refusal: Refusal,
    _ act: @escaping @Sendable (inout Request, Instant) throws -> Void
  ) {
    self.name = name
    self.situation = situation
    self.refusal = refusal
    self.act = act
  }

  var testDescription: String { name }
}

@Suite("What a verb is told must make sense")
struct RefusedWordsTests {
  @Test("or it is refused by name and nothing changes", arguments: empty + long + strangers + papers + choices)
  func refused(attempt: Attempt) throws {
    let before = try attempt.situation.request()
    var request = before
    #expect(throws: attempt.refusal) { try attempt.act(&request, moment("2026-11-23")) }
    #expect(request == before)
  }

  private static let blank = " \n\t"

  private static let empty: [Attempt] = [
    Attempt("a rejection without a reason", .submitted, .textMissing) {
      _ = try $0.reject("id", because: blank, by: Desk.officer, at: $1)
    },
    Attempt("a waiver without a reason", .submitted, .textMissing) {
      _ = try $0.waive("lease", because: blank, by: Desk.officer, at: $1)
    },
    Attempt("a match against nothing", .submitted, .textMissing) {
      _ = try $0.verify("id", against: blank, expires: nil, by: Desk.officer, at: $1)
    },
    Attempt("a return that says nothing", .submitted, .textMissing) {
      _ = try $0.handBack(saying: blank, by: Desk.officer, at: $1)
    },
    Attempt("an edit that leaves no need", .submitted, .textMissing) {
      _ = try $0.edit(need: blank, amount: nil, because: "خطأ", by: Desk.officer, at: $1)
    },
    Attempt("an edit without a reason", .submitted, .textMissing) {
      _ = try $0.edit(need: "كرسي", amount: nil, because: blank, by: Desk.officer, at: $1)
    },
    Attempt("a declaration without words", .complete, .textMissing) {
      _ = try $0.attest(
        blank, signedBy: "سارة", method: .paper, by: Desk.officer, at: $1, with: PlainFingerprint())
    },
    Attempt("a declaration without a signer", .complete, .textMissing) {
      _ = try $0.attest("أقر", signedBy: blank, method: .paper, by: Desk.officer, at: $1, with: PlainFingerprint())
    },
    Attempt("a referral without a question", .submitted, .textMissing) {
      _ = try $0.refer(blank, by: Desk.officer, at: $1)
    },
    Attempt("a report without a summary", .underStudy, .textMissing) {
      _ = try $0.report(
        summary: blank, opinion: "نعم", recommending: .accept, by: Desk.researcher, at: $1, with: PlainFingerprint())
    },
    Attempt("a report without an opinion", .underStudy, .textMissing) {
      _ = try $0.report(
        summary: "دخل", opinion: blank, recommending: .accept, by: Desk.researcher, at: $1, with: PlainFingerprint())
    },
    Attempt("a decision without reasons", .withCommittee, .textMissing) {
      _ = try $0.decide(
        .reject, reasons: blank, conditions: "", amount: nil, members: .present("أ", "ب"), by: Desk.member, under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("a registration without a category", .toldOfAcceptance, .textMissing) {
      _ = try $0.register(category: blank, by: Desk.officer, at: $1)
    },
    Attempt("a delivery of nothing", .registered, .textMissing) {
      _ = try $0.deliver(blank, to: "سارة", by: Desk.officer, under: [], at: $1)
    },
    Attempt("a delivery to nobody", .registered, .textMissing) {
      _ = try $0.deliver("كرسي", to: blank, by: Desk.officer, under: [], at: $1)
    },
    Attempt("a withdrawal without a reason", .submitted, .textMissing) {
      _ = try $0.withdraw(because: blank, by: Desk.applicant, at: $1)
    },
    Attempt("a pause without a reason", .submitted, .textMissing) {
      _ = try $0.pauseClock(for: .otherBody, saying: blank, by: Desk.manager, at: $1)
    },
  ]

  private static func words(_ count: Int) -> String { String(repeating: "ن", count: count) }

  private static let long: [Attempt] = [
    Attempt("a need of 4,001 letters", .submitted, .textTooLong(limit: 4_000)) {
      _ = try $0.edit(need: words(4_001), amount: nil, because: "خطأ", by: Desk.officer, at: $1)
    },
    Attempt("a reason of 501 letters", .submitted, .textTooLong(limit: 500)) {
      _ = try $0.withdraw(because: words(501), by: Desk.applicant, at: $1)
    },
    Attempt("evidence of 301 letters", .submitted, .textTooLong(limit: 300)) {
      _ = try $0.verify("id", against: words(301), expires: nil, by: Desk.officer, at: $1)
    },
    Attempt("a question of 1,001 letters", .submitted, .textTooLong(limit: 1_000)) {
      _ = try $0.refer(words(1_001), by: Desk.officer, at: $1)
    },
    Attempt("a signer of 201 letters", .complete, .textTooLong(limit: 200)) {
      _ = try $0.attest(
        "أقر", signedBy: words(201), method: .paper, by: Desk.officer, at: $1, with: PlainFingerprint())
    },
    Attempt("conditions of 4,001 letters", .withCommittee, .textTooLong(limit: 4_000)) {
      _ = try $0.decide(
        .reject, reasons: "لا", conditions: words(4_001), amount: nil, members: .present("أ", "ب"), by: Desk.member,
        under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("a category of 101 letters", .toldOfAcceptance, .textTooLong(limit: 100)) {
      _ = try $0.register(category: words(101), by: Desk.officer, at: $1)
    },
  ]

  private static let strangers: [Attempt] = [
    Attempt("a match by the applicant", .submitted, .notYours) {
      _ = try $0.verify("id", against: "الأصل", expires: nil, by: Desk.applicant, at: $1)
    },
    Attempt("a rejection by the applicant", .submitted, .notYours) {
      _ = try $0.reject("id", because: "لا", by: Desk.applicant, at: $1)
    },
    Attempt("a waiver by the applicant", .submitted, .notYours) {
      _ = try $0.waive("lease", because: "لا", by: Desk.applicant, at: $1)
    },
    Attempt("a study by the applicant", .verified, .notYours) {
      _ = try $0.beginStudy(by: Desk.applicant, under: [], at: $1, with: PlainFingerprint())
    },
    Attempt("a report by a researcher who did not study it", .underStudy, .notYours) {
      _ = try $0.report(
        summary: "دخل", opinion: "نعم", recommending: .accept, by: Desk.officer, at: $1, with: PlainFingerprint())
    },
    Attempt("a decision by the applicant", .withCommittee, .notYours) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present("أ", "ب"), by: Desk.applicant,
        under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("a registration by the applicant", .toldOfAcceptance, .notYours) {
      _ = try $0.register(category: "أرامل", by: Desk.applicant, at: $1)
    },
    Attempt("a delivery by the program itself", .registered, .notYours) {
      _ = try $0.deliver("كرسي", to: "سارة", by: .system, under: [], at: $1)
    },
    Attempt("a referral by the applicant", .submitted, .notYours) {
      _ = try $0.refer("لماذا؟", by: Desk.applicant, at: $1)
    },
  ]

  private static let papers: [Attempt] = [
    Attempt("a match of an item the service doesn't ask for", .submitted, .noSuchItem("salary")) {
      _ = try $0.verify("salary", against: "الأصل", expires: nil, by: Desk.officer, at: $1)
    },
    Attempt("a document for an item the service doesn't ask for", .submitted, .noSuchItem("salary")) {
      _ = try $0.supply(Desk.document(), for: "salary", by: Desk.applicant, at: $1)
    },
    Attempt("a match of an item that was not handed in", .submitted, .notComplete(missing: ["lease"])) {
      _ = try $0.verify("lease", against: "الأصل", expires: nil, by: Desk.officer, at: $1)
    },
    Attempt("a match of an item that was matched before", .verified, .notComplete(missing: ["id"])) {
      _ = try $0.verify("id", against: "الأصل", expires: nil, by: Desk.officer, at: $1)
    },
    Attempt("a match of a document that ran out yesterday", .submitted, .expiryPassed) {
      _ = try $0.verify("id", against: "الأصل", expires: CalendarDay($1) - 1, by: Desk.officer, at: $1)
    },
    Attempt("a rejection of an item that was not handed in", .submitted, .notComplete(missing: ["lease"])) {
      _ = try $0.reject("lease", because: "لا", by: Desk.officer, at: $1)
    },
    Attempt("a waiver of an item that was handed in", .submitted, .wrongStage(.submitted)) {
      _ = try $0.waive("id", because: "لا", by: Desk.officer, at: $1)
    },
    Attempt("a waiver of an item that isn't required", .submitted, .wrongStage(.submitted)) {
      _ = try $0.waive("photo", because: "لا", by: Desk.officer, at: $1)
    },
  ]

  private static let choices: [Attempt] = [
    Attempt("a decision by one member", .withCommittee, .notEnoughMembers(needed: 2)) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present("منى"), by: Desk.member,
        under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("a decision by one member named twice", .withCommittee, .notEnoughMembers(needed: 2)) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present("منى", "منى"), by: Desk.member,
        under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("a decision at which the researcher sat", .withCommittee, .researcherMayNotDecide) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(1),
        members: .present("منى") + [.of(Desk.researcher)], by: Desk.member, under: [], at: $1, with: PlainFingerprint())
    },
    Attempt("a decision by fifty-one members", .withCommittee, .tooManyMembers(limit: 50)) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present(51), by: Desk.member, under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("an acceptance of a sum without saying which", .withCommittee, .amountMissing) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: nil, members: .present("أ", "ب"), by: Desk.member, under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("an acceptance of nothing", .withCommittee, .amountMissing) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .zero, members: .present("أ", "ب"), by: Desk.member, under: [],
        at: $1, with: PlainFingerprint())
    },
    Attempt("an acceptance of more than was asked, unmeant", .withCommittee, .moreThanAsked(.riyals(3_000))) {
      _ = try $0.decide(
        .accept, reasons: "نعم", conditions: "", amount: .riyals(30_000), members: .present("أ", "ب"), by: Desk.member,
        under: [], at: $1, with: PlainFingerprint())
    },
    Attempt("a pause for missing items by hand, which nobody could end", .underStudy, .wrongStage(.underStudy)) {
      _ = try $0.pauseClock(for: .incomplete, saying: "ننتظر", by: Desk.manager, at: $1)
    },
  ]
}
