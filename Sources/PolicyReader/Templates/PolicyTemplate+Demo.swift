extension PolicyTemplate {
  /// The details of a synthetic association, for demonstrations: no association of this name and licence exists.
  package var demoDetails: TemplateDetails {
    switch self {
    case .elderlyCare:
      TemplateDetails(
        association: "جمعية سدرة لرعاية كبار السن", licenceNumber: "90011", city: "عنيزة",
        approval: .init(meetingNumber: "7", hijri: .init(1446, 3, 15), gregorian: .init(2024, 9, 18)))
    case .familySupport:
      TemplateDetails(
        association: "جمعية غراس لرعاية الأيتام", licenceNumber: "90012", city: "أبها",
        approval: .init(meetingNumber: "3", hijri: .init(1445, 5, 13), gregorian: .init(2023, 11, 27)))
    case .healthServices:
      TemplateDetails(
        association: "جمعية نبض العافية لخدمة المرضى", licenceNumber: "90013", city: "تبوك",
        approval: .init(meetingNumber: "12", hijri: .init(1446, 7, 14), gregorian: .init(2025, 1, 14)))
    case .neighbourhoodCentres:
      TemplateDetails(
        association: "جمعية جوار لمراكز الأحياء", licenceNumber: "90014", city: "جدة",
        approval: .init(meetingNumber: "5", hijri: .init(1445, 10, 21), gregorian: .init(2024, 4, 30)))
    case .agriculturalCooperative:
      TemplateDetails(
        association: "الجمعية التعاونية الزراعية متعددة الأغراض", licenceNumber: "90015", city: "وادي السدر",
        approval: .init(meetingNumber: "9", hijri: .init(1444, 11, 16), gregorian: .init(2023, 6, 5)))
    }
  }
}
