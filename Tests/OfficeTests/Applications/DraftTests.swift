import Casework
import Engines
import Testing

@testable import Office

@Suite("A half-filled form", .onEveryEngine)
struct DraftTests {
  @Test("keeps what was typed, right or wrong, step by step")
  func kept() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(ApplicationAnswers([.first: "سارة\n=3:x", .nationalID: "123"]))
      try await branch.keep(.person, [.first: "منى"], under: token)
      try await branch.keep(.need, [.need: "كرسي"], under: token)
      let draft = try #require(try await branch.house.neighbour().application(token, of: branch.id))
      #expect(draft.answers == ApplicationAnswers([.first: "منى", .need: "كرسي"]))
      #expect(draft.service == branch.services[0].id)
    }
  }

  @Test("is nobody's who lacks its token")
  func token() async throws {
    try await Branch.open { branch in
      _ = try await branch.begin(ApplicationAnswers([.first: "سارة"]))
      #expect(try await branch.office.application(ApplicationToken(text: "x"), of: branch.id) == nil)
    }
  }

  @Test("is sent with its files, once, and then gone")
  func sent() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers())
      let settings = try await branch.settings()
      for code in ["id", "lease"] {
        let path = try branch.house.folder.pdf(code)
        _ = try await branch.office.attach(path, named: "../\(code).pdf", for: code, to: token, of: settings)
      }
      let receipt = try await branch.office.submit(token, of: settings)
      #expect(receipt.stage == .complete)
      #expect(try await branch.request(receipt.id).items[0].document?.name == "id.pdf")
      #expect(try await branch.office.application(token, of: branch.id) == nil)
      #expect(try await branch.house.count("SELECT count(*) FROM application_file") == 0)
      #expect(try await branch.office.submit(token, of: settings) == receipt, "sending it again gives the same request")
    }
  }

  @Test("is sent once however many send it at the same moment")
  func atOnce() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers())
      let settings = try await branch.settings()
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for _ in 0..<16 { group.addTask { try await branch.office.submit(token, of: settings) } }
        return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
      }
      #expect(receipts.count == 1)
    }
  }

  @Test("once sent takes no more answers, so that a second sending cannot bring it back")
  func notAgain() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers(), service: 1)
      _ = try await branch.office.submit(token, of: branch.settings())
      await #expect(throws: ApplicationRefusal.noSuchDraft) {
        try await branch.keep(.need, [.need: "كرسي آخر"], under: token)
      }
      #expect(try await branch.office.application(token, of: branch.id) == nil)
    }
  }

  @Test("does not take an agreement for given that was ticked in an earlier sending")
  func unticked() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(ApplicationAnswers([.agree: "yes", .signer: "سارة"]))
      let draft = try await branch.keep(.need, [.need: "كرسي"], under: token)
      #expect(draft.answers == ApplicationAnswers([.need: "كرسي"]))
    }
  }

  @Test("with problems stays as it was")
  func problems() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(ApplicationAnswers())
      let draft = try await branch.keep(.person, [.first: "سارة"], under: token)
      await #expect(throws: FieldProblems.self) { try await branch.office.submit(token, of: branch.settings()) }
      #expect(try await branch.office.application(token, of: branch.id) == draft)
    }
  }

  @Test("moved to another service leaves the first one's files behind")
  func moved() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers())
      let settings = try await branch.settings()
      _ = try await branch.office.attach(
        branch.house.folder.pdf("id"), named: "id.pdf", for: "id", to: token, of: settings)
      _ = try await branch.office.keep(
        .service, Branch.answers(), for: branch.services[1].id, under: token, of: branch.id)
      #expect(try await branch.office.submit(token, of: settings).stage == .complete)
    }
  }

  @Test("takes no file for what the service doesn't ask, and gives one back")
  func files() async throws {
    try await Branch.open { branch in
      let settings = try await branch.settings()
      let token = try await branch.begin(ApplicationAnswers([.first: "سارة"]))
      let path = try branch.house.folder.pdf("a")
      await #expect(throws: ApplicationRefusal.noSuchDraft) {
        try await branch.office.attach(path, named: "a.pdf", for: "salary", to: token, of: settings)
      }
      _ = try await branch.office.attach(path, named: "a.pdf", for: "id", to: token, of: settings)
      try await branch.office.detach("id", from: token, of: branch.id)
      #expect(try await branch.office.application(token, of: branch.id)?.documents.isEmpty == true)
    }
  }

  @Test("is deleted with its files when nobody touched it for a month; younger ones stay")
  func swept() async throws {
    try await Branch.open { branch in
      let old = try await branch.begin(ApplicationAnswers([.first: "سارة"]))
      _ = try await branch.office.attach(
        branch.house.folder.pdf("a"), named: "a.pdf", for: "id", to: old, of: branch.settings())
      branch.house.clock.advance(by: .days(20))
      let young = try await branch.begin(ApplicationAnswers([.first: "منى"]))
      branch.house.clock.advance(by: .days(11))
      try await branch.office.sweep(branch.id)
      #expect(try await branch.office.application(old, of: branch.id) == nil)
      #expect(try await branch.office.application(young, of: branch.id) != nil)
      #expect(try await branch.house.count("SELECT count(*) FROM application_file") == 0)
    }
  }

  @Test("is begun only by the office: a secret that was never handed out keeps nothing")
  func invented() async throws {
    try await Branch.open { branch in
      let invented = ApplicationToken(text: "invented-by-someone-else")
      await #expect(throws: ApplicationRefusal.noSuchDraft) {
        try await branch.keep(.person, [.first: "سارة"], under: invented)
      }
      let kept = try await branch.house.count("SELECT count(*) FROM application")
      #expect(kept == 0)
    }
  }

  @Test("takes only so many files, however often they are replaced, and none once it is gone")
  func allowance() async throws {
    try await Branch.open { branch in
      let token = try await branch.begin(Branch.answers())
      let settings = try await branch.settings()
      func attach(_ mark: String) async throws {
        _ = try await branch.office.attach(
          branch.house.folder.pdf(mark), named: "a.pdf", for: "id", to: token, of: settings)
      }
      for number in 0..<UploadAllowance.files { try await attach("n\(number)") }
      await #expect(throws: UploadsSpent()) { try await attach("more") }
      try await branch.house.meddle("UPDATE upload_count SET files = 1, bytes = \(UploadAllowance.bytes - 10)")
      await #expect(throws: UploadsSpent()) { try await attach("many-bytes") }
      _ = try await branch.office.submit(token, of: settings)
      #expect(try await branch.house.count("SELECT count(*) FROM upload_count") == 0)
      await #expect(throws: ApplicationRefusal.noSuchDraft) { try await attach("late") }
    }
  }
}
