import Casework
import Testing

@Suite("Whatever is tried, in whatever order")
struct RandomWayTests {
  /// Policies a request is led under: every gate, none, and each that asks for something alone.
  private static let policies: [Set<Gate>] = [
    Set(Gate.allCases), [], [.information], [.verification], [.attestation], [.committeeNotice], [.registration],
  ]

  @Test("a request never stands where it could not have got", arguments: Array(policies.enumerated().map(\.offset)))
  func possible(place: Int) throws {
    let gates = Self.policies[place]
    var random = SeededRandomness(seed: UInt64(1_447 + place))
    var reached: Set<Stage> = []
    for round in 0..<160 {
      var request = try Desk.draft(urgency: round.isMultiple(of: 3) ? "عملية" : nil)
      if round.isMultiple(of: 2) {
        _ = try request.supply(Desk.document(), for: "id", by: Desk.applicant, at: moment("2026-11-21"))
      }
      let floor = try Rules.twoWeekFloor([.holdsBack, .tellsOnly, nil].randomElement(using: &random) ?? nil)
      var terms = Terms(gates: gates, rule: floor, now: try moment("2026-11-22"))
      for _ in 0..<160 {
        try step(&request, &terms, &random)
        reached.insert(request.stage)
      }
    }
    #expect(reached.count == Stage.allCases.count, "only \(reached.map(\.rawValue).sorted()) were reached")
  }

  private func step(_ request: inout Request, _ terms: inout Terms, _ random: inout SeededRandomness) throws {
    terms.now = terms.now + .hours(Int64.random(in: 0...50, using: &random))
    let verb = try #require(Self.verbs(&random).randomElement(using: &random))
    let somebody = [Desk.officer, Desk.researcher, Desk.member, Desk.manager].randomElement(using: &random)
    let before = request
    do throws(Refusal) {
      _ = try verb.act(on: &request, terms, by: Int.random(in: 0..<4, using: &random) == 0 ? somebody : nil)
    } catch {
      #expect(request == before, "\(verb) was refused with \(error) and left a trace")
      return
    }
    #expect(!before.stage.isFinal, "\(verb) woke a file that rested")
    for fault in Impossible.faults(of: request, terms) { Issue.record("\(fault) after \(verb) from \(before.stage)") }
  }

  /// Mostly the verbs that lead on, or most ways would end before the committee.
  private static func verbs(_ random: inout SeededRandomness) -> [Verb] {
    let leadingOn = Verb.allCases.filter {
      ![.withdraw, .reject, .edit, .refer, .handOverStudy, .handOverReferral, .replaceMobile].contains($0)
    }
    return Int.random(in: 0..<12, using: &random) == 0 ? Verb.allCases : leadingOn
  }
}

/// What no request may ever be, said one sentence each.
enum Impossible {
  static func faults(of request: Request, _ terms: Terms) -> [String] {
    file(request) + way(request, terms.gates) + people(request) + clock(request, terms.rule)
  }

  private static func file(_ request: Request) -> [String] {
    var faults: [String] = []
    if (request.stage == .draft) != (request.number == nil) { faults.append("a number and a draft") }
    if [.complete, .attested].contains(request.stage), !request.missingItems.isEmpty {
      faults.append("complete with something missing")
    }
    if [.submitted, .incomplete].contains(request.stage), request.missingItems.isEmpty {
      faults.append("incomplete with nothing missing")
    }
    if request.stage == .attested, request.seal == nil { faults.append("attested without a seal") }
    if Set(request.items.map(\.requirement.code)).count != request.items.count { faults.append("an item twice") }
    return faults
  }

  private static func way(_ request: Request, _ gates: Set<Gate>) -> [String] {
    var faults: [String] = []
    let stage = request.stage
    if hasReachedStudy(stage) {
      if request.referral?.isOpen == true { faults.append("studied with an open referral") }
      if gates.contains(.attestation), request.seal == nil { faults.append("studied without a seal") }
    }
    if request.times.decided != nil {
      let isGranted = request.decision?.outcome == .accept
      if isGranted, !request.missingItems.isEmpty { faults.append("accepted with something missing") }
      if isGranted, gates.contains(.attestation), request.sealState(with: PlainFingerprint()) != .intact {
        faults.append("accepted without a whole seal")
      }
      if gates.contains(.verification), !request.unverifiedItems.isEmpty { faults.append("decided unverified") }
    }
    if hasReachedCommittee(stage) {
      // What the committee put off may be handed over, and waits for a report again.
      if stage != .deferred, request.study?.report == nil { faults.append("before the committee without a report") }
      if gates.contains(.committeeNotice), request.times.noticeGiven == nil { faults.append("no notice") }
    }
    if isAnswered(stage), request.decision == nil || request.decision?.outcome == .defer {
      faults.append("answered without a decision")
    }
    if request.delivery != nil, gates.contains(.registration), request.registration == nil {
      faults.append("delivered without registration")
    }
    if request.delivery != nil || request.registration != nil, request.decision?.outcome != .accept {
      faults.append("served without an acceptance")
    }
    return faults
  }

  private static func people(_ request: Request) -> [String] {
    var faults: [String] = []
    if let decider = request.decision?.by, request.wasStudied(by: decider) { faults.append("researcher decided") }
    if let giver = request.delivery?.by, request.wasStudied(by: giver) || giver == request.decision?.by {
      faults.append("researcher or decider delivered")
    }
    return faults
  }

  private static func clock(_ request: Request, _ rule: ReplyRule) -> [String] {
    var faults: [String] = []
    let times = request.times
    let order = [times.submitted, times.completed, times.decided, times.answered].compactMap { $0 }
    if order != order.sorted() { faults.append("times out of order") }
    if isAnswered(request.stage) != (times.answered != nil) { faults.append("answered at no time") }
    let open = request.pauses.filter { $0.until == nil }.map(\.reason)
    if Set(open).count != open.count { faults.append("one pause twice") }
    if request.pauses.contains(where: { pause in pause.until.map { $0 < pause.from } ?? false }) {
      faults.append("a pause that ends before it begins")
    }
    if request.stage != .withdrawn,
      open.contains(.incomplete) != (isAskedFor(request) && times.completed != nil)
    {
      faults.append("a clock that stands for missing items of a whole file, or runs without them")
    }
    if let answered = times.answered,
      (try? rule.mayAnswer(request.replyClock, on: CalendarDay(answered), in: Rules.saudi)) == nil
    {
      faults.append("answered before the floor was over")
    }
    return faults
  }

  /// The next step is to hand something in.
  private static func isAskedFor(_ request: Request) -> Bool {
    request.stage == .incomplete || request.stage.isBeingJudged && !request.missingItems.isEmpty
  }

  private static func hasReachedStudy(_ stage: Stage) -> Bool {
    stage == .underStudy || hasReachedCommittee(stage)
  }

  private static func hasReachedCommittee(_ stage: Stage) -> Bool {
    [.withCommittee, .accepted, .rejected, .deferred].contains(stage) || isAnswered(stage)
  }

  private static func isAnswered(_ stage: Stage) -> Bool {
    [.notified, .registered, .delivered, .closed].contains(stage)
  }
}
