import Foundation
import Testing
import Visiting

@Suite("An association's archive, by the command", .serialized)
struct ArchiveTests {
  @Test("is written under one host's key and taken under another's, with its documents and its history")
  func otherKey() async throws {
    let folder = try await Demo.folder()
    let (here, there) = ("\(folder.path)/data", "\(folder.path)/other")
    let archive = "\(folder.path)/jiwar.tar"
    let written = try await Sila.run(["export", archive, "--association", "jiwar", "--data", here])
    #expect(written.status == 0 && written.output.contains("jiwar:"), "\(written.errors)")
    let taken = try await Sila.run(["import", archive, "--data", there])
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(folder.text("data/keys/sila.key") != folder.text("other/keys/sila.key"), "each host has its own")

    let verify = ["verify", "--association", "jiwar", "--files", "--data"]
    let (before, after) = (try await Sila.run(verify + [here]), try await Sila.run(verify + [there]))
    #expect(before.status == 0 && after.status == 0, "\(after.output)\(after.errors)")
    #expect(after.output == before.output)
    let keys = try await Sila.run(["keys", "check", "--data", there])
    #expect(keys.status == 0 && !keys.output.contains("NOT SEALED"), "\(keys.output)")

    let server = try await Server(data: there, ["--log", "off"])
    let officer = Visitor(at: server.door)
    try await officer.signIn("officer", to: "jiwar", password: "sila-demo-2026")
    #expect(try await officer.get("/jiwar/staff/inbox").status == 200, "what was sealed there reads here")
    await server.stop()
    let again = try await Sila.run(["import", archive, "--data", there])
    #expect(again.status != 0, "and is not taken twice")
  }
}
