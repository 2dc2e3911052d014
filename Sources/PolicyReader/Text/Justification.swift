import Arabic

/// Justified lines whose words extraction has put in reverse order, recognizable by the wide gaps between them.
enum Justification {
  /// The line with its words in reading order, when the gaps and the grammar both say that they are reversed.
  static func restored(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let groups = split(scalars)
    guard groups.count >= 6 else { return line }
    let words = groups.reduce(0) { $0 + $1.split(separator: " ").count }
    guard groups.count * 5 >= words * 4, isReversed(groups) else { return line }
    return groups.reversed().joined(separator: " ")
  }

  /// Stretches between gaps of two or more spaces.
  private static func split(_ scalars: [Unicode.Scalar]) -> [String] {
    var groups: [String] = []
    var current = String.UnicodeScalarView()
    var spaces = 0
    for scalar in scalars {
      if scalar == " " {
        spaces += 1
        continue
      }
      if spaces >= 2, !current.isEmpty {
        groups.append(String(current))
        current = String.UnicodeScalarView()
      } else if spaces == 1 {
        current.append(" ")
      }
      spaces = 0
      current.append(scalar)
    }
    if !current.isEmpty { groups.append(String(current)) }
    return groups
  }

  /// Prepositions and quantifiers stand before a definite noun, relative pronouns after one; reversed, the other way round.
  private static func isReversed(_ groups: [String]) -> Bool {
    let words = groups.map { Letters($0) }
    var upright = 0
    var reversed = 0
    for (index, word) in words.enumerated() where leaders.contains(word) {
      if index + 1 < words.count, isDefinite(words[index + 1]) { upright += 1 }
      if index > 0, isDefinite(words[index - 1]) { reversed += 1 }
    }
    for (index, word) in words.enumerated() where word == "التي" || word == "الذي" {
      if index > 0, isDefinite(words[index - 1]) { upright += 2 }
      if index + 1 < words.count, isDefinite(words[index + 1]) { reversed += 2 }
    }
    return reversed > upright
  }

  private static let leaders: Set<Letters> = [
    "من", "في", "علي", "الي", "عن", "كافه", "جميع", "بجميع", "كل", "هذه", "هذا", "بين", "مع",
  ]

  private static func isDefinite(_ word: Letters) -> Bool {
    guard word.count > 4, word != "التي", word != "الذي" else { return false }
    return word.hasPrefix("ال") || word.hasPrefix("وال") || word.hasPrefix("لل")
  }
}
