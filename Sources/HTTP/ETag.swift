/// A strong validator: equal tags promise equal bytes (RFC 9110 §8.8.3).
package struct ETag: Hashable, Sendable {
  /// Without the quotes; hexadecimal digits and "-" only.
  package let opaque: String

  /// A tag made of the bytes themselves (FNV-1a, 64 bits, and the length): for content we publish, not against forgers.
  package init(of bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      count += 1
    }
    opaque = String(hash, radix: 16) + "-" + String(count, radix: 16)
  }

  init(opaque: String) {
    self.opaque = opaque
  }

  /// The value of an ETag header.
  package var header: String { "\"\(opaque)\"" }

  /// Whether `request` says it already holds this (If-None-Match, weak comparison): then 304 is the answer.
  package func isHeld(by request: HTTPRequest) -> Bool {
    request.headers.all("If-None-Match").contains { value in
      value.split(separator: ",").contains { candidate in
        let bare = candidate.drop { $0 == " " || $0 == "\t" }
        let tag = (bare.hasPrefix("W/") ? bare.dropFirst(2) : bare).utf8.prefix { $0 > 0x20 }
        return tag.elementsEqual("*".utf8) || tag.elementsEqual(header.utf8)
      }
    }
  }
}
