package import Casework
package import HTML
package import Lexicon

/// One service as it stands, with its former versions.
package struct ServiceEditorView: Sendable {
  package var service: Service
  package var former: [Former]
  /// The description's form, as it was sent last or as it stands.
  package var state: FormState
  /// Who decides where the service calls for no committee, and where the policy says otherwise.
  package var decided: (tone: Tone, words: Phrase)?

  package init(service: Service, former: [Former], state: FormState) {
    (self.service, self.former, self.state) = (service, former, state)
  }

  /// A version that another took the place of.
  package struct Former: Hashable, Sendable {
    package var version: Int
    package var ended: DualMoment
    package var by: String

    package init(version: Int, ended: DualMoment, by: String) {
      (self.version, self.ended, self.by) = (version, ended, by)
    }
  }
}

/// Everything a service asks, each part with the way to change it.
package func serviceEditorPage(_ view: ServiceEditorView, in frame: StaffFrame) -> HTML {
  let (say, service) = (frame.say, view.service)
  return staffShell(frame, title: say(service.title), at: .services) {
    crumbs([(say(.placeServices), frame.paths.services)], current: bdi { say(service.title) }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { say(service.title) } }
        div(.class("row wrap")) {
          chip(offeringChip(service.isOffered), in: say)
          span(.class("small muted")) { say(.versionNumber(service.version)) }
          span(.class("small muted")) { ltr(service.code) }
        }
      }
    }
    errorSummary(view.state, in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        fieldsCard(service, frame)
        requirementsCard(service, frame)
        descriptionCard(view, frame)
      }
      aside(.class("stack"), .ariaLabel(say(.serviceState))) {
        papersCard(service, frame)
        offeringCard(service, frame)
        formerCard(view, frame)
      }
    }
  }
}

extension Service {
  package var title: Phrase { Phrase(writtenAr: nameAr, en: nameEn) }
}

private func fieldsCard(_ service: Service, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.formFields), id: "h-fields", aside: countChip(service.fields.count)) {
    if service.fields.isEmpty { p(.class("muted")) { say(.noFields) } }
    ul(.class("docs")) {
      for (place, field) in service.fields.enumerated() {
        li(.class("check")) {
          span(.class("grow")) {
            a(.href(frame.paths.serviceField(service.code, field.code))) { bdi { say(field.label) } }
            br()
            span(.class("small muted")) { say(field.kind.name) }
          }
          if !field.isRequired { chip(Chip(.optional), in: say) }
          if place > 0 { partButton(.moveUp, field.label, "up", service, field.code, frame) }
          if place < service.fields.count - 1 { partButton(.moveDown, field.label, "down", service, field.code, frame) }
        }
      }
    }
    p(.class("pt")) { linkButton(say(.addField), to: frame.paths.serviceField(service.code, "new"), icon: .plus) }
  }
}

private func partButton(
  _ words: Phrase, _ label: Phrase, _ verb: String, _ service: Service, _ code: String, _ frame: StaffFrame
) -> HTML {
  postForm("\(frame.paths.serviceField(service.code, code))/\(verb)", token: frame.token) {
    hiddenField(FieldName.version, String(service.version))
    button(.class("btn quiet"), .type("submit"), .ariaLabel("\(frame.say(words)): \(frame.say(label))")) {
      words == .moveUp ? "↑" : "↓"
    }
  }
}

private func requirementsCard(_ service: Service, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.requiredDocuments), id: "h-documents", aside: countChip(service.requirements.count)) {
    ul(.class("docs")) {
      for requirement in service.requirements {
        li(.class("check")) {
          span(.class("grow")) {
            a(.href(frame.paths.serviceDocument(service.code, requirement.code))) {
              bdi { say(Phrase(writtenAr: requirement.nameAr, en: requirement.nameEn)) }
            }
            if let rules = requirement.rules {
              br()
              span(.class("small muted")) { say(rules) }
            }
          }
          if !requirement.isRequired { chip(Chip(.optional), in: say) }
        }
      }
    }
    p(.class("pt")) { linkButton(say(.addDocument), to: frame.paths.serviceDocument(service.code, "new"), icon: .plus) }
  }
}

private func descriptionCard(_ view: ServiceEditorView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return card(say(.serviceDescription), id: "h-description") {
    if let decided = view.decided { callout(decided.tone) { say(decided.words) } }
    postForm(frame.paths.serviceDescription(view.service.code), token: frame.token) {
      hiddenField(FieldName.version, String(view.service.version))
      div(.class("pair")) {
        textField(Field(FieldName.nameAr, .nameArabic), state, in: say)
        textField(Field(FieldName.nameEn, .nameEnglish, isOptional: true), state, in: say)
      }
      textArea(Field(FieldName.audienceAr, .audienceArabic, isOptional: true), state, in: say, rows: 2)
      textArea(Field(FieldName.audienceEn, .audienceEnglish, isOptional: true), state, in: say, rows: 2)
      textArea(Field(FieldName.criteriaAr, .criteriaArabic, hint: .oneALine, isOptional: true), state, in: say)
      textArea(Field(FieldName.criteriaEn, .criteriaEnglish, hint: .oneALine, isOptional: true), state, in: say)
      checkboxes(
        Field(FieldName.needs, .itNeeds, isOptional: true),
        ServiceNeeds.named.map { Choice($0.word, ServiceNeeds.name(of: $0.word)) }, state, in: say)
      agreement(FieldName.asksAmount, .asksForAmount, state, in: say)
      actions { primaryButton(say(.save)) }
    }
  }
}

private func papersCard(_ service: Service, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.previewForm), id: "h-papers", icon: .file) {
    div(.class("stack")) {
      linkButton(say(.previewForm), to: frame.paths.servicePreview(service.code), icon: .search)
      linkButton(say(.blankForm), to: frame.paths.serviceForm(service.code), icon: .print)
      linkButton(say(.exportServices), to: frame.paths.serviceExport(service.code), icon: .download)
    }
  }
}

private func offeringCard(_ service: Service, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.serviceState), id: "h-offering") {
    postForm(frame.paths.serviceOffering(service.code), token: frame.token) {
      hiddenField(FieldName.version, String(service.version))
      hiddenField(FieldName.offered, service.isOffered ? "no" : "yes")
      p(.class("small muted gap")) { say(.offeringHint) }
      actions { primaryButton(say(service.isOffered ? .restIt : .offerIt), class: "btn grow") }
    }
  }
}

private func formerCard(_ view: ServiceEditorView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.formerVersions), id: "h-former", icon: .clock) {
    if view.former.isEmpty { p(.class("muted")) { say(.noFormerVersions) } }
    ul(.class("docs")) {
      for former in view.former {
        li {
          span(.class("grow")) {
            a(.href(frame.paths.serviceFormer(view.service.code, former.version))) {
              say(.versionNumber(former.version))
            }
            br()
            span(.class("small muted")) {
              say(.versionUntil)
              " "
              moment(former.ended, in: say)
              " · "
              bdi { former.by }
            }
          }
        }
      }
    }
  }
}
