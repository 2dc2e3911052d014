import HTTP
import HTTPServer
import Synchronization
import Testing

/// Holds handlers until a test opens it.
final class Gate: Sendable {
  private let state = Mutex(false)
  private let waiting = Atomic(0)

  var count: Int { waiting.load(ordering: .relaxed) }

  func open() { state.withLock { $0 = true } }

  func pass() async {
    waiting.add(1, ordering: .relaxed)
    _ = await eventually(milliseconds: 20_000) { state.withLock { $0 } }
  }
}

@Suite("Stopping")
struct StopTests {
  @Test("lets the request under way finish and tells its client to close")
  func graceful() async throws {
    let gate = Gate()
    try await withServer {
      _ in
    } handler: { request in
      await gate.pass()
      return echo(request)
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await eventually { gate.count == 1 })
      async let stopped: Void = server.stop(grace: .seconds(20))
      #expect(await eventually { server.isStopping })
      gate.open()
      #expect(await client.read())
      await stopped
      #expect(client.statuses == [200])
      #expect(client.text.contains("Connection: close"))
      #expect(client.text.hasSuffix("GET /slow ? 0"))
    }
  }

  @Test("answers 503 for what is not done within the grace")
  func impatient() async throws {
    let gate = Gate()
    try await withServer {
      _ in
    } handler: { request in
      await gate.pass()
      return echo(request)
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await eventually { gate.count == 1 })
      await server.stop(grace: .milliseconds(50))
      #expect(await client.read())
      #expect(client.statuses == [503])
      gate.open()
    }
  }

  @Test("closes idle connections and heads that are not whole without waiting")
  func idle() async throws {
    try await withServer { server, _, _ in
      let kept = try RawClient(port: server.port)
      kept.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await kept.readAnswers(1)
      let begun = try RawClient(port: server.port)
      begun.send("GET / HTTP/1.1\r\n")
      let silent = try RawClient(port: server.port)
      await server.stop(grace: .seconds(60))
      for client in [kept, begun, silent] { #expect(await client.read()) }
    }
  }

  @Test("frees the port, and a second stop does nothing")
  func port() async throws {
    try await withServer { server, _, _ in
      await server.stop()
      await server.stop()
      #expect(throws: RawClient.NotConnected.self) { try RawClient(port: server.port) }
      try await withServer {
        $0.port = server.port
      } _: { again, _, _ in
        #expect(again.port == server.port)
      }
    }
  }

  @Test("waits for an upload that is still coming in")
  func upload() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n")
      await client.read { !$0.isEmpty }
      async let stopped: Void = server.stop(grace: .seconds(20))
      client.send("abc")
      client.send("def")
      #expect(await client.read())
      await stopped
      #expect(client.statuses == [100, 200])
    }
  }
}
