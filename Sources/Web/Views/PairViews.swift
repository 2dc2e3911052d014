import Casework
import HTTP
import Lexicon
import Office
import Pages

extension StaffVisit {
  func duplicates() async throws -> HTTPResponse {
    let filter = DuplicateFilter(rawValue: request.query["list"] ?? "") ?? .open
    let list = try await office.duplicates(filter, after: DuplicatePlace(request.query), as: actor)
    let view = DuplicatesView(
      tabs: DuplicateFilter.allCases.map {
        RegisterView.Tab($0.name, path: paths.duplicates($0.rawValue), isCurrent: $0 == filter)
      },
      pairs: list.lines.map { line in
        DuplicatesView.Pair(
          path: paths.pair(line.pair.one.description, line.pair.other.description), one: line.names.one,
          other: line.names.other, reasons: line.resemblance.words, chip: Chip(likelihood: line.pair.strength))
      },
      next: list.next.map { place in
        "\(paths.duplicates(filter.rawValue))&after=\(place.strength)&one=\(place.one)&other=\(place.other)"
      })
    return page(duplicatesPage(view, in: frame()))
  }

  func pair(_ refused: RefusedForm? = nil) async throws -> HTTPResponse {
    let found = try await office.pair(try id(), try id("other"), as: actor)
    let (one, other) = (found.one.party, found.other.party)
    var chips: [Chip] = []
    if let pair = found.pair { chips.append(Chip(likelihood: pair.strength)) }
    if found.areApart { chips.append(Chip(.toldApartBefore, .info)) }
    let isMerged = one.mergedInto != nil || other.mergedInto != nil
    let mayWait = found.pair.map { $0.state == .open || $0.state == .postponed } ?? false
    let stays = found.stays == .one ? PairView.one : PairView.other
    let beginning = Form([
      FieldName.kept: stays, FieldName.stayName: stays, FieldName.stayBirth: stays, FieldName.stayCity: stays,
    ])
    let view = PairView(
      ids: (one.id.description, other.id.description), names: (one.name, other.name),
      versions: (one.version, other.version), chips: chips, reasons: found.resemblance.words, rows: rows(of: found),
      choices: choices(of: found), isOpen: !isMerged, mayWait: mayWait && !isMerged,
      forms: refused?.forms ?? PageForms(beginnings: [PairView.merging: beginning]))
    return page(pairPage(view, in: frame(refused?.flash)), status: refused?.status ?? 200)
  }

  private func rows(of found: PairPage) -> [PairView.Row] {
    let (one, other) = (found.one.party, found.other.party)
    let (mine, theirs) = (one.details, other.details)
    let reasons = Set(found.resemblance.reasons)
    func text(_ value: String) -> Fact.Value { value.isEmpty ? .phrase(.dash) : .text(value) }
    func code(_ value: String?) -> Fact.Value { value.map { .code($0) } ?? .phrase(.dash) }
    func count(_ value: Int?) -> Fact.Value { value.map { .code(String($0)) } ?? .phrase(.dash) }
    func day(_ value: CalendarDay?) -> Fact.Value {
      value.map { .phrase(.bothDates(DualDate($0))) } ?? .phrase(.dash)
    }
    func roles(_ party: Party) -> Fact.Value {
      let names = PartyRole.allCases.filter { party.roles[$0] != nil }.map(\.name)
      return .phrase(names.isEmpty ? .noRole : names.listed())
    }
    func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool? {
      one.flatMap { one in other.map { one == $0 } }
    }
    let all = [
      PairView.Row(.partyName, .text(mine.name), .text(theirs.name), agrees: reasons.contains(.sameName)),
      PairView.Row(.otherNames, text(mine.otherNames), text(theirs.otherNames)),
      PairView.Row(
        .officialNumber, code(mine.number?.masked), code(theirs.number?.masked),
        agrees: agree(mine.number, theirs.number)),
      PairView.Row(.birthDate, day(mine.birth), day(theirs.birth), agrees: agree(mine.birth, theirs.birth)),
      PairView.Row(
        .mobile, code(one.mobile?.masked), code(other.mobile?.masked), agrees: agree(one.mobile, other.mobile)),
      PairView.Row(
        .city, text(mine.city), text(theirs.city),
        agrees: mine.city.isEmpty || theirs.city.isEmpty ? nil : reasons.contains(.sameCity)),
      PairView.Row(.partyRoles, roles(one), roles(other)),
      PairView.Row(.contactPoints, count(one.contacts.count), count(other.contacts.count)),
      PairView.Row(.consentLedger, count(one.consents.count), count(other.consents.count)),
      PairView.Row(.relationsOfParty, count(one.relations.count), count(other.relations.count)),
      PairView.Row(.requestsOfParty, count(found.one.requests), count(found.other.requests)),
      PairView.Row(.beneficiaryFile, file(found.one.file, found.today), file(found.other.file, found.today)),
      PairView.Row(.bookingsOfParty, count(found.one.bookings), count(found.other.bookings)),
      PairView.Row(.joinedEntries, count(found.one.joined), count(found.other.joined)),
      PairView.Row(.inRegisterSince, day(CalendarDay(one.entered)), day(CalendarDay(other.entered))),
    ]
    // What neither has is not there to be compared.
    let nothing: [Fact.Value] = [.phrase(.dash), .code("0")]
    return all.filter { !(nothing.contains($0.one) && nothing.contains($0.other)) }
  }

  private func file(_ file: BeneficiaryFile?, _ today: CalendarDay) -> Fact.Value {
    guard let file else { return .phrase(.dash) }
    return .link("\(file.number) · \(say(file.standing(on: today).name))", path: paths.file(file.id.description))
  }

  private func choices(of found: PairPage) -> [(field: String, label: Phrase, one: Phrase, other: Phrase)] {
    let (mine, theirs) = (found.one.party.details, found.other.party.details)
    var choices: [(field: String, label: Phrase, one: Phrase, other: Phrase)] = []
    if mine.name != theirs.name {
      choices.append(
        (FieldName.stayName, .whoseName, Phrase(verbatim: mine.name), Phrase(verbatim: theirs.name)))
    }
    if let one = mine.birth, let other = theirs.birth, one != other {
      choices.append(
        (FieldName.stayBirth, .whoseBirth, .bothDates(DualDate(one)), .bothDates(DualDate(other))))
    }
    if !mine.city.isEmpty, !theirs.city.isEmpty, mine.city != theirs.city {
      choices.append(
        (FieldName.stayCity, .whoseCity, Phrase(verbatim: mine.city), Phrase(verbatim: theirs.city)))
    }
    return choices
  }
}

extension PairPage {
  fileprivate enum Stays { case one, other }

  /// Which of the two is proposed to stay: what has more hanging on it, else the earlier one.
  fileprivate var stays: Stays {
    func weight(_ side: Side) -> Int {
      (side.file == nil ? 0 : 100) + (side.party.details.number == nil ? 0 : 50) + min(side.requests ?? 0, 40)
        + side.joined
    }
    let (mine, theirs) = (weight(one), weight(other))
    return mine == theirs ? (one.party.entered <= other.party.entered ? .one : .other) : mine > theirs ? .one : .other
  }
}

extension DuplicateFilter {
  fileprivate var name: Phrase {
    switch self {
    case .open: .duplicatesOpen
    case .postponed: .duplicatesPostponed
    }
  }
}

extension DuplicatePlace {
  /// From the address of a further page; nil for the first.
  fileprivate init?(_ query: Form) {
    guard let strength = query["after"].flatMap({ Int($0) }), let one = query["one"].flatMap({ Party.ID($0) }),
      let other = query["other"].flatMap({ Party.ID($0) })
    else { return nil }
    self.init(strength: strength, one: one, other: other)
  }
}

extension Chip {
  /// How likely two entries are one person's, in hundredths.
  fileprivate init(likelihood strength: Int) {
    self.init(
      Phrase(verbatim: "\(min(strength / 10_000, 99))٪"), strength >= 900_000 ? .warn : .plain)
  }
}
