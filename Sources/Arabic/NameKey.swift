/// What two spellings of a person's Arabic name have in common, for finding the same person twice.
///
/// Folded; بن, بنت and ابن dropped; عبد, أبو, أم and آل joined to the word after them; a leading ال left out. Equal keys
/// suggest one person and prove nothing.
package struct NameKey: Hashable, Sendable {
  /// The parts of the name in order, each folded and joined.
  package let parts: [String]

  /// The key of a name in any spelling; punctuation counts as a gap between parts.
  package init(_ name: some StringProtocol) {
    var parts: [String] = []
    var prefix = ""
    for word in name.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if Self.links.contains(String(word)) { continue }
      if Self.joins.contains(String(word)), prefix.isEmpty {
        prefix = String(word)
        continue
      }
      parts.append(Self.withoutArticle(prefix + word))
      prefix = ""
    }
    if !prefix.isEmpty { parts.append(prefix) }
    self.parts = parts
  }

  /// The whole key as one string, parts separated by a space.
  package var text: String { parts.joined(separator: " ") }

  /// Folded words that only lead from one name to the next.
  package static let links: Set<String> = ["بن", "بنت", "ابن"]
  /// Folded words that are one name with the word after them.
  package static let joins: Set<String> = ["عبد", "ابو", "ام", "ال"]

  private static func withoutArticle(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.count > 3, scalars.starts(with: "ال".unicodeScalars) else { return word }
    return String(scalars.dropFirst(2))
  }
}
