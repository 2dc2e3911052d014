package import HTML
import Lexicon

/// Step 2: who applies, as on the identity card.
package func applyPersonPage(_ view: ApplyPersonView, in frame: PublicFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return applyShell(
    frame, step: .person, heading: .yourData, lead: .yourDataLead, draft: view.draft, state: state
  ) {
    postForm(frame.paths.apply(.person), token: frame.token, isQueued: true) {
      nameFields(state, in: say)
      numberField(Field(FieldName.nationalID, .nationalID, hint: .nationalIDHint), state, in: say, maxlength: 20)
      dateField(Field(FieldName.birthDate, .birthDate, hint: .birthDateHint), state, in: say)
      numberField(
        Field(FieldName.mobile, .mobile, hint: .mobileHint), state, in: say, type: "tel",
        autocomplete: "tel-national", inputmode: "tel", maxlength: 20)
      textField(Field(FieldName.city, .city), state, in: say, autocomplete: "address-level2", maxlength: 60)
      textField(
        Field(FieldName.shortAddress, .shortAddress, hint: .shortAddressHint, isOptional: true), state, in: say,
        width: "num w-id", maxlength: 12)
      textField(
        Field(FieldName.iban, .iban, hint: .ibanHint, isOptional: true), state, in: say, width: "num", maxlength: 40)
      applyButtons(frame, step: .person)
    }
  }
}

/// The four parts of a Saudi name, two to a line where there is room.
func nameFields(_ state: FormState, in say: Language) -> HTML {
  div(.class("pair")) {
    textField(Field(FieldName.givenName, .givenName), state, in: say, autocomplete: "given-name", maxlength: 40)
    textField(
      Field(FieldName.fatherName, .fatherName, isOptional: true), state, in: say, autocomplete: "off", maxlength: 40)
    textField(
      Field(FieldName.grandfatherName, .grandfatherName, isOptional: true), state, in: say, autocomplete: "off",
      maxlength: 40)
    textField(Field(FieldName.familyName, .familyName), state, in: say, autocomplete: "family-name", maxlength: 40)
  }
}
