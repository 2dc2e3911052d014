import HTML
package import HTTP
import Lexicon

/// The forms of a page that has several: the one that was refused with what was typed, the others as they begin.
package struct PageForms: Sendable {
  private var refused: (name: String, state: FormState)?
  private var beginnings: [String: Form]

  /// `beginnings` are what forms show before anyone typed, by name.
  package init(refused name: String? = nil, _ state: FormState = FormState(), beginnings: [String: Form] = [:]) {
    refused = name.map { ($0, state) }
    self.beginnings = beginnings
  }

  subscript(_ name: String) -> FormState {
    let state = refused?.name == name ? refused?.state : nil
    return (state ?? FormState(values: beginnings[name] ?? Form())).scoped(name)
  }

  /// Where a form that came back stands on its page.
  package func anchor(_ name: String) -> String { "form-\(name)" }

  func isRefused(_ name: String) -> Bool { refused?.name == name }

  /// The summary of what is wrong in the form that was refused.
  func summary(in say: Language) -> HTML {
    refused.map { errorSummary($0.state.scoped($0.name), in: say) } ?? .none
  }
}

/// A form that is folded away until it is wanted, and open when it was refused.
func foldedForm(
  _ name: String, _ title: Phrase, to path: String, _ forms: PageForms, _ frame: StaffFrame,
  fields: [(name: String, value: String)] = [], isDanger: Bool = false, sendsFiles: Bool = false,
  @Markup content: (FormState) -> HTML
) -> HTML {
  let state = forms[name]
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
