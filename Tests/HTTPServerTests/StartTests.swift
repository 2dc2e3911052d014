import HTTP
import HTTPServer
import Testing

@Suite("Starting")
struct StartTests {
  private func refusal(_ change: (inout ServerOptions) -> Void) async throws -> ServerRefusal? {
    do {
      try await withServer(change) { _, _, _ in }
      return nil
    } catch let refusal as ServerRefusal {
      return refusal
    }
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("nowhere", ServerRefusal.badAddress("nowhere")), ("300.1.1.1", .badAddress("300.1.1.1")),
      ("192.0.2.1", .addressNotHere("192.0.2.1")),
    ])
  func badAddress(address: String, expected: ServerRefusal) async throws {
    #expect(try await refusal { $0.address = address } == expected)
  }

  @Test("is refused on a port in use, and says so")
  func portInUse() async throws {
    try await withServer { server, _, _ in
      let refusal = try await refusal { $0.port = server.port }
      #expect(refusal == .portInUse(server.port))
      #expect(refusal?.description.contains("port \(server.port) is in use") == true)
    }
  }

  @Test("is refused without a spool folder")
  func noFolder() async throws {
    #expect(try await refusal { $0.spoolFolder = "/nonexistent" } == .badSpoolFolder("/nonexistent"))
  }

  @Test("listens on IPv6 too, and knows an IPv4 client there by its own address")
  func both() async throws {
    try await withServer {
      $0.address = "::"
    } handler: { request in
      HTTPResponse(status: 200, content: .bytes(Array(request.peer.utf8)))
    } _: { server, _, _ in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await client.read())
      #expect(client.text.hasSuffix("127.0.0.1"))
    }
  }

  @Test("is refused with a certificate that is none, or with another's key")
  func badCertificate() async throws {
    let pairs = [("", ""), ("nonsense", "nonsense"), (Self.certificate, Self.otherKey), (Self.key, Self.certificate)]
    for (chain, key) in pairs {
      let refusal = try await refusal { $0.certificate = .init(chain: Array(chain.utf8), key: Array(key.utf8)) }
      #expect(refusal == .badCertificate)
    }
  }

  @Test("with a certificate speaks TLS and nothing else")
  func secure() async throws {
    try await withServer {
      $0.certificate = .init(chain: Array(Self.certificate.utf8), key: Array(Self.key.utf8))
    } _: { server, _, log in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.read())
      #expect(client.statuses.isEmpty)
      #expect(log.records.isEmpty)
    }
  }

  // A synthetic pair for localhost, and a key that belongs to nothing.
  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmjCCAUGgAwIBAgIULtG8GS17t3FPtq2DNHQ4divXAxMwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMDIzNTYwOVoYDzIxMjYxMDI3
    MjM1NjA5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAASgBGTspZxLzbW6INHYarXWEWUoBMO7RaziPJ71Z/yN/GqLdTRddT9J
    arGSIaNZ7IVEqZU5CEx/7n+Q97rkcYNJo28wbTAdBgNVHQ4EFgQUwu/vh+sUEC3g
    RQuWpvaXlXp6o1cwHwYDVR0jBBgwFoAUwu/vh+sUEC3gRQuWpvaXlXp6o1cwDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDRwAwRAIgDiCye+gDJYVPtFSTlP5xpZkiyBaO5WtYfJxpeOpqZPcCIH9a
    Tia/KQIxum5sXazf+V4Q3YRCQhLVwreChywJXRQi
    -----END CERTIFICATE-----

    """
  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNQBXCfGlZoMlLoDb
    yxmiFeRecX4nb0ezo59onHnEEimhRANCAASgBGTspZxLzbW6INHYarXWEWUoBMO7
    RaziPJ71Z/yN/GqLdTRddT9JarGSIaNZ7IVEqZU5CEx/7n+Q97rkcYNJ
    -----END PRIVATE KEY-----

    """
  private static let otherKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvnQ6twOe4hmGeYbq
    k2xXFoKbjfJ35X6xfjyLHz5Ux+2hRANCAAT79Q0TZg9Xss9EbveKlJ9wOo6LXCxE
    LByu2c6OaYACrmuFR3SrTjKC9TchZzXEOASTGlebh4yCs6ETcbuKH+LM
    -----END PRIVATE KEY-----

    """
}
