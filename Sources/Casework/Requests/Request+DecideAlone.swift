extension Service {
  /// Whether a committee decides on its requests: the service says so, or the policy that judges them does.
  package func needsCommittee(under policy: PolicyVersion) -> Bool {
    needs.needsCommittee(promised: policy.promisesCommittee)
  }

  /// Whether money is given by it: it pays out, or its form asks how much is needed.
  package var paysMoney: Bool { needs.contains(.payment) || asksAmount }
}

extension ServiceNeeds {
  /// Whether a committee decides: it is called for, or the policy promises one (R26, R28).
  package func needsCommittee(promised: Bool) -> Bool { contains(.committee) || promised }
}

extension Request {
  /// Decides a request whose service needs no committee, as senior management does.
  ///
  /// What the service and the policy say is not passed over: where either wants a committee, this is refused by name;
  /// `promised` is whether the policy does.
  /// Everything else that holds for a committee's decision holds here as well, and who decides neither studied the
  /// request nor hands it over or pays for it (R28).
  package mutating func decideAlone(
    _ outcome: Decision.Outcome, reasons: String, conditions: String = "", amount: Halalas? = nil, months: Int? = nil,
    isMoreMeant: Bool = false, needs: ServiceNeeds, promised: Bool, pays: Bool, by decider: Actor,
    under gates: Set<Gate>, at now: Instant,
    with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    try mustBeOpenToStudy()
    guard !needs.contains(.committee) else { throw .serviceNeedsCommittee }
    guard !promised else { throw .policyNeedsCommittee }
    guard study?.report != nil else { throw .notStudied }
    if let months, !(1...Sitting.mostMonths).contains(months) {
      throw .fieldwork(.monthsOutOfRange(limit: Sitting.mostMonths))
    }
    guard let staff = decider.staffID else { throw .notYours }
    return try decide(
      outcome, reasons: reasons, conditions: outcome == .accept ? conditions : "", amount: amount, months: months,
      isMoreMeant: isMoreMeant, members: [Decision.Member(id: staff, name: decider.name)], alone: true, in: nil,
      pays: pays, by: decider,
      under: gates,
      at: now, with: hash)
  }
}
