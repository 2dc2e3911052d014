import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addEvents(to router: inout Router) {
    let request = "/{association}/staff/requests/{id}"
    router.get("\(request)/events", staff { visit in try await visit.follow(.request(try visit.id())) })
    router.get("\(request)/news", staff(news))
    router.get(
      "/{association}/staff/inbox/events",
      staff { visit in
        try await visit.follow(
          .inbox(visit.listFilter, view: try visit.listView, after: ListPlace(query: visit.request.query)))
      })
  }

  /// What happened since a page was shown, in the reader's language, for the page to say.
  @Sendable private func news(_ visit: StaffVisit) async throws -> HTTPResponse {
    let (mark, events) = try await office.news(
      of: try visit.id(), since: visit.request.query[LiveView.seenField].flatMap { Mark($0) }, as: visit.actor)
    var sheet = JSONSheet()
    sheet.object { sheet in
      sheet.member("seen", mark.text)
      sheet.member("words", visit.say(visit.words(of: events)))
    }
    var response = sheet.response()
    response.headers["Content-Language"] = visit.say.code
    return response
  }
}

extension StaffVisit {
  /// Which list of the inbox the address asks for.
  var listFilter: RequestFilter { request.query["tab"].flatMap(RequestFilter.init(rawValue:)) ?? usualFilter }

  /// The named list the address asks for.
  var listView: SavedView.ID? {
    get throws(WebRefusal) {
      guard let asked = request.query[FieldName.view] else { return nil }
      guard let id = SavedView.ID(asked) else { throw .notFound }
      return id
    }
  }

  /// A stream of what happens to what a page shows; nothing of it is personal.
  func follow(_ sight: Sight) async throws -> HTTPResponse {
    try must(.seeRequests)
    // Where the browser lost its stream it says what came last; the page itself says what it shows.
    let seen = (request.headers["Last-Event-ID"] ?? request.query[LiveView.seenField]).flatMap { Mark($0) }
    let stream = try await visit.rooms.lookout.follow(
      Onlooker(sight, in: session), in: actor.association, beyond: seen)
    return HTTPResponse(
      status: 200,
      headers: [
        "Content-Type": "text/event-stream", "X-Accel-Buffering": "no",
      ], content: .stream(stream))
  }

  /// The last of some events in one line, and how many there are besides.
  fileprivate func words(of events: [Event]) -> Phrase {
    guard let last = events.first else { return .somethingChanged }
    let isMine = last.actor.staffID == actor.member.id
    let name = last.actor.name.isEmpty ? say(.theSystem) : last.actor.name
    return .changedBy(isMine ? nil : name, last.words, andMore: events.count - 1)
  }
}
