import Casework
import Testing

@Suite("A payment")
struct PaymentTests {
  private let now: Instant
  private var made: Entitlement
  private let grounds: Grounds

  init() throws {
    now = try moment("2026-11-23")
    made = try Till.lay(Till.plan())
    grounds = try Till.grounds()
  }

  @Test("is approved by neither who studied, nor who decided, nor who laid it down")
  func approver() throws {
    var made = made
    let decider = Actor.staff(try #require(grounds.request.decision?.by), name: "خالد")
    for (actor, refusal) in [
      (Desk.researcher, BenefitRefusal.researcherMayNot), (decider, .deciderMayNot),
      (Desk.officer, .makerMayNotApprove),
    ] {
      #expect(throws: refusal) { try made.approve(1, on: grounds, by: actor, at: now) }
    }
  }

  @Test("is made by none of them, nor by who approved it")
  func payer() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    let decider = Actor.staff(try #require(grounds.request.decision?.by), name: "خالد")
    for (actor, refusal) in [
      (Desk.researcher, BenefitRefusal.researcherMayNot), (decider, .deciderMayNot),
      (Till.director, .approverMayNotPay),
    ] {
      #expect(throws: refusal) { try made.gather(1, into: Till.batch, on: grounds, by: actor, at: now) }
    }
  }

  @Test("is approved once, and goes into one transfer")
  func once() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    #expect(throws: BenefitRefusal.wrongInstalmentState(.approved)) {
      try made.approve(1, on: grounds, by: Till.director, at: now)
    }
    _ = try made.gather(1, into: Till.batch, on: grounds, by: Till.accountant, at: now)
    #expect(throws: BenefitRefusal.wrongInstalmentState(.inTransfer)) {
      try made.gather(1, into: TransferBatch.ID(high: 4, low: 2), on: grounds, by: Till.colleague, at: now)
    }
  }

  @Test("waits for its day")
  func early() throws {
    var made = made
    let day = made.instalments[1].day
    #expect(throws: BenefitRefusal.notDueYet(day)) { try made.approve(2, on: grounds, by: Till.director, at: now) }
  }

  @Test("stops when the decision is gone")
  func overturned() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    let gone = Grounds(request: try Situation.toldOfRejection.request(), file: nil, gates: grounds.gates)
    #expect(throws: BenefitRefusal.notGranted) {
      try made.gather(1, into: Till.batch, on: gone, by: Till.accountant, at: now)
    }
  }

  @Test("that the bank sent back is due again, and is approved anew")
  func sentBack() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    _ = try made.gather(1, into: Till.batch, on: grounds, by: Till.accountant, at: now)
    _ = try made.failed(1, because: "حساب مغلق", by: Till.accountant, at: now)
    #expect(made.instalments[0].isDue(on: CalendarDay(now)))
    #expect(throws: BenefitRefusal.wrongInstalmentState(.failed)) {
      try made.gather(1, into: Till.batch, on: grounds, by: Till.accountant, at: now)
    }
  }

  @Test("to a corrected account is approved anew")
  func corrected() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    _ = try made.correct(Till.account(), because: "حساب جديد", on: grounds, by: Desk.officer, at: now)
    #expect(made.instalments[0].state == .scheduled)
    #expect(made.instalments[0].approvedBy == nil)
  }

  @Test("is reversed by someone other than who asked")
  func reversal() throws {
    var made = made
    _ = try made.approve(1, on: grounds, by: Till.director, at: now)
    _ = try made.gather(1, into: Till.batch, on: grounds, by: Till.accountant, at: now)
    _ = try made.arrived(1, by: Till.accountant, at: now)
    _ = try made.askReversal(1, because: "رده المستفيد", by: Till.accountant, at: now)
    #expect(throws: BenefitRefusal.askerMayNotReverse) {
      try made.ruleOnReversal(1, granted: true, by: Till.accountant, at: now)
    }
    _ = try made.ruleOnReversal(1, granted: true, by: Till.director, at: now)
    #expect(made.instalments[0].state == .reversed)
  }

  @Test("never goes from hand to hand")
  func byHand() throws {
    var made = made
    #expect(throws: BenefitRefusal.isMoney) {
      try made.handOver(1, to: "سارة", acknowledgedBy: .signature, on: grounds, by: Desk.officer, at: now)
    }
  }
}

@Suite("A transfer")
struct TransferTests {
  private let now: Instant
  private let grounds: Grounds

  init() throws {
    now = try moment("2026-11-23")
    grounds = try Till.grounds()
  }

  private func batch(_ count: Int = 2) throws -> TransferBatch {
    let iban = try IBAN(typed: "SA0380000000608010167519")
    let lines = (1...count).map {
      TransferBatch.Line(
        entitlement: Identifier(high: 2, low: 1), instalment: $0, payee: "سارة", iban: iban, amount: .riyals(10),
        reference: "REQ-2026-00042")
    }
    return try TransferBatch.prepare(
      lines, as: Till.batch, numbered: TransferNumber(year: 2026, serial: 7), by: Till.accountant, at: now
    ).0
  }

  @Test("is approved by another than who prepared it, and sent by another than who approved it")
  func apart() throws {
    var batch = try batch()
    #expect(throws: BenefitRefusal.preparerMayNotApprove) {
      try batch.approve(on: [grounds], by: Till.accountant, at: now)
    }
    _ = try batch.approve(on: [grounds], by: Till.director, at: now)
    #expect(throws: BenefitRefusal.approverMayNotPay) { try batch.send(on: [grounds], by: Till.director, at: now) }
    _ = try batch.send(on: [grounds], by: Till.accountant, at: now)
    #expect(batch.state == .sent)
  }

  @Test("is sent once, and not after one of its files was suspended")
  func suspended() throws {
    var batch = try batch()
    _ = try batch.approve(on: [grounds], by: Till.director, at: now)
    var file = try Till.file()
    _ = try file.suspend(because: "انقطع", by: Desk.officer, at: now)
    #expect(throws: BenefitRefusal.fileSuspended) {
      try batch.send(on: [try Till.grounds(file)], by: Till.accountant, at: now)
    }
    _ = try batch.send(on: [grounds], by: Till.accountant, at: now)
    #expect(throws: BenefitRefusal.wrongBatchState(.sent)) {
      try batch.send(on: [grounds], by: Till.accountant, at: now)
    }
  }

  @Test("is settled with the bank's last answer, and each answer counts once")
  func settled() throws {
    var batch = try batch()
    _ = try batch.approve(on: [grounds], by: Till.director, at: now)
    _ = try batch.send(on: [grounds], by: Till.accountant, at: now)
    _ = try batch.record(.paid, at: 0, by: Till.accountant, at: now)
    #expect(throws: BenefitRefusal.noSuchInstalment) { try batch.record(.paid, at: 0, by: Till.accountant, at: now) }
    _ = try batch.record(.failed("حساب مغلق"), at: 1, by: Till.accountant, at: now)
    #expect(batch.state == .settled)
  }

  @Test("has a row in its file for every line and the sum of them", arguments: BankLayout.all)
  func rows(layout: BankLayout) throws {
    let batch = try batch(5)
    let rows = layout.rows(of: batch)
    let place = try #require(layout.columns.firstIndex { $0.column == .amount })
    let sum = try rows.dropFirst().reduce(Halalas.zero) { sum, row in
      sum + (layout.countsHalalas ? Halalas(try #require(Int64(row[place]))) : try Halalas(typed: row[place]))
    }
    #expect(rows.count == 6)
    #expect(sum == batch.total)
  }
}
