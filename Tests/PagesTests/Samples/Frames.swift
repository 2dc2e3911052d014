import Lexicon
import Pages

// Everything in the samples is synthetic: no such people, associations or requests exist.

extension StaffFrame {
  static func sample(_ say: Language, search: String = "", flash: Flash? = nil) -> StaffFrame {
    StaffFrame(
      say: say, languageSwitch: "/staff/inbox?lang=\(say.other.code)", association: "جمعية البر بالمدينة",
      branch: "الفرع الرئيس", places: StaffPlace.allCases, counts: [.inbox: 12, .requests: 1_087],
      person: StaffPerson(name: "سارة العتيبي", role: Phrase(ar: "باحثة اجتماعية", en: "Social researcher")),
      token: FormToken("token"), search: search, flash: flash)
  }
}

extension PublicFrame {
  static func sample(_ say: Language) -> PublicFrame {
    PublicFrame(
      say: say, languageSwitch: "/birr/apply?lang=\(say.other.code)", paths: PublicPaths(base: "/birr"),
      association: AssociationHead(
        name: "جمعية البر بالمدينة", licence: "1042", phone: "920 000 000", email: "care@birr.example"),
      token: FormToken("token"), showsOutbox: true)
  }

  /// A page of no association.
  static func bare(_ say: Language) -> PublicFrame {
    PublicFrame(
      say: say, languageSwitch: "/?lang=\(say.other.code)", paths: PublicPaths(base: ""), association: nil,
      token: FormToken("token"))
  }
}

extension DualDate {
  static let sunday = DualDate(
    gregorian: DateParts(2026, 11, 22), hijri: DateParts(1448, 6, 12), weekday: .sunday)
  static let tuesday = DualDate(
    gregorian: DateParts(2026, 11, 24), hijri: DateParts(1448, 6, 14), weekday: .tuesday)
  static let earlier = DualDate(
    gregorian: DateParts(2026, 11, 17), hijri: DateParts(1448, 6, 7), weekday: .tuesday)
}

extension DualMoment {
  static let morning = DualMoment(.earlier, hour: 10, minute: 42)
  static let noon = DualMoment(.sunday, hour: 13, minute: 5)
}
