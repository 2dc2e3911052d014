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
}

extension Office {
  /// A draft nobody touched for so long is deleted with its files' rows.
  package static let draftLife = Span.days(30)

  package func newApplicationToken() -> ApplicationToken {
    ApplicationToken(text: Base64URL.encode(randomness.bytes(24)))
  }

  /// The half-filled form behind this token; nil when there is none, or it was sent.
  package func application(_ token: ApplicationToken, of association: Association.ID) async throws -> Application? {
    try await database.read(in: .of(association)) { tx in
      try ApplicationStore.get(token.hash, of: association, in: tx)
    }
  }

  /// Keeps what was typed so far, right or wrong.
  ///
  /// Throws `noSuchDraft` for a draft that was sent: its token never begins another.
  package func keep(
    _ answers: ApplicationAnswers, for service: Service.ID, under token: ApplicationToken,
    of association: Association.ID
  ) async throws -> Application {
    let now = clock.now
    return try await database.write(in: .of(association)) { tx in
      let known = try ApplicationStore.get(token.hash, of: association, in: tx)
      if known == nil, try SubmissionStore.request(for: token.hash, of: association, in: tx) != nil {
        throw ApplicationRefusal.noSuchDraft
      }
      var draft = known ?? Application(service: service, answers: ApplicationAnswers())
      draft.service = service
      // An unticked box is not sent: what was ticked before must not stand for it.
      draft.answers.withdrawSignature()
      draft.answers.merge(answers)
      try ApplicationStore.save(draft, under: token.hash, of: association, at: now, in: tx)
      return draft
    }
  }

  /// Takes a file for one required document of a draft.
  package func attach(
    _ path: String, named name: String, for code: String, to token: ApplicationToken, of settings: Settings
  ) async throws -> RequestDocument {
    let association = settings.association.id
    guard let draft = try await application(token, of: association), let service = settings.service(draft.service),
      service.requirements.contains(where: { $0.code == code })
    else { throw ApplicationRefusal.noSuchDraft }
    let document = try vault.take(path, named: name, as: randomness.identifier(at: clock.now))
    try await database.write(in: .of(association)) { tx in
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
  /// `key` names the attempt: the same key gives the same request however often it is sent.
  package func submit(
    _ application: Application, key: String, of settings: Settings
  ) async throws -> Receipt {
    let hashed = SHA256.digest(Array("idempotency:\(key)".utf8))
    return try await submit(
      application, key: hashed, through: .website, by: nil, under: settings, endingDraft: nil)
  }

  /// Takes a request in on a person's behalf, at the desk or by phone.
  package func takeIn(
    _ application: Application, through channel: Channel, key: String, as actor: StaffActor
  ) async throws -> Receipt {
    try actor.must(.takeIn)
    let hashed = SHA256.digest(Array("intake:\(key)".utf8))
    let association = actor.association
    let settings = try await database.read(in: .of(association)) { tx in try self.settings(of: association, in: tx) }
    return try await submit(
      application, key: hashed, through: channel, by: actor.actor, under: settings, endingDraft: nil)
  }
}
