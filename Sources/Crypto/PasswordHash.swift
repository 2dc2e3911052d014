import CSodium

/// A password as it may be stored: Argon2id with its own salt and cost, in the encoded form every implementation reads.
package struct PasswordHash: Hashable, Sendable {
  /// The encoded form, "$argon2id$v=19$m=…,t=…,p=1$salt$hash": at most 127 ASCII characters.
  package let encoded: String

  /// Takes what was stored; anything but an Argon2id hash verifies no password.
  package init(encoded: String) { self.encoded = encoded }
}

extension PasswordHash {
  /// What one guess costs, an attacker as well as us.
  package struct Cost: Hashable, Sendable {
    /// Passes over the memory, at least 1.
    package let passes: UInt64
    /// Bytes of memory, at least 8 KiB.
    package let memory: Int

    package init(passes: UInt64, memory: Int) {
      self.passes = passes
      self.memory = memory
    }

    /// For a person who waits to be let in; above the least that OWASP's cheat sheet asks for (2 passes over 19 MiB).
    package static let interactive = Cost(passes: 3, memory: 32 << 20)
  }

  package enum Refusal: Error, Hashable, Sendable {
    case empty
    /// More than 1,024 bytes of UTF-8.
    case tooLong
    /// The cost is out of range, or there is not enough memory for it.
    case costNotMet
    /// Too many passwords are being checked at once.
    case busy
  }

  private static let longest = 1024

  /// Hashes the UTF-8 of `password` as it is given, with a new salt.
  ///
  /// Takes tens of milliseconds of the calling thread.
  package static func make(of password: String, cost: Cost = .interactive) throws(Refusal) -> PasswordHash {
    Sodium.prepare()
    let units = try units(of: password)
    var buffer = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let code = crypto_pwhash_str_alg(
      &buffer, units, UInt64(units.count), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
    guard code == 0 else { throw .costNotMet }
    return PasswordHash(encoded: String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }

  /// Whether `password` is the one; false for a password that could never have been hashed.
  ///
  /// As slow as `make`.
  package func verify(_ password: String) -> Bool {
    Sodium.prepare()
    guard isArgon2id, let units = try? Self.units(of: password) else { return false }
    return crypto_pwhash_str_verify(encoded, units, UInt64(units.count)) == 0
  }

  /// Whether it was made at another cost than today's, so that it should be made anew when the password is next known.
  package func needsRehash(for cost: Cost = .interactive) -> Bool {
    guard isArgon2id else { return true }
    return crypto_pwhash_str_needs_rehash(encoded, cost.passes, cost.memory) != 0
  }

  private var isArgon2id: Bool {
    encoded.hasPrefix("$argon2id$") && encoded.utf8.count < Int(crypto_pwhash_STRBYTES)
  }

  private static func units(of password: String) throws(Refusal) -> [CChar] {
    let units = password.utf8.map(CChar.init(bitPattern:))
    guard !units.isEmpty else { throw .empty }
    guard units.count <= longest else { throw .tooLong }
    return units
  }
}
