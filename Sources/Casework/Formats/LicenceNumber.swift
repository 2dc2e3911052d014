/// The number of an association's licence: one to ten digits, kept as written because leading zeros count.
package struct LicenceNumber: WrittenForm {
  package let text: String

  package init(typed text: String) throws(FormatRefusal) {
    self.text = try TypedCode.digits(text, count: 1...10).text
  }
}
