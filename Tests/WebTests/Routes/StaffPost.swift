import Casework

/// One form the staff can send: its address, what a person types into it, and the duty it takes.
struct StaffPost: Sendable {
  var pattern: String
  /// nil when everyone who is signed in may send it.
  var duty: Duty?
  var fields: [(String, String)] = []
  var file: String?

  static let all: [StaffPost] =
    requestPosts + servicePosts + [
      StaffPost(pattern: "/staff/sign-out", duty: nil),
      StaffPost(pattern: "/staff/account/password", duty: nil, fields: [("password", "wrong")]),
      StaffPost(
        pattern: "/staff/requests/new", duty: .takeIn,
        fields: [("service", "VISIT"), ("channel", "interview"), ("attempt", "attempt-for-duties")]),
      StaffPost(pattern: "/staff/requests", duty: .seeRequests, fields: [("q", "1000000001")]),
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
      StaffPost(pattern: "/staff/scans", duty: .takeIn, fields: [("code", "GHIRAS/HELP/1-0")]),
      StaffPost(pattern: "/staff/jobs/{id}/rerun", duty: .manageJobs),
      StaffPost(pattern: "/staff/jobs/rerun", duty: .manageJobs),
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
    ("attestation", .takeAttestations, [("method", "paper")]), ("referral", .refer, [("question", "ما الدخل؟")]),
    ("referral-answer", .answerReferrals, [("answer", "ثابت")]), ("notice", .giveNotices, [("channel", "sms")]),
    ("report", .study, [("summary", "زيارة"), ("opinion", "قبول"), ("recommendation", "accept")]),
    ("study", .study, []), ("committee", .sendToCommittee, []),
    (
      "decision", .decide,
      [("outcome", "reject"), ("reasons", "لا تنطبق"), ("present", "موظف member"), ("present", "موظف manager")]
    ),
    ("notification", .answerApplicants, [("channel", "sms")]), ("registration", .register, [("category", "أسرة")]),
    ("delivery", .deliver, [("what", "سلة"), ("recipient", "سالم")]), ("closure", .close, []),
    ("withdrawal", .withdraw, [("reason", "بطلبه")]), ("assignment", .assign, [("person", "")]),
    ("urgency", .checkItems, [("outcome", "confirmed"), ("reason", "تقرير")]),
    ("handover", .assign, [("person", "00000000-0000-7000-8000-000000000001"), ("reason", "إجازة")]),
    ("pause", .pauseClocks, [("reason", "force_majeure"), ("note", "سيول")]), ("resumption", .pauseClocks, []),
  ].map { part, duty, fields in
    StaffPost(
      pattern: "/staff/requests/{id}/\(part)", duty: duty, fields: fields,
      file: part == "documents" ? "document-identity" : nil)
  }

  private static func date(_ name: String) -> [(String, String)] {
    [
      ("\(name)-cal", "g"), ("\(name)-d", "1"), ("\(name)-mg", "9"), ("\(name)-mh", "1"), ("\(name)-y", "2026"),
      ("meeting", "1"), ("approver", "خالد"), ("approver-post", "رئيس"),
    ]
  }
}
