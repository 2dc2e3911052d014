/// A complete policy of beneficiary relations, in words of our own, for an association that has none yet.
///
/// Raw values are stable: they are typed on the command line and kept with the association.
package enum PolicyTemplate: String, Hashable, Sendable, CaseIterable {
  case elderlyCare = "elderly-care"
  case familySupport = "family-support"
  case healthServices = "health-services"
  case neighbourhoodCentres = "neighbourhood-centres"
  case agriculturalCooperative = "agricultural-cooperative"

  /// The kind of association it is written for, in Arabic.
  package var arabicName: String {
    switch self {
    case .elderlyCare: "جمعيات رعاية كبار السن"
    case .familySupport: "جمعيات رعاية الأيتام والأسر"
    case .healthServices: "جمعيات خدمة المرضى"
    case .neighbourhoodCentres: "جمعيات مراكز الأحياء"
    case .agriculturalCooperative: "الجمعيات التعاونية الزراعية"
    }
  }

  /// The kind of association it is written for, in English.
  package var englishName: String {
    switch self {
    case .elderlyCare: "Associations caring for older people"
    case .familySupport: "Associations supporting orphans and families"
    case .healthServices: "Associations serving patients"
    case .neighbourhoodCentres: "Neighbourhood centre associations"
    case .agriculturalCooperative: "Agricultural cooperatives"
    }
  }

  /// When a request is answered under this policy, in Arabic: what most tells the templates apart.
  package var arabicReplyRule: String {
    switch self {
    case .elderlyCare: "بعد أسبوعين على الأقل من التقديم، وخلال 30 يوم عمل من اكتمال الطلب"
    case .familySupport: "خلال 15 يوم عمل من اكتمال الطلب"
    case .healthServices: "خلال 10 أيام عمل من تقديم الطلب"
    case .neighbourhoodCentres: "بعد أسبوعين على الأقل من التقديم، بلا حد أعلى"
    case .agriculturalCooperative: "خلال 3 أسابيع من تقديم الطلب"
    }
  }

  /// When a request is answered under this policy, in English.
  package var englishReplyRule: String {
    switch self {
    case .elderlyCare: "not before two weeks from submission, within 30 working days of completeness"
    case .familySupport: "within 15 working days of completeness"
    case .healthServices: "within 10 working days of submission"
    case .neighbourhoodCentres: "not before two weeks from submission, with no ceiling"
    case .agriculturalCooperative: "within 3 weeks of submission"
    }
  }

  /// The policy as a text document: UTF-8 lines, table cells apart by tabs, blanks where `details` are missing.
  package func text(for details: TemplateDetails) -> String {
    switch self {
    case .elderlyCare: Self.elderlyCareText(details)
    case .familySupport: Self.familySupportText(details)
    case .healthServices: Self.healthServicesText(details)
    case .neighbourhoodCentres: Self.neighbourhoodCentresText(details)
    case .agriculturalCooperative: Self.agriculturalCooperativeText(details)
    }
  }
}
