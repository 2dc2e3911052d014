// Following a request by number and mobile.

extension Phrase {
  package static let trackRequest = Phrase(ar: "تتبع طلبًا", en: "Track a request")
  package static let trackLead = Phrase(
    ar: "نرسل رمزًا إلى جوالك لنتأكد أنك صاحب الطلب.",
    en: "We send a code to your mobile to be sure the request is yours.")
  package static let trackingNumberHint = Phrase(
    ar: "مثل REQ-2026-00042، وتكفي أرقامه: 2026-42", en: "Such as REQ-2026-00042; its digits are enough: 2026-42")
  package static let trackMobileHint = Phrase(ar: "الرقم الذي قدّمت به الطلب", en: "The one you applied with")
  package static let sendCode = Phrase(ar: "أرسل الرمز", en: "Send the code")
  package static let enterCode = Phrase(ar: "أدخل الرمز", en: "Enter the code")
  package static let enterCodeLead = Phrase(
    ar: "إن وافق الرقمان ما لدينا فقد أرسلنا رمزًا إلى الجوال. يصلح الرمز 10 دقائق، وإن مضى وقته فاطلب رمزًا جديدًا.",
    en:
      "If the two numbers match what we have, a code is on its way to the mobile. It is good for 10 minutes; after that, ask for a new one."
  )
  package static let code = Phrase(ar: "الرمز", en: "Code")
  package static let codeHint = Phrase(ar: "6 أرقام", en: "6 digits")
  package static let startAgain = Phrase(ar: "ابدأ من جديد", en: "Start again")
  package static let openDemoOutbox = Phrase(
    ar: "افتح صندوق رسائل التجربة لترى الرمز", en: "Open the demo outbox to see the code")
  package static let whereItStands = Phrase(ar: "أين وصل طلبك؟", en: "Where it stands")
  package static let whatIsMissing = Phrase(ar: "المطلوب منك", en: "What we need from you")
  package static let arrivedIncomplete = Phrase(
    ar: "وصل طلبك، وينقصه ما تراه أدناه ليُدرس.",
    en: "Your request has arrived, and lacks what you see below.")
  package static let documentsYouSent = Phrase(ar: "المستندات التي أرسلتها", en: "The documents you sent")
  package static let documentsYouSentHint = Phrase(
    ar: "إن أرسلت ملفًا بالخطأ فأرسل الصحيح مكانه قبل أن نطابقه.",
    en: "If you sent a wrong file, send the right one in its place before we check it.")
  package static let attestAgain = Phrase(ar: "إقرار صحة البيانات من جديد", en: "Attest again")
  package static let documentExpired = Phrase(ar: "انتهت صلاحيته", en: "Expired")
  package static let supplyAnew = Phrase(ar: "أرفق مستندًا ساريًا", en: "Please supply a valid one")
  package static let heldUntil = Phrase(ar: "كان ساريًا حتى", en: "Held until")
  package static let dataYouSign = Phrase(ar: "البيانات التي تُقرّ بها", en: "The data you sign for")
  package static let dataChangedUnread = Phrase(
    ar: "تغيّرت بيانات طلبك وأنت تقرؤها، فلم يُختم شيء. راجعها كما هي الآن ثم أقرّ بها.",
    en:
      "Your request’s data changed while you were reading it, so nothing was sealed. Check it as it is now, then attest."
  )
  package static let messages = Phrase(ar: "الرسائل", en: "Messages")
  package static let withdrawMyRequest = Phrase(ar: "سحب طلبي", en: "Withdraw my request")
  package static let withdrawWarning = Phrase(
    ar: "لا يُدرس الطلب بعد سحبه، ويمكنك أن تقدّم طلبًا جديدًا.",
    en: "A withdrawn request is not studied. You can apply again.")
  package static let iWantToWithdraw = Phrase(ar: "أريد سحب هذا الطلب", en: "I want to withdraw this request")
  package static let tickToWithdraw = Phrase(ar: "أكّد أنك تريد سحب الطلب", en: "Confirm that you want to withdraw")
  package static let leaveTracking = Phrase(ar: "إنهاء التتبع على هذا الجهاز", en: "Stop tracking on this device")
}
