import Casework
import Foundation
import Office

/// Heads of the chains, kept where whoever changes the database cannot reach them.
enum KeptHeads {
  /// More is no list of heads.
  private static let largest = 1 << 20

  /// Prints the head of every chain that is intact; false when one is not.
  static func tell(_ running: Running, only slug: String?) async throws -> Bool {
    var isSound = true
    for association in try await VerifyCommand.associations(running, only: slug) {
      switch try await running.office.verifyChain(of: association.id) {
      case .intact(let events, let head):
        Terminal.say(AuditChain.Head(sequence: events, hash: head).line(of: association.slug))
      case let verdict:
        Terminal.complain("\(association.slug): \(VerifyCommand.words(verdict))")
        isSound = false
      }
    }
    return isSound
  }

  /// Walks every chain and says whether the heads in a file are still links of it.
  static func compare(_ running: Running, only slug: String?, with file: String) async throws -> Bool {
    let kept = try read(file)
    var isSound = true
    for association in try await VerifyCommand.associations(running, only: slug) {
      let verdict = try await running.office.verifyChain(of: association.id)
      if case .intact = verdict {} else { isSound = false }
      Terminal.say("\(association.slug): \(VerifyCommand.words(verdict))")
      for (_, head) in kept.filter({ $0.slug == association.slug }) {
        let isHeld = try await running.office.holds(head, of: association.id)
        isSound = isSound && isHeld
        Terminal.say(
          isHeld
            ? "\(association.slug): the kept head of event \(head.sequence) is in the chain"
            : "\(association.slug): TAMPERED: the kept head of event \(head.sequence) is not in the chain")
      }
    }
    let known = Set(try await running.office.associations().map(\.slug))
    for (name, _) in kept where slug == nil && !known.contains(name) {
      Terminal.say("\(name): TAMPERED: the association is gone")
      isSound = false
    }
    return isSound
  }

  private static func read(_ file: String) throws -> [(slug: String, head: AuditChain.Head)] {
    guard let data = FileManager.default.contents(atPath: file), data.count <= largest else {
      throw Running.Refusal(words: "\(file) cannot be read as a list of heads")
    }
    return try String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      line -> (slug: String, head: AuditChain.Head) in
      guard let head = AuditChain.Head.read(line) else {
        throw Running.Refusal(words: "\(file): “\(line.prefix(80))” is no head of a chain")
      }
      return head
    }
  }
}
