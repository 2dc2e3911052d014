import HTML
import Lexicon

/// The questions to answer before the board's approval can be recorded; any of them may be saved on its own.
func openPointsCard(_ view: PolicyDraftView, _ frame: StaffFrame) -> HTML {
  guard !view.points.isEmpty else { return .none }
  let (say, state) = (frame.say, view.pointsState)
  return card(say(.openPoints), id: "h-points", class: "card att", icon: .alert, aside: countChip(view.points.count)) {
    postForm(frame.paths.policyAnswers(view.id), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      for point in view.points { pointField(point, state, in: say) }
      actions { primaryButton(say(.saveAnswers), class: "btn primary grow") }
    }
  }
}

/// The answers that were given, to be changed while it is a draft; folded until something in it was refused.
func answersCard(_ view: PolicyDraftView, _ frame: StaffFrame) -> HTML {
  guard !view.answered.isEmpty else { return .none }
  let (say, state) = (frame.say, view.answersState)
  return card(say(.answersGiven), id: "h-answers", aside: countChip(view.answered.count)) {
    details(.class("inline"), .open(if: !state.errors.isEmpty)) {
      summary(.class("btn quiet")) { say(.changeAnswers) }
      postForm(frame.paths.policyAnswers(view.id), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        hiddenField(FieldName.changes, "yes")
        p(.class("small muted")) { say(.changeAnswersLead) }
        for point in view.answered { pointField(point, state, in: say) }
        actions { primaryButton(say(.saveAnswers), class: "btn") }
      }
    }
  }
}

private func pointField(_ point: OpenPointView, _ state: FormState, in say: Language) -> HTML {
  let field = Field(point.fieldName, point.question, hint: point.why)
  return div(.class("point")) {
    switch point.answer {
    case .one(let choices): radios(field, choices, state, in: say)
    case .many(let choices): checkboxes(field, choices, state, in: say)
    case .ceiling: ceilingField(field, state, in: say)
    case .words: textField(field, state, in: say)
    case .date: dateField(field, state, in: say)
    }
    if let line = point.line {
      p(.class("small cite")) { a(.href("#line-\(line)")) { say(.seeLine(line)) } }
    }
  }
}

private func ceilingField(_ field: Field, _ state: FormState, in say: Language) -> HTML {
  groupedField(field, state, in: say) { frame in
    .fragment([
      div(.class("date")) {
        div {
          label(.for(frame.id)) { say(.amountOfTime) }
          input(
            .class(frame.inputClass("num w-2")), .id(frame.id), .name(field.name), .inputmode("numeric"),
            .autocomplete("off"), .maxlength(3), .value(state.value(field.name)), .ariaInvalid(if: frame.isWrong))
        }
        smallSelect(field.name + CeilingPart.unit, .timeUnit, Choice.timeUnits, state, in: say)
        smallSelect(field.name + CeilingPart.from, .countsFrom, Choice.clockStarts, state, in: say)
      }, agreement(field.name + CeilingPart.unset, .leaveCeilingUnset, state, in: say),
    ])
  }
}

private func smallSelect(
  _ name: String, _ words: Phrase, _ choices: [Choice], _ state: FormState, in say: Language
) -> HTML {
  let id = state.id(name)
  return div {
    label(.for(id)) { say(words) }
    select(.class("in w-m"), .id(id), .name(name)) {
      for choice in choices {
        option(.value(choice.value), .selected(if: state.value(name) == choice.value)) { say(choice.label) }
      }
    }
  }
}

extension Choice {
  package static let timeUnits = [
    Choice("working_days", .unitWorkingDays), Choice("calendar_days", .unitCalendarDays), Choice("weeks", .unitWeeks),
  ]

  package static let clockStarts = [
    Choice("submission", .fromSubmission), Choice("completeness", .fromCompleteness),
  ]

  /// What a floor such as «لا تقل عن أسبوعين» means to the association.
  package static let floorMeanings = [
    Choice("holds_back", .floorHoldsBack, hint: .floorHoldsBackHint),
    Choice("tells_only", .floorTells, hint: .floorTellsHint),
  ]
}
