/// One question of a service's form.
package struct FormField: Hashable, Sendable {
  /// Stable within the service, for example `household-size`: what an answer is kept under.
  package var code: String
  package var labelAr: String
  /// Empty where only Arabic was written; it is shown then.
  package var labelEn: String
  package var hintAr: String
  package var hintEn: String
  package var isRequired: Bool
  package var kind: Kind

  /// What an answer is.
  package indirect enum Kind: Hashable, Sendable {
    /// A line of words.
    case text
    /// Several lines of words.
    case prose
    /// A whole number.
    case number(least: Int?, most: Int?)
    case money(least: Halalas?, most: Halalas?)
    /// A day of either calendar.
    case date(DateBound)
    /// One of the options, or several.
    case choice([Option], several: Bool)
    /// Rows of simple answers: income by source, dependants.
    case table([FormField], rows: ClosedRange<Int>)
    /// A document, handed in with the others.
    case file
    /// A place: the short national address, a latitude and longitude, or words.
    case place
  }

  /// Which days a date may be.
  package enum DateBound: String, Hashable, Sendable, CaseIterable {
    case any
    /// Today or before.
    case past
    /// Today or later.
    case future
  }

  /// One answer of a choice.
  package struct Option: Hashable, Sendable {
    package var code: String
    package var nameAr: String
    /// Empty where only Arabic was written.
    package var nameEn: String

    package init(_ code: String, ar: String, en: String = "") {
      self.code = code
      nameAr = ar
      nameEn = en
    }
  }

  package init(
    _ code: String, ar: String, en: String = "", hintAr: String = "", hintEn: String = "", isRequired: Bool = true,
    _ kind: Kind
  ) {
    self.code = code
    labelAr = ar
    labelEn = en
    self.hintAr = hintAr
    self.hintEn = hintEn
    self.isRequired = isRequired
    self.kind = kind
  }
}

extension FormField {
  /// How much a form may hold.
  package enum Bounds {
    package static let fields = 60
    package static let options = 40
    package static let columns = 8
    package static let rows = 30
    /// Inputs of a whole form, a date counting as its five parts: a page sends at most a thousand.
    package static let inputs = 700
    package static let label = 200
    package static let hint = 500
    package static let line = 200
    package static let prose = 4_000
    /// A number's sign and digits: neither sums nor columns overflow.
    package static let number = 999_999_999
  }

  /// The columns of a table; none for anything else.
  package var columns: [FormField] {
    if case .table(let columns, _) = kind { columns } else { [] }
  }

  /// The inputs one answer takes on a page.
  var inputs: Int {
    switch kind {
    case .date: 5
    case .file: 0
    case .choice(let options, let several): several ? options.count : 1
    case .table(let columns, let rows): rows.upperBound * columns.reduce(0) { $0 + $1.inputs } + 1
    case .text, .prose, .number, .money, .place: 1
    }
  }

  /// Whether a text may be a code: lower-case Latin letters, digits and hyphens, a letter first, at most 40 of them.
  package static func isCode(_ text: String) -> Bool {
    let units = Array(text.utf8)
    guard (1...40).contains(units.count), let first = units.first, (0x61...0x7A).contains(first) else { return false }
    return units.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
