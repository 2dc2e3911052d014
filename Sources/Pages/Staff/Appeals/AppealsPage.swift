import Casework
package import HTML
import Lexicon

/// The register of appeals: what waits for an answer first, then what has one; and the days for both.
package func appealsPage(_ view: AppealsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.appeals), at: .committee) {
    // A researcher sees the appeals, and not the committees' room they hang in.
    if frame.places.contains(.committee) {
      crumbs([(say(.committeeRoom), frame.paths.committees)], current: .text(say(.appeals)), in: say)
    }
    errorSummary(view.daysState, in: say)
    div(.class("head")) {
      div {
        h1 { say(.appeals) }
        p(.class("muted")) { say(.appealsLead) }
      }
    }
    div(.class("two after pt")) {
      div(.class("stack")) {
        if view.showsRegister {
          section(.ariaLabelledBy("h-open")) {
            h2(.id("h-open"), .class("section-head")) { say(.openAppeals) }
            if view.open.isEmpty {
              emptyState(say(.noOpenAppeals))
            } else {
              appealTable(view.open, .openAppeals, frame)
            }
          }
          if !view.ended.isEmpty {
            section(.ariaLabelledBy("h-ended")) {
              h2(.id("h-ended"), .class("section-head")) { say(.endedAppeals) }
              appealTable(view.ended, .endedAppeals, frame)
            }
          }
          if !(view.open + view.ended).isEmpty { downloadLinks(.appeals, frame: frame) }
        }
      }
      aside(.class("stack"), .ariaLabel(say(.appealDays))) {
        card(say(.whoHears), id: "h-hearers", icon: .users) {
          ul(.class("bullets")) { for hearer in view.hearers { li { say(hearer) } } }
        }
        daysCard(view, frame)
      }
    }
  }
}

func appealTable(_ rows: [AppealsView.Row], _ caption: Phrase, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.appealNumber, .beneficiary, .service, .state, .appealAnswerBy], caption: caption, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) {
          a(.href("\(frame.paths.request(row.request))#h-appeal")) { ltr(row.number) }
          br()
          span(.class("small muted")) { ltr(row.requestNumber) }
        }
        cell(.beneficiary, in: say) { bdi { row.person } }
        cell(.service, in: say) { bdi { row.service } }
        cell(.state, in: say) {
          chip(row.state, in: say)
          if let remark = row.remark {
            br()
            span(.class("small muted")) { say(remark) }
          }
        }
        cell(.appealAnswerBy, in: say) { if let due = row.due { chip(due, in: say) } else { say(.dash) } }
      }
    }
  }
}

private func daysCard(_ view: AppealsView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.daysState)
  return card(say(.appealDays), id: "h-days", icon: .clock) {
    if view.canSet {
      p(.class("small muted gap")) { say(.appealDaysLead) }
      postForm(frame.paths.appeals, token: frame.token) {
        numberField(
          Field(FieldName.lodgingDays, .lodgingDays, hint: .lodgingDaysHint), state, in: say, width: "w-2", maxlength: 3
        )
        numberField(
          Field(FieldName.answerDays, .appealAnswerDays, hint: .appealAnswerDaysHint), state, in: say, width: "w-2",
          maxlength: 2)
        actions { primaryButton(say(.saveAppealDays), class: "btn primary grow") }
      }
    } else {
      factList(
        [
          Fact(.lodgingDays, .code(state.value(FieldName.lodgingDays))),
          Fact(.appealAnswerDays, .code(state.value(FieldName.answerDays))),
        ], in: say)
    }
  }
}
