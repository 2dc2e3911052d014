/// How a bank wants the lines of a transfer: which columns, in which order, under which words.
package struct BankLayout: Hashable, Sendable {
  /// Its word in forms.
  package let code: String
  package let columns: [(column: Column, header: String)]
  /// Amounts as whole halalas instead of riyals with two decimals.
  package let countsHalalas: Bool

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

  /// The header and a row for each line, in order.
  package func rows(of batch: TransferBatch) -> [[String]] {
    [columns.map(\.header)]
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
