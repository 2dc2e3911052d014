package import Casework

extension PartyRefusal {
  /// Why two entries cannot be made one, or two of one again.
  var merging: Phrase {
    switch self {
    case .alreadyMerged:
      Phrase(ar: "ضُم أحد السجلين إلى سجل آخر من قبل.", en: "One of the two was joined to another entry already.")
    case .differentKinds: Phrase(ar: "أحدهما فرد والآخر جهة.", en: "One is a person, the other an organisation.")
    case .twoNumbers:
      Phrase(
        ar: "لكلٍّ منهما رقم رسمي، فهما اثنان. إن كان أحد الرقمين خطأ فاحذفه من سجله أولًا.",
        en:
          "Each has an official number of its own, so they are two. If one was typed wrong, remove it from its entry first."
      )
    case .relatedToEachOther:
      Phrase(
        ar: "أحدهما مسجل قريبًا للآخر أو ممثلًا له. أنهِ الصلة أولًا إن كانت خطأ.",
        en: "One is recorded as the other’s relative or representative. End the relation first if it is wrong.")
    case .ownRelative:
      Phrase(
        ar: "أفصحت أن أحدهما قريب لك أو لك فيه مصلحة. يضمهما زميل غيرك.",
        en: "You declared one of them as a relative or interest. A colleague has to join them.")
    case .filesDisagree:
      Phrase(
        ar: "لكلٍّ منهما ملف مستفيد، وأحدهما موقوف أو منتهٍ بالوفاة. سوِّ ذلك أولًا.",
        en: "Both have a beneficiary’s file, and one is suspended or ended by death. Settle that first.")
    case .notMerged: Phrase(ar: "ليسا مضمومين الآن.", en: "They are not joined now.")
    case .mergedFurther:
      Phrase(
        ar: "ضُم هذا السجل نفسه إلى سجل آخر بعد ذلك. افصله عنه أولًا.",
        en: "This entry was itself joined to another one since. Part it from that one first.")
    case .laterMerger:
      Phrase(
        ar: "ضُم إليه سجل آخر بعد ذلك. افصل الأحدث أولًا.",
        en: "Another entry was joined to it later. Part the latest first.")
    case .pairDecided: Phrase(ar: "حُسم أمرهما من قبل.", en: "This was decided already.")
    case .postponementOutOfRange:
      Phrase(ar: "اختر يومًا بعد اليوم وخلال سنة.", en: "Choose a day after today and within a year.")
    default: Phrase(verbatim: "")
    }
  }
}

extension Resemblance.Dropped {
  fileprivate var words: Phrase {
    switch self {
    case .father: Phrase(ar: "اسم الأب", en: "father’s name")
    case .grandfather: Phrase(ar: "اسم الجد", en: "grandfather’s name")
    case .further: Phrase(ar: "اسم بعدهما", en: "further name")
    }
  }
}

extension Resemblance {
  /// Everything that speaks for one person, in one line: «الجوال نفسه؛ والاسم ينقصه اسم الأب».
  package var words: Phrase {
    let all = reasons.map { reason in
      switch reason {
      case .nameWithoutSome where !dropped.isEmpty: missing
      case .nameInOtherScript where !dropped.isEmpty: reason.words.joined(missing, by: " — ")
      case .nameWithSlip where !dropped.isEmpty: reason.words.joined(missing, by: " — ")
      default: reason.words
      }
    }
    guard let first = all.first else {
      return Phrase(ar: "بياناتهما متقاربة في مجموعها", en: "alike on the whole")
    }
    return all.dropFirst().reduce(first) { Phrase(ar: "\($0.ar)؛ و\($1.ar)", en: "\($0.en); \($1.en)") }
  }

  private var missing: Phrase {
    let parts = dropped.map(\.words).listed()
    return Phrase(ar: "الاسم ينقصه \(parts.ar)", en: "the name differs by a dropped \(parts.en)")
  }
}
