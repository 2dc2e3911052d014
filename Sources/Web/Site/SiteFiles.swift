import Foundation
import HTTP
import Pages

/// The site's own files, read once at the start: style sheet, scripts, icons and fonts.
package struct SiteFiles: Sendable {
  let assets: AssetTable
  let fonts: AssetTable
  let worker: Asset?
  let paths: AssetPaths

  /// Why the site's own files could not be read.
  package enum Refusal: Error, Hashable, Sendable {
    /// The folder lacks this file.
    case missing(String)
  }

  /// Reads `folder` (app.css, app.js, …) and `fontFolder` (*.woff2).
  package init(folder: String, fontFolder: String) throws {
    let files = try Self.read(folder)
    guard files.contains(where: { $0.name == "app.css" }) else { throw Refusal.missing("\(folder)/app.css") }
    assets = AssetTable(files.filter { $0.name != "sw.js" })
    worker = files.first { $0.name == "sw.js" }
    fonts = AssetTable((try? Self.read(fontFolder)) ?? [], under: "/fonts/")
    paths = AssetPaths(
      css: assets.path("app.css"), script: assets.path("app.js"), theme: assets.path("theme.js"))
  }

  private static func read(_ folder: String) throws -> [Asset] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
      guard let type = types[String(name.split(separator: ".").last ?? "")] else { return nil }
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      return Asset(name: name, contentType: type, bytes: [UInt8](data))
    }
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    "woff2": "font/woff2", "webmanifest": "application/manifest+json", "png": "image/png",
  ]
}
