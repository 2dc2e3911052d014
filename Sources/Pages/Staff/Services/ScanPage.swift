package import HTML
import Lexicon

/// Files a signed paper that came back as a picture, by the code on it.
package func scanPage(_ state: FormState, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.fileScan), at: .requests) {
    crumbs([(say(.inbox), frame.paths.inbox)], current: .text(say(.fileScan)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.fileScan) }
        p(.class("muted")) { say(.fileScanLead) }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      card(say(.fileScan), id: "h-scan", icon: .upload) {
        postForm(frame.paths.scans, token: frame.token, sendsFiles: true) {
          textField(
            Field(FieldName.code, .formCode, hint: .formCodeHint), state, in: say, width: "num", maxlength: 100)
          fileField(Field(FieldName.file, .scannedPaper, hint: .fileHint), state, in: say)
          actions { primaryButton(say(.fileScan), class: "btn primary grow") }
        }
      }
    }
  }
}
