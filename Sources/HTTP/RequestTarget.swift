/// What stands between method and version in a request line, taken apart: `/path?query`.
package struct RequestTarget: Hashable, Sendable {
  /// Percent-decoded; begins with "/", no ".", ".." or empty segments except a trailing slash.
  package var path: String
  package var query: Form

  /// Reads an origin-form target (RFC 9112 §3.2.1), or nil when it is anything else.
  ///
  /// Refused: absolute and authority form, "*", a broken escape, NUL or a control character even when escaped,
  /// text that is not UTF-8, an escaped "/" or a backslash (two readers could see two paths), more than 64 segments,
  /// and a query beyond `FormLimits.query`.
  package init?(_ raw: [UInt8]) {
    guard raw.first == UInt8(ascii: "/"), !raw.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    let mark = raw.firstIndex(of: UInt8(ascii: "?")) ?? raw.endIndex
    guard let path = Self.normalized(raw[..<mark]) else { return nil }
    self.path = path
    if mark == raw.endIndex {
      query = Form()
    } else {
      guard let query = try? Form(urlEncoded: raw[raw.index(after: mark)...], limits: .query) else { return nil }
      self.query = query
    }
  }

  private static let mostSegments = 64

  /// RFC 3986 §5.2.4 over decoded segments; a plain path comes back at the cost of one pass.
  private static func normalized(_ raw: ArraySlice<UInt8>) -> String? {
    if isNormal(raw) { return String(validating: raw, as: UTF8.self) }
    let slash = UInt8(ascii: "/")
    var kept: [String] = []
    var last = ""
    let segments = raw.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    guard segments.count <= mostSegments else { return nil }
    for segment in segments {
      guard let text = PercentCoding.decode(segment), text.utf8.allSatisfy(isPlain) else { return nil }
      last = text
      switch text {
      case "", ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(text)
      }
    }
    if kept.isEmpty { return "/" }
    let endsInSlash = last.isEmpty || last == "." || last == ".."
    return "/" + kept.joined(separator: "/") + (endsInSlash ? "/" : "")
  }

  /// Whether nothing has to be decoded, joined or dropped, as in nearly every path.
  private static func isNormal(_ raw: ArraySlice<UInt8>) -> Bool {
    var segments = 0
    var previous: UInt8 = 0
    for byte in raw {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "\\"): return false
      case UInt8(ascii: "/") where previous == UInt8(ascii: "/"): return false
      case UInt8(ascii: ".") where previous == UInt8(ascii: "/"): return false
      case UInt8(ascii: "/"): segments += 1
      default: break
      }
      previous = byte
    }
    return segments <= mostSegments
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x1F && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }
}
