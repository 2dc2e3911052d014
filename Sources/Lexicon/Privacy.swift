// Words of covered data and of showing it.

extension Phrase {
  package static let showCovered = Phrase(ar: "إظهار بيانات محجوبة", en: "Show covered data")
  package static let showCoveredLead = Phrase(
    ar: "تظهر لك وحدك عشر دقائق، ويُسجَّل من طلبها ومتى ولماذا، ويطّلع على ذلك من يراجع الملفات.",
    en:
      "It is shown to you alone for ten minutes. Who asked, when and why is recorded, for those who look after files to see."
  )
  package static let uncover = Phrase(ar: "إظهار", en: "Show")
  package static let whatToShow = Phrase(ar: "ما الذي تحتاجه؟", en: "What do you need?")
  package static let whyShow = Phrase(ar: "لماذا؟", en: "What for?")
  package static let showNote = Phrase(ar: "إيضاح السبب", en: "In your words")
  package static let showNoteHint = Phrase(
    ar: "لازم لمن اختار «سبب آخر». لا تكتب هنا الرقم نفسه.",
    en: "Needed for another reason. Don’t write the number itself here.")
  package static let covered = Phrase(ar: "محجوب", en: "Covered")
  package static let coveredKeeps = Phrase(
    ar: "محجوب. اتركه فارغًا ليبقى كما هو، أو اكتب ما يحل محله.",
    en: "Covered. Leave it empty to keep it, or write what takes its place.")
  package static let dataShown = Phrase(ar: "ظهرت لك البيانات عشر دقائق.", en: "Shown to you for ten minutes.")

  package static let dataRequests = Phrase(ar: "طلبات البيانات", en: "Data requests")
  package static let dataRequestsLead = Phrase(
    ar:
      "ما يطلبه الأشخاص بشأن بياناتهم: نسخة أو تصحيح أو إتلاف أو سحب موافقة. لكل طلب ثلاثون يومًا، ويبدأ من ملف الشخص في السجل.",
    en:
      "What people ask about their data: a copy, a correction, destruction, a consent withdrawn. Each has thirty days and begins at the person’s entry in the register."
  )
  package static let dataRequestsOpen = Phrase(ar: "تنتظر", en: "Waiting")
  package static let dataRequestsEnded = Phrase(ar: "انتهت", en: "Ended")
  package static let newDataRequest = Phrase(ar: "طلب بشأن بياناته", en: "Request about their data")
  package static let newDataRequestLead = Phrase(
    ar: "سجل ما طلبه كما قاله، ولو شفاهة. يُبلَّغ برقم الطلب.",
    en: "Write down what was asked, as it was said, spoken ones too. The person is told its number.")
  package static let takeDataRequest = Phrase(ar: "تسجيل الطلب", en: "Take the request")
  package static let whatIsAsked = Phrase(ar: "ماذا يطلب؟", en: "What is asked?")
  package static let inTheirWords = Phrase(ar: "بكلماته", en: "In their words")
  package static let inTheirWordsHint = Phrase(
    ar: "لازم للتصحيح: ما الخطأ وما الصواب.", en: "Needed for a correction: what is wrong, and what is right.")
  package static let askedNumber = Phrase(ar: "رقم الطلب", en: "Number")
  package static let whoAsks = Phrase(ar: "صاحب الطلب", en: "Who asks")
  package static let answerDue = Phrase(ar: "آخر يوم للجواب", en: "Last day for the answer")
  package static let takenBy = Phrase(ar: "سجله", en: "Taken by")
  package static let askedOnWebsite = Phrase(ar: "صاحبه عبر الموقع", en: "The person, on the website")
  package static let askedOnRequest = Phrase(ar: "من صفحة الطلب", en: "From the page of request")
  package static let takenAt = Phrase(ar: "سُجل في", en: "Taken")
  package static let identityVerified = Phrase(ar: "التحقق من الهوية", en: "Identity")
  package static let extendedBecause = Phrase(ar: "سبب التمديد", en: "Extended because")
  package static let answerGiven = Phrase(ar: "الجواب وأسبابه", en: "The answer and its reasons")
  package static let verifyAsker = Phrase(ar: "إثبات التحقق من الهوية", en: "Record who asks")
  package static let extendAnswer = Phrase(ar: "تمديد ثلاثين يومًا", en: "Take thirty days more")
  package static let extendAnswerLead = Phrase(
    ar: "مرة واحدة، ويُبلَّغ صاحب الطلب بالسبب.", en: "Once; the person is told the reason.")
  package static let grantIt = Phrase(ar: "الإجابة إلى الطلب", en: "Grant it")
  package static let grantItLead = Phrase(
    ar: "يُبلَّغ صاحب الطلب بما كتبت. الإتلاف وسحب الموافقة ينفذان فورًا ولا رجوع فيهما.",
    en: "The person is told what you write. Destruction and withdrawal are carried out at once and for good.")
  package static let refuseIt = Phrase(ar: "رفض الطلب", en: "Refuse it")
  package static let takeItBack = Phrase(ar: "سحبه صاحبه", en: "The person took it back")
  package static let takeCopy = Phrase(ar: "أخذ نسخة بياناته", en: "Take the person’s copy")
  package static let takeCopyLead = Phrase(
    ar: "ملف مضغوط فيه بياناته ومستنداته، ليُسلَّم إليه وحده. أخذها يُسجَّل.",
    en: "An archive of their data and documents, to be handed to them alone. Taking it is recorded.")
  package static let overdue = Phrase(ar: "فات موعده", en: "Overdue")
  package static let noDataRequests = Phrase(ar: "لا طلبات.", en: "No requests.")
  package static let aboutMyData = Phrase(ar: "بياناتك لدينا", en: "Your data with us")
  package static let aboutMyDataLead = Phrase(
    ar:
      "لك أن تطلب نسخة من بياناتك أو تصحيحها أو إتلافها أو سحب موافقتك. نجيبك خلال ثلاثين يومًا، وقد نتصل بك أولًا لنتأكد أنك أنت.",
    en:
      "You may ask for a copy of your data, for a correction, for its destruction, or take a consent back. We answer within thirty days, and may call you first to make sure it is you."
  )
  package static let askAboutMyData = Phrase(
    ar: "نسخة من بياناتك أو تصحيحها أو إتلافها", en: "Ask about your data: a copy, a correction, its destruction")
  package static let whatDoYouAsk = Phrase(ar: "ماذا تطلب؟", en: "What do you ask for?")
  package static let whatYouAskFor = Phrase(ar: "ما طلبته", en: "What you asked for")
  package static let inYourWords = Phrase(ar: "بكلماتك", en: "In your words")
  package static let sendDataRequest = Phrase(ar: "إرسال الطلب", en: "Send")
  package static let whatYouAsked = Phrase(ar: "ما طلبته من قبل", en: "What you asked before")
  package static let backToStatus = Phrase(ar: "العودة إلى طلبك", en: "Back to your request")
  package static let ownData = Phrase(ar: "نسخة بياناتك", en: "A copy of your data")

  /// Until when something stands uncovered.
  package static func shownUntil(_ clock: String) -> Phrase {
    Phrase(ar: "ظاهر لك حتى \(clock)", en: "shown to you until \(clock)")
  }
}
