/// The short form of a Saudi national address: four letters and four digits, `RRRD2929`.
package struct ShortAddress: PersonalForm {
  package let text: String

  package init(typed text: String) throws(FormatRefusal) {
    let code = try TypedCode.lettersAndDigits(text, expected: 8)
    try code.mustHave(8...8)
    for (index, unit) in code.units.enumerated() where (index < 4) != (unit >= UInt8(ascii: "A")) {
      throw .unexpected(Character(Unicode.Scalar(unit)))
    }
    self.text = code.text
  }

  package var masked: String { Casework.masked(text, keepingFirst: 2, last: 2) }
}
