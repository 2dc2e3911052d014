import Arabic
import Casework

/// Finds the title of the policy: labelled, on the title page, or named where it was approved.
struct TitleReader {
  private(set) var title: String?
  private(set) var line: Int?

  init(_ outline: Outline) {
    let labels = Label.labels(in: outline.cover)
    if let label = labels.first(where: { $0.isNamed(Self.labelNames) && Self.beginsTitle($0.value.asWords) }) {
      set(label.value, line: label.line)
    }
    if title == nil { readCover(outline.cover + outline.furniture) }
    if title == nil { readBody(outline) }
  }

  private static let labelNames: [Phrase] = [
    "=المستند/الوثيقه/السياسه/العنوان/الموضوع", "عنوان/اسم … سياسه/وثيقه/مستند",
  ]

  private static let kinds: Phrase = "=سياسه/لايحه/دليل/اليه/ميثاق/نظام/وثيقه/ضوابط/قواعد/السياسه"
  private static let matters: [Phrase] = ["علاق*", "تعامل", "مستفيد*", "خدم*", "تواصل", "خصوصيه", "اعضاء", "عملاء"]

  private static func beginsTitle(_ words: [Word]) -> Bool {
    kinds.match(in: words, at: 0) != nil && words.count >= 3
  }

  private mutating func set(_ text: String, line: Int) {
    title = Self.cut(text)
    self.line = line
  }

  // MARK: Title page

  private mutating func readCover(_ lines: [Line]) {
    let cover = lines.filter { $0.cells.count < 2 }
    for (index, line) in cover.enumerated() where line.words.count <= 24 {
      guard Self.kinds.match(in: line.words, at: 0) != nil else {
        if let inner = Self.innerTitle(line.words) {
          set(inner, line: line.number)
          return
        }
        continue
      }
      let rest = Array(cover[(index + 1)...].prefix(3))
      if line.words.count == 1 {
        guard let next = rest.first, next.words.count >= 2, !OrganizationReader.beginsName(next.words) else { continue }
        set(line.text + " " + Self.continued(next, by: rest.dropFirst()), line: line.number)
        return
      }
      let whole = Self.continued(line, by: rest[...])
      guard whole.asWords.contains(any: Self.matters) || line.words.count >= 3 else { continue }
      set(whole, line: line.number)
      return
    }
  }

  /// A title after a dash: ‘جمعية … - سياسة … - النسخة 4’.
  private static func innerTitle(_ words: [Word]) -> String? {
    for index in words.indices.dropFirst() where words[index - 1].closes >= .dash {
      guard kinds.match(in: words, at: index) != nil else { continue }
      let title = words[index...].map(\.self).split(at: .dash)[0]
      if title.count >= 3, title.contains(any: matters) { return title.shown }
    }
    return nil
  }

  /// A title that breaks off after a joining word, or goes on with one, takes in the next line.
  private static func continued(_ line: Line, by rest: ArraySlice<Line>) -> String {
    guard let next = rest.first, (1...8).contains(next.words.count), !OrganizationReader.beginsName(next.words),
      next.marker == nil, !next.endsHeading, let last = line.words.last, let first = next.words.first,
      first.number == nil
    else { return line.text }
    let breaksOff = openEnds.match(in: [last], at: 0) != nil
    let goesOn = !next.followsBlank && (first.letters.hasPrefix("و") || openEnds.match(in: [first], at: 0) != nil)
    let isWhole = line.words.contains(any: ["مستفيد*/اعضاء/عملاء"])
    let completes = !next.followsBlank && !isWhole && next.words.contains(any: matters)
    guard breaksOff || goesOn || completes else { return line.text }
    return continued(line, joined: next, rest.dropFirst())
  }

  private static func continued(_ line: Line, joined next: Line, _ rest: ArraySlice<Line>) -> String {
    var whole = next
    whole.text = line.text + " " + next.text
    whole.words = line.words + next.words
    return continued(whole, by: rest)
  }

  private static let openEnds: Phrase = "=مع/بين/في/من/علي/الي/تنظيم/العلاقه/و/علاقه/عن"

  /// Leaves off the association, the version and quotation marks.
  private static func cut(_ text: String) -> String {
    let words = text.asWords
    var end = words.count
    for index in words.indices.dropFirst(2) {
      if stops.match(in: words, at: index) != nil || OrganizationReader.beginsIndefiniteName(words, at: index)
        || words[index].bracketed
        || words[index].number != nil
      {
        end = index
        break
      }
    }
    while end > 1, openTails.match(in: words, at: end - 1) != nil { end -= 1 }
    let quoted = words.prefix(end).allSatisfy(\.bracketed)
    guard end < words.count || quoted || text.contains("«") || text.contains("\"") else { return Self.trimmed(text) }
    return words.prefix(end).map(\.text).joined(separator: " ")
  }

  private static let stops: Phrase = "=الاصدار/اصدار/النسخه/نسخه/الخاصه/الخاصّه/المعتمده/رقم/لعام/عام"
  private static let openTails: Phrase = "=في/لدي/ب/ل/من/و"

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    let isEdge: (Unicode.Scalar) -> Bool = { $0.isSpace || ".،,؛;:-–—*\"'“”".unicodeScalars.contains($0) }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    scalars = scalars.drop(while: isEdge)
    return String(scalars)
  }

  // MARK: Body

  private static let mention: Phrase = "=سياسه/لايحه/وثيقه تنظيم/العلاقه/علاقه/التعامل … علاقه/العلاقه/مستفيد*/جمعيه"
  private static let mentionEnds: Phrase =
    "=في/بتاريخ/رقم/وذلك/هذه/المنعقد/المنعقده/من/علي/الي/بجلسته/بموجب/خلال/وتسري/ويعمل/بناء/اعتبارا/وتعد/والتي/التي/لعام"

  /// ‘تم اعتماد سياسة تنظيم العلاقة مع المستفيدين في اجتماع …’.
  private mutating func readBody(_ outline: Outline) {
    let lines = outline.parts(.approval).flatMap(\.lines) + outline.parts.flatMap(\.lines)
    for line in lines {
      guard let start = line.words.range(of: Self.mention)?.lowerBound else { continue }
      let rest = line.words[start...]
      let end = rest.indices.dropFirst(2).first { index in
        Self.mentionEnds.match(in: line.words, at: index) != nil || rest[index - 1].closes >= .comma
          || OrganizationReader.beginsIndefiniteName(line.words, at: index)
      }
      title = line.words[start..<(end ?? line.words.count)].map(\.text).joined(separator: " ")
      self.line = line.number
      return
    }
  }
}
