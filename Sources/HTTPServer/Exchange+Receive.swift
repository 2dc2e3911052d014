import CMicroHTTPD
import HTTP
import Synchronization

/// What to do once the head is read.
private enum Course {
  case accept(HTTPRequest)
  case refuse(Rejection)
}

extension Exchange {
  /// The library's call: the head is there, or a piece of the body, or all of it, or the handler is done.
  func proceed(
    method: UnsafePointer<CChar>, version: UnsafePointer<CChar>, piece: UnsafePointer<CChar>?,
    size: UnsafeMutablePointer<Int>
  ) -> MHD_Result {
    switch stage {
    case .head: return readHead(method: method, version: version)
    case .body where size.pointee > 0:
      let isBearable = receive(UnsafeRawBufferPointer(start: piece, count: size.pointee))
      size.pointee = 0
      return isBearable ? .YES : .NO
    case .body: return completeBody()
    case .working:
      guard let answer else { return .NO }
      return send(answer)
    case .answered: return .NO
    }
  }

  private func readHead(method: UnsafePointer<CChar>, version: UnsafePointer<CChar>) -> MHD_Result {
    do throws(Rejection) {
      let parsed = RequestHead.Parsed(
        connection: connection, method: method, target: targetPlace, targetSize: rawTarget.count, version: version)
      let head = try RequestHead(parsed, limits: engine.options)
      methodText = String(head.method.prefix(16))
      try HeadRules.check(head)
      let framing = try BodyFraming(head)
      let request = try request(from: head)
      bodyLimit = engine.responder.bodyLimit(of: request.method, path: request.path)
      try checkSize(framing, head)
      self.request = request
    } catch {
      return refuse(error)
    }
    stage = .body
    record.isBusy = true
    record.isReceiving = true
    engine.running.add(1, ordering: .relaxed)
    record.expire(at: transferDeadline(bytes: 0))
    return .YES
  }

  private func request(from head: RequestHead) throws(Rejection) -> HTTPRequest {
    guard let method = HTTPMethod(rawValue: head.method) else { throw Rejection(501) }
    guard let target = RequestTarget(rawTarget) else { throw Rejection(400) }
    let isTrusting = engine.options.trustsProxy
    let forwarded = isTrusting ? PeerAddress.forwarded(head.headers["X-Forwarded-For"]) : nil
    let isForwardedSecurely = isTrusting && head.headers["X-Forwarded-Proto"]?.lowercased() == "https"
    return HTTPRequest(
      method: method, path: target.path, query: target.query, headers: head.headers, peer: forwarded ?? record.peer,
      isSecure: engine.options.certificate != nil || isForwardedSecurely, id: id)
  }

  /// Refuses an announced body that is too large, at once when that spares the client the sending of it.
  private func checkSize(_ framing: BodyFraming, _ head: RequestHead) throws(Rejection) {
    guard case .length(let length) = framing, length > bodyLimit else { return }
    let awaitsLeave = head.headers["Expect"] != nil
    if awaitsLeave || length - bodyLimit > engine.options.drained { throw Rejection(413) }
    rejection = Rejection(413)
  }

  /// Takes a piece of the body; false when so much came past the limit that the connection is to be closed.
  private func receive(_ piece: UnsafeRawBufferPointer) -> Bool {
    received += piece.count
    record.expire(at: transferDeadline(bytes: received))
    if rejection == nil, received > bodyLimit { rejection = Rejection(413) }
    if rejection == nil {
      do {
        try sink.append(piece)
      } catch {
        rejection = Rejection(503)
      }
    }
    if rejection != nil { sink.discard() }
    return received - bodyLimit <= engine.options.drained
  }

  private func completeBody() -> MHD_Result {
    record.isReceiving = false
    if let rejection { return refuse(rejection) }
    guard var request else { return .NO }
    request.body = sink.finish()
    work(on: request)
    return .YES
  }

  /// From the request line on, so that pauses cannot stretch it.
  func transferDeadline(bytes: Int) -> Int {
    let seconds = engine.options.transferTimeout + Double(bytes) / engine.options.slowestRate
    return startedAt + Int(seconds * 1_000_000)
  }
}
