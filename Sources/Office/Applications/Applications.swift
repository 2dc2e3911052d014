package import Casework
import Crypto
import SQL

/// The secret that ties a half-filled form to one browser; only its hash is stored.
package struct ApplicationToken: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  var hash: [UInt8] { SHA256.digest(Array("application:\(text)".utf8)) }
}

/// Why an application could not be taken, beside the problems of its fields.
package enum ApplicationRefusal: Error, Hashable, Sendable {
  /// The board has not approved a policy yet: there is nothing to judge a request by.
  case noPolicyInForce
  /// The policy does not list the website among its channels.
  case channelClosed
  case noSuchService
  /// There is no such draft, or it was sent already.
  case noSuchDraft
  /// The key of this attempt named another application: nothing was saved.
  case keyUsed
  /// The service asks something else than when the form was begun.
  case formChanged
  /// What is signed for is no longer what the signer read.
  case changedUnread
}

extension Office {
  /// A draft nobody touched for so long is deleted with its files' rows.
  package static let draftLife = Span.days(30)

  /// Begins a form for a service, with what its first page says, and hands out the secret that it is known by.
  package func begin(
    _ answers: ApplicationAnswers, for service: Service.ID, of association: Association.ID
  ) async throws -> ApplicationToken {
    let now = clock.now
    let token = ApplicationToken(text: Base64URL.encode(randomness.bytes(24)))
    var draft = Application(service: service, answers: ApplicationAnswers())
    draft.answers.replace(.service, with: answers)
    try await database.write(in: .of(association)) { [draft] tx in
      var draft = draft
      draft.serviceVersion = try ServiceStore.version(of: service, in: association, tx)
      try ApplicationStore.save(draft, under: token.hash, of: association, at: now, in: tx)
    }
    return token
  }

  /// The half-filled form behind this token; nil when there is none, or it was sent.
  package func application(_ token: ApplicationToken, of association: Association.ID) async throws -> Application? {
    try await database.read(in: .of(association)) { tx in
      try ApplicationStore.get(token.hash, of: association, in: tx)
    }
  }

  /// Keeps what one page of the form says, right or wrong, and the service when another one was chosen, which is filled on
  /// its present version then.
  ///
  /// Throws `noSuchDraft` for one that was never begun, or was sent.
  package func keep(
    _ part: ApplicationAnswers.Part, _ answers: ApplicationAnswers, form: FormEntries? = nil,
    for service: Service.ID? = nil,
    under token: ApplicationToken, of association: Association.ID
  ) async throws -> Application {
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      guard var draft = try ApplicationStore.get(token.hash, of: association, in: tx) else {
        throw ApplicationRefusal.noSuchDraft
      }
      if let service, service != draft.service {
        draft.service = service
        draft.serviceVersion = try ServiceStore.version(of: service, in: association, tx)
      }
      if let form { draft.form = form }
      draft.answers.withdrawSignature()
      draft.answers.replace(part, with: answers)
      try ApplicationStore.save(draft, under: token.hash, of: association, at: now, in: tx)
      return draft
    }
  }

  /// Keeps the signature under a draft; `changedUnread` when the draft is not what the signer read, whose `mark` it was.
  ///
  /// Throws `noSuchDraft` as keeping any other page does.
  package func sign(
    _ answers: ApplicationAnswers, having mark: String, under token: ApplicationToken, of association: Association.ID
  ) async throws -> Application {
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      guard var draft = try ApplicationStore.get(token.hash, of: association, in: tx) else {
        throw ApplicationRefusal.noSuchDraft
      }
      guard draft.mark == mark else { throw ApplicationRefusal.changedUnread }
      draft.answers.replace(.signature, with: answers)
      try ApplicationStore.save(draft, under: token.hash, of: association, at: now, in: tx)
      return draft
    }
  }

  /// Goes on with a draft on the present version of its service: what was typed that still fits is kept.
  package func renew(_ token: ApplicationToken, of settings: Settings) async throws -> Application {
    let (now, association) = (clock.now, settings.association.id)
    return try await database.write(in: .of(association)) { tx in
      guard var draft = try ApplicationStore.get(token.hash, of: association, in: tx) else {
        throw ApplicationRefusal.noSuchDraft
      }
      guard let service = settings.service(draft.service) else { throw ApplicationRefusal.noSuchService }
      draft.serviceVersion = service.version
      draft.form = draft.form.fitting(service.questions)
      draft.answers.withdrawSignature()
      try ApplicationStore.save(draft, under: token.hash, of: association, at: now, in: tx)
      return draft
    }
  }

  /// Takes a file for one required document of a draft; `UploadsSpent` beyond its allowance.
  package func attach(
    _ path: String, named name: String, for code: String, to token: ApplicationToken, of settings: Settings
  ) async throws -> RequestDocument {
    let association = settings.association.id
    guard let draft = try await application(token, of: association), let service = settings.service(draft.service),
      service.checklist.contains(where: { $0.code == code })
    else { throw ApplicationRefusal.noSuchDraft }
    let now = clock.now
    try await database.read(in: .of(association)) { tx in
      try UploadStore.mustAllow(0, for: token.hash, of: association, in: tx)
    }
    let document = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    try await database.write(in: .of(association)) { tx in
      // Sent or discarded while the file was on its way.
      guard try ApplicationStore.get(token.hash, of: association, in: tx) != nil else {
        throw ApplicationRefusal.noSuchDraft
      }
      try UploadStore.count(document.size, for: token.hash, of: association, at: now, in: tx)
      try ApplicationStore.save(document, for: code, under: token.hash, of: association, in: tx)
    }
    return document
  }

  /// Takes a file out of a draft again.
  package func detach(_ code: String, from token: ApplicationToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try ApplicationStore.deleteFile(for: code, under: token.hash, of: association, in: tx)
    }
  }

  /// Forgets a draft with its files; nothing when there is none, or it was sent.
  package func discard(_ token: ApplicationToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try ApplicationStore.delete(token.hash, of: association, in: tx)
    }
  }

  /// Sends a draft in and deletes it.
  ///
  /// Sending the same draft twice gives the same request.
  package func submit(_ token: ApplicationToken, of settings: Settings) async throws -> Receipt {
    let association = settings.association.id
    guard let draft = try await application(token, of: association) else {
      if let earlier = try await receipt(for: token.hash, of: association) { return earlier }
      throw ApplicationRefusal.noSuchDraft
    }
    return try await submit(
      draft, key: token.hash, through: .website, by: nil, under: settings, endingDraft: token.hash)
  }

  /// Sends a whole application at once, as the offline queue and the API do.
  ///
  /// `key` names the attempt: the same key gives the same request however often it is sent, and `keyUsed` when other
  /// data is sent under it.
  package func submit(
    _ application: Application, key: String, of settings: Settings
  ) async throws -> Receipt {
    let hashed = SHA256.digest(Array("idempotency:\(key)".utf8))
    return try await submit(
      application, key: hashed, through: .website, by: nil, under: settings, endingDraft: nil)
  }

  /// Takes a request in on a person's behalf, at the desk or by phone; `key` as for an application sent at once.
  ///
  /// `identity` says whom the desk found it to be from, where the register has someone like them.
  package func takeIn(
    _ application: Application, through channel: Channel, key: String, from identity: IntakeIdentity = .unasked,
    as actor: StaffActor
  ) async throws -> Receipt {
    try actor.must(.takeIn)
    if identity != .unasked { try actor.must(.keepPeople) }
    let hashed = SHA256.digest(Array("intake:\(key)".utf8))
    let association = actor.association
    let settings = try await database.read(in: .of(association)) { tx in try self.settings(of: association, in: tx) }
    return try await submit(
      application, key: hashed, through: channel, by: actor.actor, under: settings, endingDraft: nil,
      from: identity)
  }
}
