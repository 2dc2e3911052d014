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
    addNamedLists(to: &router)
    addRequests(to: &router)
    addEvents(to: &router)
    addNotices(to: &router)
    addCalendar(to: &router)
    addLetters(to: &router)
    addLetterheads(to: &router)
    addSearch(to: &router)
    addRegister(to: &router)
    addShowing(to: &router)
    addDataRequests(to: &router)
    addRetention(to: &router)
    addDuplicates(to: &router)
    addPeopleLists(to: &router)
    addSegments(to: &router)
    addAgreements(to: &router)
    addDownloads(to: &router)
    addFiles(to: &router)
    addEntitlements(to: &router)
    addPayments(to: &router)
    addTransfers(to: &router)
    addBankLayouts(to: &router)
    addCommittees(to: &router)
    addSittings(to: &router)
    addAppeals(to: &router)
    addVisits(to: &router)
    addHousehold(to: &router)
    addIncomeTable(to: &router)
    addLibrary(to: &router)
    addReception(to: &router)
    addReceptionPlaces(to: &router)
    addQueue(to: &router)
    addTurnRequests(to: &router)
    addInquiries(to: &router)
    addIntake(to: &router)
    addPolicy(to: &router)
    addServices(to: &router)
    addScans(to: &router)
    addHolidays(to: &router)
    addPeople(to: &router)
    addAudit(to: &router)
    addJobs(to: &router)
  }

  /// A page for people who are signed in; others are led to the sign-in page, and from there back to this one.
  func staff(_ handler: @escaping StaffHandler) -> HTTPHandler {
    staff(otherwise: { visit in throw WebRefusal.signedOut(returnTo: visit.signInAgain) }, handler)
  }

  private func staff(otherwise: @escaping PublicHandler, _ handler: @escaping StaffHandler) -> HTTPHandler {
    { request in
      let (visit, signedIn) = try await entered(request)
      do {
        guard let staffVisit = signedIn else { return try await otherwise(visit) }
        do {
          if let first = staffVisit.passwordFirst { return first }
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
  ///
  /// What was typed is not lost when the session ran out meanwhile: it is kept through the sign-in.
  func staffPosted(
    limits: FormLimits = Self.staffLimits,
    _ handler: @escaping @Sendable (StaffVisit, Form) async throws -> HTTPResponse
  ) -> HTTPHandler {
    staff(otherwise: keepThroughSignIn) { staffVisit in
      try await staffVisit.request.withForm(limits: limits, uploadsIn: options.uploadFolder) { form in
        try FormTokens.check(form, staffVisit.session.text, staffVisit.request, key: options.key)
        return try await handler(staffVisit, form)
      }
    }
  }

  static let staffLimits = FormLimits(files: 1, file: 26 * 1024 * 1024)

  /// The sign-in page with the form that was posted sealed in it; without one where nothing proves whose it was.
  @Sendable private func keepThroughSignIn(_ visit: Visit) async throws -> HTTPResponse {
    let signedOut = WebRefusal.signedOut(returnTo: visit.signInAgain)
    guard let text = visit.request.cookie(visit.sessionCookie), text.utf8.count <= 100,
      let member = try await office.holder(of: SessionToken(text: text), in: visit.association.id)
    else { throw signedOut }
    return try await visit.request.withForm(limits: Self.staffLimits, uploadsIn: options.uploadFolder) { form in
      try FormTokens.check(form, text, visit.request, key: options.key)
      guard form.files.isEmpty,
        let kept = KeptForm(form, to: visit.shownPath, of: member, in: visit.browser, at: office.clock.now)?.sealed(
          key: options.key)
      else { throw signedOut }
      let onward = SignInOnward(kept: kept)
      return visit.page(
        signInPage(FormState(), onward: onward, paths: visit.staffPaths, in: visit.frame()), status: 403)
    }
  }

  /// The association's visit, and the person's when somebody is signed in.
  private func entered(_ request: HTTPRequest) async throws -> (Visit, StaffVisit?) {
    guard let slug = request.captures["association"], Association.isSlug(slug),
      let text = request.cookie(Visit.sessionCookie(of: slug)), text.utf8.count <= 100
    else { return (try await visit(request), nil) }
    let session = SessionToken(text: text)
    let (settings, actor) = try await office.enter(slug: slug, with: session)
    let visit = Visit(request, in: self, of: settings)
    return (visit, actor.map { StaffVisit(visit: visit, actor: $0, session: session) })
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

  func frame(search: String = "", inbox: Int? = nil, notices: Int? = nil) -> StaffFrame {
    StaffFrame(
      say: say, languageSwitch: visit.languageSwitch, assets: visit.rooms.files.paths, paths: paths,
      association: visit.name, branch: visit.association.isDemo ? say(.demoAssociation) : nil, places: places,
      counts: [StaffPlace.inbox: inbox, .notices: notices.flatMap { $0 > 0 ? $0 : nil }].compactMapValues(\.self),
      person: StaffPerson(name: actor.member.name, role: actor.member.roleWords),
      token: FormToken(FormTokens.token(for: session.text, key: visit.rooms.options.key)), search: search,
      flash: Done.flash(request))
  }

  /// The rooms the person's duties open.
  private var places: [StaffPlace] {
    var places: [StaffPlace] = []
    if actor.may(.seeRequests) { places += [.inbox, .requests, .notices] }
    if actor.may(.receive) { places += [.reception, .inquiries] }
    if actor.may(.study) { places.append(.visits) }
    if actor.may(.decide) || actor.may(.manageCommittees) || actor.may(.arrangeSittings) { places.append(.committee) }
    if actor.may(.seePeople) { places += [.register, .segments] }
    if actor.may(.seeAgreements) { places.append(.agreements) }
    if actor.may(.takeDataRequests) || actor.may(.answerDataRequests) { places.append(.dataRequests) }
    if actor.may(.seeRequests) { places.append(.files) }
    if actor.may(.seePayments) { places += [.payments, .budgets] }
    if actor.may(.deliver) { places.append(.loans) }
    if actor.may(.seeRequests) { places.append(.calendar) }
    if actor.may(.seePolicy) { places += [.policy, .library] }
    if actor.may(.manageServices) { places += [.services, .income] }
    if actor.may(.manageHolidays) || actor.may(.seeRequests) { places.append(.holidays) }
    if actor.may(.manageReception) { places.append(.places) }
    if actor.may(.seeWaiting) { places.append(.waitingTimes) }
    if actor.may(.seeRequests) { places.append(.letters) }
    if actor.may(.seeStaff) { places.append(.people) }
    if actor.may(.seeAudit) { places.append(.audit) }
    if actor.may(.manageJobs) { places.append(.jobs) }
    return places + [.account]
  }

  /// On to choosing one's own password, wherever else the person wanted to go; nil for whoever has one.
  var passwordFirst: HTTPResponse? {
    guard actor.member.hasTemporaryPassword else { return nil }
    let place = request.path.split(separator: "/").dropFirst(2)
    guard place.first != "account", place.first != "sign-out" else { return nil }
    return go(paths.account)
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
  var sessionCookie: String { Self.sessionCookie(of: association.slug) }

  static func sessionCookie(of slug: String) -> String { "__Host-staff-\(slug)" }

  /// The sign-in page that leads back to this one; an address that is only posted to leads to the page of its form.
  var signInAgain: String {
    guard shownPath != staffPaths.inbox, shownPath != staffPaths.signOut else { return staffPaths.signIn }
    var query = Form()
    query.fields = [Form.Field(name: SignInOnward.nextField, value: shownPath)]
    return "\(staffPaths.signIn)?\(query.urlEncoded)"
  }

  /// A page of the staff's to go on to after signing in; nil for an address that is none.
  func next(_ asked: String?) -> String? {
    guard let asked, asked.hasPrefix("\(staffPaths.base)/"), asked.utf8.count <= 300,
      !asked.contains("//"), !asked.contains(".."),
      asked.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "?") })
    else { return nil }
    return asked
  }

  /// This page's address as the browser knows it.
  var shownPath: String {
    let path =
      request.impliedPrefix.isEmpty ? request.path : String(request.path.dropFirst(request.impliedPrefix.count))
    return PercentCoding.encodePath(path)
  }
}

extension StaffMember {
  /// The person's posts in one phrase.
  var roleWords: Phrase {
    Role.allCases.filter(roles.contains).map(\.name).listed()
  }
}

extension Choice {
  /// A colleague among others, with the posts they hold.
  init(colleague: StaffMember) {
    self.init(colleague.id.description, Phrase(verbatim: colleague.name), hint: colleague.roleWords)
  }
}
