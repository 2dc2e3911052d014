import Casework
import Office

/// Makes an association's requests by the same verbs its staff would use.
struct SyntheticRequests {
  let association: OpenedAssociation
  let scale: Scale
  let document: RequestDocument

  /// The request with this serial, the same in every run; seven in ten come from a person of their own.
  func make(_ serial: Int, number: RequestNumber) throws -> PastRequest {
    var random = Seeded(UInt64(association.place) << 40 | UInt64(serial) << 1 | 1)
    let person = serial % max(scale.requestsEach * 7 / 10, 1)
    let submitted = scale.submission(serial)
    let service = random.pick(association.services)
    let request = Request.draft(
      id: scale.request(serial, of: association.place), of: service, under: association.policy.id,
      applicant: try SyntheticPerson(serial: association.place * 1_000_000 + person).applicant(
        as: scale.identifier(
          at: scale.submission(person), UInt64(association.place) << 40 | 1 << 39 | UInt64(person))),
      particulars: Request.Particulars(
        need: SyntheticPerson.needs[serial % SyntheticPerson.needs.count],
        amount: service.asksAmount ? Halalas(Int64(100_000 + 5_000 * random.below(60))) : nil, criteriaRead: true),
      through: .website)
    var way = Way(request, number: number, at: submitted, association, document)
    let open: Way.End = isForAgenda(serial) ? .withCommittee : Self.openEnd(&random)
    try way.go(to: scale.isOpen(serial) ? open : Self.finalEnd(&random), &random)
    return PastRequest(way.request, way.events)
  }

  /// Half of the open ones where the long agenda is.
  private func isForAgenda(_ serial: Int) -> Bool {
    association.place == SyntheticSitting.place && serial.isMultiple(of: 4)
  }

  /// Two in three were withdrawn early and one went all the way, which makes six events each on average.
  private static func finalEnd(_ random: inout Seeded) -> Way.End {
    switch random.below(100) {
    case ..<20: .closed(.accept)
    case ..<34: .closed(.reject)
    default: .withdrawn
    }
  }

  private static func openEnd(_ random: inout Seeded) -> Way.End {
    random.pick([.submitted, .submitted, .incomplete, .complete, .attested, .attested, .underStudy, .withCommittee])
  }
}
