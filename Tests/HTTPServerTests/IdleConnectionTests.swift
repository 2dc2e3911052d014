import Glibc
import HTTPServer
import Testing

@Suite("Idle connections")
struct IdleConnectionTests {
  @Test("cost less than 40 KB each, a thousand of them that were served before")
  func thousand() async throws {
    // In a process of its own, where nothing else takes or frees memory.
    await #expect(processExitsWith: .success) {
      try await withServer { server, _, _ in
        let before = residentBytes()
        let clients = try (0..<1_000).map { _ in try RawClient(port: server.port) }
        for client in clients {
          client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
          await client.readAnswers(1)
        }
        let grown = residentBytes() - before
        #expect(clients.allSatisfy { $0.statuses == [200] })
        #expect(grown < 40 * 1_024 * 1_024)
      }
    }
  }
}
