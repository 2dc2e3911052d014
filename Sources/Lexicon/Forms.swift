// Words of every form.

extension Phrase {
  package static let optional = Phrase(ar: "اختياري", en: "optional")
  package static let error = Phrase(ar: "خطأ", en: "Error")
  package static let errorPrefix = Phrase(ar: "خطأ: ", en: "Error: ")
  package static let chooseOne = Phrase(ar: "اختر", en: "Choose")
  package static let hijri = Phrase(ar: "هجري", en: "Hijri")
  package static let gregorian = Phrase(ar: "ميلادي", en: "Gregorian")
  package static let day = Phrase(ar: "اليوم", en: "Day")
  package static let hijriMonthLabel = Phrase(ar: "الشهر الهجري", en: "Hijri month")
  package static let gregorianMonthLabel = Phrase(ar: "الشهر الميلادي", en: "Month")
  package static let year = Phrase(ar: "السنة", en: "Year")
  package static let requiredMark = Phrase(ar: "مطلوب", en: "Required")
  package static let uploaded = Phrase(ar: "رُفع", en: "Uploaded")
  package static func fileOf(_ name: String) -> Phrase { Phrase(ar: "ملف: \(name)", en: "File: \(name)") }
  package static let save = Phrase(ar: "حفظ", en: "Save")
  package static let saveAndContinue = Phrase(ar: "حفظ ومتابعة", en: "Save and continue")
  package static let continueOn = Phrase(ar: "متابعة", en: "Continue")
  package static let start = Phrase(ar: "ابدأ الطلب", en: "Start")
  package static let back = Phrase(ar: "رجوع", en: "Back")
  package static let cancel = Phrase(ar: "إلغاء", en: "Cancel")
  package static let change = Phrase(ar: "تعديل", en: "Change")
  package static let remove = Phrase(ar: "إزالة", en: "Remove")
  package static let upload = Phrase(ar: "رفع الملف", en: "Upload")
  package static let replace = Phrase(ar: "استبدال الملف", en: "Replace")
  package static let send = Phrase(ar: "إرسال", en: "Send")
  package static let print = Phrase(ar: "طباعة", en: "Print")
  package static let download = Phrase(ar: "تنزيل", en: "Download")
  package static let note = Phrase(ar: "ملاحظة", en: "Note")
  package static let yes = Phrase(ar: "نعم", en: "Yes")
  package static let no = Phrase(ar: "لا", en: "No")
  package static let fileHint = Phrase(
    ar: "PDF أو صورة (JPEG أو PNG أو HEIC) لا تتجاوز 10 ميجابايت", en: "PDF or picture (JPEG, PNG or HEIC), up to 10 MB"
  )

  /// The heading over a form's errors: «هناك مشكلتان في هذه الصفحة».
  package static func problems(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "لا مشكلات في هذه الصفحة", one: "هناك مشكلة في هذه الصفحة", two: "هناك مشكلتان في هذه الصفحة",
        few: "هناك # مشكلات في هذه الصفحة", many: "هناك # مشكلة في هذه الصفحة", other: "هناك # مشكلة في هذه الصفحة"),
      en: EnglishForms(one: "There is a problem on this page", other: "There are # problems on this page"))
  }
}
