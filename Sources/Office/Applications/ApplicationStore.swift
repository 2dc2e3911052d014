package import Casework
import Crypto
import SQL

/// Half-filled forms as rows, kept under the hash of a token that only the applicant's browser has.
enum ApplicationStore {
  static func get(_ token: [UInt8], of association: Association.ID, in tx: any Transaction) throws -> Application? {
    let files = try files(token, of: association, in: tx)
    return try tx.first(
      "SELECT service_id, answers, service_version, form FROM application WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token)]
    ) { row in
      var column = Columns(row)
      let service: Service.ID = try column.id()
      var draft = Application(
        service: service, answers: try column.value(ApplicationAnswers.init(stored:)), documents: files)
      draft.serviceVersion = try column.intOrNil()
      draft.form = try column.valueOrNil(FormEntries.init(stored:)) ?? FormEntries()
      return draft
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
      INSERT INTO application (association_id, token_hash, service_id, answers, updated_at, service_version, form)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (association_id, token_hash) DO UPDATE SET service_id = excluded.service_id,
        answers = excluded.answers, updated_at = excluded.updated_at, service_version = excluded.service_version,
        form = excluded.form
      """,
      [
        .id(association), .bytes(token), .id(application.service), .sealed(.words, application.answers.stored),
        .time(now),
        .integer(orNull: application.serviceVersion.map { Int64($0) }), .sealed(.words, application.form.stored),
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
        .id(association), .bytes(token), .text(code), .id(document.id), .sealed(.words, document.name),
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
  /// What was typed into the service's own questions.
  package var form: FormEntries
  /// The version of the service it is being filled on; nil for what is sent at once, which is judged by the present one.
  package var serviceVersion: Int?
  /// The paper it was typed from.
  package var scan: FormScan.ID?

  package init(
    service: Service.ID, answers: ApplicationAnswers, form: FormEntries = FormEntries(),
    documents: [String: RequestDocument] = [:], scan: FormScan.ID? = nil
  ) {
    self.service = service
    self.answers = answers
    self.form = form
    self.documents = documents
    self.scan = scan
  }
}

extension Application {
  /// One word for all that is signed for, the signature left out: it is another one once any of it changed.
  package var mark: String {
    var unsigned = answers
    unsigned.withdrawSignature()
    var form = CanonicalForm()
    form.add("service", service.description)
    form.add("answers", unsigned.stored)
    form.add("form", self.form.stored)
    for (code, document) in documents.sorted(by: { $0.key < $1.key }) {
      form.add("code", code)
      form.add("document", document.id.description)
    }
    return Base64URL.encode(Array(SHA256.digest(form.bytes).prefix(16)))
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

extension FormEntries {
  var stored: String {
    var form = CanonicalForm()
    for (name, value) in ordered { form.add(name, value) }
    return form.text
  }

  init?(stored text: String) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    self.init()
    for (name, value) in pairs { set(all(name) + [value], at: name) }
  }
}
