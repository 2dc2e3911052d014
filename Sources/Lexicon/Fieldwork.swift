// What the pages of field work, income and the library say.

extension Phrase {
  package static let actReferralQuestion = Phrase(ar: "سؤال آخر للباحث", en: "Ask the researcher further")
  package static let actReferralClosure = Phrase(ar: "إغلاق الاستيضاح لوضوحه", en: "Close the referral as clear")
  package static let actReferralHandover = Phrase(ar: "إحالة السؤال إلى باحث آخر", en: "Hand the question on")
  package static let closeReferral = Phrase(ar: "الجواب واضح", en: "It is clear")
  package static let closeReferralHint = Phrase(
    ar: "تبدأ الدراسة بعد أن يجد السائل الجواب واضحًا.", en: "The study can begin once the asker finds it clear.")
  package static let passOn = Phrase(ar: "إحالة السؤال", en: "Hand on")
  package static let passOnTo = Phrase(ar: "يجيب عنه", en: "Who answers")
  package static let passOnReason = Phrase(ar: "سبب الإحالة", en: "Reason for handing on")
  package static let waitsOnResearcher = Phrase(ar: "بانتظار جواب الباحث", en: "Waits for the researcher")
  package static let waitsOnAsker = Phrase(ar: "بانتظار من سأل", en: "Waits for the asker")
  package static let referralClear = Phrase(ar: "واضح", en: "Clear")

  package static let adviceKind = Phrase(ar: "نوع المساعدة المقترحة", en: "Kind of help proposed")
  package static let adviceKindHint = Phrase(ar: "مثل: إيجار، سلة غذائية، جهاز.", en: "Such as rent, food, a device.")
  package static let adviceAmount = Phrase(ar: "المبلغ المقترح", en: "Amount proposed")
  package static let adviceMonths = Phrase(ar: "المدة بالأشهر", en: "For how many months")
  package static let reportRestsOn = Phrase(ar: "ما استند إليه الرأي", en: "What it rests on")
  package static let needScore = Phrase(ar: "درجة الاحتياج من 100", en: "Need score out of 100")
  package static let needScoreHint = Phrase(
    ar: "املأ الأجزاء كلها أو اتركها كلها.", en: "Fill in all the parts, or none.")

  package static func points(_ part: Phrase, most: Int) -> Phrase {
    Phrase(ar: "\(part.ar) (من \(most))", en: "\(part.en) (of \(most))")
  }

  package static let matchedBy = Phrase(ar: "طريقة المطابقة", en: "Matched by")
  package static let evidenceFile = Phrase(ar: "ملف يثبت المطابقة", en: "A file that shows it")
  package static let whatDocumentSays = Phrase(ar: "ما تقوله الوثيقة", en: "What the document says")
  package static let whatDocumentSaysHint = Phrase(
    ar: "يُقارن بالطلب وبالطلبات السابقة. اكتب تاريخ الميلاد هكذا: 27/9/1404.",
    en: "Compared with the form. Write a birth date as 27/9/1404.")
  package static let verdictHistory = Phrase(ar: "سجل المطابقة", en: "Earlier verdicts")
  package static let clashes = Phrase(ar: "بيانات لا تتفق", en: "Things that do not agree")
  package static let guides = Phrase(ar: "أدلة العمل", en: "Guides to work by")

  package static let fieldwork = Phrase(ar: "البحث الميداني", en: "Field work")
  package static let householdAndIncome = Phrase(ar: "الأسرة والدخل", en: "Household and income")
  package static let openHousehold = Phrase(ar: "فتح بيانات الأسرة", en: "Open the household")
  package static let arrangeVisit = Phrase(ar: "تحديد موعد زيارة", en: "Arrange a visit")
  package static let myVisits = Phrase(ar: "زياراتي", en: "My visits")
  package static let noVisits = Phrase(ar: "لا زيارات قادمة.", en: "No visits to come.")
  package static let visitsLead = Phrase(
    ar: "زياراتك التي لم تتم بعد، بأيامها.", en: "Your visits that have not taken place, by day.")
  package static let addToCalendar = Phrase(ar: "ملف التقويم", en: "Calendar file")
  package static let visit = Phrase(ar: "زيارة", en: "Visit")
  package static let visitDay = Phrase(ar: "يوم الزيارة", en: "Day of the visit")
  package static let visitHour = Phrase(ar: "الساعة", en: "Hour")
  package static let visitHourHint = Phrase(
    ar: "بتوقيت الرياض، مثل 16:30 أو 4:30 م.", en: "Riyadh time, such as 16:30 or 4:30 pm.")
  package static let badHour = Phrase(
    ar: "الساعة: اكتبها هكذا: 16:30 أو 4:30 م.", en: "Hour: write it as 16:30 or 4:30 pm.")
  package static let photoHint = Phrase(
    ar: "صورة JPEG أو PNG أو HEIC، حتى 10 ميجابايت.", en: "A JPEG, PNG or HEIC picture of up to 10 MB.")
  package static let visitPlace = Phrase(ar: "المكان", en: "Place")
  package static let agreedBy = Phrase(ar: "من وافق على الزيارة", en: "Who agreed to be visited")
  package static let agreedHow = Phrase(ar: "كيف وافق", en: "How they agreed")
  package static let moveVisit = Phrase(ar: "نقل الموعد", en: "Move the visit")
  package static let cancelVisit = Phrase(ar: "إلغاء الزيارة", en: "Call the visit off")
  package static let missVisit = Phrase(ar: "لم يُقابَل أحد", en: "Nobody was met")
  package static let whatHappened = Phrase(ar: "ماذا حدث؟", en: "What happened?")
  package static let cancelReason = Phrase(ar: "سبب الإلغاء", en: "Reason for calling off")
  package static let visitReport = Phrase(ar: "تقرير الزيارة", en: "Report of the visit")
  package static let placeFound = Phrase(ar: "العنوان كما وُجد", en: "The address as found")
  package static let whoWasMet = Phrase(ar: "من قابلت؟", en: "Whom did you meet?")
  package static let relationToApplicant = Phrase(ar: "صلته بمقدم الطلب", en: "Relation to the applicant")
  package static let whatYouSaw = Phrase(ar: "ما رأيت", en: "What you saw")
  package static let saveReport = Phrase(ar: "حفظ التقرير", en: "Save the report")
  package static let photos = Phrase(ar: "الصور", en: "Photos")
  package static let photosLead = Phrase(
    ar: "لا تُلتقط صورة إلا بموافقة تُسجل هنا قبلها.", en: "Photos are taken only with a consent recorded here first.")
  package static let photoAgreedBy = Phrase(ar: "من وافق على التصوير", en: "Who agreed to photos")
  package static let photoUse = Phrase(ar: "لأي غرض", en: "To what use")
  package static let recordConsent = Phrase(ar: "تسجيل الموافقة", en: "Record the consent")
  package static let addPhoto = Phrase(ar: "إضافة صورة", en: "Add a photo")
  package static let withdrawConsent = Phrase(ar: "سحب الموافقة وإزالة الصور", en: "Withdraw consent, remove photos")
  package static let withdrawnBecause = Phrase(ar: "ماذا قالت الأسرة؟", en: "What did the household say?")
  package static let consentWithdrawn = Phrase(
    ar: "سُحبت الموافقة على التصوير وأُزيلت الصور.", en: "The consent was withdrawn and the photos removed.")
  package static let visitScheduled = Phrase(ar: "موعد قادم", en: "To come")
  package static let visitDone = Phrase(ar: "تمت", en: "Done")
  package static let visitCancelled = Phrase(ar: "أُلغيت", en: "Called off")
  package static let visitMissed = Phrase(ar: "لم يُقابَل أحد", en: "Nobody met")
  package static let reportOverdue = Phrase(ar: "تنتظر التقرير", en: "Waits for its report")

  package static let householdLead = Phrase(
    ar: "كل فرد في صفحة. من لم يُسأل عن دخله يبقى غير معروف ولا يُعد صفرًا.",
    en: "A page for each member. Income that nobody asked about stays unknown and is never taken as zero.")
  package static let members = Phrase(ar: "أفراد الأسرة", en: "Members")
  package static let addMember = Phrase(ar: "إضافة فرد", en: "Add a member")
  package static let member = Phrase(ar: "فرد من الأسرة", en: "Member of the household")
  package static let memberName = Phrase(ar: "الاسم", en: "Name")
  package static let age = Phrase(ar: "العمر أو تاريخ الميلاد", en: "Age or birth date")
  package static let ageHint = Phrase(
    ar: "بالسنوات مثل 12، أو تاريخ مثل 27/9/1404.", en: "Years such as 12, or a date such as 27/9/1404.")
  package static let badAge = Phrase(
    ar: "العمر: اكتب السنوات أو التاريخ.", en: "Age: write the years or the birth date.")
  package static let activity = Phrase(ar: "الدراسة أو العمل", en: "Schooling or work")
  package static let healthNote = Phrase(ar: "مرض أو إعاقة", en: "Illness or disability")
  package static let healthHint = Phrase(
    ar: "لا يراه إلا من يدرس الحالة ومن يقرر فيها.", en: "Seen only by those who study and decide.")
  package static let incomeQuestion = Phrase(ar: "هل له دخل شهري؟", en: "Do they have an income?")
  package static let hasIncome = Phrase(ar: "له دخل", en: "Has an income")
  package static let hasNoIncome = Phrase(ar: "لا دخل له", en: "Has none")
  package static let incomeUnasked = Phrase(ar: "غير معروف بعد", en: "Not known yet")
  package static let monthlyAmounts = Phrase(ar: "المبالغ الشهرية", en: "Monthly amounts")
  package static let monthlyAmountsHint = Phrase(
    ar: "اترك ما ليس له فارغًا.", en: "Leave empty what they do not have.")
  package static let amountsUnknown = Phrase(ar: "مصادر لا يُعرف مقدارها", en: "Sources of unknown amount")
  package static let incomeEvidence = Phrase(ar: "المستند الذي يثبته", en: "Document that shows it")
  package static let incomeMissing = Phrase(
    ar: "قلت إن له دخلًا ولم تكتب مصدرًا.", en: "You said there is an income and wrote no source.")
  package static let removeMember = Phrase(ar: "إزالة الفرد", en: "Remove this member")
  package static let saveMember = Phrase(ar: "حفظ", en: "Save")
  package static let obligations = Phrase(ar: "ما يُدفع شهريًا", en: "Paid every month")
  package static let assessment = Phrase(ar: "احتساب الدخل", en: "Income assessment")
  package static let assessNow = Phrase(ar: "احتساب الدخل الآن", en: "Assess the income now")
  package static let assessAgain = Phrase(
    ar: "تغيّرت الأسرة بعد هذا الاحتساب.", en: "The household changed after this assessment.")
  package static let perHead = Phrase(ar: "نصيب الفرد شهريًا", en: "Each person a month")
  package static let suggested = Phrase(ar: "المقترح", en: "Suggested")
  package static let howItWasReckoned = Phrase(ar: "كيف احتُسب", en: "How it was reckoned")
  package static let stillUnknown = Phrase(ar: "ما يلزم معرفته", en: "Still to be found out")
  package static let tableVersion = Phrase(ar: "إصدار جدول الدخل", en: "Income table version")
  package static let sealedAs = Phrase(ar: "بصمة الختم", en: "Seal")
  package static let visitsMade = Phrase(ar: "زيارات تمت", en: "Visits made")
  package static let advice = Phrase(ar: "المساعدة المقترحة", en: "Help proposed")

  package static let incomeTable = Phrase(ar: "جدول الدخل", en: "Income table")
  package static let incomeTableLead = Phrase(
    ar: "ما يُحتسب من الدخل وما يُخصم منه، وعلى من يُقسم، والشرائح. كل حفظ إصدار جديد، وما احتُسب قبله يبقى على إصداره.",
    en:
      "What counts as income, what is taken off, by whom it is divided, and the bands. Each save is a new version; what was assessed before keeps its own."
  )
  package static let forService = Phrase(ar: "الخدمة", en: "Service")
  package static let allServices = Phrase(ar: "كل الخدمات", en: "All services")
  package static let show = Phrase(ar: "عرض", en: "Show")
  package static let sharesOfSources = Phrase(
    ar: "كم يُحتسب من كل مصدر، بالمئة", en: "Per cent of each source that counts")
  package static let ceilings = Phrase(ar: "سقف ما يُخصم شهريًا", en: "Most that is taken off a month")
  package static let ceilingsHint = Phrase(ar: "اترك ما لا يُخصم فارغًا.", en: "Leave empty what is not taken off.")
  package static let dividedBy = Phrase(ar: "يُقسم الدخل على", en: "Income is divided by")
  package static let byHeads = Phrase(ar: "عدد الأفراد", en: "The number of members")
  package static let byWeights = Phrase(ar: "أوزان الأفراد", en: "Weights of members")
  package static let weightFirst = Phrase(ar: "وزن الأول، بالمئة", en: "First member, hundredths")
  package static let weightAdult = Phrase(ar: "وزن البالغ، بالمئة", en: "Adult, hundredths")
  package static let weightChild = Phrase(ar: "وزن الطفل، بالمئة", en: "Child, hundredths")
  package static let adultAge = Phrase(ar: "سن الرشد", en: "Adults are from the age of")
  package static let bands = Phrase(ar: "الشرائح", en: "Bands")
  package static let bandsHint = Phrase(
    ar: "بنصيب الفرد شهريًا. تبدأ كل شريحة حيث تنتهي التي قبلها، والأخيرة بلا نهاية.",
    en: "By the monthly amount for each person. Each begins where the one before ends; the last has no end.")
  package static let bandFrom = Phrase(ar: "من", en: "From")
  package static let bandBelow = Phrase(ar: "إلى أقل من", en: "To below")
  package static let category = Phrase(ar: "الفئة", en: "Category")
  package static let bandAward = Phrase(ar: "ما يُقترح", en: "Suggests")
  package static let awardNone = Phrase(ar: "لا شيء", en: "Nothing")
  package static let awardShare = Phrase(ar: "نسبة من المطلوب", en: "Per cent of what is asked")
  package static let awardAmount = Phrase(ar: "مبلغ", en: "An amount")
  package static let awardValue = Phrase(ar: "النسبة أو المبلغ", en: "Per cent or amount")
  package static let saveTable = Phrase(ar: "حفظ إصدار جديد", en: "Save a new version")
  package static let exampleReckoning = Phrase(ar: "مثال", en: "Example")
  package static let exampleLead = Phrase(
    ar: "أسرة من أربعة: راتب 4,000 وحساب مواطن 900، وإيجار 1,500.",
    en: "Four people: a salary of 4,000, citizen account 900, rent 1,500.")
  package static let noTableYet = Phrase(ar: "لم يُحدد جدول بعد.", en: "No table has been set yet.")

  package static func band(_ number: Int) -> Phrase { Phrase(ar: "الشريحة \(number)", en: "Band \(number)") }
  package static func version(_ number: Int) -> Phrase { Phrase(ar: "الإصدار \(number)", en: "Version \(number)") }

  package static let documentLibrary = Phrase(ar: "المكتبة", en: "Library")
  package static let libraryLead = Phrase(
    ar: "وثائق الجمعية المعتمدة. الإصدار الجديد يحل محل ما قبله من يوم سريانه، ويبقى القديم مقروءًا.",
    en: "The association’s controlled documents. A new version takes over from its day; the old stay readable.")
  package static let libraryEmpty = Phrase(ar: "لا وثائق في المكتبة بعد.", en: "The library has no documents yet.")
  package static let libraryDocument = Phrase(ar: "الوثيقة", en: "Document")
  package static let libraryKind = Phrase(ar: "النوع", en: "Kind")
  package static let libraryTitle = Phrase(ar: "العنوان", en: "Title")
  package static let versionHeading = Phrase(ar: "الإصدار", en: "Version")
  package static let inForceSince = Phrase(ar: "تاريخ السريان", en: "In force from")
  package static let addLibraryDocument = Phrase(ar: "إضافة وثيقة", en: "Add a document")
  package static let newVersion = Phrase(ar: "إصدار جديد", en: "New version")
  package static let documentFile = Phrase(ar: "الملف", en: "File")
  package static let supersededVersion = Phrase(ar: "سابق", en: "Superseded")
  package static let comingVersion = Phrase(ar: "لم يسرِ بعد", en: "Not in force yet")
  package static let inForceVersion = Phrase(ar: "سارٍ", en: "In force")
}
