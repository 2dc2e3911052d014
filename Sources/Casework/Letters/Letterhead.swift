import Arabic

/// How an association's letters look and what they say in its own words: one version, kept for the letters written by it.
package struct Letterhead: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  package let colour: Ink
  /// What stands below the name: address, telephone; in Arabic and in English.
  package let linesAr, linesEn: [String]
  /// A PNG.
  package let logo: RequestDocument?
  /// In place of the ready-made words.
  package let wordings: [LetterKind: Wording]
  package let by: StaffMember.ID
  package let at: Instant

  package static let mostLines = 3
  package static let longestLine = 90
  /// In bytes.
  package static let largestLogo = 300_000

  /// Colours that stand out on white for everyone; raw values are stored.
  package enum Ink: String, Hashable, Sendable, CaseIterable {
    case teal, green, blue, purple, burgundy, charcoal
  }

  package init(
    number: Int, colour: Ink, linesAr: [String], linesEn: [String], logo: RequestDocument?,
    wordings: [LetterKind: Wording], by staff: StaffMember.ID, at moment: Instant
  ) {
    (self.number, self.colour, self.linesAr, self.linesEn) = (number, colour, linesAr, linesEn)
    (self.logo, self.wordings, by, at) = (logo, wordings, staff, moment)
  }
}

/// Why a letterhead was not kept.
package enum LetterheadRefusal: Error, Hashable, Sendable {
  case tooManyLines(Wording.Side, limit: Int)
  case lineTooLong(Wording.Side, limit: Int)
  /// The logo is no PNG.
  case notPNG
  /// In bytes.
  case logoTooLarge(limit: Int)
  /// It is what stands already.
  case nothingChanged
}

extension Letterhead {
  /// The version after `before` with another look; its words stay.
  package static func next(
    after before: Letterhead?, colour: Ink, arabicLines: String, englishLines: String, logo: RequestDocument?,
    by staff: StaffMember.ID, at now: Instant
  ) throws(LetterheadRefusal) -> Letterhead {
    if let logo {
      guard logo.mediaType == .png else { throw .notPNG }
      guard logo.size <= largestLogo else { throw .logoTooLarge(limit: largestLogo) }
    }
    let next = Letterhead(
      number: (before?.number ?? 0) + 1, colour: colour, linesAr: try lines(of: arabicLines, .arabic),
      linesEn: try lines(of: englishLines, .english), logo: logo, wordings: before?.wordings ?? [:], by: staff, at: now)
    guard !next.isSame(as: before) else { throw .nothingChanged }
    return next
  }

  /// The version after `before` with other words for one kind of letter; nil takes the ready-made ones back.
  package static func next(
    after before: Letterhead?, _ kind: LetterKind, says wording: Wording?, by staff: StaffMember.ID, at now: Instant
  ) throws(LetterheadRefusal) -> Letterhead {
    var wordings = before?.wordings ?? [:]
    wordings[kind] = wording
    let next = Letterhead(
      number: (before?.number ?? 0) + 1, colour: before?.colour ?? .teal, linesAr: before?.linesAr ?? [],
      linesEn: before?.linesEn ?? [], logo: before?.logo, wordings: wordings, by: staff, at: now)
    guard !next.isSame(as: before) else { throw .nothingChanged }
    return next
  }

  private func isSame(as before: Letterhead?) -> Bool {
    colour == before?.colour ?? .teal && linesAr == before?.linesAr ?? [] && linesEn == before?.linesEn ?? []
      && logo?.fingerprint == before?.logo?.fingerprint && wordings == before?.wordings ?? [:]
  }

  private static func lines(of typed: String, _ side: Wording.Side) throws(LetterheadRefusal) -> [String] {
    let lines = typed.split(whereSeparator: \.isNewline).map { String($0).trimmedSpaces }.filter { !$0.isEmpty }
    guard lines.count <= mostLines else { throw .tooManyLines(side, limit: mostLines) }
    guard lines.allSatisfy({ $0.count <= longestLine }) else { throw .lineTooLong(side, limit: longestLine) }
    return lines
  }
}

extension Letterhead {
  /// Look and words laid out so that the same ones always give the same text; the logo is kept beside.
  package var stored: String {
    var form = CanonicalForm()
    form.add("colour", colour.rawValue)
    for line in linesAr { form.add("line_ar", line) }
    for line in linesEn { form.add("line_en", line) }
    for kind in LetterKind.allCases {
      guard let wording = wordings[kind] else { continue }
      form.add("\(kind.rawValue).ar", wording.arabic)
      form.add("\(kind.rawValue).en", wording.english)
    }
    return form.text
  }

  /// Reads what `stored` wrote; nil when it is anything else.
  package init?(
    stored text: String, number: Int, logo: RequestDocument?, by staff: StaffMember.ID, at moment: Instant
  ) {
    guard let pairs = CanonicalForm.pairs(of: text) else { return nil }
    func values(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
    guard let colour = values("colour").first.flatMap(Ink.init(rawValue:)) else { return nil }
    var wordings: [LetterKind: Wording] = [:]
    for kind in LetterKind.allCases {
      guard let arabic = values("\(kind.rawValue).ar").first, let english = values("\(kind.rawValue).en").first
      else { continue }
      wordings[kind] = Wording(arabic: arabic, english: english)
    }
    self.init(
      number: number, colour: colour, linesAr: values("line_ar"), linesEn: values("line_en"), logo: logo,
      wordings: wordings, by: staff, at: moment)
  }
}
