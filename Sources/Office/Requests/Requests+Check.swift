package import Casework

/// What an officer writes down when they match an item.
package struct VerificationForm: Sendable {
  package var code: String
  package var ground: Verification.Ground?
  package var against: String
  package var expires: CalendarDay?
  package var issued: CalendarDay?
  package var sawOriginal: Bool
  /// What the document says, in canonical writing.
  package var values: [ItemReading.Field: String]
  /// A file that shows it, as the server received it.
  package var file: (path: String, name: String)?

  package init(
    _ code: String, on ground: Verification.Ground? = nil, against: String, expires: CalendarDay? = nil,
    issued: CalendarDay? = nil, sawOriginal: Bool = false, values: [ItemReading.Field: String] = [:],
    file: (path: String, name: String)? = nil
  ) {
    (self.code, self.ground, self.against) = (code, ground, against)
    (self.expires, self.issued, self.sawOriginal) = (expires, issued, sawOriginal)
    (self.values, self.file) = (values, file)
  }
}

extension Office {
  /// Records that an item was matched and found valid.
  package func verify(_ form: VerificationForm, on id: Request.ID, seen version: Int, as actor: StaffActor) async throws
  {
    try actor.must(.checkItems)
    var kept: RequestDocument?
    if let file = form.file {
      kept = try await takeAtDesk(file.path, named: file.name, for: id, in: actor.association)
    }
    let file = kept
    try await act(.checkItems, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.verify(
          form.code, against: form.against, on: form.ground, expires: form.expires, issued: form.issued,
          sawOriginal: form.sawOriginal, reading: form.values, showing: file, by: actor.actor, at: bearings.now)
      ]
    }
  }

  /// Records that an item was matched, with nothing but what it was matched against.
  package func verify(
    _ code: String, against evidence: String, expires: CalendarDay?, issued: CalendarDay? = nil,
    sawOriginal: Bool = false, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await verify(
      VerificationForm(code, against: evidence, expires: expires, issued: issued, sawOriginal: sawOriginal), on: id,
      seen: version, as: actor)
  }

  /// Hands an unfit item back to the applicant, who is told why.
  package func reject(
    _ code: String, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.checkItems, on: id, seen: version, as: actor) { request, bearings in
      [try request.reject(code, because: reason, by: actor.actor, at: bearings.now)]
    }
  }

  /// Lets one request go without a required item.
  package func waive(
    _ code: String, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.checkItems, on: id, seen: version, as: actor) { request, bearings in
      try request.waive(code, because: reason, by: actor.actor, at: bearings.now)
    }
  }

  /// Tells the applicant what is missing.
  package func handBack(
    saying note: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.checkItems, on: id, seen: version, as: actor) { request, bearings in
      [try request.handBack(saying: note, by: actor.actor, at: bearings.now)]
    }
  }

  /// Takes a document in at the desk; `Vault.Refusal.tooMany` beyond the desk's allowance for the request.
  package func supply(
    _ path: String, named name: String, for code: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.takeIn)
    let document = try await takeAtDesk(path, named: name, for: id, in: actor.association)
    try await act(.takeIn, on: id, seen: version, as: actor) { request, bearings in
      try request.supply(document, for: code, by: actor.actor, at: bearings.now)
    }
  }

  /// Corrects what is asked for; a signed request must be signed again.
  package func edit(
    need: String, amount: Halalas?, form: FormAnswers? = nil, because reason: String, on id: Request.ID,
    seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.takeIn, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.edit(
          need: need, amount: amount, form: form, because: reason, by: actor.actor, at: bearings.now)
      ]
    }
  }

  /// Confirms or declines the applicant's word that it cannot wait; the deadline follows.
  package func ruleOnUrgency(
    _ isConfirmed: Bool, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.checkItems, on: id, seen: version, as: actor) { request, bearings in
      [try request.ruleOnUrgency(isConfirmed, because: reason, by: actor.actor, at: bearings.now)]
    }
  }

  /// Takes the applicant's signature before an employee.
  package func attest(
    signedBy signer: String, witnessedBy witness: String? = nil, method: Seal.Method, on id: Request.ID,
    seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.takeAttestations, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.attest(
          bearings.policy.declaration, signedBy: signer, witnessedBy: witness, method: method, by: actor.actor,
          at: bearings.now, with: bearings.hash)
      ]
    }
  }
}
