import Casework
import Lexicon

// The letters' words. Arabic is written without tanween: programs that read words out of a file lose it.

extension LetterTemplate {
  private static let aboutRequest = Paragraph.always(
    ar: "إشارة إلى طلبكم رقم {request} المقدم بتاريخ {submitted} للاستفادة من خدمة «{service}»:",
    en: "This is about your request {request} of {submitted} for the service “{service}”.")

  private static let appeal = Paragraph.always(
    ar: "ولكم حق التظلم من هذا القرار لدى الجمعية، وينظر في التظلم من لم يشارك في القرار.",
    en: "You may appeal against this decision to the association. People who took no part in it will hear the appeal.")

  private static let appealUntil = Paragraph.whenGiven(
    ar: "ويقبل التظلم حتى نهاية يوم {appeal-until}.", en: "An appeal can be made until the end of {appeal-until}.")

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

  static let acceptance = LetterTemplate(
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

  static let rejection = LetterTemplate(
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
}
