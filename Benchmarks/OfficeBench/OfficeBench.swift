import Foundation

/// Fills a database with synthetic requests and measures a real server over it.
///
/// `sila-bench SERVER FOLDER [PORT]`: SERVER is the program to measure, FOLDER keeps the database between runs. Nobody in
/// the database exists.
@main enum OfficeBench {
  static func main() async throws {
    setvbuf(stdout, nil, _IOLBF, 0)
    let words = CommandLine.arguments.dropFirst()
    guard words.count >= 2, let program = words.first else {
      print("usage: sila-bench SERVER FOLDER [PORT]")
      exit(2)
    }
    let folder = words[words.startIndex + 1]
    let port = words.count > 2 ? UInt16(words[words.startIndex + 2]) ?? 8119 : 8119
    let scale = try await Filling(folder: folder).fill()
    try Measuring(program: program, folder: folder, scale: scale, port: port).run()
  }
}
