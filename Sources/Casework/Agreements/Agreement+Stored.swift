extension Agreement {
  /// What is said and settled in words, laid out so that it reads back as itself; the rest is kept beside.
  package var storedWords: String {
    var form = CanonicalForm()
    form.add("default", terms.onDefault)
    form.add("liability", terms.liability)
    form.add("disputes", terms.disputes)
    form.add("signing", signing?.stored)
    form.add("closing", closing?.stored)
    return form.text
  }

  /// Reads what `storedWords` wrote into terms, signing and closing; nil when it is anything else.
  package static func words(
    stored text: String, into terms: inout Terms
  ) -> (signing: Signing?, closing: Signing?)? {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    var (signing, closing): (Signing?, Signing?)
    for (name, value) in pairs {
      switch name {
      case "default": terms.onDefault = value
      case "liability": terms.liability = value
      case "disputes": terms.disputes = value
      case "signing", "closing":
        guard let read = Signing(stored: value) else { return nil }
        if name == "signing" { signing = read } else { closing = read }
      default: return nil
      }
    }
    return (signing, closing)
  }
}

extension Agreement.Signing {
  fileprivate var stored: String {
    var form = CanonicalForm()
    form.add("by", by.description)
    form.add("at", at.microseconds)
    form.add("words", words)
    return form.text
  }

  fileprivate init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), pairs.count == 3, let by = StaffMember.ID(pairs[0].value),
      let at = Int64(pairs[1].value)
    else { return nil }
    self.init(by: by, at: Instant(microseconds: at), words: pairs[2].value)
  }
}

extension Obligation {
  /// Laid out so that the same obligation always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("side", side.rawValue)
    form.add("what", what)
    switch rhythm {
    case .once(let day): form.add("once", Int64(day.number))
    case .every(let months, let first):
      form.add("months", Int64(months))
      form.add("from", Int64(first.number))
    }
    for done in fulfilments {
      var part = CanonicalForm()
      part.add("due", Int64(done.due.number))
      part.add("on", Int64(done.on.number))
      part.add("evidence", done.evidence)
      part.add("by", done.by.description)
      form.add("done", part.text)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: Int) {
    guard let pairs = CanonicalForm.pairs(of: text), let fields = StoredFields(text),
      let side = fields["side"].flatMap(Agreement.Side.init(rawValue:)), let what = fields["what"]
    else { return nil }
    var rhythm = fields.day("once").map { Rhythm.once($0) }
    if let months = fields["months"].flatMap({ Int($0) }), let first = fields.day("from") {
      rhythm = .every(months: months, from: first)
    }
    guard let rhythm else { return nil }
    var fulfilments: [Fulfilment] = []
    for (name, value) in pairs where name == "done" {
      guard let done = Fulfilment(stored: value) else { return nil }
      fulfilments.append(done)
    }
    self.init(number: number, side: side, what: what, rhythm: rhythm, fulfilments: fulfilments)
  }
}

extension Obligation.Fulfilment {
  fileprivate init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text), pairs.count == 4, let due = Int(pairs[0].value),
      let on = Int(pairs[1].value), let by = StaffMember.ID(pairs[3].value)
    else { return nil }
    self.init(due: CalendarDay(number: due), on: CalendarDay(number: on), evidence: pairs[2].value, by: by)
  }
}

extension Breach {
  /// Laid out so that the same breach always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("side", side.rawValue)
    form.add("what", what)
    form.add("on", Int64(on.number))
    form.add("answer_by", Int64(answerBy.number))
    if let obligation { form.add("obligation", Int64(obligation)) }
    if let answer { form.add("answer", answer.stored) }
    if let outcome { form.add("outcome", outcome.stored) }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: Int) {
    guard let fields = StoredFields(text), let side = fields["side"].flatMap(Agreement.Side.init(rawValue:)),
      let what = fields["what"], let on = fields.day("on"), let answerBy = fields.day("answer_by")
    else { return nil }
    self.init(
      number: number, side: side, obligation: fields["obligation"].flatMap { Int($0) }, what: what, on: on,
      answerBy: answerBy, answer: fields["answer"].flatMap(Agreement.Signing.init(stored:)),
      outcome: fields["outcome"].flatMap(Agreement.Signing.init(stored:)))
  }
}
