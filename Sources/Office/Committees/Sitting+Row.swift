import Casework
import Crypto
import SQL

extension Sitting {
  /// The values of `SittingStore.columns`, in their order.
  var storedValues: [SQLValue] {
    let (place, until): (String?, CalendarDay?) =
      switch form {
      case .meeting(let place): (place, nil)
      case .circulation(let until): (nil, until)
      }
    return [
      .id(committee), .integer(number.year), .integer(number.serial), .text(orNull: place), .day(orNull: until),
      .time(begins), .word(state), .integer(quorum), .sealed(.words, orNull: minutes?.text),
      .bytes(orNull: minutes?.fingerprint), .time(orNull: minutes?.at), .text(orNull: note), .integer(version),
    ]
  }

  /// Reads `id` and then `SittingStore.columns`; minutes that are not as they were sealed are damage, never minutes.
  static func read(
    _ row: any Row, seats: [Seat] = [], items: [AgendaItem] = [], signatures: [Signature] = []
  ) throws -> Sitting {
    var column = Columns(row)
    let id: Sitting.ID = try column.id()
    let committee: Committee.ID = try column.id()
    let number = SittingNumber(year: try column.int(), serial: try column.int())
    let place = try column.textOrNil()
    let until = try column.dayOrNil()
    let begins = try column.instant()
    let state: State = try column.word()
    let quorum = try column.int()
    let text = try column.textOrNil()
    let fingerprint = try column.bytesOrNil()
    let sealed = try column.instantOrNil()
    let note = try column.textOrNil()
    let version = try column.int()
    var minutes: SealedMinutes?
    if let text, let fingerprint, let sealed {
      guard SHA256.digest(Array(text.utf8)) == fingerprint else { throw SQLFault.corrupt("minutes not as sealed") }
      minutes = SealedMinutes(text: text, fingerprint: fingerprint, at: sealed)
    }
    return Sitting(
      id: id, committee: committee, number: number,
      form: until.map { .circulation(until: $0) } ?? .meeting(place: place ?? ""), begins: begins, state: state,
      seats: seats, quorum: quorum, items: items, minutes: minutes, signatures: signatures, note: note,
      version: version)
  }
}

extension Sitting.Seat {
  var storedValues: [SQLValue] {
    [.id(staff), .text(name), .word(post), .day(orNull: until), .flag(isPresent)]
  }
}

extension Signature {
  var storedValues: [SQLValue] {
    [.id(staff), .text(name), .bytes(fingerprint), .text(orNull: refusal), .time(at)]
  }
}

extension AgendaItem {
  func storedValues(at number: Int) -> (number: Int, values: [SQLValue]) {
    (
      number,
      [
        .id(request), .integer(self.number.year), .integer(self.number.serial), .word(state), .integer(version),
        .word(orNull: resolution?.outcome), .sealed(.words, orNull: resolution?.reasons),
        .sealed(.words, orNull: resolution?.conditions),
        .integer(orNull: resolution?.amount?.count), .integer(orNull: resolution?.months.map(Int64.init)),
        .id(orNull: resolution?.by), .time(orNull: resolution?.at),
      ]
    )
  }

  var storedRecusals: [(number: Int, values: [SQLValue])] {
    recusals.enumerated().map { number, recusal in
      (
        number,
        [.id(request), .id(recusal.staff), .text(recusal.name), .sealed(.words, recusal.reason), .time(recusal.at)]
      )
    }
  }

  var storedVotes: [(number: Int, values: [SQLValue])] {
    votes.enumerated().map { number, vote in
      (
        number,
        [
          .id(request), .id(vote.staff), .text(vote.name), .word(vote.choice), .sealed(.words, vote.reason),
          .time(vote.at),
        ]
      )
    }
  }
}

extension AgendaItem.Resolution {
  static func readOrNil(_ column: inout Columns) throws -> AgendaItem.Resolution? {
    let outcome: Decision.Outcome? = try column.wordOrNil()
    let reasons = try column.textOrNil()
    let conditions = try column.textOrNil()
    let amount = try column.intOrNil().map { Halalas(Int64($0)) }
    let months = try column.intOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    guard let outcome, let reasons, let conditions, let by, let at else { return nil }
    return AgendaItem.Resolution(
      outcome: outcome, reasons: reasons, conditions: conditions, amount: amount, months: months, by: by, at: at)
  }
}
