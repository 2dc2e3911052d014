package import Casework

extension Phrase {
  /// Words an association wrote; where English was left out the Arabic is read.
  package init(writtenAr ar: String, en: String) { self.init(ar: ar, en: en.isEmpty ? ar : en) }
}

extension FormField {
  package var label: Phrase { Phrase(writtenAr: labelAr, en: labelEn) }
  package var hint: Phrase? { hintAr.isEmpty && hintEn.isEmpty ? nil : Phrase(writtenAr: hintAr, en: hintEn) }
}

extension FormField.Option {
  package var name: Phrase { Phrase(writtenAr: nameAr, en: nameEn) }
}

extension FormField.Kind {
  /// What an answer is, in words.
  package var name: Phrase { Self.name(of: word) }

  /// By the word a kind is stored by.
  package static func name(of word: String) -> Phrase {
    switch word {
    case "text": Phrase(ar: "سطر", en: "A line of text")
    case "prose": Phrase(ar: "نص طويل", en: "Long text")
    case "number": Phrase(ar: "عدد", en: "Number")
    case "money": Phrase(ar: "مبلغ", en: "Amount of money")
    case "date": Phrase(ar: "تاريخ", en: "Date")
    case "choice": Phrase(ar: "اختيار", en: "Choice")
    case "table": Phrase(ar: "جدول", en: "Table")
    case "file": Phrase(ar: "ملف", en: "File")
    case "place": Phrase(ar: "موقع", en: "Place")
    default: Phrase(verbatim: word)
    }
  }

  package static let words = ["text", "prose", "number", "money", "date", "choice", "table", "file", "place"]
}

extension FormField.DateBound {
  package var name: Phrase {
    switch self {
    case .any: Phrase(ar: "أي يوم", en: "Any day")
    case .past: Phrase(ar: "اليوم أو قبله", en: "Today or before")
    case .future: Phrase(ar: "اليوم أو بعده", en: "Today or later")
    }
  }
}

extension Requirement.Validity {
  /// How long a document holds; nil where nothing is asked about that.
  package var words: Phrase? {
    switch self {
    case .unlimited: nil
    case .ownDate: Phrase(ar: "سارٍ حتى تاريخه", en: "valid until its own date")
    case .months(let count):
      Phrase(
        counting: count,
        ar: ArabicForms(
          zero: "", one: "لم يمض على إصداره شهر", two: "لم يمض على إصداره شهران",
          few: "لم يمض على إصداره # أشهر", many: "لم يمض على إصداره # شهرًا", other: "لم يمض على إصداره # شهر"),
        en: EnglishForms(one: "issued within the last month", other: "issued within the last # months"))
    }
  }
}

extension Requirement {
  /// The rules of a document in one line; nil where there are none.
  package var rules: Phrase? {
    let all = [validity.words, seesOriginal ? .originalIsSeen : nil].compactMap(\.self)
    return all.isEmpty ? nil : all.listed()
  }
}

extension ServiceNeeds {
  /// One of the needs, by the word it is stored by.
  package static func name(of word: String) -> Phrase {
    switch word {
    case "household": Phrase(ar: "أفراد الأسرة", en: "Household")
    case "income_test": Phrase(ar: "فحص الدخل", en: "Income test")
    case "site_visit": Phrase(ar: "زيارة ميدانية", en: "Site visit")
    case "committee": Phrase(ar: "قرار لجنة", en: "Committee decision")
    case "payment": Phrase(ar: "صرف مالي", en: "Payment")
    default: Phrase(verbatim: word)
    }
  }
}

extension ServiceCatalogue {
  package var name: Phrase {
    switch self {
    case .aid: Phrase(ar: "دعم الأسر والأيتام", en: "Family and orphan support")
    case .productiveFamilies: Phrase(ar: "الأسر المنتجة", en: "Productive families")
    case .neighbourhood: Phrase(ar: "مراكز الأحياء", en: "Neighbourhood centres")
    case .health: Phrase(ar: "الخدمات الصحية", en: "Health services")
    case .animal: Phrase(ar: "الرفق بالحيوان", en: "Animal welfare")
    case .cooperative: Phrase(ar: "الجمعيات التعاونية", en: "Cooperatives")
    case .elderly: Phrase(ar: "رعاية كبار السن", en: "Care of the elderly")
    case .general: Phrase(ar: "خدمات عامة", en: "General services")
    }
  }
}

extension AnswerProblem {
  /// What was wrong with the answer to the question called `label`, and what would be right.
  package func words(for label: Phrase) -> Phrase {
    func say(_ ar: String, _ en: String) -> Phrase { Phrase(ar: "\(label.ar): \(ar)", en: "\(label.en): \(en)") }
    switch self {
    case .missing: return Phrase(ar: "أجب عن: \(label.ar)", en: "Answer: \(label.en)")
    case .tooLong(let limit): return .tooLong(label, most: limit)
    case .format(let refusal): return refusal.words(for: label)
    case .date(let refusal): return refusal.words(for: label)
    case .place(.offTheGlobe): return say("الإحداثيات خارج الأرض.", "these coordinates are off the globe.")
    case .place(.tooLong(let limit)): return .tooLong(label, most: limit)
    case .belowLeast(let least): return say("لا يقل عن \(least).", "at least \(least).")
    case .aboveMost(let most): return say("لا يزيد على \(most).", "at most \(most).")
    case .amountBelow(let least):
      return say(
        "لا يقل عن \(Phrase.money(halalas: least.count).ar).", "at least \(Phrase.money(halalas: least.count).en).")
    case .amountAbove(let most):
      return say(
        "لا يزيد على \(Phrase.money(halalas: most.count).ar).", "at most \(Phrase.money(halalas: most.count).en).")
    case .mustBePast: return say("لا يكون بعد اليوم.", "it cannot be after today.")
    case .mustBeFuture: return say("لا يكون قبل اليوم.", "it cannot be before today.")
    case .notOffered: return say("اختر مما في القائمة.", "choose from the list.")
    case .onlyOne: return say("اختر واحدًا فقط.", "choose only one.")
    case .tooFewRows(let least): return say("املأ \(least) من الأسطر على الأقل.", "fill in at least \(least) rows.")
    case .tooManyRows(let most): return say("\(most) سطرًا كحد أعلى.", "at most \(most) rows.")
    }
  }
}

extension FormProblem {
  /// In words; of a table the row is told, counted from 1.
  package var words: Phrase {
    guard let cell else { return problem.words(for: field.label) }
    let row = cell.row + 1
    return problem.words(
      for: Phrase(
        ar: "\(field.label.ar)، السطر \(row)، \(cell.column.label.ar)",
        en: "\(field.label.en), row \(row), \(cell.column.label.en)"))
  }
}

extension ServiceRefusal {
  package var words: Phrase {
    switch self {
    case .badServiceCode:
      Phrase(
        ar: "رمز الخدمة: من 2 إلى 30 من الحروف اللاتينية الكبيرة والأرقام والشرطات.",
        en: "A service’s code: 2 to 30 Latin capitals, digits and hyphens.")
    case .serviceCodeTaken(let code):
      Phrase(ar: "الرمز \(code) لخدمة أخرى.", en: "The code \(code) is another service’s.")
    case .tooManyServices(let limit): Phrase(ar: "\(limit) خدمة كحد أعلى.", en: "At most \(limit) services.")
    case .badCode(let code):
      Phrase(
        ar: "الرمز «\(code)»: حروف لاتينية صغيرة وأرقام وشرطات، يبدأ بحرف، 40 كحد أعلى.",
        en: "The code “\(code)”: small Latin letters, digits and hyphens, a letter first, at most 40.")
    case .codeTwice(let code): Phrase(ar: "الرمز «\(code)» مكرر.", en: "The code “\(code)” is there twice.")
    case .arabicMissing(let place):
      Phrase(ar: "الاسم العربي لازم: \(place).", en: "The Arabic name is missing: \(place).")
    case .tooLong(let place, let limit):
      Phrase(ar: "النص أطول من \(limit) حرف: \(place).", en: "Longer than \(limit) characters: \(place).")
    case .noOptions(let place): Phrase(ar: "لا خيارات في \(place).", en: "\(place) has no options.")
    case .tooManyOptions(let place, let limit):
      Phrase(ar: "\(place): \(limit) خيارًا كحد أعلى.", en: "\(place): at most \(limit) options.")
    case .boundsCrossed(let place):
      Phrase(
        ar: "\(place): الحد الأدنى أعلى من الحد الأعلى، أو خارج المسموح.",
        en: "\(place): the least is above the most, or beyond what is allowed.")
    case .notAColumn(let code, let place):
      Phrase(
        ar: "\(place): العمود «\(code)» لا يكون جدولًا ولا ملفًا.",
        en: "\(place): the column “\(code)” can be neither a table nor a file.")
    case .noColumns(let place): Phrase(ar: "لا أعمدة في \(place).", en: "\(place) has no columns.")
    case .tooManyColumns(let place, let limit):
      Phrase(ar: "\(place): \(limit) أعمدة كحد أعلى.", en: "\(place): at most \(limit) columns.")
    case .tooManyRows(let place, let limit):
      Phrase(ar: "\(place): \(limit) سطرًا كحد أعلى.", en: "\(place): at most \(limit) rows.")
    case .tooManyFields(let limit): Phrase(ar: "\(limit) حقلًا كحد أعلى.", en: "At most \(limit) fields.")
    case .tooManyDocuments(let limit): Phrase(ar: "\(limit) مستندًا كحد أعلى.", en: "At most \(limit) documents.")
    case .formTooLarge:
      Phrase(
        ar: "النموذج أكبر من أن يُرسل: قلل أسطر الجداول أو أعمدتها.",
        en: "The form is too large to be sent: give its tables fewer rows or columns.")
    case .badMonths(let place):
      Phrase(ar: "\(place): من 1 إلى 120 شهرًا.", en: "\(place): from 1 to 120 months.")
    case .noSuchPart: Phrase(ar: "لم يعد هذا الجزء في الخدمة.", en: "The service no longer has this part.")
    case .nothingChanged: Phrase(ar: "لا فرق بين ما كتبته وما هو محفوظ.", en: "What you wrote is what is stored.")
    }
  }
}

extension ServiceFileRefusal {
  package var words: Phrase {
    switch self {
    case .notJSON(.malformed(let line)):
      Phrase(ar: "السطر \(line): ليس JSON صحيحًا.", en: "Line \(line): this is not JSON.")
    case .notJSON(.tooLarge(let limit)):
      Phrase(ar: "الملف أكبر من \(limit >> 20) ميجابايت.", en: "The file is larger than \(limit >> 20) MB.")
    case .notJSON(.tooDeep(let line)), .notJSON(.keyTwice(_, let line)):
      Phrase(ar: "السطر \(line): بنية لا تُقبل.", en: "Line \(line): nested too deep, or a key is there twice.")
    case .notJSON(.tooMany): Phrase(ar: "في الملف قيم كثيرة جدًا.", en: "The file holds too many values.")
    case .unknownKey(let key, let line):
      Phrase(ar: "السطر \(line): لا مفتاح باسم «\(key)».", en: "Line \(line): there is no key “\(key)”.")
    case .keyMissing(let key, let line):
      Phrase(ar: "السطر \(line): ينقص المفتاح «\(key)».", en: "Line \(line): the key “\(key)” is missing.")
    case .wrongValue(let key, let line):
      Phrase(ar: "السطر \(line): قيمة «\(key)» لا تُقبل.", en: "Line \(line): the value of “\(key)” is not allowed.")
    case .otherFormat(let line):
      Phrase(ar: "السطر \(line): إصدار صيغة غير معروف.", en: "Line \(line): a format this program doesn’t read.")
    case .refused(let refusal, let line):
      Phrase(ar: "السطر \(line): \(refusal.words.ar)", en: "Line \(line): \(refusal.words.en)")
    }
  }
}

extension FormCodeRefusal {
  package var words: Phrase {
    switch self {
    case .empty: .required(.formCode)
    case .notACode:
      Phrase(
        ar: "ليس هذا رمز نموذج. اكتبه كما هو تحت المربع، مثل AMAL/HE-DEVICE/3-K.",
        en: "This is no form’s code. Type it as below the square, such as AMAL/HE-DEVICE/3-K.")
    case .checkFails:
      Phrase(
        ar: "في الرمز علامة خاطئة. قارنه بما في الورقة.", en: "A sign of the code is wrong. Compare it with the paper.")
    case .otherAssociation:
      Phrase(ar: "هذا نموذج جمعية أخرى.", en: "This is another association’s form.")
    case .unknown:
      Phrase(ar: "لا نعرف طلبًا أو خدمة بهذا الرمز.", en: "No request or service is called so.")
    }
  }
}
