import Arabic
import Casework
import SQL

/// Whoever of the register the rules of a segment are true of, as one statement for both engines.
///
/// Each rule is a condition on the entry itself or on the set of those it is true of, which either engine reads off an index
/// once. What is kept under an entry that was joined to another is said of the one that stays; a consent is not, since the
/// one that stays has it itself, or had it withdrawn.
struct SegmentQuery {
  private var values: [SQLValue]
  private let condition: String
  private let needsJoined: Bool

  init(_ rules: SegmentRules, of association: Association.ID, on today: CalendarDay) {
    var writer = ConditionWriter(values: [.id(association)], today: today)
    let conditions = rules.rules.map { writer.condition($0) }
    condition = "(\(conditions.joined(separator: rules.match == .all ? " AND " : " OR ")))"
    values = writer.values
    needsJoined = writer.needsJoined
  }

  func count(in tx: any Transaction) throws -> Int {
    try tx.first("\(joined)SELECT count(*) FROM party WHERE \(base)", values) { Int(try $0.integer(0)) } ?? 0
  }

  /// The newest entries after a place.
  func page(after place: Party.ID?, limit: Int, in tx: any Transaction) throws -> [Party.ID] {
    let next = values.count + 1
    return try tx.rows(
      "\(joined)SELECT id FROM party WHERE \(base) AND id < $\(next) ORDER BY id DESC LIMIT $\(next + 1)",
      values + [.id(place ?? PartyLists.end), .integer(limit)], PartyStore.readID)
  }

  private var base: String {
    "association_id = $1 AND merged_into IS NULL AND name <> '\(Destroyed.words)' AND \(condition)"
  }

  /// Every entry that was joined to another, with all it has come to by that.
  private var joined: String {
    guard needsJoined else { return "" }
    return """
      WITH RECURSIVE joined (entry, standing) AS (
        SELECT id, merged_into FROM party WHERE association_id = $1 AND merged_into IS NOT NULL
        UNION ALL
        SELECT joined.entry, onward.merged_into FROM joined JOIN party onward
        ON onward.association_id = $1 AND onward.id = joined.standing WHERE onward.merged_into IS NOT NULL)

      """
  }
}

/// Conditions in the order of their values: one engine counts values as they come.
private struct ConditionWriter {
  var values: [SQLValue]
  let today: CalendarDay
  var needsJoined = false

  private mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  mutating func condition(_ rule: SegmentRule) -> String {
    switch rule {
    case .kind(let kind): return "kind = \(bind(.word(kind)))"
    case .sex(let sex): return "sex = \(bind(.word(sex)))"
    case .role(.role(let role)):
      return "id IN (SELECT party_id FROM party_role WHERE association_id = $1 AND role = \(bind(.word(role))))"
    case .role(.beneficiary): return whoever(in: "beneficiary_file", Self.holds)
    case .age(let years): return birth(years)
    case .city(let cities):
      let spellings = Set(cities.flatMap(\.spellings)).sorted().map { bind(.text($0)) }
      return "city IN (\(spellings.joined(separator: ", ")))"
    case .category(let category):
      return whoever(in: "beneficiary_file", "\(Self.holds) AND own.category = \(bind(.text(category)))")
    case .registration(let state):
      return whoever(in: "beneficiary_file", "\(Self.holds) AND own.state = \(bind(.word(state)))")
    case .endsWithin(let days):
      let from = bind(.day(today))
      let to = bind(.day(today + days))
      return whoever(in: "beneficiary_file", "own.state = 'current' AND own.renewal BETWEEN \(from) AND \(to)")
    case .isOverdue:
      return whoever(in: "beneficiary_file", "own.state = 'current' AND own.renewal < \(bind(.day(today)))")
    case .household(let members): return whoever(in: "party_mark", mark(members.map { MarkStore.household($0) }))
    case .incomeBand(let band): return whoever(in: "party_mark", mark([MarkStore.incomeBand(band)]))
    case .consent(let purpose): return "id IN (\(consented(purpose)))"
    case .noConsent(let purpose): return "id NOT IN (\(consented(purpose)))"
    case .askedWithin(let days): return whoever(in: "request", asked(days))
    case .notAskedFor(let days): return whoever(in: "request", asked(days), isNot: true)
    case .visitedWithin(let days): return whoever(in: "request", visited(days))
    case .notVisitedFor(let days): return whoever(in: "request", visited(days), isNot: true)
    }
  }

  /// A file that ended because the person's other entry has one is none of theirs.
  private static let holds = "(own.ending IS NULL OR own.ending <> 'merged')"

  /// Whoever has a row of a table, under whichever of their entries.
  private mutating func whoever(in table: String, _ condition: String, isNot: Bool = false) -> String {
    needsJoined = true
    return """
      id \(isNot ? "NOT IN" : "IN") (
        SELECT own.party_id FROM \(table) own WHERE own.association_id = $1 AND \(condition)
        UNION ALL
        SELECT joined.standing FROM joined JOIN \(table) own ON own.association_id = $1 AND own.party_id = joined.entry
        WHERE \(condition))
      """
  }

  private mutating func consented(_ purpose: Consent.Purpose) -> String {
    "SELECT own.party_id FROM party_mark own WHERE own.association_id = $1 AND \(mark([MarkStore.consent(purpose)]))"
  }

  /// One of these marks, under the current key and under the one before.
  private mutating func mark(_ marks: [String]) -> String {
    let sealed = marks.flatMap { [SQLValue.sealed(.mark, $0), .sealedBefore(.mark, $0)] }.map { bind($0) }
    return "own.mark IN (\(sealed.joined(separator: ", ")))"
  }

  private mutating func asked(_ days: Int) -> String { "own.submitted_at >= \(bind(.time((today - days).start)))" }

  /// A visit's moment rests sealed with it once it is over; that it took place is an event.
  private mutating func visited(_ days: Int) -> String {
    """
    own.id IN (SELECT part.request_id FROM request_part part JOIN event ON event.association_id = $1
      AND event.subject_id = part.request_id AND event.kind = 'visitDone' AND event.at >= \(bind(.time((today - days).start)))
      WHERE part.association_id = $1 AND part.kind = 'visit')
    """
  }

  private mutating func birth(_ years: ClosedRange<Int>) -> String {
    var conditions = ["birth_day <= \(bind(.day(today.yearsBefore(years.lowerBound))))"]
    if years.upperBound < SegmentRule.oldest {
      conditions.append("birth_day > \(bind(.day(today.yearsBefore(years.upperBound + 1))))")
    }
    return "(\(conditions.joined(separator: " AND ")))"
  }
}

extension CalendarDay {
  /// The same day so many years before; where there is none, the last of its month: whoever was born by then is so old.
  fileprivate func yearsBefore(_ years: Int) -> CalendarDay {
    guard let date = gregorian else { return self }
    return CalendarDay(year: date.year - years, month: date.month, day: date.day)
      ?? CalendarDay(year: date.year - years, month: date.month, day: 28) ?? self
  }
}

extension String {
  /// The ways people write a place's name: with and without hamza on its alif, ه for ة and ى for ي at the end of a word.
  fileprivate var spellings: [String] {
    let words = split(separator: " ").map(String.init)
    guard (1...3).contains(words.count) else { return [self] }
    let written = words.reduce([""]) { starts, word in
      starts.flatMap { start in word.wordSpellings.map { start.isEmpty ? $0 : "\(start) \($0)" } }
    }
    var seen: Set<String> = []
    return ([self] + written).filter { seen.insert($0).inserted }
  }

  private var wordSpellings: [String] {
    let article = hasPrefix("ال") ? "ال" : ""
    let stem = String(dropFirst(article.count))
    var stems = [stem]
    if let first = stem.first, "أإآا".contains(first) { stems = ["أ", "إ", "آ", "ا"].map { $0 + stem.dropFirst() } }
    return stems.flatMap { stem -> [String] in
      switch stem.last {
      case "ة", "ه": [article + stem.dropLast() + "ة", article + stem.dropLast() + "ه"]
      case "ى", "ي": [article + stem.dropLast() + "ى", article + stem.dropLast() + "ي"]
      default: [article + stem]
      }
    }
  }
}
