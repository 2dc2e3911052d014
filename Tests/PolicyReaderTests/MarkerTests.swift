import Testing

@testable import PolicyReader

@Suite("List markers")
struct MarkerTests {
  @Test(
    "a marker is taken off whatever end it stands at",
    arguments: [
      ("1- المقابلة", Marker(style: .number, path: [1]), "المقابلة"),
      ("٢ ) الهاتف", Marker(style: .number, path: [2]), "الهاتف"),
      ("(3) الفاكس", Marker(style: .number, path: [3]), "الفاكس"),
      ("4 قنوات التواصل", Marker(style: .number, path: [4]), "قنوات التواصل"),
      ("2-1 النظام الأساسي", Marker(style: .decimal(2), path: [2, 1]), "النظام الأساسي"),
      ("٣.١.٢. دليل", Marker(style: .decimal(3), path: [3, 1, 2]), "دليل"),
      ("- · التوضيح", Marker(style: .bullet("-")), "التوضيح"),
      ("دليل البرامج •", Marker(style: .bullet("•"), isTrailing: true), "دليل البرامج"),
      (". 2 خدمة التطوع. -6", Marker(style: .number, path: [6], isTrailing: true), "خدمة التطوع."),
      ("بـ. أدوات", Marker(style: .letter, path: [2]), "أدوات"),
      ("(هـ) تمكين", Marker(style: .letter, path: [26]), "تمكين"),
      ("IV. مسار", Marker(style: .roman, path: [4]), "مسار"),
      ("ثالثاً: القنوات", Marker(style: .ordinal, path: [3]), "القنوات"),
      ("المادة الخامسة عشرة: النفاذ", Marker(style: .article, path: [15]), "النفاذ"),
      ("البند (7) - الأدوات", Marker(style: .article, path: [7]), "الأدوات"),
      ("## النطاق", Marker(style: .hash(2)), "النطاق"),
    ])
  func taken(line: String, marker: Marker, rest: String) {
    let reader = MarkerReader(line)
    #expect(reader.marker == marker)
    #expect(reader.rest == rest)
  }

  @Test(
    "what only looks like a marker stays",
    arguments: [
      "30 يوما من التقديم", "(15) يوم عمل", "2025/6/1", "18 / 7 / 2021 م", "المقابلة", "0509738220-0533422295",
    ])
  func kept(line: String) {
    #expect(MarkerReader(line).marker == nil)
  }

  @Test("a colon marks a heading at either end", arguments: ["تمهيد :-", " - : تمهيد", "تمهيد:", ": تمهيد"])
  func headingColon(line: String) {
    let reader = MarkerReader(line)
    #expect(reader.endsHeading)
    #expect(reader.rest == "تمهيد")
  }
}
