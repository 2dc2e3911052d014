import Casework
package import HTML
package import Lexicon

/// A committee's terms: to read, or to appoint and change.
package struct CommitteeView: Sendable {
  /// Nil for one that is being appointed.
  package var id: String?
  package var version: Int
  package var name: String
  package var roster: [Member]
  package var quorum: Phrase
  package var chip: Chip?
  /// What it was formed for; nil for one that is being appointed, which is asked.
  package var purpose: Phrase?
  /// Nil for who may only read.
  package var form: Form?

  /// Someone on the roster.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var post: Phrase
    package var from: DualDate
    package var until: DualDate?
    package var hasEnded: Bool

    package init(name: String, post: Phrase, from: DualDate, until: DualDate?, hasEnded: Bool) {
      (self.name, self.post, self.from, self.until, self.hasEnded) = (name, post, from, until, hasEnded)
    }
  }

  /// What is asked; the form's values are what stands now.
  package struct Form: Sendable {
    package var colleagues: [Colleague]
    package var state: FormState

    package init(colleagues: [Colleague], state: FormState) {
      (self.colleagues, self.state) = (colleagues, state)
    }
  }

  /// Someone who may be appointed, and to what.
  package struct Colleague: Hashable, Sendable {
    package var id: String
    package var name: String
    package var role: Phrase
    package var posts: [Choice]

    package init(id: String, name: String, role: Phrase, posts: [Choice]) {
      (self.id, self.name, self.role, self.posts) = (id, name, role, posts)
    }
  }

  package init(
    id: String?, version: Int, name: String, roster: [Member], quorum: Phrase, chip: Chip?, form: Form?
  ) {
    (self.id, self.version, self.name, self.roster) = (id, version, name, roster)
    (self.quorum, self.chip, self.form) = (quorum, chip, form)
  }
}

/// One committee: who sits on it, and its terms to change for who appoints it.
package func committeePage(_ view: CommitteeView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let title = view.id == nil ? say(.formCommittee) : view.name
  return staffShell(frame, title: title, at: .committee) {
    crumbs([(say(.committeeRoom), frame.paths.committees)], current: bdi { title }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { title } }
        if let state = view.chip { div(.class("row wrap")) { chip(state, in: say) } }
      }
    }
    div(.class("narrow stack")) {
      if let form = view.form { errorSummary(form.state, in: say) }
      if view.id != nil { rosterTable(view, in: say) }
      if let form = view.form { termsCard(form, of: view, frame) }
    }
  }
}

private func rosterTable(_ view: CommitteeView, in say: Language) -> HTML {
  .fragment([
    factList(
      (view.purpose.map { [Fact(.committeePurpose, .phrase($0))] } ?? []) + [Fact(.quorum, .phrase(view.quorum))],
      in: say),
    dataTable([.staffName, .committeePost, .term], caption: .committeeMembers, in: say) {
      for member in view.roster {
        tr {
          th(.scope("row")) { bdi { member.name } }
          cell(.committeePost, in: say) { say(member.post) }
          cell(.term, in: say) {
            say(.termFrom)
            " "
            bothDates(member.from, in: say)
            if let until = member.until {
              br()
              say(.termUntil)
              " "
              bothDates(until, in: say)
            }
            if member.hasEnded {
              " "
              chip(Chip(.termOver, .warn, icon: .alert), in: say)
            }
          }
        }
      }
    },
  ])
}

private func termsCard(_ form: CommitteeView.Form, of view: CommitteeView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, form.state)
  return card(say(view.id == nil ? .formCommittee : .changeCommittee), id: "h-terms", icon: .users) {
    postForm(view.id.map(frame.paths.committee) ?? frame.paths.committees, token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      textField(Field(FieldName.nameAr, .committeeNameAr), state, in: say, maxlength: 100)
      textField(Field(FieldName.nameEn, .committeeNameEn, isOptional: true), state, in: say, maxlength: 100)
      numberField(
        Field(FieldName.quorum, .quorum, hint: .quorumHint, isOptional: true), state, in: say, width: "w-2",
        maxlength: 2)
      if view.id == nil {
        radios(Field(FieldName.purpose, .committeePurpose), Choice.committeePurposes, state, in: say)
      }
      if view.id != nil { radios(Field(FieldName.active, .state), Choice.committeeStates, state, in: say) }
      h3(.class("pt")) { say(.committeeMembers) }
      p(.class("small muted gap")) { say(.committeeMembersHint) }
      for colleague in form.colleagues { colleagueFields(colleague, state, in: say) }
      actions { primaryButton(say(.saveCommittee)) }
    }
  }
}

private func colleagueFields(_ colleague: CommitteeView.Colleague, _ state: FormState, in say: Language) -> HTML {
  let (from, until) = (FieldName.fromPrefix + colleague.id, FieldName.untilPrefix + colleague.id)
  let isWrong = state.errors.contains { $0.field == from || $0.field == until }
  return .fragment([
    selectField(
      Field(FieldName.postPrefix + colleague.id, Phrase(verbatim: colleague.name), hint: colleague.role),
      colleague.posts, state, in: say),
    details(.class("act"), .open(if: isWrong)) {
      summary {
        say(.term)
        ": "
        bdi { colleague.name }
      }
      dateField(Field(from, Phrase.term(.termFrom, of: colleague.name), isOptional: true), state, in: say)
      dateField(Field(until, Phrase.term(.termUntil, of: colleague.name), isOptional: true), state, in: say)
    },
  ])
}

extension Choice {
  package static let committeePurposes = Committee.Purpose.allCases.map { Choice($0.rawValue, $0.name) }
  package static let committeeStates = [Choice("yes", .committeeSits), Choice("no", .committeeDissolved)]
}

extension Phrase {
  static let termOver = Phrase(ar: "انتهت", en: "Ended")

  fileprivate static func term(_ end: Phrase, of name: String) -> Phrase {
    Phrase(ar: "عضوية \(name) \(end.ar)", en: "\(name): \(end.en.lowercased())")
  }
}
