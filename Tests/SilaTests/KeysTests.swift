import Foundation
import Testing
import Visiting

@Suite("The program's keys", .serialized)
struct KeysTests {
  private func keys(_ work: String, _ folder: Folder) async throws -> Sila.Result {
    try await Sila.run(["keys", work, "--data", "\(folder.path)/data"])
  }

  private func text(_ folder: Folder) -> String { folder.text("data/keys/sila.key") }

  @Test("are made at the first start, changed, and the old one taken out; verify holds throughout")
  func rotation() async throws {
    let folder = try await Demo.folder()
    let before = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
    #expect(before.status == 0)
    let first = try await keys("check", folder)
    #expect(first.status == 0 && first.output.contains("under key 1"), "\(first.output)\(first.errors)")
    #expect(!first.output.contains("NOT SEALED"), "\(first.output)")

    let rotated = try await keys("rotate", folder)
    #expect(rotated.status == 0 && rotated.output.contains("everything rests under key 2"), "\(rotated.errors)")
    let during = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
    #expect(during.output == before.output)

    let retired = try await keys("retire", folder)
    #expect(retired.status == 0, "\(retired.output)\(retired.errors)")
    let after = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
    #expect(after.output == before.output && after.status == 0)
    let last = try await keys("check", folder)
    #expect(last.output.contains("under key 2") && !last.output.contains("under key 1"), "\(last.output)")
    for line in text(folder).split(separator: "\n") where !line.hasPrefix("#") {
      let secret = line.split(separator: " ")[1]
      for result in [first, rotated, retired, last] { #expect(!(result.output + result.errors).contains(secret)) }
    }
  }

  @Test("are changed while the office works, which takes the new one up by itself")
  func online() async throws {
    let folder = try await Demo.folder()
    let server = try await Server(data: "\(folder.path)/data", ["--log", "off"])
    let rotated = try await keys("rotate", folder)
    #expect(rotated.status == 0, "\(rotated.errors)")
    #expect(try await Visitor(at: server.door).get("/jiwar/services").status == 200)
    await server.stop()
    let checked = try await keys("check", folder)
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test("when they are missing or another database's nothing is opened, and no new one is made")
  func missing() async throws {
    let folder = try await Demo.folder()
    let path = "\(folder.path)/data/keys/sila.key"
    let kept = text(folder)
    try FileManager.default.removeItem(atPath: path)
    for command in [["serve", "--listen", "127.0.0.1:0"], ["verify"], ["keys", "check"]] {
      let result = try await Sila.run(command + ["--data", "\(folder.path)/data"])
      #expect(result.status == 2 && result.errors.contains("there is no key file at"), "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    let doctor = try await Sila.run(["doctor", "--data", "\(folder.path)/data"])
    #expect(doctor.output.contains("LOOK keys: none at"), "\(doctor.output)")
    let other = try await Sila.run(["keys", "check", "--data", "\(folder.path)/data", "--key-file", "/dev/null"])
    #expect(other.status == 2 && other.errors.contains("cannot be read"), "\(other.errors)")
    try folder.write("1 \(String(repeating: "A", count: 43))\n", to: "data/keys/sila.key")
    let strange = try await keys("check", folder)
    #expect(strange.status == 2 && strange.errors.contains("is not this database's"), "\(strange.errors)")
    try folder.write(kept, to: "data/keys/sila.key")
    chmod(path, 0o644)
    let open = try await Sila.run(["doctor", "--data", "\(folder.path)/data"])
    #expect(open.output.contains("chmod 600"), "\(open.output)")
  }

  @Test("are in no backup, and a backup opens with them alone")
  func backup() async throws {
    let folder = try await Demo.folder()
    let copy = "\(folder.path)/copy.sqlite"
    let made = try await Sila.run(["backup", copy, "--data", "\(folder.path)/data"])
    #expect(made.status == 0 && made.output.contains("the keys are not in it"), "\(made.output)")
    let secret = try #require(text(folder).split(separator: "\n").last?.split(separator: " ").last)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(bytes.range(of: Data(secret.utf8)) == nil)
    let alone = try await Sila.run(["verify", "--data", "\(folder.path)/other", "--database", copy])
    #expect(alone.status == 2 && alone.errors.contains("there is no key file"), "\(alone.errors)")
    let both = try await Sila.run(
      [
        "verify", "--data", "\(folder.path)/other", "--database", copy, "--key-file",
        "\(folder.path)/data/keys/sila.key",
      ])
    #expect(both.status == 0, "\(both.errors)")
  }
}
