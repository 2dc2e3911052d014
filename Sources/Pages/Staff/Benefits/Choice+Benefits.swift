import Casework
import Lexicon

extension Choice {
  static let endings = BeneficiaryFile.Ending.chosen.map { Choice($0.rawValue, $0.name) }
  static let entitlementKinds = Entitlement.Kind.allCases.map { Choice($0.rawValue, $0.name) }
  static let rhythms = EntitlementPlan.Rhythm.allCases.map { Choice($0.rawValue, $0.name) }
  static let loanEnds = [Choice("returned", .loanReturned), Choice("lost", .loanLost)]
  static let bankAnswers = [Choice("paid", .linePaid), Choice("failed", .lineFailed)]
  static let formats = [
    Choice("xlsx", Phrase(ar: "جدول Excel", en: "Excel workbook")), Choice("csv", Phrase(verbatim: "CSV")),
  ]
}
