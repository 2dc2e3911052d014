import Arabic
import Casework

/// Finds the association that the policy is of, and other names that the text gives it.
struct OrganizationReader {
  /// A name with the line it stands on.
  struct Mention: Sendable {
    var name: String
    var words: [Word]
    var line: Int
  }

  private(set) var name: String?
  private(set) var line: Int?
  /// A different association named where only this one can be meant: the text was copied.
  private(set) var stranger: Mention?

  init(_ outline: Outline) {
    let cover = Self.coverMentions(outline.cover + outline.furniture)
    let body = Self.bodyMentions(outline)
    let chosen = Self.mostFrequent(cover) ?? body.first
    name = chosen?.name
    line = chosen?.line
    if let chosen { stranger = body.first { !Self.sameAssociation($0.words, chosen.words) } }
  }

  // MARK: How names begin and end

  private static let kinds: Phrase = "جمعيه/الجمعيه/موسسه/الموسسه/صندوق/مبره/وقف"
  private static let descriptions: Phrase =
    "=الخيريه/التعاونيه/الاهليه/السعوديه/النسائيه/النسايه/الوطنيه/العلميه/الصحيه/الاجتماعيه/الزراعيه/التنمويه/المهنيه/الدعويه/البييه/الثقافيه/التطوعيه"
  private static let committee: Phrase = "لجنه تنميه"

  /// Whether a name of an association begins with the first word.
  static func beginsName(_ words: [Word]) -> Bool { nameBegins(words, at: 0) }

  /// ‘جمعية …’ without article, which only begins a name.
  static func beginsIndefiniteName(_ words: [Word], at index: Int) -> Bool {
    guard nameBegins(words, at: index) else { return false }
    return !words[index].letters.hasPrefix("ال") && !words[index].letters.hasPrefix("لل")
  }

  private static func nameBegins(_ words: [Word], at index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    if committee.match(in: words, at: index) != nil { return true }
    guard kinds.match(in: words, at: index) != nil, words[index].closes < .comma else { return false }
    let bytes = words[index].letters.bytes
    let isDefinite =
      words[index].starts.contains { $0 >= 2 }
      && (bytes.starts(with: [0xC7, 0xE4]) || words[index].letters.hasPrefix("لل")
        || words[index].letters.hasPrefix("بال") || words[index].letters.hasPrefix("وال"))
    let next = words[index + 1]
    if ["العموميه", "اخري", "الاخري", "عموميه"].contains(next.letters) { return false }
    return !isDefinite || descriptions.match(in: words, at: index + 1) != nil
  }

  private static let ends: Phrase =
    "=رقم/ترخيص/مسجله/مرخصه/المسجله/المرخصه/ورقم/برقم/سياسه/لايحه/تحت/باشراف/والمسجله/والمرخصه/هاتف/ص/المركز"

  // MARK: Title page and letterhead

  private static func coverMentions(_ lines: [Line]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, line) in lines.enumerated() {
      for words in line.cells.count > 1 ? line.cells.map(\.asWords) : [line.words] where words.count <= 24 {
        guard let start = coverStart(words) else { continue }
        var named = name(words, from: start, stop: ends)
        if named.count == words.count - start, line.cells.count < 2, index + 1 < lines.count {
          named += continuation(of: named, in: lines[index + 1])
        }
        guard named.count >= 2 else { continue }
        mentions.append(Mention(name: shown(named), words: named, line: line.number))
      }
    }
    return mentions
  }

  /// On a title page the name begins the line, follows a label, or follows the title it belongs to.
  private static func coverStart(_ words: [Word]) -> Int? {
    words.indices.first { index in
      nameBegins(words, at: index)
        && (index == 0 || words[index - 1].closes >= .dash || words.contains("=سياسه/لايحه/دليل/في/اسم/ل"))
    }
  }

  private static func name(_ words: [Word], from start: Int, stop: Phrase) -> [Word] {
    var named: [Word] = []
    for index in start..<words.count {
      if index > start, stop.match(in: words, at: index) != nil || words[index].bracketed || words[index].number != nil
      {
        break
      }
      named.append(words[index])
      if words[index].closes >= .dash { break }
    }
    return named
  }

  private static let places: Phrase = "=بمنطقه/بمحافظه/بمدينه/بمركز/بالمملكه/بحي/بقريه/في/بمكه/بالمدينه"
  private static let openEnds: Phrase =
    "=لرعايه/لتنميه/لخدمه/لخدمات/لدعم/لتحفيظ/لتعليم/لتاهيل/لذوي/لمرضي/للرعايه/للخدمات/رعايه/تنميه/خدمات/دعم/ذوي/مرضي/و/في/كبار"

  /// The second line of a name: the place, or what an unfinished name still needs.
  private static func continuation(of named: [Word], in next: Line) -> [Word] {
    guard (1...5).contains(next.words.count), next.marker == nil, !next.endsHeading, !Furniture.isLicence(next),
      next.words.allSatisfy({ $0.number == nil && !$0.isForeign }), let last = named.last,
      !nameBegins(next.words, at: 0),
      Heading(next) == nil
    else { return [] }
    let isPlace = places.match(in: next.words, at: 0) != nil
    let isOpen = openEnds.match(in: [last], at: 0) != nil
    return isPlace || isOpen ? next.words : []
  }

  /// As shown, without the particle that tied the name to what stood before.
  private static func shown(_ words: [Word]) -> String {
    guard let first = words.first else { return "" }
    return ([withoutParticle(first)] + words.dropFirst().map(\.text)).joined(separator: " ")
  }

  private static func withoutParticle(_ word: Word) -> String {
    let scalars = word.text.unicodeScalars
    if word.letters.hasPrefix("لل") { return "ال" + String(scalars.dropFirst(2)) }
    let rest = String(scalars.dropFirst())
    guard kinds.match(in: [word], at: 0) != nil, kinds.match(in: [Word(text: rest)], at: 0) != nil else {
      return word.text
    }
    return word.starts.contains(1) || "لبكوف".unicodeScalars.contains(where: { $0 == scalars.first }) ? rest : word.text
  }

  /// The name most often given exactly so, among those that mean the one named first; ties go to the earliest.
  private static func mostFrequent(_ mentions: [Mention]) -> Mention? {
    guard let first = mentions.min(by: { $0.line < $1.line }) else { return nil }
    let same = mentions.filter { sameAssociation($0.words, first.words) }.sorted { $0.line < $1.line }
    let longest = same.map(\.words.count).max() ?? 0
    let full = same.filter { $0.words.count == longest || $0.words.count >= first.words.count }
    var best = first
    var bestCount = 0
    for mention in full {
      let count = full.count { $0.words.key == mention.words.key }
      if count > bestCount { (best, bestCount) = (mention, count) }
    }
    return best
  }

  // MARK: Body

  private static let proseEnds: Phrase = """
    =السياسات/السياسه/سياسه/سياسات/في/من/هذه/هذا/علي/الي/ان/بجميع/علاقتها/تضع/وضعت/تسعي/بان/بما/وذلك/رقم/المنعقد/عن/التي/الاجراءات\
    /وتلتزم/تلتزم/وفق/وفقا/ومستفيديها/والمستفيدين/المستفيدين/بالمستفيدين/بمستفيديها/مع/بين/اعتمدت/تم/لوايح/ضوابط/الوثيقه/الاجتماع\
    /الضوابط/الاليات/وهي/بهذه/بموجب/كافه/وتعمل/تعمل/تقدم/وتقدم/تحرص/وتحرص/وجميع/والعاملين/بالاشخاص/باسر/باعضايها/ب/بالطرفين/خلال
    """
  private static let ownVoice: [Phrase] = [
    "=تضع/وضعت/تلتزم/تسعي/تحرص/تنظم/علاقه/رساله/رويه/اداره/مجلس/لدي/تقدم/تعمل/انطلاقا/سياسه/ان/تومن/حرصت/حرصا/من/اعتمدت/المستفيدين/مستفيدي/منسوبي/لائحه/في/هذه/الطرف"
  ]

  /// Names in the introduction and the approval, where the association speaks of itself.
  private static func bodyMentions(_ outline: Outline) -> [Mention] {
    let introduction = outline.parts(.introduction).first?.lines.first.map { [$0] } ?? []
    let opening = outline.parts.first.map { Array($0.lines.prefix(2)) } ?? []
    let lines = (introduction.isEmpty ? opening : introduction) + outline.parts(.approval).flatMap(\.lines).prefix(3)
    return lines.compactMap { line in
      guard let start = line.words.indices.first(where: { nameBegins(line.words, at: $0) }),
        start == 0 || ownVoice[0].match(in: line.words, at: start - 1) != nil
          || line.words[start].letters.hasPrefix("ل")
      else { return nil }
      let named = name(line.words, from: start, stop: proseEnds)
      guard (2...9).contains(named.count) else { return nil }
      return Mention(name: shown(named), words: named, line: line.number)
    }
  }

  /// Whether two names, as people write them, mean one association.
  static func isSame(_ one: String, _ other: String) -> Bool {
    sameAssociation(words(of: one), words(of: other))
  }

  /// Beginning with the kind, which a name on its own may leave out.
  private static func words(of name: String) -> [Word] {
    let words = name.split(separator: " ").map { Word(text: String($0)) }
    return kinds.match(in: words, at: 0) == nil ? [Word(text: "جمعية")] + words : words
  }

  /// Whether two names mean one association: the shorter one's telling words are found in the longer, slips allowed.
  private static func sameAssociation(_ one: [Word], _ other: [Word]) -> Bool {
    let first = tellingWords(one)
    let second = tellingWords(other)
    guard let start = first.first, let otherStart = second.first else { return true }
    if start.editDistance(to: otherStart, atMost: max(1, start.count / 4)) != nil { return true }
    return second.contains(start) || first.contains(otherStart)
  }

  /// The words of the name after its kind, without articles and particles.
  private static func tellingWords(_ words: [Word]) -> [Letters] {
    words.dropFirst().filter { descriptions.match(in: [$0], at: 0) == nil }.prefix(3).map { word in
      let bytes = word.letters.bytes
      let start = word.starts.max() ?? 0
      return Letters(bytes: Array(bytes[(bytes.count - start >= 3 ? start : 0)...]))
    }
  }
}
