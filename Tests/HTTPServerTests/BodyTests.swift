import Glibc
import HTTP
import HTTPServer
import Testing

@Suite("Bodies")
struct BodyTests {
  @Test("up to 64 KB stay in memory", arguments: [1, 100, 65_536])
  func small(size: Int) async throws {
    try await withServer {
      _ in
    } handler: { request in
      if case .bytes(let bytes) = request.body { return HTTPResponse(status: bytes.count == size ? 200 : 500) }
      return HTTPResponse(status: 500)
    } _: { server, folder, _ in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
      client.send([UInt8](repeating: 7, count: size))
      await client.readAnswers(1)
      #expect(client.statuses == [200])
      #expect(folder.names.isEmpty)
    }
  }

  @Test("over 64 KB wait in a file of this user alone, and it is gone after the answer")
  func spooled() async throws {
    let size = 300_000
    try await withServer(limit: 1_000_000) {
      _ in
    } handler: { request in
      guard case .file(let path, size) = request.body else { return HTTPResponse(status: 500) }
      var facts = stat()
      let isRight = stat(path, &facts) == 0 && facts.st_size == size && facts.st_mode & 0o777 == 0o600
      return HTTPResponse(status: isRight ? 200 : 500)
    } _: { server, folder, _ in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
      client.send([UInt8](repeating: 7, count: size))
      await client.readAnswers(1)
      #expect(client.statuses == [200])
      #expect(await eventually { folder.names.isEmpty })
    }
  }

  @Test("come in chunks too")
  func chunked() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send(
        "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")
      await client.readAnswers(1)
      #expect(client.text.hasSuffix("POST /x ? 5"))
    }
  }

  @Test("over the route's limit are read to the end and refused with 413", arguments: [true, false])
  func tooLarge(isChunked: Bool) async throws {
    try await withServer(limit: 1_000) { server, folder, log in
      let client = try RawClient(port: server.port)
      let body = String(repeating: "x", count: 200_000)
      if isChunked {
        client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n\(body)\r\n0\r\n\r\n")
      } else {
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n\(body)")
      }
      #expect(await client.read())
      #expect(client.statuses == [413])
      #expect(folder.names.isEmpty)
      #expect(await eventually { log.records.map(\.status) == [413] })
    }
  }

  @Test("far over the limit are refused before they are sent")
  func farTooLarge() async throws {
    try await withServer(limit: 1_000) { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000000\r\n\r\n")
      #expect(await client.read())
      #expect(client.statuses == [413])
    }
  }

  @Test("in chunks without end are cut off")
  func endless() async throws {
    try await withServer(limit: 1_000) {
      $0.drained = 100_000
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "8000\r\n" + String(repeating: "x", count: 0x8000) + "\r\n"
      var isOpen = true
      for _ in 0..<400 where isOpen { isOpen = client.send(chunk) }
      #expect(!isOpen)
    }
  }

  @Test("are asked for when the client waits to be asked")
  func expected() async throws {
    try await withServer { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
      await client.read { !$0.isEmpty }
      #expect(client.statuses == [100])
      client.send("abc")
      await client.readAnswers(2)
      #expect(client.statuses == [100, 200])
    }
  }

  @Test("that are too large are never asked for")
  func unexpected() async throws {
    try await withServer(limit: 1_000) { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\nExpect: 100-continue\r\n\r\n")
      #expect(await client.read())
      #expect(client.statuses == [413])
    }
  }

  @Test("that break off leave no file behind and reach no handler")
  func aborted() async throws {
    try await withServer(limit: 1_000_000) { server, folder, log in
      // Whether the last bytes and the end of the connection are met together is a matter of luck.
      for time in 1...20 {
        var client: RawClient? = try RawClient(port: server.port)
        client?.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n")
        client?.send([UInt8](repeating: 7, count: 500_000))
        #expect(await eventually { !folder.names.isEmpty })
        client = nil
        #expect(await eventually { folder.names.isEmpty })
        #expect(await eventually { log.records.count == time })
      }
      #expect(log.records.allSatisfy { !$0.isComplete && $0.status == 0 })
    }
  }

  @Test("of 9 MB arrive as a file of a form")
  func upload() async throws {
    let size = 9 * 1_024 * 1_024
    let uploads = try Folder()
    let head =
      "--line\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nنورة\r\n"
      + "--line\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"هوية.jpg\"\r\n\r\n"
    try await withServer(limit: 10 * 1_024 * 1_024) {
      _ in
    } handler: { request in
      let said = try? await request.withForm(uploadsIn: uploads.path) { form in
        "\(form["name"] ?? "") \(form.files.first?.name ?? "") \(form.files.first?.size ?? 0)"
      }
      return HTTPResponse(status: 200, content: .bytes(Array((said ?? "refused").utf8)))
    } _: { server, folder, _ in
      let client = try RawClient(port: server.port)
      let tail = "\r\n--line--\r\n"
      let length = head.utf8.count + size + tail.utf8.count
      client.send(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=line\r\nContent-Length: \(length)\r\n\r\n"
      )
      client.send(head)
      client.send([UInt8](repeating: 0x0D, count: size))
      client.send(tail)
      await client.readAnswers(1)
      #expect(client.text.hasSuffix("نورة هوية.jpg \(size)"))
      #expect(await eventually { folder.names.isEmpty && uploads.names.isEmpty })
    }
  }
}
