extension Sitting {
  /// Closes the sitting and seals its minutes; an item that was not come to waits for another sitting.
  ///
  /// `names` are the applicants', for the minutes.
  package mutating func close(
    names: [Request.ID: String], under committee: Committee, by actor: Actor, at now: Instant,
    with hash: some Fingerprinting
  ) throws(CommitteeRefusal) -> Event {
    try must(be: .convened)
    let isPresiding = actor.staffID.flatMap(seat).map { $0.isPresent && $0.post.votes } ?? false
    guard isPresiding || actor.staffID.map({ committee.isArranged(by: $0, on: CalendarDay(now)) }) ?? false else {
      throw .notArranger
    }
    leaveOpenItems()
    if isByCirculation {
      // By circulation those took part who voted.
      for place in seats.indices {
        let staff = seats[place].staff
        seats[place].isPresent = items.contains { $0.vote(of: staff) != nil }
      }
    }
    state = .closed
    let text = Minutes(of: self, committee, names: names, closed: now).stored
    minutes = SealedMinutes(text: text, fingerprint: hash.fingerprint(of: Array(text.utf8)), at: now)
    return event(
      .sittingClosed, by: actor, at: now,
      [Event.Fact(.fingerprint, (minutes?.fingerprint ?? []).hexadecimal)])
  }

  /// A member who was present signs the sealed minutes, in their own name.
  package mutating func sign(by actor: Actor, at now: Instant) throws(CommitteeRefusal) -> Event {
    let (staff, name) = try signer(actor)
    signatures.append(
      Signature(staff: staff, name: name, fingerprint: minutes?.fingerprint ?? [], refusal: nil, at: now))
    settle()
    return event(.minutesSigned, by: actor, at: now)
  }

  /// A member who was present will not sign, and says why; that is kept as a signature is.
  package mutating func refuseToSign(
    because reason: String, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    let (staff, name) = try signer(actor)
    let reason = try CommitteeRefusal.said(reason, limit: 500)
    signatures.append(
      Signature(staff: staff, name: name, fingerprint: minutes?.fingerprint ?? [], refusal: reason, at: now))
    settle()
    return event(.signatureRefused, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  /// Those whose signature the minutes still wait for.
  package var unsigned: [Seat] {
    present.filter { seat in !signatures.contains { $0.staff == seat.staff } }
  }

  private func signer(_ actor: Actor) throws(CommitteeRefusal) -> (StaffMember.ID, String) {
    guard state == .closed || state == .signed else { throw .wrongState(state) }
    guard let staff = actor.staffID, let seat = present.first(where: { $0.staff == staff }) else { throw .notToSign }
    guard !signatures.contains(where: { $0.staff == staff }) else { throw .alreadySigned }
    return (staff, seat.name)
  }

  private mutating func settle() {
    if unsigned.isEmpty { state = .signed }
  }
}

/// Minutes as they were sealed when the sitting closed.
package struct SealedMinutes: Hashable, Sendable {
  /// `Minutes.stored`.
  package let text: String
  /// SHA-256 over the text.
  package let fingerprint: [UInt8]
  package let at: Instant

  package init(text: String, fingerprint: [UInt8], at moment: Instant) {
    self.text = text
    self.fingerprint = fingerprint
    self.at = moment
  }
}

/// A member's signature under the minutes, or their refusal to give it.
package struct Signature: Hashable, Sendable {
  package let staff: StaffMember.ID
  package let name: String
  /// The seal of the minutes that were signed.
  package let fingerprint: [UInt8]
  /// Why it was refused; nil for a signature.
  package let refusal: String?
  package let at: Instant

  package init(staff: StaffMember.ID, name: String, fingerprint: [UInt8], refusal: String?, at moment: Instant) {
    self.staff = staff
    self.name = name
    self.fingerprint = fingerprint
    self.refusal = refusal
    self.at = moment
  }
}
