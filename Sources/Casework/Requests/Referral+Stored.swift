extension Referral {
  /// The thread laid out so that the same one always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("researcher", researcher?.description)
    for turn in turns {
      form.add("kind", turn.kind.rawValue)
      form.add("by", turn.by.description)
      form.add("at", turn.at.microseconds)
      form.add("text", turn.text)
    }
    if let closed {
      form.add("closed_by", closed.by.description)
      form.add("closed_at", closed.at.microseconds)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    func values(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
    let (kinds, writers, moments, texts) = (values("kind"), values("by"), values("at"), values("text"))
    guard !kinds.isEmpty, [writers.count, moments.count, texts.count].allSatisfy({ $0 == kinds.count }) else {
      return nil
    }
    var turns: [Turn] = []
    for place in kinds.indices {
      guard let kind = Turn.Kind(rawValue: kinds[place]), let by = StaffMember.ID(writers[place]),
        let at = Int64(moments[place])
      else { return nil }
      turns.append(Turn(kind, texts[place], by: by, at: Instant(microseconds: at)))
    }
    var closing: Closing?
    if let by = values("closed_by").first.flatMap({ StaffMember.ID($0) }),
      let at = values("closed_at").first.flatMap({ Int64($0) })
    {
      closing = Closing(by: by, at: Instant(microseconds: at))
    }
    self.init(turns: turns, researcher: values("researcher").first.flatMap { StaffMember.ID($0) }, closed: closing)
  }
}
