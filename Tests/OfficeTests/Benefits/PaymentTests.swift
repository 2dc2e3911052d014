import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("A payment through the office", .onEveryEngine)
struct PaymentTests {
  @Test("goes from the schedule to the account, and the request is delivered with the last of it")
  func wholeWay() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let accountant = try branch.actor(.accountant)
      try await branch.office.sendTransfer(batch, seen: 1, as: accountant)
      #expect(try await branch.request(request).stage == .registered)
      try await branch.office.record([0: .paid], of: batch, seen: 2, as: accountant)
      #expect(try await branch.request(request).stage == .delivered)
      #expect(try await branch.office.transfer(batch, as: accountant).batch.state == .settled)
      let kinds = try await branch.office.outbox(as: branch.actor(.administrator)).map(\.kind)
      #expect(kinds.contains(.paid) && kinds.contains(.delivered))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("that is approved twice at once is approved once")
  func approvedTwice() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      let director = try await branch.director()
      let done = await branch.times(8) { try await branch.office.approve([InstalmentKey(made.id, 1)], as: director) }
      #expect(done == 1)
    }
  }

  @Test("that two accountants put into transfers at once goes into one of them")
  func twoPayers() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      let key = InstalmentKey(made.id, 1)
      try await branch.office.approve([key], as: branch.director())
      let payers = [try branch.actor(.accountant), try await branch.secondAccountant()]
      let done = await branch.times(8) { try await branch.office.prepareTransfer(of: [key], as: payers[$0 % 2]) }
      #expect(done == 1)
      #expect(try await branch.office.payments(as: payers[0]).transfers.count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("named twice in one transfer is refused, and nothing of the transfer is saved")
  func namedTwice() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      let key = InstalmentKey(made.id, 1)
      try await branch.office.approve([key], as: branch.director())
      await #expect(throws: BenefitRefusal.wrongInstalmentState(.inTransfer)) {
        try await branch.office.prepareTransfer(of: [key, key], as: branch.actor(.accountant))
      }
      #expect(try await branch.office.payments(as: branch.actor(.accountant)).approved.count == 1)
    }
  }

  @Test("is recorded as paid once")
  func paidTwice() async throws {
    try await Branch.open { branch in
      let (_, batch) = try await branch.approvedTransfer()
      let accountant = try branch.actor(.accountant)
      try await branch.office.sendTransfer(batch, seen: 1, as: accountant)
      let done = await branch.times(4) {
        try await branch.office.record([0: .paid], of: batch, seen: 2, as: accountant)
      }
      #expect(done == 1)
    }
  }

  @Test("that the bank sent back is due again and can be transferred anew")
  func sentBack() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let accountant = try branch.actor(.accountant)
      try await branch.office.sendTransfer(batch, seen: 1, as: accountant)
      try await branch.office.record([0: .failed("حساب مغلق")], of: batch, seen: 2, as: accountant)
      let key = InstalmentKey(try await branch.entitlement(of: request).id, 1)
      try await branch.office.approve([key], as: branch.director())
      try await branch.office.prepareTransfer(of: [key], as: accountant)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("in a transfer that was given up is free for another")
  func givenUp() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let accountant = try branch.actor(.accountant)
      try await branch.office.cancelTransfer(batch, because: "خطأ", seen: 1, as: accountant)
      let key = InstalmentKey(try await branch.entitlement(of: request).id, 1)
      try await branch.office.prepareTransfer(of: [key], as: accountant)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("whose file was suspended after the approval is not sent")
  func suspended() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let officer = try branch.actor(.relationsOfficer)
      let file = try await branch.file(of: request)
      try await branch.office.change(file.id, .suspend(reason: "بلاغ"), seen: file.version, as: officer)
      await #expect(throws: BenefitRefusal.fileSuspended) {
        try await branch.office.sendTransfer(batch, seen: 1, as: branch.actor(.accountant))
      }
    }
  }

  @Test("whose decision was overturned behind it is not sent")
  func overturned() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      try await branch.house.meddle(
        "UPDATE request SET decision_outcome = 'reject' WHERE association_id = $1 AND id = $2",
        [.id(branch.id), .id(request)])
      await #expect(throws: BenefitRefusal.notGranted) {
        try await branch.office.sendTransfer(batch, seen: 1, as: branch.actor(.accountant))
      }
    }
  }

  @Test("is approved by nobody who decided")
  func decider() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      await #expect(throws: BenefitRefusal.deciderMayNot) {
        try await branch.office.approve([InstalmentKey(made.id, 1)], as: branch.actor(.seniorManagement))
      }
    }
  }

  @Test("is approved as a transfer by another than who prepared it, whatever posts they hold")
  func ownTransfer() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      let key = InstalmentKey(made.id, 1)
      try await branch.office.approve([key], as: branch.director())
      let both = try await branch.colleague("both", [.accountant, .seniorManagement])
      let batch = try await branch.office.prepareTransfer(of: [key], as: both)
      await #expect(throws: BenefitRefusal.preparerMayNotApprove) {
        try await branch.office.approveTransfer(batch, seen: 0, as: both)
      }
    }
  }

  @Test("is reversed by another than who asked")
  func reversal() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let both = try await branch.colleague("both", [.accountant, .seniorManagement])
      try await branch.office.sendTransfer(batch, seen: 1, as: both)
      try await branch.office.record([0: .paid], of: batch, seen: 2, as: both)
      let made = try await branch.entitlement(of: request)
      let key = InstalmentKey(made.id, 1)
      try await branch.office.askReversal(key, because: "رده", seen: made.version, as: both)
      await #expect(throws: BenefitRefusal.askerMayNotReverse) {
        try await branch.office.ruleOnReversal(key, granted: true, seen: made.version + 1, as: both)
      }
      try await branch.office.ruleOnReversal(key, granted: true, seen: made.version + 1, as: branch.director())
      #expect(try await branch.entitlement(of: request).given == .zero)
    }
  }

  @Test("that was cancelled whole makes room for another entitlement, and one that stands does not")
  func another() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled()
      let officer = try branch.actor(.relationsOfficer)
      let seen = try await branch.request(request).version
      await #expect(throws: BenefitRefusal.entitlementStands) {
        try await branch.office.lay(branch.plan(), on: request, seen: seen, as: officer)
      }
      try await branch.office.cancel(
        InstalmentKey(made.id, 1), because: "خطأ", seen: made.version, as: branch.director())
      branch.house.clock.set(branch.house.clock.now + .hours(1))
      try await branch.office.lay(branch.plan(), on: request, seen: seen, as: officer)
      #expect(try await branch.entitlement(of: request).id != made.id)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("has a file for the bank only for who makes payments, and only once it is approved")
  func file() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled()
      try await branch.office.approve([InstalmentKey(made.id, 1)], as: branch.director())
      let accountant = try branch.actor(.accountant)
      let batch = try await branch.office.prepareTransfer(of: [InstalmentKey(made.id, 1)], as: accountant)
      await #expect(throws: BenefitRefusal.wrongBatchState(.prepared)) {
        try await branch.office.transferForBank(batch, in: BankLayout.all[0], as: accountant)
      }
      try await branch.office.approveTransfer(batch, seen: 0, as: branch.director())
      for (role, actor) in branch.staff where role != .accountant {
        await #expect(throws: OfficeRefusal.notAllowed(.preparePayments), "\(role)") {
          try await branch.office.transferForBank(batch, in: BankLayout.all[0], as: actor)
        }
      }
      let layout = BankLayout.all[1]
      for _ in 1...2 {
        let file = try await branch.office.transferForBank(batch, in: layout, as: accountant)
        #expect(file.lines.map(\.iban.text) == [Branch.iban])
      }
      let events = try await branch.house.database.read(in: .of(branch.id)) { tx in
        try EventStore.events(about: batch.bytes, of: branch.id, in: tx)
      }
      let taken = events.filter { $0.kind == .batchFileTaken }
      #expect(taken.map { $0[.method] } == [layout.code, layout.code], "each time is on record, and in which layout")
      #expect(taken.allSatisfy { $0.actor == accountant.actor })
      #expect(try await branch.verdict().isIntact)
    }
  }
}

extension Branch {
  /// How many of so many attempts at once succeed.
  func times(_ count: Int, _ attempt: @escaping @Sendable (Int) async throws -> Void) async -> Int {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<count { group.addTask { (try? await attempt(number)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  func times(_ count: Int, _ attempt: @escaping @Sendable () async throws -> Void) async -> Int {
    await times(count) { (_: Int) in try await attempt() }
  }
}
