package import Casework

extension Refusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .wrongStage(let stage):
      Phrase(
        ar: "لا يمكن هذا الإجراء والطلب في مرحلة «\(stage.name.ar)».",
        en: "This cannot be done while the request is “\(stage.name.en)”.")
    case .notComplete:
      Phrase(
        ar: "الطلب غير مكتمل بعد. استكمل المستندات الناقصة أولًا.",
        en: "The request is not complete yet. Supply what is missing first.")
    case .notVerified:
      Phrase(
        ar: "هناك مستندات لم تُطابق بعد. طابقها قبل المتابعة.",
        en: "Some documents have not been verified. Verify them before going on.")
    case .verificationExpired(let items):
      Phrase(
        ar: "انتهت صلاحية: \(items.map(\.nameAr).joined(separator: "، ")). طابق مستندًا ساريًا قبل المتابعة.",
        en:
          "No longer valid: \(items.map(\.nameEn).joined(separator: ", ")). Verify a valid document before going on.")
    case .noSuchItem: Phrase(ar: "هذا المستند ليس من مستندات الطلب.", en: "The request has no such document.")
    case .criteriaNotRead:
      Phrase(
        ar: "اقرأ الشروط والمعايير وأكد اطلاعك عليها أولًا.",
        en: "Read the criteria and conditions and confirm it first.")
    case .notAttested:
      Phrase(ar: "لم يوقّع مقدم الطلب على صحة البيانات بعد.", en: "The applicant has not signed that the data is true.")
    case .methodNotTaken:
      Phrase(ar: "لا يُقبل التوقيع هنا بهذه الطريقة.", en: "A signature is not taken this way here.")
    case .witnessMissing: Phrase(ar: "اكتب اسم الشاهد على البصمة.", en: "Name the witness of the thumbprint.")
    case .sealBroken:
      Phrase(
        ar: "تغيّرت البيانات بعد الإقرار. خذ إقرارًا جديدًا من مقدم الطلب.",
        en: "The data changed after it was signed. Take a new attestation.")
    case .referralOpen:
      Phrase(
        ar: "هناك استيضاح لم يُجب عنه الباحث الاجتماعي بعد، أو لم يغلقه من سأل.",
        en: "The social researcher has not answered a referral yet, or nobody has closed it as clear.")
    case .noOpenReferral: Phrase(ar: "لا يوجد استيضاح بانتظار جواب.", en: "No referral is waiting for an answer.")
    case .noticeNotGiven:
      Phrase(
        ar: "أشعر مقدم الطلب بأن اللجنة ستدرس طلبه قبل رفعه إليها.",
        en: "Tell the applicant that a committee will study the request first.")
    case .noticeAlreadyGiven: Phrase(ar: "أُشعر مقدم الطلب من قبل.", en: "The applicant has been told already.")
    case .notStudied:
      Phrase(
        ar: "اكتب نتيجة الدراسة قبل رفع الطلب إلى اللجنة.",
        en: "Write the study’s outcome before the committee has the request.")
    case .urgencyNotClaimed:
      Phrase(ar: "لم يذكر مقدم الطلب أن حالته عاجلة.", en: "The applicant does not say that it is urgent.")
    case .sameResearcher:
      Phrase(ar: "الدراسة لدى هذا الباحث أصلًا. اختر باحثًا آخر.", en: "The study is theirs already. Choose another.")
    case .answerHeldBack(let day):
      Phrase(
        ar: "السياسة تؤخر الرد: أول يوم يجوز فيه هو \(Phrase.fullDate(DualDate(day)).ar).",
        en: "The policy holds the answer back: it may be given from \(Phrase.fullDate(DualDate(day)).en).")
    case .researcherMayNotDecide:
      Phrase(
        ar: "من درس الحالة لا يقرر فيها. يسجل القرار عضو آخر.",
        en: "Who studied the case may not decide on it. Another member must.")
    case .researcherMayNotDeliver:
      Phrase(
        ar: "من درس الحالة لا يسلّم خدمتها. يسلّمها موظف آخر.",
        en: "Who studied the case may not deliver it. Someone else must.")
    case .deciderMayNotDeliver:
      Phrase(
        ar: "من قرر في الطلب لا يسلّم خدمته. يسلّمها موظف آخر.", en: "Who decided may not deliver. Someone else must.")
    case .notEnoughMembers(let needed):
      Phrase(
        ar: "لا يكتمل النصاب: يلزم حضور \(needed) من الأعضاء على الأقل.",
        en: "No quorum: at least \(needed) members must be present.")
    case .tooManyMembers(let limit):
      Phrase(ar: "لا يزيد الحاضرون على \(limit).", en: "No more than \(limit) members can be present.")
    case .textMissing: Phrase(ar: "اكتب ما يلزم هنا.", en: "Write what is needed here.")
    case .textTooLong(let limit):
      Phrase(ar: "النص طويل. الحد الأعلى \(limit) حرف.", en: "The text is too long. At most \(limit) characters.")
    case .sameMobile:
      Phrase(ar: "هذا هو الرقم الحالي. أدخل رقمًا آخر.", en: "This is the number now. Enter another.")
    case .amountNeeded:
      Phrase(ar: "هذه الخدمة تسأل عن المبلغ. أدخل المبلغ المطلوب.", en: "This service asks for an amount. Enter it.")
    case .amountMissing: Phrase(ar: "أدخل المبلغ المقرر.", en: "Enter the amount granted.")
    case .moreThanAsked(let asked):
      Phrase(
        ar: "المبلغ أكثر مما طُلب (\(Phrase.money(halalas: asked.count).ar)). صحّحه، أو أكد أنه المقصود.",
        en:
          "This is more than was asked (\(Phrase.money(halalas: asked.count).en)). Correct it, or confirm that it is meant."
      )
    case .expiryNeeded:
      Phrase(ar: "أدخل التاريخ المكتوب في المستند.", en: "Enter the date printed on the document.")
    case .issuedAhead:
      Phrase(
        ar: "تاريخ الإصدار بعد اليوم. راجعه في المستند.", en: "The day of issue is after today. Check the document.")
    case .issueDayNeeded: Phrase(ar: "أدخل تاريخ إصدار المستند.", en: "Enter the day the document was issued.")
    case .originalNotSeen:
      Phrase(
        ar: "هذا المستند يُطابق بأصله. اطلع على الأصل أولًا.",
        en: "This document is matched with its original. See it first.")
    case .expiryPassed:
      Phrase(
        ar: "انتهت صلاحية هذا المستند. أعده لمقدم الطلب ليقدم ساريًا.",
        en: "This document has expired. Send it back for a valid one.")
    case .clockNotRunning: Phrase(ar: "المهلة متوقفة أصلًا.", en: "The clock is standing already.")
    case .clockNotPaused: Phrase(ar: "المهلة غير متوقفة.", en: "The clock is not paused.")
    case .serviceNeedsCommittee:
      Phrase(
        ar: "هذه الخدمة تقرر فيها لجنة. ارفع الطلب إليها.", en: "A committee decides on this service. Send it there.")
    case .policyNeedsCommittee:
      Phrase(
        ar: "سياسة الجمعية تَعِد بأن لجنة تدرس كل طلب. ارفع الطلب إلى اللجنة.",
        en: "The association’s policy promises a committee’s study of every request. Send it to the committee.")
    case .noCommitteeNeeded:
      Phrase(
        ar: "لا الخدمة ولا السياسة تطلب لجنة. تقرر الإدارة العليا في هذا الطلب.",
        en: "Neither the service nor the policy wants a committee. Senior management decides this request.")
    case .serviceDoesNotPay:
      Phrase(ar: "هذه الخدمة لا يُصرف فيها مال. اترك المبلغ فارغًا.", en: "This service gives no money. Leave it empty.")
    case .appeal(let refusal): refusal.words
    case .fieldwork(let refusal): refusal.words
    case .notYours: Phrase(ar: "هذا الإجراء لمن بدأه فقط.", en: "Only the person who began this may do it.")
    }
  }
}

extension FieldProblem {
  /// What is told at the field.
  ///
  /// `label` is the field's own name.
  /// What was wrong with what was typed in the field called `label`, and what would be right.
  package func words(for label: Phrase) -> Phrase {
    switch self {
    case .missing: .required(label)
    case .tooLong(let limit): .tooLong(label, most: limit)
    case .tooShort(let least):
      Phrase(
        ar: "\(label.ar): اكتب \(least) أحرف على الأقل.", en: "\(label.en): write at least \(least) characters.")
    case .format(let refusal): refusal.words(for: label)
    case .date(let refusal): refusal.words(for: label)
    case .notTicked: .tickToAttest
    case .reasonAlone: .urgentReasonAlone
    }
  }
}

extension FormatRefusal {
  /// What was wrong with what was typed in the field called `label`, and what would be right.
  package func words(for label: Phrase) -> Phrase {
    switch self {
    case .empty: .required(label)
    case .tooShort(let count, let expected):
      Phrase(ar: "\(label.ar): كتبت \(count) من \(expected).", en: "\(label.en): you typed \(count) of \(expected).")
    case .tooLong(let count, let expected):
      Phrase(
        ar: "\(label.ar): كتبت \(count) والمطلوب \(expected).",
        en: "\(label.en): you typed \(count), \(expected) are needed.")
    case .unexpected(let sign):
      Phrase(ar: "\(label.ar): العلامة «\(sign)» لا مكان لها هنا.", en: "\(label.en): “\(sign)” has no place here.")
    case .wrongStart(_, let expected):
      Phrase(
        ar: "\(label.ar): يبدأ بـ \(expected.map(\.leftToRight).joined(separator: " أو ")).",
        en: "\(label.en): it begins with \(expected.joined(separator: " or ")).")
    case .checksum:
      Phrase(
        ar: "\(label.ar): في الرقم خطأ، تحقق من كل خانة.", en: "\(label.en): a digit is wrong, check each of them.")
    case .negative: Phrase(ar: "\(label.ar): لا يكون أقل من صفر.", en: "\(label.en): it cannot be below zero.")
    case .misplacedSeparator:
      Phrase(ar: "\(label.ar): الفاصلة في غير مكانها.", en: "\(label.en): a separator is in the wrong place.")
    case .tooManyDecimals(_, let allowed):
      Phrase(
        ar: "\(label.ar): خانتان عشريتان كحد أعلى.", en: "\(label.en): at most \(allowed) decimal places.")
    case .tooLarge(let highest):
      Phrase(ar: "\(label.ar): أعلى مبلغ \(highest) ر.س.", en: "\(label.en): at most \(highest) SAR.")
    case .mixedScripts:
      Phrase(
        ar: "\(label.ar): اكتبه بالعربية أو باللاتينية، لا بهما معًا.",
        en: "\(label.en): write it in Arabic or in Latin letters, not both.")
    }
  }
}

extension String {
  /// Kept in its own direction among Arabic words: `+9665` would otherwise show its sign at the wrong end.
  var leftToRight: String { "\u{2066}\(self)\u{2069}" }
}

extension DateRefusal {
  /// What was wrong with what was typed in the field called `label`, and what would be right.
  package func words(for label: Phrase) -> Phrase {
    switch self {
    case .missing(let part):
      Phrase(ar: "\(label.ar): أدخل \(part.name.ar).", en: "\(label.en): enter the \(part.name.en).")
    case .notANumber(let part):
      Phrase(ar: "\(label.ar): \(part.name.ar) بالأرقام فقط.", en: "\(label.en): the \(part.name.en) must be a number.")
    case .notThreeParts: .badDate
    case .noSuchMonth: Phrase(ar: "\(label.ar): الشهر من 1 إلى 12.", en: "\(label.en): months run from 1 to 12.")
    case .noSuchDay(_, let month, let year, let calendar, let length):
      calendar == .hijri
        ? .hijriMonthHasDays(month: month, year: year, days: length)
        : Phrase(
          ar: "\(label.ar): \(Phrase.gregorianMonth(month).ar) \(year) فيه \(length) يومًا.",
          en: "\(label.en): \(Phrase.gregorianMonth(month).en) \(year) has \(length) days.")
    case .yearOutOfRange(_, let allowed):
      Phrase(
        ar: "\(label.ar): السنة بين \(allowed.lowerBound) و\(allowed.upperBound).",
        en: "\(label.en): the year is between \(allowed.lowerBound) and \(allowed.upperBound).")
    case .yearOfOtherCalendar(let year, let other):
      Phrase(
        ar: "\(label.ar): السنة \(year) \(other == .hijri ? "هجرية" : "ميلادية"). بدّل التقويم أو صحح السنة.",
        en:
          "\(label.en): \(year) is a \(other == .hijri ? "Hijri" : "Gregorian") year. Switch the calendar or correct the year."
      )
    case .inTheFuture: .dateInFuture
    case .tooLongAgo:
      Phrase(ar: "\(label.ar): التاريخ أبعد من أن يكون صحيحًا.", en: "\(label.en): the date is too long ago.")
    }
  }
}

extension DatePart {
  var name: Phrase {
    switch self {
    case .day: Phrase(ar: "اليوم", en: "day")
    case .month: Phrase(ar: "الشهر", en: "month")
    case .year: Phrase(ar: "السنة", en: "year")
    }
  }
}
