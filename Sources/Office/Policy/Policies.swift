package import Casework
package import PolicyReader
import SQL

extension Office {
  /// Reads a document into a draft version.
  ///
  /// Nothing takes effect before a person answered its open points and the board approved it. Throws `DraftedAlready`
  /// when an open draft was read from the same text.
  package func draftPolicy(
    from document: DocumentText, named source: String, as actor: StaffActor
  ) async throws -> PolicyVersion {
    try actor.must(.draftPolicy)
    return try await draftPolicy(from: document, named: source, for: actor.association, by: actor.actor)
  }

  /// As the command line does it: before anyone can sign in, in the name of the system.
  package func draftPolicy(
    from document: DocumentText, named source: String, for association: Association.ID, by actor: Actor = .system
  ) async throws -> PolicyVersion {
    try await draftPolicy(
      PolicyProposal(reading: document), from: document, named: source, for: association, by: actor)
  }

  /// Keeps what was read of a document as the association's next draft.
  func draftPolicy(
    _ proposal: PolicyProposal, from document: DocumentText, named source: String, for association: Association.ID,
    by actor: Actor = .system
  ) async throws -> PolicyVersion {
    let now = clock.now
    let id: PolicyVersion.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      if let known = try PolicyStore.openDraft(of: document.lines, for: association, in: tx) {
        throw DraftedAlready(id: known.id, number: known.number)
      }
      let name = try AssociationStore.get(association, in: tx).association.nameAr
      let proposal = proposal.held(against: name)
      let draft = try PolicyVersion.draft(
        proposal, id: id, number: try PolicyStore.lastNumber(of: association, in: tx) + 1, from: source,
        for: name, at: now, by: actor.name)
      try PolicyStore.insert(draft, of: association, in: tx)
      try PolicyTextStore.insert(PolicyText(document, proposal), of: id, in: association, tx)
      let event = Event(
        .policyDrafted, by: actor, at: now, policy: id,
        facts: [Event.Fact(.version, String(draft.number)), Event.Fact(.title, draft.title)])
      try AuditChain.append(
        [event], about: id.bytes, state: try PolicyStore.fingerprint(of: id, in: association, tx), of: association,
        in: tx)
      return draft
    }
  }

  /// Every version without its steps and tools, newest first.
  package func policies(as actor: StaffActor) async throws -> [PolicyVersion] {
    try actor.must(.seePolicy)
    return try await database.read(in: .of(actor.association)) { tx in
      try PolicyStore.list(of: actor.association, in: tx)
    }
  }

  /// A version with the text it was read from.
  package func policy(_ id: PolicyVersion.ID, as actor: StaffActor) async throws -> (PolicyVersion, PolicyText) {
    try actor.must(.seePolicy)
    return try await policy(id, of: actor.association)
  }

  /// A version with its text, whoever asks; `notFound` when the association has no such version.
  package func policy(
    _ id: PolicyVersion.ID, of association: Association.ID
  ) async throws -> (PolicyVersion, PolicyText) {
    try await database.read(in: .of(association)) { tx in
      let version = try PolicyStore.get(id, of: association, in: tx)
      return (version, try PolicyTextStore.get(of: id, in: association, tx))
    }
  }

  /// The clauses of a published version, as anyone may read them.
  package func publishedClauses(
    of id: PolicyVersion.ID, in association: Association.ID
  ) async throws -> [PolicyClause] {
    try await database.read(in: .of(association)) { tx in
      guard try PolicyStore.get(id, of: association, in: tx).state.isPublished else { throw OfficeRefusal.notFound }
      return try PolicyTextStore.clauses(of: id, in: association, tx)
    }
  }

  /// Every version that is or was in force, newest first.
  package func publishedVersions(of association: Association.ID) async throws -> [PolicyVersion] {
    try await database.read(in: .of(association)) { tx in
      try PolicyStore.list(of: association, in: tx).filter(\.state.isPublished)
    }
  }

  /// Records a person's answers to open points of a draft.
  ///
  /// `seen` is the version the person was looking at; when someone saved in between, `changedMeanwhile` is thrown.
  package func settle(
    _ answers: [PointAnswer], of id: PolicyVersion.ID, seen: Int? = nil, as actor: StaffActor
  ) async throws {
    try actor.must(.draftPolicy)
    try await settle(answers, of: id, seen: seen, in: actor.association, by: actor.actor)
  }

  /// The same for several answers at once: all of them are taken or none.
  package func settle(
    _ answers: [PointAnswer], of id: PolicyVersion.ID, seen: Int? = nil, in association: Association.ID,
    by actor: Actor
  ) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      var draft = try PolicyStore.get(id, of: association, in: tx)
      let events = try answers.inOrderToSettle.map { try draft.settle($0, by: actor, at: now) }
      try draft.mustBe(seen)
      try PolicyStore.save(&draft, of: association, in: tx)
      try AuditChain.append(
        events, about: id.bytes, state: try PolicyStore.fingerprint(of: id, in: association, tx), of: association,
        in: tx)
    }
  }

  /// Lays a draft aside: it stays on record and will never take effect.
  package func discardPolicy(_ id: PolicyVersion.ID, as actor: StaffActor) async throws {
    try actor.must(.draftPolicy)
    try await discardPolicy(id, in: actor.association, by: actor.actor)
  }

  /// The same for the command line, whose caller answers for the right to do it.
  package func discardPolicy(_ id: PolicyVersion.ID, in association: Association.ID, by actor: Actor) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      var draft = try PolicyStore.get(id, of: association, in: tx)
      let event = try draft.discard(by: actor, at: now)
      try PolicyStore.save(&draft, of: association, in: tx)
      try AuditChain.append(
        [event], about: id.bytes, state: try PolicyStore.fingerprint(of: id, in: association, tx), of: association,
        in: tx)
    }
  }

  /// The version with this number; `notFound` when the association has no such version.
  package func policy(number: Int, of association: Association.ID) async throws -> PolicyVersion {
    try await database.read(in: .of(association)) { tx in
      guard let id = try PolicyStore.id(of: number, in: association, tx) else { throw OfficeRefusal.notFound }
      return try PolicyStore.get(id, of: association, in: tx)
    }
  }

  /// Records the board's approval: the version is in force for every request begun from now on.
  ///
  /// `seen` is the version whose terms the person had before them: an approval of others is `changedMeanwhile`.
  package func approvePolicy(
    _ id: PolicyVersion.ID, _ approval: BoardApproval, seen: Int? = nil, as actor: StaffActor
  ) async throws {
    try actor.must(.approvePolicy)
    try await approvePolicy(id, approval, seen: seen, in: actor.association, by: actor.actor)
  }

  /// The same for the command line, whose caller answers for the right to do it.
  package func approvePolicy(
    _ id: PolicyVersion.ID, _ approval: BoardApproval, seen: Int? = nil, in association: Association.ID,
    by actor: Actor
  ) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      var version = try PolicyStore.get(id, of: association, in: tx)
      let event = try version.approve(
        meeting: approval.meeting, on: approval.day, by: approval.approver, post: approval.post, recordedBy: actor,
        at: now)
      try version.mustBe(seen)
      if let old = try AssociationStore.get(association, in: tx).policy {
        var outgoing = try PolicyStore.get(old, of: association, in: tx)
        try outgoing.supersede(at: now)
        try PolicyStore.save(&outgoing, of: association, in: tx)
      }
      try PolicyStore.save(&version, of: association, in: tx)
      try PolicyStore.inForce(id, of: association, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
      try AuditChain.append(
        [event], about: id.bytes, state: try PolicyStore.fingerprint(of: id, in: association, tx), of: association,
        in: tx)
    }
  }
}

extension PolicyVersion {
  /// Throws `changedMeanwhile` unless this is the version that was looked at.
  fileprivate func mustBe(_ seen: Int?) throws(OfficeRefusal) {
    if let seen, seen != version { throw .changedMeanwhile }
  }
}

/// The text is an open draft of the association's already: that one is to be settled, approved or discarded.
package struct DraftedAlready: Error, Hashable, Sendable {
  package var id: PolicyVersion.ID
  package var number: Int
}

/// The board's approval as a person enters it.
package struct BoardApproval: Hashable, Sendable {
  package var meeting: String
  package var day: EnteredDate
  package var approver: String
  package var post: String

  package init(meeting: String, day: EnteredDate, approver: String, post: String) {
    self.meeting = meeting
    self.day = day
    self.approver = approver
    self.post = post
  }
}

extension PolicyText {
  fileprivate init(_ document: DocumentText, _ proposal: PolicyProposal) {
    lines = document.lines
    clauses = proposal.sections.enumerated().flatMap { order, section in
      section.clauses.map {
        PolicyClause(
          section: section.id, sectionOrder: order, heading: section.heading, number: $0.number, text: $0.text,
          line: $0.line)
      }
    }
    findings = proposal.findings.map { finding in
      let (arabic, english) = (finding.words(in: .arabic), finding.words(in: .english))
      return PolicyFinding(
        code: finding.code.rawValue, severity: finding.severity, line: finding.line, messageAr: arabic.message,
        messageEn: english.message, adviceAr: arabic.advice, adviceEn: english.advice)
    }
  }
}
