import Casework
package import HTML
import HTTP
package import Lexicon

/// Beneficiaries' files, by the day their update is due.
package struct FilesView: Sendable {
  package var tabs: [Tab]
  package var rows: [Row]
  /// Where the next page is.
  package var next: String?
  /// Where the list is downloaded.
  package var table: String
  package var canTell: Bool
  /// The categories among those who are due and were not told.
  package var categories: [String] = []
  /// How many rows the table holds and how many there are, where it does not hold them all.
  package var tableHolds: (rows: Int, of: Int)?

  /// The choice of every category.
  package static let everyCategory = "*"

  package init(tabs: [Tab], rows: [Row], next: String? = nil, table: String, canTell: Bool) {
    (self.tabs, self.rows, self.next, self.table, self.canTell) = (tabs, rows, next, table, canTell)
  }

  /// One of the lists, with how many are in it.
  package struct Tab: Hashable, Sendable {
    package var label: Phrase
    package var count: Int
    package var path: String
    package var isCurrent: Bool

    package init(_ label: Phrase, count: Int, path: String, isCurrent: Bool) {
      (self.label, self.count, self.path, self.isCurrent) = (label, count, path, isCurrent)
    }
  }

  /// One file of a list.
  package struct Row: Hashable, Sendable {
    package var number: String
    package var path: String
    package var name: String
    package var category: String
    package var renewal: DualDate
    package var standing: Chip
    package var isTold: Bool

    package init(
      number: String, path: String, name: String, category: String, renewal: DualDate, standing: Chip, isTold: Bool
    ) {
      (self.number, self.path, self.name, self.category) = (number, path, name, category)
      (self.renewal, self.standing, self.isTold) = (renewal, standing, isTold)
    }
  }
}

/// A list of files by the day their update is due, and the press that tells everyone who is due.
package func filesPage(_ view: FilesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.beneficiaryFiles), at: .files) {
    div(.class("head")) {
      div {
        h1 { say(.beneficiaryFiles) }
        p(.class("muted")) { say(.beneficiaryFilesLead) }
      }
    }
    nav(.class("tabs gap"), .ariaLabel(say(.lists))) {
      for tab in view.tabs {
        a(.href(tab.path), .ariaCurrent(tab.isCurrent ? "page" : nil)) { "\(say(tab.label)) \(grouped(tab.count))" }
      }
    }
    div(.class("two after")) {
      div(.class("stack")) {
        if view.rows.isEmpty { emptyState(say(.noFiles)) } else { fileTable(view.rows, in: say) }
        nextPageLink(view.next, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.tellEveryone))) {
        if view.canTell {
          card(say(.tellEveryone), id: "h-tell", icon: .message) {
            p(.class("small muted")) { say(.tellEveryoneLead) }
            postForm(frame.paths.fileReminders, token: frame.token) {
              roundFields(view.categories, in: say)
              actions { primaryButton(say(.tellEveryone), class: "btn primary grow") }
            }
          }
        }
        if !view.rows.isEmpty {
          downloadLinks(.files, of: view.table, frame: frame)
          if let holds = view.tableHolds { p(.class("small muted")) { say(.tableHolds(holds.rows, of: holds.of)) } }
        }
      }
    }
  }
}

/// Whom the round is for: everyone who is due, unless it is narrowed.
private func roundFields(_ categories: [String], in say: Language) -> HTML {
  let state = FormState(
    values: Form([
      FieldName.window: RenewalRound.Window.notice.rawValue, FieldName.category: FilesView.everyCategory,
    ]), scope: "round")
  return .fragment([
    selectField(
      Field(FieldName.window, .roundWindow), RenewalRound.Window.allCases.map { Choice($0.rawValue, $0.name) }, state,
      in: say),
    categories.count > 1
      ? selectField(
        Field(FieldName.category, .beneficiaryCategory),
        [Choice(FilesView.everyCategory, .whatever)] + categories.map { Choice($0, Phrase(verbatim: $0)) }, state,
        in: say) : .none,
  ])
}

private func fileTable(_ rows: [FilesView.Row], in say: Language) -> HTML {
  dataTable(
    [.fileNumber, .beneficiary, .beneficiaryCategory, .fileRenewalDay, .state, .reminder], caption: .beneficiaryFiles,
    in: say
  ) {
    for row in rows {
      tr {
        th(.scope("row")) { a(.href(row.path)) { ltr(row.number) } }
        cell(.beneficiary, in: say) { bdi { row.name } }
        cell(.beneficiaryCategory, in: say) { bdi { row.category } }
        cell(.fileRenewalDay, in: say) { bothDates(row.renewal, in: say) }
        cell(.state, in: say) { chip(row.standing, in: say) }
        cell(.reminder, in: say) { say(row.isTold ? .toldOfUpdate : .notToldYet) }
      }
    }
  }
}
