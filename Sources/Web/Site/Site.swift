import Casework
import Crypto
package import HTTP
import Lexicon
package import Office
import Pages
import Synchronization

/// The whole web site: every association's public pages and its staff's office.
package struct Site: HTTPResponder {
  let office: Office
  let options: SiteOptions
  let files: SiteFiles
  let throttle: Throttle
  private let lookout: Lookout
  private let router: Router

  /// Lays every route out once; the router is not changed afterwards.
  package init(office: Office, files: SiteFiles, options: SiteOptions) {
    self.office = office
    self.files = files
    self.options = options
    throttle = Throttle()
    lookout = Lookout(office: office, options: options)
    var router = Router()
    let rooms = Rooms(
      office: office, options: options, files: files, throttle: throttle, lookout: lookout)
    rooms.addHost(to: &router)
    rooms.addPublic(to: &router)
    rooms.addStaff(to: &router)
    self.router = router
  }

  /// Every method and pattern the site answers: for checks that must miss none.
  package var routes: [(method: HTTPMethod, pattern: String)] { router.table }

  /// Open pages that hear of changes.
  package var streams: Int { lookout.count }

  /// Tells open pages nothing any more, and looks into the database for them no more.
  package func endStreams() { lookout.close() }

  package func bodyLimit(of method: HTTPMethod, path: String) -> Int {
    router.bodyLimit(of: method, path: path)
  }

  package func respond(to request: HTTPRequest) async -> HTTPResponse {
    var request = request
    var response: HTTPResponse
    do {
      if let prefix = try await impliedPrefix(request) {
        request.impliedPrefix = prefix
        request.path = request.path == "/" ? "\(prefix)/" : prefix + request.path
      }
      response = try await router.respond(to: request) ?? Problems.page(.notFound, for: request, files: files)
      if response.status == 405 { response = pageOfForm(request) ?? refusedMethod(response, request) }
    } catch {
      if Problems.meaning(of: error).0 == .fault { options.report(request.id, error) }
      response = Problems.response(to: error, for: request, files: files)
    }
    SecurityHeaders.add(to: &response, isSecure: request.isSecure)
    return response
  }

  /// Leads a GET of an address that forms are posted to on to the page that holds the form: a refused form stays in
  /// the address bar, where the language is switched and pages are loaded anew.
  private func pageOfForm(_ request: HTTPRequest) -> HTTPResponse? {
    guard request.method == .get else { return nil }
    var path = request.path[...]
    while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      path = path[..<slash]
      guard router.answers(.get, at: String(path)) else { continue }
      let query = request.query.fields.isEmpty ? "" : "?\(request.query.urlEncoded)"
      return .redirect(to: PercentCoding.encodePath(String(path.dropFirst(request.impliedPrefix.count))) + query)
    }
    return nil
  }

  private func refusedMethod(_ refusal: HTTPResponse, _ request: HTTPRequest) -> HTTPResponse {
    var response = Problems.page(.methodNotAllowed, for: request, files: files)
    response.headers["Allow"] = refusal.headers["Allow"]
    return request.method == .head ? response.withoutContent : response
  }

  /// An association's own host stands for its address, but not before files and health.
  private func impliedPrefix(_ request: HTTPRequest) async throws -> String? {
    guard let host = request.headers["Host"].map(HostName.init), !host.isPlain else { return nil }
    let isShared = ["/assets/", "/fonts/", "/health/"].contains { request.path.hasPrefix($0) }
    guard !isShared, request.path != "/sw.js" else { return nil }
    do {
      return "/\(try await office.settings(host: host.name).association.slug)"
    } catch OfficeRefusal.notFound {
      return nil
    }
  }
}

/// A Host header without its port, lower-case.
struct HostName {
  let name: String

  init(_ header: String) {
    let withoutPort = header.hasPrefix("[") ? Substring(header) : header.prefix { $0 != ":" }
    name = withoutPort.lowercased()
  }

  /// Names that are never an association's own: addresses and this machine.
  var isPlain: Bool {
    name == "localhost" || name.hasPrefix("[") || name.isEmpty
      || name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
  }
}

/// What every route needs; the routes themselves are extensions, a file for each part of the site.
struct Rooms: Sendable {
  let office: Office
  let options: SiteOptions
  let files: SiteFiles
  let throttle: Throttle
  let lookout: Lookout
}
