package import HTML
package import Lexicon

/// One request before the committee: what to know, how it stands, and the reader's vote.
package struct AgendaItemView: Sendable {
  package var sitting: String
  package var sittingNumber: String
  package var request: String
  package var number: String
  package var person: String
  package var service: String
  package var version: Int
  package var state: Chip
  package var due: Chip?
  package var facts: [Fact]
  package var need: String
  package var study: StudySummary?
  package var votes: [VoteRow]
  package var recusals: [VoteRow]
  /// How many have voted of how many may.
  package var count: Phrase?
  package var decision: DecisionSummary?
  /// The appeal that is heard; nil where the request itself is decided.
  package var appeal: AppealView?
  /// The tie the reader declared to the applicant.
  package var clash: String?
  /// Why the reader has no vote, where they might expect one.
  package var noVote: Phrase?
  package var mayVote: Bool
  package var mayRecuse: Bool
  package var resolution: Resolution?
  /// A form that was refused, and what was typed into it.
  package var refused: (part: AgendaPart, state: FormState)?
  /// What the reader voted before.
  package var voted: FormState

  /// How someone voted, or that they stand aside, and why.
  package struct VoteRow: Hashable, Sendable {
    package var name: String
    package var choice: Chip?
    package var reason: String
    package var at: DualMoment

    package init(name: String, choice: Chip?, reason: String, at: DualMoment) {
      (self.name, self.choice, self.reason, self.at) = (name, choice, reason, at)
    }
  }

  /// What the presiding member records: the outcome is counted.
  package struct Resolution: Sendable {
    package var outcome: Chip
    package var grants: Bool
    package var asksAmount: Bool
    package var state: FormState

    package init(outcome: Chip, grants: Bool, asksAmount: Bool, state: FormState) {
      (self.outcome, self.grants, self.asksAmount, self.state) = (outcome, grants, asksAmount, state)
    }
  }

  package init(
    sitting: String, sittingNumber: String, request: String, number: String, person: String, service: String,
    version: Int, state: Chip, due: Chip? = nil, facts: [Fact], need: String, study: StudySummary? = nil,
    votes: [VoteRow] = [], recusals: [VoteRow] = [], count: Phrase? = nil, decision: DecisionSummary? = nil,
    clash: String? = nil, noVote: Phrase? = nil, mayVote: Bool = false, mayRecuse: Bool = false,
    resolution: Resolution? = nil, refused: (part: AgendaPart, state: FormState)? = nil,
    voted: FormState = FormState()
  ) {
    (self.sitting, self.sittingNumber, self.request, self.number) = (sitting, sittingNumber, request, number)
    (self.person, self.service, self.version, self.state) = (person, service, version, state)
    (self.due, self.facts, self.need, self.study) = (due, facts, need, study)
    (self.votes, self.recusals, self.count, self.decision) = (votes, recusals, count, decision)
    (self.clash, self.noVote, self.mayVote, self.mayRecuse) = (clash, noVote, mayVote, mayRecuse)
    (self.resolution, self.refused, self.voted) = (resolution, refused, voted)
  }

  func state(of part: AgendaPart, or usual: FormState = FormState()) -> FormState {
    let state = refused?.part == part ? refused?.state : nil
    return (state ?? usual).scoped(part.rawValue)
  }
}

/// One request before the committee, to read and to vote on.
package func agendaItemPage(_ view: AgendaItemView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(view.number) \(view.service)", at: .committee) {
    crumbs(
      [
        (say(.committeeRoom), frame.paths.committees),
        (say(.sitting(view.sittingNumber)), frame.paths.sitting(view.sitting)),
      ], current: ltr(view.number), in: say)
    requestHead(view.service, view.person, [view.state, view.due], in: say) {
      linkButton(say(.requestDetails), to: frame.paths.request(view.request), icon: .file)
    }
    if let clash = view.clash {
      callout(.bad, heading: say(.clashHeading)) { bdi { clash } }
    }
    div(.class("two after pt")) {
      div(.class("stack")) {
        card(say(.theNeed), id: "h-facts") {
          factList(view.facts, in: say)
          prose(view.need)
        }
        appealCard(view.appeal, in: say)
        if let study = view.study { studyCard(study, in: say) }
        if let decision = view.decision { decisionCard(decision, in: say) }
        votesCard(view, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        voteCard(view, frame)
        resolutionCard(view, frame)
        recusalCard(view, frame)
      }
    }
  }
}

private func votesCard(_ view: AgendaItemView, in say: Language) -> HTML {
  card(say(.votes), id: "h-votes", icon: .gavel) {
    if let count = view.count { p(.class("small muted")) { say(count) } }
    if view.votes.isEmpty { p(.class("muted")) { say(.noVotes) } } else { saidList(view.votes, in: say) }
    if !view.recusals.isEmpty {
      h3(.class("pt")) { say(.recusals) }
      saidList(view.recusals, in: say)
    }
  }
}

private func saidList(_ rows: [AgendaItemView.VoteRow], in say: Language) -> HTML {
  ul(.class("docs")) {
    for row in rows {
      li(.class("block")) {
        div(.class("row wrap")) {
          bdi { row.name }
          if let choice = row.choice { chip(choice, in: say) }
          span(.class("small muted")) { shortMoment(row.at, in: say) }
        }
        prose(row.reason)
      }
    }
  }
}

/// A form about the item.
private func itemForm(
  _ part: AgendaPart, of view: AgendaItemView, _ frame: StaffFrame, _ state: FormState, @Markup content: () -> HTML
) -> HTML {
  .fragment([
    errorSummary(state, in: frame.say),
    postForm(frame.paths.agendaItem(view.request, of: view.sitting, part), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      content()
    },
  ])
}

private func voteCard(_ view: AgendaItemView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  if let noVote = view.noVote { return card(say(.myVote), id: "h-vote", icon: .info) { p { say(noVote) } } }
  guard view.mayVote else { return .none }
  let state = view.state(of: .vote, or: view.voted)
  return card(say(.myVote), id: "h-vote", class: "card att", icon: .check) {
    itemForm(.vote, of: view, frame, state) {
      radios(Field(FieldName.vote, .vote), view.appeal == nil ? Choice.votes : Choice.appealVotes, state, in: say)
      textArea(Field(FieldName.reason, .voteReason), state, in: say, rows: 2, maxlength: 1_000)
      actions { primaryButton(say(.castVote), class: "btn primary grow") }
    }
  }
}

private func resolutionCard(_ view: AgendaItemView, _ frame: StaffFrame) -> HTML {
  guard let resolution = view.resolution else { return .none }
  let say = frame.say
  let state = view.state(of: .resolution, or: resolution.state)
  return card(say(.resolveItem), id: "h-resolve", class: "card att", icon: .gavel) {
    p(.class("gap")) {
      say(.votesComeTo)
      " "
      chip(resolution.outcome, in: say)
    }
    itemForm(.resolution, of: view, frame, state) {
      textArea(Field(FieldName.reasons, .reasons, hint: .reasonsHint), state, in: say, rows: 3)
      if resolution.grants {
        if resolution.asksAmount { grantedField(Field(FieldName.amount, .amountGranted), state, in: say) }
        textArea(Field(FieldName.conditions, .conditions, isOptional: true), state, in: say, rows: 2)
        numberField(
          Field(FieldName.months, .months, hint: .monthsHint, isOptional: true), state, in: say, width: "w-2",
          maxlength: 3)
      }
      actions { primaryButton(say(.recordResolution), class: "btn primary grow") }
    }
  }
}

private func recusalCard(_ view: AgendaItemView, _ frame: StaffFrame) -> HTML {
  guard view.mayRecuse else { return .none }
  let say = frame.say
  let state = view.state(of: .recusal)
  return details(.class("card act"), .open(if: view.refused?.part == .recusal || view.clash != nil)) {
    summary { say(.recuse) }
    itemForm(.recusal, of: view, frame, state) {
      p(.class("small muted gap")) { say(.recuseHint) }
      textArea(Field(FieldName.reason, .recuseReason), state, in: say, rows: 2, maxlength: 500)
      actions { button(.class("btn danger"), .type("submit")) { say(.recuse) } }
    }
  }
}

extension Choice {
  /// The same votes, as an appeal is heard: to accept is to uphold it.
  package static let appealVotes = appealRulings + votes.suffix(2)

  package static let votes =
    recommendations + [Choice("defer", .outcomeDefer), Choice("abstain", Phrase(ar: "امتناع", en: "Abstain"))]
}
