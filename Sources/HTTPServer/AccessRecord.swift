/// What the log keeps of one request; nothing in it names a person.
package struct AccessRecord: Hashable, Sendable {
  package var id: String
  /// As sent, at most 16 letters; empty when the request line could not be read.
  package var method: String
  /// The pattern of the route that answered; nil when none did, so that no path with someone's number is logged.
  package var route: String?
  /// The path without its query; to be logged with care, as it may hold a tracking number.
  package var path: String
  /// 0 when nothing was answered.
  package var status: Int
  /// From the request line's arrival to the last byte of the answer.
  package var microseconds: Int
  /// Bytes of content in the answer.
  package var bytes: Int
  /// False when the client left, or was cut off, before the answer was sent.
  package var isComplete: Bool

  package init(
    id: String, method: String, route: String?, path: String, status: Int, microseconds: Int, bytes: Int,
    isComplete: Bool
  ) {
    self.id = id
    self.method = method
    self.route = route
    self.path = path
    self.status = status
    self.microseconds = microseconds
    self.bytes = bytes
    self.isComplete = isComplete
  }
}
