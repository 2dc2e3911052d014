/// The number of a transfer: `PAY-2026-00007`, counted per association and year.
package struct TransferNumber: YearlyNumber {
  package static let word = "PAY"
  /// Gregorian year in which it was prepared, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}
