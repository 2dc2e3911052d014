import Casework
package import HTML
package import Lexicon

/// One visit, with each form as it was sent last.
package struct VisitView: Sendable {
  package var request: String
  package var requestNumber: String
  /// nil for one that is to be arranged.
  package var number: Int?
  /// Of the request while it is arranged, of the visit from then on.
  package var version: Int
  package var state: Chip?
  package var facts: [Fact]
  package var observations: [Observation]
  /// Its forms, for its own researcher.
  package var appointment: FormState?
  package var report: FormState?
  package var cancellation: FormState?
  package var absence: FormState?
  package var photos: PhotosView?
  /// The form that came back: it stands open.
  package var returned: VisitPart?
  /// It came too late.
  package var conflict: FormConflict?

  /// What was seen under one heading.
  package struct Observation: Hashable, Sendable {
    package var heading: Phrase
    package var words: String

    package init(_ heading: Phrase, _ words: String) { (self.heading, self.words) = (heading, words) }
  }

  package init(
    request: String, requestNumber: String, number: Int? = nil, version: Int, state: Chip? = nil, facts: [Fact] = [],
    observations: [Observation] = [], appointment: FormState? = nil, report: FormState? = nil,
    cancellation: FormState? = nil, absence: FormState? = nil, photos: PhotosView? = nil
  ) {
    (self.request, self.requestNumber, self.number, self.version) = (request, requestNumber, number, version)
    (self.state, self.facts, self.observations, self.appointment) = (state, facts, observations, appointment)
    (self.report, self.cancellation, self.absence, self.photos) = (report, cancellation, absence, photos)
  }
}

extension VisitView {
  /// Whether the page has this form.
  package func takes(_ part: VisitPart) -> Bool {
    switch part {
    case .appointment: appointment != nil
    case .report: report != nil
    case .cancellation: cancellation != nil
    case .absence: absence != nil
    case .photoConsent: photos?.allow != nil
    case .photos: photos?.add != nil
    case .photoWithdrawal: photos?.withdraw != nil
    }
  }
}

/// The photos of a visit and what may be done to them.
package struct PhotosView: Sendable {
  package var links: [DocumentLink]
  /// Who agreed and to what use; nil before anyone did.
  package var consent: Phrase?
  package var isWithdrawn: Bool
  package var allow: FormState?
  package var add: FormState?
  package var withdraw: FormState?

  package init(
    links: [DocumentLink] = [], consent: Phrase? = nil, isWithdrawn: Bool = false, allow: FormState? = nil,
    add: FormState? = nil, withdraw: FormState? = nil
  ) {
    (self.links, self.consent, self.isWithdrawn) = (links, consent, isWithdrawn)
    (self.allow, self.add, self.withdraw) = (allow, add, withdraw)
  }
}

/// A visit: arranged, reported, photographed, each a short form of its own.
package func visitPage(_ view: VisitView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let title = say(view.number == nil ? .arrangeVisit : .visit)
  return staffShell(frame, title: "\(title) \(view.requestNumber)", at: .visits) {
    crumbs(
      (frame.places.contains(.visits) ? [(say(.myVisits), frame.paths.visits)] : []) + [
        (view.requestNumber, frame.paths.request(view.request))
      ],
      current: .text(title), in: say)
    div(.class("head")) {
      h1 {
        title
        " "
        ltr(view.requestNumber)
      }
      if let state = view.state { chip(state, in: say) }
    }
    conflictCard(view.conflict, in: say)
    div(.class("narrow stack")) {
      if !view.facts.isEmpty { card(say(.visit), id: "h-visit", icon: .home) { visitFacts(view, frame) } }
      if let state = view.report { reportForm(state, view, frame) }
      if let photos = view.photos { photosCard(photos, view, frame) }
      if let state = view.appointment { appointmentForm(state, view, frame) }
      if let state = view.absence {
        noteForm(.absence, .missVisit, Field(FieldName.note, .whatHappened), state, view, frame)
      }
      if let state = view.cancellation {
        noteForm(.cancellation, .cancelVisit, Field(FieldName.reason, .cancelReason), state, view, frame)
      }
    }
  }
}

private func visitFacts(_ view: VisitView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    factList(view.facts, in: say),
    .fragment(
      view.observations.map { seen in
        .fragment([h3(.class("pt small muted")) { say(seen.heading) }, prose(seen.words)])
      }),
    view.number.map { number in
      p(.class("pt small")) {
        a(.href("\(frame.paths.visit(number, of: view.request))/calendar.ics")) { say(.addToCalendar) }
      }
    } ?? .none,
  ])
}
