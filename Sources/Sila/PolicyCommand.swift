import Casework
import Glibc
import PolicyReader

/// `sila policy read FILE [--format text|json]` and `sila policy check FILE [--lang ar|en]`.
struct PolicyCommand {
  /// How the command ends: the exit status of the program.
  enum Status: Int32 {
    case success = 0
    case errorsFound = 1
    case unreadable = 2
    case misused = 64
  }

  private enum Verb: String { case read, check }
  private enum Format: String { case text, json }

  private var verb: Verb
  private var path: String
  private var format = Format.text
  private var language = FindingLanguage.arabic

  /// Runs the command that the words after `policy` ask for; messages go to standard error.
  static func run(_ arguments: [String]) -> Status {
    guard let command = PolicyCommand(arguments) else {
      complain(
        "usage: sila policy read FILE [--format text|json] [--lang ar|en]\n       sila policy check FILE [--lang ar|en]"
      )
      return .misused
    }
    return command.run()
  }

  private init?(_ arguments: [String]) {
    var words: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--format":
        guard let value = rest.popFirst(), let format = Format(rawValue: value) else { return nil }
        self.format = format
      case "--lang":
        guard let value = rest.popFirst(), let language = FindingLanguage(rawValue: value) else { return nil }
        self.language = language
      default:
        words.append(word)
      }
    }
    guard words.count == 2, let verb = Verb(rawValue: words[0]) else { return nil }
    self.verb = verb
    path = words[1]
  }

  private func run() -> Status {
    switch DocumentFile.text(at: path) {
    case .failure(let reason):
      Self.complain(reason.message(in: language, path: path))
      return .unreadable
    case .success(let document):
      let proposal = PolicyProposal(reading: document)
      switch verb {
      case .read:
        Self.say(format == .json ? proposal.json(findingsIn: language) : PolicySummary(proposal, in: language).text)
        return .success
      case .check:
        Self.say(PolicySummary(proposal, in: language).findings)
        return proposal.findings.contains { $0.severity == .error } ? .errorsFound : .success
      }
    }
  }

  private static func say(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  private static func complain(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Writes the whole text; a closed pipe ends it quietly.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes.removeFirst(written)
    }
  }
}
