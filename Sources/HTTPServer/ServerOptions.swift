/// Where the server listens and how much it bears from one client.
///
/// Times are seconds, sizes bytes.
package struct ServerOptions: Sendable {
  /// An IPv4 or IPv6 address; "::" takes both kinds.
  package var address = "127.0.0.1"
  /// 0 takes any free port; `HTTPServer.port` tells which.
  package var port: UInt16 = 8080
  package var certificate: Certificate?
  /// Where bodies over `memoryBody` wait; must exist and belong to this program alone.
  package var spoolFolder: String
  /// Bodies up to this many bytes stay in memory.
  package var memoryBody = 64 * 1_024
  /// A refused body is still read up to this many bytes past its limit, so that the client sees the answer.
  package var drained = 16 * 1_024 * 1_024

  /// From connecting to the end of the first head.
  package var headTimeout = 10.0
  /// From an answer to the end of the next head on the same connection.
  package var idleTimeout = 30.0
  /// What a body, and the sending of an answer, may take beyond its size divided by `slowestRate`.
  package var transferTimeout = 30.0
  /// Bytes a second below which a transfer is ended once `transferTimeout` is used up.
  package var slowestRate = 8 * 1_024.0
  /// How long a handler may take before the client gets 503 and the handler is cancelled.
  package var answerTimeout = 60.0

  package var connections = 2_000
  /// 0 sets no limit, which behind a proxy is the only sensible one.
  package var connectionsPerAddress = 0
  package var threads = 2
  /// The whole head, request line included.
  ///
  /// A connection that has served a request keeps this and `headRoom` in memory until it closes.
  package var headSize = 16 * 1_024
  /// What the library needs beside the head: its notes on each header, and the head of the answer.
  static let headRoom = 8 * 1_024
  package var targetSize = 8 * 1_024
  package var headerCount = 100

  /// Believe X-Forwarded-For and X-Forwarded-Proto; only behind a proxy that sets them itself.
  package var trustsProxy = false

  package init(spoolFolder: String) {
    self.spoolFolder = spoolFolder
  }

  /// A PEM certificate (chain) and its key, for TLS 1.2 and 1.3.
  package struct Certificate: Sendable {
    package var chain: [UInt8]
    package var key: [UInt8]

    package init(chain: [UInt8], key: [UInt8]) {
      self.chain = chain
      self.key = key
    }
  }
}
