package import Casework

// Taking lists of people over.
extension Phrase {
  package static let columnsOfList = Phrase(ar: "الأعمدة:", en: "Columns:")
  package static let columnNotTaken = Phrase(ar: "لا يؤخذ", en: "not taken")
  package static func rowOfList(_ number: Int) -> Phrase { Phrase(ar: "الصف \(number)", en: "row \(number)") }
  /// How many rows there are, and of how many there is something to say.
  package static func listSums(rows: Int, refused: Int, remarked: Int) -> Phrase {
    let (all, bad, told) = (grouped(rows), grouped(refused), grouped(remarked))
    return Phrase(
      ar: "الصفوف: \(all)، لا تؤخذ: \(bad)، عليها ملاحظات: \(told).",
      en: "Rows: \(all); not taken: \(bad); with remarks: \(told).")
  }
  package static func mergedCells(_ places: String) -> Phrase {
    Phrase(
      ar: "خلايا مدمجة، تؤخذ أولاها وحدها: \(places).",
      en: "Merged cells, of which the first alone is taken: \(places).")
  }
  /// What became of the rows, or would.
  package static func takingSums(_ counts: PeopleImport.Counts, isOver: Bool) -> Phrase {
    let taken = grouped(counts.taken)
    return Phrase(
      ar: "\(isOver ? "أُدخل" : "يُدخل"): \(taken)، مسجل من قبل: \(grouped(counts.known))، لم يؤخذ: "
        + "\(grouped(counts.refused))، عليه ملاحظات: \(grouped(counts.remarked)).",
      en: "\(isOver ? "Taken" : "To be taken"): \(taken); known already: \(grouped(counts.known)); not taken: "
        + "\(grouped(counts.refused)); with remarks: \(grouped(counts.remarked)).")
  }
  package static func undoSums(_ counts: PeopleImport.Counts) -> Phrase {
    Phrase(
      ar: "حُذف: \(grouped(counts.removed))، بقي لأن شيئًا ترتب عليه: \(grouped(counts.kept)).",
      en: "Taken away: \(grouped(counts.removed)); left because something came of them: \(grouped(counts.kept)).")
  }
  package static func listGoesOn(_ row: Int) -> Phrase {
    Phrase(ar: "بدأ إدخال هذا الملف من قبل: يستمر بعد الصف \(row).", en: "Begun before: goes on after row \(row).")
  }
  package static let takeListQuestion = Phrase(ar: "هل تُدخل القائمة في السجل؟", en: "Take this list into the register?")
  package static let undoListQuestion = Phrase(
    ar: "هل يُحذف ما أُدخل من هذه القائمة ولم يترتب عليه شيء؟",
    en: "Take away what this list brought and nothing came of?")

  // The pages of lists.
  package static let peopleLists = Phrase(ar: "إدخال قوائم", en: "Take lists in")
  package static let peopleListsLead = Phrase(
    ar: "قائمة أشخاص من برنامج الجداول تُفحص صفًّا صفًّا ثم تُدخل في السجل، ويمكن التراجع عنها كلها.",
    en:
      "A list of people from a spreadsheet is checked row by row, then taken into the register; all of it can be taken back."
  )
  package static let handInList = Phrase(ar: "رفع قائمة", en: "Hand in a list")
  package static let listFile = Phrase(ar: "ملف القائمة", en: "The list’s file")
  package static let listFileHint = Phrase(
    ar: "XLSX أو CSV، صفه الأول عناوين الأعمدة، حتى 120 ميجابايت.",
    en: "XLSX or CSV whose first row names the columns, up to 120 MB.")
  package static let noPeopleLists = Phrase(ar: "لم تُرفع قائمة بعد.", en: "No list was handed in yet.")
  package static let rowsOfList = Phrase(ar: "الصفوف", en: "Rows")
  package static let handedIn = Phrase(ar: "رُفعت", en: "Handed in")
  package static let keepColumns = Phrase(ar: "احفظ الأعمدة", en: "Keep the columns")
  package static let checkList = Phrase(ar: "افحص القائمة دون إدخال", en: "Check the list, take nothing")
  package static let takeList = Phrase(ar: "أدخل القائمة في السجل", en: "Take the list into the register")
  package static let undoList = Phrase(ar: "تراجع عن القائمة", en: "Take the list back")
  package static let undoListLead = Phrase(
    ar: "يُحذف كل من أُدخل منها، إلا من تغيّر سجله بعد ذلك أو قدّم طلبًا أو ارتبط به غيره.",
    en:
      "Everybody it brought goes, but for those whose entry was changed since, who asked for something or whom others refer to."
  )
  package static let undoListConfirmed = Phrase(
    ar: "نعم، احذف من أُدخل من هذه القائمة", en: "Yes, take away whom this list brought")
  package static let layListAside = Phrase(ar: "نحِّ القائمة", en: "Lay the list aside")
  package static let listSumsHeading = Phrase(ar: "الحصيلة", en: "Sums")
  package static let underWay = Phrase(ar: "قيد العمل", en: "Under way")
  package static let underWayLead = Phrase(
    ar: "تتحدث هذه الصفحة كل بضع ثوانٍ، ويستمر العمل وإن أغلقتها.",
    en: "This page is loaded again every few seconds; the work goes on when it is closed.")
  package static let loadAgain = Phrase(ar: "حدّث الآن", en: "Load again")
  package static let columnsOfListHeading = Phrase(ar: "الأعمدة", en: "Columns")
  package static let columnsOfListLead = Phrase(
    ar: "خُمّن ما في كل عمود من عنوانه، وتحته أول ما فيه. صحّح ما لا يصح.",
    en: "What each column holds was guessed from its heading; its first values stand below. Put right what is wrong.")
  package static let roleOfEverybody = Phrase(ar: "صفة كل من في القائمة", en: "Role of everybody in the list")
  package static let roleOfEverybodyHint = Phrase(
    ar: "تضاف إلى ما يذكره عمود الصفة إن وُجد.", en: "Beside what a column of roles says, if there is one.")
  package static let noRoleForEverybody = Phrase(ar: "بلا صفة", en: "No role")
  package static let foundInList = Phrase(ar: "ما وُجد في الصفوف", en: "Found in the rows")
  package static let rowNotTaken = Phrase(ar: "لا يؤخذ", en: "Not taken")
  package static let rowToLookAt = Phrase(ar: "ملاحظة", en: "Remark")
  package static func inRows(_ rows: String, of count: Int) -> Phrase {
    Phrase(ar: "عددها \(grouped(count))، منها الصفوف: \(rows)", en: "\(grouped(count)) rows, among them: \(rows)")
  }
  package static let wholeReport = Phrase(ar: "نزّل التقرير كاملًا", en: "Download the whole report")
  package static let rowHeading = Phrase(ar: "الصف", en: "Row")
  package static let findingHeading = Phrase(ar: "ما فيه", en: "What was found")
  package static let confirmFirst = Phrase(ar: "أكّد الحذف أولًا.", en: "Say first that it is meant.")
  package static let countTaken = Phrase(ar: "أُدخل أو يُدخل", en: "Taken, or to be")
  package static let countKnown = Phrase(ar: "مسجل من قبل", en: "Known already")
  package static let countRefused = Phrase(ar: "لا يؤخذ", en: "Not taken")
  package static let countRemarked = Phrase(ar: "عليه ملاحظات", en: "With remarks")
  package static let countRemoved = Phrase(ar: "حُذف", en: "Taken away again")
  package static let countKept = Phrase(ar: "بقي لأن شيئًا ترتب عليه", en: "Left, because something came of them")
}
