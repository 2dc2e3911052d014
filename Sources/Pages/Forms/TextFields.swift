import Casework
import HTML
import Lexicon

/// A line of text; the largest length is counted in UTF-16 units, as browsers do.
func textField(
  _ field: Field, _ state: FormState, in say: Language, width: String = "", type: String = "text",
  autocomplete: String? = "off", inputmode: String? = nil, maxlength: Int? = 200
) -> HTML {
  labelledField(field, state, in: say) { frame in
    input(
      .class(frame.inputClass(width)), .id(frame.id), .name(field.name), .type(type), .inputmode(inputmode),
      .autocomplete(autocomplete), .maxlength(maxlength), .value(state.value(field.name)),
      .ariaInvalid(if: frame.isWrong), .ariaDescribedBy(frame.describedBy))
  }
}

/// Digits of any script, written left to right: identity, mobile, bank account, amounts.
func numberField(
  _ field: Field, _ state: FormState, in say: Language, width: String = "w-id", type: String = "text",
  autocomplete: String? = "off", inputmode: String = "numeric", maxlength: Int? = 30
) -> HTML {
  textField(
    field, state, in: say, width: "num \(width)", type: type, autocomplete: autocomplete, inputmode: inputmode,
    maxlength: maxlength)
}

/// An amount in riyals with the currency beside it.
func moneyField(_ field: Field, _ state: FormState, in say: Language) -> HTML {
  labelledField(field, state, in: say) { frame in
    div(.class("affix")) {
      input(
        .class(frame.inputClass("num w-id")), .id(frame.id), .name(field.name), .inputmode("decimal"),
        .autocomplete("off"), .maxlength(15), .value(state.value(field.name)), .ariaInvalid(if: frame.isWrong),
        .ariaDescribedBy(frame.describedBy))
      span(.class("muted")) { say(.currency) }
    }
  }
}

/// Several lines of a person's own words.
func textArea(
  _ field: Field, _ state: FormState, in say: Language, rows: Int = 4, maxlength: Int = 4_000
) -> HTML {
  labelledField(field, state, in: say) { frame in
    textarea(
      .class(frame.inputClass("area")), .id(frame.id), .name(field.name), .rows(rows), .maxlength(maxlength),
      .dir("auto"), .ariaInvalid(if: frame.isWrong), .ariaDescribedBy(frame.describedBy),
      text: state.value(field.name))
  }
}

/// A secret; what was typed is never sent back to the page.
func passwordField(_ field: Field, _ state: FormState, in say: Language, autocomplete: String) -> HTML {
  labelledField(field, state, in: say) { frame in
    input(
      .class(frame.inputClass("num")), .id(frame.id), .name(field.name), .type("password"), .autocomplete(autocomplete),
      .maxlength(200), .ariaInvalid(if: frame.isWrong), .ariaDescribedBy(frame.describedBy))
  }
}

/// A file from the person's device; one of more than `largest` bytes is told before it is sent, where scripts run.
func fileField(
  _ field: Field, _ state: FormState, in say: Language, accept: String = FileKinds.documents,
  largest: Int = MediaType.largestFile
) -> HTML {
  labelledField(field, state, in: say) { frame in
    input(
      .class(frame.inputClass("file")), .id(frame.id), .name(field.name), .type("file"), .accept(accept),
      .data("largest", String(largest)), .data("too-large", say(.fileTooLarge(bytes: largest))),
      .ariaInvalid(if: frame.isWrong), .ariaDescribedBy(frame.describedBy))
  }
}

/// What a file picker offers first; the server looks at the content whatever the name says.
enum FileKinds {
  static let documents = ".pdf,.jpg,.jpeg,.png,.heic,application/pdf,image/jpeg,image/png,image/heic"
  static let policies = ".pdf,.docx,.txt,.html,.htm,.png,.jpg,.jpeg,application/pdf,text/plain,text/html"
}
