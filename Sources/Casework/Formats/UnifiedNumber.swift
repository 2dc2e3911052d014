/// The unified number of an establishment: ten digits beginning with 7.
package struct UnifiedNumber: WrittenForm {
  package let text: String

  package init(typed text: String) throws(FormatRefusal) {
    let code = try TypedCode.digits(text, count: 10...10)
    guard code.start(1) == "7" else { throw .wrongStart(found: code.start(1), expected: ["7"]) }
    self.text = code.text
  }
}
