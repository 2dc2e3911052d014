import Testing

@testable import Casework

@Suite("Lists under a name")
struct SavedViewTests {
  private let officer = member(1, [.relationsOfficer])
  private let researcher = member(2, [.socialResearcher])

  private static func member(_ number: UInt64, _ roles: Set<Role>) -> StaffMember {
    StaffMember(
      id: StaffMember.ID(high: 7, low: number), name: "موظف \(number)", email: "\(number)@amal.example", roles: roles)
  }

  private func keep(
    _ name: String = "متأخرة", _ criteria: SavedView.Criteria = .init(due: .late), sharedWith post: Role? = nil,
    by owner: StaffMember? = nil, among known: [SavedView] = []
  ) throws(ViewRefusal) -> SavedView {
    try SavedView(
      typed: name, criteria, sharedWith: post, as: SavedView.ID(high: 9, low: UInt64(known.count)),
      by: owner ?? officer, among: known)
  }

  @Test("are kept without the spaces around their name")
  func name() throws {
    #expect(try keep("  متأخرة ").name == "متأخرة")
  }

  @Test("are refused without a name, with a long one, and with one the owner has")
  func badNames() throws {
    #expect(throws: ViewRefusal.nameMissing) { try keep("  ") }
    #expect(throws: ViewRefusal.nameTooLong(limit: 60)) { try keep(String(repeating: "م", count: 61)) }
    let known = [try keep()]
    #expect(throws: ViewRefusal.nameTaken) { try keep(among: known) }
  }

  @Test("are refused where nothing is asked for")
  func empty() {
    #expect(throws: ViewRefusal.nothingChosen) { try keep("الكل", .init()) }
  }

  @Test("are twenty of one colleague at most, and twenty shared with a post")
  func bounds() throws {
    var own: [SavedView] = []
    for number in 0..<20 { own.append(try keep("\(number)", among: own)) }
    #expect(throws: ViewRefusal.tooMany(limit: 20)) { try keep("21", among: own) }
    let others = try (0..<20).map { number in
      try keep("\(number)", sharedWith: .relationsOfficer, by: Self.member(UInt64(100 + number), [.relationsOfficer]))
    }
    #expect(throws: ViewRefusal.tooMany(limit: 20)) { try keep("x", sharedWith: .relationsOfficer, among: others) }
    #expect(try keep("x", among: others).post == nil)
  }

  @Test("are changed by whoever made them, who may keep the name")
  func change() throws {
    let first = try keep()
    let known = [first, try keep("أخرى", among: [first])]
    let criteria = SavedView.Criteria(stage: .underStudy)
    let changed = try known[0].changed(to: "متأخرة", criteria, sharedWith: nil, by: officer, among: known)
    #expect(changed.id == known[0].id && changed.criteria == criteria)
    #expect(throws: ViewRefusal.nameTaken) {
      try known[0].changed(to: "أخرى", criteria, sharedWith: nil, by: officer, among: known)
    }
    #expect(throws: ViewRefusal.notYours) {
      try known[0].changed(to: "متأخرة", criteria, sharedWith: nil, by: researcher, among: known)
    }
  }

  @Test("are shared with a post the owner holds, and seen by whoever holds it")
  func sharing() throws {
    #expect(throws: ViewRefusal.notYourPost) { try keep(sharedWith: .accountant) }
    let shared = try keep(sharedWith: .relationsOfficer)
    #expect(shared.isSeen(by: Self.member(3, [.relationsOfficer])))
    #expect(!shared.isSeen(by: researcher))
    #expect(!(try keep()).isSeen(by: Self.member(3, [.relationsOfficer])))
  }

  @Test("are taken away by who made them, or who hands out the work of their post")
  func removal() throws {
    let shared = try keep(sharedWith: .socialResearcher, by: researcher)
    try shared.mayRemove(researcher)
    #expect(throws: ViewRefusal.notYours) { try shared.mayRemove(Self.member(4, [.socialResearcher])) }
    #expect(throws: ViewRefusal.notYours) { try shared.mayRemove(officer) }
    try shared.mayRemove(Self.member(5, [.socialResearcher, .seniorManagement]))
  }

  @Test(
    "ask for last days as of the day of reading",
    arguments: [
      (SavedView.Due.late, 0, -1), (.today, 0, 0), (.week, 0, 6),
    ])
  func days(due: SavedView.Due, first: Int, last: Int) throws {
    // A Sunday: the week ends on Saturday.
    let sunday = CalendarDay(try moment("2026-09-13"))
    let days = try #require(due.days(on: sunday))
    #expect(days.upperBound == sunday + last)
    #expect(due == .late || days.lowerBound == sunday + first)
    #expect(SavedView.Due.none.days(on: sunday) == nil)
  }
}
