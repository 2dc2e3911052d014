/// Why a request was refused before it reached the office.
enum WebRefusal: Error, Hashable, Sendable {
  /// The form's token is missing, too old, or from another browser.
  case formExpired
  case tooManyAttempts
  /// The address asks for something malformed, such as an identifier that is none.
  case notFound
  case signedOut(returnTo: String)
}
