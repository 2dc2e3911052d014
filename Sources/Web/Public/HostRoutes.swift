import Casework
import HTML
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  /// What belongs to no association: the index, files and health.
  func addHost(to router: inout Router) {
    router.get("/", index)
    router.get("/assets/{name}") { request in
      files.assets.response(for: request.captures["name"] ?? "", to: request) ?? HTTPResponse(status: 404)
    }
    router.get("/fonts/{name}") { request in
      files.fonts.response(for: request.captures["name"] ?? "", to: request) ?? HTTPResponse(status: 404)
    }
    router.get("/sw.js") { _ in worker }
    router.get("/health/live") { _ in Self.plain("live") }
    router.get("/health/ready", readiness)
  }

  private func index(_ request: HTTPRequest) async throws -> HTTPResponse {
    let say = LanguageChoice.of(request)
    let associations = try await office.associations()
    let frame = PublicFrame(
      say: say, languageSwitch: "/?lang=\(say.other.code)", assets: files.paths, paths: PublicPaths(base: ""),
      association: nil, token: FormToken(""))
    let entries = associations.map { association in
      HostIndexView.Entry(
        name: say == .ar ? association.nameAr : association.nameEn, path: "/\(association.slug)/",
        about: [association.city, association.isDemo ? say(.demoAssociation) : nil].compactMap { $0 }.joined(
          separator: say.comma))
    }
    var response = HTTPResponse(
      status: 200, headers: ["Content-Type": "text/html; charset=utf-8", "Content-Language": say.code],
      content: .bytes(hostIndexPage(HostIndexView(associations: entries), in: frame).rendered(asDocument: true)))
    LanguageChoice.remember(say, from: request, in: &response)
    return response
  }

  private var worker: HTTPResponse {
    guard let worker = files.worker else { return HTTPResponse(status: 404) }
    return HTTPResponse(
      status: 200, headers: ["Content-Type": worker.contentType, "Cache-Control": "no-cache"],
      content: .bytes(worker.bytes))
  }

  /// Ready when the database answers.
  private func readiness(_ request: HTTPRequest) async -> HTTPResponse {
    do {
      _ = try await office.associations()
      return Self.plain("ready")
    } catch {
      return Self.plain("not ready", status: 503)
    }
  }

  private static func plain(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], content: .bytes(Array("\(text)\n".utf8)))
  }
}

extension Phrase {
  static let demoAssociation = Phrase(ar: "بيانات تجريبية مصطنعة", en: "synthetic demo data")
}
