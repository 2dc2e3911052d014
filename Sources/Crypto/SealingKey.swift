import CSodium

/// One key that values are sealed with at rest, and the number by which sealed texts name it.
///
/// It prints as its number alone.
package struct SealingKey: Sendable, CustomStringConvertible, CustomReflectable {
  package let number: Int
  let master: SecretKey
  /// What values are encrypted with.
  let sealing: [UInt8]
  /// What gives equal values equal nonces, so that they can be looked for.
  let naming: [UInt8]

  /// Derives both subkeys once; they serve every value.
  init(number: Int, master: SecretKey) {
    self.number = number
    self.master = master
    sealing = Self.subkey(1, of: master)
    naming = Self.subkey(2, of: master)
  }

  private static func subkey(_ place: UInt64, of master: SecretKey) -> [UInt8] {
    var subkey = [UInt8](repeating: 0, count: 32)
    let code = crypto_kdf_derive_from_key(&subkey, subkey.count, place, "silarest", master.bytes)
    precondition(code == 0, "libsodium refused to derive a key of 32 bytes")
    return subkey
  }

  package var description: String { "SealingKey \(number)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a sealed text was not opened.
package enum SealRefusal: Error, Hashable, Sendable {
  /// Sealed with a key of this number, which is not at hand.
  case unknownKey(Int)
  /// Altered, cut off, another owner's, or sealed with another key of the same number.
  case forged
}

extension SealRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownKey(let number): "a stored value is sealed with key \(number), which the key file does not hold"
    case .forged: "a stored value is not what was sealed, or the key is another database's"
    }
  }
}
