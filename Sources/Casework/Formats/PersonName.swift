/// A person's name in the four parts of a Saudi identity document.
///
/// A resident's document may lack the father's or the grandfather's name; the first and the family name are always there.
package struct PersonName: Hashable, Sendable {
  package let first: NamePart
  package let father: NamePart?
  package let grandfather: NamePart?
  package let family: NamePart

  package init(first: NamePart, father: NamePart? = nil, grandfather: NamePart? = nil, family: NamePart) {
    self.first = first
    self.father = father
    self.grandfather = grandfather
    self.family = family
  }

  /// All parts in order, one space between.
  package var full: String {
    [first, father, grandfather, family].compactMap { $0?.text }.joined(separator: " ")
  }

  /// First and family name, as in lists.
  package var short: String { "\(first.text) \(family.text)" }

  /// The first letters of the first and the family name, the article passed over: سع for سارة العتيبي.
  package var initials: String { first.firstLetter + family.letterAfterArticle }
}

extension NamePart {
  /// Its first letter without marks, upper case where there are cases.
  fileprivate var firstLetter: String { Self.letter(text) }

  /// Its first letter after ال, آل, Al- or El- where more than that follows.
  fileprivate var letterAfterArticle: String {
    let lowercased = text.lowercased()
    for article in ["ال", "آل ", "al-", "al ", "el-", "el "] where lowercased.hasPrefix(article) {
      let rest = text.dropFirst(article.count)
      if rest.count > 1 { return Self.letter(rest.drop { $0 == " " || $0 == "-" }) }
    }
    return Self.letter(text)
  }

  private static func letter(_ text: some StringProtocol) -> String {
    text.unicodeScalars.first.map { String($0).uppercased() } ?? ""
  }
}
