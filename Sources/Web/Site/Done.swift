import HTTP
import Lexicon
import Pages

/// What has just been done, carried in the address of the page that says so; only these words can be shown.
enum Done: String, CaseIterable, Sendable {
  case verified, returned, waived, supplied, edited, attested, referred, answeredReferral, noticed, studyBegun, studied
  case sentToCommittee, decided, answered, registered, delivered, closed, withdrawn, assigned, paused, resumed
  case pointsSaved, approved, holidaySaved, staffAdded, staffChanged, passwordChanged, uploaded, removed, signedOut
  case sentBack, draftDiscarded, sameDraft, rerun, formCleared, handedOver, urgencyRuled, holidayTakenBack
  case serviceSaved, serviceAdded, scanFiled

  static let field = "done"

  static func flash(_ request: HTTPRequest) -> Flash? {
    request.query[field].flatMap(Done.init(rawValue:)).map { Flash(.ok, $0.words) }
  }

  var words: Phrase {
    switch self {
    case .verified: Phrase(ar: "سُجِّلت مطابقة المستند.", en: "The document is verified.")
    case .returned:
      Phrase(ar: "أُعيد الطلب وأُبلغ مقدمه بما ينقص.", en: "Returned; the applicant is told what is missing.")
    case .sentBack: Phrase(ar: "أُعيد المستند وأُبلغ مقدم الطلب بالسبب.", en: "Sent back; the applicant is told why.")
    case .waived: Phrase(ar: "أُعفي الطلب من المستند.", en: "The document is waived.")
    case .supplied, .uploaded: Phrase(ar: "حُفظ المستند.", en: "The document is kept.")
    case .edited: Phrase(ar: "حُفظ التصحيح.", en: "The correction is saved.")
    case .attested: Phrase(ar: "خُتم الإقرار.", en: "The attestation is sealed.")
    case .referred: Phrase(ar: "أُرسل الاستيضاح إلى الباحث الاجتماعي.", en: "The question is with the researcher.")
    case .answeredReferral: Phrase(ar: "حُفظ الجواب.", en: "The answer is saved.")
    case .noticed: Phrase(ar: "أُشعر مقدم الطلب.", en: "The applicant has been told.")
    case .studyBegun: Phrase(ar: "بدأت الدراسة.", en: "The study has begun.")
    case .studied: Phrase(ar: "حُفظت الدراسة.", en: "The study is saved.")
    case .sentToCommittee: Phrase(ar: "رُفع الطلب إلى اللجنة.", en: "The committee has the request.")
    case .decided: Phrase(ar: "سُجِّل القرار.", en: "The decision is recorded.")
    case .answered: Phrase(ar: "أُبلغ مقدم الطلب بالقرار.", en: "The applicant has been told the decision.")
    case .registered: Phrase(ar: "سُجِّل المستفيد.", en: "The beneficiary is registered.")
    case .delivered: Phrase(ar: "سُجِّل تسليم الخدمة.", en: "The delivery is recorded.")
    case .closed: Phrase(ar: "أُغلق الطلب.", en: "The request is closed.")
    case .withdrawn: Phrase(ar: "سُحب الطلب.", en: "The request is withdrawn.")
    case .assigned: Phrase(ar: "أُسند الطلب.", en: "The request is assigned.")
    case .handedOver: Phrase(ar: "سُلِّمت الدراسة.", en: "The study is handed over.")
    case .urgencyRuled: Phrase(ar: "سُجِّل الحكم في الاستعجال.", en: "The ruling on the urgency is recorded.")
    case .paused: Phrase(ar: "أُوقفت المهلة.", en: "The clock is paused.")
    case .resumed: Phrase(ar: "استؤنفت المهلة.", en: "The clock runs again.")
    case .draftDiscarded: Phrase(ar: "نُحّيت المسودة.", en: "The draft is discarded.")
    case .formCleared: .formCleared
    case .sameDraft:
      Phrase(
        ar: "هذه الوثيقة مسودة من قبل، وهذه هي؛ لم تُنشأ مسودة ثانية.",
        en: "This document is a draft already: this one. No second one was made.")
    case .pointsSaved: Phrase(ar: "حُفظت الأجوبة.", en: "The answers are saved.")
    case .approved:
      Phrase(ar: "سُجِّل الاعتماد، والسياسة نافذة من الآن.", en: "Approval recorded; the policy is in force.")
    case .serviceSaved: Phrase(ar: "حُفظ التعديل إصدارًا جديدًا.", en: "Saved as a new version.")
    case .serviceAdded:
      Phrase(ar: "أُضيفت الخدمة متوقفة. راجعها ثم أتحها.", en: "Added, resting. Look at it, then offer it.")
    case .scanFiled: Phrase(ar: "حُفظ النموذج الممسوح.", en: "The scanned form is filed.")
    case .holidaySaved: Phrase(ar: "حُفظت الإجازة وأُعيد حساب المهل.", en: "Saved; open deadlines were counted anew.")
    case .holidayTakenBack:
      Phrase(ar: "سُحبت الإجازة وأُعيد حساب المهل.", en: "Taken back; open deadlines were counted anew.")
    case .staffAdded: Phrase(ar: "أُضيف الموظف.", en: "The colleague is added.")
    case .staffChanged: Phrase(ar: "حُفظ التغيير.", en: "The change is saved.")
    case .passwordChanged: .passwordChanged
    case .rerun: Phrase(ar: "سيُعاد التشغيل بعد لحظات.", en: "It will run again in a moment.")
    case .removed: Phrase(ar: "أُزيل الملف.", en: "The file is removed.")
    case .signedOut: Phrase(ar: "خرجت من حسابك.", en: "You are signed out.")
    }
  }
}
