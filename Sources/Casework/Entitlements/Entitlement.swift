/// What a person is to receive by an accepted decision (R30), in its parts.
///
/// Only the verbs in this folder move an instalment's state; each says what it promises and refuses without changing
/// anything.
package struct Entitlement: Hashable, Sendable {
  package typealias ID = Identifier<Entitlement>

  /// Characters of a payee's or a recipient's name, and of a reason or whatever else is told in words.
  package static let longestName = 200
  package static let longestNote = 500

  package let id: ID
  package let request: Request.ID
  package let service: Service.ID
  package let kind: Kind
  /// What is given, in words; of a loaned thing with its serial number.
  package let what: String
  /// The day a loaned thing is due back.
  package let dueBack: CalendarDay?
  package internal(set) var payee: Payee
  package internal(set) var instalments: [Instalment]
  package let madeBy: StaffMember.ID
  package let madeAt: Instant
  package var version: Int

  /// Raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case money
    case inKind = "in_kind"
    case service
    case loan
  }

  /// Who is paid, and where.
  package struct Payee: Hashable, Sendable {
    /// The account holder of money, the beneficiary of anything else.
    package var name: String
    /// Where money goes; nil for anything else.
    package var iban: IBAN?

    package init(name: String, iban: IBAN? = nil) {
      (self.name, self.iban) = (name, iban)
    }
  }

  package init(
    id: ID, request: Request.ID, service: Service.ID, kind: Kind, what: String, dueBack: CalendarDay? = nil,
    payee: Payee, instalments: [Instalment], madeBy: StaffMember.ID, madeAt: Instant, version: Int = 0
  ) {
    (self.id, self.request, self.service, self.kind, self.what) = (id, request, service, kind, what)
    (self.dueBack, self.payee, self.instalments) = (dueBack, payee, instalments)
    (self.madeBy, self.madeAt, self.version) = (madeBy, madeAt, version)
  }

  /// Nothing more is to be given, and something was.
  package var isFulfilled: Bool {
    !instalments.contains { $0.state.isOpen } && instalments.contains { $0.state.isGiven }
  }

  /// Everything of it was cancelled or reversed: another may be laid down in its place.
  package var isVoid: Bool { instalments.allSatisfy { $0.state == .cancelled || $0.state == .reversed } }

  package var total: Halalas { instalments.reduce(.zero) { $0 + $1.amount } }
  /// What of it the person has.
  package var given: Halalas { instalments.filter(\.state.isGiven).reduce(.zero) { $0 + $1.amount } }
  /// What is still to come.
  package var toCome: Halalas { instalments.filter(\.state.isOpen).reduce(.zero) { $0 + $1.amount } }

  /// A loaned thing that is with the person and should be back.
  package func isOverdue(on day: CalendarDay) -> Bool {
    kind == .loan && instalments.contains { $0.state == .received } && (dueBack.map { $0 < day } ?? false)
  }

  package func instalment(_ number: Int) throws(BenefitRefusal) -> Instalment {
    instalments[try place(number)]
  }

  /// What the person has of it and is still to have.
  package var standing: Halalas { given + toCome }

  func place(_ number: Int) throws(BenefitRefusal) -> Int {
    guard let place = instalments.firstIndex(where: { $0.number == number }) else { throw .noSuchInstalment }
    return place
  }
}

/// What an entitlement rests on, as it stands at the moment of every act: a decision that is overturned or a file that
/// is suspended meanwhile stops what was planned before.
package struct Grounds: Hashable, Sendable {
  package var request: Request
  package var file: BeneficiaryFile?
  package var gates: Set<Gate>
  /// What was laid down already by the decision that an upheld appeal raised.
  package var laid: Halalas

  package init(request: Request, file: BeneficiaryFile?, gates: Set<Gate>, laid: Halalas = .zero) {
    (self.request, self.file, self.gates, self.laid) = (request, file, gates, laid)
  }

  /// What is still to be laid down of the amount granted; nil where none was.
  package var amountToLay: Halalas? { request.decision?.amount.map { $0 - laid } }

  /// An accepted decision that was told and, where the policy asks for it, registered; a file that may receive.
  func mustHold() throws(BenefitRefusal) {
    guard request.decision?.outcome == .accept else { throw .notGranted }
    guard request.stage == .registered || request.stage == .notified && !gates.contains(.registration) else {
      throw .notGranted
    }
    try file?.mustReceive()
  }

  /// Refuses who studied the request and who decided on it (R28); returns who acts.
  func mustBeApart(_ actor: Actor) throws(BenefitRefusal) -> StaffMember.ID {
    guard let staff = actor.staffID else { throw .notYours }
    guard !request.wasStudied(by: staff) else { throw .researcherMayNot }
    guard !request.wasDecided(by: staff) else { throw .deciderMayNot }
    return staff
  }
}
