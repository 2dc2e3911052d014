import Casework
import Lexicon
import PolicyReader

/// A proposal and its findings as plain text for the terminal.
struct PolicySummary {
  private let proposal: PolicyProposal
  private let language: FindingLanguage
  private let tell: Language

  init(_ proposal: PolicyProposal, in language: FindingLanguage) {
    self.proposal = proposal
    self.language = language
    tell = Language(language)
  }

  /// What the document says, a line for each field, then the findings.
  var text: String {
    let fields: [(String, String?)] = [
      (say("الجمعية", "Association"), proposal.organization),
      (say("العنوان", "Title"), proposal.title),
      (say("الإصدار", "Issue"), proposal.version),
      (say("رقم الترخيص", "Licence"), proposal.licenceNumber),
      (say("تاريخ الاعتماد", "Approved"), proposal.approvalDate?.iso),
      (say("القنوات", "Channels"), list(proposal.channels.map { tell($0.name) })),
      (say("الأدوات", "Tools"), list(proposal.tools)),
      (say("مدة الرد", "Reply"), list(bounds)),
      (say("الأقسام", "Sections"), list(proposal.presentSections.map { tell($0.name) })),
    ]
    let shown = fields.map { "\($0.0): \($0.1 ?? "—")" }
    let steps = proposal.handlingSteps.enumerated().map { index, step in
      let gates = list(step.gates.sorted().map { tell($0.name) }).map { " [\($0)]" } ?? ""
      return "  \(index + 1). \(step.text)\(gates)"
    }
    return (shown + [say("خطوات التعامل:", "Handling:")] + steps + ["", findings]).joined(separator: "\n")
  }

  /// The floor and the ceiling, each with the event it counts from.
  private var bounds: [String] {
    let rule = ReplyRule(floor: proposal.responseFloor, ceiling: proposal.responseCeiling)
    return [rule.floor.map { ($0, Phrase.theFloor($0.span)) }, rule.ceiling.map { ($0, .theCeiling($0.span)) }]
      .compactMap(\.self).map { limit, words in "\(tell(words)) \(tell(limit.start.name))" }
  }

  /// The findings, each with its line and advice; a sentence when there are none.
  var findings: String {
    guard !proposal.findings.isEmpty else { return say("لا ملاحظات على الوثيقة.", "Nothing to remark on.") }
    return proposal.findings.map { finding in
      let words = finding.words(in: language)
      let place = finding.line.map { say("السطر \($0): ", "line \($0): ") } ?? ""
      return "\(severity(finding)) \(place)\(words.message)\n    \(words.advice) (\(finding.code.rawValue))"
    }.joined(separator: "\n")
  }

  private func say(_ arabic: String, _ english: String) -> String {
    language == .arabic ? arabic : english
  }

  private func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: tell.comma)
  }

  private func severity(_ finding: Finding) -> String {
    switch finding.severity {
    case .error: say("خطأ", "error")
    case .warning: say("تنبيه", "warning")
    case .note: say("ملاحظة", "note")
    }
  }
}
