/// The number of a letter that went out: `LTR-1448-00012`, counted without gaps per association and Hijri year.
package struct LetterNumber: Hashable, Sendable, CustomStringConvertible {
  /// Hijri year of the day it was issued, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads the written form in any letter case; Arabic-Indic digits are brought to ASCII beforehand by the caller.
  package init?(_ text: String) {
    guard let read = YearlyNumber.read(text, "LTR") else { return nil }
    self.init(year: read.year, serial: read.serial)
  }

  /// Reads it as people type it, with or without its word, in digits of any script and with any sign between the parts.
  package init?(typed text: String) {
    guard let read = YearlyNumber.typed(text, "LTR") else { return nil }
    self.init(year: read.year, serial: read.serial)
  }

  /// The written form; reads back as the same number.
  package var description: String { YearlyNumber.written("LTR", year: year, serial: serial) }
}
