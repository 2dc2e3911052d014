import Casework

@testable import Office

extension Branch {
  /// The committee of these tests: the member presides, the manager sits with them, the officer keeps its minutes.
  func committee() async throws -> Committee {
    let chair = try actor(.committeeMember)
    if let known = try await office.committeeRoom(as: chair).committees.first { return known }
    let id = try await office.form(terms(), as: actor(.boardSecretary))
    return try await office.committee(id, as: chair)
  }

  func terms(
    _ posts: [(Role, Committee.Post)] = [
      (.committeeMember, .chair), (.seniorManagement, .member), (.relationsOfficer, .secretary),
    ], quorum: Committee.Quorum = .moreThanHalf
  ) throws -> Committee.Terms {
    let today = CalendarDay(house.clock.now)
    return Committee.Terms(
      nameAr: "لجنة البحث", nameEn: "Study committee", quorum: quorum,
      members: try posts.map { role, post in
        Committee.Member(staff: try actor(role).member.id, name: "", post: post, from: today)
      })
  }

  /// A sitting planned for today with these requests on its agenda.
  func plan(_ requests: [Request.ID], form: Sitting.Form = .meeting(place: "المقر")) async throws -> Sitting.ID {
    let chair = try actor(.committeeMember)
    let id = try await office.planSitting(
      of: committee().id, form, beginning: house.clock.now, as: chair)
    if !requests.isEmpty { try await office.place(requests, on: id, seen: sitting(id).version, as: chair) }
    return id
  }

  /// The same, with everyone come and the sitting opened.
  func convene(_ requests: [Request.ID], form: Sitting.Form = .meeting(place: "المقر")) async throws -> Sitting.ID {
    let id = try await plan(requests, form: form)
    let present = Set(try await committee().members.map(\.staff))
    try await office.convene(id, present: present, seen: sitting(id).version, as: actor(.committeeMember))
    return id
  }

  func sitting(_ id: Sitting.ID) async throws -> Sitting {
    try await office.sitting(id, as: actor(.committeeMember)).sitting
  }

  /// Records what the votes on an item come to.
  func resolve(
    _ request: Request.ID, in id: Sitting.ID, amount: Halalas? = .riyals(3_000), months: Int? = nil,
    as chair: StaffActor? = nil
  ) async throws {
    let version = try await sitting(id).item(request)?.version ?? -1
    try await office.resolve(
      request, Sitting.Wording(reasons: "حاجة ثابتة", amount: amount, months: months), in: id, seen: version,
      as: chair ?? actor(.committeeMember))
  }

  /// Decides a request in a sitting of its own, whose minutes everyone signs.
  func decide(_ outcome: Decision.Outcome, on request: Request.ID, as actor: StaffActor) async throws {
    let choice = try Self.choice(outcome)
    guard actor.may(.decide) else {
      let nowhere: Sitting.ID = house.randomness.identifier(at: house.clock.now)
      return try await office.vote(choice, because: "حاجة ثابتة", on: request, in: nowhere, as: actor)
    }
    let members = [try self.actor(.committeeMember), try self.actor(.seniorManagement)]
    let id = try await convene([request])
    for member in members {
      try await office.vote(choice, because: "حاجة ثابتة", on: request, in: id, as: member)
    }
    try await resolve(request, in: id)
    try await office.close(id, seen: sitting(id).version, as: members[0])
    for member in members { try await office.sign(id, as: member) }
  }

  private static func choice(_ outcome: Decision.Outcome) throws -> AgendaItem.Vote.Choice {
    guard let choice = AgendaItem.Vote.Choice(rawValue: outcome.rawValue) else { throw OfficeRefusal.notFound }
    return choice
  }
}
