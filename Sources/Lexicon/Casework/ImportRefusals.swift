package import Casework

extension ImportRefusal {
  /// What the person is told, with what to do about it.
  package var words: Phrase {
    switch self {
    case .notNow(let stage):
      Phrase(
        ar: "القائمة الآن «\(stage.name.ar)»، ولا يصح هذا معها. حدّث الصفحة.",
        en: "The list is “\(stage.name.en)” now, and this does not go with it. Load the page again.")
    case .noNames:
      Phrase(
        ar: "لا عمود للأسماء: اختر العمود الذي فيه الاسم، أو عمودي الاسم الأول واسم العائلة.",
        en: "No column holds names: choose the one that does, or those of the first and the family name.")
    case .takenBefore:
      Phrase(
        ar: "أُدخل هذا الملف نفسه من قبل. تراجع عن إدخاله الأول إن أردت إدخاله من جديد.",
        en: "This very file was taken before. Take that back first if it is to be taken anew.")
    case .otherFile:
      Phrase(
        ar: "تغيّر الملف منذ بدأ إدخاله. تراجع عمّا أُدخل منه ثم ابدأ من جديد.",
        en: "The file was changed since its taking was begun. Take back what came of it and begin anew.")
    case .tooMany(let limit):
      Phrase(
        ar: "لا يُفتح أكثر من \(grouped(limit)) قائمة في وقت واحد. نحِّ قائمة أولًا.",
        en: "No more than \(grouped(limit)) lists may be open at a time. Lay one aside first.")
    }
  }
}

extension PeopleImport.Stage {
  package var name: Phrase {
    switch self {
    case .offered: Phrase(ar: "بانتظار ضبط الأعمدة", en: "Columns to be settled")
    case .checking: Phrase(ar: "قيد الفحص", en: "Being checked")
    case .checked: Phrase(ar: "فُحصت", en: "Checked")
    case .taking: Phrase(ar: "قيد الإدخال", en: "Being taken")
    case .taken: Phrase(ar: "أُدخلت", en: "Taken")
    case .undoing: Phrase(ar: "قيد التراجع", en: "Being taken back")
    case .undone: Phrase(ar: "تُراجع عنها", en: "Taken back")
    case .laidAside: Phrase(ar: "نُحّيت", en: "Laid aside")
    }
  }
}
