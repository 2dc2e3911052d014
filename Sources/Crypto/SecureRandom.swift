import CSodium

/// The operating system's randomness, fit for keys, tokens and codes.
package struct SecureRandom: RandomNumberGenerator, Sendable {
  package init() { Sodium.prepare() }

  package mutating func next() -> UInt64 {
    var value: UInt64 = 0
    randombytes_buf(&value, 8)
    return value
  }

  /// `count` bytes that nobody can guess.
  package static func bytes(_ count: Int) -> [UInt8] {
    Sodium.prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
