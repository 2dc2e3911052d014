/// The status with which the server itself turns a request away; the connection is closed after it.
struct Rejection: Error, Hashable {
  let status: Int

  init(_ status: Int) {
    self.status = status
  }
}
