import Casework
import Foundation
import Lexicon
import Office

/// `sila services export|import`: an association's services as a file, and a file as its services.
enum ServicesCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(arguments, own: ["--association", "--lang"])
      guard let slug = configuration.own("--association"), Association.isSlug(slug),
        let say = Language(rawValue: configuration.own("--lang") ?? "ar"), let verb = configuration.words.first
      else { return misused() }
      let rest = Array(configuration.words.dropFirst())
      let running = try await Running.open(configuration)
      let status: ExitStatus
      switch (verb, rest.count) {
      case ("export", 0...1): status = try await export(rest.first, of: slug, running.office)
      case ("import", 1): status = try await importFile(rest[0], to: slug, running.office, say)
      default: status = misused()
      }
      await running.database.close()
      return status
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila services: \(refusal.words)")
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila services: \(refusal.words)")
      return .misused
    } catch OfficeRefusal.notFound {
      Terminal.complain("sila services: no such association")
    } catch {
      Terminal.complain("sila services: \(error)")
    }
    return .failed
  }

  private static func misused() -> ExitStatus {
    Terminal.complain(
      """
      usage: sila services export [CODE] --association SLUG
             sila services import FILE --association SLUG [--lang ar|en]
      """)
    return .misused
  }

  /// Writes all services, or the one with this code, to standard output.
  private static func export(_ code: String?, of slug: String, _ office: Office) async throws -> ExitStatus {
    let settings = try await office.settings(slug: slug)
    let services = settings.services.filter { code == nil || $0.code == code }
    guard code == nil || !services.isEmpty else {
      Terminal.complain("sila services: no service \(code ?? "")")
      return .errorsFound
    }
    Terminal.write(ServiceFile.text(of: services), to: 1)
    return .success
  }

  private static func importFile(
    _ path: String, to slug: String, _ office: Office, _ say: Language
  ) async throws -> ExitStatus {
    guard let handle = FileHandle(forReadingAtPath: path),
      let content = try handle.read(upToCount: ServiceFile.largest + 1)
    else {
      Terminal.complain("sila services: cannot read \(path)")
      return .failed
    }
    do {
      let association = try await office.settings(slug: slug).association.id
      let done = try await office.importServices([UInt8](content), to: association, by: .system)
      Terminal.say(say(.imported(done.added.count, done.revised.count, done.unchanged.count)))
      return .success
    } catch let refusal as ServiceFileRefusal {
      Terminal.complain(say(refusal.words))
    } catch let refusal as ServiceRefusal {
      Terminal.complain(say(refusal.words))
    }
    return .errorsFound
  }
}
