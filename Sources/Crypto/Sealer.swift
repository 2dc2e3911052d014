import CSodium

/// Seals and opens short texts of one owner.
///
/// A sealed text is U+0001, a letter for what it is, the key's number, a full stop, and in base64url the nonce (24 bytes)
/// and what XChaCha20-Poly1305 makes of the text. Letter and owner are authenticated with it: nothing sealed can be moved
/// to another owner or kind. The nonce of a text that is to be looked for is the keyed BLAKE2b of letter, owner and text,
/// so that equal texts of one owner and kind are sealed alike, and only they; any other nonce is random.
package struct Sealer: Sendable {
  package let keyring: Keyring
  private let owner: [UInt8]

  /// The scalar that begins every sealed text.
  package static let mark: UInt8 = 1

  private static let nonceSize = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagSize = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  /// `owner` is whoever's data it is, in any bytes.
  package init(_ keyring: Keyring, for owner: [UInt8]) {
    self.keyring = keyring
    self.owner = owner
  }

  /// Whether the text is one that was sealed, whoever's it is.
  package static func isSealed(_ text: String) -> Bool { text.utf8.first == mark }

  /// The number of the key a sealed text names; nil when the text is none.
  package static func keyNumber(of text: String) -> Int? {
    guard isSealed(text) else { return nil }
    return Int(
      text.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: ".") }.reduce(into: "") {
        $0.unicodeScalars.append(Unicode.Scalar($1))
      })
  }

  /// The text sealed so that it can be looked for, with the current key or with `key`.
  package func seal(_ text: String, as letter: UInt8, with key: SealingKey? = nil) -> String {
    seal(text, as: letter, with: key ?? keyring.current, canBeFound: true)
  }

  /// The text sealed so that nobody can tell whether another one is the same.
  package func conceal(_ text: String, as letter: UInt8) -> String {
    seal(text, as: letter, with: keyring.current, canBeFound: false)
  }

  private func seal(_ text: String, as letter: UInt8, with key: SealingKey, canBeFound: Bool) -> String {
    // What is hashed: letter, owner, text. Its beginning is what is authenticated beside the text.
    var message = [letter]
    let context = owner.count + 1
    message.reserveCapacity(context + text.utf8.count)
    message.append(contentsOf: owner)
    message.append(contentsOf: text.utf8)
    let body = [UInt8](unsafeUninitializedCapacity: Self.nonceSize + message.count - context + Self.tagSize) {
      buffer, count in
      guard let nonce = buffer.baseAddress else { return }
      if canBeFound {
        crypto_generichash(
          nonce, Self.nonceSize, message, UInt64(message.count), key.naming, key.naming.count)
      } else {
        Sodium.prepare()
        randombytes_buf(nonce, Self.nonceSize)
      }
      message.withUnsafeBufferPointer { message in
        guard let start = message.baseAddress else { return }
        crypto_aead_xchacha20poly1305_ietf_encrypt(
          nonce + Self.nonceSize, nil, start + context, UInt64(message.count - context), start, UInt64(context), nil,
          nonce, key.sealing)
      }
      count = buffer.count
    }
    var sealed = "\u{1}"
    sealed.unicodeScalars.append(Unicode.Scalar(letter))
    sealed += "\(key.number)."
    sealed += Base64URL.encode(body)
    return sealed
  }

  /// What was sealed; refuses whatever is not exactly that.
  package func open(_ sealed: String) throws(SealRefusal) -> String {
    let units = sealed.utf8
    let head = units.prefix(10)
    guard head.first == Self.mark, let letter = head.dropFirst().first,
      let stop = head.firstIndex(of: UInt8(ascii: "."))
    else { throw .forged }
    var number = 0
    for digit in units[units.index(units.startIndex, offsetBy: 2)..<stop] {
      guard (0x30...0x39).contains(digit) else { throw .forged }
      number = number * 10 + Int(digit - 0x30)
    }
    guard number > 0 else { throw .forged }
    guard let key = keyring.key(number) else { throw .unknownKey(number) }
    guard let body = Base64URL.decode(sealed[units.index(after: stop)...]),
      body.count >= Self.nonceSize + Self.tagSize
    else { throw .forged }
    let length = body.count - Self.nonceSize - Self.tagSize
    let context = [letter] + owner
    var isGenuine = true
    let text = String(unsafeUninitializedCapacity: max(length, 1)) { buffer in
      body.withUnsafeBufferPointer { body in
        guard let nonce = body.baseAddress else { return }
        isGenuine =
          crypto_aead_xchacha20poly1305_ietf_decrypt(
            buffer.baseAddress, nil, nil, nonce + Self.nonceSize, UInt64(body.count - Self.nonceSize), context,
            UInt64(context.count), nonce, key.sealing) == 0
      }
      return isGenuine ? length : 0
    }
    guard isGenuine else { throw .forged }
    return text
  }
}
