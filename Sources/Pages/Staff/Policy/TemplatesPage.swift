package import HTML
import Lexicon

/// A sample policy to start from.
package struct TemplateView: Hashable, Sendable {
  package var code: String
  /// For which kind of association.
  package var kind: String
  package var summary: String

  package init(
    code: String, kind: String, summary: String
  ) {
    self.code = code
    self.kind = kind
    self.summary = summary
  }
}

/// Policies to start from, a card for each kind of association.
package func templatesPage(_ templates: [TemplateView], in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.policyTemplates), at: .policy) {
    crumbs([(say(.ourPolicy), frame.paths.policies)], current: .text(say(.policyTemplates)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.policyTemplates) }
        p(.class("muted")) { say(.policyTemplatesLead) }
      }
    }
    ul(.class("tiles")) {
      for template in templates {
        li(.class("card")) {
          h2 { bdi { template.kind } }
          p(.class("muted small"), .dir("auto")) { template.summary }
          postForm(frame.paths.policyTemplates, token: frame.token) {
            hiddenField("template", template.code)
            button(.class("btn"), .type("submit"), .ariaLabel("\(say(.useTemplate)): \(template.kind)")) {
              say(.useTemplate)
            }
          }
        }
      }
    }
  }
}
