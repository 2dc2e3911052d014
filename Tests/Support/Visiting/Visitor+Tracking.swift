extension Visitor {
  /// Proves the mobile with the code that the demo's outbox shows, and returns the status page.
  @discardableResult
  package func track(_ number: String, mobile: String = "0501234567", at slug: String) async throws -> Page {
    try await get("/\(slug)/track")
    try await post("/\(slug)/track", [("number", number), ("mobile", mobile)])
    let code = try await code(for: number, at: slug)
    try await get("/\(slug)/track/code")
    return try await post("/\(slug)/track/code", [("code", code ?? "")])
  }

  /// The newest code sent for a request, as the outbox of a demo association shows it.
  package func code(for number: String, at slug: String) async throws -> String? {
    let language = cookies.updateValue("en", forKey: "lang")
    defer { cookies["lang"] = language }
    let outbox = try await get("/\(slug)/outbox").text
    return try outbox.firstMatch(of: Regex("Code for request \(number): ([0-9]{6})"))?.output[1].substring.map(
      String.init)
  }
}
