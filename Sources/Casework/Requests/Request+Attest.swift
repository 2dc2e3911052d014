extension Request {
  /// Seals the applicant's declaration over the data as it stands; any later edit breaks the seal (R25).
  ///
  /// A broken one may be given again until the decision: a document asked for again late is signed for like the first.
  /// An employee takes a signature on paper, or a thumbprint before a witness; applicants type their name or a code.
  package mutating func attest(
    _ declaration: String, signedBy signer: String, witnessedBy witness: String? = nil, method: Seal.Method,
    by actor: Actor, at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    guard stage == .complete || sealsAgain(with: hash) else {
      if stage == .submitted || stage == .incomplete { throw .notComplete(missing: missingItems) }
      throw .wrongStage(stage)
    }
    guard missingItems.isEmpty else { throw .notComplete(missing: missingItems) }
    try Self.mustTake(method, from: actor, witnessedBy: witness)
    var name = try Self.said(signer, limit: 200)
    if let witness {
      let present = try Self.said(witness, limit: 200)
      name += " (\(present))"
    }
    var draft = Seal(
      declaration: try Self.said(declaration), signer: name, method: method, at: now, fingerprint: [])
    draft.fingerprint = fingerprint(of: draft, with: hash)
    seal = draft
    if !stage.isBeingJudged { stage = .attested }
    return event(
      .attested, by: actor, at: now,
      [Event.Fact(.method, method.rawValue), Event.Fact(.fingerprint, draft.fingerprint.hexadecimal)])
  }

  private func sealsAgain(with hash: some Fingerprinting) -> Bool {
    (stage == .attested || stage.isBeingJudged) && sealState(with: hash) == .broken
  }

  /// Whether the applicant is asked to sign, for the first time or again.
  package func asksForSignature(with hash: some Fingerprinting) -> Bool {
    missingItems.isEmpty && (stage == .complete || sealsAgain(with: hash))
  }

  /// Refuses a way of signing that this person cannot vouch for.
  private static func mustTake(
    _ method: Seal.Method, from actor: Actor, witnessedBy witness: String?
  ) throws(Refusal) {
    switch (actor, method) {
    case (.staff, .paper), (.applicant, .typedName), (.applicant, .oneTimeCode): return
    case (.staff, .thumbprint):
      guard let witness, !witness.trimmedSpaces.isEmpty else { throw .witnessMissing }
    default: throw .methodNotTaken
    }
  }

  /// Whether the applicant's signature still covers the data.
  package func sealState(with hash: some Fingerprinting) -> Seal.State {
    guard let seal else { return .none }
    return fingerprint(of: seal, with: hash) == seal.fingerprint ? .intact : .broken
  }

  private func fingerprint(of seal: Seal, with hash: some Fingerprinting) -> [UInt8] {
    var form = CanonicalForm()
    form.add("declaration", seal.declaration)
    form.add("signer", seal.signer)
    form.add("method", seal.method.rawValue)
    form.add("at", seal.at.microseconds)
    addAttestedData(to: &form)
    return hash.fingerprint(of: form.bytes)
  }

  /// What the applicant answers for: who they are, what they ask, what they handed in.
  private func addAttestedData(to form: inout CanonicalForm) {
    form.add("name", applicant.name.full)
    form.add("id", applicant.nationalID.text)
    form.add("birth", applicant.birth.day.description)
    form.add("mobile", applicant.mobile.text)
    form.add("city", applicant.city)
    form.add("address", applicant.address?.text)
    form.add("iban", applicant.iban?.text)
    form.add("service", service.description)
    form.add("need", particulars.need)
    form.add("amount", particulars.amount.map(\.count))
    form.add("urgency", particulars.urgency)
    // What no form asked for was signed without it: those seals hold as they are.
    if !particulars.form.isEmpty {
      form.add("form-version", Int64(serviceVersion))
      form.add("form", particulars.form.stored)
    }
    for item in items {
      form.add("item", item.requirement.code)
      form.add("document", item.document?.fingerprint.hexadecimal)
    }
  }
}
