import Arabic
import Casework

/// Reads who approved the policy, when, and in which meeting.
struct ApprovalReader {
  private(set) var date: StatedDate?
  private(set) var meetingNumber: String?
  /// The board's own date, without falling back on the control table.
  private(set) var meetingDate: StatedDate?
  private(set) var line: Int?
  /// Dates that are blank or impossible, or that disagree between the calendars, with their line.
  private(set) var blanks: [(date: WrittenDate, line: Int)] = []
  private(set) var disagreement: (hijri: String, gregorian: String, line: Int)?
  private(set) var sessionYear: (session: String, year: Int, line: Int)?

  init(_ outline: Outline, control: DocumentControl) {
    let lines = Self.approvalLines(outline)
    read(lines)
    if date == nil, let signed = control.approvedBy?.date { date = signed }
    if date == nil, !blanks.contains(where: { $0.date.reading == .impossible }), let year = yearAlone(lines) {
      date = StatedDate(year: year)
    }
  }

  private static let approving: [Phrase] = [
    "=تم/تمت/جري … اعتماد/الاعتماد/اقرار/الموافقه/المصادقه", "اعتمد/اعتمدت/اعتماد/اعتمدها", "اقر/اقرت/اقرها",
    "وافق/وافقت/صادق/صادقت", "صدر/صدرت",
  ]

  /// The approval section, or sentences elsewhere that speak of approving this document in a meeting.
  private static func approvalLines(_ outline: Outline) -> [Line] {
    let sections = outline.parts(.approval)
    if !sections.isEmpty { return sections.flatMap(\.lines) }
    let bodies = outline.parts.flatMap(\.lines) + outline.cover
    return bodies.filter { line in
      line.cells.isEmpty && line.words.contains(any: approving)
        && line.words.contains(any: ["مجلس/جمعيه/اجتماع/جلسه/اجتماعه/جلسته/تاريخ/قرار"])
        && line.words.contains(any: ["سياسه/وثيقه/لايحه/اعتماد/اعتمدت"])
    }
  }

  private mutating func read(_ lines: [Line]) {
    var dates: [(date: WrittenDate, line: Int)] = []
    for line in lines {
      readMeeting(line)
      for found in DateScanner.dates(in: line.fullText) where !isSession(found, in: line) {
        dates.append((found, line.number))
      }
    }
    blanks = dates.filter { $0.date.gregorian == nil }
    let days = dates.filter { $0.date.gregorian != nil }
    date = days.map(\.date).stated
    meetingDate = date
    line = days.first?.line ?? lines.first?.number
    compareCalendars(days)
    compareSession()
  }

  private static let meetings: Phrase = "اجتماع/اجتماعه/اجتماعها/جلسه/جلسته/جلستها/قرار/محضر"

  /// ‘بجلسته (2020/7)’, ‘اجتماعه رقم ( ٤ )’, ‘بجلسته الخامسة’.
  private mutating func readMeeting(_ line: Line) {
    guard meetingNumber == nil else { return }
    let words = line.words
    for index in words.indices where Self.meetings.match(in: words, at: index) != nil {
      for place in (index + 1)..<min(words.count, index + 5) where index + 1 < words.count {
        if words[place].letters == "المنعقد" || words[place].letters == "المنعقده" { break }
        if let reading = NumberWords.ordinal(in: words.map(\.letters), at: place) {
          meetingNumber = String(reading.value)
          self.line = line.number
          return
        }
        guard words[place].number != nil else { continue }
        meetingNumber = Self.sessionText(words, at: place)
        self.line = line.number
        return
      }
    }
  }

  /// The number with the one joined to it by a slash, as written.
  private static func sessionText(_ words: [Word], at place: Int) -> String {
    let first = words[place].text.withASCIIDigits
    guard words[place].closes == .dash, place + 1 < words.count, words[place + 1].number != nil,
      place + 2 >= words.count || words[place + 1].closes != .dash
    else { return first }
    return first + "/" + words[place + 1].text.withASCIIDigits
  }

  /// A date never stands where the meeting's number does.
  private func isSession(_ date: WrittenDate, in line: Line) -> Bool {
    guard let meetingNumber, date.gregorian == nil else { return false }
    return date.text.contains(meetingNumber)
  }

  private mutating func compareCalendars(_ days: [(date: WrittenDate, line: Int)]) {
    guard let hijri = days.first(where: { $0.date.isHijri }), let day = hijri.date.gregorian,
      let gregorian = days.first(where: { !$0.date.isHijri }), let other = gregorian.date.gregorian,
      abs(day.calendarDay - other.calendarDay) > 2
    else { return }
    disagreement = (hijri.date.text, gregorian.date.text, gregorian.line)
  }

  /// A session numbered within another year than the date's.
  private mutating func compareSession() {
    guard let meetingNumber, let date, let line else { return }
    let years = meetingNumber.split(separator: "/").compactMap { Int($0) }.filter { (1390...2200).contains($0) }
    guard let year = years.first, meetingNumber.contains("/") else { return }
    let hijriYear = date.hijri.flatMap { Int($0.prefix(4)) }
    let matches =
      year == date.year || year == hijriYear
      || GregorianDate.year(ofHijri: year).map { abs($0 - date.year) <= 1 } ?? false
    if !matches { sessionYear = (meetingNumber, date.year, line) }
  }

  private func yearAlone(_ lines: [Line]) -> Int? {
    lines.lazy.compactMap { DateScanner.year(in: $0.words) }.first
  }
}
