/// A number that an association counts for each year: a word, the year, at least five digits, as in `REQ-2026-00042`.
package protocol YearlyNumber: Hashable, Sendable, CustomStringConvertible {
  /// What it begins with, in Latin capitals.
  static var word: String { get }
  var year: Int { get }
  var serial: Int { get }

  init(year: Int, serial: Int)
}

extension YearlyNumber {
  /// Reads the written form in any letter case; digits are ASCII.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == Self.word, parts[1].utf8.count == 4, (1...9).contains(parts[2].utf8.count),
      // `Int` would take a plus sign as well.
      parts[1...].allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[1]), let serial = Int(parts[2]), year > 0, serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  /// The written form; reads back as the same number.
  package var description: String {
    let digits = String(serial)
    // Appended to one text: interpolation makes several, and lists are full of numbers.
    var text = Self.word
    text.reserveCapacity(24)
    text += "-"
    text += String(year)
    text += "-"
    for _ in digits.utf8.count..<max(5, digits.utf8.count) { text += "0" }
    text += digits
    return text
  }
}
