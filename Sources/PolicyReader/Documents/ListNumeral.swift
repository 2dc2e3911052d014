/// How the items of a numbered list are counted.
enum ListNumeral: Hashable {
  case decimal, decimalWithZero, arabicAlphabet, abjad, lowerLetter, upperLetter, lowerRoman, upperRoman, arabicDigits
  /// Nothing is shown.
  case none

  /// The number as shown; numbers past the end of a scheme are shown in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalWithZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .arabicAlphabet: Self.repeated(Self.alphabetOrder, number)
    case .abjad: Self.repeated(Self.abjadOrder, number)
    case .lowerLetter: Self.repeated(Self.latin, number)
    case .upperLetter: Self.repeated(Self.latin, number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperRoman: Self.roman(number).uppercased()
    case .arabicDigits: Self.easternDigits(number)
    case .none: ""
    }
  }

  private static let alphabetOrder = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي".map(String.init)
  private static let abjadOrder = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".map(String.init)
  private static let latin = "abcdefghijklmnopqrstuvwxyz".map(String.init)

  /// The letter of that place; past the last letter it is doubled, then trebled, as Word does.
  private static func repeated(_ letters: [String], _ number: Int) -> String {
    guard (1...(letters.count * 3)).contains(number) else { return String(number) }
    let (times, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
    return String(repeating: letters[place], count: times + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
    var left = number
    var text = ""
    for (value, sign) in romanSigns {
      while left >= value {
        text += sign
        left -= value
      }
    }
    return text
  }

  private static let romanSigns = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  private static func easternDigits(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.map { digit in
          ("0"..."9").contains(digit) ? Unicode.Scalar(digit.value + 0x630) ?? digit : digit
        }))
  }
}
