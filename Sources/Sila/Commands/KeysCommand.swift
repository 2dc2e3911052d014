import Crypto
import Jobs
import Lexicon
import Office
import SQL

/// `sila keys check|rotate|retire|seal`: the keys that what is stored of people rests under.
enum KeysCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments)
      guard configuration.words.count == 1, let work = configuration.words.first.flatMap(Work.init) else {
        Terminal.complain("usage: sila keys check|rotate|retire|seal [--data DIR] [--key-file FILE]")
        return .misused
      }
      let place = try configuration.database()
      try place.mustExist()
      let database = try await OfficeDatabase.open(at: place)
      let result = await Result(of: { try await Keys(database: database, file: configuration.keyFile).run(work) })
      await database.close()
      return try result.get()
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila keys: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila keys: \(refusal.words)")
    } catch let fault as SQLFault {
      Terminal.complain("sila keys: \(fault.words); run the same command again to go on")
    } catch {
      Terminal.complain("sila keys: \(error)")
    }
    return .failed
  }

  enum Work: String {
    case check, rotate, retire, seal
  }
}

/// A database and the file of its keys.
private struct Keys {
  let database: OfficeDatabase
  let file: KeyFile

  func run(_ work: KeysCommand.Work) async throws -> ExitStatus {
    // Seals what was never sealed, and refuses keys that are not the database's.
    let keys = try await database.sealed(by: file).keys
    switch work {
    case .check: return try await check(keys)
    case .rotate: try await rotate(keys)
    case .retire: return try await retire(keys)
    case .seal:
      try await reseal(keys)
      await database.forgetWhatWas()
    }
    return .success
  }

  private func check(_ keys: Keyring) async throws -> ExitStatus {
    Terminal.say("\(file.path): \(list(keys.numbers)); key \(keys.current.number) seals")
    if !file.isPrivate {
      Terminal.say("LOOK others may read or replace it: chmod 600 \(file.path); chmod go-w \(file.folder)")
    }
    var isWhole = true
    for standing in try await SealStanding.all(in: database.engine) {
      let count = try await Resealing(of: database.catalogued, with: keys).count(of: standing.association)
      let under = count.sealed.sorted { $0.key < $1.key }.map { "\(grouped($0.value)) under key \($0.key)" }
      let open = count.open == 0 ? [] : ["\(grouped(count.open)) NOT SEALED"]
      Terminal.say("\(standing.slug): \((under + open).joined(separator: ", "))")
      if count.total != count.sealed[keys.current.number] ?? 0 { isWhole = false }
    }
    if !isWhole { Terminal.say("not everything rests under key \(keys.current.number): run sila keys rotate to go on") }
    return isWhole && file.isPrivate ? .success : .errorsFound
  }

  /// A new key, unless the last one is not everywhere yet.
  private func rotate(_ keys: Keyring) async throws {
    let standings = try await SealStanding.all(in: database.engine)
    guard standings.allSatisfy({ $0.key == keys.current.number }) else {
      Terminal.say("going on with key \(keys.current.number)")
      return try await finish(keys)
    }
    let renewed = keys.renewed()
    try file.replace(with: renewed)
    Terminal.say("key \(renewed.current.number) is in \(file.path) and seals from now on")
    try await finish(renewed)
  }

  private func finish(_ keys: Keyring) async throws {
    try await reseal(keys)
    let older = keys.numbers.dropLast()
    guard !older.isEmpty else { return }
    Terminal.say(
      "everything rests under key \(keys.current.number). Older copies of the database still need "
        + "\(list(Array(older))): sila keys retire takes them out of the file")
    Terminal.say("keep a copy of \(file.path) in another place, and give it to every machine that serves this database")
  }

  private func reseal(_ keys: Keyring) async throws {
    for standing in try await SealStanding.all(in: database.engine) {
      let bar = CountingLine(standing.slug)
      let work = Resealing(of: database.catalogued, with: keys)
      let count = try await work.run(on: standing.association) { bar.show($0) }
      bar.end()
      Terminal.say("\(standing.slug): \(grouped(count.done)) values sealed with key \(keys.current.number)")
    }
  }

  /// Older keys leave the file once nothing rests under them.
  private func retire(_ keys: Keyring) async throws -> ExitStatus {
    guard keys.previous != nil else {
      Terminal.say("\(file.path) holds key \(keys.current.number) alone")
      return .success
    }
    for standing in try await SealStanding.all(in: database.engine) {
      let count = try await Resealing(of: database.catalogued, with: keys).count(of: standing.association)
      guard count.total == count.sealed[keys.current.number] ?? 0 else {
        Terminal.complain("\(standing.slug) still has values under older keys: run sila keys rotate to go on")
        return .errorsFound
      }
    }
    try file.replace(with: keys.withoutOlder())
    Terminal.say("\(file.path) holds key \(keys.current.number) alone; older copies of the database need the others")
    return .success
  }

  private func list(_ numbers: [Int]) -> String { numbers.map { "key \($0)" }.joined(separator: ", ") }
}
