import Arabic

extension MarkerReader {
  static let numberJoints: Set<Unicode.Scalar> = ["-", ".", "/", "–"]
  static let numberClosers: Set<Unicode.Scalar> = [")", "(", "]", ".", "-", "–", "—", "/", ":", "ـ", "،"]
  static let letterClosers: Set<Unicode.Scalar> = [")", "]", ".", "-", "–", "—", "/", ":", "ـ"]
  static let abjad = Array("أبتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)
  static let ordinalAdverbs: Set<Letters> = [
    "اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا", "حادي", "ثاني", "ثالث",
    "رابع",
    "خامس",
  ]
  static let articleNames: Set<Letters> = [
    "الماده", "ماده", "البند", "بند", "الفصل", "الباب", "القسم", "المحور", "الفقره", "الجزء", "section", "article",
  ]

  static func bullet(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "•", "●", "·", "∙", "⚫", "\u{F0B7}", "*", "o", "․": "•"
    case "-", "–", "—", "‐", "‑", "−", "ـ": "-"
    case "▪", "■", "□", "◾", "▫", "\u{F0A7}": "▪"
    case "◦", "○", "¨": "◦"
    case "➢", "➤", "►", "▶", "◄", "◀", "❖", "◆", "◇", "✓", "✔", "✦", "★", "☆", "→", "←", "»", "\u{F0D8}", "\u{F0FC}",
      "\u{F076}":
      scalar
    default: nil
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool { bullet(scalar) == "-" }

  static func position(of letter: Unicode.Scalar) -> Int? {
    if letter == "ا" || letter == "إ" { return 1 }
    if let index = abjad.firstIndex(of: letter) { return index + 1 }
    guard letter.isASCII, letter.isLetter, !"IVXivx".unicodeScalars.contains(letter) else { return nil }
    return Int((letter.value | 0x20) - 0x60)
  }

  static func romanValue(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    if letters.count == 1, let only = letters.first, (0x2160...0x2169).contains(only.value) {
      return Int(only.value - 0x215F)
    }
    var value = 0
    var largest = 0
    for letter in letters.reversed() {
      let worth: Int
      switch letter {
      case "I", "i": worth = 1
      case "V", "v": worth = 5
      case "X", "x": worth = 10
      default: return nil
      }
      value += worth < largest ? -worth : worth
      largest = max(largest, worth)
    }
    return value > 0 ? value : nil
  }

  /// A bare ‘3 ’ is a marker only before words, and not before what it counts.
  static func beginsItem(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, first.isArabicLetter else { return false }
    return !countsThings(rest)
  }

  static func countsThings(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    text(rest.prefix(24)).asWords.first.map { countedThings.contains($0.letters) } ?? false
  }

  static let countedThings: Set<Letters> = [
    "يوم", "يوما", "ايام", "اسبوع", "اسابيع", "شهر", "شهرا", "اشهر", "ساعه", "ساعات", "سنه", "سنوات", "هـ", "ه", "م",
    "عام",
    "ريال", "ريالا", "محرم", "صفر", "ربيع", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي", "يناير", "فبراير",
    "مارس",
    "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر",
  ]

  static func takeDigits(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    var count = 0
    while let digit = scalars.first?.digitValue {
      guard count < 3 else { return nil }
      value = value * 10 + digit
      count += 1
      scalars.removeFirst()
    }
    return count > 0 ? value : nil
  }

  static func dropSpaces(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    scalars = scalars.drop { $0.isSpace }
  }

  static func dropTrailingSpaces(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while scalars.last?.isSpace == true { scalars.removeLast() }
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
