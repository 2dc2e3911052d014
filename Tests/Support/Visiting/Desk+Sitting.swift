/// A committee's sitting, as its chair and its members hold it.
extension Desk {
  /// Plans a sitting for today with a request on its agenda and opens it; the address of the item.
  package func sit(on request: String, chair: String = "member") async throws -> String {
    let visitor = try await at(chair)
    let room = try await visitor.get("/\(slug)/staff/committees")
    let names = ["form", "day-cal", "day-d", "day-mh", "day-mg", "day-y", "hour"]
    let today = names.flatMap { name in room.values(of: name).prefix(1).map { (name, $0) } }
    let sitting = try await visitor.post("/\(slug)/staff/sittings", today + [("place", "المقر")]).path
    let id = request.split(separator: "/").last.map(String.init) ?? ""
    try await visitor.post("\(sitting)/agenda", [("request", id)])
    let present = visitor.page.choices(of: "present").map { ("present", $0) }
    try await visitor.post("\(sitting)/convening", present)
    return "\(sitting)/items/\(id)"
  }

  /// Members vote alike on an item.
  package func vote(_ choice: String, on item: String, by members: [String] = ["member", "manager"]) async throws {
    for member in members { try await act(member, on: item, "vote", [("vote", choice), ("reason", "حاجة ثابتة")]) }
  }

  /// Decides a request in a sitting of its own; the page after the resolution.
  @discardableResult
  package func decide(
    _ request: String, _ choice: String = "accept", saying wording: [(String, String)] = [("reasons", "وفق المعايير")],
    by members: [String] = ["member", "manager"]
  ) async throws -> Page {
    let item = try await sit(on: request, chair: members[0])
    try await vote(choice, on: item, by: members)
    return try await act(members[0], on: item, "resolution", wording)
  }
}

extension Page {
  /// The values that may be ticked under a field name.
  package func choices(of field: String) -> [String] {
    markup.tags.filter { $0.name == "input" && $0.attributes["type"] == "checkbox" && $0.attributes["name"] == field }
      .compactMap { $0.attributes["value"] }
  }
}
