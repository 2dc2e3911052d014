import HTTP
import HTTPServer
import Synchronization
import Testing

/// The streams a test's handler opened, and how many of them are over.
private final class Streams: Sendable {
  private let kept = Mutex<[HTTPStream]>([])
  private let ended = Atomic(0)

  var all: [HTTPStream] { kept.withLock { $0 } }
  var endedCount: Int { ended.load(ordering: .relaxed) }

  func answer(mostWaiting: Int = 4_096) -> HTTPResponse {
    let stream = HTTPStream(mostWaiting: mostWaiting) { [self] in ended.add(1, ordering: .relaxed) }
    kept.withLock { $0.append(stream) }
    stream.send(Array(": here\n\n".utf8))
    return HTTPResponse(status: 200, headers: ["Content-Type": "text/event-stream"], content: .stream(stream))
  }
}

@Suite("Answers that go on")
struct StreamTests {
  private func serve(
    mostWaiting: Int = 4_096, _ change: (inout ServerOptions) -> Void = { _ in },
    _ use: (HTTPServer, Streams, Log) async throws -> Void
  ) async throws {
    let streams = Streams()
    try await withServer(
      limit: 0, change,
      handler: { request in request.path == "/x" ? echo(request) : streams.answer(mostWaiting: mostWaiting) }
    ) { server, _, log in try await use(server, streams, log) }
  }

  private func open(_ server: HTTPServer) async throws -> RawClient {
    let client = try RawClient(port: server.port)
    client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
    await client.read { String(decoding: $0, as: UTF8.self).contains(": here") }
    return client
  }

  @Test("send each piece when it comes")
  func pieces() async throws {
    try await serve { server, streams, _ in
      let client = try await open(server)
      #expect(client.statuses == [200])
      for number in 1...5 {
        streams.all.first?.send(Array("data: \(number)\n\n".utf8))
        await client.read { String(decoding: $0, as: UTF8.self).contains("data: \(number)\n\n") }
        #expect(client.text.contains("data: \(number)\n\n"))
      }
    }
  }

  @Test("end when they are finished, and the connection serves the next request")
  func finished() async throws {
    try await serve { server, streams, log in
      let client = try await open(server)
      streams.all.first?.send(Array("data: last\n\n".utf8))
      streams.all.first?.finish()
      await client.read { String(decoding: $0, as: UTF8.self).hasSuffix("0\r\n\r\n") }
      #expect(client.text.contains("data: last\n\n"))
      client.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.read { String(decoding: $0, as: UTF8.self).hasSuffix("GET /x ? 0") }
      #expect(client.statuses == [200, 200])
      #expect(await eventually { log.records.count == 2 })
      #expect(log.records.first?.bytes == ": here\n\ndata: last\n\n".utf8.count)
    }
  }

  @Test("are over soon after the client left, though nothing is sent")
  func left() async throws {
    try await serve({ $0.headTimeout = 0.2 }) { server, streams, log in
      var client: RawClient? = try await open(server)
      #expect(client != nil && streams.endedCount == 0)
      client = nil
      #expect(await eventually { streams.endedCount == 1 && log.records.count == 1 })
      #expect(streams.all.first?.send([0x0A]) == false)
    }
  }

  @Test("outlast every deadline of an answer while they wait for something to say")
  func patience() async throws {
    try await serve({
      $0.answerTimeout = 2
      $0.transferTimeout = 0.5
      $0.idleTimeout = 0.5
    }) { server, streams, _ in
      let client = try await open(server)
      await letPass(milliseconds: 2_500)
      streams.all.first?.send(Array("data: late\n\n".utf8))
      await client.read { String(decoding: $0, as: UTF8.self).contains("data: late") }
      #expect(client.text.contains("data: late\n\n"))
    }
  }

  @Test("are given up for a client that takes nothing, and cost no more than what may wait")
  func slow() async throws {
    try await serve(mostWaiting: 256 * 1_024, { $0.transferTimeout = 0.3 }) { server, streams, log in
      let client = try await open(server)
      let piece = [UInt8](repeating: 0x3A, count: 64 * 1_024)
      // Until the kernel's buffers and ours are full; nobody reads.
      #expect(await eventually { streams.all.first?.send(piece) == false })
      #expect(streams.endedCount == 1)
      #expect(await eventually { log.records.count == 1 })
      #expect(client.received.count < 1_024)
    }
  }

  @Test("end at once when the server stops, and their clients see it")
  func stopping() async throws {
    try await serve { server, streams, log in
      let clients = [try await open(server), try await open(server), try await open(server)]
      await server.stop(grace: .seconds(60))
      for client in clients {
        #expect(await client.read())
        #expect(client.text.hasSuffix("0\r\n\r\n"))
      }
      #expect(streams.endedCount == 3)
      #expect(log.records.map(\.isComplete) == [true, true, true])
    }
  }

  @Test("are not begun by a HEAD")
  func head() async throws {
    try await serve { server, streams, _ in
      let client = try RawClient(port: server.port)
      client.send("HEAD /events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(client.statuses == [200])
      #expect(streams.endedCount == 1)
    }
  }

  @Test("two hundred at a time are each told, and leave nothing behind")
  func many() async throws {
    try await serve({ $0.headTimeout = 0.2 }) { server, streams, log in
      var clients: [RawClient] = []
      for _ in 1...200 { clients.append(try await open(server)) }
      for stream in streams.all { stream.send(Array("data: all\n\n".utf8)) }
      for client in clients {
        await client.read { String(decoding: $0, as: UTF8.self).contains("data: all") }
        #expect(client.text.contains("data: all\n\n"))
      }
      clients = []
      #expect(await eventually { streams.endedCount == 200 && log.records.count == 200 })
    }
  }

  @Test("cost less than 40 KB each while they wait")
  func memory() async throws {
    // In a process of its own, where nothing else takes or frees memory.
    await #expect(processExitsWith: .success) {
      let streams = Streams()
      try await withServer(limit: 0, handler: { _ in streams.answer() }) { server, _, _ in
        let before = residentBytes()
        var clients: [RawClient] = []
        for _ in 1...500 {
          let client = try RawClient(port: server.port)
          client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
          await client.read { String(decoding: $0, as: UTF8.self).contains(": here") }
          clients.append(client)
        }
        let grown = residentBytes() - before
        #expect(clients.allSatisfy { $0.statuses == [200] })
        #expect(grown < 500 * 40 * 1_024)
      }
    }
  }
}
