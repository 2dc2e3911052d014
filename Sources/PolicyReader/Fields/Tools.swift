import Arabic
import Casework

extension Outline {
  /// The items of the tools section as written, without closing punctuation.
  var tools: [String] {
    parts(.tools).flatMap { part in
      let items = part.topItems
      if items.count == 1, items[0].marker == nil { return Self.enumerated(items[0]) }
      return items.map { Self.trimmed(Mending.dotsRightened($0.text)) }.filter { !$0.isEmpty }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    let isEdge: (Unicode.Scalar) -> Bool = { $0.isSpace || ".،,؛;:•".unicodeScalars.contains($0) }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    scalars = scalars.drop(while: isEdge)
    return String(scalars)
  }

  /// What a document, form or register is called.
  private static let documents: Phrase =
    "لايحه/نظام/دليل/نموذج/سجل/سياسه/طلب/تقرير/بطاقه/استماره/قاعده/برنامج/كتيب/ميثاق/وثيقه/قايمه/ملف/كشف/مطويه/نماذج/سجلات/ادله"

  /// The tools that one sentence enumerates: from the first document named, parted at commas.
  private static func enumerated(_ item: Item) -> [String] {
    guard let first = item.words.range(of: documents)?.lowerBound else { return [trimmed(item.text)] }
    return item.words[first...].map(\.self).split(at: .comma).map { words in
      guard let head = words.first else { return "" }
      return ([withoutParticles(head)] + words.dropFirst().map(\.text)).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// ‘باللائحة’ → ‘اللائحة’, ‘ودليل’ → ‘دليل’.
  private static func withoutParticles(_ word: Word) -> String {
    var scalars = word.text.unicodeScalars[...]
    if scalars.first == "و", scalars.count > 4 { scalars.removeFirst() }
    if scalars.first == "ب", scalars.count > 4, scalars.dropFirst().first != "ط" { scalars.removeFirst() }
    return String(scalars)
  }
}
