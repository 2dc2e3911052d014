/// The number people say on the phone: `REQ-2026-00042`, counted per association and year.
package struct RequestNumber: Hashable, Sendable, CustomStringConvertible {
  /// Gregorian year of submission, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads the written form in any letter case; Arabic-Indic digits are brought to ASCII beforehand by the caller.
  package init?(_ text: String) {
    guard let read = YearlyNumber.read(text, "REQ") else { return nil }
    self.init(year: read.year, serial: read.serial)
  }

  /// Reads it as people type it, with or without its word, in digits of any script and with any sign between the parts.
  package init?(typed text: String) {
    guard let read = YearlyNumber.typed(text, "REQ") else { return nil }
    self.init(year: read.year, serial: read.serial)
  }

  /// The written form; reads back as the same number.
  package var description: String { YearlyNumber.written("REQ", year: year, serial: serial) }
}
