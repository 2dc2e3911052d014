import CSodium

/// The keys a database is sealed with: the newest seals, each of them opens.
package struct Keyring: Sendable {
  /// By their numbers, the newest last; never empty.
  package private(set) var keys: [SealingKey]

  /// A ring with one new key, number 1.
  package init() { keys = [SealingKey(number: 1, master: .random())] }

  /// What new values are sealed with.
  package var current: SealingKey { keys[keys.count - 1] }

  /// The key before the current one; nil when there is none.
  package var previous: SealingKey? { keys.count > 1 ? keys[keys.count - 2] : nil }

  package var numbers: [Int] { keys.map(\.number) }

  /// The same ring with a new key, which seals from now on.
  package func renewed() -> Keyring {
    var ring = self
    ring.keys.append(SealingKey(number: current.number + 1, master: .random()))
    return ring
  }

  /// The same ring without the keys before the current one.
  package func withoutOlder() -> Keyring {
    var ring = self
    ring.keys = [current]
    return ring
  }

  func key(_ number: Int) -> SealingKey? { keys.last { $0.number == number } }
}

extension Keyring {
  /// A line for each key: its number and its 32 bytes in base64url; to be kept secret.
  package var text: String {
    keys.map { "\($0.number) \(Base64URL.encode($0.master.bytes))\n" }.joined()
  }

  /// Reads what `text` wrote, empty lines and lines after `#` left aside; nil for anything else.
  package init?(text: String) {
    keys = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), (1...Self.most).contains(number),
        let bytes = Base64URL.decode(words[1]), let master = SecretKey(bytes: bytes),
        number > keys.last?.number ?? 0
      else { return nil }
      keys.append(SealingKey(number: number, master: master))
    }
    if keys.isEmpty { return nil }
  }

  /// The highest number a key may have.
  static let most = 999_999
}
