package import Casework

extension RetentionClass {
  package var name: Phrase {
    switch self {
    case .withdrawnRequests: Phrase(ar: "الطلبات المسحوبة", en: "Requests taken back")
    case .rejectedRequests: Phrase(ar: "الطلبات المرفوضة", en: "Requests rejected")
    case .grantedPapers:
      Phrase(
        ar: "مستندات الطلبات المقبولة وزياراتها ودراساتها", en: "Documents, visits and studies of granted requests")
    case .grantedRequests: Phrase(ar: "الطلبات المقبولة", en: "Requests granted")
    case .inquiries: Phrase(ar: "الاستفسارات", en: "Inquiries")
    case .bookings: Phrase(ar: "المواعيد", en: "Appointments")
    case .messages: Phrase(ar: "الرسائل الصادرة", en: "Messages sent")
    case .looseEntries:
      Phrase(ar: "سجلات أطراف بلا صفة ولا طلب ولا ملف", en: "Register entries without role, request or file")
    case .dataRequests: Phrase(ar: "طلبات البيانات", en: "Data requests")
    }
  }

  /// What the usual time rests on.
  package var usualBasis: Phrase {
    switch self {
    case .grantedRequests:
      Phrase(ar: "السجلات المالية تُحفظ عشر سنوات على الأقل", en: "financial records are kept ten years at least")
    case .dataRequests:
      Phrase(
        ar: "نظام حماية البيانات الشخصية: سجلات المعالجة خمس سنوات بعد انتهائها",
        en: "Personal Data Protection Law: records of processing, five years after it has ended")
    case .grantedPapers, .rejectedRequests:
      Phrase(
        ar: "نظام حماية البيانات الشخصية: لا تُحفظ بعد زوال غرضها، والممارسة خمس سنوات للتظلم والمراجعة",
        en: "Personal Data Protection Law: not beyond the purpose; by practice five years, for appeals and reviews")
    case .withdrawnRequests, .inquiries, .messages, .looseEntries, .bookings:
      Phrase(
        ar: "نظام حماية البيانات الشخصية: لا تُحفظ بعد زوال غرضها",
        en: "Personal Data Protection Law: not beyond the purpose")
    }
  }
}

extension RetentionPeriod {
  /// What it rests on, in the association's words or in the usual ones.
  package var basisWords: Phrase { basis.isEmpty ? kind.usualBasis : Phrase(verbatim: basis) }
}

extension Destruction.State {
  package var name: Phrase {
    switch self {
    case .proposed: Phrase(ar: "ينتظر الاعتماد", en: "Waits for approval")
    case .approved: Phrase(ar: "اعتُمد وينتظر التنفيذ", en: "Approved, to be carried out")
    case .refused: Phrase(ar: "رُفض", en: "Refused")
    case .carriedOut: Phrase(ar: "نُفذ", en: "Carried out")
    }
  }
}

extension Destruction.Outcome {
  package var name: Phrase {
    switch self {
    case .destroyed: Phrase(ar: "أُتلف", en: "Destroyed")
    case .held: Phrase(ar: "بقي: محجوز نظامًا", en: "Kept: legal hold")
    case .changed: Phrase(ar: "بقي: تغيّر بعد الاعتماد", en: "Kept: changed after the approval")
    case .early: Phrase(ar: "بقي: لم تنته مدته", en: "Kept: its time is not over")
    }
  }
}

extension RetentionRefusal {
  package var words: Phrase {
    switch self {
    case .yearsOutOfRange(let years):
      Phrase(
        ar: "المدة بين \(years.lowerBound) و\(years.upperBound) سنة.",
        en: "Between \(years.lowerBound) and \(years.upperBound) years.")
    case .basisMissing:
      Phrase(ar: "اكتب سند المدة: نظام أو قرار.", en: "Write what it rests on: a law or a resolution.")
    case .reasonMissing: Phrase(ar: "اكتب السبب.", en: "Write the reason.")
    case .textTooLong(let limit):
      Phrase(ar: "أطول من \(limit) حرف. اختصره.", en: "Longer than \(limit) characters. Shorten it.")
    case .nothingDue: Phrase(ar: "لا سجل انتهت مدته.", en: "No record’s time is over.")
    case .alreadyProposed:
      Phrase(ar: "لهذا الصنف إتلاف لم ينته.", en: "A destruction of this class has not ended yet.")
    case .ownProposal: Phrase(ar: "يعتمده غير من اقترحه.", en: "Someone else approves than the one who proposed it.")
    case .notProposed: Phrase(ar: "بُتّ في هذا الإتلاف.", en: "This destruction was decided on already.")
    case .notApproved: Phrase(ar: "لا ينفذ إلا إتلاف معتمد.", en: "Only an approved destruction is carried out.")
    case .tooEarly(let ref): Phrase(ar: "\(ref): لم تنته مدة حفظه.", en: "\(ref): its time is not over.")
    case .held(let ref): Phrase(ar: "\(ref): عليه حجز نظامي فلا يُتلف.", en: "\(ref): a legal hold stands on it.")
    case .changedSince(let ref):
      Phrase(
        ar: "\(ref): تغيّر بعد الاقتراح. ارفض هذه القائمة ليُقترح غيرها.",
        en: "\(ref): it changed after it was proposed. Refuse this list, and have another proposed.")
    case .stillOpen: Phrase(ar: "لم ينته هذا السجل بعد.", en: "This record has not come to its end.")
    case .alreadyHeld: Phrase(ar: "عليه حجز قائم.", en: "A hold stands on it already.")
    case .alreadyLifted: Phrase(ar: "رُفع هذا الحجز من قبل.", en: "This hold was lifted already.")
    case .subjectUnknown:
      Phrase(
        ar: "لم يُعرف. اكتب رقم الطلب، أو رقم الهوية، أو جوالًا ليس لغيره.",
        en: "Not known. Write a request’s number, a national ID, or a mobile that nobody else has.")
    }
  }
}

extension Event {
  /// What something was and what it became; an arrow would point the wrong way in one of the two languages.
  var fromTo: Phrase {
    let (was, until) = (self[.was] ?? "", self[.until] ?? "")
    return Phrase(ar: "كان \(was)، وصار \(until)", en: "was \(was), now \(until)")
  }

  /// What happened to the time records are kept, to holds and to destructions.
  var ofRetention: Phrase {
    switch kind {
    case .retentionSet:
      Phrase(ar: "تغيّرت مدة حفظ", en: "Time of keeping changed").joined(retentionClass, by: ": ")
        .joined(fromTo, by: " · ")
    case .holdPlaced: Phrase(ar: "وُضع حجز نظامي", en: "Legal hold placed")
    case .holdLifted: Phrase(ar: "رُفع الحجز النظامي", en: "Legal hold lifted")
    case .destructionProposed: Phrase(ar: "اقتُرح إتلاف", en: "Destruction proposed").joined(listed)
    case .destructionApproved: Phrase(ar: "اعتُمد الإتلاف", en: "Destruction approved").joined(listed)
    case .destructionRefused: Phrase(ar: "رُفض الإتلاف", en: "Destruction refused").joined(listed)
    case .destructionGoesOn: Phrase(ar: "أُتلف بعض القائمة", en: "Part of the list destroyed").joined(listed)
    case .destructionCarriedOut: Phrase(ar: "نُفذ الإتلاف", en: "Destruction carried out").joined(listed)
    case .recordDestroyed:
      Phrase(ar: "أُتلفت بيانات السجل بالمحضر", en: "The record’s data were destroyed by minutes")
        .joined(Phrase(verbatim: self[.number] ?? ""))
    default: Phrase(verbatim: "")
    }
  }

  private var retentionClass: Phrase {
    self[.category].flatMap(RetentionClass.init(rawValue:))?.name ?? Phrase(verbatim: "")
  }

  private var listed: Phrase {
    Phrase(verbatim: self[.number] ?? "").joined(retentionClass, by: " · ")
      .joined(Phrase(verbatim: self[.amount] ?? ""), by: " · ")
  }
}
