package import HTML
package import Lexicon

/// The lists of people that were handed in.
package struct PeopleListsView: Sendable {
  package var lists: [Line]
  /// The form for one more.
  package var state: FormState

  package init(lists: [Line], state: FormState = FormState()) {
    (self.lists, self.state) = (lists, state)
  }

  /// One list.
  package struct Line: Hashable, Sendable {
    package var id: String
    package var name: String
    package var stage: Chip
    package var made: DualMoment
    /// What became of its rows.
    package var sums: Phrase

    package init(id: String, name: String, stage: Chip, made: DualMoment, sums: Phrase) {
      (self.id, self.name, self.stage, self.made, self.sums) = (id, name, stage, made, sums)
    }
  }

  /// Bytes of the largest list that is taken here; larger ones are taken at the machine.
  package static let largestFile = 120 * 1024 * 1024
}

/// Where a list of people is handed in, and what became of earlier ones.
package func peopleListsPage(_ view: PeopleListsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.peopleLists), at: .register) {
    crumbs([(say(.partyRegister), frame.paths.register)], current: .text(say(.peopleLists)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.peopleLists) }
        p(.class("muted")) { say(.peopleListsLead) }
      }
    }
    div(.class("stack")) {
      card(say(.handInList), id: "h-hand-in", icon: .upload) {
        errorSummary(view.state, in: say)
        postForm(frame.paths.peopleLists, token: frame.token, sendsFiles: true) {
          fileField(
            Field(FieldName.file, .listFile, hint: .listFileHint), view.state, in: say,
            accept: ".xlsx,.csv,.txt,.tsv,text/csv,text/plain", largest: PeopleListsView.largestFile)
          actions { primaryButton(say(.handInList)) }
        }
      }
      if view.lists.isEmpty {
        emptyState(say(.noPeopleLists))
      } else {
        dataTable([.listFile, .state, .rowsOfList, .handedIn], caption: .peopleLists, in: say) {
          for list in view.lists {
            tr {
              th(.scope("row")) { a(.href(frame.paths.peopleList(list.id))) { bdi { list.name } } }
              cell(.state, in: say) { chip(list.stage, in: say) }
              cell(.rowsOfList, in: say) { say(list.sums) }
              cell(.handedIn, in: say) { shortMoment(list.made, in: say) }
            }
          }
        }
      }
    }
  }
}
