/// The number people say on the phone: `REQ-2026-00042`, counted per association and year.
package struct RequestNumber: YearlyNumber {
  package static let word = "REQ"
  /// Gregorian year of submission, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
