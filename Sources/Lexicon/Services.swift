// Services, their forms and their papers: what is said around them.

extension Phrase {
  package static let originalIsSeen = Phrase(ar: "يُطابق بالأصل", en: "the original is seen")
  package static let placeServices = Phrase(ar: "الخدمات", en: "Services")
  package static let manageServicesLead = Phrase(
    ar: "ما تقدمه الجمعية وما تطلبه لكل خدمة. كل تعديل إصدار جديد، وتبقى الطلبات على إصدارها.",
    en: "What the association offers and asks for. Every edit is a new version; requests keep theirs.")
  package static let serviceName = Phrase(ar: "الخدمة", en: "Service")
  package static let serviceVersion = Phrase(ar: "الإصدار", en: "Version")
  package static let serviceState = Phrase(ar: "الحال", en: "State")
  package static let offered = Phrase(ar: "متاحة", en: "Offered")
  package static let resting = Phrase(ar: "متوقفة", en: "Resting")
  package static let offerIt = Phrase(ar: "إتاحة الخدمة", en: "Offer it")
  package static let restIt = Phrase(ar: "إيقاف الخدمة", en: "Let it rest")
  package static let offeringHint = Phrase(
    ar: "المتوقفة لا يُقدَّم عليها، وطلباتها السابقة تمضي.", en: "Nobody can apply for a resting one; its requests go on.")
  package static let newService = Phrase(ar: "خدمة جديدة", en: "New service")
  package static let startFrom = Phrase(ar: "ابدأ من", en: "Start from")
  package static let startBlank = Phrase(ar: "خدمة فارغة", en: "A blank service")
  package static let serviceCode = Phrase(ar: "رمز الخدمة", en: "Code of the service")
  package static let serviceCodeHint = Phrase(
    ar: "لاتيني كبير وأرقام وشرطات، مثل FA-RENT. لا يتغير بعد ذلك.",
    en: "Latin capitals, digits and hyphens, such as FA-RENT. It never changes.")
  package static let addService = Phrase(ar: "إضافة", en: "Add")
  package static let servicesFile = Phrase(ar: "ملف الخدمات", en: "File of services")
  package static let servicesFileHint = Phrase(
    ar: "JSON بصيغة التصدير. الجديد يُضاف متوقفًا، والمعروف يُنشأ له إصدار.",
    en: "JSON as exported. New services are added resting; known ones get a version.")
  package static let exportServices = Phrase(ar: "تصدير", en: "Export")
  package static let importServices = Phrase(ar: "استيراد", en: "Import")
  package static func imported(_ added: Int, _ revised: Int, _ unchanged: Int) -> Phrase {
    Phrase(
      ar: "أُضيف: \(added)، وعُدِّل: \(revised)، وبقي كما هو: \(unchanged).",
      en: "Added: \(added), revised: \(revised), unchanged: \(unchanged).")
  }

  package static let serviceDescription = Phrase(ar: "الاسم والشروط", en: "Name and criteria")
  package static let nameArabic = Phrase(ar: "الاسم بالعربية", en: "Name in Arabic")
  package static let nameEnglish = Phrase(ar: "الاسم بالإنجليزية", en: "Name in English")
  package static let criteriaArabic = Phrase(ar: "الشروط بالعربية", en: "Criteria in Arabic")
  package static let criteriaEnglish = Phrase(ar: "الشروط بالإنجليزية", en: "Criteria in English")
  package static let oneALine = Phrase(ar: "شرط في كل سطر", en: "One a line")
  package static let audienceArabic = Phrase(ar: "لمن هذه الخدمة", en: "Whom it is for, in Arabic")
  package static let audienceEnglish = Phrase(ar: "لمن هذه الخدمة، بالإنجليزية", en: "Whom it is for, in English")
  package static let whomItIsFor = Phrase(ar: "لمن هذه الخدمة", en: "Whom it is for")
  package static let itNeeds = Phrase(ar: "تحتاج معالجتها إلى", en: "Handling it takes")
  package static let asksForAmount = Phrase(ar: "تسأل عن المبلغ المطلوب", en: "It asks for the amount needed")

  package static let formFields = Phrase(ar: "أسئلة النموذج", en: "Questions of the form")
  package static let noFields = Phrase(ar: "لا أسئلة خاصة بهذه الخدمة.", en: "This service asks nothing of its own.")
  package static let addField = Phrase(ar: "إضافة سؤال", en: "Add a question")
  package static let changeField = Phrase(ar: "تعديل السؤال", en: "Change the question")
  package static let moveUp = Phrase(ar: "إلى أعلى", en: "Up")
  package static let moveDown = Phrase(ar: "إلى أسفل", en: "Down")
  package static let fieldCode = Phrase(ar: "الرمز", en: "Code")
  package static let fieldCodeHint = Phrase(
    ar: "لاتيني صغير وأرقام وشرطات، مثل household-size", en: "Small Latin letters, digits and hyphens: household-size")
  package static let labelArabic = Phrase(ar: "السؤال بالعربية", en: "Question in Arabic")
  package static let labelEnglish = Phrase(ar: "السؤال بالإنجليزية", en: "Question in English")
  package static let hintArabic = Phrase(ar: "توضيح بالعربية", en: "Hint in Arabic")
  package static let hintEnglish = Phrase(ar: "توضيح بالإنجليزية", en: "Hint in English")
  package static let fieldKind = Phrase(ar: "نوع الجواب", en: "Kind of answer")
  package static let mustBeAnswered = Phrase(ar: "الجواب لازم", en: "It must be answered")
  package static let leastAnswer = Phrase(ar: "الحد الأدنى", en: "Least")
  package static let mostAnswer = Phrase(ar: "الحد الأعلى", en: "Most")
  package static let boundsHint = Phrase(
    ar: "للعدد، وللمبلغ بالريال، ولأسطر الجدول", en: "Of a number, an amount in riyals, or a table’s rows")
  package static let daysAllowed = Phrase(ar: "الأيام المقبولة للتاريخ", en: "Days a date may be")
  package static let severalAllowed = Phrase(ar: "يُختار أكثر من واحد", en: "Several may be chosen")
  package static let optionLines = Phrase(ar: "الخيارات", en: "Options")
  package static let optionLinesHint = Phrase(
    ar: "سطر لكل خيار: رمز | بالعربية | بالإنجليزية", en: "A line each: code | Arabic | English")
  package static let columnLines = Phrase(ar: "أعمدة الجدول", en: "Columns of the table")
  package static let columnLinesHint = Phrase(
    ar: "سطر لكل عمود: رمز | نوع | بالعربية | بالإنجليزية | required | خيارات. الأنواع: \(columnKinds)",
    en: "A line each: code | kind | Arabic | English | required | options. Kinds: \(columnKinds)")
  private static let columnKinds = "text prose number money date place choice"
  package static func badColumnLine(_ line: Int) -> Phrase {
    Phrase(ar: "السطر \(line) ليس كما في المثال.", en: "Line \(line) is not written as in the example.")
  }
  package static let notANumber = Phrase(ar: "اكتب عددًا صحيحًا.", en: "Write a whole number.")

  package static let addDocument = Phrase(ar: "إضافة مستند", en: "Add a document")
  package static let changeDocument = Phrase(ar: "تعديل المستند", en: "Change the document")
  package static let mustBeHandedIn = Phrase(ar: "المستند لازم", en: "It must be handed in")
  package static let validity = Phrase(ar: "صلاحية المستند", en: "How long it holds")
  package static let validityUnlimited = Phrase(ar: "بلا شرط", en: "No rule")
  package static let validityOwnDate = Phrase(ar: "حتى التاريخ المكتوب فيه", en: "Until the date printed on it")
  package static let validityMonths = Phrase(ar: "أشهر من إصداره", en: "Months from its issue")
  package static let versionUntil = Phrase(ar: "حتى", en: "Until")
  package static let monthsCount = Phrase(ar: "عدد الأشهر", en: "How many months")
  package static let originalMustBeSeen = Phrase(ar: "يُطابق بالأصل", en: "The original must be seen")

  package static let previewForm = Phrase(ar: "معاينة النموذج", en: "Preview of the form")
  package static let previewLead = Phrase(
    ar: "هكذا يراه مقدم الطلب. لا يُرسل شيء من هنا.", en: "As an applicant sees it. Nothing is sent from here.")
  package static let blankForm = Phrase(ar: "نموذج فارغ للطباعة", en: "Blank form to print")
  package static let filledForm = Phrase(ar: "النموذج معبأً للطباعة", en: "The filled form to print")
  package static let formerVersions = Phrase(ar: "الإصدارات السابقة", en: "Former versions")
  package static let noFormerVersions = Phrase(ar: "هذا أول إصدار.", en: "This is the first version.")
  package static func versionNumber(_ number: Int) -> Phrase {
    Phrase(ar: "الإصدار \(number)", en: "Version \(number)")
  }
  package static let supersededOn = Phrase(ar: "حلّ محله غيره", en: "Superseded")
  package static let supersededBy = Phrase(ar: "عدّله", en: "Changed by")
  package static let serviceChanged = Phrase(
    ar: "عدّل زميل هذه الخدمة بعد أن فتحتها. لم يُحفظ ما كتبته، وهذه هي الآن.",
    en: "A colleague changed this service after you opened it. What you wrote was not saved; this is how it stands.")
  package static let formChangedWords = Phrase(
    ar: "عدّلت الجمعية نموذج هذه الخدمة بعد أن بدأت. أبقينا ما يصلح مما كتبته؛ راجعه قبل الإرسال.",
    en:
      "The association changed this service’s form after you began. What still fits was kept; check it before you send."
  )

  package static let answersToForm = Phrase(ar: "أجوبة نموذج الخدمة", en: "Answers to the service’s form")
  package static let addRow = Phrase(ar: "إضافة سطر", en: "Add a row")
  package static func rowNumber(_ number: Int) -> Phrase { Phrase(ar: "السطر \(number)", en: "Row \(number)") }
  package static let showQuestions = Phrase(ar: "عرض أسئلة الخدمة", en: "Show the service’s questions")
  package static let issuedOn = Phrase(ar: "تاريخ إصداره", en: "Issued on")
  package static let sawOriginal = Phrase(ar: "اطلعت على الأصل", en: "I held the original")

  // Papers
  package static let formCode = Phrase(ar: "رمز النموذج", en: "Code of the form")
  package static let formCodeHint = Phrase(
    ar: "المكتوب تحت المربع، أو امسحه بقارئ", en: "As printed below the square, or scanned")
  package static let fileScan = Phrase(ar: "حفظ نموذج ممسوح", en: "File a scanned form")
  package static let fileScanLead = Phrase(
    ar: "ارفع صورة النموذج الموقّع واكتب الرمز الذي عليه: يذهب إلى طلبه، أو تُستلم منه خدمة جديدة.",
    en: "Upload the signed form and type its code: it goes to its request, or a new request is taken in from it.")
  package static let scannedPaper = Phrase(ar: "الورقة الممسوحة", en: "The scanned paper")
  package static let scannedForms = Phrase(ar: "نماذج موقّعة ممسوحة", en: "Signed forms, scanned")
  package static let takenFromScan = Phrase(
    ar: "يُستلم هذا الطلب من نموذج ممسوح يُحفظ معه.", en: "This request is taken in from a scanned form kept with it.")
  package static let formInstruction = Phrase(
    ar: "يُعبأ بخط واضح ويُسلَّم إلى الجمعية مع المستندات.", en: "Fill in clearly and hand in with the documents.")
  package static let applicantData = Phrase(ar: "بيانات مقدم الطلب", en: "The applicant")
  package static let documentsToAttach = Phrase(ar: "المستندات المرفقة", en: "Documents attached")
  package static let declarationHeading = Phrase(ar: "الإقرار", en: "Declaration")
  package static let signatureAndDate = Phrase(
    ar: "الاسم: ........................    التوقيع: ........................    التاريخ:     /     /          ",
    en: "Name: ........................    Signature: ........................    Date:     /     /          ")
  package static let requestForm = Phrase(ar: "نموذج طلب", en: "Application form")
}
