import Casework
import Foundation
import PolicyReader
import Testing

/// A policy document, how its association answers the open points, and what must then hold.
struct PolicyCase: Sendable, CustomTestStringConvertible {
  var name: String
  var document: [UInt8]
  /// The open points the association must answer, by their fields.
  var points: Set<String>
  var answers: [(String, String)]
  var reply: Reply
  /// Whether the person must be told the criteria before the request may come in.
  var asksCriteria: Bool
  var asksVerification: Bool
  var asksAttestation: Bool
  var asksNotice: Bool
  var asksRegistration: Bool
  /// Whether the website is among the policy's channels; otherwise people apply at the desk.
  var takesWebRequests = true

  var testDescription: String { name }

  /// The first day an answer may be given, where the floor holds it back.
  var firstDay: String? {
    switch reply {
    case .heldBack(let day), .between(let day, _): day
    case .toldOnly, .due: nil
    }
  }

  /// When the answer may and must be given; days are those of a request submitted on Thursday 10 September 2026 and
  /// complete on Sunday the 13th.
  enum Reply: Sendable, Equatable {
    /// Not before the day; the ceiling is left unset.
    case heldBack(until: String)
    /// The applicant is told not to expect an answer sooner; the ceiling is left unset.
    case toldOnly
    case due(String)
    /// Not before the day, and by the other.
    case between(String, due: String)
  }
}

extension PolicyCase {
  /// The documents of ../shared/seeds, where that folder stands beside the package.
  static let seeds: [PolicyCase] = [
    seed("000_nafs_animal_welfare", ["organization", "ceiling", "floor-meaning"], floor: "holds_back") {
      $0.answers.append(("point-organization", "جمعية نفس للرفق بالحيوان"))
    },
    seed("001_mojtamee_neighbourhood_centres", ["channels", "ceiling", "floor-meaning"], floor: "tells_only") {
      $0.answers += ["interview", "phone", "website"].map { ("point-channels", $0) }
    },
    seed("002_awn", ["ceiling", "floor-meaning"], floor: "holds_back"),
    seed("003_teryaq_health", ["ceiling", "floor-meaning"], floor: "tells_only"),
    seed("004_safwa_cooperative", [], floor: nil) {
      $0.reply = .due("2026-10-05")
      $0.asksCriteria = true
      $0.asksVerification = false
      $0.asksRegistration = false
    },
  ].compactMap(\.self)

  /// The policies in our own words, always there.
  static let templates: [PolicyCase] = PolicyTemplate.allCases.map { template in
    let details = TemplateDetails(association: "جمعية التجربة", licenceNumber: "5389", city: "عنيزة")
    var policy = PolicyCase(
      name: template.rawValue, document: Array(template.text(for: details).utf8), points: [], answers: [],
      reply: .toldOnly, asksCriteria: true, asksVerification: true, asksAttestation: true, asksNotice: true,
      asksRegistration: true)
    switch template {
    case .elderlyCare:
      policy.points = ["floor-meaning"]
      policy.answers = [("point-floor-meaning", "holds_back")]
      policy.reply = .between("2026-09-25", due: "2026-10-26")
    case .familySupport: policy.reply = .due("2026-10-05")
    // From submission: 13–17, 20–22 and 24 September, for the 23rd is the National Day, then the 27th.
    case .healthServices:
      policy.reply = .due("2026-09-27")
      policy.asksNotice = false
    case .neighbourhoodCentres:
      policy.points = ["ceiling", "floor-meaning"]
      policy.answers = [("point-floor-meaning", "tells_only"), ("point-ceiling-unset", "yes")]
    case .agriculturalCooperative: policy.reply = .due("2026-10-01")
    }
    policy.takesWebRequests = template != .agriculturalCooperative
    return policy
  }

  private static func seed(
    _ name: String, _ points: Set<String>, floor: String?, _ change: (inout PolicyCase) -> Void = { _ in }
  ) -> PolicyCase? {
    guard let text = FileManager.default.contents(atPath: "\(House.root)/../shared/seeds/\(name).txt") else {
      return nil
    }
    var policy = PolicyCase(
      name: name, document: [UInt8](text), points: points, answers: [], reply: .toldOnly, asksCriteria: false,
      asksVerification: true, asksAttestation: true, asksNotice: true, asksRegistration: true)
    if let floor {
      policy.answers = [("point-floor-meaning", floor), ("point-ceiling-unset", "yes")]
      if floor == "holds_back" { policy.reply = .heldBack(until: "2026-09-25") }
    }
    change(&policy)
    return policy
  }
}
