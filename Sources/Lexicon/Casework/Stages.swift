package import Casework

extension Stage {
  /// What the staff call it.
  package var name: Phrase {
    switch self {
    case .draft: Phrase(ar: "مسودة", en: "Draft")
    case .submitted: Phrase(ar: "مُقدَّم", en: "Submitted")
    case .incomplete: Phrase(ar: "ناقص", en: "Incomplete")
    case .complete: Phrase(ar: "مكتمل بانتظار الإقرار", en: "Complete, awaiting attestation")
    case .attested: Phrase(ar: "تم الإقرار", en: "Attested")
    case .underStudy: Phrase(ar: "قيد الدراسة", en: "Under study")
    case .withCommittee: Phrase(ar: "لدى اللجنة", en: "With the committee")
    case .accepted: Phrase(ar: "مقبول", en: "Accepted")
    case .rejected: Phrase(ar: "مرفوض", en: "Rejected")
    case .deferred: Phrase(ar: "مؤجل", en: "Deferred")
    case .notified: Phrase(ar: "أُبلغ مقدم الطلب", en: "Applicant told")
    case .registered: Phrase(ar: "مُسجَّل", en: "Registered")
    case .delivered: Phrase(ar: "سُلِّمت الخدمة", en: "Delivered")
    case .closed: Phrase(ar: "مغلق", en: "Closed")
    case .withdrawn: Phrase(ar: "مسحوب", en: "Withdrawn")
    }
  }

  /// What the next person has to do, in a few words.
  package var waitsFor: Phrase {
    switch self {
    case .draft: Phrase(ar: "لم يُرسل بعد", en: "Not sent yet")
    case .submitted: Phrase(ar: "بانتظار فحص المستندات", en: "Documents to be checked")
    case .incomplete: Phrase(ar: "بانتظار مستندات من مقدم الطلب", en: "Waiting for the applicant’s documents")
    case .complete: Phrase(ar: "بانتظار إقرار مقدم الطلب", en: "Waiting for the applicant’s signature")
    case .attested: Phrase(ar: "بانتظار المطابقة وبدء الدراسة", en: "To be verified and studied")
    case .underStudy: Phrase(ar: "لدى الباحث الاجتماعي", en: "With the social researcher")
    case .withCommittee: Phrase(ar: "بانتظار قرار اللجنة", en: "Waiting for the committee’s decision")
    case .accepted, .rejected: Phrase(ar: "بانتظار إبلاغ مقدم الطلب", en: "The applicant must be told")
    case .deferred: Phrase(ar: "مؤجل، يعاد عرضه على اللجنة", en: "Deferred, returns to the committee")
    case .notified: Phrase(ar: "بانتظار التسجيل أو الإغلاق", en: "To be registered or closed")
    case .registered: Phrase(ar: "بانتظار تسليم الخدمة", en: "The service must be delivered")
    case .delivered: Phrase(ar: "بانتظار الإغلاق", en: "To be closed")
    case .closed, .withdrawn: name
    }
  }

  /// What the applicant is told, in plain words.
  package var plain: Phrase {
    switch self {
    case .draft: Phrase(ar: "لم يُرسل طلبك بعد.", en: "Your request has not been sent yet.")
    case .submitted:
      Phrase(ar: "وصل طلبك ونراجع مستنداته.", en: "Your request has arrived; we are checking its documents.")
    case .incomplete:
      Phrase(ar: "طلبك ناقص. أكمل ما ينقصه ليُدرس.", en: "Your request is incomplete. Please supply what is missing.")
    case .complete:
      Phrase(ar: "اكتمل طلبك وينتظر إقرارك بصحة بياناته.", en: "Your request is complete and waits for your signature.")
    case .attested:
      Phrase(
        ar: "اكتمل طلبك، ونطابق بياناته قبل دراسته.",
        en: "Your request is complete; we are verifying it before it is studied.")
    case .underStudy: Phrase(ar: "طلبك قيد الدراسة.", en: "Your request is being studied.")
    case .withCommittee: Phrase(ar: "طلبك معروض على اللجنة.", en: "Your request is before the committee.")
    case .deferred:
      Phrase(
        ar: "أُجّل البت في طلبك، ونبلغك بالقرار عند صدوره.",
        en: "The decision on your request was put off; we will tell you when it is taken.")
    case .accepted, .rejected:
      Phrase(ar: "صدر قرار في طلبك، وسنبلغك به.", en: "A decision has been taken; we will tell you soon.")
    case .notified: Phrase(ar: "أبلغناك بالقرار.", en: "We have told you the decision.")
    case .registered:
      Phrase(ar: "سُجِّلت لدينا، وبقي تسليم الخدمة.", en: "You are registered; the service is still to be delivered.")
    case .delivered: Phrase(ar: "سُلِّمت الخدمة.", en: "The service has been delivered.")
    case .closed: Phrase(ar: "أُغلق الطلب.", en: "The request is closed.")
    case .withdrawn: Phrase(ar: "سُحب الطلب بناءً على رغبتك.", en: "The request was withdrawn.")
    }
  }
}
