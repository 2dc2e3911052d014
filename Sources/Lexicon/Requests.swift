// The inbox and the request page.

extension Phrase {
  package static let inbox = Phrase(ar: "صندوق الوارد", en: "Inbox")
  package static let requests = Phrase(ar: "الطلبات", en: "Requests")
  package static let newRequest = Phrase(ar: "طلب جديد", en: "New request")
  package static let workList = Phrase(ar: "قائمة الأعمال", en: "Work list")
  package static let unread = Phrase(ar: "غير مقروء", en: "unread")
  package static let tabMine = Phrase(ar: "لي", en: "Mine")
  package static let tabTeam = Phrase(ar: "فريقي", en: "My team")
  package static let tabUnassigned = Phrase(ar: "غير مُسند", en: "Unassigned")
  package static let inboxEmpty = Phrase(ar: "لا شيء ينتظرك هنا.", en: "Nothing waits for you here.")
  package static let searchResults = Phrase(ar: "نتائج البحث", en: "Search results")
  package static let nothingFound = Phrase(
    ar: "لا نتائج. جرّب رقم الطلب كاملًا أو رقم الهوية.",
    en: "Nothing found. Try the whole request number or the national ID.")
  package static let noRequestsYet = Phrase(ar: "لا طلبات بعد.", en: "No requests yet.")
  package static let figureLate = Phrase(ar: "متأخرة عن المهلة", en: "Past the deadline")
  package static let figureToday = Phrase(ar: "تنتهي اليوم", en: "Due today")

  package static func requestCount(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا طلبات", one: "طلب واحد", two: "طلبان", few: "# طلبات", many: "# طلبًا", other: "# طلب"),
      en: EnglishForms(zero: "No requests", one: "# request", other: "# requests"))
  }

  package static let requestDetails = Phrase(ar: "بيانات الطلب", en: "Request details")
  package static let theNeed = Phrase(ar: "الحاجة كما وصفها مقدم الطلب", en: "The need in the applicant’s words")
  package static let requestSteps = Phrase(ar: "مراحل الطلب", en: "Request steps")
  package static let done = Phrase(ar: "مكتملة", en: "done")
  package static let actionRequired = Phrase(ar: "الإجراء المطلوب", en: "Action required")
  package static let assignedTo = Phrase(ar: "مُسند إلى", en: "Assigned to")
  package static let notAssigned = Phrase(ar: "غير مُسند", en: "Not assigned")
  package static let documents = Phrase(ar: "المستندات", en: "Documents")
  package static let requiredDocuments = Phrase(ar: "المستندات المطلوبة", en: "Required documents")
  package static let timeline = Phrase(ar: "السجل الزمني", en: "Timeline")
  package static let study = Phrase(ar: "دراسة الحالة", en: "Case study")
  package static let otherRequests = Phrase(ar: "طلبات أخرى لصاحب الطلب", en: "Other requests of this person")
  package static let sameService = Phrase(ar: "الخدمة نفسها", en: "Same service")
  package static let registerEntry = Phrase(ar: "في السجل", en: "In the register")
  package static let decision = Phrase(ar: "القرار", en: "Decision")
  package static let referrals = Phrase(ar: "استيضاحات", en: "Referrals")
  package static let awaitingAnswer = Phrase(ar: "بانتظار الجواب", en: "Awaiting an answer")
  package static let nextAction = Phrase(ar: "الإجراء التالي", en: "Next action")
  package static let moreActions = Phrase(ar: "إجراءات أخرى", en: "More actions")
  package static let earlierAttestations = Phrase(ar: "إقرارات سابقة", en: "Earlier attestations")

  package static func stepOf(_ number: Int, _ total: Int, _ label: Phrase) -> Phrase {
    Phrase(ar: "المرحلة \(number) من \(total): \(label.ar)", en: "Step \(number) of \(total): \(label.en)")
  }
  package static func nextStep(_ label: Phrase) -> Phrase {
    Phrase(ar: "التالي: \(label.ar)", en: "Next: \(label.en)")
  }

  // Facts
  package static let applicant = Phrase(ar: "مقدم الطلب", en: "Applicant")
  package static let beneficiary = Phrase(ar: "المستفيد", en: "Beneficiary")
  package static let service = Phrase(ar: "الخدمة", en: "Service")
  package static let channel = Phrase(ar: "قناة التقديم", en: "Channel")
  package static let submittedOn = Phrase(ar: "تاريخ التقديم", en: "Submitted")
  package static let completedOn = Phrase(ar: "اكتمل في", en: "Completed")
  package static let policyVersion = Phrase(ar: "إصدار السياسة", en: "Policy version")
  package static let amountRequested = Phrase(ar: "المبلغ المطلوب", en: "Amount requested")
}
