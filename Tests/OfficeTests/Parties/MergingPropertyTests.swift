import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Any number of joinings and partings", .onEveryEngine, .timeLimit(.minutes(10)))
struct MergingPropertyTests {
  @Test("leave every row of the register as it was, and the chain whole at each step", arguments: [1, 2, 3, 4])
  func roundTrip(seed: UInt64) async throws {
    try await Branch.open { branch in
      var chance = Chance(seed: seed)
      let officer = try branch.actor(.relationsOfficer)
      let ids = try await branch.randomRegister(&chance)
      let before = try await branch.registerDump()
      var standing: [(merger: Merger.ID, kept: Party.ID, dump: [String])] = []
      var most = 0
      for _ in 0..<25 {
        if chance.next(3) > 0, let merger = try await branch.joinAny(of: ids, &chance, as: officer) {
          standing.append((merger.id, merger.kept, merger.before))
          most = max(most, standing.count)
        } else if !standing.isEmpty {
          // The latest can always be parted, and leaves what there was before it.
          let last = standing.removeLast()
          try await branch.part(last.merger, from: last.kept, as: officer)
          #expect(try await branch.registerDump() == last.dump)
        }
        #expect(try await branch.verdict().isIntact)
      }
      #expect(most > 2, "something was joined")
      while let last = standing.popLast() {
        try await branch.part(last.merger, from: last.kept, as: officer)
        #expect(try await branch.registerDump() == last.dump)
      }
      #expect(try await branch.registerDump() == before)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("come out the same in whatever order they are parted, where that order is allowed", arguments: [11, 12])
  func anyOrder(seed: UInt64) async throws {
    try await Branch.open { branch in
      var chance = Chance(seed: seed)
      let officer = try branch.actor(.relationsOfficer)
      let ids = try await branch.randomRegister(&chance)
      let before = try await branch.registerDump()
      var standing: [(merger: Merger.ID, kept: Party.ID)] = []
      for _ in 0..<8 {
        if let merger = try await branch.joinAny(of: ids, &chance, as: officer) {
          standing.append((merger.id, merger.kept))
        }
      }
      #expect(standing.count > 2)
      var refused = 0
      while !standing.isEmpty {
        let place = chance.next(standing.count)
        do {
          try await branch.part(standing[place].merger, from: standing[place].kept, as: officer)
          standing.remove(at: place)
        } catch let refusal as PartyRefusal {
          // Something later rests on it: that is parted first.
          #expect(refusal == .mergedFurther || refusal == .laterMerger)
          refused += 1
          #expect(refused < 1_000)
        }
        #expect(try await branch.verdict().isIntact)
      }
      #expect(try await branch.registerDump() == before)
    }
  }
}

/// Chance that runs the same way for a seed.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// From 0 up to, not including, `count`.
  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(count, 1)))
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[next(values.count)] }
}

extension Branch {
  /// Entries by hand and by requests, with whatever an entry can have.
  fileprivate func randomRegister(_ chance: inout Chance) async throws -> [Party.ID] {
    let officer = try actor(.relationsOfficer)
    let numbers = ["1000000008", "1000000016", "1000000024"]
    let names = [
      "نورة سعد الفهد", "نوره الفهد", "هند القحطاني", "عبد الرحمن الحربي", "Abdulrahman Alharbi", "منى السالم",
    ]
    var ids: [Party.ID] = []
    for number in numbers.prefix(1 + chance.next(3)) {
      let receipt = try await submit(
        application([.first: "نورة", .family: chance.one(of: ["الفهد", "القحطاني"]), .nationalID: number]))
      ids.append(try await request(receipt.id).applicant.party)
    }
    for place in 0..<(4 + chance.next(3)) {
      house.clock.advance(by: .minutes(1))
      let id = try await office.enter(
        NewParty(
          kind: chance.next(8) == 0 ? .organization : .person,
          details: Party.Details(
            name: chance.one(of: names), otherNames: chance.next(2) == 0 ? "" : chance.one(of: names),
            birth: chance.next(2) == 0 ? nil : CalendarDay(number: 5_000 + chance.next(3)),
            city: chance.one(of: ["", "أبها", "جازان"])),
          mobile: chance.next(3) == 0 ? nil : try Mobile(typed: "050123456\(chance.next(4))"),
          roles: Set(PartyRole.allCases.filter { _ in chance.next(3) == 0 })), as: officer)
      for verb in try randomVerbs(&chance) {
        let version = try await office.party(id, as: officer).party.version
        // What does not fit this entry is refused and changes nothing.
        do { try await office.change(id, verb, seen: version, as: officer) } catch is PartyRefusal {}
      }
      if chance.next(3) == 0 { try await openFile(of: id, "BEN-2026-8000\(place)") }
      ids.append(id)
    }
    return ids
  }

  private func randomVerbs(_ chance: inout Chance) throws -> [PartyVerb] {
    let all: [PartyVerb] = [
      .addContact(.email, "a\(chance.next(3))@example.org"), .addContact(.mobile, "055000000\(chance.next(3))"),
      .verifyContact(1, .call), .preferContact(1), .endContact(1, reason: "تغيّر"),
      .consent(.appeals, .consent, .spoken, scope: ""), .consent(.surveys, .consent, .written, scope: "هذا العام"),
      .withdrawConsent(1), .relate("050123456\(chance.next(4))", .household, nil), .endRelation(1, reason: "انتقل"),
    ]
    return (0..<5).map { _ in chance.one(of: all) }
  }

  /// Joins two entries by chance; nil where they cannot be one.
  fileprivate func joinAny(of ids: [Party.ID], _ chance: inout Chance, as officer: StaffActor) async throws
    -> (id: Merger.ID, kept: Party.ID, before: [String])?
  {
    let before = try await registerDump()
    for _ in 0..<6 {
      let (one, other) = (chance.one(of: ids), chance.one(of: ids))
      house.clock.advance(by: .seconds(Int64(chance.next(2))))
      let sides = Merger.Side.allCases
      let (kept, joined) = try await house.database.read(in: .of(id)) { tx in
        (try PartyStore.get(one, of: self.id, in: tx), try PartyStore.get(other, of: self.id, in: tx))
      }
      let order = MergeOrder(
        kept: one, joined: other,
        choice: Merger.Choice(name: chance.one(of: sides), birth: chance.one(of: sides), city: chance.one(of: sides)),
        keptVersion: kept.version, joinedVersion: joined.version)
      do {
        return (try await office.merge(order, as: officer), one, before)
      } catch is PartyRefusal {
        #expect(try await registerDump() == before, "a refusal left a trace")
      }
    }
    return nil
  }

  fileprivate func part(_ merger: Merger.ID, from kept: Party.ID, as officer: StaffActor) async throws {
    let version = try await house.database.read(in: .of(id)) { try PartyStore.get(kept, of: self.id, in: $0).version }
    try await office.part(merger, seen: version, as: officer)
  }
}
