import HTML
import Lexicon

/// One line of a list of requests; the whole line leads to the request.
///
/// It can be ticked where `picks` says what is.
func requestRow(_ row: RequestRow, _ frame: StaffFrame, picks: FormState? = nil) -> HTML {
  let say = frame.say
  return li(.class(row.isUnread ? "item unread" : "item")) {
    span(.class("avatar av"), .ariaHidden()) { initials(of: row.person) }
    div {
      h3 {
        a(.href(frame.paths.request(row.id))) {
          bdi { row.person }
          span(.class("sepr")) { " · " }
          span(.class("ty")) { bdi { row.service } }
          if row.isUnread { span(.class("vh")) { " (\(say(.unread)))" } }
        }
      }
      div(.class("meta")) {
        ltr(row.number)
        " · "
        say(row.note)
      }
    }
    span(.class("due")) { if let due = row.due { chip(due, in: say) } }
    span(.class("amt")) { if let amount = row.amount { rowAmount(amount, in: say) } }
    span(.class("avatar s who"), .ariaHidden()) { row.assignee.map(initials) ?? "—" }
    if let picks {
      input(
        .class("pick"), .type("checkbox"), .name(FieldName.request), .value(row.id),
        .checked(if: picks.has(FieldName.request, row.id)),
        .form(RequestRow.assignmentForm), .ariaLabel(say(.tick(row.number, of: row.person))))
    }
  }
}

extension RequestRow {
  /// The form that ticked rows are sent with.
  static let assignmentForm = "assign-ticked"
}

private func rowAmount(_ halalas: Int64, in say: Language) -> HTML {
  .fragment([
    bdi { riyalAmount(halalas: halalas) }, .text(" "), span(.class("muted small")) { say(.currency) },
  ])
}
