/// One part of a person's name, as its owner writes it: Arabic or Latin letters, without digits or ornaments.
package struct NamePart: PersonalForm {
  /// The letters with single spaces between words; vowel marks are kept, stretching strokes are not.
  package let text: String

  /// The longest part taken, in signs as people count them.
  package static let longest = 40

  /// Takes back what was stored; it was checked when it was typed, by the rules of its day.
  package init(stored text: String) { self.text = text }

  package init(typed text: String) throws(FormatRefusal) {
    // Before it is looked at sign by sign.
    guard text.unicodeScalars.count <= Self.longest * 4 else {
      throw .tooLong(count: text.count, expected: Self.longest)
    }
    let stretch: Unicode.Scalar = "\u{0640}"
    let words = text.unicodeScalars
      .filter { !$0.isDirectionMark && $0 != stretch }
      .split { $0.properties.isWhitespace }
    guard !words.isEmpty else { throw .empty }
    try Self.check(words.joined())
    let name = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    guard !name.isLonger(than: Self.longest) else {
      // As many signs as its marks would make.
      let signs = (name.utf8.count + String.mostBytesASign - 1) / String.mostBytesASign
      throw .tooLong(count: max(name.count, signs), expected: Self.longest)
    }
    self.text = name
  }

  /// The first letter alone: `ن•••`, whatever the length.
  package var masked: String { text.prefix(1) + "•••" }

  /// Every sign may stand in a name, the first is a letter, and all letters are of one script.
  private static func check(_ scalars: some Sequence<Unicode.Scalar>) throws(FormatRefusal) {
    var script: NameSign.Script?
    for scalar in scalars {
      switch NameSign(scalar) {
      case .letter(let found):
        if script != nil, script != found { throw .mixedScripts }
        script = found
      case .mark where script != nil, .joiner where script != nil: continue
      default: throw .unexpected(Character(scalar))
      }
    }
  }
}
