import Casework
import Testing

/// A made-up committee and its sitting, for rules to be tried on.
struct Room {
  static let chair = Desk.staff(11, "عبدالرحمن")
  static let second = Desk.staff(12, "لطيفة")
  static let third = Desk.staff(13, "ريم")
  static let secretary = Desk.staff(14, "سارة")
  static let voters = [chair, second, third]

  var committee: Committee
  var sitting: Sitting
  var request: Request
  var now: Instant

  /// A committee of three with its secretary, and a sitting today with one request on its agenda.
  init(
    form: Sitting.Form = .meeting(place: "المقر"), quorum: Committee.Quorum = .moreThanHalf,
    until: CalendarDay? = nil, at situation: Situation = .withCommittee, gates: Set<Gate> = Set(Gate.allCases)
  ) throws {
    now = try moment("2026-11-23")
    committee = try Committee.form(
      Committee.ID(high: 3, low: 1), on: try Self.terms(quorum: quorum, until: until), voters: Self.ids(Self.voters),
      arrangers: Self.ids(Self.voters + [Self.secretary]), by: Desk.manager, at: now
    ).0
    sitting = try Sitting.plan(
      Sitting.ID(high: 3, low: 2), of: committee, as: SittingNumber(year: 2026, serial: 3), form, beginning: now,
      by: Self.secretary, at: now
    ).0
    request = try situation.request(under: gates)
    _ = try sitting.place(request, isElsewhere: false, under: committee, by: Self.secretary, at: now)
  }

  static func terms(quorum: Committee.Quorum = .moreThanHalf, until: CalendarDay? = nil) throws -> Committee.Terms {
    let posts: [(Actor, Committee.Post)] = [
      (secretary, .secretary), (chair, .chair), (second, .member), (third, .member),
    ]
    let from = try day("2026-01-01")
    return Committee.Terms(
      nameAr: "لجنة البحث", nameEn: "Study committee", quorum: quorum,
      members: try posts.map { actor, post in
        Committee.Member(
          staff: try Desk.staffID(actor), name: actor.name, post: post, from: from,
          until: actor == third ? until : nil)
      })
  }

  static func ids(_ actors: [Actor]) -> Set<StaffMember.ID> { Set(actors.compactMap(\.staffID)) }

  mutating func convene(_ present: [Actor] = voters) throws {
    _ = try sitting.convene(present: Self.ids(present), under: committee, by: Self.secretary, at: now)
  }

  mutating func vote(
    _ choice: AgendaItem.Vote.Choice, by actor: Actor, declared: [Interest] = []
  ) throws(CommitteeRefusal) {
    _ = try sitting.vote(choice, because: "رأي", on: request, declared: declared, by: actor, at: now)
  }

  mutating func recuse(_ actor: Actor) throws(CommitteeRefusal) {
    _ = try sitting.recuse(from: request.id, because: "جار", under: committee, by: actor, at: now)
  }

  mutating func resolve(
    by actor: Actor = chair, amount: Halalas? = .riyals(2_000), isMoreMeant: Bool = false
  ) throws(CommitteeRefusal) {
    _ = try sitting.resolve(
      &request, Sitting.Wording(reasons: "وفق المعايير", amount: amount, isMoreMeant: isMoreMeant), by: actor,
      under: Set(Gate.allCases), at: now, with: PlainFingerprint())
  }

  mutating func close() throws(CommitteeRefusal) {
    _ = try sitting.close(
      names: [request.id: "سارة العتيبي"], under: committee, by: Self.secretary, at: now, with: PlainFingerprint())
  }

  func interest(_ name: String, _ nationalID: String? = nil, of actor: Actor) throws -> Interest {
    Interest(
      id: Interest.ID(high: 4, low: 1), staff: try Desk.staffID(actor), name: name,
      nationalID: try nationalID.map { try NationalID(typed: $0) }, relation: "أخت زوجي", declared: now)
  }
}
