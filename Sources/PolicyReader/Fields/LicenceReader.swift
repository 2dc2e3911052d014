import Arabic

/// Finds the licence number and notices where the document gives another.
struct LicenceReader {
  private(set) var number: String?
  /// A number that differs from the one most often given.
  private(set) var other: (number: String, line: Int)?

  private static let licence: [Phrase] = [
    "ترخيص … رقم", "رقم … ترخيص", "مسجله/مرخصه … رقم/برقم", "تسجيل رقم", "=ترخيص", "رقم … تسجيل",
  ]

  init(_ outline: Outline) {
    var found: [(number: String, line: Int)] = []
    for line in outline.cover + outline.furniture {
      guard let range = line.words.range(ofAny: Self.licence) else { continue }
      let rest = line.words[range.lowerBound...].prefix(7)
      guard
        let word = rest.first(where: {
          $0.letters.bytes.count <= 10 && $0.letters.bytes.allSatisfy { (0x30...0x39).contains($0) }
        })
      else { continue }
      found.append((word.text.withASCIIDigits, line.number))
    }
    found.sort { $0.line < $1.line }
    let counts = Dictionary(grouping: found, by: \.number).mapValues(\.count)
    number = found.max { (counts[$0.number] ?? 0, -$0.line) < (counts[$1.number] ?? 0, -$1.line) }?.number
    other = found.first { $0.number != number }
  }
}
