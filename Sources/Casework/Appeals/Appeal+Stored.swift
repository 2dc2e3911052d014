extension Appeal {
  /// The appeal laid out so that the same one always gives the same text; number and state stand beside it.
  package var stored: String {
    var form = CanonicalForm()
    form.add("grounds", grounds)
    form.add("channel", channel.rawValue)
    form.add("recorded_by", recordedBy?.description)
    form.add("lodged", lodged.microseconds)
    form.add("answer_days", Int64(answerDays))
    form.add("against", against.stored)
    form.add("hearing", hearingSince?.microseconds)
    form.add("ruling", ruling?.stored)
    form.add("ended", ended?.microseconds)
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: AppealNumber, state: State) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    let values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    func moment(_ name: String) -> Instant? {
      values[name].flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }
    guard let grounds = values["grounds"], let channel = values["channel"].flatMap(Channel.init(rawValue:)),
      let lodged = moment("lodged"), let days = values["answer_days"].flatMap({ Int($0) }),
      let against = values["against"].flatMap(Decision.init(stored:))
    else { return nil }
    self.init(
      number: number, state: state, grounds: grounds, channel: channel,
      recordedBy: values["recorded_by"].flatMap { StaffMember.ID($0) }, lodged: lodged, answerDays: days,
      against: against, hearingSince: moment("hearing"), ruling: values["ruling"].flatMap(Decision.init(stored:)),
      ended: moment("ended"))
  }
}

extension Decision {
  /// The decision laid out so that the same one always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("outcome", outcome.rawValue)
    form.add("reasons", reasons)
    form.add("conditions", conditions)
    form.add("amount", amount?.count)
    form.add("months", months.map(Int64.init))
    form.add("by", by.description)
    form.add("at", at.microseconds)
    form.add("sitting", sitting?.description)
    for member in members {
      form.add("member", member.name)
      form.add("member_id", member.id?.description)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    var values: [String: String] = [:]
    var members: [Member] = []
    for (name, value) in pairs {
      switch name {
      case "member": members.append(Member(id: nil, name: value))
      case "member_id":
        guard let id = StaffMember.ID(value), let last = members.indices.last else { return nil }
        members[last].id = id
      default: values[name] = value
      }
    }
    guard let outcome = values["outcome"].flatMap(Outcome.init(rawValue:)), let reasons = values["reasons"],
      let conditions = values["conditions"], let by = values["by"].flatMap({ StaffMember.ID($0) }),
      let at = values["at"].flatMap({ Int64($0) })
    else { return nil }
    self.init(
      outcome: outcome, reasons: reasons, conditions: conditions,
      amount: values["amount"].flatMap { Int64($0) }.map { Halalas($0) }, months: values["months"].flatMap { Int($0) },
      members: members, by: by, at: Instant(microseconds: at), sitting: values["sitting"].flatMap { Sitting.ID($0) })
  }
}
