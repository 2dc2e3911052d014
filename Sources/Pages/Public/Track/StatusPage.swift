package import HTML
package import Lexicon

/// What an applicant sees of their own request.
package struct StatusView: Sendable {
  package var number: String
  package var service: String
  /// The stage in plain words: «تدرس اللجنة طلبك».
  package var stage: Phrase
  package var tone: Tone
  package var steps: [StepView]
  /// What the association has promised and by when.
  package var promise: DeadlineView?
  /// What is missing or was sent back, each with its upload; empty when nothing is asked of the applicant.
  package var uploads: [UploadItem]
  /// What was handed in and can still be replaced, each with its upload.
  package var replaceable: [UploadItem] = []
  /// Asked for when a declaration is missing or its seal is broken.
  package var signing: SigningView?
  package var messages: [OutboxView.Message]
  package var canWithdraw: Bool
  /// The association's letters to the applicant.
  package var letters: [LetterRow] = []
  /// What was granted, in its parts.
  package var instalments: [InstalmentRow] = []
  /// What may be done about the answer; nil before there is one, and where nothing was left to ask for.
  package var appeal: OwnAppealView?
  package var uploadState: FormState
  package var signState: FormState
  package var withdrawState: FormState

  package init(
    number: String, service: String, stage: Phrase, tone: Tone, steps: [StepView], promise: DeadlineView? = nil,
    uploads: [UploadItem] = [], signing: SigningView? = nil, messages: [OutboxView.Message] = [], canWithdraw: Bool,
    uploadState: FormState = FormState(), signState: FormState = FormState(), withdrawState: FormState = FormState()
  ) {
    self.number = number
    self.service = service
    self.stage = stage
    self.tone = tone
    self.steps = steps
    self.promise = promise
    self.uploads = uploads
    self.signing = signing
    self.messages = messages
    self.canWithdraw = canWithdraw
    self.uploadState = uploadState
    self.signState = signState
    self.withdrawState = withdrawState
  }
}

/// How a request stands, for its applicant, and what they can do now.
package func statusPage(_ view: StatusView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  let view = view.withScopes
  return publicShell(frame, title: "\(view.number) \(view.service)") {
    for state in view.states { errorSummary(state, in: say) }
    p(.class("muted")) { ltr(view.number) }
    h1 { bdi { view.service } }
    callout(view.tone, heading: say(.whereItStands)) { say(view.stage) }
    stepBar(view.steps, in: say)
    div(.class("gap"))
    if let promise = view.promise { div(.class("gap")) { deadlineCard(promise, in: say) } }
    missingUploads(view, frame)
    sentUploads(view, frame)
    signing(view, frame)
    ownAppeal(view.appeal, frame)
    receivedCard(view.instalments, in: say)
    lettersCard(view.letters, in: say, class: "card gap")
    messagesCard(view.messages, in: say)
    withdrawal(view, frame)
    p(.class("gap")) { a(.href(frame.paths.statusData)) { say(.askAboutMyData) } }
    postForm(frame.paths.trackExit, token: frame.token) {
      button(.class("btn quiet"), .type("submit")) {
        icon(.exit)
        say(.leaveTracking)
      }
    }
  }
}

extension StatusView {
  /// Of every form on the page.
  fileprivate var states: [FormState] {
    [uploadState, signState, withdrawState, appeal?.lodgeState, appeal?.documentState, appeal?.withdrawState]
      .compactMap(\.self)
  }

  /// The declaration, the withdrawal and the appeal's forms stand on one page.
  fileprivate var withScopes: StatusView {
    var view = self
    view.signState = signState.scoped("sign")
    view.withdrawState = withdrawState.scoped("withdraw")
    view.appeal?.lodgeState = (appeal?.lodgeState ?? FormState()).scoped("appeal")
    view.appeal?.documentState = (appeal?.documentState ?? FormState()).scoped("appeal-add")
    view.appeal?.withdrawState = (appeal?.withdrawState ?? FormState()).scoped("appeal-withdraw")
    return view
  }
}

private func missingUploads(_ view: StatusView, _ frame: PublicFrame) -> HTML {
  guard !view.uploads.isEmpty else { return .none }
  let say = frame.say
  return section(.ariaLabelledBy("h-missing")) {
    h2(.id("h-missing"), .class("section-head")) { say(.whatIsMissing) }
    uploadList(view.uploads, view.uploadState, frame)
  }
}

private func uploadList(_ items: [UploadItem], _ state: FormState, _ frame: PublicFrame) -> HTML {
  ul(.class("uploads")) {
    for item in items {
      li(.class("card")) {
        uploadForm(
          item, to: frame.paths.statusDocuments, removal: nil, state, token: frame.token, in: frame.say)
      }
    }
  }
}

/// Folded: few need it, and it is long.
private func sentUploads(_ view: StatusView, _ frame: PublicFrame) -> HTML {
  guard !view.replaceable.isEmpty else { return .none }
  let say = frame.say
  let fields = view.replaceable.map { FieldName.documentPrefix + $0.code }
  return details(.class("card act gap"), .open(if: view.uploadState.errors.contains { fields.contains($0.field) })) {
    summary { say(.documentsYouSent) }
    div(.class("body")) {
      p(.class("small muted")) { say(.documentsYouSentHint) }
      uploadList(view.replaceable, view.uploadState, frame)
    }
  }
}

private func signing(_ view: StatusView, _ frame: PublicFrame) -> HTML {
  guard let signing = view.signing else { return .none }
  let say = frame.say
  return card(say(.attestAgain), id: "h-sign", class: "card att gap", icon: .shield) {
    h3(.class("gap")) { say(.dataYouSign) }
    div(.class("gap")) { factList(signing.facts, in: say) }
    postForm(frame.paths.statusAttestation, token: frame.token) {
      hiddenField(FieldName.version, String(signing.version))
      declaration(signing.declaration)
      agreement(FieldName.agreed, .iAttest, view.signState, in: say)
      textField(
        Field(FieldName.typedName, .typedName, hint: .typedNameHint), view.signState, in: say, autocomplete: "name")
      actions { primaryButton(say(.sealDeclaration)) }
    }
  }
}

private func receivedCard(_ rows: [InstalmentRow], in say: Language) -> HTML {
  guard !rows.isEmpty else { return .none }
  return section(.class("gap"), .ariaLabelledBy("h-received")) {
    h2(.id("h-received"), .class("section-head")) { say(.whatYouReceive) }
    dataTable([.dueOn, .amount, .state], caption: .whatYouReceive, in: say) {
      for row in rows {
        tr {
          th(.scope("row")) { bothDates(row.day, in: say) }
          cell(.amount, in: say) { if let amount = row.amount { money(halalas: amount, in: say) } else { say(.dash) } }
          cell(.state, in: say) { chip(row.state, in: say) }
        }
      }
    }
  }
}

private func messagesCard(_ messages: [OutboxView.Message], in say: Language) -> HTML {
  guard !messages.isEmpty else { return .none }
  return card(say(.messages), id: "h-messages", class: "card gap") {
    ul(.class("docs")) {
      for message in messages {
        li(.class("block")) {
          prose(message.text)
          p(.class("small muted")) { moment(message.at, in: say) }
        }
      }
    }
  }
}

private func withdrawal(_ view: StatusView, _ frame: PublicFrame) -> HTML {
  guard view.canWithdraw else { return .none }
  let say = frame.say
  return details(.class("card act gap"), .open(if: !view.withdrawState.errors.isEmpty)) {
    summary { say(.withdrawMyRequest) }
    postForm(frame.paths.statusWithdrawal, token: frame.token) {
      p { say(.withdrawWarning) }
      agreement(FieldName.agreed, .iWantToWithdraw, view.withdrawState, in: say)
      actions { button(.class("btn danger"), .type("submit")) { say(.withdrawMyRequest) } }
    }
  }
}
