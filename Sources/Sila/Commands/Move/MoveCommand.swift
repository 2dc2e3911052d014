import Crypto
import Jobs
import Lexicon
import Moving
import Office
import Postgres
import SQL

/// `sila move`: carries the whole office from one database to another, of whichever engine.
enum MoveCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--from", "--to"])
      guard configuration.words.isEmpty, let from = configuration.own("--from").flatMap(MovePlace.init),
        let to = configuration.own("--to").flatMap(MovePlace.init), from != to
      else {
        Terminal.complain("usage: sila move --from sqlite:PATH --to postgres://… (or the other way round)")
        return .misused
      }
      try await move(from, to, owner: configuration.owner(), keys: configuration.keyFile)
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila move: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila move: \(refusal.words)")
    } catch let fault as SQLFault {
      Terminal.complain("sila move: \(fault.words); run the same command again to go on")
    } catch {
      Terminal.complain("sila move: \(error)")
    }
    return .failed
  }

  private static func move(
    _ from: MovePlace, _ to: MovePlace, owner: PostgresAddress?, keys: KeyFile
  ) async throws {
    let source = try await MoveSource.open(from)
    let result = await Result(of: { try await move(source, to, owner, keys) })
    await source.close()
    try result.get()
  }

  private static func move(
    _ source: MoveSource, _ to: MovePlace, _ owner: PostgresAddress?, _ file: KeyFile
  ) async throws {
    // What rests sealed goes over as it is; the chains are walked with its keys.
    let sealed = try await SealStanding.all(in: source.database).filter { $0.key != nil }
    let keys = sealed.isEmpty ? Keyring() : try OfficeDatabase.keys(of: file, for: sealed)
    let target = try await MoveTarget.open(to, owner: owner)
    let result = await Result(of: { try await move(source, target, keys) })
    await target.office.close()
    try result.get()
  }

  private static func move(_ source: MoveSource, _ target: MoveTarget, _ keys: Keyring) async throws {
    let move = try await Move(from: source.database, to: target.database)
    let standings = try await AuditChain.standings(in: source.database)
    try await begin(move, from: AuditChain.fingerprint(of: standings), to: target)
    let tables = try await carry(move)
    let chains = try await compareChains(standings, source, target, keys)
    guard await source.hold.stands() else {
      throw Running.Refusal(words: "the source was let go of meanwhile; run the same command again")
    }
    try await target.finish()
    Terminal.say(MoveReport.text(tables: tables, chains: chains))
    Terminal.say("done; the office works with it by \(target.place.setting)")
    Terminal.say("its uploaded files stay in the data folder, and the source as it is: start no office over it again")
  }

  /// Goes on with the move of the same source, or sets the mark on an empty target.
  private static func begin(_ move: Move, from origin: String, to target: MoveTarget) async throws {
    guard let begun = try await target.office.unfinishedMove() else {
      try await move.mustFindTargetEmpty()
      return try await target.begin(from: origin)
    }
    guard begun == origin else {
      throw Running.Refusal(
        words: "a move into \(target.place.words) was begun from another database, or the source has changed since; "
          + "begin again with an empty one")
    }
    Terminal.say("going on with a move that was not finished")
  }

  private static func carry(_ move: Move) async throws -> [MovedTable] {
    let bar = ProgressBar()
    let kept = try await move.copy { bar.show(Progress($0)) }
    bar.end()
    if kept > 0 { Terminal.say("\(grouped(kept)) rows were there from before") }
    let tables = try await move.compare { bar.show(Progress($0)) }
    bar.end()
    return tables
  }

  /// Every chain must end where it did when the move began, in both databases, and be whole in the target.
  private static func compareChains(
    _ before: [AuditChain.Standing], _ source: MoveSource, _ target: MoveTarget, _ keys: Keyring
  ) async throws -> [MoveReport.Chain] {
    guard try await AuditChain.standings(in: source.database) == before else {
      throw Running.Refusal(words: "the source has changed meanwhile; begin again with an empty target")
    }
    guard try await AuditChain.standings(in: target.database) == before else {
      throw Running.Refusal(words: "the chains do not end alike in both; begin again with an empty target")
    }
    var chains: [MoveReport.Chain] = []
    let sealed = SealedDatabase(target.database, keys: keys)
    for standing in before {
      let verdict = try await AuditChain.verify(standing.association, in: sealed)
      guard case .intact = verdict else {
        throw Running.Refusal(
          words: "\(standing.slug): \(VerifyCommand.words(verdict)); sila verify tells the same of the source")
      }
      chains.append(MoveReport.Chain(standing: standing, verdict: VerifyCommand.words(verdict)))
    }
    return chains
  }
}
