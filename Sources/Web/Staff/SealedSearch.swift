import Casework
import Crypto
import HTTP
import Office

/// What a colleague searched for, sealed into the address of its results.
///
/// People are searched for by what is private to them, and addresses stay in histories, on screens and in bookmarks:
/// this one tells nothing, and opens in the session that searched alone.
struct SealedSearch: Sendable {
  /// The name in the address.
  static let field = "found"
  /// The most characters that are searched for.
  private static let longest = 100

  let text: String

  init(_ typed: String) {
    text = String(typed.trimmedSpaces.prefix(Self.longest))
  }

  /// Opens what `sealed` gave in the same session; nil for anything else.
  init?(_ sealed: String, of session: SessionToken, key: [UInt8]) {
    guard sealed.utf8.count <= 1_000, let bytes = Base64URL.decode(sealed), let secret = Self.key(session, key),
      let opened = try? SecretBox.open(bytes, with: secret)
    else { return nil }
    self.init(String(decoding: opened, as: UTF8.self))
  }

  func sealed(for session: SessionToken, key: [UInt8]) -> String? {
    Self.key(session, key).map { Base64URL.encode(SecretBox.seal(Array(text.utf8), with: $0)) }
  }

  private static func key(_ session: SessionToken, _ key: [UInt8]) -> SecretKey? {
    SecretKey(bytes: HMAC.code(for: Array("search:\(session.text)".utf8), key: key))
  }
}
