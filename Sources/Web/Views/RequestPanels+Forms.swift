import Casework
import HTTP
import Lexicon
import Office
import Pages

/// What the panels' forms show before anyone typed, and where a refusal of one is told.
extension RequestPanels {
  /// What stands now of what a part's form changes; nil where it only adds.
  func stored(_ part: RequestPart) -> Form? {
    switch part {
    case .particulars: editedForm
    case .report: studiedForm
    case .assignment: assignedForm
    default: nil
    }
  }

  /// What a panel's form shows before anyone typed.
  func prefilled(_ kind: ActionPanel.Kind) -> Form {
    switch kind {
    case .edit:
      editedForm
    case .study: studiedForm
    case .assignment: assignedForm
    case .notice, .notification: Form([FieldName.channel: channels.first?.value ?? ""])
    case .delivery: Form([FieldName.recipient: request.applicant.name.full])
    case .appeal: Form([FieldName.channel: channels.first?.value ?? ""])
    case .decision, .appealRuling:
      Form([FieldName.amount: paysMoney ? request.particulars.amount?.text ?? "" : ""])
    default: Form()
    }
  }

  private var studiedForm: Form {
    Form(
      values: [
        FieldName.summary: request.study?.report?.summary ?? "",
        FieldName.opinion: request.study?.report?.opinion ?? "",
        FieldName.recommendation: request.study?.report?.recommendation.rawValue ?? "",
      ].merging(request.study?.report?.findings?.typed ?? [:]) { first, _ in first })
  }

  private var assignedForm: Form { Form([FieldName.person: request.assignee?.description ?? ""]) }

  private var editedForm: Form {
    var form = Form([
      FieldName.need: request.particulars.need, FieldName.amount: request.particulars.amount?.text ?? "",
    ])
    form.fields += request.particulars.form.entries(for: file.service?.questions ?? []).fields
    return form
  }

  /// The field at which a refusal of the whole form is told; nil when the form has none.
  static func firstField(of part: String) -> String? {
    if part.hasSuffix("/verification") { return FieldName.against }
    if part.hasSuffix("/rejection") || part.hasSuffix("/waiver") { return FieldName.reason }
    return switch RequestPart(rawValue: part) {
    case .incompleteness, .note: FieldName.note
    case .particulars: FieldName.need
    case .referral, .referralQuestion: FieldName.question
    case .referralAnswer: FieldName.answer
    case .report: FieldName.summary
    case .registration: FieldName.category
    case .delivery: FieldName.what
    case .withdrawal, .handover, .urgency, .referralHandover, .appealWithdrawal: FieldName.reason
    case .appeal: FieldName.grounds
    case .decision, .appealRuling: FieldName.reasons
    case .attestation: FieldName.method
    default: nil
    }
  }
}
