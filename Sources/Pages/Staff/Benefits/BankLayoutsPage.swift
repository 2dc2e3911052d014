import Casework
package import HTML
import HTTP
import Lexicon

/// The layouts of the bank's file that an association made, and the form of one more.
package struct BankLayoutsView: Sendable {
  package var layouts: [Row]
  package var state: FormState

  package init(layouts: [Row], state: FormState) { (self.layouts, self.state) = (layouts, state) }

  /// One layout: what it is called and what it holds.
  package struct Row: Hashable, Sendable {
    package var id: String
    package var name: String
    package var facts: [Fact]

    package init(id: String, name: String, facts: [Fact]) { (self.id, self.name, self.facts) = (id, name, facts) }
  }
}

/// The layouts of the bank's file, as the administrator sets them.
package func bankLayoutsPage(_ view: BankLayoutsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.bankLayouts), at: .services) {
    crumbs([(say(.placeServices), frame.paths.services)], current: .text(say(.bankLayouts)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.bankLayouts) }
        p(.class("muted")) { say(.bankLayoutsLead) }
      }
    }
    div(.class("narrow stack")) {
      if view.layouts.isEmpty { emptyState(say(.noOwnLayouts)) }
      for layout in view.layouts { layoutCard(layout, frame) }
      card(say(.addLayout), id: "h-layout", icon: .plus) { layoutForm(view.state, frame) }
    }
  }
}

private func layoutCard(_ layout: BankLayoutsView.Row, _ frame: StaffFrame) -> HTML {
  card(layout.name, id: "h-\(layout.id)") {
    factList(layout.facts, in: frame.say)
    postForm(frame.paths.bankLayoutRemoval(layout.id), token: frame.token) {
      actions {
        button(.class("btn danger"), .type("submit")) {
          frame.say(.removeLayout)
          span(.class("vh")) { " \(layout.name)" }
        }
      }
    }
  }
}

private func layoutForm(_ state: FormState, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    errorSummary(state, in: say),
    postForm(frame.paths.bankLayouts, token: frame.token) {
      textField(Field(FieldName.layoutName, .layoutName), state, in: say, maxlength: BankLayout.longestName)
      p(.class("small muted gap")) { say(.layoutPlaceHint) }
      for column in BankLayout.Column.allCases {
        div(.class("row wrap")) {
          numberField(
            Field(FieldName.placePrefix + column.rawValue, .placeOf(column.name), isOptional: true), state, in: say,
            width: "w-2", maxlength: 1)
          textField(
            Field(FieldName.headPrefix + column.rawValue, .headOf(column.name), isOptional: true), state, in: say,
            maxlength: BankLayout.longestHeader)
        }
      }
      checkboxes(Field(FieldName.hasHeader, .layoutHeader), [Choice("yes", .layoutHeader)], state, in: say)
      selectField(
        Field(FieldName.countIn, .layoutAmounts), [Choice("riyals", .inRiyals), Choice("halalas", .inHalalas)], state,
        in: say)
      selectField(
        Field(FieldName.encoding, .layoutEncoding),
        BankLayout.Encoding.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say)
      selectField(
        Field(FieldName.separator, .layoutSeparator),
        BankLayout.Separator.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say)
      actions { primaryButton(say(.addLayout), class: "btn primary") }
    },
  ])
}
