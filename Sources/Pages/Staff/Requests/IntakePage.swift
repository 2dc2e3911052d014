package import HTML
package import Lexicon

/// What the desk's form offers: services and the ways people come in.
package struct IntakeView: Sendable {
  package var services: [Choice]
  package var channels: [Choice]
  /// Names this attempt, so that sending it twice makes one request.
  package var attempt: String
  package var state: FormState
  /// The questions of the service that is chosen.
  package var form: ServiceFormView = .none
  /// The service that is chosen, with what the applicant is to be told of it.
  package var chosen: ServiceView?
  /// Whether an amount has to be named for it.
  package var needsAmount = false
  /// The paper it is typed from.
  package var scan: String?
  /// The visit it is taken on.
  package var turn: String?
  /// Who in the register may be the applicant, and those of them it may come under.
  package var similar: [PartyView.Line] = []
  package var identities: [Choice] = []

  package init(services: [Choice], channels: [Choice], attempt: String, state: FormState = FormState()) {
    (self.services, self.channels, self.attempt, self.state) = (services, channels, attempt, state)
  }
}

/// Takes a request in on someone's behalf, at the desk or on the phone, in one form.
package func intakePage(_ view: IntakeView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: say(.newRequest), at: .requests) {
    crumbs([(say(.inbox), frame.paths.inbox)], current: .text(say(.newRequest)), in: say)
    div(.class("head")) {
      h1 { say(.newRequest) }
      linkButton(say(.fileScan), to: frame.paths.scans, icon: .upload)
    }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      card(say(.newRequest), id: "h-intake", icon: .plus) {
        postForm(frame.paths.intake, token: frame.token) {
          hiddenField("attempt", view.attempt)
          enterKeyButton(say(.takeIn))
          if let turn = view.turn {
            hiddenField(FieldName.turn, turn)
            callout(.info) {
              say(.takenOnVisit)
              " "
              a(.href(frame.paths.ticket(turn))) { say(.turnRequest) }
            }
          }
          if let scan = view.scan {
            hiddenField(FieldName.scan, scan)
            callout(.info) {
              say(.takenFromScan)
              " "
              a(.href(frame.paths.scan(scan))) { say(.scannedPaper) }
            }
          }
          if !view.similar.isEmpty {
            callout(.warn, icon: .users, heading: say(.mayBeSame)) { lineList(view.similar, in: say) }
            radios(Field(FieldName.identity, .isThePerson, hint: .isThePersonHint), view.identities, state, in: say)
          }
          selectField(Field(FieldName.service, .serviceAskedFor), view.services, state, in: say)
          p(.class("gap")) {
            button(.class("btn quiet"), .type("submit"), .name(FieldName.showForm), .value("yes")) {
              say(.showQuestions)
            }
          }
          selectField(Field(FieldName.channel, .channel), view.channels, state, in: say)
          nameFields(state, in: say)
          intakePerson(state, in: say)
          textArea(Field(FieldName.need, .describeNeed), state, in: say, rows: 4)
          moneyField(
            Field(FieldName.amount, .amountNeeded, hint: .amountHint, isOptional: !view.needsAmount), state, in: say)
          serviceFields(view.form, state, in: say)
          radios(Field(FieldName.urgency, .urgency), Choice.urgencies, state, in: say)
          textArea(Field(FieldName.urgencyReason, .urgencyReason, isOptional: true), state, in: say, rows: 2)
          if let chosen = view.chosen {
            callout(.info, heading: say(.criteriaToTell)) { serviceRequirements(chosen, in: say) }
          }
          agreement(FieldName.criteria, .criteriaTold, state, in: say)
          actions { primaryButton(say(.takeIn), class: "btn primary grow") }
        }
      }
    }
  }
}

private func intakePerson(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    numberField(Field(FieldName.nationalID, .nationalID, hint: .nationalIDHint), state, in: say, maxlength: 20),
    dateField(Field(FieldName.birthDate, .birthDate), state, in: say),
    numberField(Field(FieldName.mobile, .mobile), state, in: say, type: "tel", inputmode: "tel", maxlength: 20),
    textField(Field(FieldName.city, .city), state, in: say, maxlength: 60),
    textField(
      Field(FieldName.shortAddress, .shortAddress, isOptional: true), state, in: say, width: "num w-id", maxlength: 12),
    textField(Field(FieldName.iban, .iban, isOptional: true), state, in: say, width: "num", maxlength: 40),
  ])
}

extension Phrase {
  static let takeIn = Phrase(ar: "استلام الطلب", en: "Take the request in")
  static let serviceAskedFor = Phrase(ar: "الخدمة المطلوبة", en: "Service asked for")
  static let criteriaToTell = Phrase(
    ar: "أبلغ مقدم الطلب بهذه الشروط والمستندات", en: "Tell the applicant these criteria and documents")
  package static let criteriaToldFirst = Phrase(
    ar: "أبلغ مقدم الطلب بالشروط والمستندات، ثم ضع العلامة.",
    en: "Tell the applicant the criteria and documents, then tick the box.")
  static let criteriaTold = Phrase(
    ar: "أُبلغ مقدم الطلب بالشروط والمستندات المطلوبة", en: "The applicant was told the criteria and required documents")
}
