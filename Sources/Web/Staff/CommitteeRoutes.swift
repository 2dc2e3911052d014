import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addCommittees(to router: inout Router) {
    router.get(
      "/{association}/staff/committees",
      staff { visit in visit.page(committeeRoomPage(try await visit.committeeRoom(), in: visit.frame())) })
    router.post("/{association}/staff/committees", staffPosted(formCommittee))
    router.get(
      "/{association}/staff/committees/new",
      staff { visit in
        guard visit.actor.may(.manageCommittees) else { throw OfficeRefusal.notAllowed(.manageCommittees) }
        return visit.page(committeePage(visit.newCommittee(), in: visit.frame()))
      })
    router.get("/{association}/staff/committees/{id}", staff(committee))
    router.post("/{association}/staff/committees/{id}", staffPosted(changeCommittee))
    router.get(
      "/{association}/staff/interests",
      staff { visit in visit.page(interestsPage(try await visit.interests(), in: visit.frame())) })
    router.post("/{association}/staff/interests", staffPosted(declareInterest))
    router.post(
      "/{association}/staff/interests/{id}/removal",
      staffPosted { visit, _ in
        do {
          try await office.withdrawInterest(try visit.id(), as: visit.actor)
        } catch OfficeRefusal.notFound {
          // Withdrawn already: the list says so.
          return visit.go(visit.paths.interests)
        }
        return visit.go(visit.paths.interests, .interestWithdrawn)
      })
  }

  private func formCommittee(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.manageCommittees) else { throw OfficeRefusal.notAllowed(.manageCommittees) }
    let state: FormState
    do {
      let id = try await office.form(try visit.terms(TypedForm(form)), as: visit.actor)
      return visit.go(visit.paths.committee(id.description), .committeeSaved)
    } catch let refusal as CommitteeRefusal {
      state = FormState(values: form, errors: [visit.error(refusal)])
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.nameAr)
    }
    var view = visit.newCommittee()
    view.form?.state = state
    return visit.page(committeePage(view, in: visit.frame()), status: 422)
  }

  @Sendable private func committee(_ visit: StaffVisit) async throws -> HTTPResponse {
    let committee = try await office.committee(try visit.id(), as: visit.actor)
    return visit.page(committeePage(visit.view(of: committee), in: visit.frame()))
  }

  private func changeCommittee(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    guard visit.actor.may(.manageCommittees) else { throw OfficeRefusal.notAllowed(.manageCommittees) }
    let id: Committee.ID = try visit.id()
    var state = FormState(values: form)
    var (flash, status): (Flash?, Int) = (nil, 422)
    do {
      let typed = TypedForm(form)
      try await office.change(id, to: try visit.terms(typed), seen: typed.version, as: visit.actor)
      return visit.go(visit.paths.committee(id.description), .committeeSaved)
    } catch let refusal as CommitteeRefusal {
      state.errors = [visit.error(refusal)]
    } catch let refusal as PanelRefusal {
      state.errors = refusal.errors(orAt: FieldName.nameAr)
    } catch OfficeRefusal.changedMeanwhile {
      (flash, status) = (.changedMeanwhile, 409)
    }
    var view = visit.view(of: try await office.committee(id, as: visit.actor))
    view.form?.state = state
    var frame = visit.frame()
    if let flash { frame.flash = flash }
    return visit.page(committeePage(view, in: frame), status: status)
  }

  private func declareInterest(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let state: FormState
    do {
      let typed = TypedForm(form)
      let (name, nationalID, relation) = try PanelRefusal.readingAll(
        .read(try typed.needed(FieldName.personName, .interestName, limit: Interest.longestText)),
        .read(try typed.writtenOrNil(FieldName.nationalID, .nationalID) as NationalID?),
        .read(try typed.needed(FieldName.relation, .interestRelation, limit: Interest.longestText)))
      try await office.declareInterest(in: name, nationalID: nationalID, relation: relation, as: visit.actor)
      return visit.go(visit.paths.interests, .interestDeclared)
    } catch let refusal as CommitteeRefusal {
      let field = refusal.field(orFirst: FieldName.relation) ?? FieldName.personName
      state = FormState(
        values: form, errors: [FieldError(field == FieldName.nameAr ? FieldName.personName : field, refusal.words)])
    } catch let refusal as PanelRefusal {
      state = FormState(form, refused: refusal, orAt: FieldName.personName)
    }
    var view = try await visit.interests()
    view.state = state
    return visit.page(interestsPage(view, in: visit.frame()), status: 422)
  }
}

extension StaffVisit {
  /// A refusal of a committee's terms, at its field; what is about the roster stands at its first post.
  fileprivate func error(_ refusal: CommitteeRefusal) -> FieldError {
    let first = eligible.first.map { FieldName.postPrefix + $0.id.description } ?? FieldName.nameAr
    return FieldError(refusal.field(orFirst: FieldName.nameAr) ?? first, refusal.words)
  }

  /// Everyone who may be appointed to something.
  private var eligible: [StaffMember] {
    settings.colleagues.filter { $0.duties.contains(.decide) || $0.duties.contains(.arrangeSittings) }
  }

  /// A committee's terms as a form gives them.
  fileprivate func terms(_ typed: TypedForm) throws(PanelRefusal) -> Committee.Terms {
    let (name, quorum, members) = try PanelRefusal.readingAll(
      .read(try typed.needed(FieldName.nameAr, .committeeNameAr, limit: Committee.longestName)),
      .read(try typed.numberOrNil(FieldName.quorum, .quorum)), .read(try typed.posts(from: CalendarDay(now))))
    return Committee.Terms(
      nameAr: name, nameEn: typed.text(FieldName.nameEn), quorum: quorum.map { .count($0) } ?? .moreThanHalf,
      members: members, isActive: typed.text(FieldName.active) != "no",
      purpose: Committee.Purpose(rawValue: typed.text(FieldName.purpose)) ?? .requests)
  }

  func committeeRoom() async throws -> CommitteeRoomView {
    let room = try await office.committeeRoom(as: actor)
    let today = CalendarDay(now)
    let names = Dictionary(uniqueKeysWithValues: room.committees.map { ($0.id, $0) })
    return CommitteeRoomView(
      committees: room.committees.map { CommitteeRow($0, on: today, in: say) },
      sittings: room.sittings.map { line in
        let committee = names[line.committee]
        let opens = actor.may(.arrangeSittings) && committee?.seats(actor.member.id, on: today) == true
        return SittingRow(
          number: line.number.description, path: opens ? paths.sitting(line.id.description) : nil,
          committee: committee?.name(in: say) ?? "", begins: DualMoment(line.begins),
          form: line.isByCirculation ? .byCirculation : .asMeeting, agenda: .agendaItems(line.items, open: line.open),
          state: Chip(line.state))
      },
      waiting: actor.may(.arrangeSittings) ? room.waiting : nil, canAppoint: actor.may(.manageCommittees),
      canDeclare: actor.may(.decide),
      arranges: room.committees.filter { committee in
        committee.isActive && actor.may(.arrangeSittings) && committee.isArranged(by: actor.member.id, on: today)
      }.map { Choice($0.id.description, Phrase(ar: $0.nameAr, en: $0.nameEn)) },
      planState: FormState(values: nextHalfHour))
  }

  /// A sitting is offered for today, at the next half hour that may be chosen.
  private var nextHalfHour: Form {
    let moment = DualMoment(now)
    let half = min(max(moment.hour * 2 + (moment.minute < 30 ? 1 : 2) - 14, 0), Choice.hours.count - 1)
    var form = Form([FieldName.sittingForm: Choice.sittingForms[0].value, FieldName.hour: Choice.hours[half].value])
    form.fields += DateEntry.fields(FieldName.day, showing: moment.date.hijri, isHijri: true)
      .map { Form.Field(name: $0.name, value: $0.value) }
    return form
  }

  fileprivate func newCommittee() -> CommitteeView {
    CommitteeView(
      id: nil, version: 0, name: "", roster: [], quorum: .moreThanHalf, chip: nil,
      form: CommitteeView.Form(
        colleagues: colleagues(on: []),
        state: FormState(values: Form([FieldName.purpose: Committee.Purpose.requests.rawValue]))))
  }

  fileprivate func view(of committee: Committee) -> CommitteeView {
    let today = CalendarDay(now)
    var view = CommitteeView(
      id: committee.id.description, version: committee.version, name: committee.name(in: say),
      roster: committee.members.map { member in
        CommitteeView.Member(
          name: member.name, post: member.post.name, from: DualDate(member.from),
          until: member.until.map { DualDate($0) }, hasEnded: !member.isInOffice(on: today) && member.from <= today)
      }, quorum: committee.quorum.words, chip: Chip(committee),
      form: actor.may(.manageCommittees)
        ? CommitteeView.Form(colleagues: colleagues(on: committee.members), state: FormState(values: committee.form))
        : nil)
    view.purpose = committee.purpose.name
    return view
  }

  /// Who may be appointed, and who is on the roster though their post no longer lets them.
  private func colleagues(on roster: [Committee.Member]) -> [CommitteeView.Colleague] {
    let none = Choice("", .notOnCommittee)
    let now = eligible.map { member in
      let votes: [Committee.Post] = member.duties.contains(.decide) ? [.chair, .member] : []
      let arranges: [Committee.Post] = member.duties.contains(.arrangeSittings) ? [.secretary] : []
      return CommitteeView.Colleague(
        id: member.id.description, name: member.name, role: member.roleWords,
        posts: [none] + (votes + arranges).map { Choice($0.rawValue, $0.name) })
    }
    let former = roster.filter { member in !eligible.contains { $0.id == member.staff } }.map { member in
      CommitteeView.Colleague(
        id: member.staff.description, name: member.name, role: .inactive,
        posts: [none, Choice(member.post.rawValue, member.post.name)])
    }
    return now + former
  }

  func interests() async throws -> InterestsView {
    InterestsView(
      interests: try await office.interests(as: actor).map { interest in
        InterestsView.Row(
          id: interest.id.description, name: interest.name, nationalID: interest.nationalID?.masked,
          relation: interest.relation, declared: DualMoment(interest.declared))
      })
  }
}

extension Committee {
  func name(in say: Language) -> String { say == .ar ? nameAr : nameEn }

  /// The form's fields as they stand.
  fileprivate var form: Form {
    var form = Form([FieldName.nameAr: nameAr, FieldName.nameEn: nameEn, FieldName.active: isActive ? "yes" : "no"])
    if case .count(let count) = quorum {
      form.fields.append(Form.Field(name: FieldName.quorum, value: String(count)))
    }
    for member in members {
      let id = member.staff.description
      form.fields.append(Form.Field(name: FieldName.postPrefix + id, value: member.post.rawValue))
      let days = [(FieldName.fromPrefix + id, Optional(member.from)), (FieldName.untilPrefix + id, member.until)]
      for case (let field, let day?) in days {
        form.fields += DateEntry.fields(field, showing: DualDate(day).gregorian, isHijri: false)
          .map { Form.Field(name: $0.name, value: $0.value) }
      }
    }
    return form
  }
}

extension CommitteeRow {
  init(_ committee: Committee, on day: CalendarDay, in say: Language) {
    let seated = committee.inOffice(on: day)
    self.init(
      id: committee.id.description, name: committee.name(in: say),
      chair: seated.first { $0.post == .chair }?.name ?? say(.dash), members: seated.filter(\.post.votes).count,
      quorum: committee.quorum.words, state: Chip(committee))
    if committee.purpose == .appeals { purpose = committee.purpose.name }
  }
}

extension Chip {
  init(_ committee: Committee) {
    self = committee.isActive ? Chip(.committeeSits, .ok, icon: .check) : Chip(.committeeDissolved)
  }

  init(_ state: Sitting.State) {
    switch state {
    case .planned: self.init(state.name, .info, icon: .calendar)
    case .convened: self.init(state.name, .warn, icon: .gavel)
    case .closed: self.init(state.name, .warn, icon: .clock)
    case .signed: self.init(state.name, .ok, icon: .check)
    case .cancelled: self.init(state.name)
    }
  }

  init(_ item: AgendaItem) {
    if let outcome = item.resolution?.outcome {
      self.init(outcome)
    } else {
      self.init(item.state.name, item.state == .open ? .info : .plain)
    }
  }

  init(_ outcome: Decision.Outcome) {
    switch outcome {
    case .accept: self.init(outcome.name, .ok, icon: .check)
    case .reject: self.init(outcome.name, .bad, icon: .cross)
    case .defer: self.init(outcome.name, .warn, icon: .clock)
    }
  }
}

extension TypedForm {
  /// Those who were given a post, each for the time that was typed.
  fileprivate func posts(from today: CalendarDay) throws(PanelRefusal) -> [Committee.Member] {
    let posts = form.fields.filter { $0.name.hasPrefix(FieldName.postPrefix) }
    return try PanelRefusal.readingEach(posts) { (field) throws(PanelRefusal) in
      let id = String(field.name.dropFirst(FieldName.postPrefix.count))
      guard let staff = StaffMember.ID(id), let post = Committee.Post(rawValue: field.value) else { return nil }
      let (from, until) = try PanelRefusal.readingAll(
        .read(try dayOrNil(FieldName.fromPrefix + id, .termFrom)),
        .read(try dayOrNil(FieldName.untilPrefix + id, .termUntil)))
      return Committee.Member(staff: staff, name: "", post: post, from: from ?? today, until: until)
    }
  }
}
