import Casework
package import HTML
package import Lexicon

/// The inquiries that wait and those that were answered.
package struct InquiriesView: Sendable {
  package var open: [Row]
  package var answered: [Row]
  /// Whether the person may write one down.
  package var mayTake: Bool

  package init(open: [Row], answered: [Row] = [], mayTake: Bool) {
    (self.open, self.answered, self.mayTake) = (open, answered, mayTake)
  }

  /// One inquiry in a line.
  package struct Row: Sendable {
    package var id: String
    package var number: String
    package var question: String
    package var state: Chip
    package var referee: String?
    package var due: DualDate?

    package init(
      id: String, number: String, question: String, state: Chip, referee: String? = nil, due: DualDate? = nil
    ) {
      (self.id, self.number, self.question) = (id, number, question)
      (self.state, self.referee, self.due) = (state, referee, due)
    }
  }
}

/// One inquiry with what may be done about it.
package struct InquiryView: Sendable {
  package var id: String
  package var number: String
  package var version: Int
  package var state: Chip
  package var question: String
  package var facts: [Fact]
  /// The answer and what it comes from; nil before there is one.
  package var answer: (text: String, source: Phrase)?
  package var sources: [Choice]
  package var colleagues: [Choice]
  /// What may be done about it, in the order of the page.
  package var parts: [InquiryPart]
  package var forms: PageForms

  package init(
    id: String, number: String, version: Int, state: Chip, question: String, facts: [Fact],
    answer: (text: String, source: Phrase)? = nil, sources: [Choice] = [], colleagues: [Choice] = [],
    parts: [InquiryPart] = [], forms: PageForms = PageForms()
  ) {
    (self.id, self.number, self.version, self.state) = (id, number, version, state)
    (self.question, self.facts, self.answer) = (question, facts, answer)
    (self.sources, self.colleagues, self.parts, self.forms) = (sources, colleagues, parts, forms)
  }
}

/// What is asked at the desk and on the phone.
package struct NewInquiryView: Sendable {
  package var channels: [Choice]
  /// The visit it is asked on.
  package var turn: String?
  package var state: FormState

  package init(channels: [Choice], turn: String? = nil, state: FormState = FormState()) {
    (self.channels, self.turn, self.state) = (channels, turn, state)
  }
}

/// Every inquiry that waits, then those that were answered.
package func inquiriesPage(_ view: InquiriesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.inquiries), at: .inquiries) {
    div(.class("head")) {
      div {
        h1 { say(.inquiries) }
        p(.class("muted")) { say(.inquiriesLead) }
      }
      if view.mayTake { linkButton(say(.newInquiry), to: frame.paths.newInquiry, class: "btn primary", icon: .plus) }
    }
    inquiryList(view.open, .inquiriesWaiting, id: "h-open", frame)
    if !view.answered.isEmpty { inquiryList(view.answered, .inquiriesAnswered, id: "h-answered", frame) }
    if !(view.open + view.answered).isEmpty { downloadLinks(.inquiries, frame: frame) }
  }
}

func inquiryList(_ rows: [InquiriesView.Row], _ heading: Phrase, id: String, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(heading), id: id, icon: .message) {
    if rows.isEmpty { emptyState(say(.noInquiries)) }
    ul(.class("docs")) {
      for row in rows {
        li {
          span(.class("grow")) {
            a(.href(frame.paths.inquiry(row.id))) { ltr(row.number) }
            br()
            span(.dir("auto")) { row.question }
            if row.referee != nil || row.due != nil {
              br()
              span(.class("small muted")) {
                if let referee = row.referee { bdi { referee } }
                if let due = row.due {
                  " · "
                  bothDates(due, in: say)
                }
              }
            }
          }
          chip(row.state, in: say)
        }
      }
    }
  }
}

/// Writes a question down.
package func newInquiryPage(_ view: NewInquiryView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: say(.newInquiry), at: .inquiries) {
    crumbs([(say(.inquiries), frame.paths.inquiries)], current: .text(say(.newInquiry)), in: say)
    div(.class("head")) { h1 { say(.newInquiry) } }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      postForm(frame.paths.newInquiry, token: frame.token) {
        if let turn = view.turn { hiddenField(FieldName.turn, turn) }
        textArea(Field(FieldName.question, .inquiryQuestion), state, in: say, rows: 3, maxlength: 1_000)
        selectField(Field(FieldName.channel, .inquiryChannel), view.channels, state, in: say)
        textField(Field(FieldName.personName, .yourName, isOptional: true), state, in: say, maxlength: 100)
        numberField(
          Field(FieldName.mobile, .mobile, hint: .inquiryMobileHint, isOptional: true), state, in: say, type: "tel",
          inputmode: "tel", maxlength: 20)
        actions { primaryButton(say(.keepInquiry), class: "btn primary grow") }
      }
    }
  }
}

/// A question, its answer with what it comes from, or the forms for either way on.
package func inquiryPage(_ view: InquiryView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.inquiry)) \(view.number)", at: .inquiries) {
    crumbs([(say(.inquiries), frame.paths.inquiries)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { ltr(view.number) }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
    }
    div(.class("narrow stack")) {
      view.forms.summary(in: say)
      prose(view.question)
      factList(view.facts, in: say)
      if let answer = view.answer {
        card(say(.inquiryAnswer), id: "h-answer", icon: .check) {
          prose(answer.text)
          p(.class("small muted")) {
            say(.answerComesFrom)
            " "
            bdi { say(answer.source) }
          }
        }
      }
      for part in view.parts { inquiryForm(part, view, frame) }
    }
  }
}

private func inquiryForm(_ part: InquiryPart, _ view: InquiryView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let version = [(FieldName.version, String(view.version))]
  let path = frame.paths.inquiry(view.id, part)
  switch part {
  case .answer where !view.forms.isTakenNoMore(part.rawValue):
    return card(say(.answerInquiry), id: "h-answering", icon: .check) {
      postForm(path, token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        answerFields(view, in: say)
        actions { primaryButton(say(.keepAnswer), class: "btn primary grow") }
      }
    }
  case .answer: return keptFields(.answerInquiry, in: say) { answerFields(view, in: say) }
  case .referral:
    return foldedForm(part.rawValue, .referInquiry, to: path, view.forms, frame, fields: version) { state in
      selectField(Field(FieldName.person, .referredTo), view.colleagues, state, in: say)
      dateField(Field(FieldName.answerBy, .answerBy), state, in: say)
    }
  }
}

@Markup
private func answerFields(_ view: InquiryView, in say: Language) -> HTML {
  let state = view.forms[InquiryPart.answer.rawValue]
  textArea(Field(FieldName.answer, .inquiryAnswer), state, in: say, rows: 4, maxlength: 2_000)
  selectField(Field(FieldName.source, .answerComesFrom, hint: .answerSourceHint), view.sources, state, in: say)
}
