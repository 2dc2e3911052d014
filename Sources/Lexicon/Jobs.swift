// Words of the page that shows what the program does by itself.

extension Phrase {
  package static let jobsLead = Phrase(
    ar: "ما يعمله البرنامج من تلقاء نفسه: يعيد المحاولة إذا تعذّر العمل، ثم يتوقف بعد محاولات عدة.",
    en: "What the program does by itself: it tries again when something fails, and gives up after many attempts.")
  package static let deadJobs = Phrase(ar: "أعمال متوقفة", en: "Jobs given up")
  package static let deadJobsAdvice = Phrase(
    ar: "لن تُعاد هذه الأعمال ما لم تُشغَّل. عالج السبب أولًا.",
    en: "These are not tried again until someone has them run. See to the cause first.")
  package static let openJobs = Phrase(ar: "أعمال لم تنتهِ", en: "Jobs still to be done")
  package static let noOpenJobs = Phrase(ar: "لا عمل بالانتظار.", en: "Nothing is waiting.")
  package static let jobsCut = Phrase(
    ar: "هذه أقدمها موعدًا، وهناك غيرها.", en: "These are the longest due; there are more.")
  package static let job = Phrase(ar: "العمل", en: "Job")
  package static let attempts = Phrase(ar: "المحاولات", en: "Attempts")
  package static let lastFailure = Phrase(ar: "آخر تعذّر", en: "Last failure")
  package static let queuedAt = Phrase(ar: "منذ", en: "Since")
  package static let givenUpAt = Phrase(ar: "وقت التوقف", en: "Given up")
  package static let nextTry = Phrase(ar: "المحاولة التالية", en: "Next try")
  package static let action = Phrase(ar: "إجراء", en: "Action")
  package static let dash = Phrase(verbatim: "—")
  package static let runAgain = Phrase(ar: "أعد التشغيل", en: "Run again")
  package static let runAllAgain = Phrase(ar: "أعد تشغيل المتوقف كله", en: "Run all of these again")
}
