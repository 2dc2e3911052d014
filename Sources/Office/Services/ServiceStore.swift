import Casework
import SQL

/// The service catalogue as rows.
enum ServiceStore {
  static func services(of association: Association.ID, in tx: any Transaction) throws -> [Service] {
    let requirements = try tx.rows(
      """
      SELECT service_id, code, name_ar, name_en, is_required FROM requirement
      WHERE association_id = $1 ORDER BY service_id, position
      """, [.id(association)]
    ) { row -> (Service.ID, Requirement) in
      var column = Columns(row)
      let service: Service.ID = try column.id()
      let requirement = Requirement(
        code: try column.text(), nameAr: try column.text(), nameEn: try column.text(), isRequired: try column.flag())
      return (service, requirement)
    }
    let byService = Dictionary(grouping: requirements, by: \.0).mapValues { $0.map(\.1) }
    return try tx.rows(
      """
      SELECT id, code, version, name_ar, name_en, criteria_ar, criteria_en, asks_amount, is_offered FROM service
      WHERE association_id = $1 ORDER BY position, code
      """, [.id(association)]
    ) { row in
      var column = Columns(row)
      let id: Service.ID = try column.id()
      return Service(
        id: id, code: try column.text(), version: try column.int(), nameAr: try column.text(),
        nameEn: try column.text(), criteriaAr: try column.text(), criteriaEn: try column.text(),
        requirements: byService[id] ?? [], asksAmount: try column.flag(), isOffered: try column.flag())
    }
  }

  static func insert(_ service: Service, at position: Int, of association: Association.ID, in tx: any Transaction)
    throws
  {
    try tx.run(
      """
      INSERT INTO service (association_id, id, code, version, position, name_ar, name_en, criteria_ar, criteria_en,
        asks_amount, is_offered)
      VALUES (\(placeholders(11)))
      """,
      [
        .id(association), .id(service.id), .text(service.code), .integer(service.version), .integer(position),
        .text(service.nameAr), .text(service.nameEn), .text(service.criteriaAr), .text(service.criteriaEn),
        .flag(service.asksAmount), .flag(service.isOffered),
      ])
    for (place, requirement) in service.requirements.enumerated() {
      try tx.run(
        """
        INSERT INTO requirement (association_id, service_id, position, code, name_ar, name_en, is_required)
        VALUES (\(placeholders(7)))
        """,
        [
          .id(association), .id(service.id), .integer(place), .text(requirement.code), .text(requirement.nameAr),
          .text(requirement.nameEn), .flag(requirement.isRequired),
        ])
    }
  }
}
