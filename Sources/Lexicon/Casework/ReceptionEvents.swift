import Casework

extension Event {
  /// What happened at the reception.
  var ofReception: Phrase {
    let words =
      switch kind {
      case .placeOpened: Phrase(ar: "فُتح مكان استقبال", en: "Reception place opened")
      case .placeChanged: Phrase(ar: "عُدِّل مكان استقبال", en: "Reception place changed")
      case .bookingMade: Phrase(ar: "حُجز موعد", en: "Appointment made")
      case .bookingMoved: Phrase(ar: "نُقل موعد", en: "Appointment moved")
      case .bookingCancelled: Phrase(ar: "أُلغي موعد", en: "Appointment called off")
      case .bookingArrived: Phrase(ar: "حضر صاحب الموعد", en: "Came to the appointment")
      case .bookingServed: Phrase(ar: "قُضيت حاجة صاحب الموعد", en: "Appointment kept")
      case .turnTaken: Phrase(ar: "أُعطي مراجع دورًا", en: "Turn given")
      case .turnCalled: Phrase(ar: "نودي صاحب الدور", en: "Turn called")
      case .turnPutBack: Phrase(ar: "أُعيد الدور إلى الانتظار", en: "Turn put back to wait")
      case .turnBegun: Phrase(ar: "بدأت خدمة صاحب الدور", en: "Service of a turn begun")
      case .turnDone: Phrase(ar: "انتهت خدمة صاحب الدور", en: "Service of a turn ended")
      case .turnLeft: Phrase(ar: "انصرف صاحب الدور قبل خدمته", en: "Left without being received")
      case .turnPreferred: Phrase(ar: "قُدِّم دور مراجع لعذره", en: "Turn called first for a reason")
      case .turnLinked: Phrase(ar: "رُبطت زيارة بطلب", en: "Visit linked to a request")
      case .turnHanded: Phrase(ar: "سُلِّم المراجع", en: "Handed to a visitor")
      case .inquiryTaken: Phrase(ar: "دُوِّن استفسار", en: "Inquiry written down")
      case .inquiryReferred: Phrase(ar: "أُحيل استفسار", en: "Inquiry referred")
      case .inquiryAnswered: Phrase(ar: "أُجيب عن استفسار", en: "Inquiry answered")
      case .bookingLeft: Phrase(ar: "انصرف صاحب الموعد قبل خدمته", en: "Left before being received")
      default: Phrase(ar: "لم يحضر صاحب الموعد", en: "Nobody came to the appointment")
      }
    if let name = self[.title] { return words.joined(Phrase(verbatim: name), by: ": ") }
    var told = words.joined(Phrase(verbatim: self[.number] ?? ""), by: ": ")
    if let priority = self[.urgency].flatMap(Ticket.Priority.init(rawValue:)) {
      told = told.joined(priority.name, by: " – ")
    }
    if let thing = self[.method].flatMap(Handed.Kind.init(rawValue:)) { told = told.joined(thing.name, by: " – ") }
    for name in [Event.Fact.Name.assignee, .against] {
      if let value = self[name] { told = told.joined(Phrase(verbatim: value), by: " – ") }
    }
    if let day = self[.day].flatMap({ CalendarDay(iso: $0) }) {
      told = told.joined(.bothDates(DualDate(day)), by: " – ").joined(Phrase(verbatim: self[.hour] ?? ""))
    }
    return told
  }
}
