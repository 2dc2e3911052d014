package import Casework
package import HTML
import Lexicon

/// Asking for what is covered on a page.
package struct ShowingView: Sendable {
  package var place: ShowingPlace
  package var id: String
  /// What leads back to the page: a name or a number.
  package var heading: String
  /// What there is to show and this person's posts need.
  package var fields: [PersonalField]
  package var state: FormState

  package init(
    _ place: ShowingPlace, id: String, heading: String, fields: [PersonalField], state: FormState = FormState()
  ) {
    (self.place, self.id, self.heading, self.fields, self.state) = (place, id, heading, fields, state)
  }
}

/// What is needed and what for; then the page it was asked from shows it for a while.
package func showingPage(_ view: ShowingView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: say(.showCovered), at: view.place.room) {
    crumbs(
      [(view.heading, frame.paths.page(view.place, view.id))], current: .text(say(.showCovered)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.showCovered) }
        p(.class("muted")) { say(.showCoveredLead) }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      postForm(frame.paths.showing(view.place, view.id), token: frame.token) {
        checkboxes(
          Field(FieldName.field, .whatToShow), view.fields.map { Choice($0.rawValue, $0.name) }, state, in: say)
        radios(
          Field(FieldName.reason, .whyShow), Disclosure.Reason.allCases.map { Choice($0.rawValue, $0.name) }, state,
          in: say)
        textArea(
          Field(FieldName.note, .showNote, hint: .showNoteHint, isOptional: true), state, in: say, rows: 2,
          maxlength: Disclosure.longestNote)
        actions {
          primaryButton(say(.uncover))
          linkButton(say(.back), to: frame.paths.page(view.place, view.id))
        }
      }
    }
  }
}

extension FormState {
  /// Whether who fills the form in does not see the field.
  func isCovered(_ field: PersonalField) -> Bool { has(FieldName.covered, field.rawValue) }
}

/// Says with the form which covered fields its writer did not see, however often it comes back.
func coveredFields(_ state: FormState) -> HTML {
  .fragment(PersonalField.allCases.filter(state.isCovered).map { hiddenField(FieldName.covered, $0.rawValue) })
}

extension ShowingPlace {
  fileprivate var room: StaffPlace {
    switch self {
    case .party: .register
    case .request, .household, .entitlement: .requests
    case .file: .files
    case .booking: .reception
    case .inquiry: .inquiries
    }
  }
}
