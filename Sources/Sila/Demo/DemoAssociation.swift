import Casework
import Office
import PolicyReader

/// One demo association: a template's policy under a synthetic name, with a catalogue of its kind.
struct DemoAssociation {
  let template: PolicyTemplate
  let place: Int

  init(_ template: PolicyTemplate, at place: Int) {
    self.template = template
    self.place = place
  }

  var slug: String {
    switch template {
    case .elderlyCare: "sidra"
    case .familySupport: "ghiras"
    case .healthServices: "nabd"
    case .neighbourhoodCentres: "jiwar"
    case .agriculturalCooperative: "hasad"
    }
  }

  private var nameEn: String {
    switch template {
    case .elderlyCare: "Sidra Elderly Care Association"
    case .familySupport: "Ghiras Orphan Care Association"
    case .healthServices: "Nabd Al-Afiya Patients’ Association"
    case .neighbourhoodCentres: "Jiwar Neighbourhood Centres"
    case .agriculturalCooperative: "Agricultural Cooperative Society"
    }
  }

  private var kind: Association.Kind {
    switch template {
    case .elderlyCare: .elderly
    case .familySupport: .orphans
    case .healthServices: .health
    case .neighbourhoodCentres: .neighbourhoodCentres
    case .agriculturalCooperative: .cooperative
    }
  }

  func association(id: Association.ID) -> Association {
    let details = template.demoDetails
    return Association(
      id: id, slug: slug, nameAr: details.association, nameEn: nameEn, licence: details.licenceNumber,
      city: details.city, phone: "920000000", email: "care@\(slug).example", kind: kind, isDemo: true)
  }

  var approval: BoardApproval {
    let approval = template.demoDetails.approval
    let day = approval.flatMap {
      CalendarDay(year: $0.gregorian.year, month: $0.gregorian.month, day: $0.gregorian.day)
    }
    return BoardApproval(
      meeting: approval?.meetingNumber ?? "1",
      day: EnteredDate(day: day ?? CalendarDay(number: 20_000), typedAs: .hijri), approver: "د. خالد الراجحي",
      post: "رئيس مجلس الإدارة")
  }
}
