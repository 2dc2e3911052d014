/// A file that pages refer to (style sheet, font, picture), held in memory and never changed while the program runs.
package struct Asset: Hashable, Sendable {
  /// One path segment, such as "app.css".
  package let name: String
  package let contentType: String
  package let bytes: [UInt8]
  /// The same content compressed beforehand, if that paid.
  package let gzip: [UInt8]?
  package let tag: ETag

  package init(name: String, contentType: String, bytes: [UInt8], gzip: [UInt8]? = nil) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    self.gzip = gzip
    tag = ETag(of: bytes)
  }
}

/// Every asset of the site, under one folder of its paths.
package struct AssetTable: Sendable {
  private let folder: String
  private let assets: [String: Asset]

  /// `folder` begins and ends with "/", such as "/assets/"; of two assets with one name the later counts.
  package init(_ assets: [Asset], under folder: String = "/assets/") {
    self.folder = folder
    self.assets = Dictionary(assets.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The path to write into pages; it changes with the content, so browsers may keep what it names for a year.
  package func path(_ name: String) -> String {
    guard let asset = assets[name] else { return folder + PercentCoding.encode(name) }
    return folder + PercentCoding.encode(name) + "?v=" + asset.tag.opaque
  }

  /// The answer to a GET or HEAD for the asset `name`, or nil when there is none: 304 when the browser holds it already.
  package func response(for name: String, to request: HTTPRequest) -> HTTPResponse? {
    guard let asset = assets[name] else { return nil }
    let gzip = request.acceptsGzip ? asset.gzip : nil
    let tag = gzip == nil ? asset.tag : ETag(opaque: asset.tag.opaque + "-z")
    var headers: HTTPHeaders = [
      "ETag": tag.header, "Vary": "Accept-Encoding", "Cache-Control": caching(of: asset, request),
      "X-Content-Type-Options": "nosniff",
    ]
    if tag.isHeld(by: request) { return HTTPResponse(status: 304, headers: headers) }
    headers["Content-Type"] = asset.contentType
    if gzip != nil { headers["Content-Encoding"] = "gzip" }
    return HTTPResponse(status: 200, headers: headers, content: .bytes(gzip ?? asset.bytes))
  }

  /// A path with an old or no fingerprint must be asked again each time, or a stale copy would stay for a year.
  private func caching(of asset: Asset, _ request: HTTPRequest) -> String {
    request.query["v"] == asset.tag.opaque ? "public, max-age=31536000, immutable" : "no-cache"
  }
}
