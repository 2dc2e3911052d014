import Crypto

/// A password as a person's row holds it: its hash, and whether someone else handed it out.
///
/// A handed-out one is marked before the hash: the chain's fingerprint of the row covers the mark, and a program that
/// does not know it lets nobody in rather than let it pass.
struct StoredPassword: Hashable, Sendable {
  var hash: PasswordHash
  /// To be changed at the first sign-in, before anything else.
  var isTemporary: Bool

  private static let mark = "temporary:"

  init(_ hash: PasswordHash, isTemporary: Bool) {
    self.hash = hash
    self.isTemporary = isTemporary
  }

  /// Reads what `text` wrote.
  init(text: String) {
    isTemporary = text.hasPrefix(Self.mark)
    hash = PasswordHash(encoded: isTemporary ? String(text.dropFirst(Self.mark.count)) : text)
  }

  var text: String { (isTemporary ? Self.mark : "") + hash.encoded }
}
