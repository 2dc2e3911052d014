import Arabic

/// What two entries of the register have in common, when it is enough to ask whether they are one person's (R11).
///
/// It only asks: spellings and shared telephones prove nothing, and two different official numbers speak against it.
package struct Resemblance: Hashable, Sendable {
  /// What speaks for it, the strongest first.
  package let reasons: [Reason]
  /// Which parts of the longer name the shorter one leaves out, in their order.
  package let dropped: [Dropped]

  /// A part of a name by its place, as names are given: one's own, the father's, the grandfather's, the family's.
  package enum Dropped: Int, Hashable, Sendable, CaseIterable, Comparable {
    case father, grandfather, further

    package static func < (left: Dropped, right: Dropped) -> Bool { left.rawValue < right.rawValue }
  }

  /// One thing two entries share.
  package enum Reason: Int, Hashable, Sendable, CaseIterable, Comparable {
    case sameNumber, sameMobile, sameName, nameWithoutSome, nameInOtherScript, nameWithSlip, sameBirth, numberWithSlip,
      mobileWithSlip, birthTurned, sameCity

    package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }

    fileprivate var weight: Int {
      switch self {
      case .sameNumber: 16
      case .sameMobile: 6
      case .sameName: 5
      case .nameWithoutSome, .nameInOtherScript: 4
      case .nameWithSlip: 3
      case .sameBirth: 6
      case .numberWithSlip, .mobileWithSlip, .birthTurned: 3
      case .sameCity: 1
      }
    }
  }

  /// How much speaks for it, for the order they are shown in.
  package var weight: Int { reasons.reduce(0) { $0 + $1.weight } }

  /// What is compared of an entry.
  package struct Known: Hashable, Sendable {
    package var details: Party.Details
    package var mobile: Mobile?

    package init(_ details: Party.Details, mobile: Mobile?) {
      (self.details, self.mobile) = (details, mobile)
    }
  }

  /// Compares two entries; nil where too little speaks for one person.
  package init?(_ one: Known, _ other: Known) {
    self.init(comparing: one, other)
    let numbers = (one.details.number, other.details.number)
    let name = reasons.first(where: \.isAboutName)
    guard
      Self.isEnough(Set(reasons), name: name, differ: numbers.0 != nil && numbers.1 != nil && numbers.0 != numbers.1)
    else { return nil }
  }

  /// What two entries have in common, whether or not it is enough to ask.
  package init(comparing one: Known, _ other: Known) {
    var found: Set<Reason> = []
    let numbers = (one.details.number, other.details.number)
    if numbers.0 != nil, numbers.0 == numbers.1 { found.insert(.sameNumber) }
    if one.mobile != nil, one.mobile == other.mobile { found.insert(.sameMobile) }
    if let mine = one.details.number?.text, let theirs = other.details.number?.text, mine.isOneDigitSlip(from: theirs) {
      found.insert(.numberWithSlip)
    }
    if let mine = one.mobile?.text, let theirs = other.mobile?.text, mine.isOneDigitSlip(from: theirs) {
      found.insert(.mobileWithSlip)
    }
    if let mine = one.details.birth, let theirs = other.details.birth {
      if mine == theirs { found.insert(.sameBirth) }
      if mine.isTurned(theirs) { found.insert(.birthTurned) }
    }
    let cities = [one, other].map { Letters($0.details.city) }
    if !cities[0].isEmpty, cities[0] == cities[1] { found.insert(.sameCity) }
    let name = Self.name(one.details, other.details)
    if let name { found.insert(name.reason) }
    reasons = found.sorted()
    dropped = name?.dropped ?? []
  }

  /// Relatives share a mobile and namesakes a name: one of them alone asks nothing.
  private static func isEnough(_ found: Set<Reason>, name: Reason?, differ: Bool) -> Bool {
    if found.contains(.sameNumber) { return true }
    guard name != nil else { return false }
    if differ { return found.contains(.sameMobile) && found.contains(.sameBirth) }
    if found.contains(.sameMobile) || found.contains(.sameBirth) { return true }
    return name == .sameName || (name == .nameInOtherScript && found.contains(.sameCity))
  }

  /// The best of what their names and other spellings have in common.
  private static func name(_ one: Party.Details, _ other: Party.Details) -> (reason: Reason, dropped: [Dropped])? {
    let mine = spellings(one)
    let theirs = spellings(other)
    return mine.flatMap { mine in theirs.compactMap { compare(mine, $0) } }.min { $0.reason < $1.reason }
  }

  private static func spellings(_ details: Party.Details) -> [[Letters]] {
    ([details.name] + details.otherNames.split { "،,;؛/|\n".contains($0) }.map(String.init)).prefix(6)
      .map { NameWords($0).all.map(\.letters) }.filter { $0.count > 1 }
  }

  /// All words of the shorter name stand in the longer one in their order, the first and the last at its ends.
  private static func compare(_ one: [Letters], _ other: [Letters]) -> (reason: Reason, dropped: [Dropped])? {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    // Brothers are called محمد and محمود: a short given name that differs is another one.
    guard let first = level(short[0], long[0]), first != .slip || min(short[0].count, long[0].count) > 4,
      let last = level(short[short.count - 1], long[long.count - 1])
    else { return nil }
    var worst = max(first, last)
    var place = 1
    var left: Set<Int> = Set(1..<max(long.count - 1, 1))
    for word in short.dropFirst().dropLast() {
      guard let next = (place..<(long.count - 1)).first(where: { level(word, long[$0]) != nil }) else { return nil }
      worst = max(worst, level(word, long[next]) ?? worst)
      left.remove(next)
      place = next + 1
    }
    let dropped = Set(left.map { Dropped(rawValue: $0 - 1) ?? .further }).sorted()
    let reason: Reason =
      switch worst {
      case .same: short.count == long.count ? .sameName : .nameWithoutSome
      case .otherScript: .nameInOtherScript
      case .slip: .nameWithSlip
      }
    return (reason, dropped)
  }

  private enum Level: Int, Comparable {
    case same, otherScript, slip

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private static func level(_ one: Letters, _ other: Letters) -> Level? {
    if one == other { return .same }
    if one.isLatin != other.isLatin {
      return Set(one.soundings).isDisjoint(with: other.soundings) || one.vowelsApart(from: other) > 1
        ? nil : .otherScript
    }
    return min(one.count, other.count) > 3 && one.isOneSlip(from: other) ? .slip : nil
  }
}

extension Party {
  /// Records that another entry is somebody else, whatever they share.
  package mutating func distinguish(
    from other: ID, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    guard other != id else { throw .ownRelation }
    guard !distinct.contains(other) else { throw .nothingChanged }
    guard distinct.count < Self.most else { throw .tooMany(limit: Self.most) }
    distinct.append(other)
    return event(.partiesToldApart, by: actor, at: now, [])
  }
}

extension Resemblance.Reason {
  package var isAboutName: Bool {
    switch self {
    case .sameName, .nameWithoutSome, .nameInOtherScript, .nameWithSlip: true
    default: false
    }
  }
}

extension String {
  /// Whether one digit differs, or two neighbours changed places.
  fileprivate func isOneDigitSlip(from other: String) -> Bool {
    let (one, two) = (Array(utf8), Array(other.utf8))
    guard one.count == two.count else { return false }
    let places = one.indices.filter { one[$0] != two[$0] }
    if places.count == 1 { return true }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return one[places[0]] == two[places[1]] && one[places[1]] == two[places[0]]
  }
}

extension CalendarDay {
  /// Whether the other is the same day with month and day of the month changed about.
  fileprivate func isTurned(_ other: CalendarDay) -> Bool {
    guard self != other, let one = gregorian, let two = other.gregorian else { return false }
    return one.year == two.year && one.month == two.day && one.day == two.month
  }
}
