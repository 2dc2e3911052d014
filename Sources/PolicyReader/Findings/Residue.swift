import Arabic
import Casework

/// What a template or a copied page leaves behind: tags, placeholders, blanks to be filled in.
enum Residue {
  static func findings(in outline: Outline) -> [Finding] {
    var findings: [Finding] = []
    for line in outline.cover + outline.parts.flatMap(\.lines) {
      guard let residue = Markup.residue(in: line.source) ?? placeholder(in: line), findings.last?.line != line.number
      else {
        continue
      }
      findings.append(Finding(.templateResidue, line: line.number, particulars: [residue]))
    }
    return findings
  }

  private static let instructions: [Phrase] = [
    "=اسم =الجمعيه/المنظمه/المنشاه", "=يذكر/تذكر/ادخل/يدرج/تدرج/اكتب/يكتب", "=رقم =الترخيص", "=تاريخ =الاعتماد",
  ]

  static func placeholder(in line: Line) -> String? {
    let source = line.source
    for (open, close) in [("{{", "}}"), ("[", "]"), ("<<", ">>"), ("(", ")")] {
      guard let start = source.range(ofScalars: open) else { continue }
      let rest = String(source[start.upperBound...])
      guard let end = rest.range(ofScalars: close) else { continue }
      let inner = String(rest[..<end.lowerBound])
      let words = inner.asWords
      let tells = open == "{{" || open == "<<" || instructions.contains { $0.match(in: words, at: 0) != nil }
      let isBracketed = open == "[" && words.contains { !$0.isForeign && $0.number == nil }
      if !words.isEmpty, words.count <= 8, tells || isBracketed { return open + inner + close }
    }
    if let word = line.words.first(where: {
      $0.letters.count >= 3 && $0.letters.bytes.allSatisfy { $0 == UInt8(ascii: "x") }
    }) {
      return word.text
    }
    return blank(in: source, line)
  }

  /// Six dots or strokes after a word, that are neither a blank date nor a leader to a page number.
  private static func blank(in source: String, _ line: Line) -> String? {
    guard !source.contains("/"), line.words.count >= 2, line.words.last?.number == nil else { return nil }
    var run = 0
    for scalar in source.unicodeScalars {
      run = scalar == "." || scalar == "_" || scalar == "…" ? run + (scalar == "…" ? 3 : 1) : 0
      if run >= 6 { return line.words[0].text + " ……" }
    }
    return nil
  }
}
