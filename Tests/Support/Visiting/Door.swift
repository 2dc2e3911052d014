package import HTTP

/// A site as its visitors reach it: in this process, or through a socket.
package protocol Door: Sendable {
  func answer(_ request: HTTPRequest) async throws -> HTTPResponse
}
