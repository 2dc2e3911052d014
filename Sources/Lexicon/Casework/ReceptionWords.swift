package import Casework

extension Booking.State {
  package var name: Phrase {
    switch self {
    case .booked: Phrase(ar: "محجوز", en: "Booked")
    case .arrived: Phrase(ar: "حضر", en: "Here")
    case .served: Phrase(ar: "قُضيت حاجته", en: "Received")
    case .left: Phrase(ar: "انصرف قبل خدمته", en: "Left unreceived")
    case .noShow: Phrase(ar: "لم يحضر", en: "Did not come")
    case .cancelled: Phrase(ar: "ملغى", en: "Called off")
    }
  }
}

extension Ticket.State {
  package var name: Phrase {
    switch self {
    case .waiting: Phrase(ar: "ينتظر", en: "Waiting")
    case .called: Phrase(ar: "نودي", en: "Called")
    case .serving: Phrase(ar: "تُقضى حاجته", en: "Being received")
    case .done: Phrase(ar: "قُضيت حاجته", en: "Received")
    case .left: Phrase(ar: "انصرف قبل خدمته", en: "Left unreceived")
    }
  }
}

extension Ticket.Priority {
  package var name: Phrase {
    switch self {
    case .elderly: Phrase(ar: "كبير السن", en: "Elderly")
    case .disability: Phrase(ar: "ذو إعاقة", en: "With a disability")
    case .illness: Phrase(ar: "مريض", en: "Ill")
    case .pregnancy: Phrase(ar: "حامل أو معها رضيع", en: "Pregnant or with an infant")
    }
  }
}

extension Handed.Kind {
  package var name: Phrase {
    switch self {
    case .missingPrinted: Phrase(ar: "قائمة النواقص مطبوعة", en: "The list of what is missing, on paper")
    case .missingSent: Phrase(ar: "قائمة النواقص برسالة", en: "The list of what is missing, as a message")
    case .blankForm: Phrase(ar: "نموذج فارغ", en: "A blank form")
    case .other: Phrase(ar: "غير ذلك", en: "Something else")
    }
  }
}

extension Inquiry.State {
  package var name: Phrase {
    switch self {
    case .open: Phrase(ar: "بلا جواب", en: "Unanswered")
    case .referred: Phrase(ar: "محال", en: "Referred")
    case .answered: Phrase(ar: "أُجيب", en: "Answered")
    }
  }
}

extension ReceptionPlace {
  package var name: Phrase { Phrase(ar: terms.nameAr, en: terms.nameEn) }
}

extension ReceptionRefusal {
  package var words: Phrase {
    switch self {
    case .badHours(let day):
      Phrase(
        ar: "ساعات \(Phrase.weekday(of: day).ar): اكتبها هكذا: 8:00-12:00 16:00-19:00، من غير تداخل.",
        en: "Hours of \(Phrase.weekday(of: day).en): write them as 8:00-12:00 16:00-19:00, without overlap.")
    case .hoursMissing: Phrase(ar: "اكتب ساعات يوم واحد على الأقل.", en: "Give the hours of at least one day.")
    case .badSlotLength:
      Phrase(
        ar: "مدة الموعد بين \(ReceptionPlace.slotLengths.lowerBound) و\(ReceptionPlace.slotLengths.upperBound) دقيقة.",
        en:
          "An appointment lasts \(ReceptionPlace.slotLengths.lowerBound) to \(ReceptionPlace.slotLengths.upperBound) minutes."
      )
    case .badReceivers:
      Phrase(
        ar: "عدد المستقبلين من 1 إلى \(ReceptionPlace.mostReceivers).",
        en: "From 1 to \(ReceptionPlace.mostReceivers) employees receive.")
    case .badDaysAhead:
      Phrase(
        ar: "الحجز قبل الموعد بيوم إلى \(ReceptionPlace.farthest) يومًا.",
        en: "Appointments are made 1 to \(ReceptionPlace.farthest) days ahead.")
    case .tooManyPlaces(let limit):
      Phrase(ar: "أماكن الاستقبال \(limit) على الأكثر.", en: "At most \(limit) reception places.")
    case .takesNoBookings:
      Phrase(ar: "هذا المكان لا يستقبل بالمواعيد الآن.", en: "No appointments are made at this place now.")
    case .slotPassed: Phrase(ar: "مضت هذه الساعة. اختر غيرها.", en: "That hour has passed. Choose another.")
    case .tooFarAhead(let day):
      Phrase(ar: "آخر يوم يُحجز فيه الآن: ", en: "The last day that can be booked now: ")
        .joined(.bothDates(DualDate(day)), by: "")
    case .dayOff:
      Phrase(
        ar: "لا تعمل الجمعية في هذا اليوم. اختر يومًا آخر.",
        en: "The association does not work that day. Choose another.")
    case .noSuchSlot: Phrase(ar: "اختر ساعة من الساعات المعروضة.", en: "Choose one of the hours shown.")
    case .slotTaken:
      Phrase(ar: "سبقك غيرك إلى هذه الساعة. اختر ساعة أخرى.", en: "Someone was quicker. Choose another hour.")
    case .tooManyAhead(let limit):
      Phrase(
        ar: "لهذا الجوال \(limit) مواعيد قادمة. ألغ أحدها لتحجز غيره.",
        en: "This mobile has \(limit) appointments to come. Call one off to make another.")
    case .bookedAlready:
      Phrase(
        ar: "لهذا الاسم والجوال موعد في الساعة نفسها. رقمه في الرسالة التي وصلت إلى الجوال.",
        en: "There is an appointment at this hour for this name and mobile. Its number is in the message we sent.")
    case .noSuchService: Phrase(ar: "هذه الخدمة غير متاحة الآن.", en: "This service is not offered now.")
    case .wrongBookingState(let state):
      Phrase(
        ar: "لا يمكن هذا الآن: الموعد \(state.name.ar).", en: "Not possible now. The appointment: \(state.name.en).")
    case .notToday(let day):
      Phrase(ar: "الموعد في يوم آخر: ", en: "The appointment is on another day: ")
        .joined(.bothDates(DualDate(day)), by: "")
    case .notOverYet: Phrase(ar: "لم ينته وقت الموعد بعد.", en: "The hour of the appointment is not over yet.")
    case .codeNotAccepted:
      Phrase(
        ar: "الرمز غير صحيح أو انتهت صلاحيته. اطلب رمزًا جديدًا.",
        en: "The code is wrong or too old. Ask for a new one.")
    case .placeClosed: Phrase(ar: "لا يُستقبل أحد في هذا المكان الآن.", en: "Nobody is received at this place now.")
    case .tooManyToday(let limit):
      Phrase(ar: "أُعطي اليوم هنا \(limit) دورًا، ولا يُعطى غيرها.", en: "All \(limit) turns of today were given here.")
    case .badCounter: Phrase(ar: "اختر رقم المكتب.", en: "Choose the number of the desk.")
    case .wrongTicketState(let state):
      Phrase(ar: "لا يمكن هذا الآن: صاحب الدور \(state.name.ar).", en: "Not possible now. The turn: \(state.name.en).")
    case .tooManyHanded(let limit):
      Phrase(ar: "يُدوَّن لكل زيارة \(limit) أشياء على الأكثر.", en: "At most \(limit) things are named for a visit.")
    case .noSuchRequest:
      Phrase(
        ar: "لم نجد طلبًا بهذا الرقم. اكتب رقم الطلب أو رقم الهوية.",
        en: "No request has this number. Give the request’s number or the national ID.")
    case .nothingMissing:
      Phrase(
        ar: "لا ينقص شيء، أو لم تُربط الزيارة بطلب.", en: "Nothing is missing, or the visit is linked to no request.")
    case .alreadyAnswered: Phrase(ar: "أُجيب عن هذا الاستفسار.", en: "This inquiry was answered.")
    case .noSuchSource:
      Phrase(
        ar: "اختر وثيقة نافذة من المكتبة أو بندًا من السياسة.",
        en: "Choose a document of the library that is in force, or a clause of the policy.")
    case .noSuchColleague: Phrase(ar: "اختر زميلًا.", en: "Choose a colleague.")
    case .sameReferee:
      Phrase(ar: "هو محال إليه لهذا اليوم من قبل.", en: "It stands with that person for that day already.")
    case .badDueDay(let day):
      Phrase(ar: "يوم الجواب من اليوم إلى ", en: "The day of the answer lies between today and ")
        .joined(.bothDates(DualDate(day)), by: "")
    case .notTheirs: Phrase(ar: "هذا لموظفي الاستقبال.", en: "This is for the reception’s staff.")
    case .textMissing: Refusal.textMissing.words
    case .textTooLong(let limit): Refusal.textTooLong(limit: limit).words
    }
  }
}

extension Phrase {
  /// The name of a weekday of the rules.
  package static func weekday(of day: Casework.Weekday) -> Phrase {
    .weekday(Weekday(rawValue: Int(day.rawValue)) ?? .sunday)
  }
}
