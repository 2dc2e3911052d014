import Casework
package import HTML
package import Lexicon

/// What is to be paid, and the transfers that were prepared.
package struct PaymentsView: Sendable {
  package var due: [PaymentRow]
  package var approved: [PaymentRow]
  package var reversals: [PaymentRow]
  package var transfers: [TransferRow]
  package var canApprove: Bool
  package var canPrepare: Bool

  package init(
    due: [PaymentRow], approved: [PaymentRow], reversals: [PaymentRow], transfers: [TransferRow], canApprove: Bool,
    canPrepare: Bool
  ) {
    (self.due, self.approved, self.reversals, self.transfers) = (due, approved, reversals, transfers)
    (self.canApprove, self.canPrepare) = (canApprove, canPrepare)
  }
}

/// A sum in a list.
package struct PaymentRow: Hashable, Sendable {
  /// What it is called in the form.
  package var key: String
  package var request: String
  /// Nil for who does not see requests.
  package var path: String?
  package var payee: String
  /// Only its first and last signs.
  package var account: String
  package var service: String
  package var day: DualDate
  package var amount: Int64
  package var note: String

  package init(
    key: String, request: String, path: String?, payee: String, account: String, service: String, day: DualDate,
    amount: Int64, note: String = ""
  ) {
    (self.key, self.request, self.path, self.payee, self.account) = (key, request, path, payee, account)
    (self.service, self.day, self.amount, self.note) = (service, day, amount, note)
  }
}

/// A transfer in a list; its total in halalas.
package struct TransferRow: Hashable, Sendable {
  package var number: String
  package var path: String
  package var state: Chip
  package var prepared: DualMoment
  package var count: Int
  package var total: Int64

  package init(number: String, path: String, state: Chip, prepared: DualMoment, count: Int, total: Int64) {
    (self.number, self.path, self.state) = (number, path, state)
    (self.prepared, self.count, self.total) = (prepared, count, total)
  }
}

/// What is due, what is approved, what was asked to be reversed, and the transfers.
package func paymentsPage(_ view: PaymentsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.payments), at: .payments) {
    div(.class("head")) {
      div {
        h1 { say(.payments) }
        p(.class("muted")) { say(.paymentsLead) }
      }
    }
    div(.class("stack")) {
      choosing(
        view.due, "h-due", .duePayments, none: .noDuePayments, to: frame.paths.paymentApproval,
        view.canApprove ? .approveChosen : nil, frame)
      choosing(
        view.approved, "h-approved", .approvedPayments, none: .noApprovedPayments, to: frame.paths.transfers,
        view.canPrepare ? .gatherChosen : nil, frame)
      reversals(view, frame)
      transferList(view.transfers, frame)
      if !(view.due + view.approved + view.reversals).isEmpty { downloadLinks(.payments, frame: frame) }
    }
  }
}

/// A table with boxes to tick, and what is done to those ticked; nil for who may only look.
private func choosing(
  _ rows: [PaymentRow], _ id: String, _ title: Phrase, none: Phrase, to path: String, _ verb: Phrase?,
  _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy(id)) {
    h2(.id(id), .class("section-head")) { say(title) }
    if rows.isEmpty {
      emptyState(say(none))
    } else if let verb {
      postForm(path, token: frame.token) {
        paymentTable(rows, title, canChoose: true, in: say)
        actions { primaryButton(say(verb)) }
      }
    } else {
      paymentTable(rows, title, canChoose: false, in: say)
    }
  }
}

private func paymentTable(_ rows: [PaymentRow], _ title: Phrase, canChoose: Bool, in say: Language) -> HTML {
  let columns: [Phrase] = [.payee, .letterRequest, .service, .iban, .dueOn, .amount, .note]
  return dataTable(canChoose ? [.choose] + columns : columns, caption: title, in: say) {
    for row in rows {
      tr {
        if canChoose {
          cell(.choose, in: say) {
            label(.class("opt")) {
              input(.type("checkbox"), .name(FieldName.chosen), .value(row.key))
              span(.class("vh")) { "\(say(.choose)) \(row.payee) \(row.request)" }
            }
          }
        }
        th(.scope("row")) { bdi { row.payee } }
        cell(.letterRequest, in: say) {
          if let path = row.path { a(.href(path)) { ltr(row.request) } } else { ltr(row.request) }
        }
        cell(.service, in: say) { bdi { row.service } }
        cell(.iban, in: say) { ltr(row.account) }
        cell(.dueOn, in: say) { bothDates(row.day, in: say) }
        cell(.amount, in: say) { money(halalas: row.amount, in: say) }
        cell(.note, in: say) { if row.note.isEmpty { say(.dash) } else { bdi { row.note } } }
      }
    }
  }
}

private func reversals(_ view: PaymentsView, _ frame: StaffFrame) -> HTML {
  guard !view.reversals.isEmpty else { return .none }
  let say = frame.say
  return section(.ariaLabelledBy("h-reversals")) {
    h2(.id("h-reversals"), .class("section-head")) { say(.reversalsAsked) }
    dataTable([.payee, .letterRequest, .amount, .theReason, .action], caption: .reversalsAsked, in: say) {
      for row in view.reversals {
        tr {
          th(.scope("row")) { bdi { row.payee } }
          cell(.letterRequest, in: say) { ltr(row.request) }
          cell(.amount, in: say) { money(halalas: row.amount, in: say) }
          cell(.theReason, in: say) { bdi { row.note } }
          cell(.action, in: say) { if view.canApprove { ruling(row, frame) } else { say(.dash) } }
        }
      }
    }
  }
}

private func ruling(_ row: PaymentRow, _ frame: StaffFrame) -> HTML {
  postForm(frame.paths.paymentReversal, token: frame.token, class: "row wrap") {
    hiddenField(FieldName.chosen, row.key)
    button(.class("btn danger"), .type("submit"), .name(FieldName.outcome), .value("granted")) {
      frame.say(.grantReversal)
    }
    button(.class("btn"), .type("submit"), .name(FieldName.outcome), .value("refused")) {
      frame.say(.refuseReversal)
    }
  }
}

private func transferList(_ rows: [TransferRow], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-transfers")) {
    h2(.id("h-transfers"), .class("section-head")) { say(.transfers) }
    if rows.isEmpty {
      emptyState(say(.noTransfers))
    } else {
      dataTable([.transfer, .state, .preparedOn, .lineCount, .total], caption: .transfers, in: say) {
        for row in rows {
          tr {
            th(.scope("row")) { a(.href(row.path)) { ltr(row.number) } }
            cell(.state, in: say) { chip(row.state, in: say) }
            cell(.preparedOn, in: say) { moment(row.prepared, in: say) }
            cell(.lineCount, in: say) { ltr(grouped(row.count)) }
            cell(.total, in: say) { money(halalas: row.total, in: say) }
          }
        }
      }
    }
  }
}
