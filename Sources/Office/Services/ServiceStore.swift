import Casework
import SQL

/// The service catalogue as rows.
enum ServiceStore {
  static func services(of association: Association.ID, in tx: any Transaction) throws -> [Service] {
    let requirements = try tx.rows(
      """
      SELECT service_id, code, name_ar, name_en, is_required, rules FROM requirement
      WHERE association_id = $1 ORDER BY service_id, position
      """, [.id(association)]
    ) { row -> (Service.ID, Requirement) in
      var column = Columns(row)
      let service: Service.ID = try column.id()
      var requirement = Requirement(
        code: try column.text(), nameAr: try column.text(), nameEn: try column.text(), isRequired: try column.flag())
      try requirement.readRules(&column)
      return (service, requirement)
    }
    let byService = Dictionary(grouping: requirements, by: \.0).mapValues { $0.map(\.1) }
    return try tx.rows(
      """
      SELECT id, code, version, name_ar, name_en, criteria_ar, criteria_en, asks_amount, is_offered, audience_ar,
        audience_en, needs, fields FROM service
      WHERE association_id = $1 ORDER BY position, code
      """, [.id(association)]
    ) { row in
      var column = Columns(row)
      let id: Service.ID = try column.id()
      var service = Service(
        id: id, code: try column.text(), version: try column.int(), nameAr: try column.text(),
        nameEn: try column.text(), criteriaAr: try column.text(), criteriaEn: try column.text(),
        requirements: byService[id] ?? [], asksAmount: try column.flag(), isOffered: try column.flag())
      service.audienceAr = try column.textOrNil() ?? ""
      service.audienceEn = try column.textOrNil() ?? ""
      service.needs =
        try column.valueOrNil { ServiceNeeds(words: $0.split(separator: " ").map(String.init)) } ?? []
      service.fields = try column.valueOrNil(ServiceFile.fields) ?? []
      return service
    }
  }

  static func insert(_ service: Service, at position: Int, of association: Association.ID, in tx: any Transaction)
    throws
  {
    try tx.run(
      """
      INSERT INTO service (association_id, id, code, version, position, name_ar, name_en, criteria_ar, criteria_en,
        asks_amount, is_offered, audience_ar, audience_en, needs, fields)
      VALUES (\(placeholders(15)))
      """,
      [
        .id(association), .id(service.id), .text(service.code), .integer(service.version), .integer(position),
        .text(service.nameAr), .text(service.nameEn), .text(service.criteriaAr), .text(service.criteriaEn),
        .flag(service.asksAmount), .flag(service.isOffered),
      ] + service.formValues)
    try insertRequirements(of: service, association, in: tx)
  }

  /// Saves what is asked now; what was asked until now is kept beside it as a former version.
  static func save(
    _ service: Service, was before: Service, by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO service_version (association_id, service_id, version, definition, ended_by, ended_at)
      VALUES (\(placeholders(6)))
      """,
      [
        .id(association), .id(service.id), .integer(before.version), .text(ServiceFile.definition(of: before)),
        .text(actor.name), .time(now),
      ])
    try tx.run(
      """
      UPDATE service SET version = $3, name_ar = $4, name_en = $5, criteria_ar = $6, criteria_en = $7,
        asks_amount = $8, audience_ar = $9, audience_en = $10, needs = $11, fields = $12
      WHERE association_id = $1 AND id = $2
      """,
      [
        .id(association), .id(service.id), .integer(service.version), .text(service.nameAr), .text(service.nameEn),
        .text(service.criteriaAr), .text(service.criteriaEn), .flag(service.asksAmount),
      ] + service.formValues)
    try tx.run(
      "DELETE FROM requirement WHERE association_id = $1 AND service_id = $2", [.id(association), .id(service.id)])
    try insertRequirements(of: service, association, in: tx)
  }

  static func setOffered(_ service: Service, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE service SET is_offered = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(service.id), .flag(service.isOffered)])
  }

  /// A service as it stood in one version; nil when it never had that one.
  static func service(
    _ id: Service.ID, version: Int, of association: Association.ID, among current: [Service], in tx: any Transaction
  ) throws -> Service? {
    guard let service = current.first(where: { $0.id == id }), service.version != version else {
      return current.first { $0.id == id }
    }
    return try tx.first(
      """
      SELECT version, definition, ended_by, ended_at FROM service_version
      WHERE association_id = $1 AND service_id = $2 AND version = $3
      """, [.id(association), .id(id), .integer(version)]
    ) { row in try former(row, id) }?.service
  }

  /// The versions that others took the place of, newest first.
  static func former(_ id: Service.ID, of association: Association.ID, in tx: any Transaction) throws -> [FormerService]
  {
    try tx.rows(
      """
      SELECT version, definition, ended_by, ended_at FROM service_version
      WHERE association_id = $1 AND service_id = $2 ORDER BY version DESC LIMIT 200
      """, [.id(association), .id(id)]
    ) { row in try former(row, id) }
  }

  private static func former(_ row: any Row, _ id: Service.ID) throws -> FormerService {
    var column = Columns(row)
    let version = try column.int()
    var service = try column.value { ServiceFile.service(definition: $0, id: id) }
    service.version = version
    let by = try column.text()
    return FormerService(service, endedAt: try column.instant(), by: by)
  }

  static func version(of id: Service.ID, in association: Association.ID, _ tx: any Transaction) throws -> Int? {
    try tx.first(
      "SELECT version FROM service WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { Int(try $0.integer(0)) }
  }

  private static func insertRequirements(
    of service: Service, _ association: Association.ID, in tx: any Transaction
  ) throws {
    for (place, requirement) in service.requirements.enumerated() {
      try tx.run(
        """
        INSERT INTO requirement (association_id, service_id, position, code, name_ar, name_en, is_required, rules)
        VALUES (\(placeholders(8)))
        """,
        [
          .id(association), .id(service.id), .integer(place), .text(requirement.code), .text(requirement.nameAr),
          .text(requirement.nameEn), .flag(requirement.isRequired), .text(orNull: requirement.storedRules),
        ])
    }
  }
}

extension Service {
  /// The values of `audience_ar`, `audience_en`, `needs` and `fields`; null where there is nothing to say, as in services
  /// kept before there were forms.
  fileprivate var formValues: [SQLValue] {
    [
      .text(orNull: audienceAr.isEmpty ? nil : audienceAr), .text(orNull: audienceEn.isEmpty ? nil : audienceEn),
      .text(orNull: needs.isEmpty ? nil : needs.words.joined(separator: " ")),
      .text(orNull: fields.isEmpty ? nil : ServiceFile.text(of: fields)),
    ]
  }
}

extension Requirement {
  /// `months:6 original`; nil where no rule is given.
  var storedRules: String? {
    if validity == .unlimited, !seesOriginal { return nil }
    return seesOriginal ? "\(validity.word) original" : validity.word
  }

  /// Reads what `storedRules` wrote.
  mutating func readRules(_ column: inout Columns) throws {
    guard
      let rules = try column.valueOrNil({ text -> (Validity, Bool)? in
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let validity = Validity(word: first) else { return nil }
        return (validity, words.dropFirst().first == "original")
      })
    else { return }
    (validity, seesOriginal) = rules
  }
}
