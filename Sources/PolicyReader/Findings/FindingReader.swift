import Arabic
import Casework

/// Gathers what a person should know about the document from what each reader noticed.
struct FindingReader {
  private(set) var findings: [Finding] = []
  private let outline: Outline

  init(_ outline: Outline, _ readings: Readings) {
    self.outline = outline
    let title = readings.title
    guard Self.isBeneficiaryPolicy(outline, title: title.title) else {
      findings = [Finding(.notABeneficiaryPolicy, line: title.line)]
      return
    }
    checkNames(readings)
    checkApproval(readings)
    checkDates(readings)
    checkChannels(readings.channels)
    checkContent(readings)
    findings += Residue.findings(in: outline) + damage
    findings.sort { ($0.line ?? Int.max, $0.code.rawValue) < ($1.line ?? Int.max, $1.code.rawValue) }
  }

  // MARK: The kind of document

  private static let otherMatters: [Phrase] = [
    "خصوصيه", "سريه", "متطوع*/تطوع", "موارد بشريه", "مشتريات/شراء/منافسات", "صرف", "مخاطر", "تضارب/تعارض",
    "ابلاغ … مخالفات", "حفظ … وثايق/سجلات",
    "غسل اموال", "تبرعات/تبرع", "استثمار", "سفر", "تنقل", "مخالفات", "موظفين/عاملين", "شراكات", "حوكمه", "جوده",
    "نظام اساسي", "ماليه",
  ]
  private static let matter: [Phrase] = [
    "علاق* … … مستفيد*/اعضاء/عملاء/مراجعين/متعاملين/اسر/مرضي", "تعامل … مستفيد*/عملاء", "خدمه مستفيد*",
    "علاقات مستفيد*",
  ]

  /// A title of this kind, or the sections that make one: a handling section with channels or tools beside it.
  private static func isBeneficiaryPolicy(_ outline: Outline, title: String?) -> Bool {
    let kinds = Set(outline.parts.map(\.kind))
    let hasWorkings = kinds.contains(.handling) && (kinds.contains(.channels) || kinds.contains(.tools))
    if hasWorkings { return true }
    guard !kinds.isDisjoint(with: [.handling, .channels, .tools, .complaints, .detailedGoals]) else { return false }
    let words = (title ?? "").asWords
    if words.contains(any: matter) { return !words.contains(any: otherMatters.dropLast(2)) }
    return words.isEmpty && kinds.contains(.handling)
  }

  // MARK: Names

  private mutating func checkNames(_ readings: Readings) {
    let organization = readings.organization
    if let name = organization.name {
      if let stranger = organization.stranger {
        findings.append(Finding(.organizationMismatch, line: stranger.line, particulars: [name, stranger.name]))
      }
    } else {
      findings.append(Finding(.missingOrganization))
    }
    if let other = readings.licence.other, let number = readings.licence.number {
      findings.append(Finding(.licenceMismatch, line: other.line, particulars: [number, other.number]))
    }
    guard let title = readings.title.title else {
      findings.append(Finding(.missingTitle))
      return
    }
    let words = title.asWords
    if let between = words.range(of: "=بين =المستفيدين/المستفيدات"), between.upperBound == words.count {
      findings.append(Finding(.titleMismatch, line: readings.title.line, particulars: [title]))
    }
  }

  // MARK: Approval and dates

  private mutating func checkApproval(_ readings: Readings) {
    let approval = readings.approval
    if outline.parts(.approval).isEmpty, approval.date == nil { findings.append(Finding(.missingApproval)) }
    if let session = approval.sessionYear {
      findings.append(
        Finding(.sessionDateMismatch, line: session.line, particulars: [session.session, String(session.year)]))
    }
    if let disagreement = approval.disagreement {
      findings.append(
        Finding(.dateMismatch, line: disagreement.line, particulars: [disagreement.hijri, disagreement.gregorian]))
    }
  }

  private mutating func checkDates(_ readings: Readings) {
    let inTable = readings.control.faults.map { ($0.date, "\($0.label): \($0.date.text)", $0.line) }
    let inApproval = readings.approval.blanks.map { ($0.date, $0.date.text, $0.line) }
    var seen: Set<Finding> = []
    for (date, text, line) in inTable + inApproval {
      let code: Finding.Code = date.reading == .blank ? .blankDate : .impossibleDate
      let shown = text.split(separator: " ").joined(separator: " ")
      let finding = Finding(code, line: line, particulars: [shown])
      // Both calendars left blank on one line are one omission.
      if seen.insert(Finding(code, line: line)).inserted { findings.append(finding) }
    }
  }

  // MARK: Channels

  private mutating func checkChannels(_ reader: ChannelReader) {
    for shared in reader.shared {
      findings.append(Finding(.twoChannelsInOneLine, line: shared.line, particulars: [shared.text]))
    }
    guard !reader.channels.isEmpty else {
      findings.append(Finding(.noChannels))
      return
    }
    var reported = Set(reader.channels)
    for part in outline.parts where [.handling, .complaints, .information].contains(part.kind) {
      for item in part.items {
        for channel in ChannelReader.channels(in: item.allWords) where Self.canBeMissed(channel, in: item.allWords) {
          guard reported.insert(channel).inserted else { continue }
          findings.append(Finding(.channelUsedNotListed, line: item.line, particulars: channel.names))
        }
      }
    }
  }

  /// Channels whose mention can mean nothing else.
  private static func canBeMissed(_ channel: Channel, in words: [Word]) -> Bool {
    switch channel {
    case .fax, .email, .sms, .whatsapp, .mobileApp: true
    case .phone: words.contains("هاتف/هاتفي/هاتفيا/جوال")
    case .website: words.contains("موقع/بوابه … الكتروني*")
    default: false
    }
  }

  // MARK: Content

  private mutating func checkContent(_ readings: Readings) {
    if outline.tools.isEmpty { findings.append(Finding(.noTools)) }
    if outline.handlingPart == nil { findings.append(Finding(.noHandling)) }
    checkTimes(readings.responseTime)
    if !outline.promisesComplaints { findings.append(Finding(.noComplaintPath)) }
    if !outline.promisesPrivacy { findings.append(Finding(.noPrivacyClause)) }
  }

  private mutating func checkTimes(_ reader: ResponseTimeReader) {
    switch (reader.floor, reader.ceiling) {
    case (nil, nil): findings.append(Finding(.noResponseTime))
    case (let floor?, nil):
      let words = [floor.time.inArabic, floor.time.inEnglish]
      findings.append(Finding(.floorWithoutCeiling, line: floor.line, particulars: words))
    case (let floor, let ceiling?):
      if let other = reader.otherCeiling {
        findings.append(Finding(.twoCeilings, line: other.line, particulars: ceiling.words(beside: other)))
      } else if let floor, ReplyRule(floor: floor, ceiling: ceiling).contradictsItself {
        findings.append(Finding(.floorAboveCeiling, line: floor.line, particulars: floor.words(beside: ceiling)))
      }
    }
  }

  private var damage: [Finding] {
    var seen: Set<Damage> = []
    return outline.damage.compactMap { damage, line in
      guard seen.insert(damage).inserted else { return nil }
      return Finding(.damagedWord, line: line, particulars: [damage.found, damage.mended])
    }
  }
}

extension StatedTime {
  /// Both lengths in Arabic, then both in English.
  fileprivate func words(beside other: StatedTime) -> [String] {
    [time.inArabic, other.time.inArabic, time.inEnglish, other.time.inEnglish]
  }
}

extension ResponseTime {
  /// ‘أسبوعان’, ‘15 يوم عمل’.
  fileprivate var inArabic: String {
    let forms: (one: String, two: String, few: String, many: String)
    switch unit {
    case .weeks: forms = ("أسبوع", "أسبوعان", "أسابيع", "أسبوعًا")
    case .calendarDays: forms = ("يوم", "يومان", "أيام", "يومًا")
    case .workingDays: forms = ("يوم عمل", "يوما عمل", "أيام عمل", "يوم عمل")
    }
    switch amount {
    case 1: return forms.one
    case 2: return forms.two
    case 3...10: return "\(amount) \(forms.few)"
    default: return "\(amount) \(forms.many)"
    }
  }

  fileprivate var inEnglish: String {
    let name =
      switch unit {
      case .weeks: "week"
      case .calendarDays: "day"
      case .workingDays: "working day"
      }
    return "\(amount) \(name)\(amount == 1 ? "" : "s")"
  }
}

extension Channel {
  /// The channel's name in Arabic and English, as findings give it.
  fileprivate var names: [String] {
    switch self {
    case .phone: ["الهاتف", "phone"]
    case .fax: ["الفاكس", "fax"]
    case .email: ["البريد الإلكتروني", "email"]
    case .sms: ["الرسائل النصية", "SMS"]
    case .whatsapp: ["الواتساب", "WhatsApp"]
    case .mobileApp: ["تطبيق الجوال", "mobile application"]
    case .website: ["الموقع الإلكتروني", "website"]
    default: [rawValue, rawValue]
    }
  }
}
