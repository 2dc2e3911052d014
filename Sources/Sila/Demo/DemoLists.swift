import Casework
import Foundation
import Office

extension DemoRequests.Staff {
  /// A list that was taken in, and one whose columns are still to be looked at; nobody in them exists.
  func handInLists() async throws {
    let taken = try await handIn(
      """
      الاسم,الجوال,المدينة,الصفة
      هيفاء بنت ناصر الدغيثر,0551230701,الرياض,متطوعة
      فارس بن عايض الشلوي,0551230702,الطائف,متطوع
      وضحى بنت مبارك العجمي,٠٥٥١٢٣٠٧٠٣,الأحساء,عضو
      مشعل الرويلي,0551,عرعر,متطوع
      """, named: "متطوعو الموسم.csv")
    try await office.act(.take, on: taken, seen: 1, as: officer)
    _ = try await handIn(
      """
      اسم الداعم;رقم التواصل;تاريخ الميلاد;الاسم بالإنجليزي;ملاحظات
      عبدالإله بن سعود المقاطي;0551230801;12/09/1405;Abdulelah Almuqati;شهري
      دلال بنت فهد السبيعي;0551230802;1990-02-30;;
      ريان;;;;
      """, named: "الداعمون.csv")
  }

  private func handIn(_ text: String, named name: String) async throws -> PeopleImport.ID {
    let path = NSTemporaryDirectory() + "sila-list-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    return try await office.offerList(path, named: name, as: officer)
  }
}
