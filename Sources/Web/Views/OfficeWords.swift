import Casework
package import Lexicon
package import Office

extension ApplicationRefusal {
  var words: Phrase {
    switch self {
    case .noPolicyInForce: .notTakingRequests
    case .channelClosed:
      Phrase(
        ar: "سياسة الجمعية لا تستقبل الطلبات عبر الموقع. تواصل معها بإحدى قنواتها المعلنة.",
        en: "The association’s policy does not take requests on the website. Please use one of its channels.")
    case .formChanged: .formChangedWords
    case .changedUnread: .dataChangedUnread
    case .noSuchService: Phrase(ar: "هذه الخدمة غير متاحة الآن.", en: "This service is not offered now.")
    case .keyUsed:
      Phrase(
        ar: "استُعمل هذا المفتاح لطلب ببيانات أخرى، فلم يُحفظ شيء. أرسل هذا الطلب بمفتاح خاص به.",
        en:
          "This key was used for an application with other data, so nothing was saved. Send this one under its own key."
      )
    case .noSuchDraft:
      Phrase(ar: "لا توجد مسودة بهذا المتصفح. ابدأ طلبًا جديدًا.", en: "This browser has no draft. Start a new request.")
    }
  }
}

extension Phrase {
  static let uploadsTooFast = Phrase(
    ar: "رُفعت ملفات كثيرة في وقت قصير. انتظر دقيقة ثم أعد رفع هذا الملف.",
    en: "Many files were uploaded in a short time. Wait a minute, then upload this one again.")
  static let uploadsSpent = Phrase(
    ar:
      "رُفع لهذا الطلب كل ما يُسمح به: \(UploadAllowance.files) ملفًا أو \(UploadAllowance.bytes >> 20) ميجابايت مع ما استُبدل. سلّم هذا المستند إلى الجمعية.",
    en:
      "All that is allowed was uploaded for this request: \(UploadAllowance.files) files or \(UploadAllowance.bytes >> 20) MB, replaced ones included. Please hand this document to the association."
  )
}

extension Vault.Refusal {
  var words: Phrase {
    switch self {
    case .empty: .fileEmpty
    case .tooLarge: .fileTooLarge
    case .notAccepted: .fileKindRefused
    case .tooMany(let limit):
      Phrase(
        ar: "رُفع هنا كل ما يُسمح به: \(limit) ملف أو \(DeskAllowance.bytes >> 20) ميجابايت مع ما استُبدل.",
        en: "All that is allowed was uploaded here: \(limit) files or \(DeskAllowance.bytes >> 20) MB, replaced ones "
          + "included.")
    }
  }
}

extension Message {
  /// The message as the applicant reads it.
  package var words: Phrase {
    let note = self[.reason] ?? self[.note] ?? ""
    if kind == .incomplete, let document {
      return .sentBack(document, of: self[.number] ?? "", because: note)
    }
    if kind == .paid {
      return .paid(Int64(self[.amount] ?? "") ?? 0, on: self[.number] ?? "")
    }
    if kind == .renewalDue, let day = self[.until].flatMap({ CalendarDay(iso: $0) }) {
      return .renewalDue(self[.number] ?? "", by: DualDate(day))
    }
    if let booking = bookingWords { return booking }
    if kind == .stillMissing { return missingWords }
    return kind.words(
      number: self[.number] ?? "", note: note,
      granted: .granted(
        self[.amount].flatMap { Int64($0) }, on: self[.conditions] ?? "",
        for: self[.months].flatMap { Int($0) }),
      appealing: self[.until].flatMap { CalendarDay(iso: $0) }.map { DualDate($0) })
  }
}

extension Message.Kind {
  func words(
    number: String, note: String = "", granted: Phrase? = nil, appealing until: DualDate? = nil
  ) -> Phrase {
    switch self {
    case .received:
      return Phrase(
        ar: "وصل طلبك رقم \(number). احتفظ بالرقم لتتبعه.",
        en: "Your request \(number) has arrived. Keep the number to track it.")
    case .trackingCode:
      return Phrase(
        ar: "رمز تتبع الطلب \(number): \(note). صالح لعشر دقائق، ولا تعطه أحدًا.",
        en: "Code for request \(number): \(note). Valid for ten minutes; give it to nobody.")
    case .incomplete:
      return Phrase(ar: "طلبك رقم \(number) ينقصه شيء: \(note)", en: "Your request \(number) lacks something: \(note)")
    case .committeeNotice:
      return Phrase(
        ar: "طلبك رقم \(number) سيُرفع إلى اللجنة المختصة لدراسته والرد عليك.",
        en: "A committee will study your request \(number) and answer you.")
    case .accepted:
      let reasons = note.asSentence
      let accepted = Phrase(
        ar: "قُبل طلبك رقم \(number). \(reasons)", en: "Your request \(number) was accepted. \(reasons)")
      return [granted, until.map { .appealTaken(until: $0) }].compactMap(\.self).reduce(accepted) { $0.joined($1) }
    case .rejected:
      let reasons = note.asSentence
      let rejected = Phrase(
        ar: "نعتذر عن قبول طلبك رقم \(number). السبب: \(reasons)",
        en: "Your request \(number) was not accepted. Reason: \(reasons)")
      return rejected.joined(until.map { .appealTaken(until: $0) } ?? .mayAppeal)
    case .deferred:
      let reasons = note.asSentence
      return Phrase(
        ar: "أُجّل البت في طلبك رقم \(number)، ونبلغك بالقرار عند صدوره. السبب: \(reasons)",
        en: "The decision on your request \(number) was put off; you will be told when it is taken. Reason: \(reasons)")
    case .registered:
      return Phrase(
        ar: "سُجِّل ملفك لدينا بشأن الطلب رقم \(number).", en: "You are registered with us on request \(number).")
    case .delivered:
      return Phrase(ar: "سُلِّمت خدمة الطلب رقم \(number).", en: "The service of request \(number) has been delivered.")
    case .clockPaused:
      return Phrase(
        ar: "توقفت مهلة الرد على طلبك رقم \(number): \(note)",
        en: "The clock on your request \(number) is paused: \(note)")
    case .mobileReplaced:
      return Phrase(
        ar: "ستصلك رسائل طلبك رقم \(number) ورموزه على هذا الجوال من الآن.",
        en: "Messages and codes of your request \(number) come to this mobile from now on.")
    case .mobileGivenUp:
      return Phrase(
        ar: "لن تصل رسائل الطلب رقم \(number) إلى هذا الجوال بعد الآن. إن كان الطلب طلبك ولم تطلب ذلك فأخبر الجمعية.",
        en:
          "Messages of request \(number) no longer come to this mobile. If the request is yours and you did not ask for this, tell the association."
      )
    case .signAgain:
      return Phrase(
        ar: "تغيّرت بيانات طلبك رقم \(number) بعد إقرارك. راجعها في صفحة التتبع وأقرّ بها من جديد.",
        en:
          "The data of your request \(number) changed after you signed. Check it on the tracking page and sign again.")
    case .paid:
      return Phrase(ar: "صُرفت لك دفعة عن الطلب رقم \(number).", en: "A payment on your request \(number) was made.")
    case .handoverCode:
      return Phrase(
        ar: "رمز استلام ما يخص الطلب \(number): \(note). صالح لعشر دقائق، ولا تعطه إلا عند الاستلام.",
        en: "Code to receive what request \(number) brought: \(note). Valid for ten minutes; give it only on receipt.")
    case .renewalDue:
      return Phrase(ar: "حان موعد تحديث ملفك \(number).", en: "Your file \(number) is due for its update.")
    case .bookingCode:
      return Phrase(
        ar: "رمز موعدك \(number): \(note). صالح لعشر دقائق، ولا تعطه أحدًا.",
        en: "Code for your appointment \(number): \(note). Valid for ten minutes; give it to nobody.")
    case .inquiryAnswered:
      return Phrase(ar: "جواب استفسارك \(number): \(note)", en: "The answer to your inquiry \(number): \(note)")
    case .stillMissing:
      return Phrase(ar: "طلبك رقم \(number) ينقصه شيء.", en: "Your request \(number) lacks something.")
    case .bookingMade, .bookingMoved, .bookingCancelled, .bookingReminder:
      return Phrase(ar: "موعدك \(number)", en: "Your appointment \(number)")
    case .appealLodged, .appealHeard, .appealPutOff, .appealUpheld, .appealDismissed, .appealWithdrawn:
      return appealWords(number, note.asSentence, granted)
    case .dataAsked:
      return Phrase(
        ar: "سجلنا طلبك بشأن بياناتك برقم \(number)، ونجيبك خلال ثلاثين يومًا.",
        en: "Your request about your data is taken under \(number). We answer within thirty days.")
    case .dataExtended:
      return Phrase(
        ar: "نحتاج إلى ثلاثين يومًا أخرى للرد على طلبك \(number). السبب: \(note)",
        en: "We need thirty more days to answer your request \(number). Reason: \(note)")
    case .dataGranted:
      return Phrase(ar: "أُجيب طلبك \(number): \(note)", en: "Your request \(number) is granted: \(note)")
    case .dataRefused:
      return Phrase(
        ar: "نعتذر عن إجابة طلبك \(number). السبب: \(note). ولك أن تشكو إلى الجهة المختصة بحماية البيانات.",
        en:
          "Your request \(number) could not be granted. Reason: \(note). You may complain to the data protection authority."
      )
    case .withdrawn:
      return Phrase(ar: "سُحب طلبك رقم \(number).", en: "Your request \(number) was withdrawn.")
    }
  }
}

extension Message.Kind {
  /// What is said at each step of an appeal on the request of that number.
  fileprivate func appealWords(_ number: String, _ reasons: String, _ granted: Phrase?) -> Phrase {
    switch self {
    case .appealLodged:
      Phrase(
        ar: "وصل تظلمك على الطلب رقم \(number). ينظر فيه من لم يشارك في القرار، ونبلغك بجوابه.",
        en:
          "Your appeal on request \(number) has arrived. People who took no part in the decision hear it, and we will answer you."
      )
    case .appealHeard:
      Phrase(
        ar: "بدأ النظر في تظلمك على الطلب رقم \(number).",
        en: "The hearing of your appeal on request \(number) has begun.")
    case .appealPutOff:
      Phrase(
        ar: "أُجّل النظر في تظلمك على الطلب رقم \(number): \(reasons)",
        en: "The hearing of your appeal on request \(number) was put off: \(reasons)")
    case .appealUpheld:
      granted.map { upheld(number, reasons).joined($0) } ?? upheld(number, reasons)
    case .appealDismissed:
      Phrase(
        ar: "نُظر في تظلمك على الطلب رقم \(number)، وبقي القرار كما هو. السبب: \(reasons)",
        en: "Your appeal on request \(number) was heard, and the decision stands. Reason: \(reasons)")
    default:
      Phrase(ar: "سُحب تظلمك على الطلب رقم \(number).", en: "Your appeal on request \(number) was withdrawn.")
    }
  }

  private func upheld(_ number: String, _ reasons: String) -> Phrase {
    Phrase(
      ar: "قُبل تظلمك على الطلب رقم \(number). \(reasons)",
      en: "Your appeal on request \(number) was upheld. \(reasons)")
  }
}

extension Decision {
  /// What was granted and on what conditions, as the applicant reads it; nil when neither was said.
  var granted: Phrase? { .granted(amount?.count, on: conditions, for: months) }
}

extension Phrase {
  static let mayAppeal = Phrase(
    ar: "ولك حق التظلم لدى الجمعية.", en: "You may appeal to the association.")

  /// That one document was not accepted, and why.
  static func sentBack(_ document: (ar: String, en: String), of number: String, because reason: String) -> Phrase {
    Phrase(
      ar: "لم يُقبل مستند «\(document.ar)» في طلبك رقم \(number): \(reason)",
      en: "The document “\(document.en)” in your request \(number) was not accepted: \(reason)")
  }

  /// An amount in halalas, how long it runs and conditions, as sentences; nil when there are none of them.
  static func granted(_ halalas: Int64?, on conditions: String, for months: Int?) -> Phrase? {
    var sentences: [Phrase] = []
    if let money = halalas.map({ Phrase.money(halalas: $0) }) {
      sentences.append(Phrase(ar: "المبلغ المقرر: \(money.ar).", en: "Amount granted: \(money.en)."))
    }
    if let words = months.map(Phrase.forMonths) {
      sentences.append(Phrase(ar: "يُمنح \(words.ar).", en: "Granted \(words.en)."))
    }
    if !conditions.isEmpty {
      let words = conditions.asSentence
      sentences.append(Phrase(ar: "الشروط: \(words)", en: "Conditions: \(words)"))
    }
    return sentences.first.map { first in sentences.dropFirst().reduce(first) { $0.joined($1) } }
  }
}

extension String {
  /// With a full stop where it ends without a mark, so that another sentence may follow.
  var asSentence: String {
    let words = trimmedSpaces
    guard let last = words.last, !".!?؟…".contains(last) else { return words }
    return words + "."
  }
}

extension Message {
  /// Everything a request still lacks, by name.
  private var missingWords: Phrase {
    let names = facts.filter { $0.name == .title }.map(\.value)
    let number = self[.number] ?? ""
    func listed(_ first: Int, by separator: String) -> String {
      stride(from: first, to: names.count, by: 2).map { names[$0] }.joined(separator: separator)
    }
    return Phrase(
      ar: "ليكتمل طلبك رقم \(number) أحضر أو ارفع من صفحة التتبع: \(listed(0, by: "، ")).",
      en: "To complete your request \(number), bring or upload on the tracking page: \(listed(1, by: ", ")).")
  }

  /// What is said about an appointment; nil for any other message, and for its code.
  private var bookingWords: Phrase? {
    let names = facts.filter { $0.name == .title }.map(\.value)
    guard let number = self[.number], let hour = self[.hour], names.count == 2,
      let day = self[.day].flatMap({ CalendarDay(iso: $0) })
    else { return nil }
    let date = Phrase.fullDate(DualDate(day))
    let (whenAr, whenEn) = ("\(date.ar) الساعة \(hour)، \(names[0])", "\(date.en) at \(hour), \(names[1])")
    return switch kind {
    case .bookingMade:
      Phrase(
        ar: "حُجز موعدك: \(whenAr). رقم الموعد \(number).", en: "Your appointment: \(whenEn). Its number is \(number).")
    case .bookingMoved:
      Phrase(ar: "نُقل موعدك \(number) إلى \(whenAr).", en: "Your appointment \(number) was moved to \(whenEn).")
    case .bookingCancelled:
      Phrase(ar: "أُلغي موعدك \(number): \(whenAr).", en: "Your appointment \(number) was called off: \(whenEn).")
    case .bookingReminder:
      Phrase(
        ar: "تذكير بموعدك \(number): \(whenAr). إن لم يناسبك فانقله أو ألغه من الموقع ليأخذه غيرك.",
        en:
          "Reminder of your appointment \(number): \(whenEn). If it no longer suits you, move it or call it off on the website so that someone else can have it."
      )
    default: nil
    }
  }
}
