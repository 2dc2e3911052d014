/// How a browser is to treat what it gets: show it, or save it under a name.
package enum ContentDisposition {
  /// `attachment` with `name` for every browser: an ASCII stand-in and the name itself in UTF-8 (RFC 6266, RFC 8187).
  package static func attachment(named name: String) -> String {
    header("attachment", name)
  }

  /// `inline` with the name to save under.
  package static func inline(named name: String) -> String {
    header("inline", name)
  }

  private static func header(_ kind: String, _ name: String) -> String {
    let clean = FileName.clean(name) ?? "file"
    let plain = clean.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F && $0 != quote && $0 != UInt8(ascii: "%") }
    if plain { return "\(kind); filename=\"\(clean)\"" }
    return "\(kind); filename=\"\(standIn(clean))\"; filename*=UTF-8''\(PercentCoding.encode(clean))"
  }

  private static let quote = UInt8(ascii: "\"")

  /// Keeps the extension so that an old browser still opens the file with the right program.
  private static func standIn(_ name: String) -> String {
    let suffix = name.split(separator: ".").dropFirst().last ?? ""
    let isPlain = !suffix.isEmpty && suffix.utf8.count <= 8 && suffix.utf8.allSatisfy(PercentCoding.isUnreserved)
    return isPlain ? "file.\(suffix)" : "file"
  }
}

/// Names of files as people's machines send them.
package enum FileName {
  /// The last component of `name` without control or direction-override characters, ≤ 255 bytes; nil if nothing is left.
  ///
  /// Direction overrides (U+202A…202E, U+2066…2069) are dropped because they can make `gpj.exe` read `exe.jpg`.
  package static func clean(_ name: String) -> String? {
    let last = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? Substring().unicodeScalars
    var clean = String.UnicodeScalarView()
    var bytes = 0
    for scalar in last where !isHidden(scalar) {
      bytes += UTF8.width(scalar)
      if bytes > 255 { break }
      clean.append(scalar)
    }
    let text = String(clean)
    return text.allSatisfy { $0 == "." || $0 == " " } ? nil : text
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
