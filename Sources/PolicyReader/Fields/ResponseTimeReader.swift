import Casework

/// Finds the time that the policy gives for the decision on a request, among all the times it mentions.
///
/// Every duration is weighed: by the section it stands in, by the words of its clause that speak of deciding, and by
/// those that speak of complaints, appeals, privacy, notice and other matters. Too light a best one means none is stated.
struct ResponseTimeReader {
  /// A duration with what it weighs.
  private struct Candidate {
    var stated: StatedTime
    var weight: Int

    var time: ResponseTime { stated.time }
  }

  /// The most weighty floor and ceiling; one stands beside the other only when it is nearly as weighty.
  private(set) var floor: StatedTime?
  private(set) var ceiling: StatedTime?
  /// A ceiling of another length that weighs as much as `ceiling`.
  private(set) var otherCeiling: StatedTime?

  private static let threshold = 5
  /// How much lighter than the weightiest time a floor may be: it stands among the steps, where a ceiling can have a
  /// heading of its own.
  private static let lighterFloor = 2
  /// A ceiling that is none would hide that there is none, so less is let through.
  private static let lighterCeiling = 1

  init(_ outline: Outline) {
    var candidates: [Candidate] = []
    for part in outline.parts {
      for item in part.items { candidates += Self.candidates(in: item, of: part) }
    }
    let serious = candidates.filter { $0.weight >= Self.threshold }
    guard let heaviest = serious.map(\.weight).max() else { return }
    floor = Self.weightiest(.atLeast, of: serious, from: heaviest - Self.lighterFloor).first
    let ceilings = Self.weightiest(.atMost, of: serious, from: heaviest - Self.lighterCeiling)
    ceiling = ceilings.first
    otherCeiling = ceilings.first { $0.time.length != ceiling?.time.length }
  }

  /// The times of that kind that weigh most, if they weigh enough, in their order.
  private static func weightiest(
    _ kind: ResponseTime.Kind, of candidates: [Candidate], from least: Int
  ) -> [StatedTime] {
    let ofKind = candidates.filter { $0.time.kind == kind && $0.weight >= least }
    let most = ofKind.map(\.weight).max()
    return ofKind.filter { $0.weight == most }.map(\.stated)
  }

  private static func candidates(in item: Item, of part: Outline.Part) -> [Candidate] {
    var found: [Candidate] = []
    for sentence in item.allWords.split(at: .stop) {
      for duration in WrittenDuration.durations(in: sentence) {
        let clause = clause(around: duration.range, in: sentence)
        let kind = kind(of: duration, in: sentence, clause: clause)
        let isRow = !item.asides.isEmpty || part.headingWords.contains(any: timeHeadings) || part.kind == .handling
        guard let kind = kind ?? (isRow ? .atMost : nil) else { continue }
        let weight = weight(of: duration, in: sentence, clause: clause, part: part, item: item)
        let start = start(after: duration.range, in: sentence)
        let time = ResponseTime(kind: kind, amount: duration.amount, unit: duration.unit, from: start)
        found.append(Candidate(stated: StatedTime(time, line: item.line, text: item.text), weight: weight))
      }
    }
    return found
  }

  /// The stretch between commas that holds the duration.
  private static func clause(around range: Range<Int>, in words: [Word]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, words[start - 1].closes < .comma { start -= 1 }
    var end = range.upperBound
    while end < words.count, words[end - 1].closes < .comma { end += 1 }
    return start..<max(end, range.upperBound)
  }

  // MARK: Floor or ceiling

  private static let floorsBefore: [Phrase] = [
    "=لا/ولا/الا تقل/يقل/نقل/تقصر/يقصر", "=لن/لا/ولا/الا … … =قبل", "=ليس =قبل", "=قبل … =لا",
    "اقلها/ادناها/ادناه/اقله",
    "حد ادني", "حدها ادني",
  ]
  private static let floorsAfter: [Phrase] = [
    "علي =الاقل", "كحد/بحد/حد … ادني", "فاكثر", "او اكثر", "=فما =فوق", "=ولا =اقل",
  ]
  private static let ceilingsBefore: [Phrase] = [
    "=لا/ولا/الا تتجاوز/يتجاوز/تتعدي/يتعدي/تزيد/يزيد/تتاخر/يتاخر/تتخطي/تجاوز", "خلال", "غضون",
    "اقصاها/اقصاه/اقصي/اقصاهما", "حدها/حده/حد اعلي/اقصي",
    "قبل … مضي/انقضاء/مرور/انتهاء", "ضمن", "مده/بمده", "=سقف", "=قبل", "بحلول",
  ]
  private static let ceilingsAfter: [Phrase] = [
    "كحد/بحد/حد … اقصي/اعلي", "فاقل", "او اقل", "علي =الاكثر", "علي =ابعد", "=ولا =اكثر", "حدا اقصي",
  ]

  private static func kind(of duration: WrittenDuration, in words: [Word], clause: Range<Int>) -> ResponseTime.Kind? {
    let before = Array(words[max(clause.lowerBound, duration.range.lowerBound - 8)..<duration.range.lowerBound])
    let after = Array(words[duration.range.upperBound..<min(clause.upperBound, duration.range.upperBound + 4)])
    let floor = lastPlace(ofAny: floorsBefore, in: before)
    let ceiling = lastPlace(ofAny: strongCeilings, in: before)
    if after.contains(any: floorsAfter) { return .atLeast }
    if let floor, ceiling.map({ $0 < floor }) ?? true { return .atLeast }
    if ceiling != nil || before.contains(any: ceilingsBefore) || after.contains(any: ceilingsAfter) { return .atMost }
    return nil
  }

  /// Ceilings that overrule a floor word standing before them, as in ‘لا تقل عن أسبوع ولا تزيد على أسبوعين’.
  private static var strongCeilings: [Phrase] { Array(ceilingsBefore.prefix(1)) }

  private static func lastPlace(ofAny phrases: [Phrase], in words: [Word]) -> Int? {
    words.indices.last { index in phrases.contains { $0.match(in: words, at: index) != nil } }
  }

  // MARK: Start

  private static let completeness: [Phrase] = [
    "=من/منذ/بعد/فور/عند/تاريخ/لدي/حين/بتاريخ/باكتمال … اكتمال*/استكمال*/استيفاء*/استوفاء",
    "=من/منذ/بعد/تاريخ … تقديم*/استلام*/تسلم*/ورود* … مكتمل*/كامل*/مستوفي*", "=باكتمال/اكتمالها/اكتماله",
    "=تبدا … اكتمال*/استكمال*/استيفاء*",
    "=متي/اذا/حال/حالما … اكتمل*/استكمل*/استوفي*",
  ]
  private static let submission: [Phrase] = [
    "=من/منذ/بعد/تاريخ … تقديم*/استلام*/تسلم*/ورود*/تسجيل*/رفع*/ايداع*", "=تقديمه/تقديمها",
  ]

  private static func start(after range: Range<Int>, in words: [Word]) -> ResponseTime.Start {
    let after = Array(words[range.upperBound..<min(words.count, range.upperBound + 12)])
    if after.contains(any: completeness) { return .completeness }
    if after.contains(any: submission) { return .submission }
    let before = Array(words[..<range.lowerBound])
    return before.contains(any: completeness) ? .completeness : .submission
  }

  // MARK: Weight

  private static let timeHeadings: [Phrase] = [
    "مده/مدد/زمن/ازمنه/مهل/مهله/وقت/فتره … رد/رد/استجابه/انجاز/بت/زمنيه/دراسه/طلب/طلبات/معالجه", "اطار زمني",
    "مستوي/مستويات خدمه/الخدمه",
  ]

  private static func sectionWeight(_ part: Outline.Part) -> Int {
    if part.headingWords.contains(any: timeHeadings) { return 6 }
    switch part.kind {
    case .handling: return 4
    case .other: return part.headingWords.contains(any: ["سريه", "خصوصيه", "مراجعه", "تحديث", "بيانات"]) ? -12 : 0
    case .responsibilities, .scope, .introduction: return 0
    case .generalGoal, .detailedGoals, .channels: return -2
    case .information, .relationshipBuilding, .tools: return -5
    case .compensation, .complaints, .satisfaction, .approval: return -20
    }
  }

  private static let deciding: [(weight: Int, phrases: [Phrase])] = [
    (
      6,
      [
        "قبول/قبوله/بالقبول/الموافقه/موافقه … رفض/رفضه/رفضها/الرفض/عدم/الاعتذار", "=البت/بت/تبت/يبت",
        "قرار/قرارها/قراره", "نتيجه",
        "رد/الرد/يرد/ترد/والرد … طلب/طلبه/طلبات/طلبها/طلباتهم/عليه/عليها/مستفيد*/مقدم",
        "دراسه/دراسته/تدرس/يدرس … طلب/طلبات/طلبه/حاله/عليه",
      ]
    ),
    (
      3,
      [
        "=الرد/رد/يرد/بالرد/للرد/والرد/رده/ردها",
        "افاده/يفاد/موافاه/موافاته/اشعار/اشعاره/اشعارا/ابلاغ/ابلاغه/يبلغ/تبلغ/تشعر/يشعر/اجابه", "دراسه/دراسته/لدراسه",
        "مده/المده … طلب/طلبات",
      ]
    ),
    (2, ["طلب/طلبه/طلبات/طلبها/طلباتهم/معامله/معاملات", "لجنه"]),
  ]

  private static let elsewhere: [(weight: Int, phrases: [Phrase])] = [
    (
      -14,
      [
        "شكوي/شكاوي/شكواه/شكاويهم", "تظلم/تظلمه/تظلمات/يتظلم/التظلم", "اعتراض/اعتراضه/يعترض/اعتراضات",
        "تعويض/تعويضه/تعويضات", "استيناف/طعن",
        "خصوصيه/بيانات شخصيه", "تسرب/اختراق/خرق/انتهاك/تسريب", "مراجعه/تراجع/تحديث/تحدث … سياسه/وثيقه",
        "استبانه/استبيان/استطلاع/رضا",
        "احتفاظ/حفظ/اتلاف/يحتفظ/تحتفظ/تحفظ/تتلف", "سريان/سريانه/نفاذ", "بلاغ/بلاغات/خلاف/خلافات/نزاع",
        "حذف/تصحيح … بيانات", "صاحب/اصحاب بيانات",
        "دوام/اوقات … عمل", "تجديد/تحديث … بيانات/ملف",
      ]
    ),
    (
      -8,
      [
        "مهله/يمهل/تمهل/امهال/مهلت*", "استفسار/استفسارات/استفساره/تساول/تساولات", "مكالمه/مكالمات/اتصال/رسايل/رساله",
        "=نواقص/النواقص",
        "تزويد … جمعيه", "زياره/زيارات/ميداني/ميدانيه/ميدانيا", "بحث اجتماعي", "اعلان/نشر/اعلام … تعديل",
        "تعديل/تغيير … خدمه/سياسه/شروط", "محضر", "صلاحيه … مستند*/تقرير/قرار",
        "يستكمل/استكماله … خلال/مستفيد", "=يلغي/يحفظ/يغلق/الغاء", "تعيين/تدريب",
      ]
    ),
    (-4, ["عاجل/عاجله/طاري/طاريه/مستعجل/مستعجله/حرجه/طوارئ/طواري/استثنا*/ضروره", "تمديد/تمدد/يمدد/اضافيه/تمديدها"]),
    (-3, ["تسليم/تنفيذ/صرف/ايصال/تحويل/ايداع", "فرز/مبدييه/مبدئيه/احاله/استلام/تسجيل/قيد", "متابعه"]),
  ]

  private static func weight(
    of duration: WrittenDuration, in sentence: [Word], clause: Range<Int>, part: Outline.Part, item: Item
  ) -> Int {
    let near = Array(sentence[clause.lowerBound..<duration.range.lowerBound])
    let lead = Array(sentence[..<clause.lowerBound])
    let tail = Array(sentence[duration.range.upperBound..<clause.upperBound]).withoutStart
    var weight = sectionWeight(part)
    weight +=
      best(deciding, near + tail) ?? (best(deciding, lead) ?? 0) / 2 + (best(deciding, part.headingWords) ?? 0) / 2
    weight += worst(elsewhere, near + tail)
    // What the sentence spoke of before weighs less, unless the clause says nothing of its own.
    weight += worst(elsewhere, lead) / (best(deciding, near) == nil ? 2 : 4)
    return weight
  }

  private static func best(_ table: [(weight: Int, phrases: [Phrase])], _ words: [Word]) -> Int? {
    table.first { words.contains(any: $0.phrases) }?.weight
  }

  private static func worst(_ table: [(weight: Int, phrases: [Phrase])], _ words: [Word]) -> Int {
    table.reduce(0) { $0 + (words.contains(any: $1.phrases) ? $1.weight : 0) }
  }
}

extension ResponseTime {
  /// The days it takes, and whether they are working days: two weeks are fourteen days.
  fileprivate var length: Length {
    Length(days: unit == .weeks ? 7 * amount : amount, areWorking: unit == .workingDays)
  }

  fileprivate struct Length: Equatable {
    var days: Int
    var areWorking: Bool
  }
}

extension [Word] {
  /// The words up to ‘من تاريخ …’, which tells the start of a time and not its matter.
  fileprivate var withoutStart: [Word] {
    guard let start = range(ofAny: ["=من/منذ/بعد/تبدا/اعتبارا/ابتداء/فور"])?.lowerBound else { return self }
    return Array(self[..<start])
  }
}
