package import Casework

extension Job.Kind {
  package var name: Phrase {
    switch self {
    case .dailyRound: Phrase(ar: "الجولة اليومية", en: "Daily round")
    case .delivery: Phrase(ar: "إرسال رسالة", en: "Sending a message")
    case .bookingReminder: Phrase(ar: "تذكير بموعد", en: "Reminder of an appointment")
    case .peopleList: Phrase(ar: "قائمة أشخاص", en: "List of people")
    }
  }
}

extension Job.State {
  package var name: Phrase {
    switch self {
    case .waiting: Phrase(ar: "بالانتظار", en: "Waiting")
    case .claimed: Phrase(ar: "جارٍ", en: "Under way")
    case .done: Phrase(ar: "أُنجز", en: "Done")
    case .dead: Phrase(ar: "متوقف", en: "Given up")
    }
  }
}

extension Job.Failure {
  /// What went wrong and, where a person can do something about it, what.
  package var words: Phrase {
    switch self {
    case .unavailable: Phrase(ar: "قاعدة البيانات غير متاحة", en: "The database was not available")
    case .tookTooLong: Phrase(ar: "استغرق وقتًا أطول من المسموح", en: "It took too long")
    case .notCarried:
      Phrase(ar: "لم تُسلَّم الرسالة؛ راجع مجلد الرسائل", en: "Not handed over; look at the messages folder")
    case .lapsed: Phrase(ar: "انقطع تشغيله قبل أن يكتمل", en: "It was cut off before it ended")
    case .broken: Phrase(ar: "خلل في البرنامج أو بياناته", en: "Something in the program or its data")
    }
  }
}
