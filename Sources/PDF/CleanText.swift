/// Text as it may stand on paper: no control characters, nothing that turns the direction of what comes after it.
///
/// Line ends stay; tabs become spaces. What a person typed can then neither hide nor reorder words of the letter.
func clean(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy({ $0 == "\n" || standsOnPaper($0) }) { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
    case 0x09: kept.append(" ")
    default: if standsOnPaper(scalar) { kept.append(scalar) }
    }
  }
  return String(kept)
}

private func standsOnPaper(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: false
  // Noncharacters.
  case 0xFDD0...0xFDEF: false
  case let value: value & 0xFFFE != 0xFFFE
  }
}

/// Words of someone else inside a sentence of ours, kept from changing the sentence's direction.
package func isolated(_ words: String) -> String {
  let kept = words.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
  return "\u{2068}\(String(String.UnicodeScalarView(kept)))\u{2069}"
}

/// Text in which no stretch without spaces is so long that finding its line ends takes more than a moment.
func breakable(_ text: String) -> String {
  guard text.utf8.count > longestStretch else { return text }
  var broken = String.UnicodeScalarView()
  var stretch = 0
  for scalar in text.unicodeScalars {
    stretch = scalar.properties.isWhitespace ? 0 : stretch + 1
    if stretch > longestStretch {
      broken.append("\n")
      stretch = 1
    }
    broken.append(scalar)
  }
  return String(broken)
}

private let longestStretch = 500
