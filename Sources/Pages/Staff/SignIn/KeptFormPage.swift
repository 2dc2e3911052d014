package import HTML
import Lexicon

/// A form that was posted when its session had run out, to be sent by its writer now.
package struct KeptFormView: Sendable {
  /// Where it was posted.
  package var path: String
  package var fields: [(name: String, value: String)]

  package init(path: String, fields: [(name: String, value: String)]) {
    (self.path, self.fields) = (path, fields)
  }

  /// What people wrote, as against what the page itself filled in: words have a space or are no ASCII.
  fileprivate var words: [String] {
    fields.map(\.value).filter { value in
      value.contains(where: \.isWhitespace) || value.utf8.contains { $0 >= 0x80 }
    }
  }
}

/// Shows what was written before it is sent: nothing is done by signing in alone.
package func keptFormPage(_ view: KeptFormView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.sendWhatIsKept), at: nil) {
    h1 { say(.sendWhatIsKept) }
    p(.class("lead")) { say(.keptLead) }
    for words in view.words { blockquote(.class("note"), .dir("auto")) { words } }
    postForm(view.path, token: frame.token) {
      for field in view.fields { hiddenField(field.name, field.value) }
      actions {
        primaryButton(say(.sendKept))
        linkButton(say(.openWithoutSending), to: view.path)
      }
    }
  }
}
