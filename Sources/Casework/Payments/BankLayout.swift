/// How a bank wants the lines of a transfer: which columns, in which order, under which words.
package struct BankLayout: Hashable, Sendable {
  package typealias ID = Identifier<BankLayout>

  /// Its word in forms: of an association's own, its identifier.
  package let code: String
  /// What an association calls its own; nil for a ready-made one.
  package let title: String?
  package let columns: [(column: Column, header: String)]
  /// Amounts as whole halalas instead of riyals with two decimals.
  package let countsHalalas: Bool
  /// The first row names the columns.
  package let hasHeader: Bool
  /// How the table is written as text.
  package let encoding: Encoding
  package let separator: Separator

  /// Raw values are stored.
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    case utf8
    /// What older programs of banks read Arabic by.
    case windows1256
  }

  /// What stands between two cells; raw values are stored.
  package enum Separator: String, Hashable, Sendable, CaseIterable {
    case comma, semicolon, tab
  }

  package init(
    code: String, title: String? = nil, columns: [(column: Column, header: String)], countsHalalas: Bool,
    hasHeader: Bool = true, encoding: Encoding = .utf8, separator: Separator = .comma
  ) {
    (self.code, self.title, self.columns, self.countsHalalas) = (code, title, columns, countsHalalas)
    (self.hasHeader, self.encoding, self.separator) = (hasHeader, encoding, separator)
  }

  package enum Column: String, Hashable, Sendable, CaseIterable {
    case place, payee, iban, amount, currency, reference
  }

  package static func == (left: BankLayout, right: BankLayout) -> Bool { left.code == right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Ready-made layouts; none is a certain bank's.
  package static let all: [BankLayout] = [
    BankLayout(
      code: "generic-ar",
      columns: [
        (.place, "م"), (.payee, "اسم المستفيد"), (.iban, "رقم الآيبان"), (.amount, "المبلغ"), (.currency, "العملة"),
        (.reference, "المرجع"),
      ], countsHalalas: false),
    BankLayout(
      code: "generic-en",
      columns: [
        (.iban, "IBAN"), (.payee, "Beneficiary Name"), (.amount, "Amount"), (.currency, "Currency"),
        (.reference, "Reference"),
      ], countsHalalas: false),
    BankLayout(
      code: "generic-halalas",
      columns: [
        (.reference, "Reference"), (.iban, "IBAN"), (.payee, "Beneficiary Name"), (.amount, "Amount in Halalas"),
      ], countsHalalas: true),
  ]

  /// The header, where there is one, and a row for each line, in order.
  package func rows(of batch: TransferBatch) -> [[String]] {
    (hasHeader ? [columns.map(\.header)] : [])
      + batch.lines.enumerated().map { place, line in columns.map { value($0.column, of: line, at: place) } }
  }

  private func value(_ column: Column, of line: TransferBatch.Line, at place: Int) -> String {
    switch column {
    case .place: String(place + 1)
    case .payee: line.payee
    case .iban: line.iban.text
    case .amount: countsHalalas ? String(line.amount.count) : line.amount.text
    case .currency: "SAR"
    case .reference: line.reference
    }
  }
}
