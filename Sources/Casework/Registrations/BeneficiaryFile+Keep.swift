extension BeneficiaryFile {
  /// Opens the file of a person whose request was just registered.
  package static func opened(
    _ id: ID, for request: Request, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> (BeneficiaryFile, Event) {
    guard request.stage == .registered, let entry = request.registration else { throw .notGranted }
    let file = BeneficiaryFile(
      id: id, number: entry.number, party: request.applicant.party, name: request.applicant.name.full,
      mobile: request.mobile, category: entry.category, since: CalendarDay(now), renewal: entry.renewal)
    return (file, file.event(.fileOpened, by: actor, at: now, [Event.Fact(.category, entry.category)]))
  }

  /// Takes a further registered request of the same person into the file.
  ///
  /// A new acceptance opens an ended file again, unless the person died. A suspended one must be reinstated first: what
  /// it was suspended for is somebody's to settle.
  ///
  /// `entries` are all of the person's entries in the register, where several were joined to one.
  package mutating func take(
    _ request: Request, of entries: [Identifier<Party>] = [], by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let isTheirs = request.applicant.party == party || entries.contains(request.applicant.party)
    guard isTheirs, let entry = request.registration else { throw .notGranted }
    guard state != .suspended else { throw .fileSuspended }
    guard ending != .death else { throw .fileEnded }
    (state, reason, ending) = (.current, "", nil)
    (name, mobile) = (request.applicant.name.full, request.mobile)
    category = entry.category
    renewal = CalendarDay(now) + Self.cycle
    return event(.fileRenewed, by: actor, at: now, [Event.Fact(.until, renewal.description)])
  }

  /// Records that the person's circumstances were looked at anew: the file holds for another cycle from today.
  package mutating func renew(
    category: String, saying note: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    guard state == .current else { throw .wrongFileState(state) }
    let category = try BenefitRefusal.said(category, limit: Self.longestCategory)
    let note = try BenefitRefusal.said(note, limit: Self.longestNote)
    self.category = category
    renewal = CalendarDay(now) + Self.cycle
    return event(
      .fileRenewed, by: actor, at: now,
      [Event.Fact(.category, category), Event.Fact(.until, renewal.description), Event.Fact(.note, note)])
  }

  /// Reaches its person at another mobile from now on, as on their request.
  package mutating func replaceMobile(by mobile: Mobile, by actor: Actor, at now: Instant) -> Event {
    let was = self.mobile
    self.mobile = mobile
    return event(
      .mobileReplaced, by: actor, at: now,
      [Event.Fact(.was, was.masked), Event.Fact(.recipient, mobile.masked)])
  }

  /// Stops everything the person receives until the reason is settled.
  package mutating func suspend(because reason: String, by actor: Actor, at now: Instant) throws(BenefitRefusal)
    -> Event
  {
    guard state == .current else { throw .wrongFileState(state) }
    self.reason = try BenefitRefusal.said(reason, limit: Self.longestNote)
    state = .suspended
    return event(.fileSuspended, by: actor, at: now, [Event.Fact(.reason, self.reason)])
  }

  /// Lets a suspended file receive again.
  package mutating func reinstate(
    because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    guard state == .suspended else { throw .wrongFileState(state) }
    let reason = try BenefitRefusal.said(reason, limit: Self.longestNote)
    (state, self.reason) = (.current, "")
    return event(.fileReinstated, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  /// Ends the file for good.
  package mutating func end(
    _ ending: Ending, because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    guard state != .ended, Ending.chosen.contains(ending) else { throw .wrongFileState(state) }
    self.reason = try BenefitRefusal.said(reason, limit: Self.longestNote)
    (state, self.ending) = (.ended, ending)
    return event(
      .fileEnded, by: actor, at: now, [Event.Fact(.category, ending.rawValue), Event.Fact(.reason, self.reason)])
  }

  /// Tells the person that the update is due; once for each cycle, and not before the notice period.
  package mutating func tell(by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    switch standing(on: CalendarDay(now)) {
    case .dueForUpdate, .overdue: break
    case .current, .suspended, .ended: throw .updateNotDue
    }
    guard toldOf != renewal else { throw .alreadyTold }
    toldOf = renewal
    return event(.fileTold, by: actor, at: now, [Event.Fact(.until, renewal.description)])
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact]) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.number, number)] + facts)
  }
}

extension BeneficiaryFile {
  /// Ends a current file because its person's other entry, which stays, has one.
  package mutating func endMerged(intoFile number: String, by actor: Actor, at now: Instant) throws(BenefitRefusal)
    -> Event
  {
    guard state == .current else { throw .wrongFileState(state) }
    (state, ending, reason) = (.ended, .merged, number)
    return event(
      .fileEnded, by: actor, at: now, [Event.Fact(.category, Ending.merged.rawValue), Event.Fact(.number, number)])
  }

  /// Makes it what it was before `endMerged`, its version too.
  package mutating func comeBack(by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    guard state == .ended, ending == .merged else { throw .wrongFileState(state) }
    (state, ending, reason) = (.current, nil, "")
    version -= 1
    return event(.fileReinstated, by: actor, at: now, [Event.Fact(.category, Ending.merged.rawValue)])
  }
}
