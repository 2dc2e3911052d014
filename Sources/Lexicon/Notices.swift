package import Casework

// Words of what colleagues are told within the office, and of the calendar of last days.

extension Phrase {
  package static let placeNotices = Phrase(ar: "التنبيهات", en: "Notices")
  package static let placeCalendar = Phrase(ar: "التقويم", en: "Calendar")
  package static let noticesLead = Phrase(
    ar: "ما أُسند إليك، وما ذُكرتَ فيه، والمهل التي قربت أو فاتت.",
    en: "What was given to you, where you were named, and deadlines that are near or have passed.")
  package static let noNotices = Phrase(ar: "لا تنبيهات.", en: "No notices.")
  package static let markAllSeen = Phrase(ar: "اطّلعت عليها كلها", en: "I have seen them all")
  package static let noticesSeen = Phrase(ar: "سُجّل اطلاعك على التنبيهات.", en: "Marked as seen.")

  package static let actNote = Phrase(ar: "ملاحظة داخلية", en: "Internal note")
  package static let noteText = Phrase(ar: "الملاحظة", en: "Note")
  package static let noteHint = Phrase(
    ar: "يراها الموظفون وحدهم. اكتب @ ثم اسم الزميل لتنبيهه.",
    en: "Only colleagues see it. Write @ and a colleague’s name to tell them.")
  package static let keepNote = Phrase(ar: "احفظ الملاحظة", en: "Keep the note")
  package static let noteKept = Phrase(ar: "حُفظت الملاحظة.", en: "The note is kept.")

  package static let assignTicked = Phrase(ar: "أسند ما أشّرت عليه", en: "Assign what is ticked")
  package static let tickedAssigned = Phrase(ar: "أُسند ما أشّرت عليه.", en: "What was ticked is assigned.")
  package static let nothingAssigned = Phrase(
    ar: "لم يتغيّر شيء: أشّر على طلب واحد على الأقل واختر الموظف.",
    en: "Nothing changed: tick a request at least, and choose a colleague.")
  package static func tick(_ number: String, of person: String) -> Phrase {
    Phrase(ar: "اختر الطلب \(number)، \(person)", en: "Tick \(number), \(person)")
  }

  package static let watchHeading = Phrase(ar: "التنبيه إلى المهل", en: "Reminders of deadlines")
  package static let watchLead = Phrase(
    ar: "ممارسة عامة لا نص فيها، فلكل جمعية أن تضبطها. تُعد أيام العمل وحدها.",
    en: "General practice rather than a rule, so each association sets its own. Only working days count.")
  package static let watchReminders = Phrase(
    ar: "ذكّر المسؤول قبل آخر يوم بـ", en: "Remind those in charge before the last day by")
  package static let watchRemindersHint = Phrase(
    ar: "أيام تفصلها فواصل، و0 لليوم الأخير نفسه. مثال: 3، 1، 0",
    en: "Days with commas between; 0 is the last day itself. For example: 3, 1, 0")
  package static let watchEscalations = Phrase(
    ar: "أخبر الإدارة العليا بعد فوات آخر يوم بـ", en: "Tell senior management after the last day by")
  package static let watchEscalationsHint = Phrase(ar: "مثال: 1، 5", en: "For example: 1, 5")
  package static let watchSaved = Phrase(ar: "حُفظت مواعيد التنبيه.", en: "The reminders are saved.")
  package static let watchNotDays = Phrase(
    ar: "اكتب أعداد أيام تفصلها فواصل، مثل: 3، 1", en: "Write numbers of days with commas between, such as: 3, 1")

  package static let calendarLead = Phrase(
    ar: "كم طلبًا ينتهي موعد الرد عليه في كل يوم، والإجازات.",
    en: "How many requests are due on each day, and the holidays.")
  package static let monthBefore = Phrase(ar: "الشهر السابق", en: "Month before")
  package static let monthAfter = Phrase(ar: "الشهر التالي", en: "Month after")
  package static let noHolidaysThisMonth = Phrase(ar: "لا إجازات في هذا الشهر.", en: "No holidays this month.")
  package static let dayOff = Phrase(ar: "عطلة", en: "Day off")

  /// «3 طلبات», "3 requests".
  package static func requestsDue(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا طلبات", one: "طلب واحد", two: "طلبان", few: "# طلبات", many: "# طلبًا", other: "# طلب"),
      en: EnglishForms(one: "# request", other: "# requests"))
  }
}

extension WatchRefusal {
  package var words: Phrase {
    switch self {
    case .outOfBounds:
      Phrase(
        ar: "يكون التذكير من 0 إلى \(DeadlineWatch.farthest) يوم عمل، والتصعيد من 1 إلى \(DeadlineWatch.farthest).",
        en:
          "A reminder lies 0 to \(DeadlineWatch.farthest) working days before, an escalation 1 to \(DeadlineWatch.farthest) after."
      )
    case .tooMany:
      Phrase(
        ar: "لا تزيد المواعيد على \(DeadlineWatch.mostSteps).", en: "There can be at most \(DeadlineWatch.mostSteps).")
    case .silent:
      Phrase(
        ar: "حدد موعد تصعيد واحدًا على الأقل، فلا تفوت مهلة في صمت.",
        en: "Set at least one escalation: no deadline passes in silence.")
    }
  }
}

extension Notice {
  private var isOfAgreement: Bool { if case .agreement = about { true } else { false } }

  private var isOfData: Bool { if case .dataRequest = about { true } else { false } }

  /// What of an agreement is due.
  private var matter: Phrase {
    self[.item].flatMap(Agreement.Due.Matter.init(key:))?.name ?? .oneAgreement
  }

  /// What it tells, in one line; the request's number stands beside.
  package var words: Phrase {
    let due = self[.until].flatMap { CalendarDay(iso: $0) }.map { Phrase.bothDates(DualDate($0)) } ?? .noDeadline
    let who = self[.assignee] ?? ""
    return switch kind {
    case .reminder where isOfAgreement: matter.joined(due, by: ": ")
    case .escalation where isOfAgreement:
      Phrase(ar: "فات موعد \(matter.ar)، وكان \(due.ar)", en: "Not done in time: \(matter.en), due \(due.en)")
    case .reminder where isOfData:
      Phrase(
        ar: "آخر يوم للرد على طلب بشأن البيانات: \(due.ar)", en: "Last day to answer a request about data: \(due.en)")
    case .escalation where isOfData:
      Phrase(
        ar: "فات آخر يوم للرد على طلب بشأن البيانات، وكان \(due.ar)",
        en: "The last day to answer a request about data has passed: \(due.en)")
    case .reminder where self[.appeal] != nil:
      Phrase(ar: "آخر يوم للرد على التظلم: \(due.ar)", en: "Last day to answer the appeal: \(due.en)")
    case .escalation where self[.appeal] != nil:
      Phrase(
        ar: "فات آخر يوم للرد على التظلم، وكان \(due.ar)",
        en: "The last day to answer the appeal has passed: \(due.en)")
    case .reminder: Phrase(ar: "آخر يوم للرد: \(due.ar)", en: "Last day for the answer: \(due.en)")
    case .escalation:
      Phrase(ar: "فات آخر يوم للرد، وكان \(due.ar)", en: "The last day for the answer has passed: \(due.en)")
    case .mention: Phrase(ar: "ذكرك \(who) في ملاحظة", en: "\(who) named you in a note")
    case .assignment: Phrase(ar: "أسند إليك \(who) طلبًا", en: "\(who) gave you a request")
    }
  }
}
