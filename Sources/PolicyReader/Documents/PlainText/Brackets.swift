/// Brackets that face the wrong way.
///
/// A PDF may name a bracket by its shape and not by its meaning; in a line of Arabic, turned to the order of reading, an
/// opening bracket then comes out as a closing one.
enum Brackets {
  /// Turns the brackets round when more pairs face outward than inward in the document as a whole.
  static func mended(_ lines: [String]) -> [String] {
    var inward = 0
    var outward = 0
    for line in lines {
      var open: Unicode.Scalar?
      for scalar in line.unicodeScalars where scalar == "(" || scalar == ")" {
        if open == "(", scalar == ")" { inward += 1 }
        if open == ")", scalar == "(" { outward += 1 }
        open = open == nil || open == scalar ? scalar : nil
      }
    }
    guard outward > inward else { return lines }
    return lines.map { line in
      guard line.unicodeScalars.contains(where: { Direction($0) == .right }) else { return line }
      return String(String.UnicodeScalarView(line.unicodeScalars.map(mirrored)))
    }
  }

  /// The bracket or quotation mark that faces the other way.
  static func mirrored(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "(": ")"
    case ")": "("
    case "[": "]"
    case "]": "["
    case "«": "»"
    case "»": "«"
    default: scalar
    }
  }
}
