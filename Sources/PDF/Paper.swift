/// A4 with its margins, and how much of it there may be.
struct Paper {
  let width = 595.28
  let height = 841.89
  let margin = 56.0
  /// From the lower edge to the foot line.
  let footer = 40.0

  var textWidth: Double { width - 2 * margin }
  var textHeight: Double { height - 2 * margin - 8 }

  static let mostPages = 300
  static let mostBlocks = 20_000
  static let largestFile = 64 << 20
}
