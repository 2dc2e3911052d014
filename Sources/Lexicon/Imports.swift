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
}
