import CPostgres
import SQL

extension Connection {
  /// What was notified on the channels it listens to, waiting for `limit` when there is nothing yet.
  ///
  /// Throws when the connection is gone.
  func notifications(within limit: Duration) throws(SQLFault) -> [String] {
    switch Socket(PQsocket(handle)).wait(writing: false, until: .now + limit) {
    case .late: return []
    case .broken: throw .connectionLost(inDoubt: false)
    case .ready:
      guard PQconsumeInput(handle) == 1, isConnected else { throw .connectionLost(inDoubt: false) }
    }
    var words: [String] = []
    while let notification = PQnotifies(handle) {
      if let word = notification.pointee.extra { words.append(String(cString: word)) }
      PQfreemem(notification)
    }
    return words
  }
}
