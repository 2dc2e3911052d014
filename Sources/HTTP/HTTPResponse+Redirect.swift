extension HTTPResponse {
  /// Sends the browser on to `path` of this site with GET (303 by default).
  ///
  /// Only a local path is followed: anything that a browser could read as another host leads to "/" instead, so a
  /// path taken from a form cannot carry people away. Letters outside ASCII are escaped.
  package static func redirect(to path: String, status: Int = 303) -> HTTPResponse {
    HTTPResponse(status: status, headers: ["Location": isLocal(path) ? escaped(path) : "/"])
  }

  /// Whether `path` can only mean a page of this site: "/" but not "//", no backslash, no control or blank, ≤ 2,000 bytes.
  package static func isLocal(_ path: String) -> Bool {
    let bytes = path.utf8
    return bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/") && bytes.count <= 2_000
      && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }

  private static func escaped(_ path: String) -> String {
    PercentCoding.encode(path) { $0 > 0x20 && $0 < 0x7F }
  }
}
