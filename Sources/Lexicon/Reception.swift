// What the pages of the reception and of appointments say.

extension Phrase {
  package static let bookAppointment = Phrase(ar: "حجز موعد", en: "Book an appointment")
  package static let bookAppointmentLead = Phrase(
    ar: "اختر يومًا يناسبك، ثم الساعة. لا تحتاج إلى حساب.",
    en: "Choose a day that suits you, then the hour. No account is needed.")
  package static let noFreeDays = Phrase(
    ar: "لا مواعيد متاحة هنا الآن. لك أن تحضر في ساعات الدوام من غير موعد.",
    en: "Nothing is free here now. You may come without an appointment in opening hours.")
  package static let openingHours = Phrase(ar: "ساعات الاستقبال", en: "Opening hours")
  package static let haveAppointment = Phrase(
    ar: "لدي موعد: نقله أو إلغاؤه", en: "I have an appointment: move it or call it off")
  package static let haveAppointmentLead = Phrase(
    ar: "اكتب رقم الموعد والجوال الذي حُجز به، ونرسل إليه رمزًا.",
    en: "Give its number and the mobile it was made with; we send a code there.")
  package static let appointmentNumber = Phrase(ar: "رقم الموعد", en: "Number of the appointment")
  package static let appointmentNumberHint = Phrase(
    ar: "كما في رسالة الحجز، مثل APT-2026-00042، وتكفي أرقامه: 2026-42",
    en: "As in the message, such as APT-2026-00042; its digits are enough: 2026-42")
  package static let badAppointmentNumber = Phrase(
    ar: "اكتب رقم الموعد كما في الرسالة، مثل APT-2026-00042",
    en: "Enter the number as in the message, such as APT-2026-00042")
  package static let appointment = Phrase(ar: "موعد", en: "Appointment")
  package static let yourAppointment = Phrase(ar: "موعدك", en: "Your appointment")
  package static let keepAppointmentNumber = Phrase(
    ar: "احتفظ بالرقم. أرسلناه إلى جوالك أيضًا، ونذكرك قبل الموعد بيوم.",
    en: "Keep the number. It went to your mobile as well, and we remind you the day before.")
  package static let appointmentDay = Phrase(ar: "اليوم", en: "Day")
  package static let appointmentHour = Phrase(ar: "الساعة", en: "Hour")
  package static let appointmentPlace = Phrase(ar: "المكان", en: "Place")
  package static let chooseHour = Phrase(ar: "اختر الساعة", en: "Choose the hour")
  package static let chooseSubject = Phrase(ar: "اختر الموضوع", en: "Choose what it is about")
  package static let laterDays = Phrase(ar: "أيام أبعد", en: "Later days")
  package static let keepAnswer = Phrase(ar: "حفظ الجواب", en: "Save the answer")
  package static let aboutWhat = Phrase(ar: "الموضوع", en: "What it is about")
  package static let anInquiry = Phrase(ar: "استفسار", en: "An inquiry")
  package static let yourName = Phrase(ar: "الاسم", en: "Name")
  package static let yourNameHint = Phrase(ar: "كما تحب أن نناديك.", en: "As you wish to be called.")
  package static let appointmentMobileHint = Phrase(
    ar: "نرسل إليه رقم الموعد، وبه تنقله أو تلغيه.", en: "The number goes there; with it you move or call it off.")
  package static let book = Phrase(ar: "احجز", en: "Book")
  package static let moveAppointment = Phrase(ar: "نقل الموعد", en: "Move it")
  package static let moveHere = Phrase(ar: "انقله إلى هذه الساعة", en: "Move it to this hour")
  package static let cancelAppointment = Phrase(ar: "إلغاء الموعد", en: "Call it off")
  package static let cancelAppointmentHint = Phrase(
    ar: "يعود الموعد متاحًا لغيرك.", en: "Someone else can then have the hour.")
  package static let otherDay = Phrase(ar: "يوم آخر", en: "Another day")
  package static let appointmentOver = Phrase(
    ar: "لا شيء يُفعل في هذا الموعد بعد الآن.", en: "There is nothing more to do about this appointment.")
  package static let closeThis = Phrase(ar: "إنهاء", en: "Finish")

  package static let reception = Phrase(ar: "الاستقبال", en: "Reception")
  package static let receptionLead = Phrase(
    ar: "من ينتظر الآن، ومن له موعد.", en: "Who is waiting, and who has an appointment.")
  package static let appointments = Phrase(ar: "المواعيد", en: "Appointments")
  package static let noAppointments = Phrase(ar: "لا مواعيد في هذا اليوم.", en: "No appointments on this day.")
  package static let newAppointment = Phrase(ar: "موعد لمتصل", en: "Book for a caller")
  package static let bookedThrough = Phrase(ar: "حُجز عبر", en: "Booked through")
  package static let dayBefore = Phrase(ar: "اليوم السابق", en: "The day before")
  package static let dayAfter = Phrase(ar: "اليوم التالي", en: "The day after")

  package static let receptionPlaces = Phrase(ar: "أماكن الاستقبال", en: "Reception places")
  package static let receptionPlacesLead = Phrase(
    ar: "أين يُستقبل المراجعون، ومتى، وكم موظفًا يستقبل.",
    en: "Where people are received, when, and by how many employees.")
  package static let newPlace = Phrase(ar: "مكان آخر", en: "Another place")
  package static let savePlace = Phrase(ar: "حفظ المكان", en: "Save the place")
  package static let placeNameAr = Phrase(ar: "الاسم بالعربية", en: "Name in Arabic")
  package static let placeNameEn = Phrase(ar: "الاسم بالإنجليزية", en: "Name in English")
  package static let placeAddress = Phrase(ar: "كيف يُوصل إليه", en: "How to find it")
  package static let hoursHint = Phrase(
    ar: "مثل 8:00-12:00 16:00-19:00. اترك يوم الإغلاق فارغًا. العطل والإجازات الرسمية تُحسب وحدها.",
    en: "Such as 8:00-12:00 16:00-19:00. Leave a closed day empty. Weekend and holidays count by themselves.")
  package static let ramadanHours = Phrase(ar: "ساعات رمضان", en: "Hours of Ramadan")
  package static let ramadanHoursHint = Phrase(
    ar: "اتركها كلها فارغة إن لم تختلف.", en: "Leave all of them empty if they do not differ.")
  package static let slotLength = Phrase(ar: "مدة الموعد بالدقائق", en: "Minutes for each appointment")
  package static let receiverCount = Phrase(ar: "كم موظفًا يستقبل معًا", en: "How many employees receive at once")
  package static let daysAheadLabel = Phrase(ar: "يُحجز قبله بأيام", en: "Days one may book ahead")
  package static let takesBookings = Phrase(ar: "الحجز بالمواعيد", en: "Appointments")
  package static let placeTakesBookings = Phrase(
    ar: "يُحجز هنا من الموقع وبالهاتف", en: "Made here, on the website and by phone")
  package static let placeTakesNone = Phrase(ar: "من غير مواعيد", en: "Without appointments")
  package static let placeIsOpen = Phrase(ar: "يستقبل", en: "Receives people")
  package static let placeIsClosed = Phrase(ar: "مغلق", en: "Closed")

  /// How many hours of a day may still be had.
  package static func freeSlots(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا مواعيد", one: "موعد واحد متاح", two: "موعدان متاحان", few: "# مواعيد متاحة", many: "# موعدًا متاحًا",
        other: "# موعد متاح"),
      en: EnglishForms(one: "# hour free", other: "# hours free"))
  }

  package static let giveTurn = Phrase(ar: "دور جديد", en: "Give a turn")
  package static let beingReceived = Phrase(ar: "عند المكاتب الآن", en: "At the desks now")
  package static let nobodyCalled = Phrase(ar: "لم يُنادَ أحد بعد.", en: "Nobody is called yet.")
  package static let waitingPeople = Phrase(ar: "المنتظرون", en: "Waiting")
  package static let nobodyWaits = Phrase(ar: "لا أحد ينتظر.", en: "Nobody is waiting.")
  package static let callNext = Phrase(ar: "نادِ التالي", en: "Call the next")
  package static let counter = Phrase(ar: "المكتب", en: "Desk")
  package static let callFirst = Phrase(ar: "يُقدَّم لأنه", en: "Called first for being")
  package static let callFirstHint = Phrase(
    ar: "يظهر السبب لمن في الاستقبال.", en: "The reason is shown to everyone at the reception.")
  package static let hasArrived = Phrase(ar: "حضر", en: "Is here")
  package static let arrivedAt = Phrase(ar: "وقت الحضور", en: "Came at")
  package static let calledAt = Phrase(ar: "وقت النداء", en: "Called at")
  package static let begunAt = Phrase(ar: "بدء الخدمة", en: "Service began")
  package static let endedAt = Phrase(ar: "وقت الانصراف", en: "Went at")
  package static let turnReceivedBy = Phrase(ar: "استقبله", en: "Received by")
  package static let nowServing = Phrase(ar: "من دوره الآن", en: "Now serving")
  package static let nowServingPage = Phrase(ar: "شاشة الأدوار", en: "The page of numbers")
  package static let asOf = Phrase(ar: "كما هي في", en: "As of")
  package static let stopRefreshing = Phrase(ar: "إيقاف التحديث التلقائي", en: "Stop refreshing by itself")
  package static let refreshAgain = Phrase(ar: "تحديث تلقائي", en: "Refresh by itself")
  package static let waitingTimes = Phrase(ar: "أوقات الانتظار", en: "Waiting times")
  package static let waitingTimesLead = Phrase(
    ar: "آخر ثلاثين يومًا، لكل يوم ومكان: الوسيط ثم الأطول. الدقيقة الناقصة لا تُحسب.",
    en: "The last thirty days, by day and place: the median, then the longest. Begun minutes do not count.")
  package static let noWaitingTimes = Phrase(ar: "لم يحضر أحد بعد.", en: "Nobody came yet.")
  package static let cameCount = Phrase(ar: "حضروا", en: "Came")
  package static let servedCount = Phrase(ar: "قُضيت حاجاتهم", en: "Received")
  package static let leftCount = Phrase(ar: "انصرفوا", en: "Left")
  package static let missedCount = Phrase(ar: "لم يحضروا لموعدهم", en: "Missed appointments")
  package static let waitingMinutes = Phrase(ar: "الانتظار", en: "Waiting")
  package static let serviceMinutes = Phrase(ar: "الخدمة", en: "Service")

  package static func turn(_ number: Int) -> Phrase { Phrase(ar: "الدور \(number)", en: "Turn \(number)") }
  package static func atCounter(_ counter: Int) -> Phrase { Phrase(ar: "مكتب \(counter)", en: "desk \(counter)") }
  package static func appointmentAt(_ hour: String) -> Phrase {
    Phrase(ar: "موعده \(hour)", en: "appointment at \(hour)")
  }

  /// How long someone has waited, or did.
  package static func waitedFor(_ minutes: Int) -> Phrase {
    Phrase(ar: "انتظر \(Phrase.minutes(minutes).ar)", en: "waited \(Phrase.minutes(minutes).en)")
  }

  /// The median, then the longest.
  package static func medianAndLongest(_ median: Int, _ longest: Int) -> Phrase {
    Phrase(ar: "\(median) ثم \(longest) د", en: "\(median), \(longest) min")
  }

  package static func waitingCount(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا أحد ينتظر.", one: "ينتظر واحد.", two: "ينتظر اثنان.", few: "ينتظر #.", many: "ينتظر #.",
        other: "ينتظر #."),
      en: EnglishForms(zero: "Nobody is waiting.", one: "# person is waiting.", other: "# people are waiting."))
  }

  package static func goneToday(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لم ينصرف أحد اليوم", one: "انصرف اليوم واحد", two: "انصرف اليوم اثنان", few: "انصرف اليوم #",
        many: "انصرف اليوم #", other: "انصرف اليوم #"),
      en: EnglishForms(zero: "nobody has gone today", one: "# has gone today", other: "# have gone today"))
  }

  package static let turnRequest = Phrase(ar: "طلب المراجع", en: "The visitor’s request")
  package static let openForPerson = Phrase(ar: "فتح طلب باسمه", en: "Open an application for them")
  package static let linkRequest = Phrase(ar: "ربط بطلب قائم", en: "Link to a request")
  package static let numberOrID = Phrase(ar: "رقم الطلب أو الهوية", en: "Request’s number or national ID")
  package static let numberOrIDHint = Phrase(
    ar: "بالهوية تظهر طلبات الشخص لتختار منها.", en: "With the national ID their requests are shown to choose from.")
  package static let noRequestsOfPerson = Phrase(ar: "لا طلبات لصاحب هذه الهوية.", en: "No requests under this ID.")
  package static let missingBeforeLeaving = Phrase(ar: "ما ينقص قبل أن ينصرف", en: "Missing, before they leave")
  package static let nothingMissing = Phrase(ar: "لا ينقص الطلب شيء.", en: "Nothing is missing.")
  package static let printMissing = Phrase(ar: "اطبع ما ينقص", en: "Print what is missing")
  package static let handedOver = Phrase(ar: "ما سُلِّم له", en: "What they were given")
  package static let nothingHanded = Phrase(ar: "لم يُسلَّم شيء بعد.", en: "Nothing yet.")
  package static let whatHanded = Phrase(ar: "ماذا سُلِّم", en: "What was given")
  package static let whichOne = Phrase(ar: "أيها", en: "Which one")
  package static let writeHandover = Phrase(ar: "تدوين التسليم", en: "Write it down")
  package static let whatRequestNeeds = Phrase(ar: "ما ينقص طلبك", en: "What your request still needs")
  package static let bringThese = Phrase(
    ar: "ليكتمل طلبك أحضر هذه المستندات أو ارفعها من صفحة التتبع:",
    en: "To complete your request, bring these documents or upload them on the tracking page:")
  package static let bringWhere = Phrase(
    ar: "لا يُدرس الطلب قبل أن يكتمل. احتفظ برقم التتبع.",
    en: "The request is studied once it is complete. Keep the tracking number.")
  package static let takenOnVisit = Phrase(ar: "طلب من حضر الآن:", en: "For the person before you:")

  package static let inquiry = Phrase(ar: "استفسار", en: "Inquiry")
  package static let inquiries = Phrase(ar: "الاستفسارات", en: "Inquiries")
  package static let inquiriesLead = Phrase(
    ar: "كل استفسار يُجاب عنه من وثيقة، أو يُحال إلى من يعلم.",
    en: "Every inquiry is answered from a document, or referred to someone who knows.")
  package static let inquiriesWaiting = Phrase(ar: "تنتظر الجواب", en: "Waiting for an answer")
  package static let inquiriesAnswered = Phrase(ar: "أُجيب عنها", en: "Answered")
  package static let inquiriesReferred = Phrase(ar: "استفسارات محالة إليك", en: "Inquiries referred to you")
  package static let noInquiries = Phrase(ar: "لا استفسارات.", en: "No inquiries.")
  package static let newInquiry = Phrase(ar: "استفسار جديد", en: "New inquiry")
  package static let inquiryQuestion = Phrase(ar: "ما السؤال؟", en: "What is asked?")
  package static let inquiryChannel = Phrase(ar: "القناة", en: "Channel")
  package static let inquiryMobileHint = Phrase(
    ar: "إن أراد الجواب برسالة.", en: "If the answer is wanted as a message.")
  package static let keepInquiry = Phrase(ar: "تدوين الاستفسار", en: "Write it down")
  package static let askedOn = Phrase(ar: "سُئل في", en: "Asked")
  package static let inquiryAnswer = Phrase(ar: "الجواب", en: "Answer")
  package static let answerInquiry = Phrase(ar: "الإجابة", en: "Answer")
  package static let answerComesFrom = Phrase(ar: "مصدر الجواب", en: "Where the answer stands")
  package static let answerSourceHint = Phrase(
    ar: "وثيقة من المكتبة أو بند من السياسة. إن لم تجده فأحل السؤال.",
    en: "A document of the library or a clause of the policy. If it is in none, refer the question.")
  package static let referInquiry = Phrase(ar: "إحالة الاستفسار", en: "Refer it")
  package static let referredTo = Phrase(ar: "أُحيل إلى", en: "Referred to")
  package static let answerBy = Phrase(ar: "يُجاب قبل نهاية", en: "To be answered by")
  package static let answeredBy = Phrase(ar: "أجاب عنه", en: "Answered by")
  package static let inquiryLate = Phrase(ar: "فات يوم الجواب", en: "Overdue")

  package static func clause(_ number: String) -> Phrase {
    Phrase(ar: "بند السياسة \(number)", en: "Policy clause \(number)")
  }
}
