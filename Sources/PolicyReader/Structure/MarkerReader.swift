import Arabic

/// Takes the marker off a line, wherever extraction has left it.
struct MarkerReader {
  private(set) var marker: Marker?
  /// A colon stood at either end: ‘تمهيد:-’, or mirrored ‘- : تمهيد’.
  private(set) var endsHeading = false
  private var scalars: ArraySlice<Unicode.Scalar>

  init(_ text: String) {
    scalars = ArraySlice(Array(text.unicodeScalars))
    trim()
    takeMirroredColon()
    let hadStray = takeStrayNumber()
    var rounds = 0
    while rounds < 3, let found = takeLeading() {
      if marker == nil { marker = found }
      rounds += 1
      trim()
    }
    takeMirroredColon()
    takeTrailingColon()
    if marker == nil || marker?.isTrailing == true { takeTrailing() }
    if marker == nil, let stray = hadStray { marker = Marker(style: .number, path: [stray]) }
    trim()
  }

  /// The line without marker and without the colon that ended it.
  var rest: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Leading

  private mutating func takeLeading() -> Marker? {
    takeBullet() ?? takeHash() ?? takeNumber() ?? takeLetter() ?? takeRoman() ?? takeWords()
  }

  private mutating func takeBullet() -> Marker? {
    guard let first = scalars.first, let bullet = Self.bullet(first) else { return nil }
    // A dash before a digit belongs to the number; a lone Latin ‘o’ is a bullet only before a space.
    let next = scalars.dropFirst().first
    if first == "o", next?.isSpace != true { return nil }
    scalars.removeFirst()
    return Marker(style: .bullet(bullet))
  }

  private mutating func takeHash() -> Marker? {
    let count = scalars.prefix { $0 == "#" }.count
    guard count > 0 else { return nil }
    scalars.removeFirst(count)
    return Marker(style: .hash(count))
  }

  private mutating func takeNumber() -> Marker? {
    var look = scalars
    let isOpen = look.first == "(" || look.first == "[" || look.first == ")"
    if isOpen { look.removeFirst() }
    Self.dropSpaces(&look)
    guard let first = Self.takeDigits(&look) else { return nil }
    var path = [first]
    while path.count < 4 {
      var ahead = look
      guard let separator = ahead.first, Self.numberJoints.contains(separator) else { break }
      ahead.removeFirst()
      guard let next = Self.takeDigits(&ahead) else { break }
      path.append(next)
      look = ahead
    }
    guard path.allSatisfy({ $0 <= 199 }) else { return nil }
    let spaced = look.first?.isSpace == true
    Self.dropSpaces(&look)
    var closed = false
    while let scalar = look.first, Self.numberClosers.contains(scalar) {
      look.removeFirst()
      closed = true
      Self.dropSpaces(&look)
    }
    if look.isEmpty {
      guard closed else { return nil }
    } else if !closed {
      guard spaced, !isOpen, first > 0, path.count > 1 || (first < 100 && Self.beginsItem(look)) else { return nil }
    } else if isOpen, Self.countsThings(look) {
      return nil
    } else if let next = look.first, next.digitValue != nil {
      return nil
    }
    scalars = look
    return Marker(style: path.count == 1 ? .number : .decimal(path.count), path: path)
  }

  private mutating func takeLetter() -> Marker? {
    var look = scalars
    let isOpen = look.first == "(" || look.first == ")"
    if isOpen { look.removeFirst() }
    Self.dropSpaces(&look)
    guard let first = look.first, let position = Self.position(of: first) else { return nil }
    look.removeFirst()
    if look.first == "\u{640}" { look.removeFirst() }
    Self.dropSpaces(&look)
    guard let closer = look.first, Self.letterClosers.contains(closer) else { return nil }
    look.removeFirst()
    guard closer != ":" || !look.isEmpty else { return nil }
    while let extra = look.first, Self.letterClosers.contains(extra) { look.removeFirst() }
    scalars = look
    return Marker(style: .letter, path: [position])
  }

  private mutating func takeRoman() -> Marker? {
    let letters = scalars.prefix { "IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".unicodeScalars.contains($0) }
    guard !letters.isEmpty, letters.count <= 5, let value = Self.romanValue(letters) else { return nil }
    var look = scalars.dropFirst(letters.count)
    Self.dropSpaces(&look)
    guard let closer = look.first, Self.letterClosers.contains(closer) else { return nil }
    look.removeFirst()
    scalars = look
    return Marker(style: .roman, path: [value])
  }

  /// ‘أولاً:’, ‘المادة الأولى:’, ‘البند (3) -’.
  private mutating func takeWords() -> Marker? {
    let opening = Letters(Self.text(scalars.prefix(16).prefix { $0.isLetter || $0.isArabicMark }))
    guard Self.ordinalAdverbs.contains(opening) || Self.articleNames.contains(opening) else { return nil }
    let head = Array(Self.text(scalars.prefix(48)).asWords.prefix(5))
    guard let first = head.first else { return nil }
    if Self.ordinalAdverbs.contains(first.letters), let reading = NumberWords.ordinal(in: [first.letters]) {
      var length = 1
      var value = reading.value
      if head.count > 1, head[1].letters == "عشر" {
        value += 10
        length = 2
      }
      guard let rest = dropWords(length, closing: true) else { return nil }
      scalars = rest
      return Marker(style: .ordinal, path: [value])
    }
    guard Self.articleNames.contains(first.letters), head.count > 1 else { return nil }
    let folded = head.dropFirst().map(\.letters)
    if let number = head[1].number, number < 200, let rest = dropWords(2, closing: false) {
      scalars = rest
      return Marker(style: .article, path: [number])
    }
    guard let reading = NumberWords.ordinal(in: folded), let rest = dropWords(1 + reading.length, closing: false) else {
      return nil
    }
    scalars = rest
    return Marker(style: .article, path: [reading.value])
  }

  /// What follows the first `count` words and the punctuation after them.
  private func dropWords(_ count: Int, closing isRequired: Bool) -> ArraySlice<Unicode.Scalar>? {
    var look = scalars
    for _ in 0..<count {
      look = look.drop { !$0.isLetter && $0.digitValue == nil }
      let isNumber = look.first?.digitValue != nil
      look = look.drop { scalar in
        isNumber ? scalar.digitValue != nil : (scalar.isLetter || scalar.isArabicMark)
      }
    }
    let closers = look.prefix { $0.isSpace || Self.letterClosers.contains($0) || $0 == "(" }
    let isClosed = closers.contains { !$0.isSpace }
    guard isClosed || !isRequired else { return nil }
    return look.dropFirst(closers.count)
  }

  // MARK: Ends

  /// ‘- :’ or ‘:’ at the start is the heading's ‘:-’, mirrored.
  private mutating func takeMirroredColon() {
    var look = scalars
    if let first = look.first, Self.isDash(first) {
      look.removeFirst()
      Self.dropSpaces(&look)
    }
    guard look.first == ":" else { return }
    look.removeFirst()
    Self.dropSpaces(&look)
    if let next = look.first, Self.isDash(next) { look.removeFirst() }
    endsHeading = true
    scalars = look
    trim()
  }

  private mutating func takeTrailingColon() {
    trim()
    var look = scalars
    if let last = look.last, Self.isDash(last) || last == "." {
      look.removeLast()
      Self.dropTrailingSpaces(&look)
    }
    guard look.last == ":" else { return }
    look.removeLast()
    endsHeading = true
    scalars = look
    trim()
  }

  /// A point and a number before an item are debris of a mirrored marker, kept only when no other is found.
  private mutating func takeStrayNumber() -> Int? {
    guard scalars.first == "." else { return nil }
    var look = scalars.dropFirst()
    Self.dropSpaces(&look)
    guard let number = Self.takeDigits(&look), number < 100, let next = look.first,
      next.isSpace || Self.isDash(next) || next.isArabicLetter
    else { return nil }
    scalars = look
    trim()
    return number
  }

  private mutating func takeTrailing() {
    trim()
    guard let last = scalars.last else { return }
    if let bullet = Self.bullet(last), last != "o", last != "*" {
      var look = scalars.dropLast()
      guard look.last?.isSpace == true || bullet != "-" else { return }
      Self.dropTrailingSpaces(&look)
      guard !look.isEmpty else { return }
      scalars = look
      marker = Marker(style: .bullet(bullet), isTrailing: true)
      return
    }
    takeTrailingNumber()
  }

  /// A number after the text and a dash, ‘الخطابات -4’.
  private mutating func takeTrailingNumber() {
    var look = scalars
    var digits: [Int] = []
    while let digit = look.last?.digitValue, digits.count < 3 {
      digits.insert(digit, at: 0)
      look.removeLast()
    }
    guard (1...2).contains(digits.count) else { return }
    Self.dropTrailingSpaces(&look)
    guard let dash = look.last, Self.isDash(dash) else { return }
    look.removeLast()
    guard look.last?.digitValue == nil else { return }
    Self.dropTrailingSpaces(&look)
    guard let before = look.last, before.isArabicLetter || before == "." || before == "،" else { return }
    scalars = look
    marker = Marker(style: .number, path: [digits.reduce(0) { $0 * 10 + $1 }], isTrailing: true)
  }

  private mutating func trim() {
    Self.dropSpaces(&scalars)
    Self.dropTrailingSpaces(&scalars)
  }
}

extension MarkerReader {
  private static let numberJoints: Set<Unicode.Scalar> = ["-", ".", "/", "–"]
  private static let numberClosers: Set<Unicode.Scalar> = [")", "(", "]", ".", "-", "–", "—", "/", ":", "ـ", "،"]
  private static let letterClosers: Set<Unicode.Scalar> = [")", "]", ".", "-", "–", "—", "/", ":", "ـ"]
  private static let abjad = Array("أبتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)
  private static let ordinalAdverbs: Set<Letters> = [
    "اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا", "حادي", "ثاني", "ثالث",
    "رابع",
    "خامس",
  ]
  private static let articleNames: Set<Letters> = [
    "الماده", "ماده", "البند", "بند", "الفصل", "الباب", "القسم", "المحور", "الفقره", "الجزء", "section", "article",
  ]

  private static func bullet(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
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

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { bullet(scalar) == "-" }

  private static func position(of letter: Unicode.Scalar) -> Int? {
    if letter == "ا" || letter == "إ" { return 1 }
    if let index = abjad.firstIndex(of: letter) { return index + 1 }
    guard letter.isASCII, letter.isLetter, !"IVXivx".unicodeScalars.contains(letter) else { return nil }
    return Int((letter.value | 0x20) - 0x60)
  }

  private static func romanValue(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
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
  private static func beginsItem(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, first.isArabicLetter else { return false }
    return !countsThings(rest)
  }

  private static func countsThings(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    text(rest.prefix(24)).asWords.first.map { countedThings.contains($0.letters) } ?? false
  }

  private static let countedThings: Set<Letters> = [
    "يوم", "يوما", "ايام", "اسبوع", "اسابيع", "شهر", "شهرا", "اشهر", "ساعه", "ساعات", "سنه", "سنوات", "هـ", "ه", "م",
    "عام",
    "ريال", "ريالا", "محرم", "صفر", "ربيع", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي", "يناير", "فبراير",
    "مارس",
    "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر",
  ]

  private static func takeDigits(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
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

  private static func dropSpaces(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    scalars = scalars.drop { $0.isSpace }
  }

  private static func dropTrailingSpaces(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while scalars.last?.isSpace == true { scalars.removeLast() }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
