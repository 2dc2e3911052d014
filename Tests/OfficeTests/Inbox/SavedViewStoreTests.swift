import Casework
import Engines
import Testing

@testable import Office

@Suite("Lists under a name, kept", .onEveryEngine)
struct SavedViewStoreTests {
  private func open(_ id: SavedView.ID, as actor: StaffActor, in branch: Branch) async throws -> [Request.ID] {
    try await branch.office.inbox(.mine, view: id, after: nil, as: actor).lines.map(\.id)
  }

  @Test("show the open requests that have all they ask for, each condition by itself and together")
  func criteria() async throws {
    try await Branch.open { branch in
      let complete = try await branch.request(at: .complete)
      let studied = try await branch.request(at: .underStudy)
      let officer = try branch.actor(.relationsOfficer)
      let device = branch.services[0].id
      let cases: [(SavedView.Criteria, Set<Request.ID>)] = [
        (.init(stage: .underStudy), [studied]), (.init(service: device), [complete, studied]),
        (.init(service: branch.services[1].id), []), (.init(holder: .nobody), [complete]),
        (.init(stage: .complete, service: device, holder: .nobody), [complete]), (.init(due: .late), []),
        (.init(stage: .complete, due: SavedView.Due.none), []),
      ]
      for (number, (criteria, expected)) in cases.enumerated() {
        let id = try await branch.office.keepView(named: "\(number)", criteria, sharedWith: nil, as: officer)
        let found = Set(try await open(id, as: officer, in: branch))
        if number == 3 {
          #expect(found.isSubset(of: [complete, studied]), "\(criteria)")
        } else {
          #expect(found == expected, "\(criteria)")
        }
      }
    }
  }

  @Test("are the reader's own where whoever reads is in charge")
  func reader() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let (officer, other) = (
        try branch.actor(.relationsOfficer), try await branch.colleague("other", [.relationsOfficer])
      )
      let version = try await branch.request(id).version
      try await branch.office.assign(other.member.id, on: id, seen: version, as: officer)
      let mine = try await branch.office.keepView(
        named: "لي", .init(holder: .reader), sharedWith: .relationsOfficer, as: officer)
      #expect(try await open(mine, as: officer, in: branch) == [])
      #expect(try await open(mine, as: other, in: branch) == [id])
      let theirs = try await branch.office.keepView(
        named: "لزميلي", .init(holder: .colleague(other.member.id)), sharedWith: nil, as: officer)
      #expect(try await open(theirs, as: officer, in: branch) == [id])
    }
  }

  @Test("are there for their owner and for who shares the post, and for nobody else")
  func seen() async throws {
    try await Branch.open { branch in
      let (officer, researcher) = (try branch.actor(.relationsOfficer), try branch.actor(.socialResearcher))
      let own = try await branch.office.keepView(named: "لي", .init(due: .late), sharedWith: nil, as: officer)
      let shared = try await branch.office.keepView(
        named: "لنا", .init(due: .today), sharedWith: .relationsOfficer, as: officer)
      let colleague = try await branch.colleague("other", [.relationsOfficer])
      func names(_ actor: StaffActor) async throws -> [String] {
        try await branch.office.inbox(.team, after: nil, as: actor).views.map(\.name)
      }
      #expect(Set(try await names(officer)) == ["لي", "لنا"])
      #expect(try await names(colleague) == ["لنا"])
      #expect(try await names(researcher) == [])
      for hidden in [own, shared] {
        await #expect(throws: OfficeRefusal.notFound) { try await open(hidden, as: researcher, in: branch) }
        await #expect(throws: OfficeRefusal.notFound) { try await branch.office.removeView(hidden, as: researcher) }
      }
      try await branch.office.removeView(own, as: officer)
      #expect(try await names(officer) == ["لنا"])
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        try await branch.office.keepView(
          named: "x", .init(due: .late), sharedWith: nil, as: branch.actor(.humanResources))
      }
    }
  }

  @Test("are another list once their owner changed them, and nobody else can")
  func change() async throws {
    try await Branch.open { branch in
      let complete = try await branch.request(at: .complete)
      let (officer, colleague) = (
        try branch.actor(.relationsOfficer), try await branch.colleague("other", [.relationsOfficer])
      )
      let id = try await branch.office.keepView(
        named: "لنا", .init(due: .late), sharedWith: .relationsOfficer, as: officer)
      await #expect(throws: ViewRefusal.notYours) {
        try await branch.office.changeView(
          id, named: "لي", .init(stage: .complete), sharedWith: nil, as: colleague)
      }
      try await branch.office.changeView(id, named: "مكتملة", .init(stage: .complete), sharedWith: nil, as: officer)
      let inbox = try await branch.office.inbox(.mine, view: id, after: nil, as: officer)
      #expect(inbox.view?.name == "مكتملة" && inbox.lines.map(\.id) == [complete])
      #expect(try await branch.office.inbox(.team, after: nil, as: colleague).views.isEmpty)
    }
  }

  @Test("do not ask for a service or a colleague of another association")
  func strangers() async throws {
    try await Branch.open { branch in
      let theirs = try await branch.house.branch("other")
      let officer = try branch.actor(.relationsOfficer)
      let colleague = try theirs.actor(.relationsOfficer).member.id
      for criteria in [
        SavedView.Criteria(service: theirs.services[0].id), SavedView.Criteria(holder: .colleague(colleague)),
      ] {
        await #expect(throws: OfficeRefusal.notFound) {
          try await branch.office.keepView(named: "x", criteria, sharedWith: nil, as: officer)
        }
      }
    }
  }
}
