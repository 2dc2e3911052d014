extension ContactPoint {
  /// Laid out so that the same point always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("kind", kind.rawValue)
    form.add("value", value)
    if let verified {
      form.add("method", verified.method.rawValue)
      form.add("by", verified.by.description)
      form.add("at", verified.at.microseconds)
    }
    if isPreferred { form.add("preferred", "1") }
    if let ended { form.add("ended", Int64(ended.number)) }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: Int) {
    guard let fields = StoredFields(text), let kind = Kind(rawValue: fields["kind"] ?? ""),
      let value = fields["value"]
    else { return nil }
    var verified: Verification?
    if let method = Method(rawValue: fields["method"] ?? "") {
      guard let by = StaffMember.ID(fields["by"] ?? ""), let at = fields.instant("at") else { return nil }
      verified = Verification(method, by: by, at: at)
    }
    self.init(
      number: number, kind: kind, value: value, verified: verified, isPreferred: fields["preferred"] != nil,
      ended: fields.day("ended"))
  }
}

extension Consent {
  /// Laid out so that the same consent always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("purpose", purpose.rawValue)
    form.add("basis", basis.rawValue)
    form.add("method", method.rawValue)
    form.add("scope", scope)
    form.add("given", given.microseconds)
    if let by { form.add("by", by.description) }
    if let list { form.add("list", list.description) }
    if let withdrawn { form.add("withdrawn", withdrawn.microseconds) }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: Int) {
    guard let fields = StoredFields(text), let purpose = Purpose(rawValue: fields["purpose"] ?? ""),
      let basis = Basis(rawValue: fields["basis"] ?? ""), let method = Method(rawValue: fields["method"] ?? ""),
      let given = fields.instant("given")
    else { return nil }
    let (by, list) = (StaffMember.ID(fields["by"] ?? ""), PeopleImport.ID(fields["list"] ?? ""))
    guard by != nil || list != nil else { return nil }
    self.init(
      number: number, purpose: purpose, basis: basis, method: method, scope: fields["scope"] ?? "", given: given,
      by: by, list: list, withdrawn: fields.instant("withdrawn"))
  }
}

extension Relation {
  /// Laid out so that the same relation always gives the same text, and reads back as itself; the other is kept beside.
  package var stored: String {
    var form = CanonicalForm()
    form.add("kind", kind.rawValue)
    if let authority {
      form.add("ground", authority.ground.rawValue)
      form.add("paper", authority.paper)
      if let until = authority.until { form.add("until", Int64(until.number)) }
    }
    form.add("since", Int64(since.number))
    if let ended { form.add("ended", Int64(ended.number)) }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String, number: Int, other: Party.ID) {
    guard let fields = StoredFields(text), let kind = Kind(rawValue: fields["kind"] ?? ""),
      let since = fields.day("since")
    else { return nil }
    let authority = Authority.Ground(rawValue: fields["ground"] ?? "").map {
      Authority($0, paper: fields["paper"] ?? "", until: fields.day("until"))
    }
    self.init(
      number: number, kind: kind, other: other, authority: authority, since: since, ended: fields.day("ended"))
  }
}
