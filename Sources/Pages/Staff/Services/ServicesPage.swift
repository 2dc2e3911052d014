package import HTML
package import Lexicon

/// The catalogue as whoever manages it sees it.
package struct ServicesView: Sendable {
  package var rows: [Row]
  /// Ready-made services to start from, by catalogue.
  package var offers: [(catalogue: Phrase, choices: [Choice])]
  package var newState: FormState
  package var fileState: FormState

  package init(
    rows: [Row], offers: [(catalogue: Phrase, choices: [Choice])], newState: FormState = FormState(),
    fileState: FormState = FormState()
  ) {
    (self.rows, self.offers, self.newState, self.fileState) = (rows, offers, newState, fileState)
  }

  /// One service.
  package struct Row: Hashable, Sendable {
    package var code: String
    package var name: String
    package var version: Int
    package var isOffered: Bool

    package init(code: String, name: String, version: Int, isOffered: Bool) {
      (self.code, self.name, self.version, self.isOffered) = (code, name, version, isOffered)
    }
  }
}

/// All services, offered or resting, and the ways to add one.
package func manageServicesPage(_ view: ServicesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placeServices), at: .services) {
    div(.class("head")) {
      div {
        h1 { say(.placeServices) }
        p(.class("muted")) { say(.manageServicesLead) }
      }
      linkButton(say(.bankLayouts), to: frame.paths.bankLayouts, icon: .clip)
      linkButton(say(.letterhead), to: frame.paths.letterhead, icon: .file)
      linkButton(say(.exportServices), to: frame.paths.servicesExport, icon: .download)
    }
    for state in [view.newState, view.fileState] { errorSummary(state, in: say) }
    div(.class("two after")) {
      if view.rows.isEmpty { emptyState(say(.noServices)) } else { serviceTable(view.rows, frame) }
      aside(.class("stack"), .ariaLabel(say(.newService))) {
        newServiceCard(view, frame)
        importCard(view.fileState, frame)
      }
    }
  }
}

/// Whether a service can be applied for.
func offeringChip(_ isOffered: Bool) -> Chip {
  isOffered ? Chip(.offered, .ok, icon: .check) : Chip(.resting, .plain, icon: .pause)
}

private func serviceTable(_ rows: [ServicesView.Row], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.serviceName, .serviceCode, .serviceVersion, .serviceState], caption: .placeServices, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) { a(.href(frame.paths.service(row.code))) { bdi { row.name } } }
        cell(.serviceCode, in: say) { ltr(row.code) }
        cell(.serviceVersion, in: say) { ltr(String(row.version)) }
        cell(.serviceState, in: say) { chip(offeringChip(row.isOffered), in: say) }
      }
    }
  }
}

private func newServiceCard(_ view: ServicesView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.newState)
  return card(say(.newService), id: "h-new", icon: .plus) {
    postForm(frame.paths.services, token: frame.token) {
      labelledField(Field(FieldName.template, .startFrom), state, in: say) { control in
        select(.class(control.inputClass("")), .id(control.id), .name(FieldName.template)) {
          option(.value("")) { say(.startBlank) }
          for group in view.offers {
            for choice in group.choices {
              option(.value(choice.value), .selected(if: state.value(FieldName.template) == choice.value)) {
                "\(say(group.catalogue)): \(say(choice.label))"
              }
            }
          }
        }
      }
      textField(
        Field(FieldName.serviceCode, .serviceCode, hint: .serviceCodeHint, isOptional: true), state, in: say,
        width: "num", maxlength: 30)
      textField(Field(FieldName.nameAr, .nameArabic, isOptional: true), state, in: say)
      actions { primaryButton(say(.addService), class: "btn primary grow") }
    }
  }
}

private func importCard(_ state: FormState, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.importServices), id: "h-import", icon: .upload) {
    postForm(frame.paths.servicesImport, token: frame.token, sendsFiles: true) {
      fileField(
        Field(FieldName.file, .servicesFile, hint: .servicesFileHint), state, in: say, accept: ".json,application/json")
      actions { primaryButton(say(.importServices), class: "btn grow") }
    }
  }
}
