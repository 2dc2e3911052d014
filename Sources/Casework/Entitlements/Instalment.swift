/// One part of an entitlement: a sum on a day, a hand-over, a session.
package struct Instalment: Hashable, Sendable {
  /// From 1, in the order of their days.
  package let number: Int
  /// The first day on which it may be given.
  package let day: CalendarDay
  /// What it counts for in the budget; zero where nothing is counted in money.
  package let amount: Halalas
  package internal(set) var state: State
  package internal(set) var approvedBy: StaffMember.ID?
  /// The transfer it went into last.
  package internal(set) var batch: TransferBatch.ID?
  package internal(set) var receipt: Receipt?
  /// The bank's reason, or why it was cancelled, reversed or lost; a returned thing's condition.
  package internal(set) var note: String
  /// Who asked for its reversal.
  package internal(set) var reversalAskedBy: StaffMember.ID?

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case scheduled, approved
    case inTransfer = "in_transfer"
    case received
    /// The bank sent it back: it is due again.
    case failed
    case reversalAsked = "reversal_asked"
    case reversed, cancelled
    /// A loaned thing came back.
    case returned
    case lost

    /// Something is still to be given.
    package var isOpen: Bool {
      switch self {
      case .scheduled, .approved, .inTransfer, .failed: true
      case .received, .reversalAsked, .reversed, .cancelled, .returned, .lost: false
      }
    }

    /// It was given, whatever became of it.
    package var isGiven: Bool {
      switch self {
      case .received, .reversalAsked, .returned, .lost: true
      case .scheduled, .approved, .inTransfer, .failed, .reversed, .cancelled: false
      }
    }
  }

  /// How it is known that the person has it.
  package struct Receipt: Hashable, Sendable {
    package var method: Method
    /// Who took it.
    package var recipient: String
    package var by: StaffMember.ID
    package var at: Instant

    /// Raw values are stored.
    package enum Method: String, Hashable, Sendable, CaseIterable {
      case transfer, signature, code
      /// By a picture: of the signed slip, or of what was handed over.
      case photo
    }

    package init(method: Method, recipient: String, by: StaffMember.ID, at moment: Instant) {
      (self.method, self.recipient, self.by, self.at) = (method, recipient, by, moment)
    }
  }

  package init(
    number: Int, day: CalendarDay, amount: Halalas, state: State = .scheduled, approvedBy: StaffMember.ID? = nil,
    batch: TransferBatch.ID? = nil, receipt: Receipt? = nil, note: String = "", reversalAskedBy: StaffMember.ID? = nil
  ) {
    (self.number, self.day, self.amount, self.state) = (number, day, amount, state)
    (self.approvedBy, self.batch, self.receipt) = (approvedBy, batch, receipt)
    (self.note, self.reversalAskedBy) = (note, reversalAskedBy)
  }

  /// To be given now: its day has come, and it was not given yet or came back.
  package func isDue(on today: CalendarDay) -> Bool { (state == .scheduled || state == .failed) && day <= today }
}
