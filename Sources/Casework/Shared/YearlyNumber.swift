/// How numbers that are counted for each year are written: a word, the year, at least five digits, as in `REQ-2026-00042`.
enum YearlyNumber {
  /// Reads the written form in any letter case; digits are ASCII.
  static func read(_ text: String, _ word: String) -> (year: Int, serial: Int)? {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == word, parts[1].utf8.count == 4, (1...9).contains(parts[2].utf8.count),
      // `Int` would take a plus sign as well.
      parts[1...].allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[1]), let serial = Int(parts[2]), year > 0, serial > 0
    else { return nil }
    return (year, serial)
  }

  static func written(_ word: String, year: Int, serial: Int) -> String {
    let digits = String(serial)
    // Appended to one text: interpolation makes several, and lists are full of numbers.
    var text = word
    text.reserveCapacity(24)
    text += "-"
    text += String(year)
    text += "-"
    for _ in digits.utf8.count..<max(5, digits.utf8.count) { text += "0" }
    text += digits
    return text
  }
}
