import CSodium

/// HMAC-SHA256 (RFC 2104): proves that whoever wrote a message holds the key.
package enum HMAC {
  /// The 32 bytes of the code; the key may have any length.
  package static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    var code = [UInt8](repeating: 0, count: 32)
    crypto_auth_hmacsha256_final(&state, &code)
    return code
  }

  /// Whether `code` belongs to the message, in a time that tells nothing about where they differ.
  package static func verify(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
    constantTimeEqual(self.code(for: message, key: key), code)
  }
}

/// Whether two secrets are equal, in a time that depends on their lengths alone.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && sodium_memcmp(left, right, left.count) == 0
}
