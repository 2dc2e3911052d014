/// The encoding that a page names in its head.
enum HTMLCharset {
  /// The name after the first `charset=` within the first 4,096 bytes, if there is one.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4_096).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
      .lowercased()
    guard head.contains("<"), let mark = head.firstRange(of: "charset=") else { return nil }
    let rest = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }
}
