import Casework
import Engines
import Testing

@testable import Office

@Suite("What is tried on a committee", .onEveryEngine)
struct HostileCommitteeTests {
  /// A committee of three with a request before it: the member presides, the manager and a director sit with them.
  private func open(_ body: (Branch, Request.ID, [StaffActor]) async throws -> Void) async throws {
    try await Branch.open { branch in
      let voters = [
        try branch.actor(.committeeMember), try branch.actor(.seniorManagement), try await branch.director(),
      ]
      _ = try await branch.office.form(terms(of: voters, in: branch), as: branch.actor(.boardSecretary))
      try await body(branch, branch.request(at: .withCommittee), voters)
    }
  }

  private func terms(
    of voters: [StaffActor], ended: Set<Int> = [], in branch: Branch
  ) throws -> Committee.Terms {
    let today = CalendarDay(branch.house.clock.now)
    var terms = try branch.terms()
    terms.members = voters.enumerated().map { place, voter in
      Committee.Member(
        staff: voter.member.id, name: "", post: place == 0 ? .chair : .member, from: today - 30,
        until: ended.contains(place) ? today - 1 : nil)
    }
    return terms
  }

  private func end(_ place: Int, of voters: [StaffActor], in branch: Branch) async throws {
    let secretary = try branch.actor(.boardSecretary)
    let committee = try #require(try await branch.office.committeeRoom(as: voters[0]).committees.first)
    try await branch.office.change(
      committee.id, to: terms(of: voters, ended: [place], in: branch), seen: committee.version, as: secretary)
  }

  @Test("a member who left between the agenda and the sitting takes no seat and has no vote")
  func leftBefore() async throws {
    try await open { branch, id, voters in
      let sitting = try await branch.plan([id])
      try await end(1, of: voters, in: branch)
      try await branch.office.convene(
        sitting, present: Set(voters.map(\.member.id)), seen: branch.sitting(sitting).version, as: voters[0])
      #expect(try await !branch.sitting(sitting).seats.map(\.staff).contains(voters[1].member.id))
      await #expect(throws: OfficeRefusal.notAllowed(.decide)) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voters[1])
      }
    }
  }

  @Test("a member whose term was ended while the sitting went on votes no more")
  func leftDuring() async throws {
    try await open { branch, id, voters in
      let sitting = try await branch.convene([id])
      try await end(1, of: voters, in: branch)
      await #expect(throws: CommitteeRefusal.termEnded) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voters[1])
      }
      try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voters[0])
      try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voters[2])
      try await branch.resolve(id, in: sitting)
      #expect(try await branch.request(id).decision?.members.count == 2)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("a vote cast before the voter told of the tie does not count, and the minutes say who stood aside")
  func toldAfterwards() async throws {
    try await open { branch, id, voters in
      let sitting = try await branch.convene([id])
      for voter in voters {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voter)
      }
      let applicant = try await branch.request(id).applicant
      try await branch.office.declareInterest(
        in: applicant.name.full, nationalID: applicant.nationalID, relation: "زوجة أخي", as: voters[1])
      try await branch.resolve(id, in: sitting)
      let item = try #require(try await branch.sitting(sitting).item(id))
      #expect(item.recusals.map(\.name) == [voters[1].member.name])
      #expect(try await branch.request(id).decision?.members.map(\.name).contains(voters[1].member.name) == false)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test(
    "a chair who declared the applicant does not preside over the item, and without them the quorum is counted anew")
  func relatedChair() async throws {
    try await open { branch, id, voters in
      let applicant = try await branch.request(id).applicant
      try await branch.office.declareInterest(
        in: applicant.name.full, nationalID: applicant.nationalID, relation: "أخي", as: voters[0])
      let sitting = try await branch.convene([id])
      for voter in voters.dropFirst() {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voter)
      }
      await #expect(throws: CommitteeRefusal.notPresiding) {
        try await branch.resolve(id, in: sitting, as: voters[0])
      }
      #expect(try await branch.request(id).stage == .withCommittee)
      try await branch.resolve(id, in: sitting, as: voters[1])
      #expect(try await branch.request(id).stage == .accepted)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("a tie told of at the last moment can cost the quorum, and then nothing is decided")
  func quorumLost() async throws {
    try await open { branch, id, voters in
      let sitting = try await branch.convene([id])
      for voter in voters.prefix(2) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voter)
      }
      let applicant = try await branch.request(id).applicant
      try await branch.office.declareInterest(
        in: applicant.name.full, nationalID: nil, relation: "جاري", as: voters[1])
      await #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 1)) {
        try await branch.resolve(id, in: sitting)
      }
      #expect(try await branch.request(id).stage == .withCommittee)
      #expect(try await branch.verdict().isIntact)
    }
  }
}
