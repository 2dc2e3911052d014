import Casework
import Foundation
import Jobs
import Lexicon
import Moving
import Office
import SQL

/// `sila export` and `sila import`: one association with its documents as an archive, and an archive as an association.
enum ArchiveCommand {
  static func export(_ arguments: [String]) async -> ExitStatus {
    await run("export", arguments, own: ["--association"]) { configuration in
      guard let slug = configuration.own("--association"), Association.isSlug(slug), configuration.words.count == 1
      else { return nil }
      return { running in try await export(slug, to: configuration.words[0], running) }
    }
  }

  static func take(_ arguments: [String]) async -> ExitStatus {
    await run("import", arguments, own: []) { configuration in
      guard configuration.words.count == 1 else { return nil }
      return { running in try await take(configuration.words[0], running) }
    }
  }

  private static func run(
    _ name: String, _ arguments: [String], own: Set<String>,
    _ work: (Configuration) -> ((Running) async throws -> Void)?
  ) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: own)
      guard let work = work(configuration) else {
        Terminal.complain("usage: sila export FILE --association SLUG\n       sila import FILE")
        return .misused
      }
      let running = try await Running.open(configuration, .bulk)
      let result = await Result(of: { try await work(running) })
      await running.database.close()
      try result.get()
      return .success
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila \(name): \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila \(name): \(refusal.words)")
    } catch OfficeRefusal.notFound {
      Terminal.complain("sila \(name): no such association")
    } catch let fault as SQLFault {
      Terminal.complain("sila \(name): \(fault.words)")
    } catch {
      Terminal.complain("sila \(name): \(error)")
    }
    return .failed
  }

  private static func export(_ slug: String, to path: String, _ running: Running) async throws {
    let id = try await running.office.settings(slug: slug).association.id
    let vault = running.office.vault
    let writing = ArchiveWriting(database: running.opened, document: vault.path(of:))
    let bar = ProgressBar()
    let manifest = try await writing.write(
      id.bytes, slug: slug, step: Migration.all.count, program: "sila \(Program.version)",
      made: ISO8601DateFormatter().string(from: Date()), to: path
    ) { rows in bar.show(Progress(name: "writing", rows: rows, total: nil, share: 0)) }
    bar.end()
    tell(manifest)
    Terminal.say("\(path) holds everything about everybody in the clear: keep it as you keep the database")
  }

  private static func take(_ path: String, _ running: Running) async throws {
    let office = running.office
    var taking = ArchiveTaking(database: running.opened) { path, digest in try office.keepDocument(path, as: digest) }
    taking.sealing = Running.sealing
    taking.check = { tx, association in
      guard let id = Association.ID(bytes: association), case .intact = try AuditChain.verify(id, in: tx) else {
        throw Running.Refusal(words: "the archive's history is not as it was written; nothing was taken")
      }
    }
    let bar = ProgressBar()
    let manifest = try await taking.take(path, step: Migration.all.count, folder: office.vault.folder) { rows in
      bar.show(Progress(name: "taking", rows: rows, total: nil, share: 0))
    }
    bar.end()
    tell(manifest)
    Terminal.say("sila verify --association \(manifest.association.slug) --files")
  }

  private static func tell(_ manifest: ArchiveManifest) {
    let rows = manifest.tables.reduce(0) { $0 + $1.rows }
    Terminal.say(
      "\(manifest.association.slug): \(grouped(rows)) rows of \(manifest.tables.count) tables, "
        + "\(grouped(manifest.files.count)) documents")
  }
}
