/// What an association fills in to make a template its own.
package struct TemplateDetails: Hashable, Sendable {
  /// The name as the licence gives it.
  package var association: String
  package var licenceNumber: String?
  /// The city, town or village, without a preposition.
  package var city: String?
  /// The board meeting that approved the policy; nil until it has.
  package var approval: Approval?

  package init(association: String, licenceNumber: String? = nil, city: String? = nil, approval: Approval? = nil) {
    self.association = association
    self.licenceNumber = licenceNumber
    self.city = city
    self.approval = approval
  }

  /// A board meeting with its date in both calendars, which whoever fills it in answers for.
  package struct Approval: Hashable, Sendable {
    package var meetingNumber: String
    package var hijri: Day
    package var gregorian: Day

    package init(meetingNumber: String, hijri: Day, gregorian: Day) {
      self.meetingNumber = meetingNumber
      self.hijri = hijri
      self.gregorian = gregorian
    }
  }

  /// A day of either calendar, as written.
  package struct Day: Hashable, Sendable {
    package var year: Int
    /// 1–12.
    package var month: Int
    /// 1–31.
    package var day: Int

    package init(_ year: Int, _ month: Int, _ day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// Day, month and year, as Saudi documents write them.
    var text: String { "\(day) / \(month) / \(year)" }
  }
}

extension TemplateDetails {
  static let blank = "........"

  /// The name with its city: جمعية … بعنيزة.
  var associationInCity: String {
    city.map { "\(association) ب\($0)" } ?? association
  }

  var licence: String { licenceNumber ?? Self.blank }

  /// The year of issue, when the approval says it.
  var issueYear: String { approval.map { String($0.hijri.year) } ?? Self.blank }

  /// The meeting as an approval clause cites it.
  var meeting: String {
    let number = approval?.meetingNumber ?? Self.blank
    let hijri = approval?.hijri.text ?? "\(Self.blank) / \(Self.blank) / \(Self.blank)"
    let gregorian = approval?.gregorian.text ?? "\(Self.blank) / \(Self.blank) / \(Self.blank)"
    return "رقم (\(number)) المنعقدة بتاريخ \(hijri) هـ الموافق \(gregorian) م"
  }
}
