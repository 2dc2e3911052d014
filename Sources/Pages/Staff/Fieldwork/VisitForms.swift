import Casework
import HTML
import Lexicon

func appointmentForm(_ state: FormState, _ view: VisitView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = state.scoped("appointment")
  let path =
    view.number.map { frame.paths.visit($0, of: view.request, .appointment) }
    ?? frame.paths.visits(of: view.request)
  let words: Phrase = view.number == nil ? .arrangeVisit : .moveVisit
  return folded(words, .appointment, in: view, opensIf: view.number == nil || !state.errors.isEmpty, say) {
    errorSummary(state, in: say)
    postForm(path, token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      dateField(Field(FieldName.visitDay, .visitDay), state, in: say)
      numberField(
        Field(FieldName.visitHour, .visitHour, hint: .visitHourHint), state, in: say, width: "w-m", inputmode: "text",
        maxlength: 20)
      textField(Field(FieldName.place, .visitPlace), state, in: say, maxlength: 300)
      textField(Field(FieldName.agreedBy, .agreedBy), state, in: say, maxlength: 100)
      radios(
        Field(FieldName.agreedHow, .agreedHow), SiteVisit.Consent.Means.allCases.map { Choice($0.rawValue, $0.name) },
        state, in: say)
      actions { primaryButton(say(words), class: "btn primary grow") }
    }
  }
}

/// Five boxes and a button: what is left empty is left out.
func reportForm(_ state: FormState, _ view: VisitView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = state.scoped("report")
  return card(say(.visitReport), id: "h-report", class: "card att", icon: .file) {
    errorSummary(state, in: say)
    postForm(frame.paths.visit(view.number ?? 0, of: view.request, .report), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      textField(Field(FieldName.place, .placeFound), state, in: say, maxlength: 300)
      textField(Field(FieldName.met, .whoWasMet), state, in: say, maxlength: 100)
      textField(Field(FieldName.relation, .relationToApplicant), state, in: say, maxlength: 100)
      h3(.class("pt")) { say(.whatYouSaw) }
      for heading in VisitReport.Heading.allCases {
        textArea(
          Field(FieldName.sawPrefix + heading.rawValue, heading.name, isOptional: true), state, in: say, rows: 3)
      }
      actions { primaryButton(say(.saveReport), class: "btn primary grow") }
    }
  }
}

func noteForm(
  _ part: VisitPart, _ words: Phrase, _ field: Field, _ state: FormState, _ view: VisitView, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  let state = state.scoped(part.rawValue)
  return folded(words, part, in: view, opensIf: !state.errors.isEmpty, say) {
    errorSummary(state, in: say)
    postForm(frame.paths.visit(view.number ?? 0, of: view.request, part), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      textArea(field, state, in: say, rows: 2, maxlength: 500)
      actions { primaryButton(say(words), class: "btn") }
    }
  }
}

func photosCard(_ photos: PhotosView, _ view: VisitView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.photos), id: "h-photos", icon: .clip) {
    p(.class("small muted")) { say(photos.isWithdrawn ? .consentWithdrawn : .photosLead) }
    if let consent = photos.consent { p { say(consent) } }
    if !photos.links.isEmpty {
      ul(.class("docs")) { for link in photos.links { li { a(.href(link.path)) { bdi { link.name } } } } }
    }
    if let state = photos.allow {
      photoForm(.photoConsent, .recordConsent, state, view, frame) { state in
        .fragment([
          textField(Field(FieldName.agreedBy, .photoAgreedBy), state, in: say, maxlength: 100),
          textField(Field(FieldName.use, .photoUse), state, in: say, maxlength: 300),
        ])
      }
    }
    if let state = photos.add {
      photoForm(.photos, .addPhoto, state, view, frame) { state in
        fileField(Field(FieldName.photo, .addPhoto, hint: .photoHint), state, in: say)
      }
    }
    if let state = photos.withdraw {
      folded(.withdrawConsent, .photoWithdrawal, in: view, opensIf: !state.errors.isEmpty, say) {
        photoForm(.photoWithdrawal, .withdrawConsent, state, view, frame) { state in
          textArea(Field(FieldName.reason, .withdrawnBecause), state, in: say, rows: 2, maxlength: 500)
        }
      }
    }
  }
}

private func photoForm(
  _ part: VisitPart, _ words: Phrase, _ state: FormState, _ view: VisitView, _ frame: StaffFrame,
  fields: (FormState) -> HTML
) -> HTML {
  let say = frame.say
  let state = state.scoped(part.rawValue)
  return .fragment([
    errorSummary(state, in: say),
    postForm(
      frame.paths.visit(view.number ?? 0, of: view.request, part), token: frame.token, sendsFiles: part == .photos
    ) {
      hiddenField(FieldName.version, String(view.version))
      fields(state)
      actions { primaryButton(say(words), class: "btn") }
    },
  ])
}

/// A form that is folded until it is wanted; one that came back stands open.
private func folded(
  _ words: Phrase, _ part: VisitPart, in view: VisitView, opensIf isOpen: Bool, _ say: Language,
  @Markup content: () -> HTML
) -> HTML {
  let isReturned = view.returned == part
  return details(.class("act"), .id(isReturned ? part.anchor : nil), .open(if: isOpen || isReturned)) {
    summary { say(words) }
    content()
  }
}

extension VisitPart {
  /// Where its form stands on the page once it came back.
  package var anchor: String {
    switch self {
    case .report: "h-report"
    case .photoConsent, .photos: "h-photos"
    case .appointment, .cancellation, .absence, .photoWithdrawal: "form-\(rawValue)"
    }
  }
}
