import CCrypto
import CSodium

/// HMAC-SHA256 (RFC 2104): proves that whoever wrote a message holds the key.
package enum HMAC {
  /// The 32 bytes of the code; the key may have any length.
  package static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    // A copy of a context that knows its digest costs a quarter of making one, and fails only where memory is exhausted.
    guard let context = EVP_MAC_CTX_dup(Template.sha256.context) else { preconditionFailure("no memory for a code") }
    defer { EVP_MAC_CTX_free(context) }
    // A null key would mean "the one before"; an empty one still has an address.
    let isKeyed = (key.isEmpty ? [0] : key).withUnsafeBufferPointer {
      EVP_MAC_init(context, $0.baseAddress, key.count, nil) == 1
    }
    precondition(isKeyed && EVP_MAC_update(context, message, message.count) == 1, "libcrypto refused to authenticate")
    return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      precondition(
        EVP_MAC_final(context, buffer.baseAddress, &count, 32) == 1, "libcrypto refused to finish a code")
    }
  }

  /// Whether `code` belongs to the message, in a time that tells nothing about where they differ.
  package static func verify(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
    constantTimeEqual(self.code(for: message, key: key), code)
  }
}

/// A context for HMAC that knows its digest and has no key, made once; it is copied and never used.
///
/// Unchecked, because nothing changes it after it is made.
private struct Template: @unchecked Sendable {
  let context: OpaquePointer

  static let sha256 = Template()

  private init() {
    guard let algorithm = EVP_MAC_fetch(nil, "HMAC", nil), let context = EVP_MAC_CTX_new(algorithm) else {
      // Without it no form could be told from a forged one.
      preconditionFailure("libcrypto has no HMAC")
    }
    EVP_MAC_free(algorithm)
    var name = Array("SHA256".utf8CString)
    let isSet = name.withUnsafeMutableBufferPointer { name in
      let settings = [
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0), OSSL_PARAM_construct_end(),
      ]
      return EVP_MAC_CTX_set_params(context, settings) == 1
    }
    precondition(isSet, "libcrypto has no HMAC over SHA-256")
    self.context = context
  }
}

/// Whether two secrets are equal, in a time that depends on their lengths alone.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && sodium_memcmp(left, right, left.count) == 0
}
