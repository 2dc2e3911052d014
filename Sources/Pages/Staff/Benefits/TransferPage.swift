package import HTML
import HTTP
import Lexicon

/// One transfer with its lines.
package struct TransferView: Sendable {
  package var id: String
  package var number: String
  package var version: Int
  package var state: Chip
  package var facts: [Fact]
  package var lines: [Line]
  package var parts: [TransferPart]
  /// Whether the file for the bank may be taken now.
  package var hasFile: Bool
  /// The layouts it can have, the first where none is chosen.
  package var layouts: [Choice] = []
  package var forms: PageForms
  /// A form that came too late.
  package var conflict: FormConflict?

  package init(
    id: String, number: String, version: Int, state: Chip, facts: [Fact], lines: [Line], parts: [TransferPart],
    hasFile: Bool, forms: PageForms = PageForms()
  ) {
    (self.id, self.number, self.version, self.state) = (id, number, version, state)
    (self.facts, self.lines, self.parts) = (facts, lines, parts)
    (self.hasFile, self.forms) = (hasFile, forms)
  }

  /// One sum to one account, in halalas.
  package struct Line: Hashable, Sendable {
    package var place: Int
    package var payee: String
    /// Only its first and last signs.
    package var account: String
    package var amount: Int64
    package var reference: String
    /// Nil until the bank answered.
    package var answer: Chip?
    package var why: String

    package init(
      place: Int, payee: String, account: String, amount: Int64, reference: String, answer: Chip?, why: String = ""
    ) {
      (self.place, self.payee, self.account, self.amount) = (place, payee, account, amount)
      (self.reference, self.answer, self.why) = (reference, answer, why)
    }
  }
}

/// One transfer with its lines and what may be done to it now.
package func transferPage(_ view: TransferView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.transfer)) \(view.number)", at: .payments) {
    crumbs([(say(.payments), frame.paths.payments)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 {
          say(.transfer)
          " "
          ltr(view.number)
        }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
    }
    conflictCard(view.conflict, in: say)
    view.forms.summary(in: say)
    div(.class("two pt")) {
      div(.class("stack")) {
        card(say(.transfer), id: "h-transfer") { factList(view.facts, in: say) }
        if view.parts.contains(.results) { answers(view, frame) } else { lineTable(view, canAnswer: false, frame) }
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        if view.hasFile { fileCard(view, frame) }
        for part in view.parts where part != .results { transferForm(part, view, frame) }
      }
    }
  }
}

private func answers(_ view: TransferView, _ frame: StaffFrame) -> HTML {
  postForm(frame.paths.transfer(view.id, .results), token: frame.token) {
    hiddenField(FieldName.version, String(view.version))
    lineTable(view, canAnswer: true, frame)
    actions { primaryButton(frame.say(.recordAnswers)) }
  }
}

private func lineTable(_ view: TransferView, canAnswer: Bool, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = view.forms[TransferPart.results.rawValue]
  return dataTable([.payee, .iban, .letterRequest, .amount, .bankAnswer], caption: .transfer, in: say) {
    for line in view.lines {
      tr {
        th(.scope("row")) { bdi { line.payee } }
        cell(.iban, in: say) { ltr(line.account) }
        cell(.letterRequest, in: say) { ltr(line.reference) }
        cell(.amount, in: say) { money(halalas: line.amount, in: say) }
        cell(.bankAnswer, in: say) {
          if let answer = line.answer {
            chip(answer, in: say)
            if !line.why.isEmpty { p(.class("small muted")) { bdi { line.why } } }
          } else if canAnswer {
            answerFields(line.place, state, in: say)
          } else {
            say(.dash)
          }
        }
      }
    }
  }
}

private func answerFields(_ place: Int, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    selectField(
      Field("\(FieldName.resultPrefix)\(place)", .bankAnswer, isOptional: true), Choice.bankAnswers, state, in: say),
    textField(
      Field("\(FieldName.whyPrefix)\(place)", .whyFailed, hint: .whyFailedHint), state, in: say, maxlength: 500),
  ])
}

private func fileCard(_ view: TransferView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.bankFile), id: "h-file", icon: .download) {
    p(.class("small muted")) { say(.bankFileLead) }
    form(.action("\(frame.paths.transfer(view.id))/file"), .method("get")) {
      selectField(
        Field(FieldName.layout, .bankLayout), view.layouts,
        FormState(values: Form([FieldName.layout: view.layouts.first?.value ?? ""]), scope: "file"), in: say)
      radios(
        Field(FieldName.format, .fileFormat), Choice.formats,
        FormState(values: Form([FieldName.format: "xlsx"]), scope: "file"), in: say)
      actions { button(.class("btn"), .type("submit")) { say(.download) } }
    }
  }
}

private func transferForm(_ part: TransferPart, _ view: TransferView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.transfer(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part == .cancellation || part == .reversal
  ) { state in
    switch part {
    case .approval: p(.class("small muted")) { say(.approveTransferLead) }
    case .dispatch, .results: HTML.none
    case .cancellation: textField(Field(FieldName.reason, .theReason), state, in: say, maxlength: 500)
    case .reversal:
      p(.class("small muted")) { say(.askReversalLead) }
      selectField(
        Field(FieldName.part, .line),
        view.lines.filter { $0.answer?.tone == .ok }.map {
          Choice(String($0.place), Phrase(verbatim: "\($0.payee) · \($0.reference)"))
        }, state, in: say)
      textField(Field(FieldName.reason, .theReason), state, in: say, maxlength: 500)
    }
  }
}

extension TransferPart {
  var title: Phrase {
    switch self {
    case .approval: .approveTransfer
    case .dispatch: .sendTransfer
    case .cancellation: .cancelTransfer
    case .results: .recordAnswers
    case .reversal: .askReversal
    }
  }
}
