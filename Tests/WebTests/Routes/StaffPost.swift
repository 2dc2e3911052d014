import Casework

/// One form the staff can send: its address, what a person types into it, and the duty it takes.
struct StaffPost: Sendable {
  var pattern: String
  /// nil when everyone who is signed in may send it.
  var duty: Duty?
  var fields: [(String, String)] = []
  var file: String?
  /// It is about a record that the house of these tests has none of: not found, once the duty was checked.
  var isOfNothing = false

  /// The form that is sent to an address of the association’s; what its pattern spells out counts before what it leaves open.
  static func of(_ path: String) -> StaffPost? {
    let parts = path.split(separator: "/").dropFirst()
    let fitting = all.filter { post in
      let names = post.pattern.split(separator: "/")
      return names.count == parts.count && zip(names, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
    return fitting.min { $0.pattern.count { $0 == "{" } < $1.pattern.count { $0 == "{" } }
  }

  static let all: [StaffPost] =
    requestPosts + benefitPosts + sittingPosts + servicePosts + receptionPosts + registerPosts + showingPosts
    + dataRequestPosts + retentionPosts + segmentPosts + agreementPosts + [
      StaffPost(pattern: "/staff/sign-out", duty: nil),
      StaffPost(pattern: "/staff/account/password", duty: nil, fields: [("password", "wrong")]),
      StaffPost(
        pattern: "/staff/requests/new", duty: .takeIn,
        fields: [("service", "VISIT"), ("channel", "interview"), ("attempt", "attempt-for-duties")]),
      StaffPost(pattern: "/staff/search", duty: .seeRequests, fields: [("q", "1000000001")]),
      StaffPost(pattern: "/staff/inbox/assignment", duty: .assign, fields: [("tab", "team")]),
      StaffPost(
        pattern: "/staff/inbox/views", duty: .seeRequests, fields: [("list-name", "متأخرة"), ("due-when", "late")]),
      StaffPost(pattern: "/staff/inbox/views/{id}", duty: .seeRequests, isOfNothing: true),
      StaffPost(pattern: "/staff/inbox/views/{id}/removal", duty: .seeRequests, isOfNothing: true),
      StaffPost(
        pattern: "/staff/notices", duty: .seeRequests, fields: [("up-to", "0190000000007000800000000000000f")]),
      StaffPost(
        pattern: "/staff/calendar", duty: .manageHolidays, fields: [("reminders", "4"), ("escalations", "2")]),
      StaffPost(pattern: "/staff/policy", duty: .draftPolicy, file: "file"),
      StaffPost(pattern: "/staff/policy/templates", duty: .draftPolicy, fields: [("template", "family-support")]),
      StaffPost(pattern: "/staff/policy/{id}/answers", duty: .draftPolicy, fields: [("point-ceiling-unset", "yes")]),
      StaffPost(pattern: "/staff/policy/{id}/approval", duty: .approvePolicy, fields: date("approved")),
      StaffPost(pattern: "/staff/policy/{id}/discard", duty: .draftPolicy),
      StaffPost(
        pattern: "/staff/holidays", duty: .manageHolidays,
        fields: [("holiday", "إغلاق"), ("kind", "closure")] + date("first") + date("last")
      ),
      StaffPost(
        pattern: "/staff/holidays/{id}", duty: .manageHolidays, fields: date("first") + date("last")),
      StaffPost(
        pattern: "/staff/holidays/{id}/removal", duty: .manageHolidays, fields: [("reason", "أُدخلت خطأ")]),
      StaffPost(
        pattern: "/staff/people", duty: .manageStaff,
        fields: [("name", "منى"), ("email", "new@ghiras.example"), ("roles", "relations_officer")]),
      StaffPost(
        pattern: "/staff/people/{id}/roles", duty: .manageStaff, fields: [("roles", "relations_officer")]),
      StaffPost(pattern: "/staff/people/{id}/deactivation", duty: .manageStaff),
      StaffPost(pattern: "/staff/people/{id}/reactivation", duty: .manageStaff),
      StaffPost(pattern: "/staff/people/{id}/password", duty: .manageStaff),
      StaffPost(pattern: "/staff/income-table", duty: .manageServices, fields: [("version", "0")]),
      StaffPost(pattern: "/staff/library", duty: .manageLibrary, fields: [("title", "دليل")], file: "file"),
      StaffPost(
        pattern: "/staff/library/{id}/versions", duty: .manageLibrary, fields: date("in-force"), file: "file"),
      StaffPost(
        pattern: "/staff/bank-layouts", duty: .manageServices,
        fields: [
          ("layout-name", "بنكنا"), ("column-iban", "1"), ("column-amount", "2"), ("encoding", "utf8"),
          ("separator", "tab"),
        ]),
      StaffPost(
        pattern: "/staff/letters/letterhead", duty: .manageServices, fields: [("version", "0"), ("colour", "blue")]),
      StaffPost(
        pattern: "/staff/letters/words/{kind}", duty: .manageServices,
        fields: [("version", "1"), ("words-ar", "{request}"), ("words-en", "{request}")]),
      StaffPost(
        pattern: "/staff/letters/words/{kind}/preview", duty: .manageServices,
        fields: [("words-ar", "{request}"), ("words-en", "{request}")]),
      StaffPost(pattern: "/staff/letters/words/{kind}/removal", duty: .manageServices, fields: [("version", "2")]),
      StaffPost(pattern: "/staff/bank-layouts/{id}/removal", duty: .manageServices, isOfNothing: true),
      StaffPost(pattern: "/staff/scans", duty: .takeIn, fields: [("code", "GHIRAS/HELP/1-0")]),
      StaffPost(pattern: "/staff/jobs/{id}/rerun", duty: .manageJobs),
      StaffPost(pattern: "/staff/jobs/rerun", duty: .manageJobs),
    ]

  private static let benefitPosts: [StaffPost] =
    [
      ("files/reminders", .register, []), ("payments/approval", .approvePayments, []),
      ("payments/transfers", .preparePayments, []), ("payments/reversal", .approvePayments, []),
      ("budgets", .manageBudgets, [("year", "2026"), ("amount", "500")]),
    ].map { StaffPost(pattern: "/staff/\($0)", duty: $1, fields: $2) }
    + [
      ("files/{id}/renewal", .register), ("files/{id}/suspension", .register), ("files/{id}/reinstatement", .register),
      ("files/{id}/ending", .register), ("requests/{id}/entitlement", .deliver),
      ("requests/{id}/entitlement/account", .deliver), ("requests/{id}/entitlement/code", .deliver),
      ("requests/{id}/entitlement/handover", .deliver), ("requests/{id}/entitlement/cancellation", .approvePayments),
      ("requests/{id}/entitlement/reversal", .deliver), ("requests/{id}/entitlement/loan", .deliver),
      ("payments/transfers/{id}/approval", .approvePayments), ("payments/transfers/{id}/dispatch", .preparePayments),
      ("payments/transfers/{id}/cancellation", .preparePayments),
      ("payments/transfers/{id}/results", .preparePayments), ("payments/transfers/{id}/reversal", .preparePayments),
    ].map { StaffPost(pattern: "/staff/\($0)", duty: $1, isOfNothing: true) }

  private static let receptionPosts: [StaffPost] = [
    StaffPost(
      pattern: "/staff/reception/places/{id}", duty: .manageReception,
      fields: [
        ("name-ar", "الفرع"), ("hours-0", "8-14"), ("slot-minutes", "20"), ("receivers", "1"), ("days-ahead", "9"),
      ]
    ),
    StaffPost(
      pattern: "/staff/reception/bookings/new/{place}/{day}", duty: .receive,
      fields: [("slot", "09:00"), ("subject", "inquiry"), ("name", "سارة"), ("mobile", "0501234567")]),
    StaffPost(
      pattern: "/staff/reception/bookings/{id}/days/{place}/{day}", duty: .receive, fields: [("slot", "09:00")],
      isOfNothing: true),
    StaffPost(pattern: "/staff/reception/bookings/{id}/cancellation", duty: .receive, isOfNothing: true),
    StaffPost(pattern: "/staff/reception/bookings/{id}/arrival", duty: .receive, isOfNothing: true),
    StaffPost(pattern: "/staff/reception/at/{place}/next", duty: .receive, fields: [("counter", "1")]),
    StaffPost(
      pattern: "/staff/reception/at/{place}/turns", duty: .receive, fields: [("subject", "inquiry"), ("name", "سارة")]),
    StaffPost(
      pattern: "/staff/reception/turns/{id}/request", duty: .receive, fields: [("number", "REQ-2026-00001")],
      isOfNothing: true),
    StaffPost(
      pattern: "/staff/reception/turns/{id}/handover", duty: .receive, fields: [("kind", "blank_form")],
      isOfNothing: true),
    StaffPost(
      pattern: "/staff/inquiries/new", duty: .receive, fields: [("question", "متى؟"), ("channel", "phone")]),
    StaffPost(
      pattern: "/staff/inquiries/{id}/answer", duty: .seeRequests, fields: [("answer", "غدًا"), ("source", "c-1.1")],
      isOfNothing: true),
    StaffPost(
      pattern: "/staff/inquiries/{id}/referral", duty: .seeRequests,
      fields: [("person", "00000000-0000-7000-8000-000000000001")] + date("due"), isOfNothing: true),
    StaffPost(
      pattern: "/staff/reception/turns/{id}/{part}", duty: .receive, fields: [("priority", "elderly")],
      isOfNothing: true),
  ]

  private static let registerPosts: [StaffPost] =
    [
      StaffPost(pattern: "/staff/people-lists", duty: .keepPeople, file: "file"),
      StaffPost(
        pattern: "/staff/register/new", duty: .keepPeople, fields: [("kind", "person"), ("name", "خالد الحربي")]),
      StaffPost(
        pattern: "/staff/register/{id}/parting", duty: .keepPeople,
        fields: [("merger", "0190000000007000800000000000000f"), ("version", "1")], isOfNothing: true),
    ]
    + ["merger", "distinction", "postponement"].map {
      StaffPost(
        pattern: "/staff/register/duplicates/{id}/{other}/\($0)", duty: .keepPeople,
        fields: [("kept", "one"), ("days", "7")], isOfNothing: true)
    }
    + ["columns", "check", "taking", "undoing", "removal"].map {
      StaffPost(
        pattern: "/staff/people-lists/{id}/\($0)", duty: .keepPeople, fields: [("version", "1"), ("confirmed", "yes")],
        isOfNothing: true)
    }
    + [
      "details", "role", "role-ending", "contact", "contact-verification", "contact-preference", "contact-ending",
      "consent", "consent-withdrawal", "relation", "relation-ending", "distinction",
    ].map {
      StaffPost(pattern: "/staff/register/{id}/\($0)", duty: .keepPeople, fields: [("kind", "x")], isOfNothing: true)
    }

  private static let showingPosts: [StaffPost] = [
    ("register/{id}", .showContacts, true), ("requests/{id}", .showContacts, false),
    ("requests/{id}/household", .showHealth, false), ("requests/{id}/entitlement", .showAccounts, false),
    ("files/{id}", .showContacts, true), ("reception/bookings/{id}", .receive, true),
    ("inquiries/{id}", .showContacts, true),
  ].map { part, duty, isOfNothing in
    StaffPost(
      pattern: "/staff/\(part)/showing", duty: duty, fields: [("reason", "contact")], isOfNothing: isOfNothing)
  }

  private static let retentionPosts: [StaffPost] = [
    ("retention/{class}/period", Duty.manageRetention), ("retention/{class}/proposal", .proposeDestruction),
    ("destructions/{id}/approval", .approveDestruction), ("destructions/{id}/refusal", .approveDestruction),
    ("destructions/{id}/execution", .proposeDestruction), ("holds", .manageRetention),
    ("holds/{id}/lifting", .manageRetention),
  ].map { part, duty in
    StaffPost(
      pattern: "/staff/\(part)", duty: duty,
      fields: [("years", "3"), ("basis", "قرار"), ("subject", "REQ-2019-00001")], isOfNothing: true)
  }

  private static let dataRequestPosts: [StaffPost] = [
    ("register/{id}/data-request", Duty.takeDataRequests), ("data-requests/{id}/identity", .takeDataRequests),
    ("data-requests/{id}/extension", .answerDataRequests), ("data-requests/{id}/grant", .answerDataRequests),
    ("data-requests/{id}/refusal", .answerDataRequests), ("data-requests/{id}/withdrawal", .takeDataRequests),
    ("data-requests/{id}/copy", .takeDataRequests),
  ].map { part, duty in
    StaffPost(
      pattern: "/staff/\(part)", duty: duty, fields: [("kind", "copy"), ("channel", "phone"), ("method", "document")],
      isOfNothing: true)
  }

  private static let agreementPosts: [StaffPost] =
    [
      StaffPost(
        pattern: "/staff/register/{id}/agreement", duty: .keepAgreements, fields: [("kind", "supply")],
        isOfNothing: true)
    ]
    + [
      ("terms", Duty.keepAgreements), ("party", .keepAgreements), ("party-removal", .keepAgreements),
      ("obligation", .keepAgreements), ("obligation-removal", .keepAgreements), ("paper", .keepAgreements),
      ("signing", .signAgreements), ("fulfilment", .keepAgreements), ("breach", .keepAgreements),
      ("breach-answer", .keepAgreements), ("breach-closure", .keepAgreements), ("renewal", .keepAgreements),
      ("ending", .signAgreements), ("termination", .signAgreements), ("discard", .keepAgreements),
    ].map { part, duty in
      StaffPost(
        pattern: "/staff/agreements/{id}/\(part)", duty: duty,
        fields: [("reason", "x"), ("part", "1"), ("version", "0")],
        file: part == "paper" ? "file" : nil, isOfNothing: true)
    }

  private static let segmentPosts: [StaffPost] = [
    StaffPost(
      pattern: "/staff/segments/new", duty: .keepPeople,
      fields: [("segment-name", "النساء"), ("match", "all"), ("sex", "female")]),
    StaffPost(
      pattern: "/staff/segments/{id}/rules", duty: .keepPeople,
      fields: [("segment-name", "النساء"), ("match", "all"), ("sex", "male"), ("version", "0")], isOfNothing: true),
    StaffPost(
      pattern: "/staff/segments/{id}/removal", duty: .keepPeople, fields: [("version", "0")], isOfNothing: true),
  ]

  private static let servicePosts: [StaffPost] =
    [
      StaffPost(pattern: "/staff/services", duty: .manageServices, fields: [("template", "FA-RENT")]),
      StaffPost(pattern: "/staff/services/import", duty: .manageServices, file: "file"),
    ]
    + [
      "description", "offering", "fields/{part}", "fields/{part}/up", "fields/{part}/down", "fields/{part}/removal",
      "documents/{part}", "documents/{part}/removal",
    ].map { part in
      StaffPost(
        pattern: "/staff/services/{code}/\(part)", duty: .manageServices,
        fields: [("name-ar", "خدمة"), ("part-code", "x"), ("label-ar", "سؤال"), ("field-kind", "text")])
    }

  private static let requestPosts: [StaffPost] = [
    ("documents", .takeIn, []), ("items/{code}/verification", .checkItems, [("against", "الأصل")]),
    ("items/{code}/rejection", .checkItems, [("reason", "غير واضح")]),
    ("items/{code}/waiver", .checkItems, [("reason", "معروف لدينا")]),
    ("incompleteness", .checkItems, [("note", "تنقص الهوية")]),
    ("particulars", .takeIn, [("need", "حاجة أخرى للأسرة"), ("reason", "تصحيح")]),
    ("mobile", .takeIn, [("mobile", "0559876543"), ("reason", "شريحة جديدة")]),
    ("attestation", .takeAttestations, [("method", "paper")]), ("referral", .refer, [("question", "ما الدخل؟")]),
    ("note", .seeRequests, [("note", "راجع الملف")]),
    ("referral-answer", .answerReferrals, [("answer", "ثابت")]),
    ("referral-question", .refer, [("question", "منذ متى؟")]), ("referral-closure", .refer, []),
    (
      "referral-handover", .answerReferrals,
      [("person", "00000000-0000-7000-8000-000000000001"), ("reason", "إجازة")]
    ),
    ("visits", .study, [("place", "حي النزهة")]), ("visits/{number}/appointment", .study, [("place", "حي النزهة")]),
    ("visits/{number}/cancellation", .study, [("reason", "سفر")]),
    ("visits/{number}/absence", .study, [("note", "لا أحد")]),
    ("visits/{number}/report", .study, [("place", "حي"), ("met", "سارة"), ("relation", "الأم")]),
    ("visits/{number}/photo-consent", .study, [("agreed-by", "سارة"), ("use", "الدراسة")]),
    ("visits/{number}/photos", .study, []),
    ("visits/{number}/photo-withdrawal", .checkItems, [("reason", "طلبت")]),
    ("household/members/{number}", .study, [("name", "سارة")]),
    ("household/members/{number}/removal", .study, []), ("household/obligations", .study, [("owes-rent", "900")]),
    ("household/assessment", .study, []), ("notice", .giveNotices, [("channel", "sms")]),
    ("report", .study, [("summary", "زيارة"), ("opinion", "قبول"), ("recommendation", "accept")]),
    ("study", .study, []), ("committee", .sendToCommittee, []),
    ("notification", .answerApplicants, [("channel", "sms")]), ("registration", .register, [("category", "أسرة")]),
    ("delivery", .deliver, [("what", "سلة"), ("recipient", "سالم")]), ("closure", .close, []),
    ("withdrawal", .withdraw, [("reason", "بطلبه")]), ("assignment", .assign, [("person", "")]),
    ("urgency", .checkItems, [("outcome", "confirmed"), ("reason", "تقرير")]),
    ("handover", .assign, [("person", "00000000-0000-7000-8000-000000000001"), ("reason", "إجازة")]),
    ("decision", .decideAlone, [("outcome", "accept"), ("reasons", "حاجة")]),
    ("appeal", .takeIn, [("grounds", "القرار مبني على دخل خطأ"), ("channel", "phone")]),
    ("appeal-documents", .takeIn, []), ("appeal-hearing", .arrangeSittings, []),
    ("appeal-ruling", .decideAlone, [("outcome", "reject"), ("reasons", "لا جديد")]),
    ("appeal-withdrawal", .withdraw, [("reason", "رضي")]),
    ("pause", .pauseClocks, [("reason", "force_majeure"), ("note", "سيول")]), ("resumption", .pauseClocks, []),
  ].map { part, duty, fields in
    StaffPost(
      pattern: "/staff/requests/{id}/\(part)", duty: duty, fields: fields,
      file: files[part] ?? (part.hasSuffix("/photos") ? "photo" : nil))
  }

  /// The file field of what sends one.
  private static let files = ["documents": "document-identity", "appeal-documents": "appeal-document"]

  private static let sittingPosts: [StaffPost] =
    [
      StaffPost(
        pattern: "/staff/committees", duty: .manageCommittees, fields: [("name-ar", "لجنة"), ("active", "yes")]),
      StaffPost(
        pattern: "/staff/committees/{id}", duty: .manageCommittees, fields: [("name-ar", "لجنة"), ("active", "yes")]),
      StaffPost(
        pattern: "/staff/interests", duty: .decide, fields: [("name", "نورة الفهد"), ("relation", "خالة")]),
      StaffPost(
        pattern: "/staff/appeals", duty: .manageCommittees, fields: [("lodging-days", "30"), ("answer-days", "10")]),
      StaffPost(pattern: "/staff/interests/{id}/removal", duty: .decide),
      StaffPost(
        pattern: "/staff/sittings", duty: .arrangeSittings,
        fields: [("form", "meeting"), ("hour", "10:00"), ("place", "المقر")] + date("day")),
      StaffPost(
        pattern: "/staff/sittings/{id}/items/{request}/recusal", duty: .decide, fields: [("reason", "قريب")]),
      StaffPost(
        pattern: "/staff/sittings/{id}/items/{request}/vote", duty: .decide,
        fields: [("vote", "accept"), ("reason", "حاجة")]),
      StaffPost(
        pattern: "/staff/sittings/{id}/items/{request}/resolution", duty: .decide, fields: [("reasons", "حاجة")]),
    ]
    + ["agenda", "removal", "convening", "arrival", "closing", "cancellation", "signature", "refusal"].map { part in
      StaffPost(
        pattern: "/staff/sittings/{id}/\(part)", duty: .arrangeSittings, fields: [("reason", "لا نصاب")])
    }

  private static func date(_ name: String) -> [(String, String)] {
    [
      ("\(name)-cal", "g"), ("\(name)-d", "1"), ("\(name)-mg", "9"), ("\(name)-mh", "1"), ("\(name)-y", "2026"),
      ("meeting", "1"), ("approver", "خالد"), ("approver-post", "رئيس"),
    ]
  }
}
