package import HTML
import Lexicon

/// Step 5: everything once more, then the declaration that will be sealed over it.
package func applyReviewPage(_ view: ApplyReviewView, in frame: PublicFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return applyShell(
    frame, step: .review, heading: .reviewAndSign, lead: .reviewLead, draft: view.draft, state: state
  ) {
    serviceLine(view.service, in: say)
    for (index, group) in view.groups.enumerated() { reviewGroup(group, index, frame) }
    if !view.missing.isEmpty { missingCallout(view.missing, frame) }
    postForm(frame.paths.apply(.review), token: frame.token) {
      hiddenField(FieldName.version, view.mark)
      h2 { say(.attestation) }
      declaration(view.declaration)
      agreement(FieldName.agreed, .iAttest, state, in: say)
      textField(
        Field(FieldName.typedName, .typedName, hint: view.missing.isEmpty ? .typedNameHint : .typedNameUnsealedHint),
        state, in: say, autocomplete: "name")
      applyButtons(frame, step: .review, words: .submitRequest)
    }
  }
}

/// The exact words that are signed.
func declaration(_ text: String) -> HTML {
  blockquote(.class("declaration"), .dir("auto")) { text }
}

private func reviewGroup(_ group: ApplyReviewView.Group, _ index: Int, _ frame: PublicFrame) -> HTML {
  let say = frame.say
  let change = a(.class("sp"), .href(frame.paths.apply(group.step))) {
    say(.change)
    span(.class("vh")) { ": \(say(group.heading))" }
  }
  return card(say(group.heading), id: "h-review-\(index)", class: "card gap", aside: change) {
    factList(group.facts, in: say)
  }
}

private func missingCallout(_ missing: [String], _ frame: PublicFrame) -> HTML {
  callout(.warn, heading: frame.say(.missingDocuments)) {
    ul(.class("bullets")) { for item in missing { li { bdi { item } } } }
    p { frame.say(.missingDocumentsAdvice) }
  }
}
