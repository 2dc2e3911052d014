import HTML
package import Lexicon

/// What an applicant may do about the answer: appeal, or follow the appeal they lodged.
package struct OwnAppealView: Sendable {
  package var appeal: AppealView?
  /// The last day to appeal, while that is still open.
  package var until: DualDate?
  /// The day on which the time to appeal ended unused.
  package var ended: DualDate?
  package var canWithdraw: Bool
  /// Whether a document may be added.
  package var takesDocuments: Bool
  package var lodgeState: FormState
  package var withdrawState: FormState
  package var documentState: FormState

  package init(
    appeal: AppealView? = nil, until: DualDate? = nil, ended: DualDate? = nil, canWithdraw: Bool = false,
    takesDocuments: Bool = false, lodgeState: FormState = FormState(), withdrawState: FormState = FormState(),
    documentState: FormState = FormState()
  ) {
    (self.appeal, self.until, self.ended, self.canWithdraw) = (appeal, until, ended, canWithdraw)
    (self.takesDocuments, self.documentState) = (takesDocuments, documentState)
    (self.lodgeState, self.withdrawState) = (lodgeState, withdrawState)
  }
}

/// The appeal on the tracking page.
func ownAppeal(_ view: OwnAppealView?, _ frame: PublicFrame) -> HTML {
  guard let view else { return .none }
  let say = frame.say
  return .fragment([
    lodging(view, frame),
    view.ended.map { day in p(.class("small muted gap")) { say(.appealOver(since: day)) } } ?? .none,
    view.appeal.map { following($0, view, frame) } ?? .none,
  ])
}

private func lodging(_ view: OwnAppealView, _ frame: PublicFrame) -> HTML {
  guard let until = view.until else { return .none }
  let (say, state) = (frame.say, view.lodgeState)
  return details(.class("card act gap"), .id("appeal"), .open(if: !state.errors.isEmpty)) {
    summary {
      say(.iAppeal)
      " "
      span(.class("small muted")) { say(.appealTaken(until: until)) }
    }
    postForm(frame.paths.statusAppeal, token: frame.token) {
      p { say(.heardByOthers) }
      textArea(
        Field(FieldName.grounds, .appealGrounds, hint: .appealGroundsHint), state, in: say, rows: 6, maxlength: 4_000)
      p(.class("hint")) { say(.appealDocumentsLater) }
      actions { primaryButton(say(.lodgeAppeal), class: "btn primary big") }
    }
  }
}

private func following(_ appeal: AppealView, _ view: OwnAppealView, _ frame: PublicFrame) -> HTML {
  let say = frame.say
  return .fragment([
    card(say(.appeal), id: "h-appeal", class: "card gap", icon: .gavel, aside: chip(appeal.state, in: say)) {
      p { say(appeal.plain) }
      if let ruling = appeal.ruling { prose(ruling.reasons) }
      factList(appeal.facts, in: say)
      h3(.class("pt small muted")) { say(.appealGrounds) }
      prose(appeal.grounds)
      appealPapers(appeal.documents, in: say)
      if view.takesDocuments { adding(view.documentState, frame) }
      if view.canWithdraw {
        details(.class("act"), .open(if: !view.withdrawState.errors.isEmpty)) {
          summary { say(.withdrawMyAppeal) }
          postForm(frame.paths.statusAppealWithdrawal, token: frame.token) {
            p { say(.withdrawAppealWarning) }
            agreement(FieldName.agreed, .iWantToWithdrawAppeal, view.withdrawState, in: say)
            actions { button(.class("btn danger"), .type("submit")) { say(.withdrawMyAppeal) } }
          }
        }
      }
    }
  ])
}

/// One document at a time, in a form of its own: a file that is refused takes nothing typed with it.
private func adding(_ state: FormState, _ frame: PublicFrame) -> HTML {
  let say = frame.say
  return postForm(frame.paths.statusAppealDocuments, token: frame.token, sendsFiles: true) {
    p(.class("small muted gap")) { say(.appealDocumentsOpen) }
    fileField(Field(FieldName.appealDocument, .appealDocumentFile, hint: .fileHint), state, in: say)
    button(.class("btn"), .type("submit")) {
      icon(.upload)
      say(.addAppealDocument)
    }
  }
}
