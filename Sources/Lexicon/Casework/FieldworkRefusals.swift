package import Casework

extension FieldworkRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .householdMissing:
      Phrase(ar: "دوّن أفراد الأسرة ودخلهم أولًا.", en: "Write down the household and its income first.")
    case .assessmentMissing:
      Phrase(ar: "احتسب دخل الأسرة كما هي الآن أولًا.", en: "Assess the household’s income as it is now first.")
    case .visitMissing:
      Phrase(ar: "تحتاج هذه الخدمة إلى زيارة. اكتب تقريرها أولًا.", en: "This service needs a visit. Report one first.")
    case .referralAnswered:
      Phrase(
        ar: "أُجيب عن السؤال. الكلمة الآن لمن سأل.", en: "The question is answered; the next word is the asker’s.")
    case .referralOfAnother:
      Phrase(ar: "أُحيل هذا السؤال إلى باحث آخر.", en: "This question was handed to another researcher.")
    case .visitInThePast: Phrase(ar: "اختر وقتًا لم يأتِ بعد.", en: "Choose a time that is still to come.")
    case .visitTooFar: Phrase(ar: "اختر موعدًا خلال سنة.", en: "Choose a day within a year.")
    case .visitNotOpen: Phrase(ar: "هذه الزيارة تمت أو أُلغيت.", en: "This visit took place or was called off.")
    case .visitNotYet: Phrase(ar: "لم يحن موعد الزيارة بعد.", en: "The hour of the visit has not come.")
    case .noSuchVisit: Phrase(ar: "لا توجد زيارة بهذا الرقم.", en: "There is no such visit.")
    case .tooManyVisits(let limit):
      Phrase(ar: "لا تزيد زيارات الطلب على \(limit).", en: "A request has at most \(limit) visits.")
    case .consentMissing:
      Phrase(ar: "اكتب من وافق على الزيارة من الأسرة.", en: "Write who of the household agreed to the visit.")
    case .photoConsentMissing:
      Phrase(
        ar: "لا تُحفظ صورة قبل تسجيل موافقة سارية على التصوير.",
        en: "No photo is kept without a recorded consent that holds.")
    case .notAPhoto: Phrase(ar: "هذا الملف ليس صورة في محتواه.", en: "By its content this file is not a picture.")
    case .tooManyPhotos(let limit):
      Phrase(ar: "لا تزيد صور الزيارة على \(limit).", en: "A visit has at most \(limit) photos.")
    case .noSuchPhoto: Phrase(ar: "لا توجد صورة بهذا الرقم.", en: "There is no such photo.")
    case .observationsMissing:
      Phrase(ar: "اكتب ملاحظة واحدة على الأقل مما رأيت.", en: "Write at least one thing that you saw.")
    case .householdTooLarge(let limit):
      Phrase(ar: "لا يزيد أفراد الأسرة على \(limit).", en: "A household has at most \(limit) members.")
    case .householdEmpty: Phrase(ar: "اكتب فردًا واحدًا على الأقل.", en: "Write at least one member.")
    case .ageOutOfRange(let limit):
      Phrase(ar: "العمر بين 0 و\(limit).", en: "The age is between 0 and \(limit).")
    case .amountTooLarge(let limit):
      Phrase(
        ar: "المبلغ الشهري لا يزيد على \(Phrase.money(halalas: limit.count).ar).",
        en: "At most \(Phrase.money(halalas: limit.count).en) a month.")
    case .incomeContradicts:
      Phrase(
        ar: "كتبت دخلًا لمن قلت إنه بلا دخل. صحح أحدهما.",
        en: "There is an income for someone said to have none. Correct one of them.")
    case .noIncomeTable:
      Phrase(ar: "لا يوجد جدول دخل نافذ لهذه الخدمة.", en: "No income table is in force for this service.")
    case .scoreOutOfRange(let part):
      Phrase(ar: "\(part.name.ar): من 0 إلى \(part.most).", en: "\(part.name.en): from 0 to \(part.most).")
    case .monthsOutOfRange(let limit):
      Phrase(ar: "المدة من شهر إلى \(limit) شهرًا.", en: "From one to \(limit) months.")
    }
  }
}

extension IncomeTableRefusal {
  /// What the person is told, naming the band by the number it has on the page.
  package var words: Phrase {
    switch self {
    case .noBands: Phrase(ar: "أضف شريحة واحدة على الأقل.", en: "Add at least one band.")
    case .tooManyBands(let limit): Phrase(ar: "لا تزيد الشرائح على \(limit).", en: "At most \(limit) bands.")
    case .firstNotAtZero: Phrase(ar: "تبدأ الشريحة الأولى من الصفر.", en: "The first band begins at zero.")
    case .gap(let place):
      Phrase(
        ar: "بين الشريحتين \(place) و\(place + 1) مبالغ لا تغطيها شريحة.",
        en: "Nothing covers the amounts between bands \(place) and \(place + 1).")
    case .overlap(let place):
      Phrase(
        ar: "الشريحتان \(place) و\(place + 1) تغطيان المبالغ نفسها.",
        en: "Bands \(place) and \(place + 1) cover the same amounts.")
    case .emptyBand(let place):
      Phrase(ar: "الشريحة \(place) تنتهي قبل أن تبدأ.", en: "Band \(place) ends before it begins.")
    case .lastNotOpen: Phrase(ar: "اترك نهاية الشريحة الأخيرة فارغة.", en: "Leave the end of the last band empty.")
    case .openTooEarly(let place):
      Phrase(
        ar: "الشريحة \(place) بلا نهاية وبعدها شريحة.", en: "Band \(place) has no end, and another follows.")
    case .categoryMissing(let place): Phrase(ar: "سمّ فئة الشريحة \(place).", en: "Name the category of band \(place).")
    case .categoryTooLong(let place, let limit):
      Phrase(ar: "اسم الشريحة \(place) أطول من \(limit) حرف.", en: "Band \(place): at most \(limit) characters.")
    case .awardOutOfRange(let place):
      Phrase(ar: "ما تقترحه الشريحة \(place) خارج الحد.", en: "What band \(place) suggests is out of range.")
    case .shareOutOfRange(let source):
      Phrase(ar: "\(source.name.ar): من 0 إلى 100.", en: "\(source.name.en): from 0 to 100.")
    case .nothingCounts: Phrase(ar: "لا بد أن يُحتسب مصدر دخل واحد.", en: "At least one source must count.")
    case .ceilingOutOfRange(let kind):
      Phrase(ar: "\(kind.name.ar): السقف خارج الحد.", en: "\(kind.name.en): the ceiling is out of range.")
    case .weightOutOfRange:
      Phrase(
        ar: "الأوزان من 1 إلى 200 من المئة، وسن الرشد من 1 إلى 30.",
        en: "Weights are 1 to 200 of a hundred, the age of adults 1 to 30.")
    }
  }
}

extension LibraryRefusal {
  /// What the person is told.
  package var words: Phrase {
    switch self {
    case .noSuchDocument: Phrase(ar: "لا توجد هذه الوثيقة في المكتبة.", en: "The library has no such document.")
    case .titleMissing: Phrase(ar: "اكتب عنوان الوثيقة.", en: "Write the document’s title.")
    case .titleTooLong(let limit): Phrase(ar: "العنوان أطول من \(limit) حرف.", en: "At most \(limit) characters.")
    case .sameContent: Phrase(ar: "هذا الملف هو الإصدار القائم نفسه.", en: "This file is the version that stands.")
    case .earlierThanLast(let day):
      Phrase(
        ar: "لا يسري قبل الإصدار السابق: \(Phrase.bothDates(DualDate(day)).ar).",
        en: "It cannot take effect before the last version: \(Phrase.bothDates(DualDate(day)).en).")
    }
  }
}
