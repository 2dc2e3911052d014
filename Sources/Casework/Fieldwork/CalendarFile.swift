/// Visits and appointments as a calendar takes them in (RFC 5545): nothing personal but a number.
package struct CalendarFile: Sendable {
  /// One appointment.
  package struct Entry: Sendable {
    package var request: Request.ID
    package var number: RequestNumber
    package var visit: SiteVisit

    package init(request: Request.ID, number: RequestNumber, visit: SiteVisit) {
      (self.request, self.number, self.visit) = (request, number, visit)
    }
  }

  /// Something that begins and ends.
  package struct Meeting: Sendable {
    /// The same through every move, so that the calendar moves it as well.
    package var uid: String
    /// Grows with every change.
    package var sequence: Int
    package var starts: Instant
    package var ends: Instant
    package var summary: String
    package var location: String
    package var isCancelled: Bool

    package init(
      uid: String, sequence: Int, starts: Instant, ends: Instant, summary: String, location: String = "",
      isCancelled: Bool = false
    ) {
      (self.uid, self.sequence, self.starts, self.ends) = (uid, sequence, starts, ends)
      (self.summary, self.location, self.isCancelled) = (summary, location, isCancelled)
    }
  }

  private let meetings: [Meeting]
  private let host: String
  private let now: Instant

  /// `host` makes the identifiers this association's own.
  package init(_ meetings: [Meeting], host: String, at now: Instant) {
    (self.meetings, self.host, self.now) = (meetings, host, now)
  }

  /// `title` stands before the number in each entry; `host` makes the identifiers this association's own.
  package init(_ entries: [Entry], title: String, host: String, at now: Instant) {
    self.init(entries.map { $0.meeting(called: title) }, host: host, at: now)
  }

  /// The file's text: lines of at most 75 bytes, ended by CR and LF.
  package var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sila//Visits//AR", "CALSCALE:GREGORIAN"]
      + meetings.flatMap(lines) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(of meeting: Meeting) -> [String] {
    let place = meeting.location.isEmpty ? [] : ["LOCATION:\(Self.escaped(meeting.location))"]
    return [
      "BEGIN:VEVENT", "UID:\(meeting.uid)@\(Self.escaped(host))", "DTSTAMP:\(Self.utc(now))",
      "SEQUENCE:\(meeting.sequence)", "DTSTART:\(Self.utc(meeting.starts))", "DTEND:\(Self.utc(meeting.ends))",
      "SUMMARY:\(Self.escaped(meeting.summary))",
    ] + place + [
      "STATUS:\(meeting.isCancelled ? "CANCELLED" : "CONFIRMED")", "CLASS:PRIVATE", "END:VEVENT",
    ]
  }

  /// `20261122T070000Z`.
  static func utc(_ moment: Instant) -> String {
    let days = moment.seconds.floorDivided(by: 86_400)
    let rest = moment.seconds - days * 86_400
    let date = CalendarDay(number: Int(days)).description.filter { $0 != "-" }
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(date)T\(time)Z"
  }

  /// A text value: backslash, semicolon, comma and line ends written so that they stay within it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line broken before its 76th byte and never within a character; each further line begins with a space.
  static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}

extension CalendarFile.Entry {
  fileprivate func meeting(called title: String) -> CalendarFile.Meeting {
    var isCancelled = false
    if case .cancelled = visit.state { isCancelled = true }
    return CalendarFile.Meeting(
      uid: "\(request)-\(visit.number)", sequence: visit.version - 1, starts: visit.starts,
      ends: visit.starts + SiteVisit.usualLength, summary: "\(title) \(number)", isCancelled: isCancelled)
  }
}
