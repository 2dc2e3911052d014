import Casework

// How letters look and what they say in an association's own words.

extension Phrase {
  package static let letterhead = Phrase(ar: "ترويسة الخطابات ونصها", en: "Letterhead and letters’ words")
  package static let letterheadLead = Phrase(
    ar: "ما يُضبط هنا يسري على ما يصدر بعده. الخطابات الصادرة تبقى كما صدرت.",
    en: "What is set here holds for letters from now on. Letters that went out stay as they were.")
  package static let letterheadLook = Phrase(ar: "الترويسة", en: "Letterhead")
  package static let letterheadColour = Phrase(ar: "اللون", en: "Colour")
  package static let letterheadLinesAr = Phrase(ar: "تحت الاسم في الخطاب العربي", en: "Below the name, in Arabic")
  package static let letterheadLinesEn = Phrase(
    ar: "تحت الاسم في الخطاب الإنجليزي", en: "Below the name, in English")
  package static let letterheadLinesHint = Phrase(
    ar: "العنوان والهاتف مثلًا، ثلاثة أسطر على الأكثر", en: "Address and telephone, say: three lines at most")
  package static let letterheadLogo = Phrase(ar: "الشعار", en: "Logo")
  package static let letterheadLogoHint = Phrase(
    ar: "صورة PNG حتى 300 كيلوبايت", en: "A PNG picture of 300 kB at most")
  package static let removeLogo = Phrase(ar: "بلا شعار", en: "No logo")
  package static let saveLetterhead = Phrase(ar: "احفظ الترويسة", en: "Save the letterhead")
  package static let letterheadSaved = Phrase(
    ar: "حُفظ الإصدار الجديد، ويسري على الخطابات من الآن.", en: "Saved: letters are written by it from now on.")
  package static let previewLetterhead = Phrase(ar: "معاينة خطاب", en: "See a letter")
  package static let letterWords = Phrase(ar: "نص الخطابات", en: "What letters say")
  package static let ownWords = Phrase(ar: "نص الجمعية", en: "Own words")
  package static let readyWords = Phrase(ar: "النص الجاهز", en: "Ready-made words")
  package static let wordsArabic = Phrase(ar: "النص العربي", en: "Arabic text")
  package static let wordsEnglish = Phrase(ar: "النص الإنجليزي", en: "English text")
  package static let wordsHint = Phrase(
    ar: "افصل بين الفقرات بسطر فارغ.", en: "Leave an empty line between paragraphs.")
  package static let saveWords = Phrase(ar: "احفظ النص", en: "Save these words")
  package static let takeReadyWords = Phrase(ar: "عُد إلى النص الجاهز", en: "Take the ready-made words back")
  package static let placesToFill = Phrase(ar: "مواضع تُملأ في كل خطاب", en: "Places each letter fills")
  package static let placesLead = Phrase(
    ar: "تُكتب بين قوسين كما هي هنا. الفقرة التي فيها موضع لا قيمة له في خطاب ما لا تظهر فيه.",
    en: "Write them in brackets as they stand here. A paragraph with a place that has no value is left out.")
  package static let placeNeeded = Phrase(ar: "لا بد منه", en: "needed")
  package static let placeSometimes = Phrase(ar: "في بعض الخطابات", en: "in some letters")
  package static let rightsStay = Phrase(ar: "يُضاف دائمًا", en: "Always added")
  package static let rightsStayLead = Phrase(
    ar: "حق مقدم الطلب في التظلم يُذكر بعد نصكم ولا يُحذف.",
    en: "The applicant’s right to appeal is told after your words and cannot be left out.")
}

extension Letterhead.Ink {
  package var name: Phrase {
    switch self {
    case .teal: Phrase(ar: "أخضر مزرق", en: "Teal")
    case .green: Phrase(ar: "أخضر", en: "Green")
    case .blue: Phrase(ar: "أزرق", en: "Blue")
    case .purple: Phrase(ar: "بنفسجي", en: "Purple")
    case .burgundy: Phrase(ar: "عنابي", en: "Burgundy")
    case .charcoal: Phrase(ar: "رمادي داكن", en: "Charcoal")
    }
  }
}

extension Placeholder {
  /// What stands there in a letter.
  package var name: Phrase {
    switch self {
    case .addressee: Phrase(ar: "اسم مقدم الطلب", en: "the applicant’s name")
    case .request: Phrase(ar: "رقم الطلب", en: "the request’s number")
    case .service: Phrase(ar: "اسم الخدمة", en: "the service’s name")
    case .submitted: Phrase(ar: "يوم التقديم", en: "the day it was submitted")
    case .amount: Phrase(ar: "المبلغ المعتمد", en: "the amount granted")
    case .months: Phrase(ar: "مدة الدعم", en: "for how many months")
    case .conditions: Phrase(ar: "شروط القرار", en: "the decision’s conditions")
    case .reasons: Phrase(ar: "أسباب القرار", en: "the decision’s reasons")
    case .missing: Phrase(ar: "قائمة النواقص", en: "the list of what is missing")
    case .appeal: Phrase(ar: "رقم التظلم", en: "the appeal’s number")
    case .appealUntil: Phrase(ar: "آخر يوم للتظلم", en: "the last day for an appeal")
    }
  }
}

extension WordingRefusal {
  package var words: Phrase {
    switch self {
    case .missing(let side): .required(side.name)
    case .tooLong(_, let limit):
      Phrase(ar: "النص أطول من \(limit) حرف.", en: "The text has more than \(limit) letters.")
    case .tooManyParagraphs(_, let limit):
      Phrase(ar: "الفقرات أكثر من \(limit).", en: "There are more than \(limit) paragraphs.")
    case .unknownPlaceholder(_, let name):
      Phrase(
        ar: "«{\(name)}» ليس من المواضع، أو لم يُغلق قوسه. المواضع مكتوبة بجانب النص.",
        en: "“{\(name)}” is none of the places, or its bracket does not close. The places stand beside the text.")
    case .notInThisLetter(_, let place):
      Phrase(
        ar: "لا يُعرف \(place.name.ar) في هذا الخطاب. احذف {\(place.rawValue)}.",
        en: "This letter never has \(place.name.en). Remove {\(place.rawValue)}.")
    case .untold(_, let place):
      Phrase(
        ar: "لا بد أن يذكر الخطاب \(place.name.ar): {\(place.rawValue)}",
        en: "The letter must tell \(place.name.en): {\(place.rawValue)}")
    case .mayGoMissing(_, let must, let may):
      Phrase(
        ar: "{\(must.rawValue)} لا بد منه، والفقرة لا تظهر بلا {\(may.rawValue)}. اجعل كلًا منهما في فقرة.",
        en:
          "{\(must.rawValue)} is needed, and the paragraph is left out where there is no {\(may.rawValue)}. Put each into a paragraph of its own."
      )
    }
  }
}

extension Wording.Side {
  package var name: Phrase { self == .arabic ? .wordsArabic : .wordsEnglish }
}

extension LetterheadRefusal {
  package var words: Phrase {
    switch self {
    case .tooManyLines(_, let limit):
      Phrase(ar: "الأسطر أكثر من \(limit).", en: "There are more than \(limit) lines.")
    case .lineTooLong(_, let limit):
      Phrase(ar: "أحد الأسطر أطول من \(limit) حرفًا.", en: "A line has more than \(limit) letters.")
    case .notPNG: Phrase(ar: "الشعار ليس صورة PNG سليمة.", en: "The logo is not a sound PNG picture.")
    case .logoTooLarge(let limit):
      Phrase(
        ar: "الشعار أكبر من \(limit / 1_000) كيلوبايت.", en: "The logo has more than \(limit / 1_000) kB.")
    case .nothingChanged: Phrase(ar: "لم يتغيّر شيء عما هو محفوظ.", en: "Nothing differs from what is saved.")
    }
  }
}
