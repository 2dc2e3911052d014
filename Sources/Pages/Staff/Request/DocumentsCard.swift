import HTML
import Lexicon

/// Every file that came with the request; opening one is a download and is recorded.
func documentsCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  guard !view.documents.isEmpty else { return .none }
  let say = frame.say
  return card(say(.documents), id: "h-documents", aside: countChip(view.documents.count)) {
    ul(.class("docs")) {
      for document in view.documents {
        li {
          span(.class("muted")) { icon(.file) }
          span(.class("grow")) {
            a(.href(frame.paths.document(view.id, document.id))) { bdi { document.name } }
            br()
            span(.class("small muted")) { ltr("\(document.kind) · \(fileSize(bytes: document.bytes))") }
          }
          if let state = document.state { chip(state, in: say) }
        }
      }
    }
  }
}
