import Casework

/// A sitting's lifecycle as found by trying every verb everywhere, written down.
struct SittingLifecycle {
  /// Where a sitting may stand.
  private enum Situation: String, CaseIterable {
    case planned, convened
    case voted = "convened, all have voted"
    case resolved = "convened, the item resolved"
    case closed
    case half = "closed, one has signed"
    case signed, cancelled
  }

  /// Each thing that can be done to it, as the right person does it.
  private enum Verb: String, CaseIterable {
    case place, takeOff, cancel, convene, arrive, recuse, vote, resolve, drop, close, sign, refuseToSign
  }

  var text: String {
    get throws {
      var arrows: [String] = []
      var tables: [String] = []
      for situation in Situation.allCases {
        var rows: [String] = []
        for verb in Verb.allCases {
          let before = try room(situation)
          guard let outcome = try outcome(of: verb, on: before) else { continue }
          rows.append("| \(verb.rawValue) | \(outcome) |")
          let states = outcome.hasPrefix("→ ") ? [before.sitting.state.rawValue, String(outcome.dropFirst(2))] : []
          let arrow = states.count == 2 ? "    \(states[0]) --> \(states[1]): \(verb.rawValue)" : ""
          if !arrow.isEmpty, !arrows.contains(arrow) { arrows.append(arrow) }
        }
        tables.append(
          "### \(situation.rawValue)\n\n"
            + (rows.isEmpty ? "Nothing.\n" : "| verb | outcome |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"))
      }
      return """
        # A sitting's way

        Found by trying every verb on a sitting of three members in every state; kept by `SittingWalkTests`, so that it
        cannot drift from the rules. Record it with `SILA_RECORD=1 swift test --filter SittingWalkTests`.

        ```mermaid
        stateDiagram-v2
            [*] --> planned
        \(arrows.joined(separator: "\n"))
            signed --> [*]
            cancelled --> [*]
        ```

        ## What can be done where

        A verb that isn't named is refused because of the state, of the sitting or of the item.

        \(tables.joined(separator: "\n"))
        """
    }
  }

  private func room(_ situation: Situation) throws -> Room {
    var room = try Room()
    switch situation {
    case .planned: return room
    case .cancelled:
      _ = try room.sitting.cancel(because: "سفر", under: room.committee, by: Room.chair, at: room.now)
      return room
    default: try room.convene([Room.chair, Room.second])
    }
    if situation == .convened { return room }
    for voter in [Room.chair, Room.second] { try room.vote(.accept, by: voter) }
    if situation == .voted { return room }
    try room.resolve()
    if situation == .resolved { return room }
    try room.close()
    if situation == .closed { return room }
    _ = try room.sitting.sign(by: Room.second, at: room.now)
    if situation == .half { return room }
    _ = try room.sitting.sign(by: Room.chair, at: room.now)
    return room
  }

  /// Nil when it is refused because of where things stand.
  private func outcome(of verb: Verb, on before: Room) throws -> String? {
    var room = before
    do throws(CommitteeRefusal) {
      guard try act(verb, on: &room) else { return nil }
    } catch .wrongState, .itemNotOpen {
      return nil
    } catch {
      return "refused: `\(error)`"
    }
    guard room.sitting.state == before.sitting.state else { return "→ \(room.sitting.state.rawValue)" }
    let item = room.sitting.items.first?.state
    return item == before.sitting.items.first?.state ? "stays" : "stays, the item is \(item?.rawValue ?? "off")"
  }

  private func act(_ verb: Verb, on room: inout Room) throws(CommitteeRefusal) -> Bool {
    let (committee, request, now) = (room.committee, room.request.id, room.now)
    switch verb {
    case .place:
      _ = try room.sitting.place(
        room.request, isElsewhere: false, under: committee, by: Room.secretary, at: now)
    case .takeOff: _ = try room.sitting.takeOff(request, under: committee, by: Room.secretary, at: now)
    case .cancel: _ = try room.sitting.cancel(because: "سفر", under: committee, by: Room.secretary, at: now)
    case .convene:
      _ = try room.sitting.convene(present: Room.ids(Room.voters), under: committee, by: Room.secretary, at: now)
    case .arrive:
      guard let third = Room.third.staffID else { return false }
      _ = try room.sitting.arrive(third, under: committee, by: Room.secretary, at: now)
    case .recuse: try room.recuse(Room.chair)
    case .vote: try room.vote(.reject, by: Room.chair)
    case .resolve: try room.resolve()
    case .drop: return room.sitting.drop(request, by: Desk.applicant, at: now) != nil
    case .close: try room.close()
    case .sign: _ = try room.sitting.sign(by: Room.chair, at: now)
    case .refuseToSign: _ = try room.sitting.refuseToSign(because: "ملاحظة", by: Room.chair, at: now)
    }
    return true
  }
}
