package import Lexicon

/// A service as the public sees it.
package struct ServiceView: Hashable, Sendable {
  package var code: String
  package var name: String
  package var summary: String
  package var criteria: [String]
  package var documents: [String]

  package init(
    code: String, name: String, summary: String, criteria: [String] = [], documents: [String] = []
  ) {
    self.code = code
    self.name = name
    self.summary = summary
    self.criteria = criteria
    self.documents = documents
  }
}

/// What the policy promises an applicant, in words.
package struct PromiseView: Hashable, Sendable {
  /// The rule of the reply: «نرد خلال 15 يوم عمل من اكتمال الطلب».
  package var reply: Phrase
  /// Further promises and duties of the policy, a sentence each.
  package var points: [Phrase]

  package init(
    reply: Phrase, points: [Phrase] = []
  ) {
    self.reply = reply
    self.points = points
  }
}

/// Step 1: choose a service and read what it asks for.
package struct ApplyServiceView: Sendable {
  package var services: [ServiceView]
  package var promise: PromiseView
  package var state: FormState

  package init(
    services: [ServiceView], promise: PromiseView, state: FormState = FormState()
  ) {
    self.services = services
    self.promise = promise
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

/// A document that a service asks for, with what was sent for it.
package struct UploadItem: Hashable, Sendable {
  /// Part of the field's name and of the removal's address: letters, digits and hyphens.
  package var code: String
  package var name: String
  package var hint: String?
  package var isRequired: Bool
  package var sent: SentFile?
  /// Why an officer sent it back.
  package var rejection: String?

  package init(
    code: String, name: String, hint: String? = nil, isRequired: Bool = true, sent: SentFile? = nil,
    rejection: String? = nil
  ) {
    self.code = code
    self.name = name
    self.hint = hint
    self.isRequired = isRequired
    self.sent = sent
    self.rejection = rejection
  }
}

package struct SentFile: Hashable, Sendable {
  package var name: String
  package var bytes: Int

  package init(
    name: String, bytes: Int
  ) {
    self.name = name
    self.bytes = bytes
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
  package var groups: [Group]
  /// The exact declaration that will be sealed.
  package var declaration: String
  /// Documents that are still missing; the request may be sent and completed later when the policy allows it.
  package var missing: [String]
  package var draft: DraftNote?
  package var state: FormState

  package init(
    service: String, groups: [Group], declaration: String, missing: [String] = [], draft: DraftNote? = nil,
    state: FormState
  ) {
    self.service = service
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

/// What the applicant keeps.
package struct ReceiptView: Sendable {
  package var number: String
  package var service: String
  package var person: String
  package var at: DualMoment
  /// Part of the number that messages go to: «05•••••678».
  package var maskedMobile: String
  package var next: [NextStep]
  package var missing: [String]

  package init(
    number: String, service: String, person: String, at: DualMoment, maskedMobile: String, next: [NextStep],
    missing: [String] = []
  ) {
    self.number = number
    self.service = service
    self.person = person
    self.at = at
    self.maskedMobile = maskedMobile
    self.next = next
    self.missing = missing
  }
}

/// Something that will happen, with its day when there is one.
package struct NextStep: Hashable, Sendable {
  package var what: Phrase
  package var by: DualDate?

  package init(_ what: Phrase, by: DualDate? = nil) {
    (self.what, self.by) = (what, by)
  }
}
