/// How great the need is, out of a hundred, as the sum of stated parts: a researcher’s judgement that can be compared.
package struct NeedScore: Hashable, Sendable {
  package let parts: [Part: Int]

  /// What is judged, each up to its own highest; raw values are stored.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case income, housing, health, dependants, obligations

    /// The most points the part can have.
    package var most: Int {
      switch self {
      case .income: 35
      case .housing: 20
      case .health: 20
      case .dependants: 15
      case .obligations: 10
      }
    }
  }

  /// A score of every part; refused where one lies outside what it can have.
  package init(_ parts: [Part: Int]) throws(Refusal) {
    for part in Part.allCases {
      guard let points = parts[part], (0...part.most).contains(points) else {
        throw .fieldwork(.scoreOutOfRange(part))
      }
    }
    self.parts = parts
  }

  package var total: Int { parts.values.reduce(0, +) }

  /// The points in the order of the parts, `20:10:5:15:0`.
  package var stored: String { Part.allCases.map { String(parts[$0] ?? 0) }.joined(separator: ":") }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(stored text: String) {
    let points = text.split(separator: ":").compactMap { Int($0) }
    guard points.count == Part.allCases.count else { return nil }
    try? self.init(Dictionary(uniqueKeysWithValues: zip(Part.allCases, points)))
  }
}

/// What the researcher proposes beside yes or no.
package struct Advice: Hashable, Sendable {
  /// What kind of help, in words.
  package var kind: String
  package var amount: Halalas?
  package var months: Int?

  /// Help is proposed for so many months at most.
  package static let longest = 36

  package init(kind: String = "", amount: Halalas? = nil, months: Int? = nil) {
    (self.kind, self.amount, self.months) = (kind, amount, months)
  }
}
