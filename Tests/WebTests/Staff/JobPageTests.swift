import Casework
import Engines
import Office
import Testing
import Visiting

@Suite("The administrator's page of jobs", .onEveryEngine)
struct JobPageTests {
  private let address = "/ghiras/staff/jobs"

  @Test("names a job that failed, how often it was tried and when it is tried next")
  func failed() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.at("admin").get(address)
    #expect(page.status == 200)
    for words in ["Daily round", "Waiting", "Something in the program or its data", "Run again"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("Jobs given up"))
  }

  @Test("has a job run again when asked to, and tells the audit chain who asked")
  func rerun() async throws {
    let walk = try await RouteWalk()
    let admin = try await walk.desk.at("admin")
    try await admin.get(address)
    let page = try await admin.post("/ghiras" + walk.jobRerun)
    #expect(page.path == address)
    #expect(page.text.contains("It will run again in a moment."))
    #expect(
      try await walk.house.office.claimJobs([.dailyRound], most: 9, of: try walk.association, by: "ours").count == 1)
    let audit = try await admin.get("/ghiras/staff/audit")
    #expect(audit.text.contains("Job run again: Daily round"))
  }

  @Test("says when jobs were given up, and begins them all anew")
  func dead() async throws {
    let walk = try await RouteWalk()
    try await walk.house.wearOut(of: walk.association)
    // It took so long that everyone was signed out meanwhile.
    walk.desk.close()
    let admin = try await walk.desk.at("admin")
    #expect(try await admin.get(address).text.contains("Jobs given up"))
    let page = try await admin.post("\(address)/rerun")
    #expect(!page.text.contains("Jobs given up"))
    #expect(
      try await walk.house.office.claimJobs([.dailyRound], most: 9, of: try walk.association, by: "ours").count == 1)
  }

  @Test("says that nothing waits when everything is done")
  func nothing() async throws {
    let walk = try await RouteWalk()
    walk.house.clock.pass(Backoff.longest)
    for claim in try await walk.house.office.claimJobs([.dailyRound], most: 9, of: try walk.association, by: "ours") {
      try await walk.house.office.finish(claim)
    }
    let page = try await walk.desk.at("admin").get(address)
    #expect(page.text.contains("Nothing is waiting."))
  }

  @Test("is no room of anyone else's", arguments: ["officer", "secretary", "manager"])
  func others(post: String) async throws {
    let walk = try await RouteWalk()
    let visitor = try await walk.desk.at(post)
    #expect(try await visitor.look(address).status == 403)
    #expect(try await visitor.get("/ghiras/staff/account").link(saying: "Jobs", under: address) == nil)
  }
}

extension RouteWalk {
  var jobRerun: String { "/staff/jobs\(job)/rerun" }

  var association: Association.ID {
    get async throws { try await house.office.settings(slug: "ghiras").association.id }
  }
}

extension House {
  /// The daily round of Ghiras, which failed once and waits.
  func failedJob() async throws -> Job.ID {
    let association = try await office.settings(slug: "ghiras").association.id
    let claim = try await office.claimJobs([.dailyRound], most: 1, of: association, by: "theirs").first
    guard let claim else { throw OfficeRefusal.notFound }
    try await office.fail(claim, .broken)
    return claim.job.id
  }

  /// Lets every job fail until it is given up.
  func wearOut(of association: Association.ID) async throws {
    for _ in 0..<Job.mostAttempts {
      clock.pass(Backoff.longest)
      for claim in try await office.claimJobs([.dailyRound], most: 9, of: association, by: "theirs") {
        try await office.fail(claim, .unavailable)
      }
    }
  }
}
