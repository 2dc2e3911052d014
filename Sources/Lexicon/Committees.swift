// The committee room: committees, sittings, one item of an agenda, minutes, interests.

extension Phrase {
  package static let placeCommittee = Phrase(ar: "اللجان", en: "Committees")
  package static let committeeRoom = Phrase(ar: "اللجان والجلسات", en: "Committees and sittings")
  package static let committeeRoomLead = Phrase(
    ar: "تدرس اللجنة الطلبات المكتملة وتبت فيها في جلسة، ويوقّع الحاضرون محضرها.",
    en: "A committee studies complete requests and resolves them in a sitting, whose minutes the members sign.")
  package static let committees = Phrase(ar: "اللجان", en: "Committees")
  package static let committee = Phrase(ar: "اللجنة", en: "Committee")
  package static let sittings = Phrase(ar: "الجلسات", en: "Sittings")
  package static let sitting = Phrase(ar: "الجلسة", en: "Sitting")
  package static let noSittings = Phrase(ar: "لم تُجدول جلسة بعد.", en: "No sitting has been planned yet.")
  package static let noCommittees = Phrase(ar: "لا توجد لجنة بعد", en: "There is no committee yet")
  package static let noCommitteesAdvice = Phrase(
    ar:
      "لا يُبت في طلب إلا في جلسة لجنة. يشكّل اللجنة مدير النظام أو أمين سر المجلس أو الإدارة العليا: رئيس وعضو آخر على الأقل، ثم يجدول رئيسها أو أمين سرها أول جلسة.",
    en:
      "A request is decided in a committee’s sitting only. The administrator, the board’s secretary or senior management appoint one: a chair and at least one more member. Then its chair or secretary plans the first sitting."
  )
  package static let formCommittee = Phrase(ar: "تشكيل لجنة", en: "Appoint a committee")
  package static let changeCommittee = Phrase(ar: "تعديل اللجنة", en: "Change the committee")
  package static let saveCommittee = Phrase(ar: "حفظ اللجنة", en: "Save the committee")
  package static let committeeNameAr = Phrase(ar: "اسم اللجنة بالعربية", en: "Name in Arabic")
  package static let committeeNameEn = Phrase(ar: "اسم اللجنة بالإنجليزية", en: "Name in English")
  package static let quorum = Phrase(ar: "النصاب", en: "Quorum")
  package static let quorumHint = Phrase(
    ar: "عدد الأعضاء اللازم للبت، ولا يقل عن اثنين. فارغًا: أكثر من نصف من لهم صوت.",
    en: "How many members it takes, at least two. Empty: more than half of those with a vote.")
  package static let moreThanHalf = Phrase(ar: "أكثر من نصف الأعضاء", en: "More than half of the members")
  package static let committeeMembers = Phrase(ar: "أعضاء اللجنة", en: "Members")
  package static let committeeMembersHint = Phrase(
    ar: "للرئيس والأعضاء صوت، ولمن يخوّله عمله اتخاذ القرار فقط. من انتهت مدته لا يُحسب ولا يصوّت.",
    en:
      "Chair and members vote; only those whose post decides may be one. Whose term has ended neither counts nor votes."
  )
  package static let notOnCommittee = Phrase(ar: "ليس عضوًا", en: "Not on it")
  package static let committeePost = Phrase(ar: "الصفة", en: "Post")
  package static let term = Phrase(ar: "مدة العضوية", en: "Term")
  package static let termFrom = Phrase(ar: "من", en: "From")
  package static let termUntil = Phrase(ar: "حتى", en: "Until")
  package static let committeeSits = Phrase(ar: "اللجنة قائمة", en: "The committee sits")
  package static let committeeDissolved = Phrase(ar: "اللجنة منتهية", en: "The committee is dissolved")
  package static let planSitting = Phrase(ar: "جدولة جلسة", en: "Plan a sitting")
  package static let sittingForm = Phrase(ar: "كيف تُعقد؟", en: "How is it held?")
  package static let asMeeting = Phrase(ar: "اجتماع", en: "A meeting")
  package static let byCirculation = Phrase(ar: "بالتمرير", en: "By circulation")
  package static let byCirculationHint = Phrase(
    ar: "يصوّت كل عضو من مكانه حتى آخر يوم.", en: "Each member votes from where they are, until the last day.")
  package static let sittingDay = Phrase(ar: "اليوم", en: "Day")
  package static let sittingHour = Phrase(ar: "الساعة", en: "Hour")
  package static let sittingPlace = Phrase(ar: "المكان", en: "Place")
  package static let placeHint = Phrase(ar: "للاجتماع", en: "For a meeting")
  package static let votingUntil = Phrase(ar: "آخر يوم للتصويت", en: "Last day to vote")
  package static let votingUntilHint = Phrase(ar: "للتمرير", en: "For a circulation")
  package static let sittingNumber = Phrase(ar: "رقم الجلسة", en: "Number")
  package static let sittingBegins = Phrase(ar: "موعدها", en: "When")
  package static let agenda = Phrase(ar: "جدول الأعمال", en: "Agenda")
  package static let agendaIsEmpty = Phrase(ar: "جدول الأعمال فارغ.", en: "The agenda is empty.")
  package static let placeOnAgenda = Phrase(ar: "إدراج في جدول الأعمال", en: "Place on the agenda")
  package static let waitingForAgenda = Phrase(ar: "طلبات تنتظر جلسة", en: "Requests that wait for a sitting")
  package static let waitingForAgendaHint = Phrase(
    ar: "اكتملت ودُرست، الأقرب موعدًا أولًا.", en: "Complete and studied, the most pressing first.")
  package static let nothingWaits = Phrase(ar: "لا طلب ينتظر جلسة.", en: "No request waits for a sitting.")
  package static let takeOff = Phrase(ar: "رفع من الجدول", en: "Take off")
  package static let conveneSitting = Phrase(ar: "افتتاح الجلسة", en: "Open the sitting")
  package static let openVoting = Phrase(ar: "فتح التصويت", en: "Open the voting")
  package static let whoCame = Phrase(ar: "من حضر؟", en: "Who is present?")
  package static let comesLate = Phrase(ar: "عضو حضر متأخرًا", en: "A member comes late")
  package static let recordArrival = Phrase(ar: "تسجيل حضوره", en: "Record the arrival")
  package static let closeSitting = Phrase(ar: "إغلاق الجلسة وختم المحضر", en: "Close and seal the minutes")
  package static let closeSittingHint = Phrase(
    ar: "لا يتغير المحضر بعد ختمه. ما لم يُنظر فيه ينتظر جلسة أخرى.",
    en: "Sealed minutes never change. What was not reached waits for another sitting.")
  package static let cancelSitting = Phrase(ar: "إلغاء الجلسة", en: "Cancel the sitting")
  package static let sittingCancelReason = Phrase(ar: "سبب الإلغاء", en: "Why it is cancelled")
  package static let readingPack = Phrase(ar: "ملف القراءة (PDF)", en: "Reading pack (PDF)")
  package static let minutes = Phrase(ar: "محضر الجلسة", en: "Minutes")
  package static let minutesPDF = Phrase(ar: "المحضر (PDF)", en: "Minutes (PDF)")
  package static let sealOfMinutes = Phrase(ar: "ختم المحضر", en: "Seal")
  package static let signatures = Phrase(ar: "التواقيع", en: "Signatures")
  package static let unsigned = Phrase(ar: "لم يوقّع بعد", en: "Not signed yet")
  package static let refusedToSign = Phrase(ar: "امتناع عن التوقيع", en: "Refused to sign")
  package static let signed = Phrase(ar: "وقّع", en: "Signed")
  package static let signMinutes = Phrase(ar: "توقيع المحضر", en: "Sign the minutes")
  package static let signMinutesHint = Phrase(
    ar: "أقر أن هذا المحضر يطابق ما جرى في الجلسة، وأوقّعه باسمي.",
    en: "I confirm that these minutes are what happened in the sitting, and sign them in my name.")
  package static let refuseToSign = Phrase(ar: "الامتناع عن التوقيع", en: "Refuse to sign")
  package static let refusalReason = Phrase(ar: "سبب الامتناع", en: "Why you refuse")
  package static let attendance = Phrase(ar: "الحضور", en: "Attendance")
  package static let signature = Phrase(ar: "التوقيع", en: "Signature")
  package static let signedAt = Phrase(ar: "وقته", en: "When")
  package static let absent = Phrase(ar: "غائب", en: "Absent")
  package static let present = Phrase(ar: "حاضر", en: "Present")
  package static let membersPresent = Phrase(ar: "الحاضرون", en: "Present")
  package static let votes = Phrase(ar: "الأصوات", en: "Votes")
  package static let vote = Phrase(ar: "الصوت", en: "Vote")
  package static let noVotes = Phrase(ar: "لم يصوّت أحد بعد.", en: "Nobody has voted yet.")
  package static let myVote = Phrase(ar: "صوتك", en: "Your vote")
  package static let castVote = Phrase(ar: "تسجيل الصوت", en: "Cast the vote")
  package static let voteReason = Phrase(ar: "سبب الصوت", en: "Reason for the vote")
  package static let recusals = Phrase(ar: "المتنحّون", en: "Standing aside")
  package static let recuse = Phrase(ar: "التنحي عن البند", en: "Stand aside")
  package static let recuseHint = Phrase(
    ar: "من له صلة بمقدم الطلب يتنحى، ويُذكر تنحيه في المحضر.",
    en: "Whoever is tied to the applicant stands aside; the minutes tell of it.")
  package static let recuseReason = Phrase(ar: "سبب التنحي", en: "Why you stand aside")
  package static let resolveItem = Phrase(ar: "البت في الطلب", en: "Resolve the request")
  package static let votesComeTo = Phrase(ar: "تؤول الأصوات إلى:", en: "The votes come to:")
  package static let recordResolution = Phrase(ar: "تسجيل القرار", en: "Record the resolution")
  package static let months = Phrase(ar: "المدة بالأشهر", en: "For how many months")
  package static let monthsHint = Phrase(ar: "فارغة لما يُمنح مرة واحدة", en: "Empty for what is granted once")
  package static let itemState = Phrase(ar: "حال البند", en: "State")
  package static let clashHeading = Phrase(
    ar: "أفصحتَ عن صلة بمقدم هذا الطلب", en: "You declared a tie to this applicant")
  package static let interests = Phrase(ar: "إفصاحاتي", en: "My interests")
  package static let interestsLead = Phrase(
    ar: "الأقارب ومن لك معهم مصلحة. لا تصوّت على طلب أحدهم، ويظهر ذلك لك قبل الجلسة. لا يراها غيرك.",
    en:
      "Relatives, and those you share an interest with. You do not vote on their requests, and are told before. Only you see these."
  )
  package static let noInterests = Phrase(ar: "لم تفصح عن أحد.", en: "You have declared nobody.")
  package static let declareInterest = Phrase(ar: "إفصاح جديد", en: "Declare")
  package static let interestName = Phrase(ar: "الاسم", en: "Name")
  package static let interestRelation = Phrase(ar: "الصلة", en: "Relation")
  package static let interestRelationHint = Phrase(
    ar: "مثل: أخي، شريكي في عمل", en: "Such as brother, business partner")
  package static let withdrawInterest = Phrase(ar: "سحب الإفصاح", en: "Withdraw")
  package static let onSitting = Phrase(ar: "مدرج في الجلسة", en: "On the agenda of sitting")
  package static let notOnAgendaYet = Phrase(
    ar: "لم يُدرج في جلسة بعد", en: "Not yet on an agenda")

  package static func sitting(_ number: String) -> Phrase {
    Phrase(ar: "الجلسة \(number)", en: "Sitting \(number)")
  }

  package static func votesCast(_ cast: Int, of voters: Int, quorum: Int) -> Phrase {
    Phrase(
      ar: "صوّت \(cast) من \(voters)، والنصاب \(quorum)", en: "\(cast) of \(voters) have voted; the quorum is \(quorum)")
  }

  package static func requestsWaiting(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا طلب ينتظر جلسة", one: "طلب واحد ينتظر جلسة", two: "طلبان ينتظران جلسة", few: "# طلبات تنتظر جلسة",
        many: "# طلبًا ينتظر جلسة", other: "# طلب ينتظر جلسة"),
      en: EnglishForms(
        zero: "No request waits for a sitting", one: "# request waits for a sitting",
        other: "# requests wait for a sitting"))
  }

  package static func agendaItems(_ count: Int, open: Int) -> Phrase {
    Phrase(ar: "البنود: \(count)، لم يُبت في \(open)", en: "\(count) on the agenda, \(open) not resolved")
  }

  package static func forMonths(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "مرة واحدة", one: "لمدة شهر", two: "لمدة شهرين", few: "لمدة # أشهر", many: "لمدة # شهرًا",
        other: "لمدة # شهر"), en: EnglishForms(one: "for # month", other: "for # months"))
  }
}
