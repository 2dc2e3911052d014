import HTTP
import HTTPServer
import Testing

/// One request that must not be answered as if it were in order.
struct Malformed: Sendable, CustomTestStringConvertible {
  let what: String
  let bytes: [UInt8]
  let status: Int

  init(_ what: String, _ text: String, _ status: Int = 400) {
    self.what = what
    bytes = Array(text.utf8)
    self.status = status
  }

  var testDescription: String { what }

  static let corpus: [Malformed] = [
    Malformed(
      "a length and a chunked body",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    Malformed("two equal lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx"),
    Malformed(
      "two different lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy"),
    Malformed("a signed length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx"),
    Malformed("a negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"),
    Malformed("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx"),
    Malformed("a length in hexadecimal", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\nx"),
    Malformed(
      "a length beyond counting", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    Malformed("an empty length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"),
    Malformed("another coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    Malformed("two codings", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
    Malformed(
      "the coding twice",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    Malformed("a masked coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
    Malformed("a chunked body in 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    Malformed("a blank before the colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 1\r\n\r\nx"),
    Malformed("a header without a colon", "GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"),
    Malformed("a header without a name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"),
    Malformed("a blank in a name", "GET / HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n"),
    Malformed("a folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: one\r\n two\r\n\r\n"),
    Malformed("a header folded by a tab", "GET / HTTP/1.1\r\nHost: a\r\nX: one\r\n\ttwo\r\n\r\n"),
    Malformed("a folded first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
    Malformed("line feeds alone", "GET / HTTP/1.1\nHost: a\n\n"),
    Malformed("a line feed alone after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n"),
    Malformed("a line feed alone after the last header", "GET / HTTP/1.1\r\nHost: a\n\r\n"),
    Malformed("a line feed alone as the blank line", "GET / HTTP/1.1\r\nHost: a\r\n\n"),
    Malformed("line feeds alone at the end", "GET / HTTP/1.1\r\nHost: a\n\n"),
    Malformed("a carriage return alone", "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n"),
    Malformed("carriage returns alone", "GET / HTTP/1.1\rHost: a\r\r"),
    Malformed("a NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n"),
    Malformed("a NUL in a name", "GET / HTTP/1.1\r\nHost: a\r\nX\0Y: b\r\n\r\n"),
    Malformed("a NUL at the end of a value", "GET / HTTP/1.1\r\nHost: a\0\r\n\r\n"),
    Malformed("a NUL in the target", "GET /\0a HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a NUL in the method", "GE\0T / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("an escaped NUL in the target", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a control character in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \u{1}\r\n\r\n"),
    Malformed("a deletion character in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \u{7F}\r\n\r\n"),
    Malformed("no host", "GET / HTTP/1.1\r\n\r\n"),
    Malformed("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
    Malformed("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
    Malformed("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
    Malformed("a host with a blank", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
    Malformed("a whole address as target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a target without a slash", "GET x HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a broken escape", "GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a broken escape in the query", "GET /?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("an escaped slash", "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("bytes that are no text", "GET /%FF%FE HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("two blanks after the method", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("two blanks before the version", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a blank after the version", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
    Malformed("a blank in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("a method that is no token", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"),
    Malformed("an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    Malformed("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    Malformed("an expectation we cannot meet", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
    Malformed("a target over 8 KB", "GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
    Malformed("a target over 40 KB", "GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
    Malformed(
      "a header of 20 KB", "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n", 431),
    Malformed(
      "a header of 64 KB", "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 65_536))\r\n\r\n", 431),
    Malformed(
      "101 headers", "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 100))\r\n", 431),
    Malformed("another major version", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    Malformed("a version that is none", "GET / HTTP/x\r\nHost: a\r\n\r\n"),
    Malformed("a version with more digits", "GET / HTTP/1.10\r\nHost: a\r\n\r\n"),
    Malformed("no version", "GET /\r\nHost: a\r\n\r\n"),
    Malformed("noise", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n"),
    Malformed("a body for GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413),
    Malformed(
      "a chunk size that is none", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n"),
  ]
}

@Suite("Malformed requests")
struct MalformedRequestTests {
  @Test("are refused or cut off, and the next client is served", arguments: Malformed.corpus)
  func refused(_ malformed: Malformed) async throws {
    try await withServer {
      $0.headTimeout = 1
    } _: { server, _, log in
      let client = try RawClient(port: server.port)
      client.send(malformed.bytes)
      #expect(await client.read())
      // Where the library itself refuses it writes its answer's head twice before closing: the first is what counts.
      #expect(client.statuses.allSatisfy { $0 == malformed.status })
      let next = try RawClient(port: server.port)
      next.send("GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      await next.read()
      #expect(next.statuses == [200])
      #expect(log.records.allSatisfy { $0.path == "/next" || $0.status == malformed.status || $0.status == 0 })
    }
  }

  @Test("never reach the responder")
  func unseen() async throws {
    let seen = Log()
    try await withServer {
      $0.headTimeout = 1
    } handler: { request in
      seen.append(AccessRecord(request))
      return HTTPResponse(status: 200)
    } _: { server, _, _ in
      for malformed in Malformed.corpus {
        let client = try RawClient(port: server.port)
        client.send(malformed.bytes)
        await client.read()
      }
    }
    #expect(seen.records.isEmpty)
  }

  /// What a lenient reader takes for a second request must not be answered as one.
  @Test(
    "do not smuggle a second request in",
    arguments: [
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 43\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 38\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nX: y\n\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
  func smuggled(_ text: String) async throws {
    try await withServer { server, _, log in
      let client = try RawClient(port: server.port)
      client.send(text)
      #expect(await client.read())
      #expect(client.statuses.count == 1)
      #expect(!log.records.contains { $0.path == "/second" })
    }
  }
}
