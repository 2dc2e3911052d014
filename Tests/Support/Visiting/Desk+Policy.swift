/// Bringing a policy into force, as the board's secretary does it.
extension Desk {
  /// Uploads the document and returns the page of the draft.
  @discardableResult
  package func bringIn(_ document: [UInt8], named name: String = "policy.txt") async throws -> Page {
    try await send("secretary", from: "policy", to: "policy", [], Visitor.Upload("file", named: name, document))
  }

  /// Answers open points on the draft's page.
  @discardableResult
  package func answer(_ answers: [(String, String)], on draft: String) async throws -> Page {
    try await act("secretary", on: draft, "answers", answers)
  }

  /// Records the board's approval of a day, given as day, month and year.
  @discardableResult
  package func approve(_ draft: String, on day: (Int, Int, Int)) async throws -> Page {
    try await act(
      "secretary", on: draft, "approval",
      [
        ("meeting", "11"), ("approved-cal", "g"), ("approved-d", "\(day.0)"), ("approved-mg", "\(day.1)"),
        ("approved-mh", "1"), ("approved-y", "\(day.2)"), ("approver", "خالد الراجحي"),
        ("approver-post", "رئيس مجلس الإدارة"),
      ])
  }
}

extension Page {
  /// The fields of the open points a draft's page asks, without their "point-".
  package var openPoints: Set<String> {
    // What stands after the mark of the form that changes answers is asked no more.
    let names = markup.tags.compactMap { $0.attributes["name"] }.prefix { $0 != "changes" }
      .filter { $0.hasPrefix("point-") }
    return Set(
      names.map { String($0.dropFirst(6)) }.map { $0.hasPrefix("ceiling") ? "ceiling" : $0 })
  }
}
