import Casework
import Office

/// A sitting with the longest agenda there may be, in one association.
struct SyntheticSitting {
  let office: Office

  /// The association that has it: more of its open requests lie before the committee than elsewhere.
  static let place = 0

  func plan(in opened: OpenedAssociation, _ scale: Scale) async throws {
    func actor(_ place: Int) -> StaffActor {
      StaffActor(association: opened.association.id, member: opened.staff[place])
    }
    let posts: [(Int, Committee.Post)] = [(6, .chair), (7, .member), (0, .secretary)]
    let committee = try await office.form(
      Committee.Terms(
        nameAr: "لجنة دراسة الطلبات", nameEn: "Requests committee", quorum: .moreThanHalf,
        members: posts.map { place, post in
          Committee.Member(
            staff: opened.staff[place].id, name: "", post: post, from: CalendarDay(scale.now - .days(100)))
        }), as: actor(8))
    let sitting = try await office.planSitting(
      of: committee, .meeting(place: "قاعة الاجتماعات"), beginning: scale.now + .days(1), as: actor(6))
    let file = try await office.sitting(sitting, as: actor(6))
    try await office.place(file.waiting.map(\.id), on: sitting, seen: file.sitting.version, as: actor(6))
    say("agenda: \(file.waiting.count) files before the committee of \(opened.association.slug)")
  }
}
