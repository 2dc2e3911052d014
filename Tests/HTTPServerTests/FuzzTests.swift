import HTTP
import HTTPServer
import Testing

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Requests changed at random")
struct FuzzTests {
  private static let originals = [
    "GET /nafs/requests/42?page=2&sort=due HTTP/1.1\r\nHost: a.example:8080\r\nCookie: a=b; c=d\r\nAccept: */*\r\n\r\n",
    "POST /nafs/requests HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\nname=%D9%86",
    "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\nT: u\r\n\r\n",
    "PUT /x HTTP/1.0\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: keep-alive\r\n\r\nabcGET / HTTP/1.0\r\n\r\n",
    "POST /f HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 81\r\n\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.pdf\"\r\n\r\n%PDF\r\n--b--\r\n",
  ]

  private func mutate(_ original: String, _ random: inout Seeded) -> [UInt8] {
    var bytes = Array(original.utf8)
    let favourites: [UInt8] = [0, 9, 10, 13, 32, 37, 38, 44, 47, 58, 59, 61, 63, 127, 255]
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] = favourites.randomElement(using: &random) ?? 0
      case 2: bytes.insert(favourites.randomElement(using: &random) ?? 0, at: at)
      case 3: bytes.remove(at: at)
      case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + 9))
      }
      if bytes.isEmpty { bytes = [0x47] }
    }
    return bytes
  }

  @Test("2,000 of them leave the server whole and its folders empty")
  func mutated() async throws {
    var random = Seeded(state: 1_445)
    let uploads = try Folder()
    try await withServer {
      $0.memoryBody = 2
      // The library overlooks that a client stopped sending right after "\\n" or "\\r": then the deadline closes.
      $0.headTimeout = 0.3
      $0.transferTimeout = 0.3
    } handler: { request in
      let form = try? await request.withForm(uploadsIn: uploads.path) { $0.fields.count }
      return form == nil ? HTTPResponse(status: 422) : echo(request)
    } _: { server, folder, _ in
      for round in 0..<10 {
        let clients = try (0..<200).map { _ in try RawClient(port: server.port) }
        for (number, client) in clients.enumerated() {
          client.send(mutate(Self.originals[number % Self.originals.count], &random))
          client.finishSending()
        }
        for client in clients { #expect(await client.read(), "a request of round \(round) was left hanging") }
      }
      let client = try RawClient(port: server.port)
      client.send("GET /after HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(client.text.hasSuffix("GET /after ? 0"))
      #expect(await eventually { folder.names.isEmpty && uploads.names.isEmpty })
    }
  }
}
