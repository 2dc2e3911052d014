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
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "LTR", parts[1].utf8.count == 4, (1...9).contains(parts[2].utf8.count),
      // `Int` would take a plus sign as well.
      parts[1...].allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[1]), let serial = Int(parts[2]), year > 0, serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  /// The written form; reads back as the same number.
  package var description: String {
    let digits = String(serial)
    return "LTR-\(year)-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
