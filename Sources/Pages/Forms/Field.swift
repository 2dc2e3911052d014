import HTML
import Lexicon

/// A field's label, hint and frame; the control itself is added by the functions beside.
struct Field {
  var name: String
  var label: Phrase
  var hint: Phrase?
  var isOptional = false

  init(_ name: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false) {
    (self.name, self.label, self.hint, self.isOptional) = (name, label, hint, isOptional)
  }

  /// The label as read, with its mark when the field may stay empty.
  func label(in say: Language) -> String {
    isOptional ? "\(say(label)) (\(say(.optional)))" : say(label)
  }
}

/// A labelled single control: `control` gets its id, what describes it, and whether it is wrong.
func labelledField(
  _ field: Field, _ state: FormState, in say: Language, control: (ControlFrame) -> HTML
) -> HTML {
  let frame = ControlFrame(field, state)
  return div(.class(frame.isWrong ? "field has-err" : "field")) {
    label(.for(frame.id)) { field.label(in: say) }
    frame.remarks(in: say)
    control(frame)
  }
}

/// A labelled group of controls, such as radio buttons.
func groupedField(
  _ field: Field, _ state: FormState, in say: Language, hook: Attribute? = nil, controls: (ControlFrame) -> HTML
) -> HTML {
  let frame = ControlFrame(field, state)
  var attributes: [Attribute] = [
    .class(frame.isWrong ? "field has-err" : "field"), .ariaDescribedBy(frame.describedBy),
  ]
  if let hook { attributes.append(hook) }
  return .element("fieldset", attributes) {
    legend { field.label(in: say) }
    frame.remarks(in: say)
    controls(frame)
  }
}

/// What a control must know of its field.
struct ControlFrame {
  let id: String
  let hint: Phrase?
  let error: Phrase?

  init(_ field: Field, _ state: FormState) {
    id = state.id(field.name)
    hint = field.hint
    error = state.error(field.name)
  }

  var isWrong: Bool { error != nil }

  /// The ids of the hint and the error, in the order they are read.
  var describedBy: String? {
    switch (hint != nil, error != nil) {
    case (true, true): "\(id)-h \(id)-e"
    case (true, false): "\(id)-h"
    case (false, true): "\(id)-e"
    case (false, false): nil
    }
  }

  func remarks(in say: Language) -> HTML {
    .fragment([
      hint.map { text in p(.class("hint"), .id("\(id)-h")) { say(text) } } ?? .none,
      error.map { text in errorLine(say(text), id: "\(id)-e", in: say) } ?? .none,
    ])
  }

  func inputClass(_ names: String) -> String {
    isWrong ? "in \(names) wrong" : "in \(names)"
  }
}

func errorLine(_ text: String, id: String, in say: Language) -> HTML {
  p(.class("err"), .id(id)) {
    icon(.alert)
    span {
      span(.class("vh")) { say(.errorPrefix) }
      text
    }
  }
}
