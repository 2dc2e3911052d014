import Arabic

/// Text stored in visual order, each line backwards, as some PDF producers leave it.
struct Mirroring {
  /// Whether the document as a whole reads backwards.
  let isMirrored: Bool

  /// Counts words that begin with a letter which only ends words (ة, ى) against those that begin with ‘ال’.
  init(_ lines: [String]) {
    var upright = 0
    var backwards = 0
    for line in lines {
      for word in line.parts(where: { $0 == UInt8(ascii: " ") }) where word.unicodeScalars.count > 3 {
        let scalars = word.unicodeScalars
        if scalars.starts(with: "ال".unicodeScalars) { upright += 1 }
        if scalars.first == "ة" || scalars.first == "ى" { backwards += 1 }
        if scalars.last == "ا", scalars.dropLast().last == "ل" { backwards += 1 }
      }
    }
    isMirrored = backwards > 8 && backwards > upright * 2
  }

  /// The line turned round; digits and Latin words keep their order within themselves.
  static func turned(_ line: String) -> String {
    var turned: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    for scalar in line.unicodeScalars.reversed() {
      if isLeftToRight(scalar) {
        run.append(scalar)
      } else {
        turned += run.reversed()
        run = []
        turned.append(Brackets.mirrored(scalar))
      }
    }
    turned += run.reversed()
    var view = String.UnicodeScalarView()
    view.append(contentsOf: turned)
    return String(view)
  }

  private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
    scalar.digitValue != nil || (scalar.isASCII && scalar.isLetter)
  }
}
