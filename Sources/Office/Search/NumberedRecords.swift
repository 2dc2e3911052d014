package import Casework
import SQL

/// What a number of the year that was typed stands for, as far as it has a page of its own.
package enum NumberedRecord: Hashable, Sendable {
  case request(Request.ID)
  case booking(Booking.ID)
  case inquiry(Inquiry.ID)
  case dataRequest(DataRequest.ID)
  case agreement(Agreement.ID)
  case transfer(TransferBatch.ID)
}

/// The kinds of numbers the box takes, each known by its word.
enum NumberedKind: CaseIterable {
  case request, appeal, letter, booking, inquiry, dataRequest, agreement, transfer

  private var number: any YearlyNumber.Type {
    switch self {
    case .request: RequestNumber.self
    case .appeal: AppealNumber.self
    case .letter: LetterNumber.self
    case .booking: BookingNumber.self
    case .inquiry: InquiryNumber.self
    case .dataRequest: DataRequestNumber.self
    case .agreement: AgreementNumber.self
    case .transfer: TransferNumber.self
    }
  }

  /// The number and what it is of; one without its word is a request's.
  static func read(_ typed: String) -> (kind: NumberedKind, number: any YearlyNumber)? {
    for kind in allCases {
      if let number = kind.number.init(typed: typed) { return (kind, number) }
    }
    return nil
  }

  /// Whether this person may open what it leads to: an appeal and a letter lead to their request.
  func isOpen(to actor: StaffActor) -> Bool {
    switch self {
    case .request, .appeal, .letter, .inquiry: actor.may(.seeRequests)
    case .booking: actor.may(.receive)
    case .dataRequest: actor.may(.takeDataRequests) || actor.may(.answerDataRequests)
    case .agreement: actor.may(.seeAgreements)
    case .transfer: actor.may(.seePayments)
    }
  }

  /// The record with this number; nil when there is none.
  func find(
    _ year: Int, _ serial: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> NumberedRecord? {
    func find<Kind>(in table: String) throws -> Identifier<Kind>? {
      try tx.first(
        "SELECT id FROM \(table) WHERE association_id = $1 AND year = $2 AND serial = $3",
        [.id(association), .integer(year), .integer(serial)]
      ) { row in
        var column = Columns(row)
        return try column.id()
      }
    }
    return switch self {
    case .request:
      try RequestLists.find(RequestNumber(year: year, serial: serial), of: association, in: tx).map(
        NumberedRecord.request)
    case .appeal:
      try AppealStore.find(AppealNumber(year: year, serial: serial), of: association, in: tx).map(
        NumberedRecord.request)
    case .letter:
      try LetterStore.find(LetterNumber(year: year, serial: serial), of: association, in: tx).map {
        .request($0.request)
      }
    case .booking: try find(in: "booking").map(NumberedRecord.booking)
    case .inquiry: try find(in: "inquiry").map(NumberedRecord.inquiry)
    case .dataRequest: try find(in: "data_request").map(NumberedRecord.dataRequest)
    case .agreement: try find(in: "agreement").map(NumberedRecord.agreement)
    case .transfer: try find(in: "transfer_batch").map(NumberedRecord.transfer)
    }
  }
}
