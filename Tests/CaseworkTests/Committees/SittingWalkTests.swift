import Casework
import Testing

@Suite("Every verb on every sitting")
struct SittingWalkTests {
  @Test("goes as docs/lifecycles/sitting.md draws it")
  func document() throws {
    try RecordedDocument(path: "docs/lifecycles/sitting.md").mustBe(try SittingLifecycle().text)
  }

  @Test("an item of its agenda goes as docs/lifecycles/agenda-item.md draws it")
  func item() throws {
    try Lifecycle(
      "An agenda item's way",
      """
      Found by trying every verb on the only item of a sitting of three, two of whom came; kept by `SittingWalkTests`.
      Record it with `SILA_RECORD=1 swift test --filter SittingWalkTests`. `vote on a relative` is tried by a member who
      declared the applicant, `vote absent` by the one who did not come.
      """, states: ItemState.allCases.map(\.rawValue), verbs: ItemAct.allCases.map(\.rawValue)
    ) { state, act in
      let before = try ItemState.allCases[state].room()
      return Self.trying(ItemAct.allCases[act].act, on: before, ItemState.name)
    }.mustBe(in: "agenda-item")
  }

  @Test("its minutes go as docs/lifecycles/minutes.md draws it")
  func minutes() throws {
    try Lifecycle(
      "The way of a sitting's minutes",
      """
      Found by trying every verb on the minutes of a sitting of three, two of whom came; kept by `SittingWalkTests`.
      Record it with `SILA_RECORD=1 swift test --filter SittingWalkTests`. From the moment they are sealed nothing of
      what they tell changes: neither votes nor items nor who was there.
      """, states: MinutesState.allCases.map(\.rawValue), verbs: MinutesAct.allCases.map(\.rawValue)
    ) { state, act in
      let before = try MinutesState.allCases[state].room()
      let outcome = Self.trying(MinutesAct.allCases[act].act, on: before, MinutesState.name)
      guard before.sitting.minutes != nil else { return outcome }
      var after = before
      try? MinutesAct.allCases[act].act(&after)
      #expect(after.sitting.minutes == before.sitting.minutes, "sealed minutes changed")
      return outcome
    }.mustBe(in: "minutes")
  }

  private static func trying(
    _ verb: (inout Room) throws(CommitteeRefusal) -> Void, on before: Room, _ name: (Room) -> String
  ) -> Lifecycle.Outcome {
    var room = before
    do throws(CommitteeRefusal) {
      try verb(&room)
    } catch {
      #expect(room.sitting == before.sitting && room.request == before.request, "a refused verb left a trace")
      return .refused(Lifecycle.name(of: error))
    }
    return name(room) == name(before) ? .stayed : .moved(name(room))
  }
}

/// Where the only item of a sitting may stand.
private enum ItemState: String, CaseIterable {
  case open
  case votedOn = "open, voted on"
  case resolved, withdrawn, left

  func room() throws -> Room {
    var room = try Room()
    try room.convene([Room.chair, Room.second])
    if self == .open { return room }
    if self == .withdrawn {
      _ = room.sitting.drop(room.request.id, by: Desk.applicant, at: room.now)
      return room
    }
    for voter in [Room.chair, Room.second] { try room.vote(.accept, by: voter) }
    if self == .resolved { try room.resolve() }
    if self == .left { try room.close() }
    return room
  }

  static func name(of room: Room) -> String {
    guard let item = room.sitting.items.first else { return "off the agenda" }
    switch item.state {
    case .open: return item.votes.isEmpty ? open.rawValue : votedOn.rawValue
    case .resolved: return resolved.rawValue
    case .withdrawn: return withdrawn.rawValue
    case .left: return left.rawValue
    }
  }
}

private enum ItemAct: String, CaseIterable {
  case recuse, vote
  case voteOnRelative = "vote on a relative"
  case voteAbsent = "vote absent"
  case resolve
  case resolveAsMember = "resolve as a member"
  case withdraw = "the applicant withdraws"
  case takeOff = "take off"
  case close = "close the sitting"

  func act(_ room: inout Room) throws(CommitteeRefusal) {
    switch self {
    case .recuse: try room.recuse(Room.second)
    case .vote: try room.vote(.accept, by: Room.chair)
    case .voteOnRelative:
      guard let tie = try? room.interest("سارة العتيبي", "1000000008", of: Room.chair) else { return }
      try room.vote(.accept, by: Room.chair, declared: [tie])
    case .voteAbsent: try room.vote(.accept, by: Room.third)
    case .resolve: try room.resolve()
    case .resolveAsMember: try room.resolve(by: Room.second)
    case .withdraw:
      guard room.sitting.drop(room.request.id, by: Desk.applicant, at: room.now) != nil else {
        throw .itemNotOpen
      }
    case .takeOff:
      _ = try room.sitting.takeOff(room.request.id, under: room.committee, by: Room.secretary, at: room.now)
    case .close: try room.close()
    }
  }
}

/// How far the minutes of a sitting may have come.
private enum MinutesState: String, CaseIterable {
  case none = "not sealed"
  case sealed
  case half = "signed by one"
  case refused = "signed by one, refused by the other"
  case signed

  func room() throws -> Room {
    var room = try Room()
    try room.convene([Room.chair, Room.second])
    for voter in [Room.chair, Room.second] { try room.vote(.accept, by: voter) }
    try room.resolve()
    if self == .none { return room }
    try room.close()
    if self == .sealed { return room }
    _ = try room.sitting.sign(by: Room.chair, at: room.now)
    if self == .refused { _ = try room.sitting.refuseToSign(because: "ملاحظة", by: Room.second, at: room.now) }
    if self == .signed { _ = try room.sitting.sign(by: Room.second, at: room.now) }
    return room
  }

  static func name(of room: Room) -> String {
    guard room.sitting.minutes != nil else { return none.rawValue }
    let signatures = room.sitting.signatures
    if signatures.isEmpty { return sealed.rawValue }
    if room.sitting.state != .signed { return half.rawValue }
    return signatures.contains { $0.refusal != nil } ? refused.rawValue : signed.rawValue
  }
}

private enum MinutesAct: String, CaseIterable {
  case close = "close the sitting"
  case chair = "the chair signs"
  case second = "the other signs"
  case refuse = "the other refuses"
  case refuseSilently = "refuse without a reason"
  case absent = "who was absent signs"
  case secretary = "the secretary signs"
  case vote, resolve
  case arrive = "come late"
  case place = "put on the agenda"

  func act(_ room: inout Room) throws(CommitteeRefusal) {
    let (committee, now) = (room.committee, room.now)
    switch self {
    case .close: try room.close()
    case .chair: _ = try room.sitting.sign(by: Room.chair, at: now)
    case .second: _ = try room.sitting.sign(by: Room.second, at: now)
    case .refuse: _ = try room.sitting.refuseToSign(because: "ملاحظة", by: Room.second, at: now)
    case .refuseSilently: _ = try room.sitting.refuseToSign(because: " ", by: Room.second, at: now)
    case .absent: _ = try room.sitting.sign(by: Room.third, at: now)
    case .secretary: _ = try room.sitting.sign(by: Room.secretary, at: now)
    case .vote: try room.vote(.reject, by: Room.chair)
    case .resolve: try room.resolve()
    case .arrive:
      guard let third = Room.third.staffID else { return }
      _ = try room.sitting.arrive(third, under: committee, by: Room.secretary, at: now)
    case .place:
      _ = try room.sitting.place(room.request, isElsewhere: false, under: committee, by: Room.secretary, at: now)
    }
  }
}
