import HTTP
import Lexicon
import Pages

extension ServiceView {
  static let samples = [
    ServiceView(
      code: "rent", name: "مساعدة إيجار", summary: "سداد متأخرات إيجار سكن الأسرة.",
      criteria: ["السكن داخل نطاق الجمعية", "دخل لا يكفي الإيجار"], documents: ["الهوية الوطنية", "عقد إيجار موثّق"]),
    ServiceView(code: "device", name: "جهاز طبي", summary: "توفير جهاز طبي بتقرير معتمد.", documents: ["تقرير طبي"]),
  ]
}

extension PromiseView {
  static let sample = PromiseView(
    reply: Phrase(
      ar: "نرد خلال 15 يوم عمل من اكتمال طلبك.", en: "We answer within 15 working days of a complete request."),
    points: [
      Phrase(
        ar: "تدرس لجنة طلبك ويُبلَّغ إليك قرارها مسببًا.", en: "A committee studies your request and gives its reasons.")
    ])
}

extension FormState {
  static let person = FormState(
    values: Form([
      FieldName.givenName: "نورة", FieldName.nationalID: "30234567", "birth-cal": "h", "birth-d": "30", "birth-mh": "2",
      "birth-y": "1405", FieldName.mobile: "05",
    ]),
    errors: [
      FieldError(FieldName.familyName, .required(.familyName)), FieldError(FieldName.nationalID, .wrongID),
      FieldError(FieldName.birthDate, .hijriMonthHasDays(month: 2, year: 1405, days: 29)),
    ])
  static let blank = FormState()
}

extension ApplyDocumentsView {
  static let sample = ApplyDocumentsView(
    service: "مساعدة إيجار",
    items: [
      UploadItem(code: "lease", name: "عقد إيجار موثّق", sent: SentFile(name: "عقد.pdf", bytes: 421_888)),
      UploadItem(code: "bank", name: "كشف حساب", hint: "آخر ثلاثة أشهر", rejection: "الصورة غير واضحة"),
      UploadItem(code: "other", name: "مستند آخر", isRequired: false),
    ],
    draft: DraftNote(.draftSavedNow),
    state: FormState(errors: [FieldError("document-bank", .fileKindRefused)]))
}

extension ApplyReviewView {
  static let sample = ApplyReviewView(
    service: "مساعدة إيجار", mark: "MTIzNDU2Nzg",
    groups: [
      Group(
        heading: .yourData, step: .person,
        facts: [Fact(.fullName, .text("نورة سعد محمد الفهد")), Fact(.mobile, .code("0500000000"))]),
      Group(
        heading: .yourNeed, step: .need,
        facts: [Fact(.describeNeed, .text("متأخرات إيجار")), Fact(.amountNeeded, .money(halalas: 1_250_000))]),
    ],
    declaration: declarationText, missing: ["كشف حساب"],
    state: FormState(errors: [FieldError(FieldName.agreed, .tickToAttest)]))
}

extension ReceiptView {
  static let sample = ReceiptView(
    number: "REQ-2026-01842", service: "مساعدة إيجار", person: "نورة سعد الفهد", at: .noon, maskedMobile: "05•••••678",
    next: [
      NextStep(
        Phrase(ar: "نراجع المستندات ونخبرك بما ينقص.", en: "We check the documents and tell you what is missing.")),
      NextStep(Phrase(ar: "تصلك إجابة اللجنة.", en: "You get the committee’s answer."), by: .tuesday),
    ], missing: ["كشف حساب"])
}

extension OutboxView {
  static let sample = OutboxView(messages: [
    Message(to: "+966500000000", at: .noon, text: "رمز التتبع: 123456\nلا تعطه أحدًا.")
  ])
}

extension SigningView {
  static let sample = SigningView(
    declaration: declarationText,
    facts: [
      Fact(.fullName, .text("نورة سعد محمد الفهد")), Fact(.nationalID, .code("1•••••••08")),
      Fact(.yourNeed, .text("متأخرات إيجار")), Fact(.amountNeeded, .money(halalas: 1_250_000)),
    ], version: 4)
}

extension StatusView {
  static let sample: StatusView = {
    var view = asked
    view.replaceable = [
      UploadItem(code: "id", name: "الهوية الوطنية", sent: SentFile(name: "هويتي.jpg", bytes: 640_000))
    ]
    return view
  }()

  private static let asked = StatusView(
    number: "REQ-2026-01842", service: "مساعدة إيجار",
    stage: Phrase(ar: "ينقص طلبك مستند واحد.", en: "One document is missing."), tone: .warn, steps: .sample,
    promise: .floorOnly, uploads: [ApplyDocumentsView.sample.items[1]], signing: .sample,
    messages: OutboxView.sample.messages, canWithdraw: true,
    signState: FormState(errors: [FieldError(FieldName.agreed, .tickToAttest)]))
}

extension Phrase {
  /// What a route says of an identity number that cannot be one.
  static let wrongID = Phrase(
    ar: "أدخل رقم هوية صحيحًا من 10 أرقام يبدأ بـ 1 أو 2", en: "Enter a valid 10-digit ID that begins with 1 or 2")
}
