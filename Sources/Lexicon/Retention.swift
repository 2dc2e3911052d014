// Words of how long records are kept, of holds, and of the minutes of their destruction.

extension Phrase {
  package static let retention = Phrase(ar: "مدد الحفظ والإتلاف", en: "Keeping and destruction")
  package static let retentionLead = Phrase(
    ar: "مدة كل صنف من آخر ما جرى على سجله. ما انتهت مدته يُقترح إتلافه، ويعتمده غير من اقترحه، ويُحرر به محضر.",
    en:
      "Each class is kept from the last thing that happened to a record. What is over is proposed for destruction, approved by someone else, and put into minutes."
  )
  package static let recordClass = Phrase(ar: "الصنف", en: "Class")
  package static let keptFor = Phrase(ar: "مدة الحفظ", en: "Kept for")
  package static let keptBasis = Phrase(ar: "السند", en: "Basis")
  package static let dueRecords = Phrase(ar: "انتهت مدته", en: "Due")
  package static let noneDue = Phrase(ar: "لا سجل انتهت مدته.", en: "Nothing is due.")
  package static let setPeriod = Phrase(ar: "تغيير المدة", en: "Change the time")
  package static let yearsKept = Phrase(ar: "عدد السنوات", en: "Years")
  package static let basisHint = Phrase(
    ar: "النظام أو التعميم أو قرار المجلس، برقمه وتاريخه.",
    en: "The law, circular or board resolution, with its number and date.")
  package static let destroyedRequest = Phrase(
    ar: "أُتلفت بيانات هذا الطلب بمحضر: لم يبق اسم ولا كلام ولا ورق. يبقى سيره، متى جرى كل أمر ومن عمله من المنسوبين.",
    en:
      "The data of this request were destroyed by minutes: no name, no words and no papers are left. Its course stays: what happened when, and who of the staff did it."
  )
  package static let destroyedPaper = Phrase(ar: "أُتلف", en: "Destroyed")
  package static let proposeDestruction = Phrase(ar: "اقتراح الإتلاف", en: "Propose destruction")
  package static let proposeDestructionLead = Phrase(
    ar: "تُدرج السجلات الأقدم، مئتان في القائمة على الأكثر. ما عليه حجز نظامي لا يُدرج.",
    en: "The oldest records are listed, two hundred at most. What is under a legal hold is not.")
  package static let destructions = Phrase(ar: "محاضر الإتلاف", en: "Destruction minutes")
  package static let noDestructions = Phrase(ar: "لا محاضر.", en: "None yet.")
  package static let destructionMinutes = Phrase(ar: "محضر إتلاف", en: "Minutes of destruction")
  package static let destructionNumber = Phrase(ar: "رقم المحضر", en: "Number")
  package static let recordCount = Phrase(ar: "عدد السجلات", en: "Records")
  package static let recordNumber = Phrase(ar: "رقم السجل", en: "Record")
  package static let lastActivity = Phrase(ar: "آخر ما جرى عليه", en: "Last activity")
  package static let whatBecame = Phrase(ar: "ما آل إليه", en: "Outcome")
  package static let proposedBy = Phrase(ar: "اقترحه", en: "Proposed by")
  package static let destructionApprovedBy = Phrase(ar: "اعتمده", en: "Approved by")
  package static let whatWasDone = Phrase(ar: "الخطوة", en: "Step")
  package static let refusedBy = Phrase(ar: "رفضه", en: "Refused by")
  package static let carriedOutBy = Phrase(ar: "نفذه", en: "Carried out by")
  package static let approveDestruction = Phrase(ar: "اعتماد الإتلاف", en: "Approve")
  package static let approveDestructionLead = Phrase(
    ar: "يُفحص كل سجل مرة أخرى: الحجز، وانتهاء المدة، وأنه لم يتغير منذ الاقتراح.",
    en: "Each record is looked at again: holds, its time, and that nothing changed since it was proposed.")
  package static let refuseDestruction = Phrase(ar: "رفض القائمة", en: "Refuse the list")
  package static let carryOut = Phrase(ar: "تنفيذ الإتلاف", en: "Carry out")
  package static let carryOutLead = Phrase(
    ar: "لا رجوع فيه. تُمحى البيانات، وتُزال الملفات من الخادم خلال يومين، ويبقى الرقم ومسار السجل وسلسلة التدقيق.",
    en:
      "It cannot be undone. The data are wiped and the files leave the server within two days; the number, the record’s way and the audit chain stay."
  )
  package static let minutesAsPDF = Phrase(ar: "المحضر PDF", en: "Minutes as PDF")
  package static let destructionMethod = Phrase(ar: "طريقة الإتلاف", en: "Method")
  package static let wiped = Phrase(
    ar: "محو من قاعدة البيانات ومن مخزن الملفات، مع بقاء الرقم وسلسلة التدقيق",
    en: "wiped from the database and the store of files; number and audit chain stay")

  package static let legalHolds = Phrase(ar: "الحجز النظامي", en: "Legal holds")
  package static let legalHold = Phrase(ar: "حجز نظامي", en: "Legal hold")
  package static let legalHoldsLead = Phrase(
    ar: "ما عليه حجز لا يُتلف، لا بانتهاء مدته ولا بطلب صاحبه، حتى يُرفع الحجز.",
    en:
      "What is held is not destroyed, neither when its time is over nor at the person’s wish, until the hold is lifted."
  )
  package static let noHolds = Phrase(ar: "لا حجز قائم.", en: "No hold stands.")
  package static let placeHold = Phrase(ar: "وضع حجز", en: "Place a hold")
  package static let holdSubject = Phrase(ar: "الطلب أو الشخص", en: "Request or person")
  package static let holdSubjectHint = Phrase(
    ar: "رقم الطلب، أو رقم الهوية، أو الجوال.", en: "A request’s number, a national ID or a mobile.")
  package static let holdReason = Phrase(ar: "السبب", en: "Reason")
  package static let holdReasonHint = Phrase(
    ar: "القضية أو المطالبة أو الأمر، برقمه.", en: "The case, claim or order, with its number.")
  package static let heldSince = Phrase(ar: "منذ", en: "Since")
  package static let placedBy = Phrase(ar: "وضعه", en: "Placed by")
  package static let liftHold = Phrase(ar: "رفع الحجز", en: "Lift the hold")

  /// So many years.
  package static func years(_ count: Int) -> Phrase {
    let arabic =
      switch count {
      case 1: "سنة"
      case 2: "سنتان"
      case 3...10: "\(count) سنوات"
      default: "\(count) سنة"
      }
    return Phrase(ar: arabic, en: count == 1 ? "1 year" : "\(count) years")
  }
}
