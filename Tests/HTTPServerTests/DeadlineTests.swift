import HTTP
import HTTPServer
import Testing

@Suite("Deadlines")
struct DeadlineTests {
  /// Sends one byte now and then until the server closes or far too long has passed; whether it closed.
  private func trickle(_ client: RawClient, _ text: String, milliseconds: Int = 10_000) async -> Bool {
    let end = Clock.milliseconds + milliseconds
    while Clock.milliseconds < end {
      if !client.send(text) { return true }
      if await client.read(milliseconds: 20) { return true }
    }
    return false
  }

  @Test("end a head that trickles in")
  func head() async throws {
    try await withServer {
      $0.headTimeout = 0.2
    } _: { server, _, log in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ")
      #expect(await trickle(client, "y"))
      #expect(await eventually { log.records.map(\.status) == [0] })
    }
  }

  @Test("end a connection on which nothing is sent")
  func silence() async throws {
    try await withServer {
      $0.headTimeout = 0.2
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      #expect(await client.read())
    }
  }

  @Test("end a body that trickles in")
  func body() async throws {
    try await withServer {
      $0.transferTimeout = 0.2
    } _: { server, _, log in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n")
      #expect(await trickle(client, "y"))
      #expect(await eventually { log.records.map(\.isComplete) == [false] })
    }
  }

  @Test("end a kept connection whose next head trickles in")
  func idle() async throws {
    try await withServer {
      $0.idleTimeout = 0.2
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.statuses == [200])
      #expect(await trickle(client, "G"))
    }
  }

  @Test("answer 503 for a handler that takes too long, and cancel it")
  func handler() async throws {
    let cancelled = Log()
    try await withServer {
      $0.answerTimeout = 0.2
    } handler: { request in
      await untilCancelled()
      if Task.isCancelled { cancelled.append(AccessRecord(request)) }
      return HTTPResponse(status: 200)
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.statuses == [503])
      #expect(await eventually { cancelled.records.count == 1 })
    }
  }

  @Test("do not touch a request that takes its time within them")
  func patient() async throws {
    try await withServer {
      $0.headTimeout = 0.2
    } handler: { request in
      await letPass(milliseconds: 500)
      return echo(request)
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.statuses == [200])
    }
  }
}
