/// How the site is set up on this machine.
package struct SiteOptions: Sendable {
  /// Where uploads wait until they are taken into the vault.
  package var uploadFolder: String
  /// Signs form tokens; the same on every node.
  package var key: [UInt8]
  /// Where the site is reached from outside, as `https://sila.example`, without a slash at its end; letters lead there.
  ///
  /// Never what a browser says it asked: whoever asks for a letter must not choose where its code leads.
  package var publicAddress = ""
  /// Requests a client may make of each guarded kind within a minute; 0 sets no limit.
  package var attemptsAMinute = 30
  /// Applications a client may send within a minute; 0 sets no limit.
  package var submissionsAMinute = 120
  /// Files a client may upload within a minute on the public pages; 0 sets no limit.
  package var uploadsAMinute = 60
  /// Open pages that hear of changes at a time.
  package var streams = 500
  /// The same in one session: a browser opens one for each page that is seen.
  package var streamsASession = 8
  /// How often each of them is given a sign of life.
  package var beat = Duration.seconds(20)
  /// Passes the time; a test passes it otherwise.
  package var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// Told of every fault with its incident number.
  package var report: @Sendable (_ incident: String, _ error: any Error) -> Void = { _, _ in }

  package init(uploadFolder: String, key: [UInt8]) {
    self.uploadFolder = uploadFolder
    self.key = key
  }
}
