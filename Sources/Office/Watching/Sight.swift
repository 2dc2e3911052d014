package import Casework

/// What an open page shows, so that its reader is told once it is no longer what stands.
package enum Sight: Hashable, Sendable {
  case request(Request.ID)
  /// A page of the inbox.
  case inbox(RequestFilter, view: SavedView.ID?, after: ListPlace?)
}

/// How something stood when it was shown; the same again as long as nothing happened to it.
///
/// It tells nothing about anyone: a request's version and the moment of its last event, or a digest of a list.
package struct Mark: Hashable, Sendable {
  package let text: String

  /// Nil for what no page was given.
  package init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.isPlain) else { return nil }
    self.text = text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): true
    default: false
    }
  }

  init(version: Int, last: Instant) { text = "\(version)-\(last.microseconds)" }

  init(digest: [UInt8]) { text = String(digest.hexadecimal.prefix(32)) }

  /// The moment of the last event a request's page showed; nil for the mark of a list.
  var last: Instant? {
    text.split(separator: "-").dropFirst().first.flatMap { Int64($0) }.map { Instant(microseconds: $0) }
  }
}

/// Someone who has a page open.
package struct Onlooker: Sendable {
  package var session: SessionToken
  package var sight: Sight

  package init(_ sight: Sight, in session: SessionToken) { (self.session, self.sight) = (session, sight) }
}

/// How what an onlooker sees stands now.
package enum Outlook: Hashable, Sendable {
  case stands(Mark, version: Int?, Event.Kind?)
  /// The session is over, its person may no longer see it, or it is not there.
  case closed
}
