import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  /// A public page of one association.
  typealias PublicHandler = @Sendable (Visit) async throws -> HTTPResponse

  func addPublic(to router: inout Router) {
    router.get("/{association}/", open(home))
    router.get(
      "/{association}",
      open { visit in
        let query = visit.request.query.fields.isEmpty ? "" : "?" + visit.request.query.urlEncoded
        return .redirect(to: visit.paths.home + query, status: 308)
      })
    router.get("/{association}/policy", open(publishedPolicy))
    router.get("/{association}/policy/{version}", open(earlierPolicy))
    router.get("/{association}/services", open(services))
    router.get("/{association}/services/{code}", open(service))
    router.get("/{association}/services/{code}/form.pdf", open(blankForm))
    router.get("/{association}/verify/{code}", open(verifyLetter))
    router.get("/{association}/outbox", open(outbox))
    addApplying(to: &router)
    addTracking(to: &router)
    addOwnData(to: &router)
    addAppointments(to: &router)
    router.get("/{association}/now", open(nowServing))
    router.get("/{association}/now/{place}", open(nowServing))
  }

  /// Finds the association, then lets the page answer; what goes wrong is told within its own pages.
  func open(_ handler: @escaping PublicHandler) -> HTTPHandler {
    { request in
      let visit = try await self.visit(request)
      do {
        return try await handler(visit)
      } catch {
        return problem(error, in: visit)
      }
    }
  }

  /// As `open`, for a posted form: reads it, checks its token, hands it over.
  ///
  /// A file past its limit is told by `oversized`, which gets the field it was chosen in and changes nothing.
  func posted(
    oversized: (@Sendable (Visit, String) async throws -> HTTPResponse)? = nil,
    _ handler: @escaping @Sendable (Visit, Form) async throws -> HTTPResponse
  ) -> HTTPHandler {
    open { visit in
      let limits = FormLimits(files: 1, file: MediaType.largestFile)
      do {
        return try await visit.request.withForm(limits: limits, uploadsIn: options.uploadFolder) { form in
          try FormTokens.check(form, visit.browser.text, visit.request, key: options.key)
          return try await handler(visit, form)
        }
      } catch FormRefusal.fileTooLarge(let field, _, _) where oversized != nil {
        guard let oversized else { throw FormRefusal.malformed }
        return try await oversized(visit, field)
      }
    }
  }

  /// Bytes of an upload form that are read at all: more than a file may have, so that a photo somewhat too large is
  /// told at its field and not by a page that has lost the form.
  static let uploadLimit = 3 * MediaType.largestFile

  func visit(_ request: HTTPRequest) async throws -> Visit {
    guard let slug = request.captures["association"], Association.isSlug(slug) else { throw WebRefusal.notFound }
    return Visit(request, in: self, of: try await office.settings(slug: slug))
  }

  func problem(_ error: any Error, in visit: Visit) -> HTTPResponse {
    if case WebRefusal.signedOut(let path)? = error as? WebRefusal { return visit.go(path) }
    let (kind, detail) = Problems.meaning(of: error)
    if kind == .fault { options.report(visit.request.id, error) }
    if visit.request.wantsJSON { return Problems.page(kind, detail, for: visit.request, files: files) }
    let shown = Problem(kind: kind, incident: kind == .fault ? visit.request.id : nil, detail: detail)
    var response = visit.page(problemPage(shown, in: visit.frame()), status: kind.rawValue)
    if kind == .unavailable { response.headers["Retry-After"] = "5" }
    return response
  }

  /// Whether the client may upload another file; counts it.
  func mayUpload(_ visit: Visit) -> Bool {
    throttle.allows("upload", from: visit.request.peer, atMost: options.uploadsAMinute, at: office.clock.now)
  }

  /// Refuses a client that tries too often.
  func guardAgainstGuessing(_ what: String, _ visit: Visit) throws(WebRefusal) {
    guard
      throttle.allows(what, from: visit.request.peer, atMost: options.attemptsAMinute, at: office.clock.now)
    else { throw .tooManyAttempts }
  }
}
