import CCrypto

/// SHA-256 over bytes that arrive in pieces; after `finish()` it is ready for another message.
///
/// One context serves any number of messages, which costs a third of making one for each.
package struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// A hasher that has read nothing yet.
  package init() {
    // Fails only where memory is exhausted, and there Swift's own allocations end the program too.
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    self.context = context
    start()
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Reads the next piece of the message.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if wasContiguous == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Reads the next piece of the message, wherever it lies.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let code = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(code == 1, "libcrypto refused to digest")
  }

  /// The 32 bytes of the digest.
  package mutating func finish() -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      var length: UInt32 = 0
      let code = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
      precondition(code == 1, "libcrypto refused to finish a digest")
      count = Int(length)
    }
    start()
    return digest
  }

  private mutating func start() {
    let code = EVP_DigestInit_ex2(context, Algorithm.sha256.pointer, nil)
    precondition(code == 1, "libcrypto has no SHA-256")
  }
}

/// The algorithm as libcrypto found it, looked up once; libcrypto shares it between threads.
///
/// Unchecked, because it is a pointer to what libcrypto documents as immutable.
private struct Algorithm: @unchecked Sendable {
  let pointer: OpaquePointer?
  static let sha256 = Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))
}
