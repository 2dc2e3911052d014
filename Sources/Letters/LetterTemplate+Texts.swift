import Casework
import Lexicon

// The letters' words. Arabic is written without tanween: programs that read words out of a file lose it.

extension LetterTemplate {
  private static let aboutRequest = Paragraph.always(
    ar: "إشارة إلى طلبكم رقم {request} المقدم بتاريخ {submitted} للاستفادة من خدمة «{service}»:",
    en: "This is about your request {request} of {submitted} for the service “{service}”.")

  private static let appeal = Paragraph.always(
    ar: "ولكم حق التظلم من هذا القرار لدى الجمعية، وينظر في التظلم من لم يشارك في القرار.",
    en: "You may appeal against this decision to the association. People who took no part in it will hear the appeal."
  ).asRight

  private static let appealUntil = Paragraph.whenGiven(
    ar: "ويقبل التظلم حتى نهاية يوم {appeal-until}.", en: "An appeal can be made until the end of {appeal-until}."
  ).asRight

  static let receipt = LetterTemplate(
    kind: .receipt, version: 1, subject: Phrase(ar: "استلام طلب", en: "Your request was received"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نفيدكم بأننا استلمنا الطلب وسجلناه بالرقم المذكور، فاحتفظوا به لمتابعة الطلب.",
        en: "We received it and registered it under this number. Keep the number to follow the request."),
    ])

  static let missing = LetterTemplate(
    kind: .missing, version: 1, subject: Phrase(ar: "استكمال طلب", en: "What your request still needs"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نفيدكم بأن الطلب لا يكتمل إلا بما يأتي:\n{missing}",
        en: "The request is complete once we have:\n{missing}"),
      .always(
        ar: "ونأمل تزويدنا به من صفحة تتبع الطلب أو في مقر الجمعية.",
        en: "Please hand it in on the tracking page or at the association’s office."),
    ])

  private static let firstAcceptance = LetterTemplate(
    kind: .acceptance, version: 1, subject: Phrase(ar: "قبول طلب", en: "Your request was accepted"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "يسرنا إفادتكم بأن اللجنة المختصة وافقت على الطلب.",
        en: "We are glad to tell you that the committee accepted it."),
      .whenGiven(ar: "والمبلغ المعتمد: {amount}.", en: "Amount granted: {amount}."),
      .whenGiven(ar: "وذلك وفق الشروط الآتية:\n{conditions}", en: "On these conditions:\n{conditions}"),
      .whenGiven(ar: "وبني القرار على ما يأتي:\n{reasons}", en: "Grounds of the decision:\n{reasons}"),
    ])

  private static let firstRejection = LetterTemplate(
    kind: .rejection, version: 1, subject: Phrase(ar: "الاعتذار عن قبول طلب", en: "Your request was not accepted"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نعتذر إليكم، فقد درست اللجنة المختصة الطلب ولم توافق عليه، للأسباب الآتية:\n{reasons}",
        en: "We are sorry: the committee studied it and did not accept it, for these reasons:\n{reasons}"),
      appeal, appealUntil,
    ])

  static let deferral = LetterTemplate(
    kind: .deferral, version: 1, subject: Phrase(ar: "تأجيل البت في طلب", en: "The decision was put off"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نفيدكم بأن اللجنة المختصة أجلت البت في الطلب، للأسباب الآتية:\n{reasons}",
        en: "The committee has put off its decision, for these reasons:\n{reasons}"),
      .always(
        ar: "وسنبلغكم بالقرار عند صدوره، ولا يلزمكم تقديم طلب جديد.",
        en: "We will tell you the decision when it is taken. You need not apply again."),
    ])

  static let committeeNotice = LetterTemplate(
    kind: .committeeNotice, version: 1,
    subject: Phrase(ar: "إشعار بدراسة طلب", en: "A committee will study your request"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نشعركم بأن لجنة مختصة ستدرس الطلب، وقد يتواصل معكم الباحث الاجتماعي لاستكمال الدراسة.",
        en: "A committee will study it. The social researcher may get in touch with you for the study."),
    ])

  /// Versions that letters were issued by and no new ones are.
  static let former = [firstAcceptance, firstRejection]

  static let acceptance = LetterTemplate(
    kind: .acceptance, version: 2, subject: Phrase(ar: "قبول طلب", en: "Your request was accepted"),
    paragraphs: [
      aboutRequest,
      .always(ar: "يسرنا إفادتكم بالموافقة على الطلب.", en: "We are glad to tell you that it was accepted."),
      .whenGiven(ar: "والمبلغ المعتمد: {amount}.", en: "Amount granted: {amount}."),
      .whenGiven(ar: "ويسري ما اعتمد {months}.", en: "It is granted {months}."),
      .whenGiven(ar: "وذلك وفق الشروط الآتية:\n{conditions}", en: "On these conditions:\n{conditions}"),
      .whenGiven(ar: "وبني القرار على ما يأتي:\n{reasons}", en: "Grounds of the decision:\n{reasons}"),
      .whenGiven(
        ar:
          "وإن رأيتم أن المعتمد أقل مما تستحقون فلكم التظلم حتى نهاية يوم {appeal-until}، وينظر فيه من لم يشارك في القرار.",
        en:
          "If you think that less was granted than is due to you, you may appeal until the end of {appeal-until}. People who took no part in the decision will hear the appeal."
      ).asRight,
    ])

  static let rejection = LetterTemplate(
    kind: .rejection, version: 2, subject: Phrase(ar: "الاعتذار عن قبول طلب", en: "Your request was not accepted"),
    paragraphs: [
      aboutRequest,
      .always(
        ar: "نعتذر إليكم، فقد درسنا الطلب ولم نتمكن من قبوله، للأسباب الآتية:\n{reasons}",
        en: "We are sorry: we studied it and could not accept it, for these reasons:\n{reasons}"),
      appeal,
      .whenGiven(
        ar: "ويقدم التظلم من صفحة تتبع الطلب أو في مقر الجمعية قبل نهاية يوم {appeal-until}.",
        en: "Appeal on the tracking page or at the association’s office before the end of {appeal-until}."
      ).asRight,
    ])

  private static let aboutAppeal = Paragraph.always(
    ar: "إشارة إلى تظلمكم رقم {appeal} من القرار في طلبكم رقم {request} للاستفادة من خدمة «{service}»:",
    en: "This is about your appeal {appeal} against the answer to your request {request} for the service “{service}”.")

  static let appealUpheld = LetterTemplate(
    kind: .appealUpheld, version: 1, subject: Phrase(ar: "قبول تظلم", en: "Your appeal was upheld"),
    paragraphs: [
      aboutAppeal,
      .always(
        ar:
          "نظر في التظلم من لم يشارك في القرار الأول، وقبل التظلم، ويحل هذا الحكم محل القرار الأول، للأسباب الآتية:\n{reasons}",
        en:
          "People who took no part in the first decision heard it and upheld it. Their ruling takes the first decision’s place, for these reasons:\n{reasons}"
      ),
      .whenGiven(ar: "والمبلغ المعتمد: {amount}.", en: "Amount granted: {amount}."),
      .whenGiven(ar: "ويسري ما اعتمد {months}.", en: "It is granted {months}."),
      .whenGiven(ar: "وذلك وفق الشروط الآتية:\n{conditions}", en: "On these conditions:\n{conditions}"),
    ])

  static let appealDismissed = LetterTemplate(
    kind: .appealDismissed, version: 1, subject: Phrase(ar: "رد تظلم", en: "Your appeal was dismissed"),
    paragraphs: [
      aboutAppeal,
      .always(
        ar: "نظر في التظلم من لم يشارك في القرار الأول، وبقي القرار كما هو، للأسباب الآتية:\n{reasons}",
        en:
          "People who took no part in the first decision heard it, and the decision stands, for these reasons:\n{reasons}"
      ),
    ])
}
