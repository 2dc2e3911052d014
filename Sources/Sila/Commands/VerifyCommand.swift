import Casework
import Foundation
import Office

/// `sila verify`: walks every association's chain and says which row was tampered with, if any; with
/// `--files`, which document's file; with `--against`, whether heads that were kept elsewhere are still in the chains.
///
/// `--head` prints the heads to be kept.
enum VerifyCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(
        arguments, own: ["--association", "--against"], switches: ["--files", "--head"])
      try configuration.database().mustExist()
      let running = try await Running.open(configuration)
      let slug = configuration.own("--association")
      let isSound =
        if configuration.own("--head") != nil {
          try await KeptHeads.tell(running, only: slug)
        } else if let file = configuration.own("--against") {
          try await KeptHeads.compare(running, only: slug, with: file)
        } else {
          try await verify(running, only: slug, files: configuration.own("--files") != nil)
        }
      await running.database.close()
      return isSound ? .success : .errorsFound
    } catch let refusal as Configuration.Refusal {
      Terminal.complain("sila verify: \(refusal.words)")
      return .misused
    } catch let refusal as Running.Refusal {
      Terminal.complain("sila verify: \(refusal.words)")
    } catch {
      Terminal.complain("sila verify: \(error)")
    }
    return .failed
  }

  private static func verify(_ running: Running, only slug: String?, files: Bool) async throws -> Bool {
    let associations = try await associations(running, only: slug)
    var isSound = true
    for association in associations {
      let verdict = try await running.office.verifyChain(of: association.id)
      Terminal.say("\(association.slug): \(words(verdict))")
      if case .intact = verdict { continue }
      isSound = false
    }
    if files {
      for association in associations where try await !verifyFiles(running, association) { isSound = false }
    }
    let findings = try await running.database.findings()
    for finding in findings { Terminal.say("database: \(finding)") }
    return isSound && findings.isEmpty
  }

  static func associations(_ running: Running, only slug: String?) async throws -> [Association] {
    let found = try await running.office.associations().filter { slug == nil || $0.slug == slug }
    if let slug, found.isEmpty { throw Running.Refusal(words: "there is no association \(slug)") }
    return found
  }

  private static func verifyFiles(_ running: Running, _ association: Association) async throws -> Bool {
    let (count, damaged) = try await running.office.verifyDocuments(of: association.id)
    for document in damaged {
      let what = document.condition == .missing ? "is missing" : "is not what was handed in"
      Terminal.say("\(association.slug): the file of \(words(document.place)) \(what)")
    }
    Terminal.say("\(association.slug): \(count - damaged.count) of \(count) files intact")
    return damaged.isEmpty
  }

  private static func words(_ place: DamagedDocument.Place) -> String {
    switch place {
    case .request(let number, let code): "\(code) in request \(number)"
    case .scan(let code): "the scanned form \(code)"
    case .library(let title): "the library's \(title)"
    case .agreement(let number): "the paper of agreement \(number)"
    case .logo(let name): "the letterhead's logo \(name)"
    }
  }

  static func words(_ verdict: AuditChain.Verdict) -> String {
    switch verdict {
    case .intact(let events, let head): "intact, \(events) events, head \(head.hexadecimal.prefix(16))"
    case .eventTampered(let sequence): "TAMPERED: event \(sequence) is not as it was written, or one before it is gone"
    case .headMismatch(let found, let head): "TAMPERED: the chain ends at event \(found), its head says \(head)"
    case .requestTampered(let id, let number, let sequence):
      "TAMPERED: request \(number) (\(id)) is not as its last event \(sequence) left it"
    case .requestWithoutEvents(let id, let number): "TAMPERED: request \(number) (\(id)) has no events"
    case .recordTampered(.policy(let number), let sequence):
      "TAMPERED: policy version \(number) is not as its last event \(sequence) left it"
    case .recordTampered(.staff(let name), let sequence):
      "TAMPERED: the record of \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.letter(let number), let sequence):
      "TAMPERED: letter \(number) is not as its event \(sequence) left it"
    case .recordTampered(.benefit(let name), let sequence), .recordTampered(.reception(let name), let sequence):
      "TAMPERED: the record \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.committee(let name), let sequence):
      "TAMPERED: committee \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.sitting(let number), let sequence):
      "TAMPERED: sitting \(number) is not as its last event \(sequence) left it"
    case .recordTampered(.interest, let sequence):
      "TAMPERED: a member's declared interest is not as its last event \(sequence) left it"
    case .recordTampered(.incomeTable(let number), let sequence):
      "TAMPERED: income table version \(number) is not as its event \(sequence) left it"
    case .recordTampered(.libraryDocument(let title), let sequence):
      "TAMPERED: the library's \(title) is not as its event \(sequence) left it"
    case .recordTampered(.letterhead(let number), let sequence):
      "TAMPERED: letterhead version \(number) is not as its event \(sequence) left it"
    case .recordTampered(.party(let name), let sequence):
      "TAMPERED: the register's entry of \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.dataRequest(let number), let sequence):
      "TAMPERED: the request about data \(number) is not as its last event \(sequence) left it"
    case .recordTampered(.legalHold, let sequence):
      "TAMPERED: a legal hold is not as its last event \(sequence) left it"
    case .recordTampered(.destruction(let number), let sequence):
      "TAMPERED: the destruction \(number) is not as its last event \(sequence) left it"
    case .recordTampered(.merger, let sequence):
      "TAMPERED: the joining of two entries of the register is not as its last event \(sequence) left it"
    case .recordTampered(.agreement(let number), let sequence):
      "TAMPERED: agreement \(number) is not as its last event \(sequence) left it"
    case .recordTampered(.segment(let name), let sequence):
      "TAMPERED: the segment \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.list(let name), let sequence):
      "TAMPERED: the list of people \(name) is not as its last event \(sequence) left it"
    case .recordTampered(.formScan(let code), let sequence):
      "TAMPERED: the scanned form \(code) is not as its last event \(sequence) left it"
    case .recordTampered(.association, let sequence):
      "TAMPERED: the association's record, holidays or services are not as event \(sequence) left them"
    case .recordMissing(let sequence): "TAMPERED: the record that event \(sequence) tells of is gone"
    }
  }
}
