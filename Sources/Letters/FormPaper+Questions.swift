import Casework
import Lexicon
import PDF

extension FormPaper {
  /// The need, the amount and the service's own questions, answered or with room to write.
  func questions(in say: Language) -> [Block] {
    var blocks: [Block] = [.heading(say(.yourNeed), level: 2)]
    blocks += filled.map { [Block.paragraph($0.need)] } ?? Self.lines(4)
    if service.asksAmount {
      let amount = filled.map { $0.amount.map { Self.words(of: $0, in: say) } ?? "" }
      blocks.append(.facts([Block.Fact(say(.amountNeeded), amount ?? Self.short)]))
    }
    for field in service.questions { blocks += question(field, in: say) }
    return blocks + [.space(6)]
  }

  private static let short = "\u{00A0}"

  private static func lines(_ count: Int) -> [Block] {
    (0..<count).flatMap { _ in [Block.space(10), .rule(.line)] }
  }

  private static func words(of amount: Halalas, in say: Language) -> String { "\(amount.grouped) \(say(.currency))" }

  private func question(_ field: FormField, in say: Language) -> [Block] {
    let label = field.isRequired ? say(field.label) : "\(say(field.label)) (\(say(.optional)))"
    if case .table(let columns, let rows) = field.kind {
      return [.space(8), .paragraph(label, TextStyle(isBold: true, below: 4)), grid(field, columns, rows, in: say)]
    }
    if let filled {
      let value = filled.answers[field.code].map { Self.words(of: $0, field, in: say) } ?? "–"
      return [.facts([Block.Fact(label, value)])]
    }
    switch field.kind {
    case .choice(let options, _):
      let boxes = options.map { "☐ \(say($0.name))" }.joined(separator: "     ")
      return [.facts([Block.Fact(label, boxes)])]
    case .prose: return [.paragraph(label, TextStyle(isBold: true, below: 2))] + Self.lines(3)
    case .date: return [.facts([Block.Fact(label, "      /      /            ")])]
    default: return [.facts([Block.Fact(label, Self.short)])]
    }
  }

  private func grid(
    _ field: FormField, _ columns: [FormField], _ rows: ClosedRange<Int>, in say: Language
  ) -> Block {
    let headings = columns.map { say($0.label) }
    guard let filled else {
      let blank = min(max(rows.lowerBound, 5), rows.upperBound)
      // A sign that takes room and shows nothing keeps each row as high as a line of writing.
      return .grid(
        Block.Grid(
          headings: headings,
          rows: (0..<blank).map { _ in columns.map { _ in "\u{00A0}" } }))
    }
    guard case .rows(let answers)? = filled.answers[field.code] else {
      return .grid(Block.Grid(headings: headings, rows: [columns.map { _ in "–" }]))
    }
    return .grid(
      Block.Grid(
        headings: headings,
        rows: answers.map { row in
          columns.map { column in row[column.code].map { Self.words(of: $0, column, in: say) } ?? "–" }
        }))
  }

  private static func words(of value: FieldValue, _ field: FormField, in say: Language) -> String {
    switch value {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .money(let amount): return words(of: amount, in: say)
    case .date(let date): return say(.bothDates(DualDate(date.day)))
    case .place(let place): return place.text
    case .choice(let codes):
      guard case .choice(let options, _) = field.kind else { return "" }
      return options.filter { codes.contains($0.code) }.map { say($0.name) }.joined(separator: "، ")
    case .rows: return ""
    }
  }
}
