extension SiteVisit {
  /// The visit laid out so that the same one always gives the same text, and reads back as itself.
  package var stored: String {
    var form = CanonicalForm()
    form.add("number", Int64(number))
    form.add("version", Int64(version))
    form.add("researcher", researcher.description)
    form.add("starts", starts.microseconds)
    form.add("place", place)
    form.add("consent_by", consent.by)
    form.add("consent_how", consent.how.rawValue)
    if let photoConsent {
      form.add("photos_by", photoConsent.by)
      form.add("photos_use", photoConsent.use)
      form.add("photos_at", photoConsent.at.microseconds)
      form.add("photos_withdrawn", photoConsent.withdrawn?.microseconds)
    }
    switch state {
    case .scheduled: break
    case .cancelled(let reason): form.add("cancelled", reason)
    case .noShow(let note): form.add("no_show", note)
    case .done(let report):
      form.add("done_at", report.at.microseconds)
      form.add("done_place", report.place)
      form.add("met", report.met)
      form.add("relation", report.relation)
      for heading in VisitReport.Heading.allCases {
        if let words = report.observations[heading] { form.add("saw_\(heading.rawValue)", words) }
      }
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    let values = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    func moment(_ name: String) -> Instant? {
      values[name].flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }
    guard let number = values["number"].flatMap({ Int($0) }), let version = values["version"].flatMap({ Int($0) }),
      let researcher = values["researcher"].flatMap({ StaffMember.ID($0) }), let starts = moment("starts"),
      let place = values["place"], let agreed = values["consent_by"],
      let how = values["consent_how"].flatMap(Consent.Means.init(rawValue:))
    else { return nil }
    var state = State.scheduled
    if let reason = values["cancelled"] { state = .cancelled(reason: reason) }
    if let note = values["no_show"] { state = .noShow(note: note) }
    if let at = moment("done_at") {
      var observations: [VisitReport.Heading: String] = [:]
      for heading in VisitReport.Heading.allCases { observations[heading] = values["saw_\(heading.rawValue)"] }
      state = .done(
        VisitReport(
          place: values["done_place"] ?? "", met: values["met"] ?? "", relation: values["relation"] ?? "",
          observations: observations, at: at))
    }
    var photos: PhotoConsent?
    if let by = values["photos_by"], let use = values["photos_use"], let at = moment("photos_at") {
      photos = PhotoConsent(by: by, use: use, at: at, withdrawn: moment("photos_withdrawn"))
    }
    self.init(
      number: number, researcher: researcher, starts: starts, place: place, consent: Consent(by: agreed, how: how),
      state: state, photoConsent: photos, version: version)
  }
}
