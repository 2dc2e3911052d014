package import Casework
import SQL

/// One sum in a list, with whom it is for.
package struct PaymentLine: Hashable, Sendable {
  package var key: InstalmentKey
  package var version: Int
  package var request: Request.ID
  package var requestNumber: RequestNumber
  package var service: Service.ID
  package var payee: String
  package var iban: IBAN?
  package var what: String
  package var day: CalendarDay
  package var dueBack: CalendarDay?
  package var amount: Halalas
  package var state: Instalment.State
  /// The bank's reason, or that of a reversal.
  package var note: String
}

/// What is to be paid: due, approved, and asked to be reversed.
package struct Payments: Sendable {
  package var due: [PaymentLine]
  package var approved: [PaymentLine]
  package var reversals: [PaymentLine]
  package var transfers: [TransferLine]
  package var today: CalendarDay
}

/// A transfer in a list.
package struct TransferLine: Hashable, Sendable {
  package var id: TransferBatch.ID
  package var number: TransferNumber
  package var state: TransferBatch.State
  package var prepared: Instant
  package var count: Int
  package var total: Halalas
}

enum PaymentLists {
  /// Instalments of a kind in a state whose day has come by `day`, the oldest first.
  static func lines(
    _ kind: Entitlement.Kind, _ state: Instalment.State, by day: CalendarDay, limit: Int,
    of association: Association.ID, in tx: any Transaction
  ) throws -> [PaymentLine] {
    try tx.rows(
      """
      SELECT part.entitlement_id, part.number, made.version, made.request_id, request.year, request.serial,
        made.service_id, made.payee, made.iban, made.what, part.day, made.due_back, part.amount, part.state, part.note
      FROM instalment part
      JOIN entitlement made ON made.association_id = part.association_id AND made.id = part.entitlement_id
      JOIN request ON request.association_id = made.association_id AND request.id = made.request_id
      WHERE part.association_id = $1 AND part.kind = $2 AND part.state = $3 AND part.day <= $4
      ORDER BY part.day, part.entitlement_id, part.number LIMIT $5
      """, [.id(association), .word(kind), .word(state), .day(day), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return PaymentLine(
        key: InstalmentKey(try column.id(), try column.int()), version: try column.int(), request: try column.id(),
        requestNumber: RequestNumber(year: try column.int(), serial: try column.int()), service: try column.id(),
        payee: try column.text(), iban: try column.formOrNil(), what: try column.text(), day: try column.day(),
        dueBack: try column.dayOrNil(), amount: Halalas(Int64(try column.int())), state: try column.word(),
        note: try column.text())
    }
  }
}

extension Office {
  /// What is to be paid and what was sent, for who sees payments.
  package func payments(as actor: StaffActor) async throws -> Payments {
    try actor.must(.seePayments)
    let association = actor.association
    let today = CalendarDay(clock.now)
    return try await database.read(in: .of(association)) { tx in
      func lines(_ state: Instalment.State, _ kind: Entitlement.Kind = .money) throws -> [PaymentLine] {
        try PaymentLists.lines(
          kind, state, by: state == .reversalAsked ? .latest : today, limit: TransferBatch.mostLines,
          of: association, in: tx)
      }
      return Payments(
        due: try lines(.failed) + lines(.scheduled), approved: try lines(.approved),
        reversals: try Entitlement.Kind.allCases.flatMap { try lines(.reversalAsked, $0) },
        transfers: try TransferStore.latest(limit: 100, of: association, in: tx), today: today)
    }
  }

  /// Loaned things that are out, those due back first on top.
  package func loans(as actor: StaffActor) async throws -> (lines: [PaymentLine], today: CalendarDay) {
    try actor.must(.deliver)
    let today = CalendarDay(clock.now)
    let found = try await database.read(in: .of(actor.association)) { tx in
      try PaymentLists.lines(.loan, .received, by: .latest, limit: 500, of: actor.association, in: tx)
    }
    return (found.sorted { ($0.dueBack ?? .latest, $0.day) < ($1.dueBack ?? .latest, $1.day) }, today)
  }
}
