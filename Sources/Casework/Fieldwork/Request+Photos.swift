extension Request {
  /// Records who agreed that photos are taken on a visit, and to what use.
  package mutating func allowPhotos(
    of number: Int, agreedBy name: String, for use: String, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try photographed(number, by: researcher)
    let consent = SiteVisit.PhotoConsent(
      by: try Self.said(name, limit: 100), use: try Self.said(use, limit: 300), at: now)
    fieldwork.visits[index].photoConsent = consent
    fieldwork.visits[index].version += 1
    return event(.photosAllowed, by: researcher, at: now, [visitNumber(number)])
  }

  /// Keeps a photo of a visit: a picture by its content, and only while the consent to photos holds.
  package mutating func addPhoto(
    _ document: RequestDocument, of number: Int, by researcher: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try photographed(number, by: researcher)
    guard let staff = researcher.staffID else { throw .notYours }
    guard fieldwork.visits[index].photoConsent?.holds == true else { throw .fieldwork(.photoConsentMissing) }
    guard document.mediaType != .pdf else { throw .fieldwork(.notAPhoto) }
    guard fieldwork.photos.filter({ $0.visit == number }).count < SiteVisit.mostPhotos else {
      throw .fieldwork(.tooManyPhotos(limit: SiteVisit.mostPhotos))
    }
    let photo = VisitPhoto(
      number: fieldwork.photos.count + 1, visit: number, document: document, by: staff, at: now)
    fieldwork.photos.append(photo)
    return event(
      .photoKept, by: researcher, at: now,
      [visitNumber(number), Event.Fact(.fingerprint, document.fingerprint.hexadecimal)])
  }

  /// Takes back the consent to photos: those of the visit are removed, and no more are taken.
  ///
  /// At any stage, by whoever the household told.
  package mutating func withdrawPhotoConsent(
    of number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let index = try visitIndex(number)
    guard actor.staffID != nil else { throw .notYours }
    guard var consent = fieldwork.visits[index].photoConsent, consent.holds else {
      throw .fieldwork(.photoConsentMissing)
    }
    let reason = try Self.said(reason, limit: 500)
    consent.withdrawn = now
    fieldwork.visits[index].photoConsent = consent
    fieldwork.visits[index].version += 1
    var facts = [visitNumber(number), Event.Fact(.reason, reason)]
    for place in fieldwork.photos.indices where fieldwork.photos[place].visit == number {
      guard let document = fieldwork.photos[place].document else { continue }
      facts.append(Event.Fact(.fingerprint, document.fingerprint.hexadecimal))
      fieldwork.photos[place].document = nil
    }
    return event(.photosRemoved, by: actor, at: now, facts)
  }

  /// The place of a visit this researcher may photograph: one of theirs that was not called off.
  private func photographed(_ number: Int, by researcher: Actor) throws(Refusal) -> Int {
    try mustBeOpenToStudy()
    let index = try visitIndex(number)
    guard let staff = researcher.staffID, fieldwork.visits[index].researcher == staff else { throw .notYours }
    switch fieldwork.visits[index].state {
    case .scheduled, .done: return index
    case .cancelled, .noShow: throw .fieldwork(.visitNotOpen)
    }
  }
}
