import Casework
import HTML
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  typealias StaffHandler = @Sendable (StaffVisit) async throws -> HTTPResponse

  func addStaff(to router: inout Router) {
    addSignIn(to: &router)
    addInbox(to: &router)
    addRequests(to: &router)
    addIntake(to: &router)
    addPolicy(to: &router)
    addHolidays(to: &router)
    addPeople(to: &router)
    addAudit(to: &router)
    addJobs(to: &router)
  }

  /// A page for people who are signed in; others are led to the sign-in page.
  func staff(_ handler: @escaping StaffHandler) -> HTTPHandler {
    { request in
      let visit = try await self.visit(request)
      do {
        let staffVisit = try await signedIn(visit)
        do {
          return try await handler(staffVisit)
        } catch {
          return problem(error, in: staffVisit)
        }
      } catch {
        return problem(error, in: visit)
      }
    }
  }

  /// As `staff`, for a posted form: reads it, checks its token against the session, hands it over.
  func staffPosted(_ handler: @escaping @Sendable (StaffVisit, Form) async throws -> HTTPResponse) -> HTTPHandler {
    staff { staffVisit in
      let limits = FormLimits(files: 1, file: 26 * 1024 * 1024)
      return try await staffVisit.request.withForm(limits: limits, uploadsIn: options.uploadFolder) { form in
        try FormTokens.check(form, staffVisit.session.text, staffVisit.request, key: options.key)
        return try await handler(staffVisit, form)
      }
    }
  }

  private func signedIn(_ visit: Visit) async throws -> StaffVisit {
    guard let text = visit.request.cookie(visit.sessionCookie), text.utf8.count <= 100 else {
      throw WebRefusal.signedOut(returnTo: visit.staffPaths.signIn)
    }
    let session = SessionToken(text: text)
    guard let actor = try await office.session(session, in: visit.association.id) else {
      throw WebRefusal.signedOut(returnTo: visit.staffPaths.signIn)
    }
    return StaffVisit(visit: visit, actor: actor, session: session)
  }

  private func problem(_ error: any Error, in staffVisit: StaffVisit) -> HTTPResponse {
    let (kind, detail) = Problems.meaning(of: error)
    if kind == .fault { options.report(staffVisit.request.id, error) }
    if staffVisit.request.wantsJSON { return Problems.page(kind, detail, for: staffVisit.request, files: files) }
    let shown = Problem(kind: kind, incident: kind == .fault ? staffVisit.request.id : nil, detail: detail)
    var response = staffVisit.page(problemPage(shown, in: staffVisit.frame()), status: kind.rawValue)
    if kind == .unavailable { response.headers["Retry-After"] = "5" }
    return response
  }
}

/// One request by someone who is signed in.
struct StaffVisit: Sendable {
  let visit: Visit
  let actor: StaffActor
  let session: SessionToken

  var request: HTTPRequest { visit.request }
  var office: Office { visit.office }
  var say: Language { visit.say }
  var settings: Settings { visit.settings }
  var paths: StaffPaths { visit.staffPaths }
  var now: Instant { office.clock.now }

  func frame(search: String = "", inbox: Int? = nil) -> StaffFrame {
    StaffFrame(
      say: say, languageSwitch: visit.languageSwitch, assets: visit.rooms.files.paths, paths: paths,
      association: visit.name, branch: visit.association.isDemo ? say(.demoAssociation) : nil, places: places,
      counts: inbox.map { [.inbox: $0] } ?? [:],
      person: StaffPerson(name: actor.member.name, role: actor.member.roleWords),
      token: FormToken(FormTokens.token(for: session.text, key: visit.rooms.options.key)), search: search,
      flash: Done.flash(request))
  }

  /// The rooms the person's duties open.
  private var places: [StaffPlace] {
    var places: [StaffPlace] = []
    if actor.may(.seeRequests) { places += [.inbox, .requests] }
    if actor.may(.seePolicy) { places.append(.policy) }
    if actor.may(.manageHolidays) || actor.may(.seeRequests) { places.append(.holidays) }
    if actor.may(.seeStaff) { places.append(.people) }
    if actor.may(.seeAudit) { places.append(.audit) }
    if actor.may(.manageJobs) { places.append(.jobs) }
    return places + [.account]
  }

  func page(_ html: HTML, status: Int = 200) -> HTTPResponse { visit.page(html, status: status) }
  func go(_ path: String, _ done: Done? = nil) -> HTTPResponse { visit.go(path, done) }

  /// The identifier in the address.
  func id<Entity>(_ name: String = "id") throws(WebRefusal) -> Identifier<Entity> {
    guard let id = Identifier<Entity>(request.captures[name] ?? "") else { throw .notFound }
    return id
  }
}

extension Visit {
  var sessionCookie: String { "__Host-staff-\(association.slug)" }
}

extension StaffMember {
  /// The person's posts in one phrase.
  var roleWords: Phrase {
    Role.allCases.filter(roles.contains).map(\.name).listed()
  }
}
