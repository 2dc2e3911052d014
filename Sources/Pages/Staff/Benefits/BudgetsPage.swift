package import HTML
import Lexicon

/// The budgets of a year.
package struct BudgetsView: Sendable {
  /// Years that have a page.
  package static let years = 2000...2100
  package var year: Int
  package var rows: [Row]
  /// Services to set a budget of, for who may.
  package var services: [Choice]
  package var state: FormState

  package init(year: Int, rows: [Row], services: [Choice], state: FormState = FormState()) {
    (self.year, self.rows, self.services, self.state) = (year, rows, services, state)
  }

  /// Amounts in halalas.
  package struct Row: Hashable, Sendable {
    package var service: String
    /// Nil where the association keeps no budget of it.
    package var granted: Int64?
    package var committed: Int64
    package var paid: Int64
    package var remaining: Int64?

    package init(service: String, granted: Int64?, committed: Int64, paid: Int64, remaining: Int64?) {
      (self.service, self.granted, self.committed) = (service, granted, committed)
      (self.paid, self.remaining) = (paid, remaining)
    }
  }
}

/// The budgets of a year, and the form that sets one for who may.
package func budgetsPage(_ view: BudgetsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.budgetsOf(view.year)), at: .budgets) {
    errorSummary(view.state, in: say)
    div(.class("head")) {
      div {
        h1 { say(.budgetsOf(view.year)) }
        p(.class("muted")) { say(.budgetsLead) }
      }
      nav(.class("row wrap"), .ariaLabel(say(.year))) {
        if view.year > BudgetsView.years.lowerBound {
          linkButton(say(.previousYear), to: "\(frame.paths.budgets)?year=\(view.year - 1)")
        }
        if view.year < BudgetsView.years.upperBound {
          linkButton(say(.followingYear), to: "\(frame.paths.budgets)?year=\(view.year + 1)")
        }
      }
    }
    div(.class(view.services.isEmpty ? "stack" : "two after")) {
      if view.rows.isEmpty { emptyState(say(.noBudgetsYet)) } else { budgetTable(view, in: say) }
      if !view.services.isEmpty {
        aside(.class("stack"), .ariaLabel(say(.setBudget))) { budgetCard(view, frame) }
      }
    }
  }
}

private func budgetTable(_ view: BudgetsView, in say: Language) -> HTML {
  dataTable([.service, .budgetGranted, .committed, .paidOut, .remaining], caption: .budgetsOf(view.year), in: say) {
    for row in view.rows {
      tr {
        th(.scope("row")) { bdi { row.service } }
        cell(.budgetGranted, in: say) {
          if let granted = row.granted { money(halalas: granted, in: say) } else { say(.noBudget) }
        }
        cell(.committed, in: say) { money(halalas: row.committed, in: say) }
        cell(.paidOut, in: say) { money(halalas: row.paid, in: say) }
        cell(.remaining, in: say) {
          if let remaining = row.remaining { money(halalas: remaining, in: say) } else { say(.dash) }
        }
      }
    }
  }
}

private func budgetCard(_ view: BudgetsView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.setBudget), id: "h-budget", icon: .chart) {
    p(.class("small muted")) { say(.setBudgetLead) }
    postForm(frame.paths.budgets, token: frame.token) {
      hiddenField(FieldName.year, String(view.year))
      selectField(Field(FieldName.service, .service), view.services, view.state, in: say)
      moneyField(Field(FieldName.amount, .budgetGranted), view.state, in: say)
      textField(Field(FieldName.reason, .theReason, isOptional: true), view.state, in: say, maxlength: 500)
      actions { primaryButton(say(.setBudget), class: "btn primary grow") }
    }
  }
}
