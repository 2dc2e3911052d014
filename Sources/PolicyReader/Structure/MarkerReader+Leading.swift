import Arabic

extension MarkerReader {
  /// The marker before the text, taken off; nil when the text begins at once.
  mutating func takeLeading() -> Marker? {
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
}
