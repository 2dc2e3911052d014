package import Casework

// Words of lists under names of their own, and of keys.

extension Phrase {
  package static let namedLists = Phrase(ar: "قوائم محفوظة", en: "Saved lists")
  package static let keepList = Phrase(ar: "احفظ قائمة", en: "Save a list")
  package static let keepListLead = Phrase(
    ar: "اختر ما تريد رؤيته من الطلبات المفتوحة، وسمّه لتعود إليه بضغطة.",
    en: "Choose which open requests to see, and name them to come back with one press.")
  package static let listName = Phrase(ar: "اسم القائمة", en: "Name of the list")
  package static let listStage = Phrase(ar: "المرحلة", en: "Stage")
  package static let listHolder = Phrase(ar: "المسؤول", en: "In charge")
  package static let listDue = Phrase(ar: "آخر يوم", en: "Last day")
  package static let listShared = Phrase(ar: "من يراها", en: "Who sees it")
  package static let listMineAlone = Phrase(ar: "أنا وحدي", en: "I alone")
  package static let whatever = Phrase(ar: "الكل", en: "Any")
  package static let whoeverReads = Phrase(ar: "من يفتح القائمة", en: "Whoever opens the list")
  package static let listKept = Phrase(ar: "حُفظت القائمة.", en: "The list is saved.")
  package static let listRemoved = Phrase(ar: "حُذفت القائمة.", en: "The list is gone.")
  package static let changeList = Phrase(ar: "عدّل القائمة", en: "Change the list")
  package static let removeList = Phrase(ar: "احذف القائمة", en: "Remove the list")

  package static let keys = Phrase(ar: "مفاتيح سريعة", en: "Keys")
  package static let keyNext = Phrase(ar: "الطلب التالي", en: "Next request")
  package static let keyPrevious = Phrase(ar: "الطلب السابق", en: "Previous request")
  package static let keyOpen = Phrase(ar: "افتحه", en: "Open it")
  package static let keyTick = Phrase(ar: "أشّر عليه", en: "Tick it")
  package static let keySearch = Phrase(ar: "البحث", en: "Search")
  package static let keyAct = Phrase(ar: "الإجراء التالي", en: "The next action")
  package static let keyBack = Phrase(ar: "العودة إلى الوارد", en: "Back to the inbox")
  package static let keysOff = Phrase(ar: "أوقف المفاتيح", en: "Turn the keys off")
  package static let keysOn = Phrase(ar: "شغّل المفاتيح", en: "Turn the keys on")
}

extension SavedView.Due {
  package var name: Phrase {
    switch self {
    case .late: Phrase(ar: "متأخر", en: "Late")
    case .today: Phrase(ar: "اليوم", en: "Today")
    case .week: Phrase(ar: "من اليوم إلى آخر الأسبوع", en: "From today to the week’s end")
    case .none: Phrase(ar: "بلا يوم", en: "Without a day")
    }
  }
}

extension ViewRefusal {
  package var words: Phrase {
    switch self {
    case .nameMissing: Phrase(ar: "سمِّ القائمة.", en: "Name the list.")
    case .nameTooLong(let limit):
      Phrase(ar: "الاسم أطول من \(limit) حرفًا.", en: "The name has more than \(limit) letters.")
    case .nameTaken: Phrase(ar: "لديك قائمة بهذا الاسم.", en: "You have a list of this name.")
    case .nothingChosen: Phrase(ar: "اختر شرطًا واحدًا على الأقل.", en: "Choose one condition at least.")
    case .tooMany(let limit):
      Phrase(
        ar: "القوائم \(limit) على الأكثر؛ احذف واحدة أولًا.", en: "There are \(limit) lists at most; remove one first.")
    case .notYourPost: Phrase(ar: "تُشارَك القائمة مع أهل وظيفتك وحدها.", en: "A list is shared with a post of your own.")
    case .notYours:
      Phrase(ar: "يحذفها من حفظها أو من يوزع العمل.", en: "Whoever made it, or hands out work, removes it.")
    }
  }
}

extension RenewalRound.Window {
  package var name: Phrase {
    switch self {
    case .overdue: Phrase(ar: "متأخر عن موعده", en: "Overdue")
    case .week: Phrase(ar: "متأخر، أو خلال 7 أيام", en: "Overdue, or due within 7 days")
    case .notice:
      Phrase(
        ar: "متأخر، أو خلال \(BeneficiaryFile.notice) يومًا", en: "Overdue, or due within \(BeneficiaryFile.notice) days"
      )
    }
  }
}
