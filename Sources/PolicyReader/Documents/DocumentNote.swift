/// What a person should know about how a document was read.
package enum DocumentNote: Hashable, Sendable {
  /// Only the first `read` pages were read; `total` is nil when the file does not say how many it has.
  case firstPagesOnly(read: Int, total: Int?)
  /// These pages, counted from 1, are pictures: their words were recognised and may be wrong.
  case recognised(pages: [Int])
  /// These pages, counted from 1, are pictures that were not read, so that their words are missing.
  case unread(pages: [Int])
}

extension DocumentNote {
  /// The note as an Arabic sentence.
  package var arabic: String {
    switch self {
    case .firstPagesOnly(let read, let total?): "قُرئت الصفحات من 1 إلى \(read) فقط من أصل \(total)."
    case .firstPagesOnly(let read, nil): "قُرئت الصفحات من 1 إلى \(read) فقط."
    case .recognised(let pages):
      "صفحات مصورة قُرئت بالتعرف الضوئي وقد يقع فيها خطأ، فراجعها: \(Self.list(pages, "، "))."
    case .unread(let pages): "صفحات مصورة لم تُقرأ، فانسخ نصها يدويا: \(Self.list(pages, "، "))."
    }
  }

  /// The note as an English sentence.
  package var english: String {
    switch self {
    case .firstPagesOnly(let read, let total?): "Only pages 1 to \(read) of \(total) were read."
    case .firstPagesOnly(let read, nil): "Only pages 1 to \(read) were read."
    case .recognised(let pages):
      "These pages are pictures whose words were recognised and may be wrong, so check them: \(Self.list(pages, ", "))."
    case .unread(let pages):
      "These pages are pictures that were not read, so copy their text by hand: \(Self.list(pages, ", "))."
    }
  }

  /// Page numbers with neighbours gathered: 1–3, 7.
  private static func list(_ pages: [Int], _ separator: String) -> String {
    var ranges: [ClosedRange<Int>] = []
    for page in pages.sorted() {
      if let last = ranges.last, page <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(page, last.upperBound)
      } else {
        ranges.append(page...page)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: separator)
  }
}
