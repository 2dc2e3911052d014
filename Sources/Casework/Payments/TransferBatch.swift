/// Approved sums that go to the bank in one file.
///
/// Its lines are copies of what is paid to whom, so that the file can be made again whatever changes later.
package struct TransferBatch: Hashable, Sendable {
  package typealias ID = Identifier<TransferBatch>

  package let id: ID
  package let number: TransferNumber
  package internal(set) var state: State
  package internal(set) var lines: [Line]
  package let prepared: Signature
  package internal(set) var approved: Signature?
  package internal(set) var sent: Signature?
  package var version: Int

  package static let mostLines = 200

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case prepared, approved, sent
    /// The bank answered for every line.
    case settled
    /// Given up before it was sent.
    case cancelled
  }

  /// Who did something, and when.
  package struct Signature: Hashable, Sendable {
    package var by: StaffMember.ID
    package var at: Instant

    package init(by staff: StaffMember.ID, at moment: Instant) { (by, at) = (staff, moment) }
  }

  /// One sum to one account.
  package struct Line: Hashable, Sendable {
    package var entitlement: Entitlement.ID
    package var instalment: Int
    package var payee: String
    package var iban: IBAN
    package var amount: Halalas
    /// What the bank prints beside it: the request's number.
    package var reference: String
    package var result: Result?

    package enum Result: Hashable, Sendable {
      case paid
      case failed(String)
    }

    package init(
      entitlement: Entitlement.ID, instalment: Int, payee: String, iban: IBAN, amount: Halalas, reference: String,
      result: Result? = nil
    ) {
      (self.entitlement, self.instalment, self.payee, self.iban) = (entitlement, instalment, payee, iban)
      (self.amount, self.reference, self.result) = (amount, reference, result)
    }
  }

  package init(
    id: ID, number: TransferNumber, state: State, lines: [Line], prepared: Signature, approved: Signature? = nil,
    sent: Signature? = nil, version: Int = 0
  ) {
    (self.id, self.number, self.state, self.lines) = (id, number, state, lines)
    (self.prepared, self.approved, self.sent, self.version) = (prepared, approved, sent, version)
  }

  package var total: Halalas { lines.reduce(.zero) { $0 + $1.amount } }
}
