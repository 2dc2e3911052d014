import HTML
package import HTTP
import Lexicon

/// The forms of a page that has several: the one that was refused with what was typed, the others as they begin.
package struct PageForms: Sendable {
  private var refused: (name: String, state: FormState)?
  private var isTakenNoMore = false
  private var beginnings: [String: Form]

  /// `beginnings` are what forms show before anyone typed, by name.
  package init(refused name: String? = nil, _ state: FormState = FormState(), beginnings: [String: Form] = [:]) {
    refused = name.map { ($0, state) }
    self.beginnings = beginnings
  }

  /// A form that what is stored now takes no more: its fields are shown with what was typed, and cannot be sent.
  package init(takenNoMore name: String, _ typed: Form) {
    self.init(refused: name, FormState(values: typed))
    isTakenNoMore = true
  }

  subscript(_ name: String) -> FormState {
    let state = refused?.name == name ? refused?.state : nil
    return (state ?? FormState(values: beginnings[name] ?? Form())).scoped(name)
  }

  /// Where a form that came back stands on its page.
  package func anchor(_ name: String) -> String { "form-\(name)" }

  func isRefused(_ name: String) -> Bool { refused?.name == name }
  func isTakenNoMore(_ name: String) -> Bool { isTakenNoMore && isRefused(name) }

  /// The summary of what is wrong in the form that was refused, or where to find what was typed into one that is taken no more.
  func summary(in say: Language) -> HTML {
    if isTakenNoMore { return alertSummary("kept-heading", .changedHeading, [(keptHeading, .youTyped)], in: say) }
    return refused.map { errorSummary($0.state.scoped($0.name), in: say) } ?? .none
  }
}

/// A form that is folded away until it is wanted, and open when it was refused.
func foldedForm(
  _ name: String, _ title: Phrase, to path: String, _ forms: PageForms, _ frame: StaffFrame,
  fields: [(name: String, value: String)] = [], isDanger: Bool = false, sendsFiles: Bool = false,
  @Markup content: (FormState) -> HTML
) -> HTML {
  let state = forms[name]
  if forms.isTakenNoMore(name) { return keptFields(title, in: frame.say) { content(state) } }
  return details(
    .class("card act"), .id(forms.isRefused(name) ? forms.anchor(name) : nil), .open(if: forms.isRefused(name))
  ) {
    summary { frame.say(title) }
    postForm(path, token: frame.token, sendsFiles: sendsFiles) {
      for field in fields { hiddenField(field.name, field.value) }
      content(state)
      actions {
        button(.class(isDanger ? "btn danger" : "btn primary"), .type("submit")) { frame.say(title) }
      }
    }
  }
}

private let keptHeading = "h-kept"

/// What was typed into a form that cannot be sent any more, under its fields’ own names, to be copied from.
func keptFields(_ title: Phrase, in say: Language, @Markup content: () -> HTML) -> HTML {
  card(say(.youTyped), id: keptHeading, class: "card att", icon: .alert) {
    p { say(.takenNoMore) }
    h3(.class("pt small muted")) { say(title) }
    content()
  }
}
