// The policy: bringing it in, its open points, its approval, and what it switches on.

extension Phrase {
  package static let versions = Phrase(ar: "الإصدارات", en: "Versions")
  package static let noPolicyYet = Phrase(
    ar: "لا سياسة بعد. ارفع وثيقتكم أو ابدأ من نموذج.",
    en: "No policy yet. Upload your document or start from a template.")
  package static let bringInPolicy = Phrase(ar: "إدخال وثيقة سياسة", en: "Bring in a policy document")
  package static let policyDocument = Phrase(ar: "وثيقة السياسة", en: "Policy document")
  package static let policyDocumentHint = Phrase(
    ar: "PDF أو DOCX أو نص أو صورة ممسوحة، حتى 25 ميجابايت", en: "PDF, DOCX, text or a scan, up to 25 MB")
  package static let readDocument = Phrase(ar: "قراءة الوثيقة", en: "Read the document")
  package static let startFromTemplate = Phrase(ar: "البدء من نموذج", en: "Start from a template")
  package static let policyTemplates = Phrase(ar: "نماذج سياسات", en: "Policy templates")
  package static let policyTemplatesLead = Phrase(
    ar: "نماذج كتبناها لخمسة أنواع من الجمعيات. عدّلها مجلسكم قبل اعتمادها.",
    en: "Samples in our own words for five kinds of association, to be amended by your board.")
  package static let useTemplate = Phrase(ar: "استخدام هذا النموذج", en: "Use this template")

  package static let documentText = Phrase(ar: "نص الوثيقة", en: "Document text")
  package static let whatWasUnderstood = Phrase(ar: "ما فُهم من الوثيقة", en: "What was understood")
  package static let findings = Phrase(ar: "ملاحظات", en: "Findings")
  package static let openPoints = Phrase(ar: "نقاط تحتاج إلى جواب", en: "Open points")
  package static let saveAnswers = Phrase(ar: "حفظ الأجوبة", en: "Save the answers")
  package static let answersGiven = Phrase(ar: "أجوبة أُعطيت", en: "Answers given")
  package static let changeAnswers = Phrase(ar: "تعديل الأجوبة", en: "Change the answers")
  package static let changeAnswersLead = Phrase(
    ar: "تُعدّل ما دامت مسودة، ويبقى في السجل ما كان قبلها ومن عدّله.",
    en: "They may be changed while it is a draft; the history keeps what stood before and who changed it.")
  package static func seeLine(_ number: Int) -> Phrase {
    Phrase(ar: "انظر السطر \(number)", en: "See line \(number)")
  }
  package static func openPointCount(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا نقاط مفتوحة", one: "نقطة مفتوحة", two: "نقطتان مفتوحتان", few: "# نقاط مفتوحة", many: "# نقطة مفتوحة",
        other: "# نقطة مفتوحة"),
      en: EnglishForms(zero: "No open points", one: "# open point", other: "# open points"))
  }
  package static func findingCount(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا ملاحظات", one: "ملاحظة واحدة", two: "ملاحظتان", few: "# ملاحظات", many: "# ملاحظة", other: "# ملاحظة"),
      en: EnglishForms(zero: "No findings", one: "# finding", other: "# findings"))
  }

  package static let amountOfTime = Phrase(ar: "المدة", en: "How long")
  package static let timeUnit = Phrase(ar: "الوحدة", en: "Unit")
  package static let countsFrom = Phrase(ar: "تبدأ من", en: "Counted from")
  package static let unitWorkingDays = Phrase(ar: "أيام عمل", en: "Working days")
  package static let unitCalendarDays = Phrase(ar: "أيام تقويمية", en: "Calendar days")
  package static let unitWeeks = Phrase(ar: "أسابيع", en: "Weeks")
  package static let fromSubmission = Phrase(ar: "تقديم الطلب", en: "Submission")
  package static let fromCompleteness = Phrase(ar: "اكتمال الطلب", en: "Completeness")
  package static let askCeiling = Phrase(ar: "ما أقصى مدة للرد؟", en: "What is the longest time for an answer?")
  package static let askCeilingWhy = Phrase(
    ar: "لا تحدد الوثيقة آخر يوم للرد، أو تحدد أكثر من واحد. يقرره المجلس، ولا يُجعل الحد الأدنى حدًا أقصى.",
    en:
      "The document gives no last day for an answer, or more than one. The board sets it; a floor is never turned into a ceiling."
  )
  package static let leaveCeilingUnset = Phrase(
    ar: "نتركها مفتوحة عن علم، وتبقى في الملاحظات.", en: "Left open knowingly; it stays among the findings.")
  package static let askFloor = Phrase(ar: "ماذا يعني الحد الأدنى عندكم؟", en: "What does the floor mean to you?")
  package static let askFloorWhy = Phrase(
    ar: "الحالات العاجلة مستثناة في الحالين.", en: "Urgent cases are exempt either way.")
  package static let floorHoldsBack = Phrase(
    ar: "يُحجز الرد حتى تنقضي المدة", en: "The answer is held back until it has passed")
  package static let floorHoldsBackHint = Phrase(
    ar: "لا يُرسل القرار قبل ذلك اليوم ولو صدر.", en: "A decision is not sent before that day, even when it is made.")
  package static let floorTells = Phrase(
    ar: "نُخبر مقدم الطلب ألا يتوقع ردًا قبلها", en: "The applicant is told not to expect one sooner")
  package static let floorTellsHint = Phrase(
    ar: "يُرسل القرار متى صدر.", en: "A decision is sent as soon as it is made.")
  package static let askChannels = Phrase(ar: "ما قنوات التواصل المعتمدة؟", en: "Which channels are approved?")
  package static let askChannelsWhy = Phrase(
    ar: "لا تذكرها الوثيقة. لا يُستقبل طلب من قناة غير مختارة.",
    en: "The document names none. No request is taken by a channel that is not chosen.")
  package static let askTitle = Phrase(ar: "ما عنوان السياسة؟", en: "What is the policy’s title?")
  package static let askTitleWhy = Phrase(
    ar: "لم يُعثر على عنوان في الوثيقة.", en: "No title was found in the document.")
  package static let askDates = Phrase(ar: "ما الصحيح في هذه التواريخ؟", en: "What should these dates be?")
  /// Why the dates are asked about; `dates` are quoted as the document writes them.
  package static func askDatesWhy(_ dates: [String]) -> Phrase {
    let (arabic, english) = (dates.joined(separator: "، "), dates.joined(separator: ", "))
    return Phrase(
      ar: "لا وجود لها في التقويم: \(arabic). اكتب الصحيح، أو سبب إبقاء الوثيقة كما هي.",
      en: "No calendar has them: \(english). Write the right ones, or why the document may stand as it is.")
  }
  package static let askBounds = Phrase(ar: "أيهما المعتمد؟", en: "Which one holds?")
  package static let askBoundsWhy = Phrase(
    ar: "الحد الأدنى للرد أطول من حده الأقصى، ولا يمكن الوفاء بهما معًا. ما لا تختاره لا يُعمل به.",
    en: "The floor is longer than the ceiling, and no answer can keep both. The one you do not choose is not applied.")
  package static func theFloor(_ span: Phrase) -> Phrase {
    Phrase(ar: "الحد الأدنى: \(span.ar)", en: "The floor: \(span.en)")
  }
  package static func theCeiling(_ span: Phrase) -> Phrase {
    Phrase(ar: "الحد الأقصى: \(span.ar)", en: "The ceiling: \(span.en)")
  }
  package static let untitled = Phrase(ar: "وثيقة بلا عنوان", en: "Untitled document")
  package static let discardDraft = Phrase(ar: "تنحية المسودة", en: "Discard the draft")
  package static let discardDraftLead = Phrase(
    ar: "تبقى في السجل ولا تسري أبدًا، ولا يمكن الرجوع عن ذلك. يمكن إدخال الوثيقة من جديد.",
    en: "It stays on record and can never take effect; this cannot be undone. The document can be brought in again.")
  package static let policyDiscarded = Phrase(ar: "منحّاة", en: "Discarded")
  package static func alreadyDrafted(_ number: Int) -> Phrase {
    Phrase(
      ar: "هذه الوثيقة مسودة من قبل برقم \(number)؛ لم تُنشأ مسودة ثانية.",
      en: "This document is already draft \(number); no second one was made.")
  }
  package static let askOrganization = Phrase(ar: "ما اسم الجمعية؟", en: "What is the association’s name?")
  package static let askOrganizationWhy = Phrase(
    ar: "ورد في الوثيقة أكثر من اسم.", en: "The document bears more than one name.")

  package static let boardApproval = Phrase(ar: "اعتماد مجلس الإدارة", en: "The board’s approval")
  package static let boardApprovalLead = Phrase(
    ar: "لا تسري السياسة إلا بعد تسجيل اعتماد المجلس.",
    en: "The policy takes effect only once the board’s approval is recorded.")
  package static let meetingNumber = Phrase(ar: "رقم الاجتماع", en: "Meeting number")
  package static let meetingNumberHint = Phrase(
    ar: "كما في المحضر، مثل 11 أو 2020/7", en: "As in the minutes, such as 11 or 2020/7")
  package static let approvalDate = Phrase(ar: "تاريخ الاعتماد", en: "Approved on")
  package static let approverName = Phrase(ar: "اسم المعتمِد", en: "Approved by")
  package static let approverPost = Phrase(ar: "صفته", en: "Post")
  package static let recordApproval = Phrase(ar: "تسجيل الاعتماد", en: "Record the approval")

  package static let readDocumentWords = Phrase(ar: "نص السياسة", en: "The policy’s words")
  package static let deadlines = Phrase(ar: "المدد", en: "Deadlines")
  package static let handlingSteps = Phrase(ar: "خطوات التعامل", en: "Handling steps")
  package static let channels = Phrase(ar: "قنوات التواصل", en: "Channels")
  package static let library = Phrase(ar: "مكتبة الأدوات", en: "Library")
  package static let noneInPolicy = Phrase(ar: "لم تذكر السياسة شيئًا.", en: "The policy names none.")
  package static let policyDraft = Phrase(ar: "مسودة", en: "Draft")
  package static let policyInForce = Phrase(ar: "نافذة", en: "In force")
  package static let policySuperseded = Phrase(ar: "أُبدلت", en: "Superseded")
}
