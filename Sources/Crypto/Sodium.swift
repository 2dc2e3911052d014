import CSodium

/// libsodium, made ready once before its first use.
enum Sodium {
  /// Fails only where the system has no source of randomness, and nothing secret can be made there.
  private static let isReady = sodium_init() >= 0

  static func prepare() {
    precondition(isReady, "the system has no source of randomness")
  }
}
