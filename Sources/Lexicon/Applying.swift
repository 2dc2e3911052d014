// The public application, step by step.

extension Phrase {
  package static let application = Phrase(ar: "تقديم طلب", en: "Application")
  package static func applyStep(_ number: Int, _ total: Int) -> Phrase {
    Phrase(ar: "الخطوة \(number) من \(total)", en: "Step \(number) of \(total)")
  }
  package static let draftSavedNow = Phrase(ar: "حُفظت المسودة", en: "Draft saved")
  package static let offline = Phrase(ar: "أنت غير متصل بالإنترنت", en: "You are offline")
  package static let offlineAdvice = Phrase(
    ar: "تابع التعبئة. سنحفظ هذه الخطوة في هذا الجهاز ونرسلها عند عودة الاتصال.",
    en: "Carry on. This step is kept on this device and sent when you are back online.")

  package static let clearForm = Phrase(ar: "امسح هذا النموذج", en: "Clear this form")
  package static let clearFormNow = Phrase(ar: "امسحه الآن", en: "Clear it now")
  package static let clearFormHint = Phrase(
    ar: "على جهاز يستعمله غيرك؟ يُمحى ما كتبته وما رفعته من هنا.",
    en: "On a computer that others use? What you typed and uploaded is removed.")
  package static let leaveReceipt = Phrase(ar: "أخفِ هذا الإيصال", en: "Hide this receipt")
  package static let leaveReceiptHint = Phrase(
    ar: "على جهاز يستعمله غيرك؟ احفظ الرقم أو اطبعه، ثم أخفِ الإيصال حتى لا يراه من بعدك. طلبك باقٍ لدينا.",
    en:
      "On a computer that others use? Note or print the number, then hide the receipt from whoever comes next. We keep your request."
  )
  package static let formCleared = Phrase(
    ar: "لم يبق على هذا الجهاز شيء من النموذج.", en: "Nothing of the form is left on this computer.")

  package static let chooseService = Phrase(ar: "اختر الخدمة", en: "Choose a service")
  package static let chooseServiceLead = Phrase(
    ar: "اقرأ الشروط والمستندات قبل البدء. ما تكتبه محفوظ حتى تغلق المتصفح.",
    en: "Read the criteria and documents first. What you write is kept until you close the browser.")
  package static let whichService = Phrase(ar: "ما الخدمة التي تحتاج إليها؟", en: "Which service do you need?")
  package static let whatIsRequired = Phrase(ar: "الشروط والمستندات", en: "Criteria and documents")
  package static let criteria = Phrase(ar: "الشروط", en: "Criteria")
  package static let iReadCriteria = Phrase(
    ar: "قرأت الشروط والمستندات المطلوبة.", en: "I have read the criteria and the required documents.")
  package static let whatWePromise = Phrase(ar: "ما نلتزم به", en: "What we promise")

  package static let yourData = Phrase(ar: "بياناتك الشخصية", en: "Your details")
  package static let yourDataLead = Phrase(
    ar: "كما في بطاقة الهوية. لن نطلب كلمة مرورك أو رمز تحقق بنكي.",
    en: "As on your identity card. We never ask for a password or a bank code.")
  package static let givenName = Phrase(ar: "الاسم الأول", en: "First name")
  package static let fatherName = Phrase(ar: "اسم الأب", en: "Father’s name")
  package static let grandfatherName = Phrase(ar: "اسم الجد", en: "Grandfather’s name")
  package static let familyName = Phrase(ar: "اسم العائلة", en: "Family name")
  package static let fullName = Phrase(ar: "الاسم الكامل", en: "Full name")
  package static let nationalID = Phrase(ar: "رقم الهوية الوطنية أو الإقامة", en: "National ID or residence number")
  package static let nationalIDHint = Phrase(ar: "10 أرقام، مثل 1000000008", en: "10 digits, such as 1000000008")
  package static let birthDate = Phrase(ar: "تاريخ الميلاد", en: "Date of birth")
  package static let birthDateHint = Phrase(
    ar: "كما في بطاقة الهوية، مثل 27 رمضان 1404", en: "As on the card, such as 27 Ramadan 1404")
  package static let mobile = Phrase(ar: "رقم الجوال", en: "Mobile number")
  package static let mobileHint = Phrase(
    ar: "يبدأ بـ 05. نرسل إليه رسائل متابعة الطلب فقط.",
    en: "Begins with 05. Only messages about this request are sent to it.")
  package static let city = Phrase(ar: "المدينة أو المحافظة", en: "City or governorate")
  package static let shortAddress = Phrase(ar: "العنوان الوطني المختصر", en: "Short national address")
  package static let shortAddressHint = Phrase(
    ar: "أربعة أحرف وأربعة أرقام، مثل RRRD2929", en: "Four letters and four digits, such as RRRD2929")
  package static let iban = Phrase(ar: "رقم الآيبان", en: "IBAN")
  package static let ibanHint = Phrase(ar: "لحسابك أنت، يبدأ بـ SA", en: "Of your own account, begins with SA")

  package static let yourNeed = Phrase(ar: "حاجتك", en: "Your need")
  package static let yourNeedLead = Phrase(
    ar: "اكتب بكلماتك. ما تكتبه يقرؤه الباحث واللجنة كما هو.",
    en: "In your own words. The researcher and the committee read it as you write it.")
  package static let describeNeed = Phrase(ar: "صف ما تحتاج إليه", en: "Describe what you need")
  package static let describeNeedHint = Phrase(
    ar: "ما الحاجة، ومنذ متى، ومن المتأثر بها", en: "What it is, since when, and whom it affects")
  package static let amountNeeded = Phrase(ar: "المبلغ المطلوب", en: "Amount needed")
  package static let amountHint = Phrase(ar: "بالريال السعودي", en: "In Saudi riyals")
  package static let urgency = Phrase(ar: "هل الحالة عاجلة؟", en: "Is it urgent?")
  package static let urgencyNormal = Phrase(ar: "يمكن أن تنتظر", en: "It can wait")
  package static let urgencyUrgent = Phrase(ar: "عاجلة", en: "Urgent")
  package static let urgencyUrgentHint = Phrase(
    ar: "خطر على صحة أو سلامة أو سكن خلال أيام", en: "Health, safety or housing at risk within days")
  package static let urgencyReason = Phrase(ar: "سبب الاستعجال", en: "Why it is urgent")
  package static let urgencyReasonHint = Phrase(ar: "يلزم إن اخترت «عاجلة»", en: "Required when you chose “Urgent”")

  package static let yourDocuments = Phrase(ar: "المستندات", en: "Documents")
  package static let yourDocumentsLead = Phrase(
    ar: "ارفع كل مستند على حدة. ما رفعته محفوظ حتى تغلق المتصفح.",
    en: "Upload each document on its own. What you uploaded is kept until you close the browser.")
  package static let documentsLater = Phrase(
    ar: "يمكنك المتابعة الآن ورفع الباقي لاحقًا، ولا يُدرس الطلب قبل اكتماله.",
    en: "You may go on and upload the rest later; the request is studied once it is complete.")

  package static let reviewAndSign = Phrase(ar: "المراجعة والإقرار", en: "Review and attest")
  package static let reviewLead = Phrase(
    ar: "راجع بياناتك. أي تعديل بعد الإقرار يكسر الختم ويلزم إقرار جديد.",
    en: "Check your details. A change after attesting breaks the seal and needs a new attestation.")
  package static let missingDocuments = Phrase(ar: "مستندات لم تُرفع بعد", en: "Documents not yet uploaded")
  package static let missingDocumentsAdvice = Phrase(
    ar: "يمكنك الإرسال الآن واستكمالها من صفحة التتبع. ستوقّع مرة أخرى حين تكتمل: لا يُختم إلا توقيع على ملف تام.",
    en: "You can send now and complete them from the tracking page. Once they are complete you will sign once more: "
      + "only a signature over the whole file is sealed.")
  package static let typedNameUnsealedHint = Phrase(
    ar: "تنقص مستندات، فلا يُختم هذا التوقيع: ستوقّع مرة أخرى من صفحة التتبع حين تكتمل.",
    en: "Documents are missing, so this signature is not sealed: you will sign once more on the tracking page when "
      + "they are there.")
  package static let submitRequest = Phrase(ar: "إرسال الطلب", en: "Send the request")

  package static let requestReceived = Phrase(ar: "وصل طلبك", en: "Your request has arrived")
  package static let trackingNumber = Phrase(ar: "رقم التتبع", en: "Tracking number")
  package static let keepNumber = Phrase(
    ar: "احفظ هذا الرقم؛ به وبرقم جوالك تتابع الطلب.",
    en: "Keep this number: with it and your mobile you follow the request.")
  package static let whatHappensNext = Phrase(ar: "ماذا يحدث بعد ذلك؟", en: "What happens next?")
}
