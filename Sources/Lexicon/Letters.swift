package import Casework

// Letters that go out: their paper, their register, the public check. What they say stands in `Letters`.

extension LetterKind {
  package var name: Phrase {
    switch self {
    case .receipt: Phrase(ar: "خطاب استلام طلب", en: "Letter of receipt")
    case .missing: Phrase(ar: "خطاب استكمال نواقص", en: "Letter on what is missing")
    case .acceptance: Phrase(ar: "خطاب قبول", en: "Letter of acceptance")
    case .rejection: Phrase(ar: "خطاب اعتذار", en: "Letter of rejection")
    case .deferral: Phrase(ar: "خطاب تأجيل", en: "Letter of deferral")
    case .committeeNotice: Phrase(ar: "إشعار بدراسة اللجنة", en: "Notice of a committee’s study")
    case .appealUpheld: Phrase(ar: "خطاب قبول تظلم", en: "Letter upholding an appeal")
    case .appealDismissed: Phrase(ar: "خطاب رد تظلم", en: "Letter dismissing an appeal")
    }
  }
}

extension Phrase {
  package static let letterFooter = Phrase(ar: "صفحة # من ##", en: "Page # of ##")
  package static func letterLicence(_ licence: String) -> Phrase {
    Phrase(ar: "ترخيص رقم \(licence)", en: "Licence \(licence)")
  }
  package static func letterNumber(_ number: String) -> Phrase { Phrase(ar: "الرقم: \(number)", en: "No. \(number)") }
  /// The day a letter bears, in both calendars.
  package static func letterDate(_ date: DualDate) -> Phrase {
    let both = bothDates(date)
    return Phrase(ar: "التاريخ: \(both.ar)", en: "Date: \(both.en)")
  }
  package static let letterDraft = Phrase(ar: "مسودة لم تصدر بعد", en: "Draft, not issued")
  package static func letterTo(_ name: String) -> Phrase { Phrase(ar: "المكرم/ة \(name)", en: "To \(name)") }
  package static let letterGreeting = Phrase(ar: "السلام عليكم ورحمة الله وبركاته، وبعد:", en: "Peace be upon you.")
  package static func letterSubject(_ subject: String) -> Phrase {
    Phrase(ar: "الموضوع: \(subject)", en: subject)
  }
  package static let letterClosing = Phrase(ar: "والسلام عليكم ورحمة الله وبركاته.", en: "With our regards,")
  package static let letterCheck = Phrase(ar: "للتحقق من الخطاب امسح الرمز.", en: "Scan to check this letter.")

  package static let letters = Phrase(ar: "الخطابات", en: "Letters")
  package static let outgoingLetters = Phrase(ar: "الخطابات الصادرة", en: "Outgoing letters")
  package static let outgoingLettersLead = Phrase(
    ar: "كل خطاب صدر عن الجمعية برقمه، والأحدث أولًا.", en: "Every letter that went out, by its number, newest first.")
  package static let letterNumberLabel = Phrase(ar: "رقم الخطاب", en: "Letter number")
  package static let letterNumberHint = Phrase(ar: "مثل LTR-1448-00012", en: "Such as LTR-1448-00012")
  package static let letterIssuedOn = Phrase(ar: "تاريخ الإصدار", en: "Issued")
  package static let letterIssuedBy = Phrase(ar: "أصدره", en: "Issued by")
  package static let letterRequest = Phrase(ar: "عن الطلب", en: "About request")
  package static let letterKind = Phrase(ar: "نوع الخطاب", en: "Kind")
  package static let noLettersYet = Phrase(ar: "لم يصدر خطاب بعد", en: "No letter has gone out yet")
  package static let noSuchLetter = Phrase(ar: "لا خطاب بهذا الرقم", en: "There is no letter of that number")
  package static let findLetter = Phrase(ar: "ابحث", en: "Find")
  package static let previewLetter = Phrase(ar: "معاينة الخطاب قبل إصداره", en: "See the letter before it is issued")

  package static let checkLetter = Phrase(ar: "التحقق من خطاب", en: "Check a letter")
  package static let letterIsOurs = Phrase(ar: "صدر هذا الخطاب عن الجمعية", en: "The association issued this letter")
  package static let letterIsOursAdvice = Phrase(
    ar: "قارن رقم الخطاب وتاريخه بما في الورقة التي بيدك. لا نعرض هنا اسمًا ولا تفاصيل.",
    en: "Compare number and date with the paper in your hand. No name and no details are shown here.")
  package static let letterUnknown = Phrase(
    ar: "لا نعرف خطابًا بهذا الرمز", en: "We know no letter by this code")
  package static let letterUnknownAdvice = Phrase(
    ar: "تأكد من مسح الرمز كاملًا. فإن بقيت على شك فاتصل بالجمعية واذكر رقم الخطاب.",
    en:
      "Make sure the whole code was scanned. If you are still in doubt, call the association and give the letter’s number."
  )
}

extension LetterKind {
  /// What kind of letter it is for who only holds the paper: an answer, and not which.
  package var publicName: Phrase {
    switch self {
    case .acceptance, .rejection, .deferral: Phrase(ar: "رد على طلب", en: "Answer to a request")
    case .appealUpheld, .appealDismissed: Phrase(ar: "رد على تظلم", en: "Answer to an appeal")
    case .receipt, .missing, .committeeNotice: name
    }
  }
}
