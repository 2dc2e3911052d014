import Arabic
import Casework
import Crypto
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addIntake(to router: inout Router) {
    router.get(
      "/{association}/staff/requests/new",
      staff { visit in
        guard visit.actor.may(.takeIn) else { throw OfficeRefusal.notAllowed(.takeIn) }
        let known = try await visit.knownAtTheDesk()
        return visit.page(intakePage(visit.intake(FormState(values: known)), in: visit.frame()))
      })
    router.post("/{association}/staff/requests/new", staffPosted(takeIn))
  }

  private func takeIn(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.takeIn) else { throw OfficeRefusal.notAllowed(.takeIn) }
    guard let service = visit.settings.service(code: form[FieldName.service] ?? ""), service.isOffered else {
      return visit.refusedIntake(form, [FieldError(FieldName.service, .chooseAnswer)])
    }
    let growing = form[FieldName.addRow].flatMap { code in service.questions.first { $0.code == code } }
    if form[FieldName.showForm] != nil || growing != nil { return visit.grownIntake(form, service, growing) }
    guard let channel = form[FieldName.channel].flatMap(Channel.init(rawValue:)) else {
      return visit.refusedIntake(form, [FieldError(FieldName.channel, .chooseAnswer)])
    }
    // Without a name of its own each form would be taken for the first one.
    guard let attempt = form["attempt"], (8...100).contains(attempt.utf8.count) else { throw FormRefusal.malformed }
    let application = Application(
      service: service.id, answers: ApplicationAnswers(form), form: FormEntries(form, for: service),
      scan: form[FieldName.scan].flatMap { FormScan.ID($0) })
    do {
      let similar =
        visit.actor.may(.keepPeople) ? try await office.likelyEntries(for: application, as: visit.actor) : []
      guard let identity = IntakeIdentity(form, among: similar) else {
        return visit.refusedIntake(form, [FieldError(FieldName.identity, .chooseAnswer)], similar: similar)
      }
      let receipt = try await office.takeIn(
        application, through: channel, key: attempt, from: identity, as: visit.actor)
      if let turn = form[FieldName.turn].flatMap({ Ticket.ID($0) }), visit.actor.may(.receive) {
        // The request stands whatever became of the visit: a day that is over refuses the link alone.
        do {
          try await office.linkTurn(turn, to: receipt.number, seen: nil, as: visit.actor)
          return visit.go(visit.paths.ticket(turn.description), .turnChanged)
        } catch is ReceptionRefusal {
        } catch OfficeRefusal.notFound {}
      }
      return visit.go(visit.paths.request(receipt.id.description))
    } catch let problems as FieldProblems {
      return visit.refusedIntake(form, problems.errors)
    } catch OfficeRefusal.notFound where form[FieldName.scan] != nil {
      var form = form
      form.fields.removeAll { $0.name == FieldName.scan }
      return visit.refusedIntake(form, [FieldError(FieldName.service, .scanTaken)])
    } catch Refusal.criteriaNotRead {
      return visit.refusedIntake(form, [FieldError(FieldName.criteria, .criteriaToldFirst)])
    } catch let refusal as PartyRefusal {
      return visit.refusedIntake(form, [FieldError(FieldName.nationalID, refusal.words)])
    } catch ApplicationRefusal.keyUsed {
      return visit.anotherIntake(form)
    } catch ApplicationRefusal.channelClosed {
      return visit.refusedIntake(form, [FieldError(FieldName.channel, .channelNotInPolicy)])
    }
  }
}

extension StaffVisit {
  /// What the address asks for, and what the person's turn and appointment tell already.
  fileprivate func knownAtTheDesk() async throws -> Form {
    var known = request.query
    guard let turn = known[FieldName.turn].flatMap({ Ticket.ID($0) }), actor.may(.receive), actor.may(.seeRequests)
    else { return known }
    let file = try await office.turn(turn, as: actor)
    let desk = [Channel.receptionDesk, .interview].first { settings.policy?.isOpen($0) == true }
    var told = [
      (FieldName.service, file.ticket.service.flatMap { settings.service($0)?.code }),
      (FieldName.channel, desk?.rawValue), (FieldName.mobile, file.booking?.mobile.national),
    ]
    told += nameParts(of: file.ticket.name.isEmpty ? file.booking?.name ?? "" : file.ticket.name)
    for case (let field, let value?) in told where known[field] == nil {
      known.fields.append(Form.Field(name: field, value: value))
    }
    return known
  }

  /// A name as people say it, from the given name to the family's, in the fields it goes into.
  private func nameParts(of name: String) -> [(String, String?)] {
    let words = NameWords.typed(in: name)
    guard let given = words.first else { return [] }
    let fathers = words.count > 2 ? words[1..<(words.count - 1)] : []
    return [
      (FieldName.givenName, given), (FieldName.fatherName, fathers.first),
      (FieldName.grandfatherName, fathers.dropFirst().isEmpty ? nil : fathers.dropFirst().joined(separator: " ")),
      (FieldName.familyName, words.count > 1 ? words.last : nil),
    ]
  }

  /// The form again, with what was typed and what is wrong.
  fileprivate func refusedIntake(
    _ form: Form, _ errors: [FieldError], similar: [Resembling] = []
  ) -> HTTPResponse {
    var view = intake(FormState(values: form, errors: errors))
    view.similar = similar.map { line($0) }
    view.identities =
      similar.filter { $0.details.number == nil }.map { found in
        Choice(found.party.description, Phrase(verbatim: found.details.name), hint: found.resemblance.words)
      } + [Choice(IntakeIdentity.nobody, .someoneElse)]
    return page(intakePage(view, in: frame()), status: 422)
  }

  /// The form of a request that was taken in, sent once more with other data: it may go in as a request of its own.
  fileprivate func anotherIntake(_ form: Form) -> HTTPResponse {
    var (form, frame) = (form, frame())
    form.fields.removeAll { $0.name == "attempt" }
    frame.flash = Flash(.warn, .intakeSentBefore)
    return page(intakePage(intake(FormState(values: form)), in: frame), status: 409)
  }

  /// The form again with the questions of the service that was chosen, or with one more row of a table.
  fileprivate func grownIntake(_ form: Form, _ service: Service, _ field: FormField?) -> HTTPResponse {
    var (form, entries) = (form, FormEntries(form, for: service))
    if let field { entries.addRow(to: field) }
    form.fields.removeAll { $0.name.hasPrefix(FieldName.formPrefix) }
    form.fields += entries.fields
    return page(intakePage(intake(FormState(values: form)), in: frame()))
  }

  fileprivate func intake(_ state: FormState) -> IntakeView {
    let open = Channel.allCases.filter { settings.policy?.isOpen($0) == true && $0 != .website }
    var view = IntakeView(
      services: settings.offered.map { Choice($0.code, Phrase(ar: $0.nameAr, en: $0.nameEn)) },
      channels: open.map { Choice($0.rawValue, $0.name) },
      attempt: state.values["attempt"] ?? Base64URL.encode(office.randomness.bytes(18)), state: state)
    if let service = settings.service(code: state.value(FieldName.service)), service.isOffered {
      view.form = ServiceFormView(service, FormEntries(state.values, for: service))
      (view.chosen, view.needsAmount) = (ServiceView(service, in: say), service.asksAmount)
    }
    view.turn = Ticket.ID(state.value(FieldName.turn)).map(\.description)
    view.scan = FormScan.ID(state.value(FieldName.scan)).map(\.description)
    return view
  }
}

extension IntakeIdentity {
  /// What stands in the form for none of the entries that were shown.
  fileprivate static let nobody = "nobody"

  /// Whom the form says it is from; nil where someone in the register may be the one and nobody said.
  fileprivate init?(_ form: Form, among similar: [Resembling]) {
    guard !similar.isEmpty else {
      self = .unasked
      return
    }
    guard let chosen = form[FieldName.identity] else { return nil }
    if chosen == Self.nobody {
      self = .someoneElse(than: similar.map(\.party))
    } else if let entry = similar.first(where: { $0.party.description == chosen && $0.details.number == nil }) {
      self = .entry(entry.party)
    } else {
      return nil
    }
  }
}

extension Phrase {
  static let intakeSentBefore = Phrase(
    ar: "أُرسل هذا النموذج من قبل ببيانات أخرى، فلم يُحفظ ما كتبته. إن كان طلبًا آخر فأرسله الآن: يُسجَّل طلبًا جديدًا.",
    en:
      "This form was sent before with other data, so what you typed was not saved. If it is another request, send it now: it is taken as a new one."
  )
  static let scanTaken = Phrase(
    ar: "حُفظ النموذج الممسوح مع طلب آخر. إن كان هذا طلبًا غيره فاستلمه بلا النموذج.",
    en: "The scanned form is kept with another request. If this is a different one, take it in without the form.")
  static let channelNotInPolicy = Phrase(
    ar: "ليست هذه القناة من قنوات السياسة النافذة.", en: "The policy in force does not list this channel.")
}
