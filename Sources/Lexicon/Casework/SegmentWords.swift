package import Casework

extension Sex {
  package var name: Phrase {
    switch self {
    case .female: Phrase(ar: "أنثى", en: "Female")
    case .male: Phrase(ar: "ذكر", en: "Male")
    }
  }
}

extension SegmentRole {
  package var name: Phrase {
    switch self {
    case .beneficiary: .beneficiary
    case .role(let role): role.name
    }
  }
}

extension SegmentRules {
  /// The rules in one sentence: "women, 60 and over, in Buraydah, whose registration ends within 30 days".
  package var words: Phrase {
    let all = rules.map(\.words)
    let hasNoun = rules.first.map { [.kind, .role, .sex].contains($0.field) } ?? false
    let lead = hasNoun ? [] : [Phrase(ar: "كل من في السجل", en: "everyone in the register")]
    switch match {
    case .all: return (lead + all).listed()
    case .any:
      let listed = Phrase(
        ar: all.map(\.ar).joined(separator: "، أو "), en: all.map(\.en).joined(separator: ", or "))
      return lead.isEmpty ? listed : lead[0].joined(listed, by: ": ")
    }
  }
}

extension SegmentRule {
  package var words: Phrase {
    switch self {
    case .kind(.person): Phrase(ar: "الأفراد", en: "persons")
    case .kind(.organization): Phrase(ar: "الجهات", en: "organisations")
    case .role(.beneficiary): Phrase(ar: "المستفيدون", en: "beneficiaries")
    case .role(.role(let role)): Phrase(ar: "بصفة \(role.name.ar)", en: "with the role of \(role.name.en.lowercased())")
    case .sex(.female): Phrase(ar: "النساء", en: "women")
    case .sex(.male): Phrase(ar: "الرجال", en: "men")
    case .age(let years):
      switch (years.lowerBound, years.upperBound) {
      case (let least, Self.oldest): Phrase(ar: "أعمارهم \(least) سنة فأكثر", en: "\(least) and over")
      case (0, let most): Phrase(ar: "أعمارهم \(most) سنة فأقل", en: "\(most) and under")
      case (let least, let most): Phrase(ar: "أعمارهم من \(least) إلى \(most) سنة", en: "\(least) to \(most) years old")
      }
    case .city(let cities):
      Phrase(ar: "في \(cities.joined(separator: " أو "))", en: "in \(cities.joined(separator: " or "))")
    case .category(let name): Phrase(ar: "فئة ملفهم «\(name)»", en: "whose file is under “\(name)”")
    case .registration(.current): Phrase(ar: "تسجيلهم سارٍ", en: "whose registration is current")
    case .registration(.suspended): Phrase(ar: "تسجيلهم موقوف", en: "whose registration is suspended")
    case .registration(.ended): Phrase(ar: "انتهى تسجيلهم", en: "whose registration has ended")
    case .endsWithin(let days):
      Phrase(ar: "ينتهي تسجيلهم خلال \(Self.days(days).ar)", en: "whose registration ends within \(Self.days(days).en)")
    case .isOverdue: Phrase(ar: "فات موعد تحديث تسجيلهم", en: "whose registration is overdue for its update")
    case .household(let members):
      members.lowerBound == members.upperBound
        ? Phrase(ar: "أسرهم \(members.lowerBound)", en: "with a household of \(members.lowerBound)")
        : Phrase(
          ar: "أسرهم من \(members.lowerBound) إلى \(members.upperBound)",
          en: "with a household of \(members.lowerBound) to \(members.upperBound)")
    case .incomeBand(let band): Phrase(ar: "فئة دخلهم «\(band)»", en: "in the income band “\(band)”")
    case .consent(let purpose):
      Phrase(ar: "وافقوا على: \(purpose.name.ar)", en: "who agreed to: \(purpose.name.en.lowercased())")
    case .noConsent(let purpose):
      Phrase(ar: "لا موافقة لهم على: \(purpose.name.ar)", en: "without consent to: \(purpose.name.en.lowercased())")
    case .askedWithin(let days):
      Phrase(ar: "طلبوا خلال \(Self.days(days).ar)", en: "who asked for something within \(Self.days(days).en)")
    case .notAskedFor(let days):
      Phrase(ar: "لم يطلبوا منذ \(Self.days(days).ar)", en: "who asked for nothing for \(Self.days(days).en)")
    case .visitedWithin(let days):
      Phrase(ar: "زِيروا خلال \(Self.days(days).ar)", en: "visited within \(Self.days(days).en)")
    case .notVisitedFor(let days):
      Phrase(ar: "لم يُزاروا منذ \(Self.days(days).ar)", en: "not visited for \(Self.days(days).en)")
    }
  }

  private static func days(_ count: Int) -> Phrase {
    Phrase(
      counting: count,
      ar: ArabicForms(
        zero: "اليوم", one: "يوم واحد", two: "يومين", few: "# أيام", many: "# يومًا", other: "# يوم"),
      en: EnglishForms(zero: "today", one: "# day", other: "# days"))
  }
}

extension SegmentRule.Field {
  package var name: Phrase {
    switch self {
    case .kind: .partyKind
    case .role: .partyRoles
    case .sex: .sex
    case .age: .segmentAge
    case .city: .city
    case .category: .beneficiaryCategory
    case .registration: .segmentRegistration
    case .renewal: .segmentRenewal
    case .household: .segmentHousehold
    case .income: .segmentIncome
    case .consent: .segmentConsent
    case .asked: .segmentAsked
    case .visited: .segmentVisited
    }
  }
}

extension SegmentRefusal {
  package var words: Phrase {
    switch self {
    case .nameMissing: Phrase(ar: "اكتب اسم الشريحة.", en: "Write the segment’s name.")
    case .nameTooLong(let limit): Self.tooLong(limit)
    case .nameTaken: Phrase(ar: "لشريحة أخرى هذا الاسم.", en: "Another segment has this name.")
    case .tooManySegments(let limit):
      Phrase(ar: "لا تزيد الشرائح على \(limit). احذف ما لا يُستعمل.", en: "At most \(limit) segments. Remove one first.")
    case .noRules: Phrase(ar: "اختر شرطًا واحدًا على الأقل.", en: "Choose one condition at least.")
    case .tooManyRules(let limit):
      Phrase(ar: "لا تزيد الشروط على \(limit).", en: "At most \(limit) conditions.")
    case .askedTwice(let field):
      Phrase(ar: "\(field.name.ar): شرط واحد يكفي.", en: "\(field.name.en): one condition is enough.")
    case .outOfRange(let field, let range):
      Phrase(
        ar: "\(field.name.ar): اكتب عددًا من \(range.lowerBound) إلى \(range.upperBound).",
        en: "\(field.name.en): write a number from \(range.lowerBound) to \(range.upperBound).")
    case .wrongWayRound(let field):
      Phrase(ar: "\(field.name.ar): الأول أكبر من الثاني.", en: "\(field.name.en): the first is more than the second.")
    case .textMissing(let field): .required(field.name)
    case .textTooLong(_, let limit): Self.tooLong(limit)
    case .tooManyCities(let limit): Phrase(ar: "لا تزيد المدن على \(limit).", en: "At most \(limit) cities.")
    case .nothingChanged: Phrase(ar: "لم يتغير شيء.", en: "Nothing was changed.")
    case .isGone: Phrase(ar: "حُذفت هذه الشريحة.", en: "This segment was removed.")
    }
  }

  private static func tooLong(_ limit: Int) -> Phrase {
    Phrase(ar: "أطول من \(limit) حرف. اختصره.", en: "Longer than \(limit) characters. Shorten it.")
  }
}

extension Event {
  /// What happened to a segment.
  var ofSegment: Phrase {
    let name = Phrase(verbatim: self[.title] ?? "")
    return switch kind {
    case .segmentMade: Phrase(ar: "شريحة جديدة", en: "New segment").joined(name, by: ": ")
    case .segmentChanged: Phrase(ar: "تغيّرت الشريحة", en: "Segment changed").joined(name, by: ": ")
    case .segmentRemoved: Phrase(ar: "حُذفت الشريحة", en: "Segment removed").joined(name, by: ": ")
    default: Phrase(verbatim: "")
    }
  }
}
