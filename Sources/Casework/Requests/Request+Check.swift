extension Request {
  /// Records that an employee matched an item and found it valid (R23).
  ///
  /// Possible until the decision; an item that has expired since may be matched anew. How long it holds follows from the
  /// service's rule for the document, by the day it was issued or the one printed on it.
  ///
  /// `values` is what the officer read off the document, `file` what shows that it was matched.
  package mutating func verify(
    _ code: String, against evidence: String, on ground: Verification.Ground? = nil, expires: CalendarDay?,
    issued: CalendarDay? = nil, sawOriginal: Bool = false, reading values: [ItemReading.Field: String] = [:],
    showing file: RequestDocument? = nil, by officer: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let today = CalendarDay(now)
    let hasExpired = expiredItems(on: today).contains { $0.code == code }
    try mustTakeDocuments()
    guard let staff = officer.staffID else { throw .notYours }
    let index = try itemIndex(code)
    guard items[index].document != nil, items[index].awaitsVerification || hasExpired else {
      throw .notComplete(missing: [code])
    }
    let requirement = items[index].requirement
    guard sawOriginal || !requirement.seesOriginal else { throw .originalNotSeen }
    let expires = try requirement.lastDay(issued: issued, expires: expires, on: today)
    if let expires, expires < today { throw .expiryPassed }
    let evidence = try Self.said(evidence, limit: 300)
    items[index].state = .verified(
      Verification(by: staff, at: now, against: evidence, ground: ground, expires: expires))
    var facts = [Event.Fact(.item, code), Event.Fact(.against, evidence)]
    if let ground { facts.append(Event.Fact(.method, ground.rawValue)) }
    if let file {
      fieldwork.evidence.append(ItemEvidence(item: code, document: file, by: staff, at: now))
      facts.append(Event.Fact(.fingerprint, file.fingerprint.hexadecimal))
    }
    if !values.isEmpty {
      fieldwork.readings.removeAll { $0.item == code }
      fieldwork.readings.append(ItemReading(item: code, values: values, by: staff, at: now))
    }
    if let expires { facts.append(Event.Fact(.until, expires.description)) }
    return event(.itemVerified, by: officer, at: now, facts)
  }

  /// Finds an item unfit, says why, and asks the applicant for another.
  ///
  /// Until the study begins the request goes back: it is incomplete until the item is supplied again. From then on it
  /// stays where it is, and nothing is accepted before the item was supplied, matched and signed for again.
  package mutating func reject(
    _ code: String, because reason: String, by officer: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    try mustTakeDocuments()
    guard officer.staffID != nil else { throw .notYours }
    let index = try itemIndex(code)
    guard items[index].document != nil else { throw .notComplete(missing: [code]) }
    let reason = try Self.said(reason, limit: 500)
    items[index].state = .rejected(reason: reason)
    if !stage.isBeingJudged { stage = .incomplete }
    standForMissingItems(at: now)
    return event(.itemRejected, by: officer, at: now, [Event.Fact(.item, code), Event.Fact(.reason, reason)])
  }

  /// Lets an item that is missing be left out of this one request, for a reason that stays on record.
  package mutating func waive(
    _ code: String, because reason: String, by officer: Actor, at now: Instant
  ) throws(Refusal) -> [Event] {
    try mustTakeDocuments()
    guard let staff = officer.staffID else { throw .notYours }
    let index = try itemIndex(code)
    guard items[index].isMissing else { throw .wrongStage(stage) }
    let reason = try Self.said(reason, limit: 500)
    items[index].state = .waived(reason: reason, by: staff)
    let waived = event(.itemWaived, by: officer, at: now, [Event.Fact(.item, code), Event.Fact(.reason, reason)])
    return [waived] + completeIfNothingIsMissing(at: now)
  }

  /// Tells the applicant what is missing.
  ///
  /// Refused when nothing is.
  package mutating func handBack(saying note: String, by officer: Actor, at now: Instant) throws(Refusal) -> Event {
    try must(beAt: .submitted)
    let missing = missingItems
    guard !missing.isEmpty else { throw .wrongStage(stage) }
    let note = try Self.said(note, limit: 1_000)
    stage = .incomplete
    return event(
      .returned, by: officer, at: now, missing.map { Event.Fact(.item, $0) } + [Event.Fact(.note, note)])
  }

  /// Codes of the supplied items that nobody has matched yet.
  package var unverifiedItems: [String] {
    items.filter(\.awaitsVerification).map(\.requirement.code)
  }

  /// What was asked for, verified, and no longer holds on `day`.
  package func expiredItems(on day: CalendarDay) -> [Requirement] {
    items.filter { $0.hasExpired(by: day) }.map(\.requirement)
  }

  /// What the applicant may hand in now, required or asked for again: it is missing, was sent back, or has expired.
  ///
  /// Empty from the decision on.
  package func itemsToSupply(on day: CalendarDay) -> [ChecklistItem] {
    guard stage.takesDocuments else { return [] }
    let asked = stage == .submitted || stage == .incomplete || stage.isBeingJudged
    return items.filter { asked && $0.isMissing || $0.hasExpired(by: day) }
  }

  /// What the applicant handed in and may still put another in the place of, as a photo that went wrong: nobody has
  /// matched it, and they have not signed for it.
  package var itemsToReplace: [ChecklistItem] {
    guard stage == .submitted || stage == .incomplete || stage == .complete else { return [] }
    return items.filter { $0.awaitsVerification && $0.document != nil }
  }

  private func mustTakeDocuments() throws(Refusal) {
    guard stage.takesDocuments else { throw .wrongStage(stage) }
  }

  /// Refuses while an item has expired, where the policy has the data checked for validity.
  func mustHold(on day: CalendarDay, under gates: Set<Gate>) throws(Refusal) {
    let expired = expiredItems(on: day)
    if gates.contains(.verification), !expired.isEmpty { throw .verificationExpired(expired) }
  }
}
