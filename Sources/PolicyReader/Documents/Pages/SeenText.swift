/// A piece of an Arabic line as it stands on the page, from left to right.
enum SeenText {
  /// The characters in the order in which they are read.
  ///
  /// Walking from the right, each character follows the last, but a run of Latin words or a number is taken whole. The
  /// neutrals at a run's edges belong to the Arabic around it.
  static func inReadingOrder(_ seen: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var read: [Unicode.Scalar] = []
    var place = seen.count - 1
    while place >= 0 {
      switch Direction(seen[place]) {
      case .right, .neutral:
        read.append(seen[place])
        place -= 1
      case .left, .digit:
        let start = startOfRun(in: seen, endingAt: place)
        read += seen[start...place]
        place = start - 1
      }
    }
    return read
  }

  /// A line of another script with the stretches of Arabic in it turned to the order of reading.
  static func withArabicTurned(_ seen: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var turned: [Unicode.Scalar] = []
    var place = 0
    while place < seen.count {
      let rest = seen[place...]
      let stretch = rest.prefix { Direction($0) != .left }
      guard let last = stretch.lastIndex(where: { Direction($0) == .right }), Direction(seen[place]) == .right else {
        turned.append(seen[place])
        place += 1
        continue
      }
      turned += inReadingOrder(Array(seen[place...last]))
      place = last + 1
    }
    return turned
  }

  /// Where the run that ends at `end` begins: a Latin run goes on over numbers and neutrals, a number only over the
  /// single separators within it.
  private static func startOfRun(in seen: [Unicode.Scalar], endingAt end: Int) -> Int {
    var start = end
    var place = end
    var hasLatin = Direction(seen[end]) == .left
    while place > 0 {
      place -= 1
      switch Direction(seen[place]) {
      case .right: return start
      case .left:
        hasLatin = true
        start = place
      case .digit:
        if hasLatin || isJoined(seen, place, start) {
          start = place
        } else if !leadsToLatin(seen, from: place) {
          return start
        }
      case .neutral: continue
      }
    }
    return start
  }

  /// Whether the digit at `place` is part of the number that begins at `start`: beside it, or with one separator between.
  private static func isJoined(_ seen: [Unicode.Scalar], _ place: Int, _ start: Int) -> Bool {
    if start - place == 1 { return true }
    return start - place == 2 && "./,:٫٬\u{A0}".unicodeScalars.contains(seen[place + 1])
  }

  /// Whether Latin letters stand left of `place` before any Arabic: then the number is read with them.
  private static func leadsToLatin(_ seen: [Unicode.Scalar], from place: Int) -> Bool {
    for scalar in seen[..<place].reversed() {
      switch Direction(scalar) {
      case .left: return true
      case .right: return false
      default: continue
      }
    }
    return false
  }
}
