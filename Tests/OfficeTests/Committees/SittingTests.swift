import Casework
import Engines
import Testing

@testable import Office

@Suite("A committee's sitting", .onEveryEngine)
struct SittingTests {
  @Test("decides a request, whose timeline names the sitting, and leaves an intact chain")
  func whole() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id])
      for role in [Role.committeeMember, .seniorManagement] {
        try await branch.office.vote(.accept, because: "مستحقة", on: id, in: sitting, as: branch.actor(role))
      }
      try await branch.resolve(id, in: sitting, months: 6)
      let request = try await branch.request(id)
      #expect(request.stage == .accepted)
      #expect(request.decision?.sitting == sitting)
      #expect(request.decision?.months == 6)
      #expect(request.decision?.members.count == 2)
      let told = try await branch.office.file(of: id, in: branch.id).events.last { $0.kind == .decided }
      #expect(told?[.sitting] == "SIT-2026-00001")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is told on the request's page to those who sit on it")
  func agenda() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      #expect(try await branch.office.file(of: id, in: branch.id).agenda == nil)
      let sitting = try await branch.plan([id])
      let place = try await branch.office.file(of: id, in: branch.id).agenda
      #expect(place?.sitting == sitting)
      #expect(place?.members.contains(try branch.actor(.seniorManagement).member.id) == true)
      #expect(place?.members.contains(try branch.actor(.socialResearcher).member.id) == false)
    }
  }

  @Test("offers what lies before the committee until it stands on an agenda")
  func waiting() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      _ = try await branch.request(at: .underStudy)
      let sitting = try await branch.plan([])
      let chair = try branch.actor(.committeeMember)
      #expect(try await branch.office.sitting(sitting, as: chair).waiting.map(\.id) == [id])
      try await branch.office.place([id], on: sitting, seen: 0, as: chair)
      #expect(try await branch.office.sitting(sitting, as: chair).waiting.isEmpty)
    }
  }

  @Test("takes no request that stands on another's agenda, and none of the others named with it")
  func twice() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let other = try await branch.request(at: .withCommittee)
      _ = try await branch.plan([id])
      let second = try await branch.plan([])
      await #expect(throws: CommitteeRefusal.onAnotherAgenda) {
        try await branch.office.place([other, id], on: second, seen: 0, as: branch.actor(.committeeMember))
      }
      #expect(try await branch.sitting(second).items.isEmpty)
    }
  }

  @Test("drops a request that its applicant withdraws on the day, and resolves it no more")
  func withdrawn() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id])
      for role in [Role.committeeMember, .seniorManagement] {
        try await branch.office.vote(.accept, because: "مستحقة", on: id, in: sitting, as: branch.actor(role))
      }
      try await branch.act(.withdraw, on: id)
      #expect(try await branch.sitting(sitting).item(id)?.state == .withdrawn)
      await #expect(throws: CommitteeRefusal.itemNotOpen) { try await branch.resolve(id, in: sitting) }
      #expect(try await branch.request(id).stage == .withdrawn)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("of two chairs who resolve an item at once the second is told, and decides nothing")
  func atOnce() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id])
      for role in [Role.committeeMember, .seniorManagement] {
        try await branch.office.vote(.reject, because: "لا", on: id, in: sitting, as: branch.actor(role))
      }
      let seen = try await branch.sitting(sitting).item(id)?.version ?? -1
      let chair = try branch.actor(.committeeMember)
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            await succeeds {
              try await branch.office.resolve(
                id, Sitting.Wording(reasons: "لا تنطبق"), in: sitting, seen: seen, as: chair)
            }
          }
        }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keeps the votes of members who vote at the same moment")
  func together() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id])
      let voters = [try branch.actor(.committeeMember), try branch.actor(.seniorManagement)]
      await withTaskGroup(of: Void.self) { group in
        for voter in voters {
          group.addTask {
            _ = await succeeds {
              try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: voter)
            }
          }
        }
      }
      #expect(try await branch.sitting(sitting).item(id)?.votes.count == 2)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("refuses the vote of whoever declared the applicant, naming the tie, until they withdraw the declaration")
  func related() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let manager = try branch.actor(.seniorManagement)
      let applicant = try await branch.request(id).applicant
      try await branch.office.declareInterest(
        in: applicant.name.full, nationalID: nil, relation: "ابنة عمي", as: manager)
      let sitting = try await branch.convene([id])
      #expect(try await branch.office.agendaItem(id, of: sitting, as: manager).clash?.relation == "ابنة عمي")
      await #expect(throws: CommitteeRefusal.related("ابنة عمي")) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: manager)
      }
      let declared = try #require(try await branch.office.interests(as: manager).first)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.withdrawInterest(declared.id, as: branch.actor(.committeeMember))
      }
      try await branch.office.withdrawInterest(declared.id, as: manager)
      try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: manager)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is closed to whoever does not sit on its committee, whatever their post")
  func strangers() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id])
      let stranger = try await branch.office.addStaff(
        name: "عضو آخر", email: "other@amal.example.org", roles: [.committeeMember], password: House.password,
        to: branch.id)
      let actor = StaffActor(association: branch.id, member: stranger)
      await #expect(throws: OfficeRefusal.notAllowed(.arrangeSittings)) {
        _ = try await branch.office.sitting(sitting, as: actor)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.arrangeSittings)) {
        _ = try await branch.office.sittingPack(sitting, as: actor)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.decide)) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: actor)
      }
      for role in [Role.socialResearcher, .administrator, .boardSecretary, .humanResources] {
        await #expect(throws: OfficeRefusal.notAllowed(.arrangeSittings)) {
          _ = try await branch.office.agendaItem(id, of: sitting, as: branch.actor(role))
        }
      }
    }
  }

  @Test("has minutes that each member signs alone, that are shown unsigned until then and never change")
  func minutes() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .withCommittee)
      let left = try await branch.request(at: .withCommittee)
      let sitting = try await branch.convene([id, left])
      let (chair, manager) = (try branch.actor(.committeeMember), try branch.actor(.seniorManagement))
      for voter in [chair, manager] {
        try await branch.office.vote(.reject, because: "لا تنطبق", on: id, in: sitting, as: voter)
      }
      try await branch.resolve(id, in: sitting)
      try await branch.office.close(sitting, seen: branch.sitting(sitting).version, as: chair)
      let closed = try await branch.sitting(sitting)
      #expect(closed.unsigned.map(\.staff) == [chair.member.id, manager.member.id])
      #expect(closed.item(left)?.state == .left)
      await #expect(throws: CommitteeRefusal.notToSign) {
        try await branch.office.sign(sitting, as: branch.actor(.relationsOfficer))
      }
      await #expect(throws: CommitteeRefusal.wrongState(.closed)) {
        try await branch.office.vote(.accept, because: "نعم", on: id, in: sitting, as: chair)
      }
      try await branch.office.sign(sitting, as: chair)
      await #expect(throws: CommitteeRefusal.alreadySigned) { try await branch.office.sign(sitting, as: chair) }
      try await branch.office.refuseToSign(sitting, because: "لم تُذكر ملاحظتي", as: manager)
      let signed = try await branch.sitting(sitting)
      #expect(signed.state == .signed)
      #expect(signed.minutes == closed.minutes)
      #expect(signed.signatures.map(\.refusal) == [nil, "لم تُذكر ملاحظتي"])
      #expect(try await branch.verdict().isIntact)
      // What was left waits for another sitting.
      _ = try await branch.plan([left])
    }
  }

  @Test("reads an agenda of many requests in the same number of reads as one of few")
  func reads() async throws {
    try await Branch.open { branch in
      var requests: [Request.ID] = []
      for _ in 0..<3 { requests.append(try await branch.request(at: .withCommittee)) }
      let sitting = try await branch.plan(requests)
      let file = try await branch.office.sitting(sitting, as: branch.actor(.relationsOfficer))
      #expect(file.sitting.items.map(\.request) == requests)
      #expect(Set(file.lines.keys) == Set(requests))
    }
  }
}

@Suite("What someone changes in a committee's books behind the program's back", .onEveryEngine)
struct CommitteeTamperingTests {
  @Test(
    "is found out",
    arguments: [
      "UPDATE sitting_vote SET choice = 'accept'", "UPDATE sitting_vote SET reason = 'x'", "DELETE FROM sitting_vote",
      "UPDATE sitting_item SET outcome = 'accept'", "UPDATE sitting_seat SET is_present = 0",
      "UPDATE sitting_signature SET at = at + 1", "UPDATE sitting SET minutes = 'x'", "UPDATE sitting SET quorum = 1",
      "UPDATE committee SET name_ar = 'x'", "UPDATE committee_member SET post = 'member'",
      "UPDATE interest SET name = 'x'", "DELETE FROM interest", "DELETE FROM sitting_signature",
    ])
  func found(_ statement: String) async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .rejected)
      try await branch.office.declareInterest(
        in: "نورة الفهد", nationalID: nil, relation: "خالة", as: branch.actor(.committeeMember))
      #expect(try await branch.verdict().isIntact)
      try await branch.house.meddle(statement)
      #expect(try await branch.verdict().isIntact == false)
    }
  }
}

@Suite("Committees", .onEveryEngine)
struct CommitteeTests {
  @Test("are appointed by those whose post appoints them alone", arguments: Role.allCases)
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let actor = try branch.actor(role)
      let terms = try branch.terms()
      let appointed = await succeeds { try await branch.office.form(terms, as: actor) }
      #expect(appointed == role.duties.contains(.manageCommittees))
    }
  }

  @Test("take as voters only those whose posts decide")
  func voters() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      await #expect(throws: CommitteeRefusal.mayNotVote) {
        try await branch.office.form(
          branch.terms([(.committeeMember, .chair), (.relationsOfficer, .member)]), as: secretary)
      }
      await #expect(throws: CommitteeRefusal.mayNotArrange) {
        try await branch.office.form(
          branch.terms([(.committeeMember, .chair), (.seniorManagement, .member), (.humanResources, .secretary)]),
          as: secretary)
      }
    }
  }

  @Test("that a colleague changed meanwhile are not changed by what was seen before")
  func seen() async throws {
    try await Branch.open { branch in
      let committee = try await branch.committee()
      let secretary = try branch.actor(.boardSecretary)
      try await branch.office.change(committee.id, to: branch.terms(quorum: .count(2)), seen: 0, as: secretary)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.change(committee.id, to: branch.terms(), seen: 0, as: secretary)
      }
      #expect(try await branch.committee().quorum == .count(2))
      #expect(try await branch.verdict().isIntact)
    }
  }
}
