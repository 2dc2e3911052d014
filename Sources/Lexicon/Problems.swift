// The pages shown when something is refused or fails.

extension Phrase {
  package static let badRequestHeading = Phrase(ar: "لم نفهم هذا الطلب", en: "This request could not be understood")
  package static let badRequestAdvice = Phrase(
    ar: "عُد إلى الصفحة السابقة وحاول مرة أخرى.", en: "Go back to the page before and try again.")
  package static let formExpired = Phrase(
    ar: "انتهت صلاحية النموذج. أعد فتح الصفحة وأرسله من جديد.",
    en: "The form has expired. Open the page again and send it anew.")
  package static let notAllowedHeading = Phrase(ar: "لا تملك صلاحية هذا الإجراء", en: "You may not do this")
  package static let notAllowedAdvice = Phrase(
    ar: "إن كان من عملك فاطلب الصلاحية من مدير النظام في جمعيتك.",
    en: "If it belongs to your work, ask your association’s administrator for the role.")
  package static let notFoundHeading = Phrase(ar: "الصفحة غير موجودة", en: "Page not found")
  package static let notFoundAdvice = Phrase(
    ar: "تأكد من العنوان، أو ابدأ من الصفحة الرئيسة.", en: "Check the address, or start from the home page.")
  package static let changedHeading = Phrase(ar: "تغيّر هذا السجل في الأثناء", en: "This record changed meanwhile")
  package static let changedAdvice = Phrase(
    ar: "لم يُحفظ ما كتبته. انظر النسخة المحفوظة ثم أعد ما يلزم.",
    en: "What you typed was not saved. Look at the stored version, then redo what is needed.")
  package static let lookAndSendAgain = Phrase(
    ar: "لم يُحفظ شيء بعد. هذه النسخة المحفوظة وفيها ما كتبته؛ راجعها ثم أرسل من جديد.",
    en: "Nothing was saved yet. This is the stored version with what you typed; check it and send again.")
  package static let takenNoMore = Phrase(
    ar: "لم يُحفظ ما كتبته، ولم يعد هذا الإجراء متاحًا بعد ما جرى. ما كتبته هنا لتنقله إن احتجت إليه.",
    en: "What you typed was not saved, and this can no longer be done. It stands here in case you need it elsewhere.")
  package static let happenedMeanwhile = Phrase(ar: "جرى في الأثناء", en: "Happened meanwhile")
  package static let typedAndStored = Phrase(ar: "ما كتبته والمحفوظ الآن", en: "What you typed and what is stored now")
  package static let toTheForm = Phrase(ar: "إلى النموذج لترسله من جديد", en: "To the form, to send it again")
  package static let field = Phrase(ar: "الحقل", en: "Field")
  package static let youTyped = Phrase(ar: "ما كتبته", en: "What you typed")
  package static let storedNow = Phrase(ar: "المحفوظ الآن", en: "Stored now")
  package static let seeStoredVersion = Phrase(ar: "افتح النسخة المحفوظة", en: "Open the stored version")
  package static let tooLargeHeading = Phrase(ar: "ما أرسلته أكبر من المسموح", en: "That was too large")
  package static let tooLargeAdvice = Phrase(
    ar: "الحد الأعلى مكتوب تحت خانة الملف. صغّر الملف أو صوّره بدقة أقل.",
    en: "The limit stands below the field of the file. Make it smaller or scan it at a lower resolution.")
  package static let refusedHeading = Phrase(ar: "لا يمكن إتمام هذا الإجراء", en: "This cannot be done")
  package static let refusedAdvice = Phrase(ar: "لم يتغير شيء.", en: "Nothing has changed.")
  package static let tooManyHeading = Phrase(ar: "محاولات كثيرة", en: "Too many attempts")
  package static let tooManyAdvice = Phrase(
    ar: "انتظر دقائق ثم حاول مرة أخرى.", en: "Wait a few minutes and try again.")
  package static let faultHeading = Phrase(ar: "حدث خطأ لدينا", en: "Something went wrong on our side")
  package static let faultAdvice = Phrase(
    ar: "سُجّل الخطأ. إن تكرر فاذكر رقم البلاغ لمن يدعمك.",
    en: "It has been recorded. If it happens again, quote the incident number.")
  package static let incidentNumber = Phrase(ar: "رقم البلاغ:", en: "Incident number:")
  package static let unavailableHeading = Phrase(ar: "الخدمة غير متاحة الآن", en: "Not available right now")
  package static let unavailableAdvice = Phrase(
    ar: "حاول بعد دقيقة. ما لم يُؤكَّد حفظه لم يُحفظ.", en: "Try again in a minute. What was not confirmed was not saved.")
  package static let toHome = Phrase(ar: "إلى الصفحة الرئيسة", en: "To the home page")
}
