package import Lexicon

/// Step 1: choose a service and read what it asks for.
package struct ApplyServiceView: Sendable {
  package var services: [ServiceView]
  package var promise: PromiseView
  /// Nil before a service was chosen.
  package var draft: DraftNote?
  package var state: FormState

  package init(
    services: [ServiceView], promise: PromiseView, draft: DraftNote? = nil, state: FormState = FormState()
  ) {
    self.services = services
    self.promise = promise
    self.draft = draft
    self.state = state
  }
}

/// Step 2: who applies.
package struct ApplyPersonView: Sendable {
  package var service: String
  package var draft: DraftNote?
  package var state: FormState

  package init(
    service: String, draft: DraftNote? = nil, state: FormState
  ) {
    self.service = service
    self.draft = draft
    self.state = state
  }
}

/// Step 3: what is needed.
package struct ApplyNeedView: Sendable {
  package var service: String
  /// What this service wants to know, such as «صف حالة السكن».
  package var needLabel: Phrase?
  package var needHint: Phrase?
  package var asksAmount: Bool
  /// The service's own questions.
  package var form: ServiceFormView = .none
  package var draft: DraftNote?
  package var state: FormState

  package init(
    service: String, needLabel: Phrase? = nil, needHint: Phrase? = nil, asksAmount: Bool = true,
    draft: DraftNote? = nil, state: FormState
  ) {
    self.service = service
    self.needLabel = needLabel
    self.needHint = needHint
    self.asksAmount = asksAmount
    self.draft = draft
    self.state = state
  }
}

/// Step 4: the required documents, one by one.
package struct ApplyDocumentsView: Sendable {
  package var service: String
  package var items: [UploadItem]
  package var draft: DraftNote?
  package var state: FormState

  package init(
    service: String, items: [UploadItem], draft: DraftNote? = nil, state: FormState = FormState()
  ) {
    self.service = service
    self.items = items
    self.draft = draft
    self.state = state
  }
}

/// When the draft was last kept, and that it can be continued.
package struct DraftNote: Hashable, Sendable {
  package var saved: Phrase

  package init(_ saved: Phrase) { self.saved = saved }
}

/// Step 5: everything once more, the declaration, and sending it in.
package struct ApplyReviewView: Sendable {
  package var service: String
  /// The word that what is shown is known by, sent back with the signature.
  package var mark: String
  package var groups: [Group]
  /// The exact declaration that will be sealed.
  package var declaration: String
  /// Documents that are still missing; the request may be sent and completed later when the policy allows it.
  package var missing: [String]
  package var draft: DraftNote?
  package var state: FormState

  package init(
    service: String, mark: String, groups: [Group], declaration: String, missing: [String] = [],
    draft: DraftNote? = nil,
    state: FormState
  ) {
    self.service = service
    self.mark = mark
    self.groups = groups
    self.declaration = declaration
    self.missing = missing
    self.draft = draft
    self.state = state
  }

  package struct Group: Hashable, Sendable {
    package var heading: Phrase
    package var step: ApplyStep
    package var facts: [Fact]

    package init(
      heading: Phrase, step: ApplyStep, facts: [Fact]
    ) {
      self.heading = heading
      self.step = step
      self.facts = facts
    }
  }
}
