import Arabic
import Casework
import PolicyReader

/// The answer key beside a sample document.
struct AnswerKey: Decodable {
  struct Time: Decodable, Equatable {
    var kind: String
    var amount: Int
    var unit: String
    var from: String
  }

  /// Other values that count as right.
  struct Alternatives: Decodable {
    var organization: [String?]?
    var version: [String?]?
    var approvalDate: [String?]?
  }

  var organization: String?
  var title: String?
  var version: String?
  var approvalDate: String?
  var channels: [String]
  var tools: [String]
  var handlingSteps: Int
  var responseTime: Time?
  var sectionsPresent: [String]
  var hasCompensation: Bool
  var hasComplaints: Bool
  var hasSatisfaction: Bool
  var surveyMethods: [String]
  var privacyClause: Bool
  var xAccept: Alternatives?
  var xFindings: [String]?

  /// What the proposal says otherwise, a line for each field.
  func differences(from proposal: PolicyProposal) -> [String] {
    var differences: [String] = []
    func compare(_ field: String, _ got: String?, _ want: String?, or others: [String?]? = nil) {
      let accepted = ([want] + (others ?? [])).map { $0?.folded }
      if !accepted.contains(got?.folded) { differences.append("\(field): \(got ?? "–") instead of \(want ?? "–")") }
    }
    func compare(_ field: String, _ got: [String], _ want: [String]) {
      if Set(got.map(\.folded)) != Set(want.map(\.folded)) { differences.append("\(field): \(got) instead of \(want)") }
    }
    func compare(_ field: String, _ got: Bool, _ want: Bool) {
      if got != want { differences.append("\(field): \(got)") }
    }
    compare("organization", proposal.organization, organization, or: xAccept?.organization)
    compare("title", proposal.title, title)
    compare("version", proposal.version, version, or: xAccept?.version)
    compare("approval_date", proposal.approvalDate?.iso, approvalDate, or: xAccept?.approvalDate)
    compare("channels", proposal.channels.map(\.rawValue), channels)
    compare("tools", proposal.tools, tools)
    compare("handling_steps", String(proposal.handlingSteps.count), String(handlingSteps))
    compare("sections", proposal.presentSections.map(\.rawValue), sectionsPresent)
    compare("compensation", proposal.hasCompensation, hasCompensation)
    compare("complaints", proposal.hasComplaints, hasComplaints)
    compare("satisfaction", proposal.hasSatisfaction, hasSatisfaction)
    compare("survey_methods", proposal.surveyMethods.map(\.rawValue), surveyMethods)
    compare("privacy", proposal.privacyClause, privacyClause)
    let time = proposal.responseTime.map {
      Time(kind: $0.kind.rawValue, amount: $0.amount, unit: $0.unit.rawValue, from: $0.from.rawValue)
    }
    if time != responseTime { differences.append("response_time: \(String(describing: time))") }
    return differences
  }
}
