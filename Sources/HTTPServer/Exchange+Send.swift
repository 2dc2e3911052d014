import CMicroHTTPD
import Glibc
import HTTP
import Synchronization

extension Exchange {
  /// Turns the request away and closes the connection.
  func refuse(_ rejection: Rejection) -> MHD_Result {
    send(engine.responder.refusal(status: rejection.status, id: id), closing: true)
  }

  /// Queues `response`; `.NO`, which closes the connection, when the library takes it in no form.
  func send(_ response: HTTPResponse, closing: Bool = false) -> MHD_Result {
    stage = .answered
    record.hold(nil)
    let isHead = methodText == "HEAD"
    var response = response
    var prepared = content(response, isHead: isHead)
    if prepared == nil {
      response = engine.responder.refusal(status: 500, id: id)
      prepared = content(response, isHead: isHead)
    }
    guard let handle = prepared else { return .NO }
    defer { MHD_destroy_response(handle) }
    if let stream = response.stream, !isHead { follow(stream) }
    for header in response.headers.fields where !Self.isOurs(header.name) {
      // Refused by the library when it holds a line break: then it is left out rather than split in two.
      _ = MHD_add_response_header(handle, header.name, header.value)
    }
    if closing || engine.isStopping.load(ordering: .relaxed) {
      _ = MHD_add_response_header(handle, "Connection", "close")
    }
    let bytes = response.contentSize ?? 0
    sent = (response.status, isHead ? 0 : bytes, response.route)
    let seconds = engine.options.transferTimeout + Double(bytes) / engine.options.slowestRate
    record.expire(at: Monotonic.after(seconds))
    return MHD_queue_response(connection, UInt32(response.status), handle)
  }

  /// Lets the stream be ended with the server, and at once when that is already stopping.
  private func follow(_ stream: HTTPStream) {
    record.stream = stream
    if engine.isStopping.load(ordering: .sequentiallyConsistent) { stream.finish() }
  }

  /// Set by the library, which knows how the answer is really sent.
  private static func isOurs(_ name: String) -> Bool {
    // The length is compared first: lowering every name would cost more than sending it.
    switch name.utf8.count {
    case 4: name.lowercased() == "date"
    case 10: name.lowercased() == "connection"
    case 14: name.lowercased() == "content-length"
    case 17: name.lowercased() == "transfer-encoding"
    default: false
    }
  }

  /// The library's own form of the content; nil for a status no server may send or a file that is not as promised.
  private func content(_ response: HTTPResponse, isHead: Bool) -> OpaquePointer? {
    let isWhole = isHead || response.status == 204 || response.status == 304
    // Nobody would take what is sent into it.
    if isWhole { response.stream?.finish() }
    guard (200...599).contains(response.status) else { return nil }
    if response.status == 204 || response.status == 304 { return Self.empty() }
    if isHead { return Self.announced(response) }
    switch response.content {
    case .none: return Self.empty()
    case .bytes(let bytes):
      // Copied once: an array promises no address beyond a closure, and 20 KB cost a microsecond.
      return bytes.withUnsafeBytes { bytes in
        let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        return MHD_create_response_from_buffer(bytes.count, start, .RESPMEM_MUST_COPY)
      }
    case .file(let path, let size): return Self.file(path, size)
    case .stream(let stream): return Outflow(stream, of: self).response()
    }
  }

  private static func empty() -> OpaquePointer? {
    MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
  }

  /// Only a length: for HEAD the library sends it and never asks for the content.
  private static func announced(_ response: HTTPResponse) -> OpaquePointer? {
    let size = response.headers["Content-Length"].flatMap { Int($0) } ?? response.contentSize ?? 0
    return MHD_create_response_from_callback(UInt64(max(size, 0)), 4_096, { _, _, _, _ in -2 }, nil, nil)
  }

  private static func file(_ path: String, _ size: Int) -> OpaquePointer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size == size,
      let response = MHD_create_response_from_fd64(UInt64(size), descriptor)
    else {
      close(descriptor)
      return nil
    }
    return response
  }
}
