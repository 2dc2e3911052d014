import Arabic

/// Nothing longer is looked at.
private let longestTyped = 60
/// In either calendar; no mobile and no organization's number begins so.
private let yearsTyped = 1_400...2_199

extension YearlyNumber {
  /// Reads a number as people type it: digits of any script, any sign or space between its parts, and its word left out or in any
  /// letter case, as in `2026-42`, `٢٠٢٦/٠٠٠٤٢` or `req 2026 42`.
  ///
  /// Whoever has no Latin keyboard on the phone can type it. Without its word it is not read out of what may be anything else: run
  /// together, as a mobile or an organization's number in two parts, or ten digits that make somebody's ID.
  package init?(typed text: String) {
    guard text.utf8.count <= longestTyped else { return nil }
    var letters = ""
    var groups: [String] = []
    var isWithin = false
    for scalar in text.unicodeScalars where !scalar.isDirectionMark {
      if let digit = scalar.digitValue {
        if !isWithin { groups.append("") }
        groups[groups.count - 1] += String(digit)
        isWithin = true
      } else if scalar.isLatinLetter, groups.isEmpty {
        letters.unicodeScalars.append(scalar)
      } else if scalar.isBetweenParts {
        isWithin = false
      } else {
        return nil
      }
    }
    guard letters.isEmpty || letters.uppercased() == Self.word else { return nil }
    if groups.count == 1, !letters.isEmpty { groups = [String(groups[0].prefix(4)), String(groups[0].dropFirst(4))] }
    guard groups.count == 2, let number = Self("\(Self.word)-\(groups[0])-\(groups[1])") else { return nil }
    if letters.isEmpty, !yearsTyped.contains(number.year) || (try? NationalID(typed: text)) != nil { return nil }
    self = number
  }
}

extension Unicode.Scalar {
  /// Whether it may stand between the year and the count: dashes and spaces, and what phones offer in their place.
  fileprivate var isBetweenParts: Bool {
    isDash || properties.isWhitespace || self == "/" || self == "." || self == "_" || self == "ـ"
  }
}
