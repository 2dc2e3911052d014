import HTML
package import HTTP
package import Lexicon

/// What a person typed and what is wrong with it, by field name.
package struct FormState: Sendable {
  package var values: Form
  /// In the order of the page, which is the order of the summary.
  package var errors: [FieldError]
  /// Put before every field's id, so that two forms on one page never share one; names are left as they are.
  package var scope: String

  package init(values: Form = Form(), errors: [FieldError] = [], scope: String = "") {
    (self.values, self.errors, self.scope) = (values, errors, scope)
  }

  package func value(_ name: String) -> String { values[name] ?? "" }

  func error(_ name: String) -> Phrase? {
    errors.first { $0.field == name }?.message
  }

  func id(_ name: String) -> String { scope.isEmpty ? name : "\(scope)-\(name)" }

  /// The same form with its ids set apart by `scope`.
  func scoped(_ scope: String) -> FormState {
    var copy = self
    copy.scope = scope
    return copy
  }

  func has(_ name: String, _ value: String) -> Bool {
    values.fields.contains { $0.name == name && $0.value == value }
  }
}

/// One refusal of one field, in words that say how to mend it.
package struct FieldError: Hashable, Sendable {
  package var field: String
  package var message: Phrase

  package init(_ field: String, _ message: Phrase) {
    (self.field, self.message) = (field, message)
  }
}

/// The secret that proves a form came from our own page; sent back as `_token`.
package struct FormToken: Hashable, Sendable {
  package static let fieldName = "_token"
  package var value: String

  package init(_ value: String) { self.value = value }
}

/// A form that posts to `path` with its token.
///
/// `isQueued`: without a connection it waits on the device. `forgets`: what waits there goes when it is sent.
func postForm(
  _ path: String, token: FormToken, class names: String? = nil, sendsFiles: Bool = false, isQueued: Bool = false,
  forgets: Bool = false, @Markup content: () -> HTML
) -> HTML {
  let attributes: [Attribute] = [
    .class(names), .action(path), .method("post"), .enctype(sendsFiles ? "multipart/form-data" : nil), .novalidate(),
  ]
  let hooks: [Attribute] = (isQueued ? [.data("queue")] : []) + (forgets ? [.data("forget")] : [])
  return .element("form", attributes + hooks) {
    hiddenField(FormToken.fieldName, token.value)
    content()
  }
}

func hiddenField(_ name: String, _ value: String) -> HTML {
  input(.type("hidden"), .name(name), .value(value))
}
