import Casework
import Testing

/// A request that was answered, the appeal against it, and those who hear it.
struct Hearing {
  static let number = AppealNumber(year: 2026, serial: 1)
  static let grounds = "الدخل المذكور ليس دخلي بل دخل أخي"
  /// Three people who took no part in the first decision.
  static let chair = Desk.staff(21, "منيرة")
  static let second = Desk.staff(22, "فهد")
  static let third = Desk.staff(23, "سعاد")
  static let hearers = [chair, second, third]

  var request: Request
  var now: Instant

  /// Where an appeal may stand.
  enum Situation: String, CaseIterable {
    case none = "answered, no appeal"
    case lodged
    case inHearing = "in hearing"
    case upheld, dismissed, withdrawn
  }

  /// A request that was rejected and answered on 22 November 2026, with its appeal as far as it is to be.
  init(_ situation: Situation = .none, granted: Halalas? = nil) throws {
    now = try moment("2026-11-23")
    request = try RequestSituation.toldOfRejection.request()
    if let granted { request = try Self.accepted(granted) }
    guard situation != .none else { return }
    try lodge()
    guard situation != .lodged else { return }
    guard situation != .withdrawn else {
      _ = try request.withdrawAppeal(because: "رضيت", by: Desk.applicant, at: now)
      return
    }
    _ = try request.openHearing(by: Desk.officer, at: now)
    switch situation {
    case .upheld: try rule(.accept)
    case .dismissed: try rule(.reject)
    default: break
    }
  }

  /// A request of 3,000 riyals that was granted so much and answered.
  static func accepted(_ granted: Halalas) throws -> Request {
    var request = try RequestSituation.withCommittee.request()
    let now = try moment("2026-11-22")
    _ = try request.decide(
      .accept, reasons: "وفق المعايير", conditions: "", amount: granted, isMoreMeant: true,
      members: .present("خالد", "منى"),
      by: Desk.member, under: Set(Gate.allCases), at: now, with: PlainFingerprint())
    _ = try request.answer(through: .sms, by: Desk.officer, at: now, under: ReplyRule(), in: Rules.saudi)
    return request
  }

  @discardableResult
  mutating func lodge(
    _ grounds: String = grounds, by actor: Actor = Desk.applicant, under rule: AppealRule = .usual
  ) throws(Refusal) -> Event {
    try request.lodgeAppeal(as: Self.number, on: grounds, through: .website, by: actor, under: rule, at: now)
  }

  mutating func rule(
    _ outcome: Decision.Outcome, amount: Halalas? = .riyals(2_500), by actor: Actor = Desk.manager,
    among committees: [Committee] = [], pays: Bool = true, isMoreMeant: Bool = false
  ) throws(Refusal) {
    _ = try request.ruleOnAppealAlone(
      AppealRuling(
        outcome, reasons: "ثبت خطأ في الدخل", amount: outcome == .accept ? amount : nil, isMoreMeant: isMoreMeant),
      among: committees, pays: pays, by: actor, at: now)
  }

  /// A committee that hears appeals, and its sitting of today with this appeal on the agenda.
  func room(of members: [Actor] = hearers, purpose: Committee.Purpose = .appeals) throws -> (Committee, Sitting) {
    let from = try day("2026-01-01")
    let posts: [Committee.Post] = [.chair, .member, .member, .member]
    let terms = Committee.Terms(
      nameAr: "لجنة التظلمات", nameEn: "Appeals committee", quorum: .count(2),
      members: try zip(members, posts).map { actor, post in
        Committee.Member(staff: try Desk.staffID(actor), name: actor.name, post: post, from: from)
      }, purpose: purpose)
    let committee = try Committee.form(
      Committee.ID(high: 3, low: 7), on: terms, voters: Room.ids(members), arrangers: Room.ids(members),
      by: Desk.manager, at: now
    ).0
    let sitting = try Sitting.plan(
      Sitting.ID(high: 3, low: 8), of: committee, as: SittingNumber(year: 2026, serial: 1), .meeting(place: "المقر"),
      beginning: now, by: members[0], at: now
    ).0
    return (committee, sitting)
  }
}

/// `Situation` alone means an appeal's in `Hearing`.
typealias RequestSituation = Situation
