import Casework
import SQL

/// Corrections of the holiday table as rows: what was announced replaces what is computed.
enum HolidayStore {
  /// The association's working days: computed holidays of nearby years, as corrected.
  static func calendar(of association: Association.ID, around day: CalendarDay, in tx: any Transaction) throws
    -> WorkingCalendar
  {
    let year = day.gregorian?.year ?? 2026
    return WorkingCalendar.saudi(
      years: (year - 5)...(year + 6), corrected: try corrections(of: association, in: tx))
  }

  static func corrections(of association: Association.ID, in tx: any Transaction) throws -> [Holiday] {
    try tx.rows(
      """
      SELECT occasion, year, first_day, last_day, name_ar, name_en FROM holiday WHERE association_id = $1
      ORDER BY first_day
      """, [.id(association)]
    ) { row -> Holiday? in
      var column = Columns(row)
      let word = try column.text()
      let year = try column.int()
      let first = try column.day()
      let last = try column.day()
      let names = (try column.text(), try column.text())
      return Holiday(
        Holiday.Occasion(word: word, names: names), year: year, days: first...last,
        source: word.hasPrefix("closure") ? .closure : .announced)
    }.compactMap { $0 }
  }

  /// How many were entered for a year, one of them left out.
  static func count(
    of year: Int, but word: String, in association: Association.ID, _ tx: any Transaction
  ) throws -> Int {
    let found = try tx.first(
      "SELECT COUNT(*) FROM holiday WHERE association_id = $1 AND year = $2 AND occasion <> $3",
      [.id(association), .integer(year), .text(word)]
    ) { Int(try $0.integer(0)) }
    return found ?? 0
  }

  /// Deletes a correction and returns what it was; nil when there was none.
  static func delete(
    _ word: String, of year: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> (name: String, days: ClosedRange<CalendarDay>)? {
    let key: [SQLValue] = [.id(association), .integer(year), .text(word)]
    let found = try tx.first(
      "SELECT name_ar, first_day, last_day FROM holiday WHERE association_id = $1 AND year = $2 AND occasion = $3", key
    ) { row in
      var column = Columns(row)
      let name = try column.text()
      let first = try column.day()
      return (name: name, days: first...(try column.day()))
    }
    guard let found else { return nil }
    try tx.run("DELETE FROM holiday WHERE association_id = $1 AND year = $2 AND occasion = $3", key)
    return found
  }

  static func save(
    _ correction: HolidayCorrection, by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO holiday (association_id, year, occasion, first_day, last_day, name_ar, name_en, entered_by, entered_at)
      VALUES (\(placeholders(9)))
      ON CONFLICT (association_id, year, occasion) DO UPDATE SET first_day = excluded.first_day,
        last_day = excluded.last_day, name_ar = excluded.name_ar, name_en = excluded.name_en,
        entered_by = excluded.entered_by, entered_at = excluded.entered_at
      """,
      [
        .id(association), .integer(correction.year), .text(correction.word), .day(correction.days.lowerBound),
        .day(correction.days.upperBound), .text(correction.nameAr), .text(correction.nameEn), .text(actor.name),
        .time(now),
      ])
  }
}

extension Holiday.Occasion {
  init(word: String, names: (ar: String, en: String)) {
    switch word {
    case "founding_day": self = .foundingDay
    case "national_day": self = .nationalDay
    case "eid_al_fitr": self = .eidAlFitr
    case "eid_al_adha": self = .eidAlAdha
    default: self = .other(arabic: names.ar, english: names.en)
    }
  }
}
