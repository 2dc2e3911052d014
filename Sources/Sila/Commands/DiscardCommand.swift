import Casework
import Lexicon
import Office
import PolicyReader
import SQLite

/// `sila policy discard NUMBER --association SLUG`: lays a draft aside; it stays on record and never takes effect.
enum DiscardCommand {
  static func run(_ number: String, _ configuration: Configuration) async -> ExitStatus {
    guard let slug = configuration.own("--association"), Association.isSlug(slug), let number = Int(number),
      let language = PolicyCommand.language(configuration)
    else {
      Terminal.complain("usage: sila policy discard NUMBER --association SLUG [--lang ar|en]")
      return .misused
    }
    let say = Language(language)
    do {
      let running = try await Running.open(configuration)
      let status = try await discard(number, of: slug, running.office, say)
      await running.database.close()
      return status
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila policy discard: \(refusal.words)")
    } catch {
      Terminal.complain("sila policy discard: \(error)")
    }
    return .failed
  }

  private static func discard(
    _ number: Int, of slug: String, _ office: Office, _ say: Language
  ) async throws -> ExitStatus {
    do {
      let association = try await office.settings(slug: slug).association.id
      let version = try await office.policy(number: number, of: association)
      try await office.discardPolicy(version.id, in: association, by: .system)
      Terminal.say(say(.draftDiscarded(number)))
      return .success
    } catch OfficeRefusal.notFound {
      Terminal.complain(say(.noSuchDraft(number)))
    } catch let refusal as PolicyRefusal {
      Terminal.complain(say(refusal.words))
    }
    return .errorsFound
  }
}

extension Phrase {
  fileprivate static func draftDiscarded(_ number: Int) -> Phrase {
    Phrase(ar: "نُحّيت المسودة \(number).", en: "Draft \(number) is discarded.")
  }

  fileprivate static func noSuchDraft(_ number: Int) -> Phrase {
    Phrase(ar: "لا مسودة برقم \(number) لهذه الجمعية.", en: "The association has no draft \(number).")
  }
}

extension Language {
  /// The language of the program's other words, for a person who chose that of the findings.
  init(_ language: FindingLanguage) {
    self = language == .arabic ? .ar : .en
  }
}
