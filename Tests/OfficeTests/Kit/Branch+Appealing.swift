import Casework
import Testing

@testable import Office

extension Branch {
  static let grounds = "الدخل المذكور ليس دخلي بل دخل أخي"

  /// A request that was rejected and answered.
  func refused() async throws -> Request.ID {
    let id = try await request(at: .rejected)
    try await act(.answer, on: id)
    return id
  }

  /// The same with an appeal that the officer wrote down, in hearing when asked for.
  func appealed(hearing: Bool = true) async throws -> Request.ID {
    let id = try await refused()
    try await lodge(on: id)
    if hearing { try await openHearing(on: id) }
    return id
  }

  func lodge(on id: Request.ID, as role: Role = .relationsOfficer) async throws {
    try await office.lodgeAppeal(
      on: Self.grounds, through: .phone, of: id, seen: request(id).version, as: actor(role))
  }

  func openHearing(on id: Request.ID) async throws {
    try await office.openHearing(on: id, seen: request(id).version, as: actor(.relationsOfficer))
  }

  func rule(_ outcome: Decision.Outcome, on id: Request.ID, amount: Halalas? = nil, as actor: StaffActor) async throws {
    try await office.ruleOnAppeal(
      AppealRuling(outcome, reasons: "ثبت خطأ في الدخل", amount: amount), on: id, seen: request(id).version, as: actor)
  }

  /// Three people who took no part in anything, on a committee that hears appeals.
  func appealsCommittee() async throws -> (Committee.ID, [StaffActor]) {
    var hearers: [StaffActor] = []
    for place in 1...3 { hearers.append(try await colleague("hearer\(place)", [.committeeMember])) }
    let today = CalendarDay(house.clock.now)
    let posts: [Committee.Post] = [.chair, .member, .member]
    let id = try await office.form(
      Committee.Terms(
        nameAr: "لجنة التظلمات", nameEn: "Appeals committee", quorum: .count(2),
        members: zip(hearers, posts).map { hearer, post in
          Committee.Member(staff: hearer.member.id, name: "", post: post, from: today)
        }, purpose: .appeals), as: actor(.boardSecretary))
    return (id, hearers)
  }

  /// A sitting of that committee, convened, with these appeals on its agenda.
  func hearing(_ requests: [Request.ID], of committee: Committee.ID, by hearers: [StaffActor]) async throws
    -> Sitting.ID
  {
    let chair = hearers[0]
    let id = try await office.planSitting(
      of: committee, .meeting(place: "المقر"), beginning: house.clock.now, as: chair)
    func version() async throws -> Int { try await office.sitting(id, as: chair).sitting.version }
    try await office.place(requests, on: id, seen: version(), as: chair)
    try await office.convene(id, present: Set(hearers.map(\.member.id)), seen: version(), as: chair)
    return id
  }

  /// The applicant’s session on a request, after the one-time code.
  func tracking(_ id: Request.ID) async throws -> TrackingToken {
    let request = try await request(id)
    let number = try #require(request.number)
    try await office.sendTrackingCode(for: number, to: request.applicant.mobile, of: self.id)
    let code = try #require(try await messages(of: .trackingCode).first?[.note])
    return try await office.openTracking(number, code: code, of: self.id)
  }

  func messages(of kind: Message.Kind) async throws -> [Message] {
    try await office.outbox(as: actor(.administrator)).filter { $0.kind == kind }
  }
}
