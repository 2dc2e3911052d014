import Foundation

/// Fills a database with synthetic requests and measures a real server over it.
///
/// `sila-bench SERVER FOLDER [PORT]`: SERVER is the program to measure, FOLDER keeps the database between runs. With
/// `SILA_BENCH_ENGINE=postgres` it is moved to a PostgreSQL server first. Nobody in the database exists.
@main enum OfficeBench {
  static func main() async throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.count >= 2, let program = words.first else {
      say("usage: sila-bench SERVER FOLDER [PORT]")
      exit(2)
    }
    let folder = words[words.startIndex + 1]
    let port = words.count > 2 ? UInt16(words[words.startIndex + 2]) ?? 8119 : 8119
    do {
      let scale = try await Filling(folder: folder).fill()
      try Measuring(program: program, standing: standing(program, folder), scale: scale, port: port).run()
    } catch {
      say("sila-bench: \((error as? Server.Refusal)?.words ?? "\(error)")")
      exit(1)
    }
  }

  private static func standing(_ program: String, _ folder: String) throws -> Standing {
    switch ProcessInfo.processInfo.environment["SILA_BENCH_ENGINE"] ?? "" {
    case "", "sqlite": try Standing(fileIn: folder)
    case "postgres": try Standing(serverWith: program, movedFrom: folder)
    default: throw Server.Refusal(words: "SILA_BENCH_ENGINE is sqlite or postgres")
    }
  }
}

/// Prints a line at once, into a file too.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
