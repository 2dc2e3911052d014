import Glibc
import HTTP
import HTTPServer
import Testing

@Suite("Connections")
struct ConnectionTests {
  @Test("answer requests sent in one go in their order")
  func pipelined() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send((1...5).map { "GET /\($0)?n=\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
      await client.readAnswers(5)
      let bodies = client.text.matches(of: /GET \/(\d) \?n=(\d) 0/).map { String($0.1) }
      #expect(bodies == ["1", "2", "3", "4", "5"])
    }
  }

  @Test("carry a head that arrives byte by byte, with long headers")
  func byteByByte() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      let head =
        "GET /x?a=b&c=d HTTP/1.1\r\nHost: a:80\r\nCookie: a=b; c=d\r\nX-Long: \(String(repeating: "z", count: 900))\r\n\r\n"
      for byte in head.utf8 { client.send([byte]) }
      await client.readAnswers(1)
      #expect(client.text.hasSuffix("GET /x ?a=b&c=d 0"))
    }
  }

  @Test("carry a head of 14 KB in 90 headers, and another after it")
  func largeHead() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      let headers = (1...89).map { "X-\($0): \(String(repeating: "v", count: 150))\r\n" }.joined()
      for _ in 1...2 { client.send("GET /x HTTP/1.1\r\nHost: a\r\n\(headers)\r\n") }
      await client.readAnswers(2)
      #expect(client.statuses == [200, 200])
    }
  }

  @Test("answer HEAD with the length of GET and no content")
  func head() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("HEAD /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(client.text.contains("Content-Length: 11\r\n"))
      #expect(client.text.hasSuffix("\r\n\r\n"))
    }
  }

  @Test("send a file from disk")
  func file() async throws {
    let files = try Folder()
    let path = "\(files.path)/answer"
    let file = fopen(path, "w")
    fputs(String(repeating: "سطر\n", count: 100_000), file)
    fclose(file)
    try await withServer {
      _ in
    } handler: { _ in
      HTTPResponse(status: 200, content: .file(path: path, size: 700_000))
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(client.text.hasSuffix(String(repeating: "سطر\n", count: 100_000)))
    }
  }

  @Test("answer 500 for a file that is not as promised")
  func missingFile() async throws {
    try await withServer {
      _ in
    } handler: { _ in
      HTTPResponse(status: 200, content: .file(path: "/nonexistent", size: 10))
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.statuses == [500])
    }
  }

  @Test("leave out a header that would split the answer in two")
  func splitting() async throws {
    try await withServer {
      _ in
    } handler: { _ in
      HTTPResponse(status: 200, headers: ["X": "a\r\nSet-Cookie: b=c", "Y": "d"])
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      await client.readAnswers(1)
      #expect(!client.text.contains("Set-Cookie"))
      #expect(client.text.contains("Y: d"))
    }
  }

  @Test("survive a client that leaves while its handler works")
  func leaving() async throws {
    let gate = Gate()
    try await withServer {
      _ in
    } handler: { request in
      await gate.pass()
      return echo(request)
    } _: { server, _, log in
      var client: RawClient? = try RawClient(port: server.port)
      client?.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await eventually { gate.count == 1 })
      client = nil
      gate.open()
      #expect(await eventually { log.records.count == 1 })
    }
  }

  @Test("believe a proxy's word about the client only when told to", arguments: [true, false])
  func proxy(isTrusted: Bool) async throws {
    try await withServer {
      $0.trustsProxy = isTrusted
    } handler: { request in
      HTTPResponse(status: 200, content: .bytes(Array("\(request.peer) \(request.isSecure)".utf8)))
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send(
        "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.0.0.9, 192.0.2.7\r\nX-Forwarded-Proto: https\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.text.hasSuffix(isTrusted ? "192.0.2.7 true" : "127.0.0.1 false"))
    }
  }

  @Test("are logged without query, with id, status and size")
  func logged() async throws {
    try await withServer { server, _, log in
      let client = try RawClient(port: server.port)
      client.send("GET /x?mobile=0500000000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(await eventually { log.records.count == 1 })
      let record = try #require(log.records.first)
      #expect(record.path == "/x" && record.id == "1" && record.status == 200 && record.method == "GET")
      #expect(record.bytes == "GET /x ?mobile=0500000000 0".utf8.count && record.isComplete)
    }
  }

  @Test("beyond one address's share are turned away until another closes")
  func share() async throws {
    try await withServer {
      $0.connectionsPerAddress = 2
      $0.threads = 1
    } _: { server, _, _ in
      var held: [RawClient] = []
      for _ in 1...2 {
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        await client.readAnswers(1)
        #expect(client.statuses == [200])
        held.append(client)
      }
      let third = try RawClient(port: server.port)
      third.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await third.read())
      #expect(third.statuses.isEmpty)
      held.removeAll()
      var isServed = false
      for _ in 1...200 where !isServed {
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        await client.read()
        isServed = client.statuses == [200]
      }
      #expect(isServed)
    }
  }
}
