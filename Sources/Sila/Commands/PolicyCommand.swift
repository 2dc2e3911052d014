import Casework
import Office
import PolicyReader

/// `sila policy …`: what a document says, what is wrong with it, and making it an association's policy.
enum PolicyCommand {
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let configuration = try Configuration(
        arguments,
        own: [
          "--format", "--lang", "--association", "--name", "--kind", "--organization", "--channels", "--ceiling",
          "--floor", "--title", "--dates", "--bounds", "--meeting", "--approved", "--approver", "--post",
        ], switches: ["--leave-ceiling-open"])
      guard let verb = configuration.words.first else { return misused() }
      let rest = Array(configuration.words.dropFirst())
      switch (verb, rest.count) {
      case ("read", 1): return read(rest[0], configuration)
      case ("check", 1): return check(rest[0], configuration)
      case ("template", 0): return listTemplates(configuration)
      case ("template", 1): return showTemplate(rest[0], configuration)
      case ("adopt", 1): return await AdoptCommand.run(rest[0], configuration)
      case ("discard", 1): return await DiscardCommand.run(rest[0], configuration)
      default: return misused()
      }
    } catch {
      Terminal.complain("sila policy: \(error.words)")
      return .misused
    }
  }

  private static func misused() -> ExitStatus {
    Terminal.complain(
      """
      usage: sila policy read FILE [--format text|json] [--lang ar|en]
             sila policy check FILE [--lang ar|en]
             sila policy template [NAME]
             sila policy adopt FILE --association SLUG
             sila policy discard NUMBER --association SLUG
      """)
    return .misused
  }

  static func language(_ configuration: Configuration) -> FindingLanguage? {
    FindingLanguage(rawValue: configuration.own("--lang") ?? "ar")
  }

  private static func read(_ path: String, _ configuration: Configuration) -> ExitStatus {
    let format = configuration.own("--format") ?? "text"
    guard let language = language(configuration), format == "text" || format == "json" else { return misused() }
    return reading(path, in: language) { proposal in
      Terminal.say(format == "json" ? proposal.json(findingsIn: language) : PolicySummary(proposal, in: language).text)
      return .success
    }
  }

  private static func check(_ path: String, _ configuration: Configuration) -> ExitStatus {
    guard let language = language(configuration) else { return misused() }
    return reading(path, in: language) { proposal in
      Terminal.say(PolicySummary(proposal, in: language).findings)
      return proposal.findings.contains { $0.severity == .error } ? .errorsFound : .success
    }
  }

  private static func reading(
    _ path: String, in language: FindingLanguage, _ use: (PolicyProposal) -> ExitStatus
  ) -> ExitStatus {
    do throws(DocumentRefusal) {
      return use(PolicyProposal(reading: try DocumentText.extract(from: path)))
    } catch {
      Terminal.complain(language == .arabic ? error.arabic : error.english)
      return .failed
    }
  }

  private static func listTemplates(_ configuration: Configuration) -> ExitStatus {
    let isArabic = language(configuration) != .english
    for template in PolicyTemplate.allCases {
      Terminal.say("\(template.rawValue)  \(isArabic ? template.arabicName : template.englishName)")
      Terminal.say("    \(isArabic ? template.arabicReplyRule : template.englishReplyRule)")
    }
    return .success
  }

  private static func showTemplate(_ name: String, _ configuration: Configuration) -> ExitStatus {
    guard let template = PolicyTemplate(rawValue: name) else {
      Terminal.complain("sila policy template: no template \(name); see sila policy template")
      return .misused
    }
    Terminal.say(template.text(for: TemplateDetails(association: configuration.own("--name") ?? "جمعية ………")))
    return .success
  }
}
