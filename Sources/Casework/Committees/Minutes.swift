/// What happened in a sitting, as its members sign it (R28).
package struct Minutes: Hashable, Sendable {
  package var committeeAr: String
  package var committeeEn: String
  package var number: String
  package var begins: Instant
  package var closed: Instant
  /// Nil by circulation.
  package var place: String?
  package var seats: [Seat]
  package var items: [Item]

  package struct Seat: Hashable, Sendable {
    package var name: String
    package var post: Committee.Post
    package var isPresent: Bool
  }

  package struct Item: Hashable, Sendable {
    package var number: String
    package var applicant: String
    package var state: AgendaItem.State
    package var outcome: Decision.Outcome?
    package var reasons: String?
    package var conditions: String?
    package var amount: Halalas?
    package var months: Int?
    package var recusals: [Said]
    package var votes: [Said]
  }

  /// Someone's words; `choice` is a vote's.
  package struct Said: Hashable, Sendable {
    package var name: String
    package var choice: AgendaItem.Vote.Choice?
    package var reason: String
  }

  init(of sitting: Sitting, _ committee: Committee, names: [Request.ID: String], closed: Instant) {
    (committeeAr, committeeEn) = (committee.nameAr, committee.nameEn)
    (number, begins, self.closed) = (sitting.number.description, sitting.begins, closed)
    if case .meeting(let place) = sitting.form { self.place = place } else { place = nil }
    seats = sitting.seats.map { Seat(name: $0.name, post: $0.post, isPresent: $0.isPresent) }
    items = sitting.items.map { item in
      Item(
        number: item.number.description, applicant: names[item.request] ?? "", state: item.state,
        outcome: item.resolution?.outcome, reasons: item.resolution?.reasons, conditions: item.resolution?.conditions,
        amount: item.resolution?.amount, months: item.resolution?.months,
        recusals: item.recusals.map { Said(name: $0.name, choice: nil, reason: $0.reason) },
        votes: item.votes.map { Said(name: $0.name, choice: $0.choice, reason: $0.reason) })
    }
  }
}

extension Minutes {
  /// The text that is sealed: the same facts always give the same one.
  package var stored: String {
    var form = CanonicalForm()
    form.add("committee_ar", committeeAr)
    form.add("committee_en", committeeEn)
    form.add("number", number)
    form.add("begins", begins.microseconds)
    form.add("closed", closed.microseconds)
    form.add("place", place)
    for seat in seats {
      form.add(
        "seat",
        Self.form([("name", seat.name), ("post", seat.post.rawValue), ("present", seat.isPresent ? "yes" : "no")]))
    }
    for item in items { form.add("item", item.stored) }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    let facts = Facts(pairs)
    guard let ar = facts["committee_ar"], let en = facts["committee_en"], let number = facts["number"],
      let begins = facts["begins"].flatMap(Int64.init), let closed = facts["closed"].flatMap(Int64.init)
    else { return nil }
    (committeeAr, committeeEn, self.number, place) = (ar, en, number, facts["place"])
    self.begins = Instant(microseconds: begins)
    self.closed = Instant(microseconds: closed)
    seats = facts.all("seat").compactMap { Seat(Facts(of: $0)) }
    items = facts.all("item").compactMap { Item(Facts(of: $0)) }
  }

  fileprivate static func form(_ facts: [(String, String?)]) -> String {
    var form = CanonicalForm()
    for (name, value) in facts { form.add(name, value) }
    return form.text
  }

  /// A canonical form's fields by name.
  fileprivate struct Facts {
    private let pairs: [(name: String, value: String)]

    init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }
    init(of text: String) { pairs = CanonicalForm.pairs(of: text) ?? [] }

    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
  }
}

extension Minutes.Seat {
  fileprivate init?(_ facts: Minutes.Facts) {
    guard let name = facts["name"], let post = facts["post"].flatMap(Committee.Post.init(rawValue:)) else { return nil }
    self.init(name: name, post: post, isPresent: facts["present"] == "yes")
  }
}

extension Minutes.Item {
  fileprivate var stored: String {
    var form = CanonicalForm()
    form.add("number", number)
    form.add("applicant", applicant)
    form.add("state", state.rawValue)
    form.add("outcome", outcome?.rawValue)
    form.add("reasons", reasons)
    form.add("conditions", conditions)
    form.add("amount", amount?.count)
    form.add("months", months.map(Int64.init))
    for said in recusals { form.add("recusal", Minutes.form([("name", said.name), ("reason", said.reason)])) }
    for said in votes {
      form.add(
        "vote", Minutes.form([("name", said.name), ("choice", said.choice?.rawValue), ("reason", said.reason)]))
    }
    return form.text
  }

  fileprivate init?(_ facts: Minutes.Facts) {
    guard let number = facts["number"], let applicant = facts["applicant"],
      let state = facts["state"].flatMap(AgendaItem.State.init(rawValue:))
    else { return nil }
    self.init(
      number: number, applicant: applicant, state: state,
      outcome: facts["outcome"].flatMap(Decision.Outcome.init(rawValue:)), reasons: facts["reasons"],
      conditions: facts["conditions"], amount: facts["amount"].flatMap(Int64.init).map { Halalas($0) },
      months: facts["months"].flatMap { Int($0) },
      recusals: facts.all("recusal").map { Minutes.Said(Minutes.Facts(of: $0)) },
      votes: facts.all("vote").map { Minutes.Said(Minutes.Facts(of: $0)) })
  }
}

extension Minutes.Said {
  fileprivate init(_ facts: Minutes.Facts) {
    self.init(
      name: facts["name"] ?? "", choice: facts["choice"].flatMap(AgendaItem.Vote.Choice.init(rawValue:)),
      reason: facts["reason"] ?? "")
  }
}
