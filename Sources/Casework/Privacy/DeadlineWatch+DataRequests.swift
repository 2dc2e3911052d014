extension DeadlineWatch {
  /// Whom a call about a request about data is for; senior management too once the day has passed.
  ///
  /// While nobody made sure who asks, it is whoever took it, or where they left, everyone who takes such requests; then
  /// everyone who may answer it. Whoever took it does not answer it, and is not asked to.
  package func listeners(to call: Call, of request: DataRequest, among colleagues: [StaffMember]) -> [StaffMember.ID] {
    let answering = colleagues.filter { $0.duties.contains(.answerDataRequests) && $0.id != request.takenBy }
    let taking = colleagues.filter { $0.duties.contains(.takeDataRequests) }
    let taker = taking.filter { $0.id == request.takenBy }
    let first = request.state == .taken ? (taker.isEmpty ? taking : taker) : answering
    return call.listeners(first, among: colleagues)
  }
}
