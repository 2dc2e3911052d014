// Words around every page.

extension Phrase {
  package static let productName = Phrase(ar: "صِلة", en: "Sila")
  package static let productMotto = Phrase(
    ar: "تقرأ سياسة العلاقة مع المستفيدين، وتعمل بها، وتثبت الالتزام بها.",
    en: "Reads the beneficiary-relations policy, works by it, and proves that it is kept.")
  package static let skipToContent = Phrase(ar: "تخطَّ إلى المحتوى", en: "Skip to content")
  package static let associationAndNavigation = Phrase(ar: "الجمعية والتنقل", en: "Association and navigation")
  package static let mainNavigation = Phrase(ar: "القائمة الرئيسة", en: "Main")
  package static let quickNavigation = Phrase(ar: "التنقل السريع", en: "Quick navigation")
  package static let breadcrumb = Phrase(ar: "مسار التنقل", en: "Breadcrumb")
  package static let pages = Phrase(ar: "الصفحات", en: "Pages")
  package static let nextPage = Phrase(ar: "التالي", en: "Next")
  package static let search = Phrase(ar: "بحث", en: "Search")
  package static let searchHint = Phrase(
    ar: "الاسم أو الجوال أو رقم الهوية أو الطلب", en: "Name, mobile, ID or request number")
  package static let darkTheme = Phrase(ar: "تبديل المظهر الداكن", en: "Switch dark theme")
  package static let signOut = Phrase(ar: "تسجيل الخروج", en: "Sign out")
  package static let summary = Phrase(ar: "ملخص", en: "Summary")
  package static let lists = Phrase(ar: "القوائم", en: "Lists")
  package static let phone = Phrase(ar: "هاتف", en: "Phone")
  package static let email = Phrase(ar: "البريد الإلكتروني", en: "Email")
  package static let demoOutbox = Phrase(ar: "صندوق رسائل التجربة", en: "Demo outbox")
  package static let licensedSite = Phrase(
    ar: "جمعية مرخصة من المركز الوطني لتنمية القطاع غير الربحي، رقم",
    en: "An association licensed by the National Center for Non-Profit Sector, no.")

  package static let placeInbox = Phrase(ar: "الوارد", en: "Inbox")
  package static let placeRequests = Phrase(ar: "الطلبات", en: "Requests")
  package static let placePolicy = Phrase(ar: "السياسة", en: "Policy")
  package static let placeHolidays = Phrase(ar: "الإجازات", en: "Holidays")
  package static let placePeople = Phrase(ar: "فريق العمل", en: "Staff")
  package static let placeAudit = Phrase(ar: "سلسلة التدقيق", en: "Audit chain")
  package static let placeJobs = Phrase(ar: "الأعمال الآلية", en: "Jobs")
  package static let placeAccount = Phrase(ar: "حسابي", en: "My account")
}
