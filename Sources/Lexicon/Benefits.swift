// Files of those served, what they receive, payments and budgets.

extension Phrase {
  package static let beneficiaryFiles = Phrase(ar: "ملفات المستفيدين", en: "Beneficiaries’ files")
  /// The rooms' short names, for the bar of a phone.
  package static let placeFiles = Phrase(ar: "المستفيدون", en: "Beneficiaries")
  package static let placeLoans = Phrase(ar: "الإعارة", en: "Loans")
  package static let beneficiaryFilesLead = Phrase(
    ar: "ملف واحد لكل مستفيد، يُحدَّث كل سنة. الملف الموقوف أو المنتهي لا يُصرف عليه شيء.",
    en: "One file a person, updated every year. Nothing is given on a suspended or ended file.")
  package static let filesCurrent = Phrase(ar: "السارية", en: "Current")
  package static let filesDue = Phrase(ar: "حان تحديثها", en: "Due for update")
  package static let filesOverdue = Phrase(ar: "تأخر تحديثها", en: "Overdue")
  package static let filesSuspended = Phrase(ar: "الموقوفة", en: "Suspended")
  package static let filesEnded = Phrase(ar: "المنتهية", en: "Ended")
  package static let fileNumber = Phrase(ar: "رقم الملف", en: "File number")
  package static let fileFacts = Phrase(ar: "بيانات الملف", en: "The file")
  package static let fileRenewalDay = Phrase(ar: "يُحدَّث قبل", en: "Update due by")
  package static let reminder = Phrase(ar: "التذكير", en: "Reminder")
  package static let fileSince = Phrase(ar: "منذ", en: "Since")
  package static let toldOfUpdate = Phrase(ar: "ذُكِّر في هذه الدورة", en: "Told in this cycle")
  package static let notToldYet = Phrase(ar: "لم يُذكَّر بعد", en: "Not told yet")
  package static let tellEveryone = Phrase(ar: "ذكّر من حان تحديث ملفه", en: "Tell everyone who is due")
  package static let tellEveryoneLead = Phrase(
    ar: "رسالة واحدة لكل مستفيد في كل دورة، لمن حان موعده أو تأخر.",
    en: "One message a person in each cycle, to those due or overdue.")
  package static let noFiles = Phrase(ar: "لا ملفات في هذه القائمة", en: "No files in this list")
  package static let renewFile = Phrase(ar: "تحديث الملف", en: "Update the file")
  package static let renewFileLead = Phrase(
    ar: "اكتب ما روجع من حال المستفيد، ويبدأ عام جديد من اليوم.",
    en: "Write what was looked at; a new year begins today.")
  package static let whatWasReviewed = Phrase(ar: "ما روجع", en: "What was looked at")
  package static let suspendFile = Phrase(ar: "إيقاف الملف", en: "Suspend the file")
  package static let reinstateFile = Phrase(ar: "رفع الإيقاف", en: "Reinstate the file")
  package static let endFile = Phrase(ar: "إنهاء الملف", en: "End the file")
  package static let endingKind = Phrase(ar: "سبب الإنهاء", en: "Why it ends")
  package static let theReason = Phrase(ar: "السبب", en: "Reason")
  package static let fileHistory = Phrase(ar: "ما جرى على الملف", en: "What happened to the file")

  package static let entitlement = Phrase(ar: "الاستحقاق", en: "What is received")
  package static let entitlementLead = Phrase(
    ar: "ما يتسلمه المستفيد بقرار القبول، ومتى، وما تسلمه منه.",
    en: "What the person receives by the decision, when, and what of it they have.")
  package static let layEntitlement = Phrase(ar: "تقرير الاستحقاق", en: "Lay down what is received")
  package static let seeEntitlement = Phrase(ar: "جدول الاستحقاق", en: "Schedule of what is received")
  package static let entitlementKind = Phrase(ar: "نوعه", en: "Kind")
  package static let whatIsGiven = Phrase(ar: "ما يُعطى", en: "What is given")
  package static let whatIsGivenHint = Phrase(
    ar: "مثل: إعانة إيجار، أو كرسي متحرك رقمه التسلسلي WC-1042", en: "Such as: rent aid, or wheelchair, serial WC-1042")
  package static let instalmentCount = Phrase(ar: "عدد الدفعات أو الجلسات", en: "Number of instalments or sessions")
  package static let instalmentCountHint = Phrase(
    ar: "يُقسم المبلغ المقرر عليها بالهللة، وما لا ينقسم في آخرها.",
    en: "What was granted is divided among them to the halala; the remainder goes to the last.")
  package static let everyHowLong = Phrase(ar: "كل", en: "How often")
  package static let firstInstalmentDay = Phrase(ar: "أول يوم", en: "First day")
  package static let dueBackDay = Phrase(ar: "موعد إعادة الجهاز", en: "Due back")
  package static let dueBackHint = Phrase(ar: "للجهاز المعار وحده", en: "Of a loaned device only")
  package static let accountHolder = Phrase(ar: "اسم صاحب الحساب أو المستفيد", en: "Account holder or beneficiary")
  package static let ibanForMoney = Phrase(ar: "للمال وحده، ويبدأ بـ SA", en: "For money only, begins with SA")
  /// Where the request came with an account, of which only the ends are shown.
  package static func ibanOfRequest(_ masked: String) -> Phrase {
    Phrase(
      ar: "للمال وحده. اتركه فارغًا ليُصرف على حساب الطلب \(masked)",
      en: "For money only. Leave empty to pay the account of the request, \(masked)")
  }
  package static let dueNow = Phrase(ar: "حان موعدها", en: "Due")
  package static let entitlementHistory = Phrase(ar: "ما جرى عليه", en: "What happened to it")
  package static let instalment = Phrase(ar: "الدفعة", en: "Instalment")
  package static let instalments = Phrase(ar: "الدفعات", en: "Instalments")
  package static let dueOn = Phrase(ar: "موعدها", en: "Due")
  package static let amount = Phrase(ar: "المبلغ", en: "Amount")
  package static let receipt = Phrase(ar: "التسليم", en: "Receipt")
  package static let totalGranted = Phrase(ar: "المقرر", en: "Granted")
  package static let givenSoFar = Phrase(ar: "ما تسلّمه", en: "Received")
  package static let stillToCome = Phrase(ar: "المتبقي", en: "Still to come")
  package static let handOverInstalment = Phrase(ar: "تسليم", en: "Hand over")
  package static let whichInstalment = Phrase(ar: "أي دفعة؟", en: "Which instalment?")
  package static let sendReceiptCode = Phrase(ar: "أرسل رمز الاستلام", en: "Send a code")
  package static let sendCodeLead = Phrase(
    ar: "رمز من ستة أرقام إلى جوال المستفيد، صالح لعشر دقائق.",
    en: "Six digits to the person’s mobile, valid for ten minutes.")
  package static let codeFromPerson = Phrase(ar: "الرمز الذي وصل المستفيد", en: "The code the person received")
  package static let codeOrSignature = Phrase(
    ar: "اتركه فارغًا إن وقّع المستلم", en: "Leave empty where the recipient signed")
  package static let handoverPicture = Phrase(
    ar: "صورة الإيصال الموقع أو ما سُلِّم", en: "Picture of the signed slip, or of what was given")
  package static let handoverPictureHint = Phrase(
    ar: "PDF أو صورة، ولا حاجة إليها مع الرمز. لا تصوّر وجه المستفيد.",
    en: "A PDF or a picture; not needed with the code. Leave the person’s face out.")
  package static let seePicture = Phrase(ar: "الصورة", en: "Picture")
  package static let signedByRecipient = Phrase(ar: "اسم من استلم ووقّع", en: "Who received and signed")
  package static let correctAccount = Phrase(ar: "تصحيح الحساب", en: "Correct the account")
  package static let correctAccountLead = Phrase(
    ar: "ما اعتُمد ولم يُحوَّل يعود إلى الاعتماد.", en: "What was approved and not transferred must be approved anew.")
  package static let cancelInstalment = Phrase(ar: "إلغاء دفعة", en: "Cancel an instalment")
  package static let askReversal = Phrase(ar: "طلب عكس دفعة", en: "Ask for a reversal")
  package static let askReversalLead = Phrase(
    ar: "لما سُجل تسليمه ثم رُد أو سُلِّم خطأ. يبت فيه غيرك.",
    en: "For what was recorded as given and came back, or was given by mistake. Someone else rules on it.")
  package static let loanReturned = Phrase(ar: "أُعيد الجهاز", en: "The device is back")
  package static let loanLost = Phrase(ar: "لن يعود الجهاز", en: "The device will not come back")
  package static let loanEnd = Phrase(ar: "إعادة الجهاز", en: "End of the loan")
  package static let condition = Phrase(
    ar: "حاله، أو سبب عدم إعادته", en: "Its condition, or why it does not come back")
  package static let whatYouReceive = Phrase(ar: "ما تستلمه", en: "What you receive")

  package static let payments = Phrase(ar: "المدفوعات", en: "Payments")
  package static let paymentsLead = Phrase(
    ar: "يعتمد الدفعة غير من قررها، ويحولها غير من اعتمدها، ولا يشارك فيها من درس الطلب أو قرر فيه.",
    en:
      "A payment is approved by another than who laid it down, and transferred by another than who approved it; who studied or decided takes no part."
  )
  package static let duePayments = Phrase(ar: "دفعات حان موعدها", en: "Payments that are due")
  package static let noDuePayments = Phrase(ar: "لا دفعات حان موعدها", en: "No payment is due")
  package static let approvedPayments = Phrase(ar: "دفعات معتمدة لم تُحوَّل", en: "Approved, not transferred yet")
  package static let noApprovedPayments = Phrase(ar: "لا دفعات معتمدة تنتظر", en: "No approved payment is waiting")
  package static let approveChosen = Phrase(ar: "اعتمد المختار", en: "Approve the chosen")
  package static let gatherChosen = Phrase(ar: "اجمع المختار في حوالة", en: "Gather the chosen into a transfer")
  package static let choose = Phrase(ar: "اختيار", en: "Choose")
  package static let payee = Phrase(ar: "صاحب الحساب", en: "Account holder")
  package static let reversalsAsked = Phrase(ar: "دفعات طُلب عكسها", en: "Reversals asked for")
  package static let grantReversal = Phrase(ar: "اعكسها", en: "Reverse")
  package static let refuseReversal = Phrase(ar: "أبقها كما هي", en: "Leave as it is")
  package static let transfers = Phrase(ar: "الحوالات", en: "Transfers")
  package static let noTransfers = Phrase(ar: "لا حوالات بعد", en: "No transfer yet")
  package static let transfer = Phrase(ar: "الحوالة", en: "Transfer")
  package static let preparedOn = Phrase(ar: "أُعدت", en: "Prepared")
  package static let preparedBy = Phrase(ar: "أعدها", en: "Prepared by")
  package static let approvedBy = Phrase(ar: "اعتمدها", en: "Approved by")
  package static let sentBy = Phrase(ar: "أرسلها", en: "Sent by")
  package static let lineCount = Phrase(ar: "عدد الأسطر", en: "Lines")
  package static let total = Phrase(ar: "المجموع", en: "Total")
  package static let line = Phrase(ar: "السطر", en: "Line")
  package static let bankAnswer = Phrase(ar: "رد البنك", en: "Bank’s answer")
  package static let linePaid = Phrase(ar: "وصل", en: "Paid")
  package static let lineFailed = Phrase(ar: "رُد", en: "Sent back")
  package static let whyFailedHint = Phrase(ar: "يُكتب للمبلغ الذي رُدّ.", en: "Needed for a sum that was sent back.")
  package static let paidWithReason = Phrase(
    ar: "اخترت «وصل» وكتبت سببًا للرد. امسح السبب أو اختر «رُد».",
    en: "You chose “Paid” and wrote why it was sent back. Clear the reason, or choose “Sent back”.")
  package static let whyFailed = Phrase(ar: "سبب الرد", en: "Why it was sent back")
  package static let recordAnswers = Phrase(ar: "سجّل رد البنك", en: "Record the bank’s answers")
  package static let approveTransfer = Phrase(ar: "اعتماد الحوالة", en: "Approve the transfer")
  package static let approveTransferLead = Phrase(
    ar: "قارن العدد والمجموع بما قررته الجمعية قبل الاعتماد.",
    en: "Compare count and total with what the association granted before approving.")
  package static let sendTransfer = Phrase(ar: "سُلِّم الملف إلى البنك", en: "The file was handed to the bank")
  package static let cancelTransfer = Phrase(ar: "إلغاء الحوالة", en: "Give the transfer up")
  package static let bankFile = Phrase(ar: "ملف البنك", en: "The bank’s file")
  package static let bankFileLead = Phrase(
    ar: "فيه أرقام الحسابات كاملة. احفظه حيث لا يصل إليه غيرك.",
    en: "It holds whole account numbers. Keep it where nobody else gets at it.")
  package static let bankLayout = Phrase(ar: "التنسيق", en: "Layout")
  package static let fileFormat = Phrase(ar: "نوع الملف", en: "File type")

  package static let loans = Phrase(ar: "الأجهزة المعارة", en: "Loaned devices")
  package static let loansLead = Phrase(
    ar: "ما لدى المستفيدين، والأقرب موعدًا أولًا.", en: "What is with beneficiaries, the first due back on top.")
  package static let noLoans = Phrase(ar: "لا أجهزة معارة", en: "Nothing is lent out")
  package static let device = Phrase(ar: "الجهاز", en: "Device")
  package static let lateBack = Phrase(ar: "تأخرت إعادته", en: "Late")
  package static let out = Phrase(ar: "لدى المستفيد", en: "Out")

  package static let budgets = Phrase(ar: "الموازنات", en: "Budgets")
  package static let budgetsLead = Phrase(
    ar: "ما خُصص لكل خدمة في السنة، وما التُزم به وما صُرف. لا يُقرر استحقاق فوق المتبقي.",
    en: "What each service has for the year, what is committed and paid. Nothing is laid down beyond what remains.")
  package static func budgetsOf(_ year: Int) -> Phrase {
    Phrase(ar: "موازنات \(year)", en: "Budgets of \(year)")
  }
  package static let budgetGranted = Phrase(ar: "المخصص", en: "Budget")
  package static let committed = Phrase(ar: "الملتزم به", en: "Committed")
  package static let paidOut = Phrase(ar: "المصروف", en: "Paid")
  package static let remaining = Phrase(ar: "المتبقي", en: "Remaining")
  package static let noBudget = Phrase(ar: "بلا موازنة", en: "No budget")
  package static let noBudgetsYet = Phrase(
    ar: "لا موازنات ولا صرف في هذه السنة", en: "No budgets and no spending this year")
  package static let setBudget = Phrase(ar: "تحديد موازنة خدمة", en: "Set a service’s budget")
  package static let setBudgetLead = Phrase(
    ar: "المبلغ كله لا الزيادة. تغيير موازنة قائمة يحتاج إلى سبب.",
    en: "The whole amount, not the increase. Changing one needs a reason.")
  package static let previousYear = Phrase(ar: "السنة السابقة", en: "Previous year")
  package static let followingYear = Phrase(ar: "السنة التالية", en: "Following year")
  package static let roundWindow = Phrase(ar: "من حان تحديثه", en: "Whose update is")

  package static func tableHolds(_ rows: Int, of all: Int) -> Phrase {
    Phrase(
      ar: "في الملف أول \(rows) سطر بحسب موعد التحديث، من \(all).",
      en: "The file holds the first \(rows) rows by update day, of \(all).")
  }

  package static func filesTold(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أحد ينتظر التذكير", one: "ذُكِّر مستفيد واحد", two: "ذُكِّر مستفيدان", few: "ذُكِّر # مستفيدين",
        many: "ذُكِّر # مستفيدًا", other: "ذُكِّر # مستفيد"),
      en: EnglishForms(zero: "Nobody was left to tell", one: "# person was told", other: "# people were told"))
  }
}
