import Casework

/// Made-up answers to whatever a service asks.
enum DemoForm {
  /// What a synthetic applicant types; `seed` tells one from another.
  static func entries(for service: Service, seed: Int, on day: CalendarDay) -> FormEntries {
    var entries = FormEntries()
    for field in service.questions {
      if case .table(let columns, let rows) = field.kind {
        for row in 0..<min(max(rows.lowerBound, 2), rows.upperBound) {
          for column in columns {
            type(column, as: "\(field.code).\(row).\(column.code)", seed + row, day, &entries)
          }
        }
      } else {
        type(field, as: field.code, seed, day, &entries)
      }
    }
    return entries
  }

  private static let names = ["سعد", "ريم", "تركي", "هيا", "نورة", "فهد"]

  private static func type(
    _ field: FormField, as name: String, _ seed: Int, _ day: CalendarDay, _ entries: inout FormEntries
  ) {
    switch field.kind {
    case .text: entries[name] = field.code == "source" ? ["راتب", "ضمان"][seed % 2] : names[seed % names.count]
    case .prose: entries[name] = "كما شرحته في وصف الحاجة."
    case .number(let least, let most): entries[name] = String(min(max(least ?? 1, 3 + seed % 5), most ?? 99))
    case .money: entries[name] = String(1_200 + 150 * (seed % 9))
    case .place: entries[name] = "حي الشفا، خلف المسجد"
    case .choice(let options, _): entries[name] = options[seed % options.count].code
    case .date(let bound):
      let date = (bound == .future ? day + 12 : day - 90 - seed).gregorian
      entries["\(name)-cal"] = "g"
      entries["\(name)-d"] = String(date?.day ?? 1)
      entries["\(name)-mg"] = String(date?.month ?? 1)
      entries["\(name)-y"] = String(date?.year ?? 2026)
    case .table, .file: break
    }
  }
}
