import Casework
import Testing

@Suite("A segment of the register")
struct SegmentTests {
  private static let now = Instant(seconds: 1_789_279_200)
  private static let officer = StaffMember(
    id: Identifier(high: 1, low: 1), name: "منى", email: "m@example.org", roles: [.relationsOfficer])

  private static func made(
    _ name: String = "كبيرات السن", among known: [Segment] = [], low: UInt64 = 1
  ) throws -> Segment {
    try Segment.make(
      name, SegmentRules(.all, [.sex(.female)]), as: Identifier(high: 2, low: low), among: known, by: officer, at: now
    ).0
  }

  /// One of every kind.
  private static let everything: [SegmentRule] = [
    .kind(.organization), .role(.beneficiary), .role(.role(.volunteer)), .sex(.male), .age(60...130), .age(0...17),
    .city(["بريدة", "عنيزة"]), .category("أرامل"), .registration(.suspended), .endsWithin(0), .isOverdue,
    .household(3...6), .incomeBand("أ"), .consent(.appeals), .noConsent(.surveys), .askedWithin(30), .notAskedFor(365),
    .visitedWithin(7), .notVisitedFor(180),
  ]

  @Test("keeps rules as text that reads back as the same rules", arguments: everything)
  func stored(rule: SegmentRule) throws {
    for match in SegmentRules.Match.allCases {
      let rules = try SegmentRules(match, [rule])
      #expect(SegmentRules(stored: rules.stored) == rules)
    }
    #expect(SegmentRules(stored: "x") == nil && SegmentRules(stored: "match=3:all\n") == nil)
  }

  @Test("asks between one and eight things, each field once, within bounds")
  func bounds() throws {
    #expect(throws: SegmentRefusal.noRules) { try SegmentRules(.all, []) }
    #expect(throws: SegmentRefusal.askedTwice(.age)) { try SegmentRules(.all, [.age(0...5), .age(6...9)]) }
    let nine: [SegmentRule] = [
      .kind(.person), .role(.beneficiary), .sex(.male), .age(1...2), .city(["أبها"]), .category("أ"), .isOverdue,
      .household(1...2), .incomeBand("ب"),
    ]
    #expect(throws: SegmentRefusal.tooManyRules(limit: 8)) { try SegmentRules(.any, nine) }
    #expect(throws: SegmentRefusal.outOfRange(.age, 0...130)) { try SegmentRules(.all, [.age(0...131)]) }
    #expect(throws: SegmentRefusal.outOfRange(.household, 1...30)) { try SegmentRules(.all, [.household(0...2)]) }
    #expect(throws: SegmentRefusal.outOfRange(.asked, 1...3_660)) { try SegmentRules(.all, [.askedWithin(0)]) }
    #expect(throws: SegmentRefusal.outOfRange(.visited, 1...3_660)) { try SegmentRules(.all, [.notVisitedFor(3_661)]) }
    #expect(throws: SegmentRefusal.textMissing(.city)) { try SegmentRules(.all, [.city([" "])]) }
    #expect(throws: SegmentRefusal.tooManyCities(limit: 5)) {
      try SegmentRules(.all, [.city((1...6).map { "مدينة \($0)" })])
    }
    #expect(throws: SegmentRefusal.textTooLong(.category, limit: 60)) {
      try SegmentRules(.all, [.category(String(repeating: "ط", count: 61))])
    }
  }

  @Test("has a name that no other has, is changed, and is taken away once")
  func life() throws {
    var segment = try Self.made()
    #expect(throws: SegmentRefusal.nameTaken) { try Self.made(among: [segment]) }
    #expect(throws: SegmentRefusal.nameMissing) { try Self.made(" ") }
    #expect(throws: SegmentRefusal.nameTooLong(limit: 80)) { try Self.made(String(repeating: "ا", count: 81)) }
    let full = try (1...100).map { try Self.made("شريحة \($0)", low: UInt64($0)) }
    #expect(throws: SegmentRefusal.tooManySegments(limit: 100)) { try Self.made("أخرى", among: full) }
    let rules = try SegmentRules(.any, [.isOverdue])
    #expect(throws: SegmentRefusal.nothingChanged) {
      try segment.change(to: segment.name, segment.rules, among: [segment], by: Self.officer, at: Self.now)
    }
    let changed = try segment.change(to: "المتأخرون", rules, among: [segment], by: Self.officer, at: Self.now)
    #expect(changed.kind == .segmentChanged && changed[.fields] == "renewal" && changed[.title] == "المتأخرون")
    _ = try segment.remove(by: Self.officer, at: Self.now)
    #expect(throws: SegmentRefusal.isGone) { try segment.remove(by: Self.officer, at: Self.now) }
    #expect(throws: SegmentRefusal.isGone) {
      try segment.change(to: "أخرى", rules, among: [], by: Self.officer, at: Self.now)
    }
  }
}
