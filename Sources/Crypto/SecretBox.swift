import CSodium

/// A key of 32 bytes for sealing what only its holder may read.
///
/// It prints as nothing but its kind, so that it cannot slip into a log.
package struct SecretKey: Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  /// Nil unless there are exactly 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Int(crypto_secretbox_KEYBYTES) else { return nil }
    self.bytes = bytes
  }

  private init(random: Void) { bytes = SecureRandom.bytes(Int(crypto_secretbox_KEYBYTES)) }

  /// A new key from the system's randomness.
  package static func random() -> SecretKey { SecretKey(random: ()) }

  package var description: String { "SecretKey" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Authenticated encryption (XSalsa20-Poly1305): what opens is exactly what was sealed.
package enum SecretBox {
  package enum Refusal: Error, Hashable, Sendable {
    /// Shorter than any sealed message.
    case tooShort
    /// Altered, or sealed with another key.
    case forged
  }

  private static let nonceSize = Int(crypto_secretbox_NONCEBYTES)
  private static let tagSize = Int(crypto_secretbox_MACBYTES)

  /// A fresh nonce of 24 bytes followed by the sealed message, 40 bytes longer than the message.
  package static func seal(_ message: [UInt8], with key: SecretKey) -> [UInt8] {
    let nonce = SecureRandom.bytes(nonceSize)
    var box = [UInt8](repeating: 0, count: tagSize + message.count)
    crypto_secretbox_easy(&box, message, UInt64(message.count), nonce, key.bytes)
    return nonce + box
  }

  /// The message that `seal` was given.
  package static func open(_ sealed: [UInt8], with key: SecretKey) throws(Refusal) -> [UInt8] {
    guard sealed.count >= nonceSize + tagSize else { throw .tooShort }
    let nonce = Array(sealed[..<nonceSize])
    let box = Array(sealed[nonceSize...])
    var message = [UInt8](repeating: 0, count: box.count - tagSize)
    let code = crypto_secretbox_open_easy(&message, box, UInt64(box.count), nonce, key.bytes)
    guard code == 0 else { throw .forged }
    return message
  }
}
