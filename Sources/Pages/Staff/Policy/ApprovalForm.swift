import HTML
import Lexicon

/// Records that the board approved; offered only when no question is open.
func approvalCard(_ view: PolicyDraftView, _ frame: StaffFrame) -> HTML {
  guard let state = view.approval?.scoped("approval") else { return .none }
  let say = frame.say
  return card(say(.boardApproval), id: "h-approval", class: "card att", icon: .gavel) {
    postForm(frame.paths.policyApproval(view.id), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      p(.class("small muted")) { say(.boardApprovalLead) }
      textField(Field(FieldName.meeting, .meetingNumber, hint: .meetingNumberHint), state, in: say, maxlength: 30)
      dateField(Field(FieldName.approvalDate, .approvalDate), state, in: say)
      textField(Field(FieldName.approverName, .approverName), state, in: say)
      textField(Field(FieldName.approverPost, .approverPost), state, in: say)
      actions { primaryButton(say(.recordApproval), class: "btn primary grow") }
    }
  }
}
