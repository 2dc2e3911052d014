package import Casework
import SQL

/// Half-filled forms as rows, kept under the hash of a token that only the applicant's browser has.
enum ApplicationStore {
  static func get(_ token: [UInt8], of association: Association.ID, in tx: any Transaction) throws -> Application? {
    let files = try files(token, of: association, in: tx)
    return try tx.first(
      "SELECT service_id, answers FROM application WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token)]
    ) { row in
      var column = Columns(row)
      let service: Service.ID = try column.id()
      return Application(
        service: service, answers: try column.value(ApplicationAnswers.init(stored:)), documents: files)
    }
  }

  private static func files(_ token: [UInt8], of association: Association.ID, in tx: any Transaction) throws
    -> [String: RequestDocument]
  {
    let pairs = try tx.rows(
      """
      SELECT code, document_id, document_name, media_type, size, document_hash FROM application_file
      WHERE association_id = $1 AND token_hash = $2
      """, [.id(association), .bytes(token)]
    ) { row -> (String, RequestDocument?) in
      var column = Columns(row)
      return (try column.text(), try RequestDocument.readOrNil(&column))
    }
    return pairs.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  static func save(
    _ application: Application, under token: [UInt8], of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO application (association_id, token_hash, service_id, answers, updated_at)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (association_id, token_hash) DO UPDATE SET service_id = excluded.service_id,
        answers = excluded.answers, updated_at = excluded.updated_at
      """,
      [
        .id(association), .bytes(token), .id(application.service), .text(application.answers.stored), .time(now),
      ])
  }

  static func save(
    _ document: RequestDocument, for code: String, under token: [UInt8], of association: Association.ID,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO application_file (association_id, token_hash, code, document_id, document_name, media_type, size,
        document_hash)
      VALUES (\(placeholders(8)))
      ON CONFLICT (association_id, token_hash, code) DO UPDATE SET document_id = excluded.document_id,
        document_name = excluded.document_name, media_type = excluded.media_type, size = excluded.size,
        document_hash = excluded.document_hash
      """,
      [
        .id(association), .bytes(token), .text(code), .id(document.id), .text(document.name),
        .word(document.mediaType), .integer(document.size), .bytes(document.fingerprint),
      ])
  }

  static func deleteFile(
    for code: String, under token: [UInt8], of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "DELETE FROM application_file WHERE association_id = $1 AND token_hash = $2 AND code = $3",
      [.id(association), .bytes(token), .text(code)])
  }

  static func delete(_ token: [UInt8], of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM application WHERE association_id = $1 AND token_hash = $2", [.id(association), .bytes(token)])
    try UploadStore.delete(token, of: association, in: tx)
  }

  static func deleteOlder(than moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM application WHERE association_id = $1 AND updated_at < $2", [.id(association), .time(moment)])
  }
}

/// A form on its way: the service, what was typed so far, the files handed in so far by requirement code.
package struct Application: Hashable, Sendable {
  package var service: Service.ID
  package var answers: ApplicationAnswers
  package var documents: [String: RequestDocument]

  package init(service: Service.ID, answers: ApplicationAnswers, documents: [String: RequestDocument] = [:]) {
    self.service = service
    self.answers = answers
    self.documents = documents
  }
}

extension ApplicationAnswers {
  var stored: String {
    var form = CanonicalForm()
    for (field, value) in answered { form.add(field.rawValue, value) }
    return form.text
  }

  init?(stored text: String) {
    var values: [Field: String] = [:]
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    for (name, value) in pairs {
      if let field = Field(rawValue: name) { values[field] = value }
    }
    self.init(values)
  }
}
