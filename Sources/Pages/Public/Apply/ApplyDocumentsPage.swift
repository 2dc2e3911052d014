package import HTML
import Lexicon

/// Step 4: each required document with its own upload, so that one failed file loses nothing else.
package func applyDocumentsPage(_ view: ApplyDocumentsView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return applyShell(
    frame, step: .documents, heading: .yourDocuments, lead: .yourDocumentsLead, draft: view.draft, state: view.state
  ) {
    serviceLine(view.service, in: say)
    ul(.class("uploads")) {
      for item in view.items {
        li(.class("card")) {
          uploadForm(
            item, to: frame.paths.apply(.documents), removal: frame.paths.applyRemoval(of: item.code), view.state,
            token: frame.token, in: say)
        }
      }
    }
    postForm(frame.paths.apply(.documents), token: frame.token) {
      hiddenField("done", "yes")
      p(.class("hint")) { say(.documentsLater) }
      applyButtons(frame, step: .documents, words: .continueOn)
    }
  }
}

/// One document: what was sent for it, and the way to send, replace or remove it.
func uploadForm(
  _ item: UploadItem, to path: String, removal: String?, _ state: FormState, token: FormToken, in say: Language
) -> HTML {
  let name = FieldName.documentPrefix + item.code
  let command: Phrase = item.sent == nil ? .upload : .replace
  return .fragment([
    header {
      h2(.id("h-\(name)")) { bdi { item.name } }
      chip(item.state, in: say)
    },
    div(.class("body")) {
      if let sent = item.sent { sentLine(sent, of: item, removal: removal, token: token, in: say) }
      if let rejection = item.rejection { callout(.warn, heading: say(.sentBack)) { bdi { rejection } } }
      if let day = item.expired {
        callout(.warn, heading: say(.supplyAnew)) {
          say(.heldUntil)
          " "
          bothDates(day, in: say)
        }
      }
      postForm(path, token: token, sendsFiles: true) {
        hiddenField(FieldName.document, item.code)
        fileField(
          Field(name, .fileOf(item.name), hint: item.hint.map(Phrase.init(verbatim:)) ?? .fileHint), state, in: say)
        button(.class("btn"), .type("submit"), .ariaLabel("\(say(command)): \(item.name)")) {
          icon(.upload)
          say(command)
        }
      }
    },
  ])
}

extension UploadItem {
  fileprivate var state: Chip {
    if rejection != nil { return Chip(.sentBack, .warn, icon: .alert) }
    if expired != nil { return Chip(.documentExpired, .warn, icon: .alert) }
    if sent != nil { return Chip(.uploaded, .ok, icon: .check) }
    return isRequired ? Chip(.requiredMark, .info) : Chip(.optional)
  }
}

private func sentLine(
  _ sent: SentFile, of item: UploadItem, removal: String?, token: FormToken, in say: Language
) -> HTML {
  div(.class("sent")) {
    span(.class("ok-text")) { icon(.check) }
    span(.class("grow")) {
      bdi(.class("strong")) { sent.name }
      br()
      span(.class("small muted")) { ltr(fileSize(bytes: sent.bytes)) }
    }
    if let removal {
      postForm(removal, token: token) {
        button(.class("btn quiet"), .type("submit"), .ariaLabel("\(say(.remove)): \(item.name)")) { say(.remove) }
      }
    }
  }
}
