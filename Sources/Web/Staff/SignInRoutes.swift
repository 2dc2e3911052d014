import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addSignIn(to router: inout Router) {
    router.get("/{association}/staff", open { visit in visit.go(visit.staffPaths.inbox) })
    router.get(
      "/{association}/staff/sign-in",
      open { visit in
        let onward = SignInOnward(next: visit.next(visit.request.query[SignInOnward.nextField]))
        return visit.page(signInPage(FormState(), onward: onward, paths: visit.staffPaths, in: visit.frame()))
      })
    router.post("/{association}/staff/sign-in", bodyLimit: 128 * 1024, posted(signIn))
    router.post("/{association}/staff/sign-out", staffPosted(signOut))
    router.get("/{association}/staff/account", staff { $0.page(accountPage($0.account(FormState()), in: $0.frame())) })
    router.post("/{association}/staff/account/password", staffPosted(changePassword))
  }

  private func signIn(_ visit: Visit, _ form: Form) async throws -> HTTPResponse {
    try guardAgainstGuessing("sign-in", visit)
    let name = form[FieldName.email] ?? ""
    let onward = SignInOnward(next: visit.next(form[SignInOnward.nextField]), kept: form[SignInOnward.keptField])
    do {
      let (token, member) = try await office.signIn(
        email: name, password: form[FieldName.password] ?? "", to: visit.association.id)
      let start = visit.staffPaths.start(for: member.duties)
      var response =
        kept(onward, for: member, token, visit) ?? visit.go(visit.next(onward.next) ?? start)
      let seconds = Int(Office.longestSession.microseconds / 1_000_000)
      if let cookie = SetCookie(visit.sessionCookie, token.text, maxAge: seconds) { response.set(cookie) }
      return response
    } catch let refusal as SignInRefusal {
      return refused(refusal, name, onward, visit)
    }
  }

  /// What the person wrote when their session had run out, to be sent now; nil when there is none of theirs.
  private func kept(
    _ onward: SignInOnward, for member: StaffMember, _ token: SessionToken, _ visit: Visit
  ) -> HTTPResponse? {
    guard let kept = onward.kept.flatMap({ KeptForm($0, key: options.key, at: office.clock.now) }),
      kept.member == member.id, kept.browser == visit.browser.text, kept.path.hasPrefix("\(visit.staffPaths.base)/")
    else { return nil }
    let actor = StaffActor(association: visit.association.id, member: member)
    let staffVisit = StaffVisit(visit: visit, actor: actor, session: token)
    let view = KeptFormView(path: kept.path, fields: kept.fields.map { ($0.name, $0.value) })
    return staffVisit.page(keptFormPage(view, in: staffVisit.frame()))
  }

  private func refused(
    _ refusal: SignInRefusal, _ name: String, _ onward: SignInOnward, _ visit: Visit
  ) -> HTTPResponse {
    var state = FormState(values: Form([FieldName.email: name]))
    var minutes: Int?
    switch refusal {
    case .wrongNameOrPassword: state.errors = [FieldError(FieldName.email, .wrongSignIn)]
    case .lockedUntil(let moment):
      minutes = moment.minutes(from: office.clock.now)
    }
    return visit.page(
      signInPage(state, lockedMinutes: minutes, onward: onward, paths: visit.staffPaths, in: visit.frame()),
      status: minutes == nil ? 422 : 429)
  }

  private func signOut(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    try await office.signOut(visit.session, of: visit.actor.association)
    var response = visit.go(visit.paths.signIn, .signedOut)
    if let cookie = SetCookie(visit.visit.sessionCookie, "", maxAge: 0) { response.set(cookie) }
    return response
  }

  private func changePassword(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let new = form[FieldName.newPassword] ?? ""
    do {
      guard new == form[FieldName.repeatedPassword] else { throw PasswordsDiffer() }
      try await office.changePassword(
        from: form[FieldName.password] ?? "", to: new, keeping: visit.session, as: visit.actor)
    } catch is PasswordsDiffer {
      return visit.refusedAccount(FieldError(FieldName.repeatedPassword, .passwordsDiffer))
    } catch let refusal as StaffRefusal {
      return visit.refusedAccount(refusal.error)
    } catch SignInRefusal.lockedUntil(let moment) {
      let words = Phrase.tryAgainIn(minutes: moment.minutes(from: visit.now))
      return visit.refusedAccount(FieldError(FieldName.password, words), status: 429)
    }
    return visit.go(visit.paths.account, .passwordChanged)
  }

  private struct PasswordsDiffer: Error {}
}

extension StaffPaths {
  /// Where someone's work begins: the inbox, the payments of who sees no requests, else the policy that is everyone's.
  func start(for duties: Duties) -> String {
    if duties.contains(.seeRequests) { return inbox }
    return duties.contains(.preparePayments) ? payments : policies
  }
}

extension StaffVisit {
  func account(_ state: FormState) -> AccountView {
    AccountView(
      facts: [
        Fact(.staffName, .text(actor.member.name)), Fact(.email, .code(actor.member.email)),
        Fact(.roles, .phrase(actor.member.roleWords)),
      ], mustChangePassword: actor.member.hasTemporaryPassword, state: state)
  }

  fileprivate func refusedAccount(_ error: FieldError, status: Int = 422) -> HTTPResponse {
    page(accountPage(account(FormState(errors: [error])), in: frame()), status: status)
  }
}

extension Instant {
  /// Whole minutes to wait from `now`, rounded up; at least one.
  fileprivate func minutes(from now: Instant) -> Int {
    max(1, Int(((self - now).microseconds + 59_999_999) / 60_000_000))
  }
}
