import Casework
import Office

extension House {
  /// A sitting in session with a request before it, done by everyone whose work it is.
  func session() async throws -> (sitting: Sitting.ID, item: Request.ID, committee: Committee.ID) {
    let settings = try await office.settings(slug: "ghiras")
    let association = settings.association.id
    func actor(_ post: String) throws -> StaffActor {
      StaffActor(association: association, member: try settings.colleague(post))
    }
    let item = try await requestBeforeCommittee(settings, try actor("officer"), try actor("researcher"))
    let chair = try actor("member")
    guard let committee = try await office.committeeRoom(as: chair).committees.first else {
      throw OfficeRefusal.notFound
    }
    let sitting = try await office.planSitting(
      of: committee.id, .meeting(place: "المقر"), beginning: clock.now, as: chair)
    try await office.place([item], on: sitting, seen: 0, as: chair)
    try await office.convene(
      sitting, present: Set(committee.members.map(\.staff)), seen: 1, as: chair)
    return (sitting, item, committee.id)
  }

  private func requestBeforeCommittee(
    _ settings: Settings, _ officer: StaffActor, _ researcher: StaffActor
  ) async throws -> Request.ID {
    let answers = ApplicationAnswers([
      .criteriaRead: "yes", .first: "منيرة", .family: "العنزي", .nationalID: "1000000073", .calendar: "h", .day: "27",
      .hijriMonth: "9", .year: "1404", .mobile: "0500000015", .city: "عنيزة", .need: "كرسي متحرك", .urgent: "normal",
    ])
    guard let service = settings.service(code: "VISIT") else { throw OfficeRefusal.notFound }
    let id = try await office.takeIn(
      Application(service: service.id, answers: answers, documents: [:]), through: .interview, key: "before-committee",
      as: officer
    ).id
    func version() async throws -> Int { try await office.request(id, as: officer).request.version }
    for code in ["identity", "income"] {
      try await office.waive(code, because: "معروف لدينا", on: id, seen: version(), as: officer)
    }
    try await office.attest(signedBy: "منيرة العنزي", method: .paper, on: id, seen: version(), as: officer)
    try await office.giveNotice(through: .sms, on: id, seen: version(), as: officer)
    try await office.beginStudy(on: id, seen: version(), as: researcher)
    try await office.report(
      summary: "زيارة", opinion: "مستحقة", recommending: .accept, on: id, seen: version(), as: researcher)
    try await office.sendToCommittee(id, seen: version(), as: researcher)
    return id
  }
}

extension Settings {
  /// Whoever holds a post of these tests.
  func colleague(_ post: String) throws(OfficeRefusal) -> StaffMember {
    guard let member = colleagues.first(where: { $0.email.hasPrefix("\(post)@") }) else { throw .notFound }
    return member
  }
}
