package import Casework

extension IncomeSource {
  package var name: Phrase {
    switch self {
    case .salary: Phrase(ar: "راتب", en: "Salary")
    case .socialSecurity: Phrase(ar: "الضمان الاجتماعي", en: "Social security")
    case .citizenAccount: Phrase(ar: "حساب المواطن", en: "Citizen account")
    case .pension: Phrase(ar: "معاش تقاعدي", en: "Pension")
    case .alimony: Phrase(ar: "نفقة", en: "Alimony")
    case .rent: Phrase(ar: "دخل إيجار", en: "Rent received")
    case .other: Phrase(ar: "دخل آخر", en: "Other income")
    }
  }
}

extension Household.Obligation.Kind {
  package var name: Phrase {
    switch self {
    case .rent: Phrase(ar: "إيجار السكن", en: "Rent")
    case .debt: Phrase(ar: "أقساط ديون", en: "Debt instalments")
    case .treatment: Phrase(ar: "علاج", en: "Treatment")
    }
  }
}

extension Household.Relation {
  package var name: Phrase {
    switch self {
    case .applicant: Phrase(ar: "مقدم الطلب", en: "Applicant")
    case .spouse: Phrase(ar: "زوج أو زوجة", en: "Spouse")
    case .child: Phrase(ar: "ابن أو بنت", en: "Child")
    case .parent: Phrase(ar: "أب أو أم", en: "Parent")
    case .sibling: Phrase(ar: "أخ أو أخت", en: "Sibling")
    case .grandchild: Phrase(ar: "حفيد", en: "Grandchild")
    case .other: Phrase(ar: "غير ذلك", en: "Other")
    }
  }
}

extension Household.Activity {
  package var name: Phrase {
    switch self {
    case .belowSchool: Phrase(ar: "دون سن الدراسة", en: "Below school age")
    case .school: Phrase(ar: "في المدرسة", en: "At school")
    case .university: Phrase(ar: "في الجامعة", en: "At university")
    case .working: Phrase(ar: "يعمل", en: "Working")
    case .outOfWork: Phrase(ar: "يبحث عن عمل", en: "Looking for work")
    case .retired: Phrase(ar: "متقاعد", en: "Retired")
    case .atHome: Phrase(ar: "في المنزل", en: "At home")
    }
  }
}

extension NeedScore.Part {
  package var name: Phrase {
    switch self {
    case .income: Phrase(ar: "الدخل", en: "Income")
    case .housing: Phrase(ar: "السكن", en: "Housing")
    case .health: Phrase(ar: "الصحة", en: "Health")
    case .dependants: Phrase(ar: "المعالون", en: "Dependants")
    case .obligations: Phrase(ar: "الالتزامات", en: "Obligations")
    }
  }
}

extension VisitReport.Heading {
  package var name: Phrase {
    switch self {
    case .housing: Phrase(ar: "السكن", en: "Housing")
    case .health: Phrase(ar: "الصحة", en: "Health")
    case .education: Phrase(ar: "التعليم", en: "Education")
    case .work: Phrase(ar: "العمل", en: "Work")
    case .debts: Phrase(ar: "الديون", en: "Debts")
    }
  }
}

extension SiteVisit.Consent.Means {
  package var name: Phrase {
    switch self {
    case .phone: Phrase(ar: "بالهاتف", en: "By phone")
    case .message: Phrase(ar: "برسالة", en: "By message")
    case .written: Phrase(ar: "كتابة", en: "In writing")
    case .inPerson: Phrase(ar: "حضوريًا", en: "In person")
    }
  }
}

extension Verification.Ground {
  package var name: Phrase {
    switch self {
    case .original: Phrase(ar: "الأصل", en: "The original")
    case .platform: Phrase(ar: "منصة حكومية", en: "A government platform")
    case .phone: Phrase(ar: "اتصال", en: "A phone call")
    case .visit: Phrase(ar: "زيارة", en: "A visit")
    case .other: Phrase(ar: "غير ذلك", en: "Something else")
    }
  }
}

extension ItemReading.Field {
  package var name: Phrase {
    switch self {
    case .nationalID: Phrase(ar: "رقم الهوية", en: "National ID")
    case .name: Phrase(ar: "الاسم", en: "Name")
    case .mobile: Phrase(ar: "رقم الجوال", en: "Mobile")
    case .iban: Phrase(ar: "رقم الآيبان", en: "IBAN")
    case .birth: Phrase(ar: "تاريخ الميلاد", en: "Date of birth")
    case .familySize: Phrase(ar: "عدد أفراد الأسرة", en: "Family size")
    }
  }
}

extension LibraryDocument.Kind {
  package var name: Phrase {
    switch self {
    case .bylaws: Phrase(ar: "اللوائح", en: "Bylaws")
    case .researchGuide: Phrase(ar: "دليل البحث الاجتماعي", en: "Social-research guide")
    case .supportPolicy: Phrase(ar: "سياسة الدعم", en: "Support policy")
    case .form: Phrase(ar: "نموذج", en: "Form")
    case .other: Phrase(ar: "وثيقة أخرى", en: "Other document")
    }
  }
}

extension AssessmentResult.Line {
  /// The step in a sentence, with every amount it uses.
  package var words: Phrase {
    switch self {
    case .income(let name, let source, let amount, let share):
      let money = Phrase.money(halalas: amount.count)
      let what = Phrase(ar: "\(name)، \(source.name.ar): \(money.ar)", en: "\(name), \(source.name.en): \(money.en)")
      switch share {
      case 100: return what.joined(Phrase(ar: "تُحتسب كلها", en: "all of it counts"), by: " – ")
      case 0: return what.joined(Phrase(ar: "لا تُحتسب", en: "does not count"), by: " – ")
      default: return what.joined(Phrase(ar: "يُحتسب منها \(share)%", en: "\(share)% of it counts"), by: " – ")
      }
    case .deduction(let kind, let amount, let ceiling):
      let (money, most) = (Phrase.money(halalas: min(amount, ceiling).count), Phrase.money(halalas: ceiling.count))
      let taken = Phrase(ar: "خصم \(kind.name.ar): \(money.ar)", en: "Taken off, \(kind.name.en): \(money.en)")
      guard amount > ceiling else { return taken }
      let all = Phrase.money(halalas: amount.count)
      return taken.joined(
        Phrase(ar: "(السقف \(most.ar) من \(all.ar))", en: "(the ceiling is \(most.en), of \(all.en))"))
    case .net(let amount):
      let money = Phrase.money(halalas: amount.count)
      guard amount >= .zero else {
        return Phrase(ar: "الصافي \(money.ar)، ويُعد صفرًا", en: "Net \(money.en), taken as zero")
      }
      return Phrase(ar: "الصافي الشهري \(money.ar)", en: "Net a month \(money.en)")
    case .divided(let hundredths, let members):
      guard hundredths != members * 100 else {
        return Phrase(
          counting: members,
          ar: ArabicForms(
            zero: "", one: "مقسومًا على فرد واحد", two: "مقسومًا على فردين، ويُجبر الكسر إلى الهللة الأدنى",
            few: "مقسومًا على # أفراد، ويُجبر الكسر إلى الهللة الأدنى",
            many: "مقسومًا على # فردًا، ويُجبر الكسر إلى الهللة الأدنى",
            other: "مقسومًا على # فرد، ويُجبر الكسر إلى الهللة الأدنى"),
          en: EnglishForms(
            one: "Divided by one member", other: "Divided by # members, rounded down to a halala"))
      }
      let weight = Halalas(Int64(hundredths)).text
      return Phrase(
        ar: "مقسومًا على \(weight) بأوزان \(members) من الأفراد، ويُجبر الكسر إلى الهللة الأدنى",
        en: "Divided by \(weight), the weights of \(members) members, rounded down to a halala")
    }
  }
}

extension AssessmentResult.Unknown {
  /// What someone still has to find out.
  package var words: Phrase {
    switch self {
    case .income(let name): Phrase(ar: "دخل \(name) غير معروف", en: "\(name)’s income is not known")
    case .amount(let source, let name):
      Phrase(
        ar: "مقدار \(source.name.ar) لـ\(name) غير معروف", en: "\(name): the amount of \(source.name.en) is not known")
    case .age(let name): Phrase(ar: "عمر \(name) غير معروف", en: "\(name)’s age is not known")
    case .obligation(let kind):
      Phrase(ar: "مقدار \(kind.name.ar) غير معروف", en: "The amount of \(kind.name.en) is not known")
    }
  }
}

extension IncomeTable.Award {
  /// What a category suggests; nil when nothing.
  package var words: Phrase? {
    switch self {
    case .none: nil
    case .share(let parts): Phrase(ar: "\(parts)% من المطلوب", en: "\(parts)% of what is asked")
    case .amount(let amount): .money(halalas: amount.count)
    }
  }
}
