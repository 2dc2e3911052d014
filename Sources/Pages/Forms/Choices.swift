import HTML
package import Lexicon

/// One answer of a question with given answers.
package struct Choice: Hashable, Sendable {
  package var value: String
  package var label: Phrase
  /// What follows from choosing it.
  package var hint: Phrase?

  package init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
    (self.value, self.label, self.hint) = (value, label, hint)
  }
}

func radios(_ field: Field, _ choices: [Choice], _ state: FormState, in say: Language) -> HTML {
  groupedField(field, state, in: say) { frame in
    choiceList(field, choices, state, frame, type: "radio", in: say)
  }
}

func checkboxes(_ field: Field, _ choices: [Choice], _ state: FormState, in say: Language) -> HTML {
  groupedField(field, state, in: say) { frame in
    choiceList(field, choices, state, frame, type: "checkbox", in: say)
  }
}

/// The first control carries the field's own id, so that the error summary leads to it.
private func choiceList(
  _ field: Field, _ choices: [Choice], _ state: FormState, _ frame: ControlFrame, type: String, in say: Language
) -> HTML {
  div(.class("radios")) {
    for (index, choice) in choices.enumerated() {
      label(.class("radio")) {
        input(
          .type(type), .id(index == 0 ? frame.id : nil), .name(field.name), .value(choice.value),
          .checked(if: state.has(field.name, choice.value)))
        span {
          say(choice.label)
          if let hint = choice.hint {
            br()
            span(.class("hint")) { say(hint) }
          }
        }
      }
    }
  }
}

/// A single statement to agree to.
func agreement(_ name: String, _ statement: Phrase, _ state: FormState, in say: Language) -> HTML {
  let frame = ControlFrame(Field(name, statement), state)
  return div(.class(frame.isWrong ? "field has-err" : "field")) {
    frame.remarks(in: say)
    label(.class("opt"), .for(frame.id)) {
      input(
        .type("checkbox"), .id(frame.id), .name(name), .value("yes"), .checked(if: state.has(name, "yes")),
        .ariaInvalid(if: frame.isWrong), .ariaDescribedBy(frame.describedBy))
      span { say(statement) }
    }
  }
}

/// One of many; nothing is chosen beforehand unless the form says so.
///
/// What may be left out can be taken back too: of an optional field, and where `canBeCleared` says so.
func selectField(
  _ field: Field, _ choices: [Choice], _ state: FormState, in say: Language, width: String = "",
  canBeCleared: Bool = false
) -> HTML {
  labelledField(field, state, in: say) { frame in
    select(
      .class(frame.inputClass(width)), .id(frame.id), .name(field.name), .ariaInvalid(if: frame.isWrong),
      .ariaDescribedBy(frame.describedBy)
    ) {
      // Unless nobody or nothing is an answer of its own.
      let offersNone = field.isOptional || canBeCleared || state.value(field.name).isEmpty
      if offersNone, !choices.contains(where: \.value.isEmpty) {
        option(.value("")) { say(.chooseOne) }
      }
      for choice in choices {
        option(.value(choice.value), .selected(if: state.value(field.name) == choice.value)) {
          choice.hint.map { "\(say(choice.label)) – \(say($0))" } ?? say(choice.label)
        }
      }
    }
  }
}
