import Casework
import HTTP
import Lexicon
import Office
import Pages
import Sheets

/// One list as a table: its columns, and its rows page by page as its page shows them.
struct ListTable {
  let heads: [Phrase]
  /// Hands over rows until `take` wants no more.
  let rows: (_ take: ([Cell]) -> Bool) async throws -> Void
}

extension Rooms {
  func addDownloads(to router: inout Router) {
    router.get("/{association}/staff/downloads/{list}", staff(download))
  }

  /// The list in the form that was asked for, with what the address says of it, for who may see its page.
  @Sendable private func download(_ visit: StaffVisit) async throws -> HTTPResponse {
    guard let list = DownloadedList(rawValue: visit.request.captures["list"] ?? "") else {
      throw OfficeRefusal.notFound
    }
    let format = visit.request.query[FieldName.format].flatMap(TableFormat.init(rawValue:)) ?? .xlsx
    let say = visit.say
    let table = try await visit.table(of: list)
    var rows: [[Cell]] = [table.heads.map { .text(say($0)) }]
    var isCut = false
    try await table.rows { row in
      isCut = rows.count > DownloadedList.mostRows
      if !isCut { rows.append(row) }
      return !isCut
    }
    try await office.recordDownload(of: list, rows: rows.count - 1, as: format.rawValue, by: visit.actor)
    let name = "\(list.rawValue)\(isCut ? "-first-\(rows.count - 1)" : "").\(format.rawValue)"
    switch format {
    case .csv: return .table(CSV.file(rows), named: name)
    case .xlsx:
      let book = Workbook(named: say(list.name), rightToLeft: say == .ar, rows)
      return .table(book.file, named: name, as: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
  }
}

extension StaffVisit {
  fileprivate func table(of list: DownloadedList) async throws -> ListTable {
    switch list {
    case .requests: requestTable
    case .register: registerTable
    case .files: fileTable
    case .payments: try await paymentTable
    case .loans: try await loanTable
    case .letters: letterTable
    case .inquiries: try await inquiryTable
    case .appeals: try await appealTable
    case .segment: try segmentTable
    case .agreements: try await agreementTable
    }
  }

  /// The day itself: a table is read on other days than the one it was saved on.
  private func due(of line: RequestLine) -> Cell {
    .text(line.due?.description ?? (line.isPaused ? say(Chip.clockStands.text) : ""))
  }

  private func words(_ chip: Chip?) -> Cell { .text(chip.map { say($0.text) } ?? "") }

  private func money(_ halalas: Int64) -> Cell {
    .number("\(halalas / 100).\(halalas % 100 < 10 ? "0" : "")\(halalas % 100)")
  }

  private var requestTable: ListTable {
    ListTable(heads: [.letterRequest, .applicant, .service, .noteHeading, .dueHeading, .amount, .assignedTo]) { take in
      let filter = request.query["tab"] == nil ? RequestFilter.team : listFilter
      var place: ListPlace?
      while true {
        let page = try await office.inbox(filter, view: try listView, after: place, as: actor)
        for line in page.lines {
          let row = row(line, page)
          guard
            take([
              .text(row.number), .text(row.person), .text(row.service), .text(say(row.note)), due(of: line),
              row.amount.map(money) ?? .text(""), .text(row.assignee ?? ""),
            ])
          else { return }
        }
        place = page.next
        if place == nil { return }
      }
    }
  }

  private static let partyHeads: [Phrase] = [.partyName, .kindHeading, .partyRoles, .city, .inRegisterSince]

  private func cells(_ line: PartyLine) -> [Cell] {
    let row = row(line)
    return [
      .text(row.name), .text(say(row.kind)), .text(line.roles.isEmpty ? "" : say(row.roles)), .text(row.city),
      .text(CalendarDay(line.entered).description),
    ]
  }

  /// Whoever is in a segment: what the register's own list shows of them and nothing more.
  private var segmentTable: ListTable {
    get throws {
      guard let id = request.query[FieldName.segment].flatMap({ Segment.ID($0) }) else { throw OfficeRefusal.notFound }
      return ListTable(heads: Self.partyHeads) { take in
        var place: Party.ID?
        while true {
          let page = try await office.segment(id, after: place, limit: 500, isWhole: false, as: actor)
          for line in page.lines { guard take(cells(line)) else { return } }
          place = page.next
          if place == nil { return }
        }
      }
    }
  }

  private var registerTable: ListTable {
    ListTable(heads: Self.partyHeads) { take in
      let filter = PartyFilter.all.first { $0.word == request.query["list"] } ?? .everyone
      var place: Party.ID?
      while true {
        let page = try await office.parties(filter, after: place, as: actor)
        for line in page.lines { guard take(cells(line)) else { return } }
        place = page.next
        if place == nil { return }
      }
    }
  }

  /// Mobile numbers stand in it covered, for who keeps the files: whole ones stand in no list.
  private var fileTable: ListTable {
    let mayTell = actor.may(.register)
    let heads: [Phrase] = [.fileNumber, .beneficiary, .beneficiaryCategory, .fileRenewalDay, .state]
    return ListTable(heads: heads + (mayTell ? [.mobile] : [])) { take in
      var place: BeneficiaryFile.ID?
      while true {
        let page = try await office.files(fileFilter, after: place, limit: 1_000, as: actor)
        for file in page.files {
          let row: [Cell] = [
            .text(file.number), .text(file.name), .text(file.category), .text(file.renewal.description),
            .text(say(file.standing(on: page.today).name)),
          ]
          guard take(row + (mayTell ? [.text(file.mobile.masked)] : [])) else { return }
        }
        place = page.next
        if place == nil { return }
      }
    }
  }

  private func payment(_ line: PaymentLine) -> [Cell] {
    [
      .text(line.requestNumber.description), .text(line.payee), .text(line.iban?.masked ?? ""),
      .text(settings.service(line.service)?.name(in: say) ?? ""), .text(line.day.description), money(line.amount.count),
      .text(say(line.state.name)), .text(line.note),
    ]
  }

  private var paymentTable: ListTable {
    get async throws {
      let found = try await office.payments(as: actor)
      return ListTable(
        heads: [.letterRequest, .payee, .iban, .service, .dueHeading, .amount, .state, .noteHeading]
      ) { take in
        for line in found.due + found.approved + found.reversals { guard take(payment(line)) else { return } }
      }
    }
  }

  private var loanTable: ListTable {
    get async throws {
      let found = try await office.loans(as: actor)
      return ListTable(heads: [.letterRequest, .beneficiary, .device, .fileSince, .dueBackDay, .state]) { take in
        for line in found.lines {
          let row: [Cell] = [
            .text(line.requestNumber.description), .text(line.payee), .text(line.what), .text(line.day.description),
            .text(line.dueBack?.description ?? ""), .text(say(line.state.name)),
          ]
          guard take(row) else { return }
        }
      }
    }
  }

  private var letterTable: ListTable {
    ListTable(heads: [.letterNumberLabel, .letterKind, .beneficiary, .letterIssuedOn, .letterIssuedBy]) { take in
      var place: LetterNumber?
      while true {
        let page = try await office.letters(before: place, as: actor)
        for letter in page.letters {
          let row: [Cell] = [
            .text(letter.number.description), .text(say(letter.kind.name)), .text(letter.content[.addressee] ?? ""),
            .text(CalendarDay(letter.issuedAt).description),
            .text(letter.issuedBy.flatMap { settings.staff[$0] } ?? say(.theSystem)),
          ]
          guard take(row) else { return }
        }
        place = page.next
        if place == nil { return }
      }
    }
  }

  private var inquiryTable: ListTable {
    get async throws {
      let lists = try await office.inquiries(as: actor)
      return ListTable(heads: [.inquiry, .inquiryQuestion, .state, .referredTo, .dueHeading]) { take in
        for inquiry in lists.open + lists.answered {
          let row = row(inquiry)
          guard
            take([
              .text(row.number), .text(inquiry.question), words(row.state), .text(row.referee ?? ""),
              .text(inquiry.state == .referred ? inquiry.due?.description ?? "" : ""),
            ])
          else { return }
        }
      }
    }
  }

  private var agreementTable: ListTable {
    get async throws {
      let lists = try await office.agreements(as: actor)
      return ListTable(
        heads: [.agreementNumber, .agreementTitle, .agreementParties, .agreementFrom, .agreementUntil, .dueHeading]
      ) { take in
        for agreement in lists.inForce {
          let row = row(agreement, lists.names)
          let due = lists.dues.first { $0.agreement.id == agreement.id }?.due.day
          guard
            take([
              .text(row.number), .text(row.title), .text(row.parties), .text(agreement.terms.from.day.description),
              .text(agreement.terms.until?.day.description ?? ""), .text(due?.description ?? ""),
            ])
          else { return }
        }
      }
    }
  }

  private var appealTable: ListTable {
    get async throws {
      guard actor.may(.seeRequests) else { throw OfficeRefusal.notAllowed(.seeRequests) }
      let list = try await office.appeals(as: actor)
      return ListTable(heads: [.appealNumber, .letterRequest, .beneficiary, .service, .state, .appealAnswerBy]) {
        take in
        for line in list.open + list.ended {
          let row = AppealsView.Row(line, for: actor, list.settings, at: list.now, in: say)
          guard
            take([
              .text(row.number), .text(row.requestNumber), .text(row.person), .text(row.service), words(row.state),
              words(row.due),
            ])
          else { return }
        }
      }
    }
  }
}
