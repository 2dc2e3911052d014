package import Casework

extension Party.Kind {
  package var name: Phrase {
    switch self {
    case .person: Phrase(ar: "فرد", en: "Person")
    case .organization: Phrase(ar: "جهة", en: "Organisation")
    }
  }
}

extension PartyRole {
  package var name: Phrase {
    switch self {
    case .supporter: Phrase(ar: "داعم", en: "Supporter")
    case .volunteer: Phrase(ar: "متطوع", en: "Volunteer")
    case .assemblyMember: Phrase(ar: "عضو جمعية عمومية", en: "General assembly member")
    case .partner: Phrase(ar: "شريك", en: "Partner")
    case .contractor: Phrase(ar: "متعاقد", en: "Contractor")
    }
  }
}

extension ContactPoint.Kind {
  package var name: Phrase {
    switch self {
    case .mobile: Phrase(ar: "جوال", en: "Mobile")
    case .phone: Phrase(ar: "هاتف", en: "Phone")
    case .email: Phrase(ar: "بريد إلكتروني", en: "Email")
    case .post: Phrase(ar: "عنوان بريدي", en: "Postal address")
    }
  }
}

extension ContactPoint.Method {
  package var name: Phrase {
    switch self {
    case .call: Phrase(ar: "باتصال", en: "By a call")
    case .inPerson: Phrase(ar: "حضورًا", en: "In person")
    case .reply: Phrase(ar: "برد منه", en: "By a reply")
    case .document: Phrase(ar: "بوثيقة", en: "By a document")
    }
  }
}

extension Consent.Purpose {
  package var name: Phrase {
    switch self {
    case .service: Phrase(ar: "رسائل الخدمة", en: "Messages about services")
    case .appeals: Phrase(ar: "الأخبار ونداءات الدعم", en: "News and appeals")
    case .publication: Phrase(ar: "نشر أعماله أو صوره أو قصته", en: "Publishing works, photos or story")
    case .sharing: Phrase(ar: "مشاركة بياناته مع جهة أخرى", en: "Sharing data with another body")
    case .surveys: Phrase(ar: "استبيانات الرضا", en: "Surveys")
    case .health: Phrase(ar: "بياناته الصحية", en: "Health data")
    }
  }
}

extension Consent.Basis {
  package var name: Phrase {
    switch self {
    case .consent: Phrase(ar: "موافقة صاحبها", en: "Consent")
    case .agreement: Phrase(ar: "اتفاقية هو طرف فيها", en: "An agreement with them")
    case .legalDuty: Phrase(ar: "التزام نظامي", en: "A legal duty")
    case .vitalInterest: Phrase(ar: "مصلحة حيوية", en: "A vital interest")
    case .legitimateInterest: Phrase(ar: "مصلحة مشروعة", en: "A legitimate interest")
    }
  }
}

extension Consent.Method {
  package var name: Phrase {
    switch self {
    case .spoken: Phrase(ar: "شفهيًا", en: "Spoken")
    case .written: Phrase(ar: "كتابيًا", en: "Written")
    case .online: Phrase(ar: "إلكترونيًا", en: "Online")
    case .list: Phrase(ar: "بحسب قائمة أُدخلت في السجل", en: "As a list taken into the register says")
    }
  }
}

extension Relation.Kind {
  /// What the other one is to the party.
  package var name: Phrase {
    switch self {
    case .guardian: Phrase(ar: "وليه أو وصيه", en: "Guardian")
    case .household: Phrase(ar: "من أسرته", en: "Of the household")
    case .spouse: Phrase(ar: "زوجه", en: "Spouse")
    case .parent: Phrase(ar: "والده أو والدته", en: "Parent")
    case .sibling: Phrase(ar: "أخوه أو أخته", en: "Brother or sister")
    case .representative: Phrase(ar: "من يمثله", en: "Representative")
    }
  }

  /// What the party is to the one who named it.
  package var reverse: Phrase {
    switch self {
    case .guardian: Phrase(ar: "هو ولي أو وصي عليه", en: "Is the guardian of")
    case .parent: Phrase(ar: "هو والد له", en: "Is the parent of")
    case .representative: Phrase(ar: "هو ممثل له", en: "Represents")
    case .household, .spouse, .sibling: name
    }
  }
}

extension Relation.Authority.Ground {
  package var name: Phrase {
    switch self {
    case .parent: Phrase(ar: "ولاية أب بسجل الأسرة", en: "Father, by the family record")
    case .courtDeed: Phrase(ar: "صك من المحكمة", en: "Court deed")
    case .powerOfAttorney: Phrase(ar: "وكالة شرعية", en: "Power of attorney")
    case .mandate: Phrase(ar: "خطاب تفويض من الجهة", en: "The organisation’s mandate")
    }
  }
}

extension PartyRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .nameMissing: Phrase(ar: "اكتب الاسم بحروف.", en: "Write the name in letters.")
    case .nameTooLong(let limit), .otherNamesTooLong(let limit), .cityTooLong(let limit), .textTooLong(let limit):
      Refusal.textTooLong(limit: limit).words
    case .birthNotPossible:
      Phrase(ar: "تاريخ الميلاد لا يكون بعد اليوم ولا قبل 130 سنة.", en: "The birth lies after today or too long ago.")
    case .nothingChanged: Phrase(ar: "لم يتغير شيء.", en: "Nothing was changed.")
    case .numberTaken:
      Phrase(
        ar: "هذا الرقم مسجل لطرف آخر. ابحث به وافتح ملفه بدل أن تفتح ملفًا ثانيًا.",
        en: "Another entry has this number. Search for it and open that one instead of a second.")
    case .roleStands: Phrase(ar: "له هذه الصفة من قبل.", en: "It has this role already.")
    case .roleMissing: Phrase(ar: "ليست له هذه الصفة.", en: "It does not have this role.")
    case .badContact(let kind): kind.refusal
    case .contactStands: Phrase(ar: "هذه الوسيلة مسجلة له.", en: "It has this contact point already.")
    case .noSuchContact: Phrase(ar: "اختر وسيلة تواصل.", en: "Choose a contact point.")
    case .contactEnded: Phrase(ar: "أُلغيت هذه الوسيلة.", en: "This contact point has ended.")
    case .contactNotVerified:
      Phrase(
        ar: "تحقق من الوسيلة أولًا، ثم اجعلها المفضلة.", en: "Make sure of the contact point first, then prefer it.")
    case .consentStands:
      Phrase(
        ar: "له موافقة قائمة لهذا الغرض. اسحبها أولًا إن تغيرت.",
        en: "A consent for this purpose stands. Withdraw it first if it changed.")
    case .noSuchConsent: Phrase(ar: "اختر موافقة.", en: "Choose a consent.")
    case .consentWithdrawn: Phrase(ar: "سُحبت هذه الموافقة من قبل.", en: "This consent was withdrawn already.")
    case .consentNeeded:
      Phrase(
        ar: "هذا الغرض لا يقوم إلا على موافقة صاحب البيانات.", en: "This purpose rests on the person’s consent alone.")
    case .notByConsent:
      Phrase(
        ar: "هذه لا تقوم على الموافقة، فلا تُسحب بسحبها.",
        en: "This does not rest on consent, so it is not withdrawn as one.")
    case .ownRelation: Phrase(ar: "لا صلة لأحد بنفسه. اكتب رقم الطرف الآخر.", en: "Enter the other one’s number.")
    case .relationStands: Phrase(ar: "هذه الصلة مسجلة.", en: "This relation is recorded already.")
    case .noSuchRelation: Phrase(ar: "اختر صلة.", en: "Choose a relation.")
    case .relationEnded: Phrase(ar: "انتهت هذه الصلة.", en: "This relation has ended.")
    case .authorityMissing:
      Phrase(
        ar: "اختر سند الولاية أو التمثيل واكتب رقم وثيقته.",
        en: "Choose what the authority rests on and enter its number.")
    case .untilPassed: Phrase(ar: "انتهى السند قبل اليوم.", en: "The authority ran out before today.")
    case .notAPerson: Phrase(ar: "هذه الصلة بين الأفراد.", en: "This relation is between persons.")
    case .otherUnknown:
      Phrase(
        ar: "لا أحد في السجل بهذا الرقم. اكتب رقم هويته أو جواله، أو أدخله في السجل أولًا.",
        en: "Nobody in the register has this number. Enter their ID or mobile, or enter them in the register first.")
    case .otherShared:
      Phrase(
        ar: "هذا الجوال لأكثر من شخص في السجل. اكتب رقم هوية من تقصده.",
        en: "Several people in the register have this mobile. Enter the ID of the one you mean.")
    case .sameEntry: Phrase(ar: "هذا سجل واحد. اختر سجلين.", en: "This is one entry. Choose two.")
    case .alreadyMerged, .notMerged, .mergedFurther, .laterMerger, .pairDecided, .postponementOutOfRange,
      .filesDisagree,
      .differentKinds, .twoNumbers, .relatedToEachOther, .ownRelative:
      merging
    case .textMissing: Refusal.textMissing.words
    case .tooMany(let limit): Phrase(ar: "لا يُحفظ أكثر من \(limit).", en: "No more than \(limit) are kept.")
    }
  }
}

extension ContactPoint.Kind {
  fileprivate var refusal: Phrase {
    switch self {
    case .mobile:
      Phrase(ar: "رقم الجوال عشرة أرقام يبدأ بـ 05.", en: "A mobile has ten digits and begins with 05.")
    case .phone: Phrase(ar: "رقم الهاتف من 6 إلى 15 رقمًا.", en: "A phone number has 6 to 15 digits.")
    case .email: Phrase(ar: "اكتب بريدًا مثل name@example.com.", en: "Write an address such as name@example.com.")
    case .post: Phrase(ar: "اكتب العنوان فيما لا يزيد على 200 حرف.", en: "Write the address in up to 200 letters.")
    }
  }
}

extension Resemblance.Reason {
  package var words: Phrase {
    switch self {
    case .numberWithSlip: Phrase(ar: "الرقم الرسمي يختلف بخانة", en: "the official number differs by a digit")
    case .mobileWithSlip: Phrase(ar: "الجوال يختلف بخانة", en: "the mobile differs by a digit")
    case .birthTurned: Phrase(ar: "تاريخ الميلاد بيوم وشهر متبادلين", en: "day and month of birth changed about")
    case .sameNumber: Phrase(ar: "الرقم الرسمي نفسه", en: "same official number")
    case .sameMobile: Phrase(ar: "الجوال نفسه", en: "same mobile")
    case .sameName: Phrase(ar: "الاسم نفسه", en: "same name")
    case .nameWithoutSome: Phrase(ar: "الاسم نفسه بلا بعض أجزائه", en: "same name without some of its parts")
    case .nameInOtherScript: Phrase(ar: "الاسم نفسه بالحرف الآخر", en: "same name in the other script")
    case .nameWithSlip: Phrase(ar: "اسم يختلف بحرف", en: "name differs by a letter")
    case .sameBirth: Phrase(ar: "تاريخ الميلاد نفسه", en: "same day of birth")
    case .sameCity: Phrase(ar: "المدينة نفسها", en: "same city")
    }
  }
}
