import Casework
import Testing

@Suite("Posts and duties")
struct RoleTests {
  @Test("every duty is held by some post", arguments: Duty.allCases)
  func held(duty: Duty) {
    #expect(Role.allCases.contains { $0.duties.contains(duty) })
  }

  @Test("the posts hold what docs/lifecycles/duties.md lists")
  func table() throws {
    let rows = Duty.allCases.map { duty in
      let marks = Role.allCases.map { $0.duties.contains(duty) ? "●" : " " }
      return "| \(duty) | \(marks.joined(separator: " | ")) |"
    }
    try RecordedDocument(path: "docs/lifecycles/duties.md").mustBe(
      """
      # Who may do what

      Kept by `RoleTests`. Record it with `SILA_RECORD=1 swift test --filter RoleTests`.

      | duty | \(Role.allCases.map(\.rawValue).joined(separator: " | ")) |
      |---|\(String(repeating: "---|", count: Role.allCases.count))
      \(rows.joined(separator: "\n"))

      """)
  }

  @Test("no post but those that need them sees requests")
  func seesRequests() {
    let seeing = Role.allCases.filter { $0.duties.contains(.seeRequests) }
    #expect(seeing == [.relationsOfficer, .socialResearcher, .committeeMember, .seniorManagement])
  }

  @Test("whoever does something to requests sees them", arguments: Role.allCases)
  func worksBlind(role: Role) {
    let work: [Duty] = [
      .takeIn, .checkItems, .takeAttestations, .refer, .answerReferrals, .study, .sendToCommittee, .giveNotices,
      .decide, .answerApplicants, .register, .deliver, .close, .withdraw, .assign, .pauseClocks,
    ]
    #expect(!work.contains(where: role.duties.contains) || role.duties.contains(.seeRequests))
  }

  @Test("no single post studies and decides, decides and delivers, or studies and delivers", arguments: Role.allCases)
  func separate(role: Role) {
    for pair in [[Duty.study, .decide], [.decide, .deliver], [.study, .deliver]] {
      #expect(!pair.allSatisfy(role.duties.contains))
    }
  }

  @Test("the administrator runs the system and approves, decides and delivers nothing")
  func administrator() {
    let kept: [Duty] = [
      .seeRequests, .decide, .deliver, .approvePolicy, .study, .preparePayments, .approvePayments,
    ]
    #expect(!kept.contains(where: Role.administrator.duties.contains))
  }

  @Test("no single post prepares payments and approves them, or decides and prepares them", arguments: Role.allCases)
  func payments(role: Role) {
    for pair in [
      [Duty.preparePayments, .approvePayments], [.preparePayments, .decide], [.preparePayments, .deliver],
    ] {
      #expect(!pair.allSatisfy(role.duties.contains))
    }
  }

  @Test("only the board's secretary records the board's approval")
  func approval() {
    #expect(Role.allCases.filter { $0.duties.contains(.approvePolicy) } == [.boardSecretary])
  }

  @Test("several posts add up")
  func severalPosts() {
    let member = StaffMember(
      id: Identifier(high: 1, low: 1), name: "منى السالم", email: "m@example.org",
      roles: [.humanResources, .committeeMember])
    #expect(member.duties == [.seePolicy, .seeStaff, .seeRequests, .decide, .arrangeSittings, .showHealth])
    #expect(member.initials == "ما")
  }
}
