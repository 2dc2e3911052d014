import Arabic

extension MarkerReader {
  /// ‘- :’ or ‘:’ at the start is the heading's ‘:-’, mirrored.
  mutating func takeMirroredColon() {
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

  mutating func takeTrailingColon() {
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
  mutating func takeStrayNumber() -> Int? {
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

  mutating func takeTrailing() {
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
  mutating func takeTrailingNumber() {
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
}
