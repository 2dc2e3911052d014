package import Casework
package import HTML
package import Lexicon

/// One question or document of a service in its form; `code` is nil for a new one.
package struct ServicePartView: Sendable {
  package var service: Service
  package var code: String?
  package var name: Phrase
  package var state: FormState

  package init(service: Service, code: String?, name: Phrase, state: FormState) {
    (self.service, self.code, self.name, self.state) = (service, code, name, state)
  }
}

/// Adds a question, or changes one.
package func serviceFieldPage(_ view: ServicePartView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return partPage(view, frame, adding: .addField, path: frame.paths.serviceField) {
    textField(Field(FieldName.labelAr, .labelArabic), state, in: say)
    textField(Field(FieldName.labelEn, .labelEnglish, isOptional: true), state, in: say)
    textField(Field(FieldName.partCode, .fieldCode, hint: .fieldCodeHint), state, in: say, width: "num", maxlength: 40)
    selectField(
      Field(FieldName.fieldKind, .fieldKind), FormField.Kind.words.map { Choice($0, FormField.Kind.name(of: $0)) },
      state, in: say)
    agreement(FieldName.required, .mustBeAnswered, state, in: say)
    textField(Field(FieldName.hintAr, .hintArabic, isOptional: true), state, in: say, maxlength: 500)
    textField(Field(FieldName.hintEn, .hintEnglish, isOptional: true), state, in: say, maxlength: 500)
    div(.class("pair")) {
      numberField(
        Field(FieldName.least, .leastAnswer, hint: .boundsHint, isOptional: true), state, in: say, inputmode: "decimal")
      numberField(Field(FieldName.most, .mostAnswer, isOptional: true), state, in: say, inputmode: "decimal")
    }
    selectField(
      Field(FieldName.days, .daysAllowed, isOptional: true),
      FormField.DateBound.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say)
    textArea(Field(FieldName.options, .optionLines, hint: .optionLinesHint, isOptional: true), state, in: say)
    agreement(FieldName.several, .severalAllowed, state, in: say)
    textArea(Field(FieldName.columns, .columnLines, hint: .columnLinesHint, isOptional: true), state, in: say)
  }
}

/// Adds a document, or changes one.
package func serviceDocumentPage(_ view: ServicePartView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return partPage(view, frame, adding: .addDocument, path: frame.paths.serviceDocument) {
    textField(Field(FieldName.nameAr, .nameArabic), state, in: say)
    textField(Field(FieldName.nameEn, .nameEnglish, isOptional: true), state, in: say)
    textField(Field(FieldName.partCode, .fieldCode, hint: .fieldCodeHint), state, in: say, width: "num", maxlength: 40)
    agreement(FieldName.required, .mustBeHandedIn, state, in: say)
    radios(
      Field(FieldName.validity, .validity),
      [
        Choice("unlimited", .validityUnlimited), Choice("own_date", .validityOwnDate),
        Choice("months", .validityMonths),
      ], state, in: say)
    numberField(Field(FieldName.months, .monthsCount, isOptional: true), state, in: say, width: "w-4", maxlength: 4)
    agreement(FieldName.original, .originalMustBeSeen, state, in: say)
  }
}

private func partPage(
  _ view: ServicePartView, _ frame: StaffFrame, adding: Phrase, path: (String, String) -> String,
  @Markup fields: () -> HTML
) -> HTML {
  let (say, service) = (frame.say, view.service)
  let title = view.code == nil ? say(adding) : say(view.name)
  return staffShell(frame, title: title, at: .services) {
    crumbs(
      [(say(.placeServices), frame.paths.services), (say(service.title), frame.paths.service(service.code))],
      current: bdi { title }, in: say)
    div(.class("head")) { h1 { bdi { title } } }
    div(.class("narrow stack")) {
      errorSummary(view.state, in: say)
      card(title, id: "h-part") {
        postForm(path(service.code, view.code ?? "new"), token: frame.token) {
          hiddenField(FieldName.version, String(service.version))
          fields()
          actions { primaryButton(say(.save)) }
        }
      }
      if let code = view.code {
        postForm("\(path(service.code, code))/removal", token: frame.token) {
          hiddenField(FieldName.version, String(service.version))
          button(.class("btn danger"), .type("submit"), .ariaLabel("\(say(.remove)): \(title)")) { say(.remove) }
        }
      }
    }
  }
}

/// A version of a service as an applicant meets it; nothing can be sent from here.
package func servicePreviewPage(_ service: Service, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.previewForm), at: .services) {
    crumbs(
      [(say(.placeServices), frame.paths.services), (say(service.title), frame.paths.service(service.code))],
      current: .text(say(.versionNumber(service.version))), in: say)
    div(.class("head")) {
      div {
        h1 { bdi { say(service.title) } }
        p(.class("muted")) { say(.previewLead) }
      }
    }
    div(.class("narrow stack")) {
      card(say(.criteria), id: "h-criteria") {
        prose(say(Phrase(writtenAr: service.criteriaAr, en: service.criteriaEn)))
      }
      card(say(.answersToForm), id: "h-form") {
        .element("fieldset", [.class("field"), .disabled()]) {
          legend(.class("vh")) { say(.previewForm) }
          serviceFields(ServiceFormView(service.questions), FormState(), in: say, addsRows: false)
        }
      }
      card(say(.requiredDocuments), id: "h-documents") {
        ul(.class("bullets")) {
          for requirement in service.checklist {
            li {
              bdi { say(Phrase(writtenAr: requirement.nameAr, en: requirement.nameEn)) }
              if let rules = requirement.rules { span(.class("small muted")) { " – \(say(rules))" } }
            }
          }
        }
      }
    }
  }
}
