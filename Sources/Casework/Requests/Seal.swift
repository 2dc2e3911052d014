/// The applicant's signature under the declaration, sealed over the data as it stood (R25).
package struct Seal: Hashable, Sendable {
  /// The exact words that were signed.
  package var declaration: String
  package var signer: String
  package var method: Method
  package var at: Instant
  /// SHA-256 over declaration, signer, method, time and data.
  package var fingerprint: [UInt8]

  /// How the signature was given.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// Typed name on the website, the browser session that filled the form.
    case typedName = "typed_name"
    /// A one-time code sent to the person's mobile.
    case oneTimeCode = "one_time_code"
    /// Signed on paper before an employee, the paper kept.
    case paper
    /// Thumbprint before an employee and a witness.
    case thumbprint
  }

  /// Whether the data is still what was signed.
  package enum State: Hashable, Sendable {
    case none, intact, broken
  }

  package init(declaration: String, signer: String, method: Method, at moment: Instant, fingerprint: [UInt8]) {
    self.declaration = declaration
    self.signer = signer
    self.method = method
    self.at = moment
    self.fingerprint = fingerprint
  }
}
