/// The number of a letter that went out: `LTR-1448-00012`, counted without gaps per association and Hijri year.
package struct LetterNumber: YearlyNumber {
  package static let word = "LTR"
  /// Hijri year of the day it was issued, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
