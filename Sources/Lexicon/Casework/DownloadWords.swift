package import Casework

extension DownloadedList {
  /// What the list is called.
  package var name: Phrase {
    switch self {
    case .requests: Phrase(ar: "الطلبات المفتوحة", en: "Open requests")
    case .register: .partyRegister
    case .files: .beneficiaryFiles
    case .payments: .payments
    case .loans: .loans
    case .letters: .outgoingLetters
    case .inquiries: .inquiries
    case .appeals: .appeals
    case .segment: .peopleOfSegment
    case .agreements: .agreementsInForce
    }
  }
}

extension Phrase {
  package static let takeListAway = Phrase(ar: "نزّل القائمة", en: "Download the list")
  package static let dueHeading = Phrase(ar: "الموعد", en: "Due")
  package static let noteHeading = Phrase(ar: "ملاحظة", en: "Note")
  package static let kindHeading = Phrase(ar: "النوع", en: "Kind")
}
