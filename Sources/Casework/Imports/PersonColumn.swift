import Arabic

/// What a column of a list of people may hold.
package enum PersonColumn: String, Hashable, Sendable, CaseIterable {
  /// The whole name in one cell.
  case name
  case firstName = "first_name"
  case fatherName = "father_name"
  case grandfatherName = "grandfather_name"
  case familyName = "family_name"
  /// Other spellings, or the name in the other script.
  case otherNames = "other_names"
  case nationalID = "national_id"
  case mobile
  case birth
  case city
  case email
  case sex
  /// In what part someone deals with the association.
  case role
  /// Whether someone agreed to a purpose: each has a column of its own.
  case consentService = "consent_service"
  case consentAppeals = "consent_appeals"
  case consentPublication = "consent_publication"
  case consentSharing = "consent_sharing"
  case consentSurveys = "consent_surveys"
  case consentHealth = "consent_health"

  /// What a column says that someone agreed to; nil for those that say something else.
  package var purpose: Consent.Purpose? {
    switch self {
    case .consentService: .service
    case .consentAppeals: .appeals
    case .consentPublication: .publication
    case .consentSharing: .sharing
    case .consentSurveys: .surveys
    case .consentHealth: .health
    default: nil
    }
  }

  /// The columns of consents, in the order of the purposes.
  static let consents = allCases.filter { $0.purpose != nil }

  /// The parts a name may be kept in, in their order.
  static let nameParts = [PersonColumn.firstName, .fatherName, .grandfatherName, .familyName]

  /// What associations write over such a column, without articles, spaces and spelling variants.
  private var headings: [String] {
    switch self {
    case .name:
      [
        "الاسم", "الاسم الكامل", "الاسم الرباعي", "الاسم الثلاثي", "اسم المستفيد", "اسم المستفيدة", "اسم رب الأسرة",
        "اسم العضو", "اسم المتطوع", "اسم المتبرع", "الاسم بالعربي", "اسم صاحب الطلب", "name", "full name",
        "beneficiary name",
        "beneficiary", "arabic name", "name ar",
      ]
    case .firstName: ["الاسم الأول", "first name", "given name", "first"]
    case .fatherName: ["اسم الأب", "الاسم الثاني", "الأب", "father name", "fathers name", "second name", "middle name"]
    case .grandfatherName: ["اسم الجد", "الاسم الثالث", "الجد", "grandfather name", "third name"]
    case .familyName:
      [
        "العائلة", "اسم العائلة", "اللقب", "الاسم الأخير", "الاسم الرابع", "family name", "last name", "surname",
        "family",
      ]
    case .otherNames:
      [
        "الاسم بالإنجليزي", "الاسم بالإنجليزية", "الاسم الإنجليزي", "الاسم اللاتيني", "english name", "name en",
        "latin name", "other names",
      ]
    case .nationalID:
      [
        "الهوية", "رقم الهوية", "الهوية الوطنية", "رقم الهوية الوطنية", "السجل المدني", "رقم السجل المدني", "السجل",
        "الإقامة", "رقم الإقامة", "رقم الهوية أو الإقامة", "هوية المستفيد", "رقم هوية المستفيد", "رقم البطاقة",
        "national id", "national id number", "id", "id number", "id no", "iqama", "iqama number", "nin",
      ]
    case .mobile:
      [
        "الجوال", "رقم الجوال", "جوال المستفيد", "رقم جوال المستفيد", "الهاتف", "رقم الهاتف", "الهاتف الجوال",
        "الموبايل",
        "هاتف", "جوال", "رقم التواصل", "mobile", "mobile number", "mobile no", "phone", "phone number", "cell", "tel",
      ]
    case .birth:
      [
        "تاريخ الميلاد", "الميلاد", "تاريخ ميلاد المستفيد", "تاريخ الولادة", "تاريخ الميلاد هجري",
        "تاريخ الميلاد ميلادي",
        "birth date", "date of birth", "dob", "birthday", "born",
      ]
    case .email: ["البريد الإلكتروني", "البريد", "الإيميل", "إيميل", "email", "e mail", "email address", "mail"]
    case .consentService:
      [
        "الموافقة على الرسائل", "موافقة الرسائل", "الموافقة على التواصل", "موافقة التواصل", "يوافق على التواصل",
        "consent to messages", "message consent", "contact consent", "consent to contact",
      ]
    case .consentAppeals:
      [
        "الموافقة على الحملات", "موافقة الحملات", "الموافقة على التسويق", "موافقة التسويق", "الموافقة على رسائل التبرع",
        "الرسائل التسويقية", "النشرة البريدية", "marketing consent", "consent to marketing", "consent to appeals",
        "appeals consent", "newsletter",
      ]
    case .consentPublication:
      [
        "الموافقة على النشر", "موافقة النشر", "الموافقة على التصوير", "موافقة التصوير", "الموافقة على نشر الصور",
        "publication consent", "consent to publication", "photo consent", "consent to photos",
      ]
    case .consentSharing:
      [
        "الموافقة على مشاركة البيانات", "موافقة مشاركة البيانات", "مشاركة البيانات", "sharing consent",
        "consent to sharing", "data sharing consent", "data sharing",
      ]
    case .consentSurveys:
      [
        "الموافقة على الاستبيانات", "موافقة الاستبيانات", "الموافقة على الاستبيان", "موافقة الاستبيان",
        "survey consent", "surveys consent", "consent to surveys",
      ]
    case .consentHealth:
      [
        "الموافقة على البيانات الصحية", "موافقة البيانات الصحية", "الموافقة الصحية", "health consent",
        "health data consent", "consent to health data",
      ]
    case .sex: ["الجنس", "النوع الاجتماعي", "ذكر أو أنثى", "sex", "gender", "male or female"]
    case .role: ["الصفة", "الصفات", "نوع العضو", "صفة العضو", "role", "roles", "type of person"]
    case .city: ["المدينة", "مدينة السكن", "المحافظة", "مكان الإقامة", "المنطقة", "الحي", "city", "town", "residence"]
    }
  }

  /// The column a heading means; nil when it means none of them.
  package init?(heading: String) {
    guard let column = Self.known[Self.key(heading)] else { return nil }
    self = column
  }

  private static let known: [String: PersonColumn] = allCases.reduce(into: [:]) { known, column in
    for heading in column.headings { known[key(heading)] = column }
  }

  /// Letters and digits alone, spelling variants made one, the article and what stands in brackets left out.
  private static func key(_ heading: String) -> String {
    let outside = heading.unicodeScalars.prefix(200).split { "([{（".unicodeScalars.contains($0) }.first ?? []
    return String(String.UnicodeScalarView(outside)).folded
      .split { !$0.isLetter && !$0.isNumber }
      .map { $0.unicodeScalars.count > 3 && $0.hasPrefix("ال") ? $0.dropFirst(2) : $0 }
      .joined(separator: " ")
  }
}
